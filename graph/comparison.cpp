#include "graph/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "extraction/utf8.hpp"
#include "graph/calendar.hpp"
#include "graph/item_index.hpp"
#include "graph/name_key.hpp"
#include "graph/traversal.hpp"
#include "graph/value_bounds.hpp"

namespace pressgraph {
namespace {

constexpr double kSameArticle = 0.8;        ///< Share of what was read, of the articles' union.
constexpr std::size_t kLeastRead = 5;       ///< Fewer things read tell nothing of the text.
constexpr double kSameClaim = 0.6;          ///< Share of the words of two claims, of their union.
constexpr std::size_t kLeastWords = 4;      ///< A shorter claim repeats by chance.
constexpr std::size_t kMostCompared = 200;  ///< Things that share a key; more share it by chance.

using Traits = std::vector<std::uint64_t>;  ///< Sorted hashes, each once.

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 1469598103934665603u;  // FNV-1a, so that no library's hash shows in the result.
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

void tidy(Traits& traits) {
  std::sort(traits.begin(), traits.end());
  traits.erase(std::unique(traits.begin(), traits.end()), traits.end());
}

/// Jaccard's coefficient.
double agreement(const Traits& left, const Traits& right) {
  Traits common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  const std::size_t all = left.size() + right.size() - common.size();
  return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

Traits traits_of(const Extraction& record) {
  Traits out;
  for (const Claim& claim : record.claims)
    for (const Excerpt& part : claim.content_parts) out.push_back(hash_of("c" + name_key(part.surface)));
  for (const Quantity& quantity : record.quantities) out.push_back(hash_of("q" + name_key(quantity.excerpt.surface)));
  for (const Entity& entity : record.entities)
    out.push_back(hash_of("e" + name_key(entity.name) + std::to_string(entity.mentions.size())));
  tidy(out);
  return out;
}

/// Groups by union; the label of a group is its first member.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    for (std::uint32_t i = 0; i < size; ++i) parent_[i] = i;
  }
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::uint32_t left, std::uint32_t right) {
    left = find(left);
    right = find(right);
    parent_[std::max(left, right)] = std::min(left, right);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

/// Unites the items that share a rare trait and agree enough. `traits` are those of items 0, 1, ….
Groups group_alike(const std::vector<Traits>& traits, double least, std::size_t least_traits) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> bearers;
  for (std::uint32_t i = 0; i < traits.size(); ++i)
    if (traits[i].size() >= least_traits)
      for (const std::uint64_t trait : traits[i]) bearers[trait].push_back(i);
  Groups groups(traits.size());
  for (std::uint32_t i = 0; i < traits.size(); ++i) {
    if (traits[i].size() < least_traits) continue;
    std::set<std::uint32_t> candidates;
    for (const std::uint64_t trait : traits[i]) {
      const std::vector<std::uint32_t>& alike = bearers[trait];
      if (alike.size() <= kMostCompared)
        candidates.insert(alike.begin(), std::lower_bound(alike.begin(), alike.end(), i));
    }
    for (const std::uint32_t other : candidates)
      if (groups.find(other) != groups.find(i) && agreement(traits[other], traits[i]) >= least) groups.unite(other, i);
  }
  return groups;
}

Traits words_of(const KnowledgeGraph& graph, VertexId claim) {
  Traits out;
  const std::string key = name_key(graph.label(claim));
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end - begin > 2) out.push_back(hash_of(std::string_view(key).substr(begin, end - begin)));
    begin = end + 1;
  }
  tidy(out);
  return out;
}

/// A figure with its bounds, to compare.
struct Measured {
  StatedFigure figure;
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
};

class FigureReader {
 public:
  explicit FigureReader(const KnowledgeGraph& graph) : graph_(graph) {}

  /// By subject, measure and unit.
  std::map<std::tuple<VertexId, std::string, std::string>, std::vector<Measured>> read() {
    for (const EdgeId e : graph_.edges()) {
      const Edge& edge = graph_.edge(e);
      if (edge.kind == EdgeKind::relation) read_relation(edge);
      if (edge.kind == EdgeKind::about) read_claim(edge);
    }
    return std::move(found_);
  }

 private:
  void read_relation(const Edge& edge) {
    const Relation& relation = graph_.relation(edge.record);
    if (relation.polarity == Polarity::negated) return;
    const Extraction& record = graph_.records()[edge.record.article];
    if (const auto quantity = index_of(record.quantities, relation.quantity))
      add(edge.source, relation.predicate, record.quantities[*quantity], edge.record.article, relation.evidence);
    if (relation.predicate != "startDate" && relation.predicate != "endDate") return;
    const auto date = index_of(record.dates, relation.date);
    const std::string value = date ? record.dates[*date].value : relation.object;
    const std::size_t slash = value.find('/');
    const auto bounds =
        day_bounds(relation.predicate == "startDate" || slash == std::string::npos ? value.substr(0, slash)
                                                                                   : value.substr(slash + 1));
    if (!bounds) return;
    Measured measured{
        {edge.source, relation.predicate, value, graph_.article_vertex(edge.record.article), relation.evidence}};
    measured.min = day_number(bounds->earliest);
    measured.max = day_number(bounds->latest);
    found_[{edge.source, relation.predicate, "day"}].push_back(std::move(measured));
  }

