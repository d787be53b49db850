#pragma once

#include <cstddef>
#include <vector>

#include "exporters/diagram.hpp"
#include "exporters/diagram_style.hpp"
#include "graph/knowledge_graph.hpp"

/// The pictures that answer a question. Each takes from a graph what belongs to its question, at most `max_nodes` boxes,
/// and says in Diagram::left_out what it had to leave.
namespace pressgraph {

/// The entities that matter most, and how they are connected.
Diagram draw_overview(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_nodes);

/// An entity and what is at most `hops` links away, near and important ones first.
Diagram draw_ego(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId centre, std::size_t hops, std::size_t max_nodes);

}  // namespace pressgraph
