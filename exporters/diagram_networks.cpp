#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "exporters/diagram_parts.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

/// The links of a graph, and what each entity weighs, as the network views need them.
struct Network {
  explicit Network(const KnowledgeGraph& graph)
      : first(graph.vertices(VertexKind::entity).begin().operator*()), links(entity_links(graph)), importance(entity_importance(graph)) {
    if (graph.count(VertexKind::entity) == 0) return;
    highest = *std::max_element(importance.begin(), importance.end());
    for (const EntityLink& link : links) {
      neighbours[link.from].push_back(link.to);
      neighbours[link.to].push_back(link.from);
    }
  }
  double weight(VertexId v) const { return importance[v.value - first.value]; }
  /// From 0 to 1: the area of the words, not their height, grows with the weight.
  double size(VertexId v) const { return highest > 0 ? std::sqrt(weight(v) / highest) : 0; }
  bool heavier(VertexId left, VertexId right) const { return weight(left) != weight(right) ? weight(left) > weight(right) : left < right; }

  VertexId first;
  std::vector<EntityLink> links;
  std::vector<double> importance;
  std::map<VertexId, std::vector<VertexId>> neighbours;
  double highest = 0;
};

/// Draws the chosen entities and every link between two of them.
Diagram draw_network(const KnowledgeGraph& graph, const DiagramStyle& style, const Network& network, const std::vector<VertexId>& chosen) {
  DiagramBuilder builder(graph, style, DiagramLayout::network);
  for (const VertexId v : chosen) builder.add_entity(v, network.size(v));
  for (const EntityLink& link : network.links)
    if (builder.has(link.from) && builder.has(link.to)) builder.add_link(link);
  return builder.finish();
}

void say_left_out(const DiagramStyle& style, std::size_t candidates, Diagram& diagram) {
  if (candidates <= diagram.nodes.size()) return;
  const std::string rest = phrase(style, "count.entities", {fmt::format("{}", candidates - diagram.nodes.size())});
  diagram.left_out = phrase(style, "left_out", {rest});
}

}  // namespace

Diagram draw_overview(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_nodes) {
  const Network network(graph);
  std::vector<VertexId> order;
  for (const auto& [v, others] : network.neighbours) order.push_back(v);
  std::sort(order.begin(), order.end(), [&](VertexId left, VertexId right) { return network.heavier(left, right); });
  std::set<VertexId> top(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(std::min(max_nodes, order.size())));
  std::vector<VertexId> chosen;  // Who stands alone among the chosen says nothing in a picture of connections.
  for (const VertexId v : order) {
    const std::vector<VertexId>& others = network.neighbours.at(v);
    if (top.contains(v) && std::any_of(others.begin(), others.end(), [&](VertexId other) { return top.contains(other); })) chosen.push_back(v);
  }
  Diagram diagram = draw_network(graph, style, network, chosen);
  diagram.title = style.word("overview.title");
  diagram.subtitle = phrase(style, "count.articles", {fmt::format("{}", graph.records().size())});
  say_left_out(style, graph.count(VertexKind::entity), diagram);
  return diagram;
}

Diagram draw_ego(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId centre, std::size_t hops, std::size_t max_nodes) {
  const Network network(graph);
  std::vector<VertexId> chosen{centre}, ring{centre};
  std::set<VertexId> seen{centre};
  for (std::size_t hop = 0; hop < hops; ++hop) {
    std::vector<VertexId> next;
    for (const VertexId v : ring) {
      const auto found = network.neighbours.find(v);
      if (found == network.neighbours.end()) continue;
      for (const VertexId other : found->second)
        if (seen.insert(other).second) next.push_back(other);
    }
    std::sort(next.begin(), next.end(), [&](VertexId left, VertexId right) { return network.heavier(left, right); });
    chosen.insert(chosen.end(), next.begin(), next.end());
    ring = std::move(next);
  }
  const std::size_t candidates = chosen.size();
  chosen.resize(std::min(chosen.size(), std::max<std::size_t>(max_nodes, 1)));
  Diagram diagram = draw_network(graph, style, network, chosen);
  diagram.nodes.front().centre = true;
  diagram.title = phrase(style, "ego.title", {drawable(graph.entity(centre).label)});
  say_left_out(style, candidates, diagram);
  return diagram;
}

}  // namespace pressgraph
