#include "exporters/diagram_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "exporters/dot_syntax.hpp"
#include "graph/traversal.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kMaxSources = 6;
constexpr std::size_t kMaxEvidence = 8;
constexpr std::size_t kMaxFigures = 3;
constexpr std::size_t kTooltipCharacters = 240;
constexpr std::size_t kQuoteCharacters = 200;

/// The first two, in order of arrival, each once.
std::string joined(const std::vector<std::string>& words) {
  std::vector<std::string> distinct;
  for (const std::string& word : words)
    if (std::find(distinct.begin(), distinct.end(), word) == distinct.end()) distinct.push_back(word);
  std::string out = distinct.front();
  if (distinct.size() > 1) out += ", " + distinct[1];
  return distinct.size() > 2 ? out + ", …" : out;
}

/// The surest of the statements decides the line; it is negated where all are.
void set_line(const KnowledgeGraph& graph, const EntityLink& link, DiagramEdge& edge) {
  edge.line = link.claims.empty() ? LineKind::doubtful : LineKind::reported;
  edge.negated = link.claims.empty();
  for (const EdgeId e : link.relations) {
    const Certainty certainty = graph.certainty(e);
    const bool same = graph.edge(e).kind == EdgeKind::possibly_same_as;
    if (same || certainty.polarity == Polarity::affirmed) edge.negated = false;
    if (!same) edge.line = std::min(edge.line, line_of(certainty));
  }
}

/// « citation · 21 février 2025 · nié ».
std::string claim_facts(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId v) {
  const Claim& claim = graph.claim(v);
  std::string out(style.word(fmt::format("claim.{}", to_string(claim.kind))));
  if (const std::string date = said_on(graph, v); !date.empty()) out += " · " + date_words(style, date);
  if (claim.modality != Modality::asserted)
    out += fmt::format(" · {}", style.word(fmt::format("modality.{}", to_string(claim.modality))));
  if (claim.polarity == Polarity::negated) out += fmt::format(" · {}", style.word("line.negated"));
  return out;
}

std::vector<std::string> figures_of(const KnowledgeGraph& graph, VertexId claim) {
  std::vector<std::string> out;
  for (const EdgeId e : graph.out_edges(claim))
    if (graph.edge(e).kind == EdgeKind::quantity && out.size() < kMaxFigures)
      out.push_back("▪ " + graph.label(graph.target(e)));
  return out;
}

}  // namespace

DiagramBuilder::DiagramBuilder(const KnowledgeGraph& graph, const DiagramStyle& style, DiagramLayout layout)
    : graph_(graph), style_(style) {
  diagram_.layout = layout;
}

std::size_t DiagramBuilder::add(VertexId v, double importance, std::string_view place) {
  const auto [found, added] = node_of_.try_emplace({v, std::string(place)}, diagram_.nodes.size());
  if (!added) return found->second;
  DiagramNode node = graph_.kind(v) == VertexKind::claim ? claim_node(v) : entity_node(v);
  node.id = compact(graph_.name(v));
  if (!place.empty()) node.id += fmt::format("@{}", place);
  node.url = graph_.iri(v);
  node.importance = importance;
  return add_node(std::move(node));
}

std::size_t DiagramBuilder::add_node(DiagramNode node) {
  diagram_.nodes.push_back(std::move(node));
  return diagram_.nodes.size() - 1;
}

DiagramNode DiagramBuilder::entity_node(VertexId v) const {
  const EntityVertex& entity = graph_.entity(v);
  DiagramNode node;
  node.style = entity.type;
  node.text = entity.label;
  node.under = {std::string(style_.name(entity.type))};
  node.tooltip = drawable(entity.label) + "\n" + evidence_text(graph_, graph_.evidence(v));
  return node;
}

DiagramNode DiagramBuilder::claim_node(VertexId v) {
  DiagramNode node;
  node.style = "Claim";
  node.over = speaker_line(graph_, style_, v);
  node.text = claim_words(graph_, style_, v);
  node.under = figures_of(graph_, v);
  node.under.push_back(claim_facts(graph_, style_, v));
  node.tooltip = node.over + "\n" + evidence_text(graph_, graph_.evidence(v));
  node.negated = graph_.claim(v).polarity == Polarity::negated;
  add_source(graph_.article_vertex(graph_.record(v).article));
  return node;
}