  /// A figure in a claim is about what the claim is about, where that is one thing and the figure says what it counts.
  void read_claim(const Edge& edge) {
    const Extraction& record = graph_.records()[edge.record.article];
    const Claim& claim = record.claims[edge.record.item];
    if (claim.about.size() != 1 || claim.polarity == Polarity::negated || claim.content_parts.empty()) return;
    for (const std::string& id : claim.quantities) {
      const auto index = index_of(record.quantities, id);
      if (!index || record.quantities[*index].of.empty()) continue;
      const Quantity& quantity = record.quantities[*index];
      add(edge.target, name_key(quantity.of), quantity, edge.record.article, claim.content_parts.front());
    }
  }

  void add(VertexId subject, const std::string& measure, const Quantity& quantity, std::uint32_t article,
           const Excerpt& words) {
    if (quantity.kind == QuantityKind::ordinal || !quantity.converts.empty()) return;
    const ValueBounds bounds = value_bounds(quantity);
    if (!bounds.min && !bounds.max) return;
    Measured measured{{subject, measure, quantity.excerpt.surface, graph_.article_vertex(article), words}};
    if (bounds.min) measured.min = *bounds.min;
    if (bounds.max) measured.max = *bounds.max;
    found_[{subject, measure, quantity.unit}].push_back(std::move(measured));
  }

  /// Days in an order that compares; only equality and order count.
  static double day_number(const std::string& day) {
    std::string digits;
    std::copy_if(day.begin(), day.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits.empty() ? 0 : std::stod(digits);
  }

  const KnowledgeGraph& graph_;
  std::map<std::tuple<VertexId, std::string, std::string>, std::vector<Measured>> found_;
};

bool disagree(const Measured& left, const Measured& right) {
  return left.max < right.min || right.max < left.min;
}

}  // namespace

std::vector<std::uint32_t> near_duplicates(const KnowledgeGraph& graph) {
  std::vector<Traits> traits;
  for (const Extraction& record : graph.records()) traits.push_back(traits_of(record));
  Groups groups = group_alike(traits, kSameArticle, kLeastRead);
  std::map<std::uint32_t, std::uint32_t> number;
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < traits.size(); ++i)
    out.push_back(number.try_emplace(groups.find(i), static_cast<std::uint32_t>(number.size())).first->second);
  return out;
}

std::vector<std::vector<VertexId>> same_claims(const KnowledgeGraph& graph) {
  std::vector<VertexId> claims;
  std::vector<Traits> words;
  for (const VertexId v : graph.vertices(VertexKind::claim)) {
    Traits traits = words_of(graph, v);
    const auto speaker = speaker_of(graph, v);
    // One speaker: the words of two speakers share nothing.
    for (std::uint64_t& trait : traits)
      trait ^= (speaker ? std::uint64_t{speaker->value} + 1 : 0) * 0x9e3779b97f4a7c15u;
    tidy(traits);
    claims.push_back(v);
    words.push_back(std::move(traits));
  }
  Groups groups = group_alike(words, kSameClaim, kLeastWords);
  std::map<std::uint32_t, std::vector<VertexId>> by_group;
  for (std::uint32_t i = 0; i < claims.size(); ++i) by_group[groups.find(i)].push_back(claims[i]);
  std::vector<std::vector<VertexId>> out;
  for (auto& [first, members] : by_group) {
    const auto article = [&](VertexId v) { return graph.record(v).article; };
    if (article(members.front()) != article(members.back())) out.push_back(std::move(members));
  }
  return out;
}

std::vector<Conflict> conflicts(const KnowledgeGraph& graph) {
  const std::vector<std::uint32_t> copies = near_duplicates(graph);
  std::vector<Conflict> out;
  for (auto& [key, measured] : FigureReader(graph).read()) {
    std::stable_sort(measured.begin(), measured.end(), [&](const Measured& left, const Measured& right) {
      return graph.article(left.figure.article).published < graph.article(right.figure.article).published;
    });
    std::vector<const Measured*> distinct;
    bool conflict = false;
    for (const Measured& next : measured) {
      const bool known =
          std::any_of(distinct.begin(), distinct.end(), [&](const Measured* other) { return !disagree(*other, next); });
      if (known) continue;
      conflict = conflict || std::any_of(distinct.begin(), distinct.end(), [&](const Measured* other) {
                   return copies[other->figure.article.value] != copies[next.figure.article.value];
                 });
      distinct.push_back(&next);
    }
    if (!conflict) continue;
    Conflict& found = out.emplace_back(Conflict{std::get<0>(key), std::get<1>(key), {}});
    for (const Measured* figure : distinct) found.figures.push_back(figure->figure);
  }
  return out;
}

}  // namespace pressgraph
