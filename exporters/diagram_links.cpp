#include "exporters/diagram_links.hpp"

#include <algorithm>
#include <tuple>

namespace pressgraph {
namespace {

/// One statement that leads from an entity to an entity.
struct Statement {
  VertexId from, to;
  bool is_claim;
  std::uint32_t id;  ///< Of the relation's edge or the claim's vertex.
  friend auto operator<=>(const Statement&, const Statement&) = default;
};

void add_claim(const KnowledgeGraph& graph, const View& view, VertexId claim, std::vector<Statement>& out) {
  VertexId speaker;
  std::vector<VertexId> about;
  for (const EdgeId e : graph.out_edges(claim)) {
    if (!view.keeps(graph, e)) continue;
    if (graph.edge(e).kind == EdgeKind::speaker) speaker = graph.target(e);
    if (graph.edge(e).kind == EdgeKind::about) about.push_back(graph.target(e));
  }
  if (speaker == VertexId{}) return;
  for (const VertexId v : about)
    if (v != speaker) out.push_back({speaker, v, true, claim.value});
}

bool is_entity(const KnowledgeGraph& graph, VertexId v) {
  return graph.kind(v) == VertexKind::entity;
}

}  // namespace

std::vector<EntityLink> entity_links(const KnowledgeGraph& graph, const View& view) {
  std::vector<Statement> statements;
  for (const EdgeId e : graph.edges()) {
    const Edge& edge = graph.edge(e);
    const bool relates =
        edge.kind == EdgeKind::relation || edge.kind == EdgeKind::possibly_same_as || edge.kind == EdgeKind::edition_of;
    if (relates && view.keeps(graph, e) && edge.source != edge.target && is_entity(graph, edge.target))
      statements.push_back({edge.source, edge.target, false, e.value});
  }
  for (const VertexId v : graph.vertices(VertexKind::claim)) add_claim(graph, view, v, statements);
  std::sort(statements.begin(), statements.end());
  statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
  std::vector<EntityLink> out;
  for (const Statement& statement : statements) {
    if (out.empty() || std::tie(out.back().from, out.back().to) != std::tie(statement.from, statement.to))
      out.push_back({statement.from, statement.to, {}, {}});
    if (statement.is_claim)
      out.back().claims.push_back({statement.id});
    else
      out.back().relations.push_back({statement.id});
  }
  return out;
}

std::vector<double> entity_importance(const KnowledgeGraph& graph, const View& view) {
  std::vector<double> out;
  for (const VertexId v : graph.vertices(VertexKind::entity)) {
    double score = 0;
    for (const EdgeId e : graph.in_edges(v))
      if (view.keeps(graph, e)) score += graph.edge(e).kind == EdgeKind::speaker ? 2 : 1;
    for (const EdgeId e : graph.out_edges(v)) {
      const Edge& edge = graph.edge(e);
      if (!view.keeps(graph, e)) continue;
      score += edge.kind == EdgeKind::relation ? 1 : 0;
      if (edge.kind != EdgeKind::appears_in) continue;
      const Entity& entity = graph.records()[edge.record.article].entities[edge.record.item];
      score += 1 + 0.5 * static_cast<double>(entity.mentions.size());
    }
    out.push_back(score);
  }
  return out;
}

}  // namespace pressgraph
