#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// What of a graph becomes RDF, and under which names.
struct RdfOptions {
  std::string base;             ///< In front of the graph's own IRIs; empty: as the graph was built.
  double min_confidence = 0.5;  ///< From here on an asserted, affirmed relation that no claim holds is a plain triple.
  bool mentions = true;         ///< The characters that name entities.
  bool evidence = true;         ///< The characters that bear out claims, figures, dates and relations.
  std::string language;  ///< Of the names of an entity, its label is one in this language where there is one (fr, en).
  std::string version;   ///< Of the program; with `options` what prov:wasGeneratedBy tells.
  std::string options;
};

/// Says a graph in RDF, after docs/rdf-model.md. Each article's statements stand in a named graph under the article's
/// IRI, what was decided on all of them (the entities and why records are one) in `graph:links`. With mentions and
/// evidence the quads hold all of the records: records_from_quads() gives them back.
Dataset to_quads(const KnowledgeGraph& graph, const RdfOptions& options = {});

}  // namespace pressgraph
