#include "graph/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <tuple>

#include "graph/alike.hpp"
#include "graph/calendar.hpp"
#include "graph/item_index.hpp"
#include "graph/name_key.hpp"
#include "graph/near_duplicates.hpp"
#include "graph/traversal.hpp"
#include "graph/value_bounds.hpp"

namespace pressgraph {
namespace {

constexpr double kSameClaim = 0.6;      ///< Share of the words of two claims, of their union.
constexpr std::size_t kLeastWords = 4;  ///< A shorter claim repeats by chance.

Traits words_of(const KnowledgeGraph& graph, VertexId claim) {
  Traits out;
  const std::string key = name_key(graph.label(claim));
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end - begin > 2) out.push_back(trait_of(std::string_view(key).substr(begin, end - begin)));
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

std::vector<std::vector<VertexId>> same_claims(const KnowledgeGraph& graph) {
  const std::vector<VertexId> articles = without_copies(graph);
  std::vector<VertexId> claims;
  std::vector<Traits> words;
  for (const VertexId v : graph.vertices(VertexKind::claim)) {
    if (!std::binary_search(articles.begin(), articles.end(), graph.article_vertex(graph.record(v).article))) continue;
    Traits traits = words_of(graph, v);
    if (traits.size() < kLeastWords) continue;
    const auto speaker = speaker_of(graph, v);
    // One speaker: the words of two speakers share nothing.
    for (std::uint64_t& trait : traits)
      trait ^= (speaker ? std::uint64_t{speaker->value} + 1 : 0) * 0x9e3779b97f4a7c15u;
    tidy(traits);
    claims.push_back(v);
    words.push_back(std::move(traits));
  }
  const std::vector<std::uint32_t> groups = group_alike(words, [&](std::uint32_t left, std::uint32_t right) {
    const std::size_t common = common_traits(words[left], words[right]);
    const std::size_t either = words[left].size() + words[right].size() - common;
    return static_cast<double>(common) >= kSameClaim * static_cast<double>(either);
  });
  std::map<std::uint32_t, std::vector<VertexId>> by_group;
  for (std::uint32_t i = 0; i < claims.size(); ++i) by_group[groups[i]].push_back(claims[i]);
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
