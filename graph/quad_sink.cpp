#include "graph/quad_sink.hpp"

#include "ontology/classes.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {

TermId QuadSink::term(std::string_view vocabulary_iri) {
  const auto [found, added] = terms_.try_emplace(vocabulary_iri.data(), 0);
  if (added) found->second = out_.intern(Iri(std::string(vocabulary_iri)));
  return found->second;
}

TermId QuadSink::node(NodeKind kind, std::string_view local) {
  return out_.intern(Iri(iri(base_, NodeName{kind, std::string(local)})));
}

TermId QuadSink::node(VertexId v) {
  if (graph_.kind(v) == VertexKind::article && !iri_error(graph_.article(v).id))
    return out_.intern(Iri(graph_.article(v).id));
  const NodeName name = graph_.name(v);
  return node(name.kind, name.local);
}

TermId QuadSink::text(std::string_view value, std::string_view language) {
  if (language.empty()) return text(value);
  try {
    return out_.intern(Literal::tagged(std::string(value), language));
  } catch (const InvalidTerm&) {
    return text(value);
  }
}

TermId QuadSink::resource_or_text(const std::string& value) {
  return iri_error(value) ? text(value) : out_.intern(Iri(value));
}

TermId QuadSink::entity_class(std::string_view type) {
  const std::string_view defined = class_iri(type);
  return out_.intern(
      Iri(defined.empty() ? std::string(vocabulary::kPressgraph) + std::string(type) : std::string(defined)));
}

TermId QuadSink::relation_property(std::string_view predicate) {
  const std::string_view defined = relation_property_iri(predicate);
  return out_.intern(
      Iri(defined.empty() ? std::string(vocabulary::kPressgraph) + std::string(predicate) : std::string(defined)));
}

void QuadSink::add_type(TermId subject, std::string_view class_iri) {
  add(subject, vocabulary::rdf_type, term(class_iri));
}

}  // namespace pressgraph
