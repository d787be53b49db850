#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The entity types and relations of ontology/pressgraph.ttl, by the names that extraction documents use
/// (skos:notation). Views live as long as the program.
namespace pressgraph {

/// Whether the class `type` (Company, AIModel, …) is `ancestor` or a kind of it. Unknown classes are only themselves.
bool is_a(std::string_view type, std::string_view ancestor);

/// The names of the entity types and of the relations, in byte order.
const std::vector<std::string_view>& entity_types();
const std::vector<std::string_view>& relation_predicates();

/// The IRI of an entity type or relation; empty for a name that the ontology does not define.
std::string_view class_iri(std::string_view type);
std::string_view relation_property_iri(std::string_view predicate);

/// The IRIs of the classes that an entity type is a kind of, without itself, in byte order.
std::vector<std::string_view> ancestor_classes(std::string_view type);

/// The IRI of a value of an enumeration, such as ("Modality", "planned") or ("Comparator", ">="); empty where
/// undefined.
std::string_view value_iri(std::string_view enumeration, std::string_view value);

/// The name (skos:notation) of a class, relation or value by its IRI; empty where it has none.
std::string_view notation(std::string_view iri);

/// What people call an entity type or relation in a language (rdfs:label), by its notation; empty where it has no
/// label.
std::string_view label_of(std::string_view name, std::string_view language);

}  // namespace pressgraph
