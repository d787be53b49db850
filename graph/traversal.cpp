#include "graph/traversal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/item_index.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

std::vector<VertexId> sources(const KnowledgeGraph& graph, VertexId target, EdgeKind kind) {
  std::vector<VertexId> out;
  for (const EdgeId e : graph.in_edges(target))
    if (graph.edge(e).kind == kind) out.push_back(graph.source(e));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// A date at day precision fits a bound at any: 2025-03-04 is in 2025-03.
bool within(const std::string& date, const ClaimQuery& query) {
  if (query.since.empty() && query.until.empty()) return true;
  return !date.empty() && (query.since.empty() || date >= query.since) &&
         (query.until.empty() || date.substr(0, query.until.size()) <= query.until);
}

void append_neighbour(const KnowledgeGraph& graph, EdgeId e, VertexId far, bool outward, std::string_view predicate,
                      const View& view, std::vector<Neighbour>& out) {
  if (!predicate.empty() && graph.predicate(e) != predicate) return;
  if (view.keeps(graph, e) && view.keeps(graph, far)) out.push_back({e, far, outward});
}

/// The date of a relation: its own date, or the date it names as its object.
std::string date_of(const KnowledgeGraph& graph, EdgeId e) {
  const Edge& edge = graph.edge(e);
  const Relation& relation = graph.relation(edge.record);
  const Extraction& record = graph.records()[edge.record.article];
  if (const auto date = index_of(record.dates, relation.date)) return record.dates[*date].value;
  return graph.kind(edge.target) == VertexKind::date ? graph.date(edge.target).value : std::string();
}

/// Breadth first from one vertex over the edges of a view, until `stop`; how each vertex was first reached.
template <class Stop>
std::vector<std::pair<VertexId, Neighbour>> reach(const KnowledgeGraph& graph, VertexId from, unsigned hops,
                                                  const View& view, Stop stop) {
  std::vector<std::pair<VertexId, Neighbour>> reached{{from, {{}, from, true}}};
  std::set<VertexId> seen{from};
  std::size_t level_end = 1;
  unsigned depth = 0;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    if (next == level_end) {
      level_end = reached.size();
      ++depth;
    }
    if (depth == hops) break;
    const VertexId here = reached[next].first;
    for (const Neighbour& step : neighbours(graph, here, {}, Direction::both, view)) {
      if (!seen.insert(step.vertex).second) continue;
      reached.emplace_back(step.vertex, Neighbour{step.edge, here, step.outward});
      if (stop(step.vertex)) return reached;
    }
  }
  return reached;
}

/// Adds the dated relations that leave or reach a vertex.
void append_dated(const KnowledgeGraph& graph, VertexId v, Direction direction, std::vector<Moment>& out) {
  for (const Neighbour& step : neighbours(graph, v, {}, direction)) {
    if (graph.edge(step.edge).kind != EdgeKind::relation) continue;
    if (const std::string date = date_of(graph, step.edge); !date.empty())
      out.push_back({date, graph.article_vertex(graph.edge(step.edge).record.article), std::nullopt, step.edge});
  }
}

/// The events that have the entity as a participant, and its editions where it is a series of events.
std::set<VertexId> events_of(const KnowledgeGraph& graph, VertexId entity) {
  std::set<VertexId> out;
  for (const Neighbour& step : neighbours(graph, entity, {}, Direction::in))
    if (graph.kind(step.vertex) == VertexKind::entity && graph.entity(step.vertex).type == "Event")
      out.insert(step.vertex);
  return out;
}

/// What starts stands before what ends.
bool ends(const KnowledgeGraph& graph, const Moment& moment) {
  return moment.edge && graph.predicate(*moment.edge) == "endDate";
}

}  // namespace

std::vector<VertexId> entities(const KnowledgeGraph& graph, std::string_view type) {
  std::vector<VertexId> out;
  for (const VertexId v : graph.vertices(VertexKind::entity))
    if (type.empty() || is_a(graph.entity(v).type, type)) out.push_back(v);
  return out;
}

std::vector<VertexId> claims_by(const KnowledgeGraph& graph, VertexId speaker) {
  return claims(graph, {speaker, {}, {}, {}});
}

std::vector<VertexId> claims_about(const KnowledgeGraph& graph, VertexId entity) {
  return claims(graph, {{}, entity, {}, {}});
}

std::vector<VertexId> claims(const KnowledgeGraph& graph, const ClaimQuery& query) {
  std::vector<VertexId> found;
  if (query.by) {
    found = sources(graph, *query.by, EdgeKind::speaker);
  } else if (!query.about) {
    for (const VertexId v : graph.vertices(VertexKind::claim)) found.push_back(v);
  }
  if (query.about) {
    const std::vector<VertexId> about = sources(graph, *query.about, EdgeKind::about);
    if (!query.by) found = about;
    std::erase_if(found, [&](VertexId v) { return !std::binary_search(about.begin(), about.end(), v); });
  }
  std::erase_if(found, [&](VertexId v) { return !within(said_on(graph, v), query); });
  std::stable_sort(found.begin(), found.end(),
                   [&](VertexId left, VertexId right) { return said_on(graph, left) < said_on(graph, right); });
  return found;
}

