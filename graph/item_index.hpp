#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pressgraph {

/// The place in its list of the item with this id; nullopt where there is none. Quick for the usual ids (e1, e2, … in
/// list order); other extractors may write any id.
template <class Item>
std::optional<std::uint32_t> index_of(const std::vector<Item>& items, std::string_view id) {
  std::size_t number = 0;
  for (const char c : id.substr(std::min<std::size_t>(id.size(), 1))) {
    if (c < '0' || c > '9' || number > items.size()) break;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  if (number >= 1 && number <= items.size() && items[number - 1].id == id)
    return static_cast<std::uint32_t>(number - 1);
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  if (id.empty() || found == items.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - items.begin());
}

}  // namespace pressgraph
