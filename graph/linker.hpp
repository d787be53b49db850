#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/overrides.hpp"

namespace pressgraph {

struct LinkerOptions {
  std::string base{kDefaultBase};   ///< In front of every IRI that the graph makes.
  std::vector<Override> overrides;  ///< Corrections, applied last.
  Dataset foreign = {};             ///< Statements of other sources to carry along.
};

/// Decides which entities of the articles' records are one, and builds the graph. Collects first and decides once: the
/// order of `records` never shows in the result. A record that comes twice counts once; of two records with the same
/// document id the one with the greater hash stays. Throws std::invalid_argument where a record names an id that it
/// does not define.
KnowledgeGraph link(std::vector<Extraction> records, const LinkerOptions& options = {});

}  // namespace pressgraph
