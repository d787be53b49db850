#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "exporters/diagram_parts.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/dot_syntax.hpp"
#include "graph/near_duplicates.hpp"

namespace pressgraph {
namespace {

/// The links of a graph, and what each entity weighs, as the network views need them.
struct Network {
  explicit Network(const KnowledgeGraph& graph) {
    View once;  // Copies of an article make nothing more important.
    once.articles = without_copies(graph);
    links = entity_links(graph, once);
    importance = entity_importance(graph, once);
    if (graph.count(VertexKind::entity) == 0) return;
    first = *graph.vertices(VertexKind::entity).begin();
    highest = *std::max_element(importance.begin(), importance.end());
    for (const EntityLink& link : links) {
      neighbours[link.from].push_back(link.to);
      neighbours[link.to].push_back(link.from);
    }
  }
  double weight(VertexId v) const { return importance[v.value - first.value]; }
  /// From 0 to 1: the area of the words, not their height, grows with the weight.
  double size(VertexId v) const { return highest > 0 ? std::sqrt(weight(v) / highest) : 0; }
  void sort(std::vector<VertexId>& list) const {
    std::sort(list.begin(), list.end(), [&](VertexId left, VertexId right) {
      return weight(left) != weight(right) ? weight(left) > weight(right) : left < right;
    });
  }

  VertexId first;
  std::vector<EntityLink> links;
  std::vector<double> importance;
  std::map<VertexId, std::vector<VertexId>> neighbours;
  double highest = 0;
};

/// Finds whether two vertices are joined already.
class Joined {
 public:
  VertexId root(VertexId v) {
    VertexId& up = up_.try_emplace(v, v).first->second;
    return up == v ? v : up = root(up);
  }
  /// False where they were.
  bool join(VertexId left, VertexId right) {
    const VertexId one = root(left), other = root(right);
    up_[one] = other;
    return one != other;
  }

 private:
  std::map<VertexId, VertexId> up_;
};

/// At most two links an entity, or the picture would be a ball of hair: those that hold it together, then the
/// strongest.
std::vector<EntityLink> strongest(std::vector<EntityLink> links, std::size_t entities) {
  const std::size_t most = 2 * entities;
  if (links.size() <= most) return links;
  std::stable_sort(links.begin(), links.end(),
                   [](const EntityLink& left, const EntityLink& right) { return left.weight() > right.weight(); });
  Joined joined;
  std::stable_partition(links.begin(), links.end(),
                        [&](const EntityLink& link) { return joined.join(link.from, link.to); });
  links.resize(most);
  std::sort(links.begin(), links.end(), [](const EntityLink& left, const EntityLink& right) {
    return std::tie(left.from, left.to) < std::tie(right.from, right.to);
  });
  return links;
}

/// Draws the chosen entities and the links between two of them.
Diagram draw_network(const KnowledgeGraph& graph, const DiagramStyle& style, const Network& network,
                     const std::vector<VertexId>& chosen) {
  DiagramBuilder builder(graph, style, DiagramLayout::network);
  for (const VertexId v : chosen) builder.add(v, network.size(v));
  std::vector<EntityLink> links;
  for (const EntityLink& link : network.links)
    if (builder.has(link.from) && builder.has(link.to)) links.push_back(link);
  const std::vector<EntityLink> drawn = strongest(links, chosen.size());
  for (const EntityLink& link : drawn) builder.add_link(link);
  Diagram diagram = builder.finish();
  diagram.subtitle = fmt::format("{}, {}", style.count("shown.entities", diagram.nodes.size()),
                                 style.count("shown.links", drawn.size()));
  diagram.left_out.links = links.size() - drawn.size();
  return diagram;
}

/// What is at most `hops` links away, ring after ring, the heaviest of each first.
std::vector<VertexId> rings(const Network& network, VertexId centre, std::size_t hops) {
  std::vector<VertexId> out{centre}, ring{centre};
  std::set<VertexId> seen{centre};
  for (std::size_t hop = 0; hop < hops && !ring.empty(); ++hop) {
    std::vector<VertexId> next;
    for (const VertexId v : ring) {
      const auto found = network.neighbours.find(v);
      if (found == network.neighbours.end()) continue;
      for (const VertexId other : found->second)
        if (seen.insert(other).second) next.push_back(other);
    }
    network.sort(next);
    out.insert(out.end(), next.begin(), next.end());
    ring = std::move(next);
  }
  return out;
}

/// The heaviest entities that are linked to one another: who stands alone among them says nothing in a picture of
/// links.
std::vector<VertexId> heaviest_linked(const Network& network, std::size_t most) {
  std::vector<VertexId> order;
  for (const auto& [v, others] : network.neighbours) order.push_back(v);
  network.sort(order);
  std::set<VertexId> seen, linked;
  for (const VertexId v : order) {
    std::set<VertexId> fresh;
    for (const VertexId other : network.neighbours.at(v))
      if (seen.contains(other)) fresh.insert({v, other});
    seen.insert(v);
    std::erase_if(fresh, [&](VertexId each) { return linked.contains(each); });
    if (linked.size() + fresh.size() > most) continue;
    linked.merge(fresh);
    if (linked.size() == most) break;
  }
  std::erase_if(order, [&](VertexId v) { return !linked.contains(v); });
  return order;
}

}  // namespace

Diagram draw_overview(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_nodes) {
  const Network network(graph);
  Diagram diagram = draw_network(graph, style, network, heaviest_linked(network, max_nodes));
  diagram.title = style.word("overview.title");
  diagram.left_out.entities = graph.count(VertexKind::entity) - diagram.nodes.size();
  return diagram;
}

Diagram draw_ego(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId centre, std::size_t hops,
                 std::size_t max_nodes) {
  const Network network(graph);
  std::vector<VertexId> chosen = rings(network, centre, hops);
  const std::size_t candidates = chosen.size();
  chosen.resize(std::min(chosen.size(), std::max<std::size_t>(max_nodes, 1)));
  Diagram diagram = draw_network(graph, style, network, chosen);
  diagram.nodes.front().centre = true;
  diagram.title = style.phrase("ego.title", {drawable(graph.entity(centre).label)});
  diagram.left_out.entities = candidates - chosen.size();
  return diagram;
}

}  // namespace pressgraph