void DiagramBuilder::add_link(const EntityLink& link, std::string_view from_place, std::string_view to_place) {
  DiagramEdge edge;
  edge.from = node_of_.at({link.from, std::string(from_place)});
  edge.to = node_of_.at({link.to, std::string(to_place)});
  edge.count = link.relations.size() + link.claims.size();
  std::vector<std::string> words;
  const auto tell = [&](const std::vector<Evidence>& evidence, std::string_view what) {
    for (const Evidence& each : evidence) add_source(each.article);
    edge.tooltip += fmt::format("{}{}: {}", edge.tooltip.empty() ? "" : "\n", what, evidence_text(graph_, evidence));
  };
  for (const EdgeId e : link.relations) {
    words.push_back(relation_words(graph_, style_, e));
    tell(graph_.evidence(e), words.back());
  }
  for (const VertexId claim : link.claims) tell(graph_.evidence(claim), drawable(speaker_line(graph_, style_, claim)));
  if (!words.empty()) edge.label = joined(words);
  set_line(graph_, link, edge);
  diagram_.edges.push_back(std::move(edge));
}

Diagram DiagramBuilder::finish() {
  std::sort(sources_.begin(), sources_.end());
  sources_.erase(std::unique(sources_.begin(), sources_.end()), sources_.end());
  for (std::size_t i = 0; i < sources_.size() && i < kMaxSources; ++i)
    diagram_.sources.push_back(source_line(graph_.article(sources_[i])));
  if (sources_.size() > kMaxSources) diagram_.sources.push_back(style_.count("more", sources_.size() - kMaxSources));
  return std::move(diagram_);
}

std::string source_line(const DocumentInfo& article) {
  std::string out = shorten(drawable(article.title.empty() ? article.path : article.title), 70);
  std::string where = drawable(article.publisher);
  if (!article.published.empty()) where += (where.empty() ? "" : ", ") + drawable(article.published);
  return where.empty() ? out : fmt::format("{} ({})", out, where);
}

std::string evidence_text(const KnowledgeGraph& graph, std::span<const Evidence> evidence) {
  std::string out;
  for (std::size_t i = 0; i < evidence.size() && i < kMaxEvidence; ++i)
    out += fmt::format("{}« {} » — {}", i == 0 ? "" : "\n",
                       shorten(drawable(evidence[i].excerpt.surface), kTooltipCharacters),
                       source_line(graph.article(evidence[i].article)));
  if (evidence.size() > kMaxEvidence) out += fmt::format("\n… +{}", evidence.size() - kMaxEvidence);
  return out;
}

std::string relation_words(const KnowledgeGraph& graph, const DiagramStyle& style, EdgeId e) {
  const Edge& edge = graph.edge(e);
  if (edge.kind == EdgeKind::possibly_same_as) return std::string(style.word("line.doubtful"));
  if (edge.kind != EdgeKind::relation) return std::string(style.name(graph.predicate(e)));
  const Relation& relation = graph.relation(edge.record);
  const bool role = !relation.object_is_entity && !relation.organization.empty();
  std::string out = role ? shorten(drawable(relation.object), 40) : std::string(style.name(graph.predicate(e)));
  if (relation.former) out += fmt::format(" ({})", style.word("former"));
  return out;
}

LineKind line_of(const Certainty& certainty) {
  if (certainty.modality != Modality::asserted) return LineKind::possible;
  return certainty.reported ? LineKind::reported : LineKind::fact;
}

std::string speaker_line(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId claim) {
  const auto speaker = speaker_of(graph, claim);
  std::string out = speaker ? graph.label(*speaker) : graph.claim(claim).speaker_text;
  if (out.empty()) out = style.word(graph.claim(claim).kind == ClaimKind::narrator ? "narrator" : "unnamed");
  if (const std::string role = speaker_role(graph, claim); !role.empty()) out += ", " + role;
  return out;
}

std::string claim_words(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId v) {
  const std::string words = shorten(drawable(graph.label(v)), kQuoteCharacters);
  return graph.claim(v).kind == ClaimKind::direct ? style.phrase("quote", {words}) : words;
}

std::string date_words(const DiagramStyle& style, std::string_view iso) {
  if (const std::size_t slash = iso.find('/'); slash != std::string_view::npos)
    return date_words(style, iso.substr(0, slash)) + " – " + date_words(style, iso.substr(slash + 1));
  const bool has_month = iso.size() >= 7 && iso[4] == '-';
  if (!has_month) return std::string(iso);
  const std::string_view month = style.word(fmt::format("month.{}", iso.substr(5, 2)));
  const std::string year(iso.substr(0, 4));
  if (iso.size() < 10)
    return iso.size() == 7 ? style.phrase("date.month", {std::string(month), year}) : std::string(iso);
  std::string day(iso.substr(8, 2));
  if (day.starts_with('0')) day.erase(0, 1);
  return style.phrase("date.day", {day, std::string(month), year});
}

}  // namespace pressgraph
