#pragma once

#include <string>

#include "cli/table.hpp"
#include "graph/knowledge_graph.hpp"

/// The ready questions of `pressgraph ask`, each a table. Every row that states something names the article and the
/// code points where it stands (`article.txt:120-180`).
namespace pressgraph::cli {

/// The entity that a name means. Throws Failure (Exit::usage): unknown, with suggestions; or ambiguous, with the
/// choices.
VertexId named(const KnowledgeGraph& graph, const std::string& name);

/// Claims whose words hold all of `words`, without regard to case and accents.
Table who_said(const KnowledgeGraph& graph, const std::string& words);
Table about(const KnowledgeGraph& graph, VertexId entity);

struct ClaimFilter {
  std::string by, about;     ///< Names, or empty.
  std::string since, until;  ///< ISO 8601, or empty.
};
Table claims_table(const KnowledgeGraph& graph, const ClaimFilter& filter);
Table path(const KnowledgeGraph& graph, VertexId from, VertexId to);
Table ego_table(const KnowledgeGraph& graph, VertexId entity, unsigned hops);
Table timeline_table(const KnowledgeGraph& graph, VertexId entity);
/// The entities by PageRank, at most `limit`; of one type unless empty.
Table top(const KnowledgeGraph& graph, const std::string& type, std::size_t limit);
Table conflicts_table(const KnowledgeGraph& graph);
/// Claims that several articles repeat.
Table repeated(const KnowledgeGraph& graph);
/// Articles that are one text, whole or cut; the counts of the other questions count one of each group.
Table copies(const KnowledgeGraph& graph);
/// Where an entity is named, by which rule.
Table mentions(const KnowledgeGraph& graph, VertexId entity);
/// Why the articles' entities are this one, and which were left apart.
Table decisions(const KnowledgeGraph& graph, VertexId entity);

}  // namespace pressgraph::cli
