#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/text_sink.hpp"
#include "ontology/dataset.hpp"
#include "ontology/rdf.hpp"

namespace pressgraph {

/// The answer to a SPARQL query: rows (SELECT), yes or no (ASK), or triples (CONSTRUCT).
struct QueryResult {
  std::vector<std::string> variables;                  ///< Without the question mark.
  std::vector<std::vector<std::optional<Term>>> rows;  ///< One term a variable; nullopt where it is unbound.
  std::optional<bool> boolean;
  std::optional<Dataset> triples;
};

/// The formats of write_result().
inline constexpr std::string_view kResultFormats[] = {"table", "csv", "json", "xml"};

/// Writes a result as a table for people, or as the SPARQL 1.1 Query Results CSV, JSON or XML. Triples are written as
/// N-Triples whatever the format. Throws InvalidTerm where XML cannot hold a character.
void write_result(QueryResult& result, std::string_view format, const ByteSink& out);

}  // namespace pressgraph
