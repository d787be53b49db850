#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "exporters/diagram.hpp"
#include "exporters/diagram_style.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/traversal.hpp"

/// The pictures that answer a question. Each takes from a graph what belongs to its question, at most `max_nodes`
/// boxes, and counts in Diagram::left_out what it had to leave.
namespace pressgraph {

/// Who matters, and what connects them: the entities of most weight that are linked to one another.
Diagram draw_overview(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_nodes);

/// What is around an entity: everything at most `hops` links away, near and important ones first.
Diagram draw_ego(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId centre, std::size_t hops,
                 std::size_t max_nodes);

/// What an entity says, and what others say about it: speaker, claim, whom or what it is about, from left to right.
Diagram draw_claims(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId entity, std::size_t max_nodes);

/// One article: its claims with those who make them, its entities and their relations.
Diagram draw_article(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId article, std::size_t max_nodes);

/// Claims and dated relations in order of date; of one entity, or of the whole graph.
Diagram draw_timeline(const KnowledgeGraph& graph, const DiagramStyle& style, std::optional<VertexId> entity,
                      std::size_t max_nodes);

/// The shortest chain from one entity to another, with the words that bear out each step. Without nodes where no chain
/// leads there.
Diagram draw_path(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId from, VertexId to,
                  std::size_t max_nodes);

/// The figures and dates that contradict each other across articles: what they are of, what each article says.
Diagram draw_conflicts(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_nodes);

}  // namespace pressgraph
