#pragma once

#include "exporters/formats.hpp"

namespace pressgraph {

/// Writes the whole graph as a DOT digraph in plain style, for Graphviz and the tools that read its language: one node
/// a vertex, one edge an edge, every fact an attribute. Labels are wrapped, text is kept whole. Streams, in linear
/// time.
void write_dot(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out);

}  // namespace pressgraph
