#pragma once

#include <vector>

#include "exporters/text_sink.hpp"
#include "exporters/turtle.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// Writes RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/): one rdf:Description a subject. Throws InvalidTerm, with
/// subject and predicate, where a predicate does not end in an XML name or a literal holds a character that XML 1.0
/// cannot carry. Named graphs are merged: refuse them before, where that would be a loss. Sorts `quads`.
void write_rdfxml(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out);

}  // namespace pressgraph
