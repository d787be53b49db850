#include "graph/event_label.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "extraction/seeds.hpp"

namespace pressgraph {
namespace {

/// For each language and kind the labels, the one with most participants first.
using Labels = std::map<std::pair<std::string, std::string>, std::vector<std::string>, std::less<>>;

Labels read_labels() {
  const Seeds seeds;
  Labels out;
  for (const std::string& path : seeds.list(""))
    if (path.ends_with("/event_labels.tsv"))
      read_table(seeds.file(path), true, [&](const TableRow& row) {
        out[{path.substr(0, path.find('/')), std::string(row[0])}].emplace_back(row[1]);
      });
  return out;
}

template <class Item>
const Item* find_id(const std::vector<Item>& items, const std::string& id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

/// What the event has under a property, joined by commas: names of entities, words of an amount.
std::string participants(const Extraction& record, const Entity& event, std::string_view property) {
  std::string out;
  for (const Relation& relation : record.relations) {
    if (relation.subject != event.id || relation.predicate != property) continue;
    const Entity* entity = find_id(record.entities, relation.object);
    const Quantity* quantity = find_id(record.quantities, relation.quantity);
    const std::string name = entity ? entity->name : quantity ? quantity->excerpt.surface : std::string();
    if (!name.empty()) out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

/// The label with its slots filled; nullopt where a participant is missing.
std::optional<std::string> fill(const std::string& label, const Extraction& record, const Entity& event) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t open; (open = label.find('{', begin)) != std::string::npos;) {
    const std::size_t close = label.find('}', open);
    const std::string value = participants(record, event, std::string_view(label).substr(open + 1, close - open - 1));
    if (value.empty()) return std::nullopt;
    out += label.substr(begin, open - begin) + value;
    begin = close + 1;
  }
  return out + label.substr(begin);
}

}  // namespace

std::string event_label(const Extraction& record, const Entity& event) {
  static const Labels kLabels = read_labels();
  const auto found = kLabels.find(std::pair(record.document.language, event.subtype));
  if (found == kLabels.end()) return {};
  for (const std::string& label : found->second)
    if (const auto filled = fill(label, record, event)) return *filled;
  return {};
}

}  // namespace pressgraph
