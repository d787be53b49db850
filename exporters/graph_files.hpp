#pragma once

#include "exporters/formats.hpp"

/// The formats of graph tools. Vertices are entities, claims, quantities, dates, literals and articles; what they and
/// the edges carry is in graph_fields.hpp. Ids are the graph's compact names.
namespace pressgraph {

/// GraphML (http://graphml.graphdrawing.org/), for yEd, igraph, NetworkX.
void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out);

/// GEXF 1.3 (https://gexf.net/), for Gephi.
void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out);

/// One CSV table (RFC 4180) of edges with their ends' names and types, for Gephi's and Neo4j's importers and
/// spreadsheets.
void write_edge_csv(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out);

/// One JSON object: {"nodes": [{"id", "kind", "label", …}], "edges": [{"source", "target", "predicate", …}]}.
void write_graph_json(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out);

}  // namespace pressgraph
