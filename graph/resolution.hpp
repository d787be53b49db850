#pragma once

#include <vector>

#include "extraction/extraction.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/link_lexicon.hpp"

namespace pressgraph {

/// The entities of many articles, each with the records' entities that are it and why.
struct Resolution {
  struct Group {
    std::vector<RecordRef> members;   ///< Sorted.
    std::vector<Decision> decisions;  ///< Sorted by left, right.
  };
  std::vector<Group> groups;       ///< Sorted by their first member; they cover every entity of every record once.
  std::vector<Decision> doubtful;  ///< Pairs left apart that may be the same.
};

/// Decides which entities are one. `records` must be in the graph's order; see link().
Resolution resolve(const std::vector<Extraction>& records, const LinkLexicon& lexicon);

/// What the graph says of one group: type, label and other names by the votes of its members. `name` is left to the
/// caller.
EntityVertex describe(const std::vector<Extraction>& records, const Resolution::Group& group);

}  // namespace pressgraph
