#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace pressgraph {

enum class Change { gained, lost, changed };

/// One thing that one graph says and the other does not, or says otherwise.
struct Difference {
  Change change = Change::changed;
  std::string kind;  ///< entity, relation or claim.
  std::string
      what;  ///< `person:chen-jie`, `organization:a develops product:b`, or the claim's words; with its article.
  std::string before;  ///< What the first graph says of it; empty where gained.
  std::string after;   ///< What the second one says; empty where lost.
  friend bool operator==(const Difference&, const Difference&) = default;
};

std::string_view to_string(Change change);

/// What the second graph gained, lost and changed: entities by their name in the graph, relations by article and what
/// they tie, claims by article and words. Sorted by kind, then what.
std::vector<Difference> differences(const KnowledgeGraph& before, const KnowledgeGraph& after);

}  // namespace pressgraph
