#include "graph/near_duplicates.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/alike.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

constexpr double kSameArticle = 0.8;         ///< Share of what was read, of the articles' union or of the shorter one.
constexpr std::size_t kLeastRead = 5;        ///< Fewer things read tell nothing of the text.
constexpr std::size_t kLeastStatements = 4;  ///< Claims and figures that a cut copy has in common with the whole.

/// What was read from an article, as far as a copy of it would show the same.
struct Reading {
  Traits statements;  ///< Claims and figures.
  Traits names;
  Traits all;  ///< Both, the names with how often they stand there.
};

Reading read(const Extraction& record) {
  Reading out;
  for (const Claim& claim : record.claims)
    for (const Excerpt& part : claim.content_parts) out.statements.push_back(trait_of("c" + name_key(part.surface)));
  for (const Quantity& quantity : record.quantities)
    out.statements.push_back(trait_of("q" + name_key(quantity.excerpt.surface)));
  out.all = out.statements;
  for (const Entity& entity : record.entities) {
    const std::string name = "e" + name_key(entity.name);
    out.names.push_back(trait_of(name));
    out.all.push_back(trait_of(name + std::to_string(entity.mentions.size())));
  }
  for (Traits* traits : {&out.statements, &out.names, &out.all}) tidy(*traits);
  return out;
}

/// Jaccard's coefficient.
bool are_one_text(const Reading& left, const Reading& right) {
  const std::size_t common = common_traits(left.all, right.all);
  const std::size_t either = left.all.size() + right.all.size() - common;
  return std::min(left.all.size(), right.all.size()) >= kLeastRead &&
         static_cast<double>(common) >= kSameArticle * static_cast<double>(either);
}

/// One text, of which an outlet printed a part.
bool is_cut(const Reading& longer, const Reading& shorter) {
  const std::size_t statements = common_traits(longer.statements, shorter.statements);
  return statements >= kLeastStatements &&
         static_cast<double>(statements) >= kSameArticle * static_cast<double>(shorter.statements.size()) &&
         static_cast<double>(common_traits(longer.names, shorter.names)) >=
             kSameArticle * static_cast<double>(shorter.names.size());
}

}  // namespace

std::vector<std::uint32_t> near_duplicates(const KnowledgeGraph& graph) {
  std::vector<Reading> readings;
  std::vector<Traits> statements;
  for (const Extraction& record : graph.records()) {
    readings.push_back(read(record));
    statements.push_back(readings.back().statements.empty() ? readings.back().all : readings.back().statements);
  }
  const std::vector<std::uint32_t> first = group_alike(statements, [&](std::uint32_t left, std::uint32_t right) {
    const Reading& one = readings[left];
    const Reading& other = readings[right];
    return are_one_text(one, other) || (one.all.size() < other.all.size() ? is_cut(other, one) : is_cut(one, other));
  });
  std::map<std::uint32_t, std::uint32_t> number;
  std::vector<std::uint32_t> out;
  for (const std::uint32_t group : first)
    out.push_back(number.try_emplace(group, static_cast<std::uint32_t>(number.size())).first->second);
  return out;
}

std::vector<VertexId> without_copies(const KnowledgeGraph& graph) {
  const std::vector<std::uint32_t> groups = near_duplicates(graph);
  const auto better = [&](std::uint32_t left, std::uint32_t right) {
    const auto size = [](const Extraction& record) {
      return record.claims.size() + record.quantities.size() + record.entities.size();
    };
    const Extraction& one = graph.records()[left];
    const Extraction& other = graph.records()[right];
    return std::tuple(size(other), one.document.published, left) <
           std::tuple(size(one), other.document.published, right);
  };
  std::map<std::uint32_t, std::uint32_t> best;
  for (std::uint32_t article = 0; article < groups.size(); ++article) {
    const auto [kept, added] = best.try_emplace(groups[article], article);
    if (!added && better(article, kept->second)) kept->second = article;
  }
  std::vector<VertexId> out;
  for (const auto& [group, article] : best) out.push_back(graph.article_vertex(article));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace pressgraph
