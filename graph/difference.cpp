#include "graph/difference.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "graph/traversal.hpp"

namespace pressgraph {
namespace {

/// What a graph says, by kind and name. A thing said twice is said once with both descriptions.
using Sayings = std::map<std::pair<std::string, std::string>, std::string>;

void say(Sayings& sayings, const char* kind, const std::string& what, const std::string& description) {
  const auto [found, added] = sayings.try_emplace({kind, what}, description);
  if (!added) found->second += " | " + description;
}

std::string name_of(const KnowledgeGraph& graph, VertexId v) {
  return graph.kind(v) == VertexKind::entity ? compact(graph.name(v)) : fmt::format("\"{}\"", graph.label(v));
}

std::string certainty_text(const Certainty& certainty) {
  return fmt::format("{}, {}{}, {:.2f}", to_string(certainty.modality), to_string(certainty.polarity),
                     certainty.reported ? ", reported" : "", certainty.confidence);
}

void say_entities(const KnowledgeGraph& graph, Sayings& sayings) {
  for (const VertexId v : graph.vertices(VertexKind::entity)) {
    const EntityVertex& entity = graph.entity(v);
    std::string description = fmt::format("{} \"{}\"", entity.type, entity.label);
    for (const Label& alias : entity.aliases) description += fmt::format(", \"{}\"", alias.text);
    say(sayings, "entity", compact(entity.name), description);
  }
}

void say_relations(const KnowledgeGraph& graph, Sayings& sayings) {
  for (const EdgeId e : graph.edges()) {
    const Edge& edge = graph.edge(e);
    if (edge.kind != EdgeKind::relation && edge.kind != EdgeKind::edition_of && edge.kind != EdgeKind::possibly_same_as)
      continue;
    std::string what =
        fmt::format("{} {} {}", name_of(graph, edge.source), graph.predicate(e), name_of(graph, edge.target));
    std::string description = certainty_text(graph.certainty(e));
    if (edge.kind == EdgeKind::relation) {
      const Relation& relation = graph.relation(edge.record);
      what += fmt::format(" in {}", compact(graph.name(graph.article_vertex(edge.record.article))));
      if (!relation.object_is_entity)
        description = fmt::format("\"{}\", {}{}", relation.object, description, relation.former ? ", former" : "");
    }
    say(sayings, "relation", what, description);
  }
}

void say_claims(const KnowledgeGraph& graph, Sayings& sayings) {
  for (const VertexId v : graph.vertices(VertexKind::claim)) {
    const Claim& claim = graph.claim(v);
    const auto speaker = speaker_of(graph, v);
    say(sayings, "claim",
        fmt::format("\"{}\" in {}", graph.label(v), compact(graph.name(graph.article_vertex(graph.record(v).article)))),
        fmt::format("{} by {}, {}, {}, {:.2f}", to_string(claim.kind),
                    speaker ? name_of(graph, *speaker) : '"' + claim.speaker_text + '"', to_string(claim.modality),
                    to_string(claim.polarity), claim.confidence));
  }
}

Sayings sayings_of(const KnowledgeGraph& graph) {
  Sayings out;
  say_entities(graph, out);
  say_relations(graph, out);
  say_claims(graph, out);
  return out;
}

}  // namespace

std::string_view to_string(Change change) {
  switch (change) {
    case Change::gained:
      return "gained";
    case Change::lost:
      return "lost";
    case Change::changed:
      return "changed";
  }
  return {};
}

std::vector<Difference> differences(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  const Sayings first = sayings_of(before), second = sayings_of(after);
  std::map<std::pair<std::string, std::string>, Difference> out;
  for (const auto& [key, description] : first) {
    const auto found = second.find(key);
    if (found == second.end())
      out[key] = {Change::lost, key.first, key.second, description, {}};
    else if (found->second != description)
      out[key] = {Change::changed, key.first, key.second, description, found->second};
  }
  for (const auto& [key, description] : second)
    if (!first.contains(key)) out[key] = {Change::gained, key.first, key.second, {}, description};
  std::vector<Difference> sorted;
  for (auto& [key, difference] : out) sorted.push_back(std::move(difference));
  return sorted;
}

}  // namespace pressgraph
