#include "graph/quad_sink.hpp"

#include <algorithm>
#include <bit>

#include "ontology/classes.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

bool is_plain_local(std::string_view local) {
  return std::all_of(local.begin(), local.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c >= 'A' && c <= 'Z') || c == '_';
  });
}

/// The tag of a literal in this language, or empty where it is no language tag.
std::string tag_of(std::string_view language) {
  try {
    return Literal::tagged({}, language).language();
  } catch (const InvalidTerm&) {
    return {};
  }
}

}  // namespace

QuadSink::QuadSink(const KnowledgeGraph& graph, const RdfOptions& options, Dataset& out)
    : graph_(graph),
      base_(options.base.empty() ? graph.base() : options.base),
      out_(out),
      plain_base_(!iri_error(base_)) {}

TermId QuadSink::term(std::string_view vocabulary_iri) {
  const auto [found, added] = terms_.try_emplace(vocabulary_iri.data(), 0);
  if (added) found->second = out_.intern(Iri(std::string(vocabulary_iri)));
  return found->second;
}

TermId QuadSink::node(NodeKind kind, std::string_view local) {
  if (!plain_base_ || !is_plain_local(local)) return out_.intern(Iri(iri(base_, NodeName{kind, std::string(local)})));
  scratch_.assign("<").append(base_).append(node_path(kind)).append(local).append(">");
  return out_.intern_form(scratch_);
}

TermId QuadSink::flag(bool value) {
  TermId& known = flags_[value ? 1 : 0];
  if (known == 0) known = literal(Literal::boolean(value));
  return known;
}

TermId QuadSink::decimal(double value) {
  const auto [known, added] = decimals_.try_emplace(std::bit_cast<std::uint64_t>(value), 0);
  if (added) known->second = literal(Literal::decimal(value));
  return known->second;
}

TermId QuadSink::value(std::string_view enumeration, std::string_view value) {
  auto known =
      std::find_if(values_.begin(), values_.end(), [&](const auto& each) { return each.first == enumeration.data(); });
  if (known == values_.end()) known = values_.insert(known, {enumeration.data(), {}});
  const auto [term, added] = known->second.try_emplace(value.data(), 0);
  if (added) term->second = out_.intern(Iri(std::string(value_iri(enumeration, value))));
  return term->second;
}

/// Most articles are short: their numbers are kept, by value.
TermId QuadSink::index(std::uint32_t value) {
  constexpr std::uint32_t kMostKept = 1U << 16U;
  if (value >= kMostKept) return make_index(value);
  if (value >= indices_.size()) indices_.resize(value + 1);
  if (indices_[value] == 0) indices_[value] = make_index(value);
  return indices_[value];
}

TermId QuadSink::make_index(std::uint32_t value) {
  scratch_.assign("\"").append(std::to_string(value)).append("\"^^<");
  scratch_.append(vocabulary::xsd_non_negative_integer).append(">");
  return out_.intern_form(scratch_);
}

TermId QuadSink::node(VertexId v) {
  if (v.value >= nodes_.size()) nodes_.resize(v.value + 1);
  if (nodes_[v.value] == 0) nodes_[v.value] = make_node(v);
  return nodes_[v.value];
}

TermId QuadSink::make_node(VertexId v) {
  if (graph_.kind(v) == VertexKind::article && !iri_error(graph_.article(v).id))
    return out_.intern(Iri(graph_.article(v).id));
  const NodeName name = graph_.name(v);
  return node(name.kind, name.local);
}

TermId QuadSink::text(std::string_view value, std::string_view language) {
  if (language != language_) {
    language_ = language;
    tag_ = tag_of(language);
  }
  return out_.intern_string(value, tag_);
}

TermId QuadSink::resource_or_text(const std::string& value) {
  return iri_error(value) ? text(value) : out_.intern(Iri(value));
}

TermId QuadSink::entity_class(std::string_view type) {
  const std::string_view defined = class_iri(type);
  return defined.empty() ? out_.intern(Iri(std::string(vocabulary::kPressgraph) + std::string(type))) : term(defined);
}

TermId QuadSink::relation_property(std::string_view predicate) {
  const std::string_view defined = relation_property_iri(predicate);
  return defined.empty() ? out_.intern(Iri(std::string(vocabulary::kPressgraph) + std::string(predicate)))
                         : term(defined);
}

void QuadSink::add_type(TermId subject, std::string_view class_iri) {
  add(subject, vocabulary::rdf_type, term(class_iri));
}

}  // namespace pressgraph
