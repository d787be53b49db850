#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace pressgraph {

/// Which part of a graph to look at. Empty lists and dates keep everything. Nothing is copied: a view is asked vertex
/// by vertex and edge by edge; graph/boost_graph.hpp makes a boost::filtered_graph of it.
struct View {
  std::vector<VertexKind> kinds;        ///< Of vertices.
  std::vector<std::string> types;       ///< Of entities, subclasses included: Organization keeps companies.
  std::vector<std::string> predicates;  ///< Of edges: `develops`, `speaker`, …
  std::vector<VertexId> articles;       ///< Sorted. An edge stays if one of these articles says it.
  std::string since, until;             ///< ISO 8601 dates of publication, both included; undated articles go.
  double min_confidence = 0;            ///< Of edges.
  bool facts_only = false;              ///< No edge that is reported, denied, planned or hedged.

  bool keeps(const KnowledgeGraph& graph, VertexId v) const;
  /// Whether the edge itself stays; whether its ends do is for keeps() of the vertices.
  bool keeps(const KnowledgeGraph& graph, EdgeId e) const;
};

/// The view of who is tied to whom: entities and claims with the edges between them, no articles, dates and figures.
View ties();

}  // namespace pressgraph
