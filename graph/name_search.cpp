#include "graph/name_search.hpp"

#include <algorithm>
#include <tuple>

#include "extraction/edit_distance.hpp"
#include "extraction/seeds.hpp"
#include "graph/name_key.hpp"
#include "graph/traversal.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kMostSuggestions = 5;
constexpr std::size_t kMostEdits = 2;

/// How far a name is from what was typed: 0 where one holds the other, else the edits; more than kMostEdits: no
/// likeness.
std::size_t distance(std::string_view typed, std::string_view key) {
  if (typed.size() >= 3 && key.find(typed) != std::string_view::npos) return 0;
  if (key.size() >= 4 && typed.find(key) != std::string_view::npos) return 1;
  const std::size_t longer = std::max(typed.size(), key.size()), shorter = std::min(typed.size(), key.size());
  return longer - shorter > kMostEdits || shorter < 3 ? kMostEdits + 1 : edit_distance(typed, key);
}

/// To the whole name or, where one word was typed, to one of its words.
std::size_t distance_in(std::string_view typed, const std::string& key) {
  std::size_t nearest = distance(typed, key);
  if (typed.find(' ') != std::string_view::npos) return nearest;
  for (const std::string_view word : split(key, ' ')) nearest = std::min(nearest, distance(typed, word));
  return nearest;
}

std::size_t distance(const EntityVertex& entity, std::string_view typed) {
  std::size_t nearest = distance_in(typed, name_key(entity.label));
  for (const Label& alias : entity.aliases) nearest = std::min(nearest, distance_in(typed, name_key(alias.text)));
  return nearest;
}

}  // namespace

NameMatches search_name(const KnowledgeGraph& graph, std::string_view name) {
  NameMatches out;
  out.exact = graph.find_named(name);
  if (out.exact.empty())
    if (const auto found = graph.find(name); found && graph.kind(*found) == VertexKind::entity) out.exact = {*found};
  std::stable_sort(out.exact.begin(), out.exact.end(), [&](VertexId left, VertexId right) {
    return article_count(graph, left) > article_count(graph, right);
  });
  if (!out.exact.empty()) return out;

  const std::string typed = name_key(name);
  std::vector<std::tuple<std::size_t, std::int64_t, VertexId>> likely;
  for (const VertexId v : graph.vertices(VertexKind::entity))
    if (const std::size_t edits = distance(graph.entity(v), typed); edits <= kMostEdits)
      likely.emplace_back(edits, -std::int64_t{article_count(graph, v)}, v);
  std::sort(likely.begin(), likely.end());
  for (std::size_t i = 0; i < std::min(likely.size(), kMostSuggestions); ++i)
    out.suggestions.push_back(std::get<VertexId>(likely[i]));
  return out;
}

}  // namespace pressgraph
