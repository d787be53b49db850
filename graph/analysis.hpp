#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/view.hpp"

/// Graph algorithms, one call each, by Boost.Graph on a view. Results are indexed by vertex id; vertices that the view
/// leaves out have 0, or kOutside as their group.
namespace pressgraph {

inline constexpr std::uint32_t kOutside = 0xffffffff;

/// PageRank with damping 0.85 and `iterations` rounds along the edges of the view; the ranks of the view's vertices sum
/// to at most 1, for what flows into a vertex without out-edges is lost (boost::graph::page_rank).
std::vector<double> page_rank(const KnowledgeGraph& graph, const View& view, unsigned iterations = 40);

/// How many shortest paths between other vertices lead through each, edges in their direction (Brandes 2001).
std::vector<double> betweenness(const KnowledgeGraph& graph, const View& view);

/// Weakly connected components, numbered from 0 in order of their first vertex.
std::vector<std::uint32_t> components(const KnowledgeGraph& graph, const View& view);

/// Communities by label propagation (Raghavan et al. 2007), edges in both directions, numbered from 0 in order of their
/// first vertex. Vertices take the label most frequent around them, the smallest of equals, in id order, so every run
/// agrees.
std::vector<std::uint32_t> communities(const KnowledgeGraph& graph, const View& view, unsigned rounds = 30);

}  // namespace pressgraph
