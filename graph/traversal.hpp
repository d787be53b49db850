#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/view.hpp"

/// Questions to a graph, each one call. Results are in id order unless said otherwise, and so the same at every run.
namespace pressgraph {

/// The entities of a type, subclasses included; all of them where `type` is empty.
std::vector<VertexId> entities(const KnowledgeGraph& graph, std::string_view type = {});

/// Which claims to look for; what is left out does not matter.
struct ClaimQuery {
  std::optional<VertexId> by;     ///< The speaker.
  std::optional<VertexId> about;  ///< Whom or what the claim is about.
  std::string since, until;       ///< ISO 8601, of the day it was said or else published; both included.
};

/// The claims that match, oldest first, then in id order.
std::vector<VertexId> claims(const KnowledgeGraph& graph, const ClaimQuery& query);
std::vector<VertexId> claims_by(const KnowledgeGraph& graph, VertexId speaker);
std::vector<VertexId> claims_about(const KnowledgeGraph& graph, VertexId entity);
std::optional<VertexId> speaker_of(const KnowledgeGraph& graph, VertexId claim);
/// « ministre de l'Énergie » as the article gives it for the speaker of a claim, or empty.
std::string speaker_role(const KnowledgeGraph& graph, VertexId claim);
/// The day a claim was said, else the day its article was published, ISO 8601; empty where neither is known.
std::string said_on(const KnowledgeGraph& graph, VertexId claim);

enum class Direction { out, in, both };

/// One edge away: `vertex` is the far end, `outward` whether the edge leaves the vertex asked about.
struct Neighbour {
  EdgeId edge;
  VertexId vertex;
  bool outward = true;
};

/// What is one edge away: outward edges first. An empty predicate means all.
std::vector<Neighbour> neighbours(const KnowledgeGraph& graph, VertexId v, std::string_view predicate = {},
                                  Direction direction = Direction::both, const View& view = {});

/// Everything within `hops` edges, itself included, nearest first; edges count in both directions.
std::vector<VertexId> ego(const KnowledgeGraph& graph, VertexId center, unsigned hops, const View& view = ties());

/// The shortest chain of edges from one vertex to another, in both directions; each step has its evidence in
/// graph.evidence(step.edge). Empty where `from` is `to`, nullopt where no chain leads there.
std::optional<std::vector<Neighbour>> shortest_path(const KnowledgeGraph& graph, VertexId from, VertexId to,
                                                    const View& view = ties());

/// One dated thing about an entity.
struct Moment {
  std::string date;  ///< ISO 8601 at its precision.
  VertexId article;
  std::optional<VertexId> claim;  ///< By or about the entity.
  std::optional<EdgeId> edge;     ///< Else a relation of the entity.
};

/// What happened to an entity, said by or about it, in order of dates: relations with a date of their own, also those
/// of the events that it takes part in and of its editions, claims by the day they were said.
std::vector<Moment> timeline(const KnowledgeGraph& graph, VertexId entity);

struct Companion {
  VertexId entity;
  std::uint32_t articles = 0;  ///< That name both.
};

/// The entities that articles name together with this one, most articles first.
std::vector<Companion> co_occurrences(const KnowledgeGraph& graph, VertexId entity, const View& view = {});

/// How many articles of a view name an entity.
std::uint32_t article_count(const KnowledgeGraph& graph, VertexId entity, const View& view = {});

}  // namespace pressgraph
