#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "exporters/diagram.hpp"
#include "exporters/diagram_links.hpp"
#include "exporters/diagram_style.hpp"
#include "graph/knowledge_graph.hpp"

/// What the views are put together from.
namespace pressgraph {

/// A diagram that grows by vertices of a graph, each once.
class DiagramBuilder {
 public:
  DiagramBuilder(const KnowledgeGraph& graph, const DiagramStyle& style, DiagramLayout layout);

  /// The node of an entity, added where it is not there yet; `importance` from 0 to 1.
  std::size_t add_entity(VertexId v, double importance);
  bool has(VertexId v) const { return node_of_.contains(v); }
  std::size_t node(VertexId v) const { return node_of_.at(v); }

  /// One arrow for all that a link says. Both ends must be there.
  void add_link(const EntityLink& link);

  /// Names the articles of the evidence as sources.
  void add_source(VertexId article);

  Diagram& diagram() { return diagram_; }
  /// The whole diagram, with its sources in order.
  Diagram finish();

 private:
  const KnowledgeGraph& graph_;
  const DiagramStyle& style_;
  Diagram diagram_;
  std::map<VertexId, std::size_t> node_of_;
  std::vector<VertexId> sources_;
};

/// « Title (publisher, date) ».
std::string source_line(const DocumentInfo& article);

/// Evidence in lines for a tooltip: « words » — article.
std::string evidence_text(const KnowledgeGraph& graph, std::span<const Evidence> evidence);

/// The phrase of the style with `values` in the place of each {}.
std::string phrase(const DiagramStyle& style, std::string_view key, const std::vector<std::string>& values);

}  // namespace pressgraph
