#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// Whether quads hold an article, that is a graph that pressgraph wrote. Sorts them.
bool holds_articles(Dataset& quads);

/// The quads whose subject is none of a saved graph's: neither behind its base nor one of its articles. They came from
/// another source and are carried along as they are.
Dataset foreign_quads(const Dataset& quads, std::string_view base, const std::vector<std::string>& articles);

/// Adds quads to others; those of the default graph go to the graph of this name, unless it is empty.
void add_quads(Dataset& to, const Dataset& from, std::string_view graph_name = {});

/// The entities that foreign nodes are: the node has a class of schema.org, FOAF or ORG that fits the entity's type,
/// and a name (rdfs:label, skos:prefLabel or altLabel, schema:name or alternateName, foaf:name) that is the entity's,
/// and no other entity or node fits as well. Sorted by entity.
std::vector<std::pair<VertexId, std::string>> recognised(const KnowledgeGraph& graph, const Dataset& foreign);

}  // namespace pressgraph
