#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "extraction/extraction.hpp"
#include "graph/overrides.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// Thrown where quads are not a graph that pressgraph wrote; what() names the node and what it lacks.
class NotAGraph : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What a saved graph was built from.
struct SavedGraph {
  std::vector<Extraction> records;  ///< In order of the articles' IRIs; mentions in order of the text, aliases sorted.
  std::string base;                 ///< In front of the graph's own IRIs; empty where it holds no article.
  std::vector<Override> overrides;  ///< Corrections that were applied to it.
  Dataset foreign;                  ///< Statements of other sources that it carries along.
};

/// Reads back what to_quads() said: the records of the articles before they were linked. link(records, {base}) then
/// decides again. Named graphs are not needed: a triple format holds the same. Sorts `quads`.
SavedGraph records_from_quads(Dataset& quads);

}  // namespace pressgraph
