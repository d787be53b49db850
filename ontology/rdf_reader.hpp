#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "ontology/dataset.hpp"

namespace pressgraph {

enum class RdfSyntax { turtle, trig, ntriples, nquads };

/// Thrown where an RDF document cannot be read; what() is `name:line:column: what, what was expected`.
class RdfSyntaxError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct RdfReadOptions {
  std::string name = "input";  ///< What messages call the document.
  std::string base;            ///< Resolves relative IRIs; empty: they are refused.
  /// Stands before the labels of blank nodes, which become IRIs (rdf11-concepts #section-skolemization).
  std::string skolem_base = "https://w3id.org/pressgraph/.well-known/genid/";
};

/// Adds the quads of a whole document to `out`. Nothing is added twice by sort(). Throws RdfSyntaxError at the first
/// error; `out` then holds the quads before it. Returns the prefixes that the document declares, without their colons.
std::map<std::string, std::string> read_rdf(std::string_view text, RdfSyntax syntax, Dataset& out,
                                            const RdfReadOptions& options = {});

}  // namespace pressgraph
