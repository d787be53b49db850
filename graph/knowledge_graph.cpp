#include "graph/knowledge_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/item_index.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

std::string text_of(const std::vector<Excerpt>& parts) {
  std::string out;
  for (const Excerpt& part : parts) {
    if (!out.empty()) out += " […] ";
    out += part.surface;
  }
  return out;
}

void add_mentions(std::vector<Evidence>& out, VertexId article, const Entity& entity) {
  for (const Mention& mention : entity.mentions) out.push_back({article, mention.excerpt, mention.rule});
}

bool inside(const std::vector<Excerpt>& parts, Span span) {
  return std::any_of(parts.begin(), parts.end(), [&](const Excerpt& part) { return part.span.contains(span); });
}

}  // namespace

std::string_view to_string(VertexKind kind) {
  static constexpr std::array<std::string_view, 6> kNames = {"article",  "entity", "claim",
                                                             "quantity", "date",   "literal"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(EdgeKind kind) {
  static constexpr std::array<std::string_view, 10> kNames = {"appearsIn", "statedIn",      "speaker",  "about",
                                                              "quantity",  "date",          "converts", "relation",
                                                              "editionOf", "possiblySameAs"};
  return kNames[static_cast<std::size_t>(kind)];
}

KnowledgeGraph::KnowledgeGraph() = default;

std::string_view KnowledgeGraph::predicate(EdgeId e) const {
  const Edge& found = edge(e);
  return found.kind == EdgeKind::relation ? std::string_view(predicates_[found.predicate]) : to_string(found.kind);
}

Certainty KnowledgeGraph::certainty(EdgeId e) const {
  const Edge& found = edge(e);
  switch (found.kind) {
    case EdgeKind::relation: {
      const Relation& relation = this->relation(found.record);
      return {relation.modality, relation.polarity, relation.confidence, !relation.claims.empty()};
    }
    case EdgeKind::stated_in:
    case EdgeKind::speaker:
    case EdgeKind::about:
    case EdgeKind::quantity:
    case EdgeKind::date: {
      const Claim& claim = records_[found.record.article].claims[found.record.item];
      return {claim.modality, claim.polarity, claim.confidence, claim.kind != ClaimKind::narrator};
    }
    default:
      return {};
  }
}

VertexKind KnowledgeGraph::kind(VertexId v) const {
  const auto above = std::upper_bound(first_.begin(), first_.end(), v.value);
  return static_cast<VertexKind>(above - first_.begin() - 1);
}

std::string KnowledgeGraph::label(VertexId v) const {
  switch (kind(v)) {
    case VertexKind::article:
      return article(v).title.empty() ? article(v).path : article(v).title;
    case VertexKind::entity:
      return entity(v).label;
    case VertexKind::claim:
      return text_of(claim(v).content_parts);
    case VertexKind::quantity:
      return quantity(v).excerpt.surface;
    case VertexKind::date:
      return date(v).value.empty() ? date(v).local : date(v).value;
    case VertexKind::literal:
      return literal(v);
  }
  return {};
}

NodeName KnowledgeGraph::name(VertexId v) const {
  switch (kind(v)) {
    case VertexKind::article:
      return {NodeKind::article, article_locals_[v.value]};
    case VertexKind::entity:
      return entity(v).name;
    case VertexKind::claim:
      return {NodeKind::claim, item_local(article_locals_[record(v).article], 'c', record(v).item)};
    case VertexKind::quantity:
      return {NodeKind::quantity, item_local(article_locals_[record(v).article], 'q', record(v).item)};
    case VertexKind::date:
      return {NodeKind::date, date(v).local};
    case VertexKind::literal:
      return {NodeKind::literal, literal_local(literal(v))};
  }
  return {};
}

std::string KnowledgeGraph::iri(VertexId v) const {
  if (kind(v) == VertexKind::article && !article(v).id.empty()) return article(v).id;
  return pressgraph::iri(base_, name(v));
}

std::string KnowledgeGraph::relation_iri(RecordRef ref) const {
  return pressgraph::iri(base_, {NodeKind::relation, item_local(article_locals_[ref.article], 'r', ref.item)});
}

RecordRef KnowledgeGraph::record(VertexId v) const {
  const VertexKind what = kind(v);
  if (what != VertexKind::claim && what != VertexKind::quantity) return {v.value, 0};
  const std::vector<std::uint32_t>& starts = what == VertexKind::claim ? first_claim_ : first_quantity_;
  const auto above = std::upper_bound(starts.begin(), starts.end(), v.value);
  const auto article = static_cast<std::uint32_t>(above - starts.begin() - 1);
  return {article, v.value - starts[article]};
}

VertexId KnowledgeGraph::relation_subject(RecordRef ref) const {
  const auto moved = std::lower_bound(moved_subjects_.begin(), moved_subjects_.end(), std::pair(ref, VertexId{0}));
  if (moved != moved_subjects_.end() && moved->first == ref) return moved->second;
  return entity_vertex(ref.article, relation(ref).subject).value_or(VertexId{});
}

std::optional<VertexId> KnowledgeGraph::entity_vertex(std::uint32_t article, std::string_view id) const {
  const auto item = index_of(records_[article].entities, id);
  return item ? std::optional(entity_vertex({article, *item})) : std::nullopt;
}

std::optional<VertexId> KnowledgeGraph::claim_vertex(std::uint32_t article, std::string_view id) const {
  const auto item = index_of(records_[article].claims, id);
  return item ? std::optional(claim_vertex({article, *item})) : std::nullopt;
}

std::optional<VertexId> KnowledgeGraph::quantity_vertex(std::uint32_t article, std::string_view id) const {
  const auto item = index_of(records_[article].quantities, id);
  return item ? std::optional(quantity_vertex({article, *item})) : std::nullopt;
}

std::optional<VertexId> KnowledgeGraph::date_vertex(std::uint32_t article, std::string_view id) const {
  const auto item = index_of(records_[article].dates, id);
  return item ? std::optional(date_vertex({article, *item})) : std::nullopt;
}

std::vector<Evidence> KnowledgeGraph::evidence(VertexId v) const {
  std::vector<Evidence> out;
  switch (kind(v)) {
    case VertexKind::article:
      break;
    case VertexKind::entity:
      for (const RecordRef ref : entity(v).members)
        add_mentions(out, article_vertex(ref.article), records_[ref.article].entities[ref.item]);
      for (const RecordRef ref : entity(v).relations)
        out.push_back({article_vertex(ref.article), relation(ref).evidence, relation(ref).rule});
      break;
    case VertexKind::claim:
      for (const Excerpt& part : claim(v).content_parts)
        out.push_back({article_vertex(record(v).article), part, claim(v).rule});
      break;
    case VertexKind::quantity:
      out.push_back({article_vertex(record(v).article), quantity(v).excerpt, quantity(v).rule});
      break;
    case VertexKind::date:
      for (const RecordRef ref : date(v).members) {
        const Date& found = records_[ref.article].dates[ref.item];
        out.push_back({article_vertex(ref.article), found.excerpt, found.rule});
      }
      break;
    case VertexKind::literal:
      for (const EdgeId e : in_edges(v))
        for (Evidence& found : evidence(e)) out.push_back(std::move(found));
      break;
  }
  return out;
}

std::vector<Evidence> KnowledgeGraph::evidence(EdgeId e) const {
  const Edge& found = edge(e);
  if (found.kind == EdgeKind::possibly_same_as) return {};
  const Extraction& record = records_[found.record.article];
  const VertexId article = article_vertex(found.record.article);
  std::vector<Evidence> out;
  switch (found.kind) {
    case EdgeKind::appears_in:
      add_mentions(out, article, record.entities[found.record.item]);
      break;
    case EdgeKind::relation:
      out.push_back({article, relation(found.record).evidence, relation(found.record).rule});
      break;
    case EdgeKind::converts:
      return evidence(found.source);
    case EdgeKind::speaker: {
      const Claim& claim = record.claims[found.record.item];
      if (claim.speaker_span) out.push_back({article, *claim.speaker_span, claim.rule});
      if (claim.cue) out.push_back({article, claim.cue->excerpt, claim.rule});
      break;
    }
    case EdgeKind::about: {
      const Claim& claim = record.claims[found.record.item];
      for (const RecordRef ref : entity(found.target).members)
        if (ref.article == found.record.article)
          for (const Mention& mention : record.entities[ref.item].mentions)
            if (inside(claim.content_parts, mention.excerpt.span))
              out.push_back({article, mention.excerpt, mention.rule});
      break;
    }
    default:
      break;
  }
  return out.empty() ? evidence(found.source) : out;
}

std::string KnowledgeGraph::reason(const Decision& decision) const {
  const Entity& left = records_[decision.left.article].entities[decision.left.item];
  const Entity& right = records_[decision.right.article].entities[decision.right.item];
  return describe(decision, left, records_[decision.left.article].document, right,
                  records_[decision.right.article].document);
}

}  // namespace pressgraph