std::optional<VertexId> speaker_of(const KnowledgeGraph& graph, VertexId claim) {
  for (const EdgeId e : graph.out_edges(claim))
    if (graph.edge(e).kind == EdgeKind::speaker) return graph.target(e);
  return std::nullopt;
}

std::string speaker_role(const KnowledgeGraph& graph, VertexId claim) {
  const Extraction& record = graph.records()[graph.record(claim).article];
  const auto role = index_of(record.relations, graph.claim(claim).speaker_role);
  return role ? record.relations[*role].object : std::string();
}

std::string said_on(const KnowledgeGraph& graph, VertexId claim) {
  const std::string& day = graph.claim(claim).said_on;
  return day.empty() ? graph.records()[graph.record(claim).article].document.published : day;
}

std::vector<Neighbour> neighbours(const KnowledgeGraph& graph, VertexId v, std::string_view predicate,
                                  Direction direction, const View& view) {
  std::vector<Neighbour> out;
  if (direction != Direction::in)
    for (const EdgeId e : graph.out_edges(v)) append_neighbour(graph, e, graph.target(e), true, predicate, view, out);
  if (direction != Direction::out)
    for (const EdgeId e : graph.in_edges(v)) append_neighbour(graph, e, graph.source(e), false, predicate, view, out);
  return out;
}

std::vector<VertexId> ego(const KnowledgeGraph& graph, VertexId center, unsigned hops, const View& view) {
  std::vector<VertexId> out;
  for (const auto& [vertex, step] : reach(graph, center, hops, view, [](VertexId) { return false; }))
    out.push_back(vertex);
  return out;
}

std::optional<std::vector<Neighbour>> shortest_path(const KnowledgeGraph& graph, VertexId from, VertexId to,
                                                    const View& view) {
  std::vector<Neighbour> path;
  if (from == to) return path;
  const auto reached = reach(graph, from, graph.vertex_count(), view, [to](VertexId v) { return v == to; });
  std::unordered_map<VertexId, Neighbour> arrival(reached.begin(), reached.end());
  if (!arrival.contains(to)) return std::nullopt;
  for (VertexId v = to; v != from; v = arrival.at(v).vertex)
    path.push_back({arrival.at(v).edge, v, arrival.at(v).outward});
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<Moment> timeline(const KnowledgeGraph& graph, VertexId entity) {
  std::vector<Moment> out;
  std::set<VertexId> seen;
  for (const VertexId claim : claims_by(graph, entity)) seen.insert(claim);
  for (const VertexId claim : claims_about(graph, entity)) seen.insert(claim);
  for (const VertexId claim : seen)
    if (const std::string date = said_on(graph, claim); !date.empty())
      out.push_back({date, graph.article_vertex(graph.record(claim).article), claim, std::nullopt});
  append_dated(graph, entity, Direction::both, out);
  for (const VertexId event : events_of(graph, entity)) append_dated(graph, event, Direction::out, out);
  std::stable_sort(out.begin(), out.end(), [&](const Moment& left, const Moment& right) {
    return std::pair(left.date, ends(graph, left)) < std::pair(right.date, ends(graph, right));
  });
  const auto repeated = [&](const Moment& left, const Moment& right) { return left.edge && left.edge == right.edge; };
  out.erase(std::unique(out.begin(), out.end(), repeated), out.end());
  return out;
}

std::vector<Companion> co_occurrences(const KnowledgeGraph& graph, VertexId entity, const View& view) {
  std::map<VertexId, std::set<VertexId>> articles_with;
  for (const Neighbour& step : neighbours(graph, entity, to_string(EdgeKind::appears_in), Direction::out, view))
    for (const VertexId other : sources(graph, step.vertex, EdgeKind::appears_in))
      if (other != entity) articles_with[other].insert(step.vertex);
  std::vector<Companion> out;
  for (const auto& [other, articles] : articles_with)
    out.push_back({other, static_cast<std::uint32_t>(articles.size())});
  std::stable_sort(out.begin(), out.end(),
                   [](const Companion& left, const Companion& right) { return left.articles > right.articles; });
  return out;
}

std::uint32_t article_count(const KnowledgeGraph& graph, VertexId entity, const View& view) {
  std::set<VertexId> articles;
  for (const EdgeId e : graph.out_edges(entity))
    if (graph.edge(e).kind == EdgeKind::appears_in && view.keeps(graph, e)) articles.insert(graph.target(e));
  return static_cast<std::uint32_t>(articles.size());
}

}  // namespace pressgraph
