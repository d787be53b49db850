#include "exporters/diagram_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kMaxSources = 6;
constexpr std::size_t kMaxEvidence = 8;
constexpr std::size_t kTooltipWords = 240;

std::string joined(const std::set<std::string>& words, std::size_t most) {
  std::string out;
  std::size_t n = 0;
  for (const std::string& word : words) {
    if (n++ == most) return out + ", …";
    out += (out.empty() ? "" : ", ") + word;
  }
  return out;
}

/// The surest of the statements decides the line; it is negated where all are.
void set_line(const KnowledgeGraph& graph, const EntityLink& link, DiagramEdge& edge) {
  edge.line = link.claims.empty() ? LineKind::doubtful : LineKind::reported;
  edge.negated = !link.relations.empty() && link.claims.empty();
  for (const EdgeId e : link.relations) {
    const Certainty certainty = graph.certainty(e);
    if (graph.edge(e).kind == EdgeKind::possibly_same_as || certainty.polarity == Polarity::affirmed) edge.negated = false;
    if (graph.edge(e).kind == EdgeKind::possibly_same_as) continue;
    const LineKind line = certainty.modality != Modality::asserted ? LineKind::possible : certainty.reported ? LineKind::reported : LineKind::fact;
    edge.line = std::min(edge.line, line);
  }
}

}  // namespace

DiagramBuilder::DiagramBuilder(const KnowledgeGraph& graph, const DiagramStyle& style, DiagramLayout layout) : graph_(graph), style_(style) {
  diagram_.language = style.language();
  diagram_.layout = layout;
}

std::size_t DiagramBuilder::add_entity(VertexId v, double importance) {
  const auto [found, added] = node_of_.try_emplace(v, diagram_.nodes.size());
  if (!added) return found->second;
  const EntityVertex& entity = graph_.entity(v);
  DiagramNode node;
  node.id = compact(entity.name);
  node.style = entity.type;
  node.text = entity.label;
  node.under = {entity.subtype.empty() ? std::string(style_.name(entity.type)) : entity.subtype};
  node.url = graph_.iri(v);
  node.tooltip = drawable(entity.label) + "\n" + evidence_text(graph_, graph_.evidence(v));
  node.importance = importance;
  diagram_.nodes.push_back(std::move(node));
  return found->second;
}

void DiagramBuilder::add_link(const EntityLink& link) {
  DiagramEdge edge;
  edge.from = node_of_.at(link.from);
  edge.to = node_of_.at(link.to);
  edge.count = link.relations.size() + link.claims.size();
  std::set<std::string> words;
  for (const EdgeId e : link.relations) {
    words.emplace(style_.name(graph_.predicate(e)));
    edge.tooltip += (edge.tooltip.empty() ? "" : "\n") + evidence_text(graph_, graph_.evidence(e));
    if (graph_.edge(e).kind == EdgeKind::relation) add_source(graph_.article_vertex(graph_.edge(e).record.article));
  }
  for (const VertexId claim : link.claims) {
    edge.tooltip += (edge.tooltip.empty() ? "" : "\n") + evidence_text(graph_, graph_.evidence(claim));
    add_source(graph_.article_vertex(graph_.record(claim).article));
  }
  edge.label = joined(words, 2);
  if (words.empty()) edge.label = style_.word("speaks_about");
  set_line(graph_, link, edge);
  diagram_.edges.push_back(std::move(edge));
}

void DiagramBuilder::add_source(VertexId article) {
  sources_.push_back(article);
}

Diagram DiagramBuilder::finish() {
  std::sort(sources_.begin(), sources_.end());
  sources_.erase(std::unique(sources_.begin(), sources_.end()), sources_.end());
  for (std::size_t i = 0; i < sources_.size() && i < kMaxSources; ++i) diagram_.sources.push_back(source_line(graph_.article(sources_[i])));
  if (sources_.size() > kMaxSources) diagram_.sources.push_back(phrase(style_, "more", {fmt::format("{}", sources_.size() - kMaxSources)}));
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
    out += fmt::format("{}« {} » — {}", i == 0 ? "" : "\n", shorten(drawable(evidence[i].excerpt.surface), kTooltipWords), source_line(graph.article(evidence[i].article)));
  if (evidence.size() > kMaxEvidence) out += fmt::format("\n… +{}", evidence.size() - kMaxEvidence);
  return out;
}

std::string phrase(const DiagramStyle& style, std::string_view key, const std::vector<std::string>& values) {
  std::string out;
  std::size_t next = 0;
  std::string_view rest = style.word(key);
  for (std::size_t at = rest.find("{}"); at != std::string_view::npos && next < values.size(); at = rest.find("{}")) {
    out.append(rest.substr(0, at)).append(values[next++]);
    rest.remove_prefix(at + 2);
  }
  return out.append(rest);
}

}  // namespace pressgraph
