#include "graph/analysis.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "graph/boost_graph.hpp"

namespace pressgraph {
namespace {

/// A writable map from vertices into a vector with one place for each.
template <class Value>
auto vertex_map(std::vector<Value>& values) {
  return boost::make_iterator_property_map(values.begin(), IdIndexMap<VertexId>{});
}

/// Replaces the labels of the kept vertices by numbers from 0, in order of first vertex.
std::vector<std::uint32_t> renumber(const KnowledgeGraph& graph, const View& view,
                                    const std::vector<std::uint32_t>& labels) {
  std::vector<std::uint32_t> out(labels.size(), kOutside);
  std::unordered_map<std::uint32_t, std::uint32_t> number;
  for (const VertexId v : graph.vertices())
    if (view.keeps(graph, v))
      out[v.value] = number.try_emplace(labels[v.value], static_cast<std::uint32_t>(number.size())).first->second;
  return out;
}

}  // namespace

std::vector<double> page_rank(const KnowledgeGraph& graph, const View& view, unsigned iterations) {
  const FilteredGraph part = filtered(graph, view);
  std::vector<double> ranks(graph.vertex_count(), 0), next(graph.vertex_count(), 0);
  const auto [first, last] = boost::vertices(part);
  const auto kept = static_cast<std::size_t>(std::distance(first, last));
  if (kept == 0) return ranks;
  boost::graph::page_rank(part, vertex_map(ranks), boost::graph::n_iterations(iterations), 0.85, kept,
                          vertex_map(next));
  return ranks;
}

std::vector<double> betweenness(const KnowledgeGraph& graph, const View& view) {
  const FilteredGraph part = filtered(graph, view);
  std::vector<double> centrality(graph.vertex_count(), 0);
  boost::brandes_betweenness_centrality(
      part, boost::centrality_map(vertex_map(centrality)).vertex_index_map(IdIndexMap<VertexId>{}));
  return centrality;
}

std::vector<std::uint32_t> components(const KnowledgeGraph& graph, const View& view) {
  std::vector<std::uint32_t> rank(graph.vertex_count(), 0), parent(graph.vertex_count());
  std::iota(parent.begin(), parent.end(), 0u);
  boost::disjoint_sets<std::uint32_t*, std::uint32_t*> sets(rank.data(), parent.data());
  const FilteredGraph part = filtered(graph, view);
  for (auto [edge, end] = boost::edges(part); edge != end; ++edge)
    sets.union_set(graph.source(*edge).value, graph.target(*edge).value);
  std::vector<std::uint32_t> labels(graph.vertex_count());
  for (const VertexId v : graph.vertices()) labels[v.value] = sets.find_set(v.value);
  return renumber(graph, view, labels);
}

std::vector<std::uint32_t> communities(const KnowledgeGraph& graph, const View& view, unsigned rounds) {
  std::vector<std::vector<std::uint32_t>> near(graph.vertex_count());
  const FilteredGraph part = filtered(graph, view);
  for (auto [edge, end] = boost::edges(part); edge != end; ++edge) {
    near[graph.source(*edge).value].push_back(graph.target(*edge).value);
    near[graph.target(*edge).value].push_back(graph.source(*edge).value);
  }
  std::vector<std::uint32_t> labels(graph.vertex_count());
  std::iota(labels.begin(), labels.end(), 0u);
  bool changed = true;
  for (unsigned round = 0; changed && round < rounds; ++round) {
    changed = false;
    for (std::size_t v = 0; v < near.size(); ++v) {
      std::map<std::uint32_t, std::size_t> votes;
      for (const std::uint32_t other : near[v]) ++votes[labels[other]];
      std::uint32_t best = labels[v];
      std::size_t most = votes.contains(best) ? votes[best] : 0;
      for (const auto& [label, count] : votes)
        if (count > most) std::tie(best, most) = std::pair(label, count);
      changed = changed || best != labels[v];
      labels[v] = best;
    }
  }
  return renumber(graph, view, labels);
}

}  // namespace pressgraph
