#pragma once

#include <string_view>

#include "ontology/dataset.hpp"
#include "ontology/rdf_reader.hpp"

namespace pressgraph {

/// Adds the triples of an RDF/XML document, read by Raptor. Throws RdfSyntaxError at the first error.
void read_rdfxml(std::string_view text, const RdfReadOptions& options, Dataset& out);

}  // namespace pressgraph
