#pragma once

#include <string_view>
#include <vector>

#include "exporters/text_sink.hpp"
#include "exporters/turtle.hpp"
#include "ontology/dataset.hpp"
#include "ontology/rdf_reader.hpp"

namespace pressgraph {

/// Writes JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): one node object a subject and line, in one object a named
/// graph. The context stands in the file, so that nothing is fetched: `prefixes`, and the terms of
/// ontology/context.jsonld. Sorts `quads`.
void write_jsonld(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out);

/// Reads what write_jsonld() writes: flat node objects under a context of prefixes and terms. Any other construct of
/// JSON-LD is refused with RdfSyntaxError, not passed over.
void read_jsonld(std::string_view text, const RdfReadOptions& options, Dataset& out);

}  // namespace pressgraph
