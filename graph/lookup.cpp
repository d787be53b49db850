// Lookup by IRI and name. Articles, entities and dates are sorted by local name, and the local name of a claim or
// quantity says which article's which it is: only articles' own IRIs, literals and folded names need a table.
#include <algorithm>
#include <charconv>

#include "graph/knowledge_graph.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

const std::string& itself(const std::string& local) {
  return local;
}

/// The place in a sorted list of the one element whose `key` is `wanted`.
template <class Item, class Key, class Wanted>
std::optional<std::uint32_t> place_of(const std::vector<Item>& sorted, Key key, const Wanted& wanted) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), wanted,
                                      [&](const Item& item, const Wanted& value) { return key(item) < value; });
  if (found == sorted.end() || key(*found) != wanted) return std::nullopt;
  return static_cast<std::uint32_t>(found - sorted.begin());
}

/// The number, from 0, of a local name such as `<article>-c3`; nullopt where it is not written so.
std::optional<std::uint32_t> item_number(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number == 0 || digits.front() == '0')
    return std::nullopt;
  return number - 1;
}

}  // namespace

std::optional<VertexId> KnowledgeGraph::find_item(const NodeName& name) const {
  const char letter = name.kind == NodeKind::claim ? 'c' : 'q';
  const std::size_t dash = name.local.rfind('-');
  if (dash == std::string::npos || dash + 2 > name.local.size() || name.local[dash + 1] != letter) return std::nullopt;
  const auto item = item_number(std::string_view(name.local).substr(dash + 2));
  const auto article = place_of(article_locals_, itself, name.local.substr(0, dash));
  if (!item || !article) return std::nullopt;
  const Extraction& record = records_[*article];
  if (*item >= (letter == 'c' ? record.claims.size() : record.quantities.size())) return std::nullopt;
  return letter == 'c' ? claim_vertex({*article, *item}) : quantity_vertex({*article, *item});
}

std::optional<VertexId> KnowledgeGraph::find(std::string_view text) const {
  if (const auto own = by_id_.find(std::string(text)); own != by_id_.end() && kind(own->second) == VertexKind::article)
    return own->second;
  const std::optional<NodeName> name = parse_node_name(base_, text);
  if (!name) return std::nullopt;
  const auto vertex = [&](VertexKind kind, std::optional<std::uint32_t> place) {
    return place ? std::optional(VertexId{first(kind) + *place}) : std::nullopt;
  };
  switch (name->kind) {
    case NodeKind::article:
      return vertex(VertexKind::article, place_of(article_locals_, itself, name->local));
    case NodeKind::claim:
    case NodeKind::quantity:
      return find_item(*name);
    case NodeKind::date: {
      const auto local = [](const DateVertex& date) -> const std::string& { return date.local; };
      return vertex(VertexKind::date, place_of(dates_, local, name->local));
    }
    case NodeKind::literal: {
      const auto found = by_id_.find(name->local);
      return found == by_id_.end() ? std::nullopt : std::optional(found->second);
    }
    default: {
      const auto of = [](const EntityVertex& entity) -> const NodeName& { return entity.name; };
      return vertex(VertexKind::entity, place_of(entities_, of, *name));
    }
  }
}

std::vector<VertexId> KnowledgeGraph::find_named(std::string_view name) const {
  const auto found = by_name_.find(name_key(name));
  return found == by_name_.end() ? std::vector<VertexId>{} : found->second;
}

}  // namespace pressgraph
