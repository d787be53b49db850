#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/view.hpp"

namespace pressgraph {

/// All that leads from one entity to another: the relations, and the claims in which the first speaks about the second.
struct EntityLink {
  VertexId from, to;
  std::vector<EdgeId> relations;  ///< In id order.
  std::vector<VertexId> claims;   ///< In id order.

  std::size_t weight() const { return 2 * relations.size() + claims.size(); }
};

/// The links between distinct entities, by source, then target.
std::vector<EntityLink> entity_links(const KnowledgeGraph& graph, const View& view = {});

/// How much each entity matters, indexed from the graph's first entity: its mentions, the claims it makes and those
/// about it, its relations.
std::vector<double> entity_importance(const KnowledgeGraph& graph, const View& view = {});

}  // namespace pressgraph
