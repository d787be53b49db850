#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

/// What several articles say of the same thing: claims that repeat each other, figures and dates that disagree.
namespace pressgraph {

/// Claims of several articles that say the same: one speaker, and most words in common. Only groups of two and more, in
/// id order; of near-duplicate articles one counts.
std::vector<std::vector<VertexId>> same_claims(const KnowledgeGraph& graph);

/// One figure or date that articles give for something.
struct StatedFigure {
  VertexId subject;     ///< An entity.
  std::string measure;  ///< What is measured: a predicate, or the noun counted.
  std::string value;    ///< As written.
  VertexId article;
  Excerpt excerpt;  ///< The words around: the claim or the relation's evidence.
};

/// Two figures or more for one measure of one subject that cannot all hold.
struct Conflict {
  VertexId subject;
  std::string measure;
  std::vector<StatedFigure> figures;  ///< One for each distinct value, oldest article first.
};

/// Figures that changed or contradict each other: same subject, same measure and unit, bounds that do not overlap, in
/// different articles that are no near-duplicates. Dates of one event that differ count too. In order of subject,
/// measure.
std::vector<Conflict> conflicts(const KnowledgeGraph& graph);

}  // namespace pressgraph
