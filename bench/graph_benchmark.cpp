// Merging extraction documents, and Boost algorithms on the graph beside a plain boost::compressed_sparse_row_graph
// with the same edges. Every document has names of its own beside shared ones, so that resolution has work to do.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/pending/queue.hpp>
#include <random>

#include "extraction/sha256.hpp"
#include "graph/boost_graph.hpp"
#include "graph/linker.hpp"

namespace pressgraph {
namespace {

std::string invented_name(std::uint32_t seed) {
  static constexpr const char* kSyllables[] = {"ba", "ce", "di", "fo", "gu", "ha", "ja", "ki",
                                               "lo", "mu", "na", "pe", "ri", "so", "tu", "va"};
  std::string out;
  for (int i = 0; i < 5; ++i, seed /= 16) out += kSyllables[seed % 16];
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

Entity entity(std::uint32_t id, const char* type, const std::string& name) {
  Entity out;
  out.id = "e" + std::to_string(id);
  out.type = type;
  out.name = name;
  out.mentions.push_back({{{id * 40, id * 40 + 10}, name}, MentionKind::name, "made"});
  return out;
}

/// Documents of ten entities (four of their own), five claims and some relations.
std::vector<Extraction> documents(std::uint32_t count, std::uint32_t relations = 4) {
  std::mt19937 random(1);
  std::vector<Extraction> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    Extraction record;
    record.document.sha256 = sha256_hex(std::to_string(i));
    record.document.path = "made-" + std::to_string(i);
    for (std::uint32_t e = 1; e <= 10; ++e) {
      const std::uint32_t name = e <= 4 ? 16 * i + e : random() % (count / 4 + 100) + 1000000000u;
      record.entities.push_back(
          entity(e, e % 2 ? "Person" : "Company", invented_name(name) + " " + invented_name(name * 2654435761u)));
    }
    for (std::uint32_t c = 1; c <= 5; ++c) {
      Claim claim;
      claim.id = "c" + std::to_string(c);
      claim.speaker = "e" + std::to_string(2 * c - 1);
      claim.about = {"e" + std::to_string(2 * c)};
      claim.content_parts.push_back({{c * 100, c * 100 + 30}, invented_name(random()) + " a grandi"});
      record.claims.push_back(std::move(claim));
    }
    for (std::uint32_t r = 1; r <= relations; ++r) {
      Relation relation;
      relation.id = "r" + std::to_string(r);
      const std::uint32_t from = r % 10;
      relation.subject = "e" + std::to_string(from + 1);
      relation.predicate = "worksFor";
      relation.object = "e" + std::to_string((from + 1 + r / 10 % 9) % 10 + 1);
      relation.evidence = {{r * 100, r * 100 + 8}, "travaille"};
      record.relations.push_back(std::move(relation));
    }
    out.push_back(std::move(record));
  }
  return out;
}

double heap_bytes() {
  const struct mallinfo2 now = mallinfo2();
  return static_cast<double>(now.uordblks + now.hblkhd);
}

/// Bytes are those of the whole graph, with the records it keeps, spread over vertices and edges.
void merge(benchmark::State& state) {
  const std::vector<Extraction> made = documents(static_cast<std::uint32_t>(state.range(0)));
  double vertices = 0, edges = 0, bytes = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const double before = heap_bytes();
    std::vector<Extraction> records = made;
    state.ResumeTiming();
    const KnowledgeGraph graph = link(std::move(records));
    state.PauseTiming();
    bytes = heap_bytes() - before;
    vertices = graph.vertex_count();
    edges = graph.edge_count();
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.counters["vertices"] = vertices;
  state.counters["edges"] = edges;
  state.counters["bytes_each"] = bytes / (vertices + edges);
}
BENCHMARK(merge)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

/// More than ten million edges.
const KnowledgeGraph& sample() {
  static const KnowledgeGraph kGraph = link(documents(100000, 100));
  return kGraph;
}

using PlainGraph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                                      boost::no_property, std::uint32_t, std::uint32_t>;

const PlainGraph& plain_sample() {
  static const PlainGraph kGraph = [] {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const EdgeId e : sample().edges()) edges.emplace_back(sample().source(e).value, sample().target(e).value);
    return PlainGraph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), sample().vertex_count());
  }();
  return kGraph;
}

/// What the edges and their rows take, beside the records: the edge, its place among those that enter its target, and
/// the two beginnings of each vertex.
void rows(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sample().edge_count());
  const double edges = sample().edge_count(), vertices = sample().vertex_count();
  state.counters["edges"] = edges;
  state.counters["bytes_an_edge"] =
      sizeof(Edge) + sizeof(EdgeId) + sizeof(VertexId) + 2 * sizeof(std::uint32_t) * vertices / edges;
}
BENCHMARK(rows)->Iterations(1);

template <class Graph, class Start>
void breadth_first(benchmark::State& state, const Graph& graph, Start start) {
  for (auto _ : state) {
    std::vector<boost::default_color_type> color(num_vertices(graph));
    boost::queue<Start> queue;
    boost::breadth_first_search(graph, start, queue, boost::default_bfs_visitor(),
                                boost::make_iterator_property_map(color.begin(), get(boost::vertex_index, graph)));
    benchmark::DoNotOptimize(color.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(num_edges(graph)));
}
void breadth_first_here(benchmark::State& state) {
  breadth_first(state, sample(), *sample().vertices(VertexKind::claim).begin());
}
void breadth_first_plain(benchmark::State& state) {
  breadth_first(state, plain_sample(), (*sample().vertices(VertexKind::claim).begin()).value);
}
BENCHMARK(breadth_first_here)->Unit(benchmark::kMillisecond);
BENCHMARK(breadth_first_plain)->Unit(benchmark::kMillisecond);

template <class Graph>
void rank(benchmark::State& state, const Graph& graph) {
  const auto index = get(boost::vertex_index, graph);
  for (auto _ : state) {
    std::vector<double> ranks(num_vertices(graph)), next(num_vertices(graph));
    boost::graph::page_rank(graph, boost::make_iterator_property_map(ranks.begin(), index),
                            boost::graph::n_iterations(10), 0.85, ranks.size(),
                            boost::make_iterator_property_map(next.begin(), index));
    benchmark::DoNotOptimize(ranks.data());
  }
  state.SetItemsProcessed(state.iterations() * 10 * static_cast<std::int64_t>(num_edges(graph)));
}
void rank_here(benchmark::State& state) {
  rank(state, sample());
}
void rank_plain(benchmark::State& state) {
  rank(state, plain_sample());
}
BENCHMARK(rank_here)->Unit(benchmark::kMillisecond);
BENCHMARK(rank_plain)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pressgraph
