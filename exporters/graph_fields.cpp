#include "exporters/graph_fields.hpp"

#include <fmt/format.h>

#include <set>

namespace pressgraph {
namespace {

/// Where a field stands; not found, it fails when the program is built.
template <std::size_t kSize>
consteval std::size_t column(const std::array<Field, kSize>& fields, std::string_view name) {
  std::size_t i = 0;
  while (fields[i].name != name) ++i;
  return i;
}
consteval std::size_t of_vertex(std::string_view name) {
  return column(kVertexFields, name);
}
consteval std::size_t of_edge(std::string_view name) {
  return column(kEdgeFields, name);
}

std::string truth(bool value) {
  return value ? "true" : "false";
}
std::string share(double value) {
  return fmt::format("{:.2f}", value);
}

void describe_entity(const KnowledgeGraph& graph, VertexId v, VertexRow& row) {
  const EntityVertex& entity = graph.entity(v);
  row[of_vertex("type")] = entity.type;
  row[of_vertex("subtype")] = entity.subtype;
  row[of_vertex("named")] = truth(entity.named);
  row[of_vertex("confidence")] = share(entity.confidence);
  std::string& aliases = row[of_vertex("aliases")];
  for (const Label& alias : entity.aliases) aliases += (aliases.empty() ? "" : " | ") + alias.text;
  const std::vector<Evidence> mentions = graph.evidence(v);
  std::set<VertexId> articles;
  for (const Evidence& mention : mentions) articles.insert(mention.article);
  row[of_vertex("mentions")] = std::to_string(mentions.size());
  row[of_vertex("articles")] = std::to_string(articles.size());
}

void describe_claim(const Claim& claim, VertexRow& row) {
  row[of_vertex("speech")] = to_string(claim.kind);
  row[of_vertex("modality")] = to_string(claim.modality);
  row[of_vertex("polarity")] = to_string(claim.polarity);
  row[of_vertex("date")] = claim.said_on;
  row[of_vertex("confidence")] = share(claim.confidence);
}

void describe_quantity(const Quantity& quantity, VertexRow& row) {
  row[of_vertex("type")] = to_string(quantity.kind);
  if (quantity.value) row[of_vertex("value")] = fmt::format("{}", *quantity.value);
  row[of_vertex("unit")] = quantity.unit;
}

void describe_article(const DocumentInfo& article, VertexRow& row) {
  row[of_vertex("date")] = article.published;
  row[of_vertex("language")] = article.language;
  row[of_vertex("url")] = article.url;
}

}  // namespace

VertexRow row_of(const KnowledgeGraph& graph, VertexId v) {
  VertexRow row;
  row[of_vertex("kind")] = to_string(graph.kind(v));
  row[of_vertex("label")] = graph.label(v);
  switch (graph.kind(v)) {
    case VertexKind::article:
      describe_article(graph.article(v), row);
      break;
    case VertexKind::entity:
      describe_entity(graph, v, row);
      break;
    case VertexKind::claim:
      describe_claim(graph.claim(v), row);
      break;
    case VertexKind::quantity:
      describe_quantity(graph.quantity(v), row);
      break;
    case VertexKind::date:
      row[of_vertex("date")] = graph.date(v).value;
      break;
    case VertexKind::literal:
      break;
  }
  return row;
}

EdgeRow row_of(const KnowledgeGraph& graph, EdgeId e, bool with_words) {
  EdgeRow row;
  const Certainty certainty = graph.certainty(e);
  row[of_edge("predicate")] = graph.predicate(e);
  row[of_edge("modality")] = to_string(certainty.modality);
  row[of_edge("polarity")] = to_string(certainty.polarity);
  row[of_edge("reported")] = truth(certainty.reported);
  row[of_edge("confidence")] = share(certainty.confidence);
  if (const Edge& edge = graph.edge(e); edge.kind == EdgeKind::relation) {
    const Relation& relation = graph.relation(edge.record);
    row[of_edge("former")] = truth(relation.former);
    if (!relation.object_is_entity) row[of_edge("role")] = relation.predicate == "holdsRole" ? relation.object : "";
  }
  const std::vector<Evidence> evidence = graph.evidence(e);
  if (evidence.empty()) return row;
  const Evidence& first = evidence.front();
  row[of_edge("rule")] = first.rule;
  row[of_edge("article")] = compact(graph.name(first.article));
  row[of_edge("begin")] = std::to_string(first.excerpt.span.begin);
  row[of_edge("end")] = std::to_string(first.excerpt.span.end);
  if (with_words) row[of_edge("words")] = first.excerpt.surface;
  return row;
}

}  // namespace pressgraph
