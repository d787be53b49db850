#pragma once

#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace pressgraph {

/// What a name that a person typed may mean.
struct NameMatches {
  std::vector<VertexId> exact;        ///< Bear the name, or are it by IRI or compact name; the most read first.
  std::vector<VertexId> suggestions;  ///< Where none does: the likeliest, at most five.
};

/// Looks a name up without regard to case, accents and hyphens: label, alias, `person:chen-jie` or IRI.
NameMatches search_name(const KnowledgeGraph& graph, std::string_view name);

}  // namespace pressgraph
