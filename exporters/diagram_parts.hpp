#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/diagram.hpp"
#include "exporters/diagram_links.hpp"
#include "exporters/diagram_style.hpp"
#include "graph/knowledge_graph.hpp"

/// What the views are put together from.
namespace pressgraph {

/// A diagram that grows by vertices of a graph. A vertex may stand in several places (as one who speaks and as one who
/// is spoken about): it is there once in each.
class DiagramBuilder {
 public:
  DiagramBuilder(const KnowledgeGraph& graph, const DiagramStyle& style, DiagramLayout layout);

  /// The node of an entity or claim in a place, added where it is not there yet; `importance` from 0 to 1.
  std::size_t add(VertexId v, double importance = 0, std::string_view place = {});
  bool has(VertexId v, std::string_view place = {}) const { return node_of_.contains({v, std::string(place)}); }
  std::size_t size() const { return diagram_.nodes.size(); }

  /// A node that stands for no vertex.
  std::size_t add_node(DiagramNode node);
  void add_edge(DiagramEdge edge) { diagram_.edges.push_back(std::move(edge)); }

  /// One arrow for all that a link says. Both ends must be there, in these places.
  void add_link(const EntityLink& link, std::string_view from_place = {}, std::string_view to_place = {});

  /// Names an article among the sources.
  void add_source(VertexId article) { sources_.push_back(article); }

  /// For what the builder does not do by itself.
  Diagram& diagram() { return diagram_; }
  /// The whole diagram, with its sources in order.
  Diagram finish();

 private:
  DiagramNode entity_node(VertexId v) const;
  DiagramNode claim_node(VertexId v);

  const KnowledgeGraph& graph_;
  const DiagramStyle& style_;
  Diagram diagram_;
  std::map<std::pair<VertexId, std::string>, std::size_t> node_of_;
  std::vector<VertexId> sources_;
};

/// « Title (publisher, date) ».
std::string source_line(const DocumentInfo& article);

/// Evidence in lines for a tooltip: « words » — article.
std::string evidence_text(const KnowledgeGraph& graph, std::span<const Evidence> evidence);

/// What a relation's arrow says: its role, else its predicate in the language of the picture.
std::string relation_words(const KnowledgeGraph& graph, const DiagramStyle& style, EdgeId relation);

/// How a relation's line looks.
LineKind line_of(const Certainty& certainty);

/// Who speaks, with the role: « Chen Jie, directrice ».
std::string speaker_line(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId claim);

/// The words of a claim, in quotation marks where they are the speaker's own.
std::string claim_words(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId claim);

/// An ISO 8601 date as the picture's language writes it: « 21 février 2025 ».
std::string date_words(const DiagramStyle& style, std::string_view iso);

}  // namespace pressgraph
