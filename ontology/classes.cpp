#include "ontology/classes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "ontology/dataset.hpp"
#include "ontology/files.hpp"
#include "ontology/rdf_reader.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kSubclass = "http://www.w3.org/2000/01/rdf-schema#subClassOf";

/// The ontology as tables, read once from the embedded Turtle.
struct Tables {
  std::map<std::string, std::string, std::less<>> notation;  ///< By IRI.
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>
      instances;  ///< Class → notation → IRI.
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> superclasses;
  std::map<std::pair<std::string, std::string>, std::string> labels;  ///< By IRI and language.
  std::vector<std::string_view> types, predicates;
  std::unordered_map<std::string_view, std::string_view> type_iris, predicate_iris;  ///< By name.
  std::unordered_map<std::string_view, std::vector<std::string_view>>
      ancestors;  ///< Type → the types that it is a kind of, by name.

  Tables() {
    Dataset quads;
    RdfReadOptions options;
    options.name = "ontology/pressgraph.ttl";
    read_rdf(ontology_turtle(), RdfSyntax::turtle, quads, options);
    for (const EncodedQuad& quad : quads.quads())
      if (quads.iri_text(quad.predicate) == vocabulary::skos_notation)
        notation.emplace(quads.iri_text(quad.subject),
                         std::get<Literal>(parse_ntriples_term(quads.form(quad.object))).lexical());
    for (const EncodedQuad& quad : quads.quads()) add(quads, quad);
    index(vocabulary::pg_entity_type_class, types, type_iris);
    index(vocabulary::pg_relation_property, predicates, predicate_iris);
    for (const std::string_view type : types)
      for (const std::string_view other : types)
        if (type != other && derives(type_iris[type], type_iris[other])) ancestors[type].push_back(other);
  }

  /// The instances of a class, whose names are asked for all the time.
  void index(std::string_view type, std::vector<std::string_view>& names,
             std::unordered_map<std::string_view, std::string_view>& iris) {
    for (const auto& [name, iri] : instances[std::string(type)]) {
      names.push_back(name);
      iris.emplace(name, iri);
    }
  }

  void add(const Dataset& quads, const EncodedQuad& quad) {
    const std::string_view subject = quads.iri_text(quad.subject), predicate = quads.iri_text(quad.predicate);
    if (predicate == kSubclass) {
      superclasses[std::string(subject)].emplace(quads.iri_text(quad.object));
    } else if (predicate == vocabulary::rdf_type) {
      const auto name = notation.find(subject);
      if (name != notation.end()) instances[std::string(quads.iri_text(quad.object))].emplace(name->second, subject);
    } else if (predicate == vocabulary::rdfs_label) {
      const Literal label = std::get<Literal>(parse_ntriples_term(quads.form(quad.object)));
      labels.try_emplace({std::string(subject), label.language()}, label.lexical());
    }
  }

  std::string_view find(std::string_view type, std::string_view name) const {
    const auto values = instances.find(type);
    if (values == instances.end()) return {};
    const auto found = values->second.find(name);
    return found == values->second.end() ? std::string_view{} : std::string_view(found->second);
  }

  bool derives(std::string_view iri, std::string_view ancestor) const {
    if (iri == ancestor) return true;
    const auto above = superclasses.find(iri);
    if (above == superclasses.end()) return false;
    for (const std::string& superclass : above->second)
      if (derives(superclass, ancestor)) return true;
    return false;
  }

  void collect_ancestors(std::string_view iri, std::set<std::string_view>& out) const {
    const auto above = superclasses.find(iri);
    if (above == superclasses.end()) return;
    for (const std::string& superclass : above->second)
      if (out.insert(superclass).second) collect_ancestors(superclass, out);
  }
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

std::string_view named(const std::unordered_map<std::string_view, std::string_view>& iris, std::string_view name) {
  const auto found = iris.find(name);
  return found == iris.end() ? std::string_view{} : found->second;
}

}  // namespace

bool is_a(std::string_view type, std::string_view ancestor) {
  if (type == ancestor) return true;
  const auto found = tables().ancestors.find(type);
  return found != tables().ancestors.end() &&
         std::find(found->second.begin(), found->second.end(), ancestor) != found->second.end();
}

const std::vector<std::string_view>& entity_types() {
  return tables().types;
}
const std::vector<std::string_view>& relation_predicates() {
  return tables().predicates;
}
std::string_view class_iri(std::string_view type) {
  return named(tables().type_iris, type);
}
std::string_view relation_property_iri(std::string_view predicate) {
  return named(tables().predicate_iris, predicate);
}

std::vector<std::string_view> ancestor_classes(std::string_view type) {
  std::set<std::string_view> found;
  tables().collect_ancestors(class_iri(type), found);
  return {found.begin(), found.end()};
}

std::string_view value_iri(std::string_view enumeration, std::string_view value) {
  return tables().find(std::string(vocabulary::kPressgraph) + std::string(enumeration), value);
}

std::string_view notation(std::string_view iri) {
  const auto found = tables().notation.find(iri);
  return found == tables().notation.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view label_of(std::string_view name, std::string_view language) {
  const std::string_view type = class_iri(name);
  const std::string_view iri = type.empty() ? relation_property_iri(name) : type;
  const auto found = tables().labels.find({std::string(iri), std::string(language)});
  return found == tables().labels.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace pressgraph
