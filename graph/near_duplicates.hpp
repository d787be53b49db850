#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace pressgraph {

/// The group of each article, numbered from 0 in order of first article: near-duplicates (syndicated text, whole or
/// cut) share one. Two articles are near-duplicates where at least four fifths of what was read from either (claims,
/// figures, names with their counts) was read from both; or where four fifths of the claims, figures and names of the
/// shorter, and four claims and figures at least, stand in the longer.
std::vector<std::uint32_t> near_duplicates(const KnowledgeGraph& graph);

/// One article of each group, sorted: that from which most was read, the earliest of equals. What counts articles and
/// claims counts these: View::articles.
std::vector<VertexId> without_copies(const KnowledgeGraph& graph);

}  // namespace pressgraph
