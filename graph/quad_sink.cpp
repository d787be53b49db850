#include "graph/quad_sink.hpp"

#include <algorithm>

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

TermId QuadSink::index(std::uint32_t value) {
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
