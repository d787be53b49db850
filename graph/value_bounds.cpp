#include "graph/value_bounds.hpp"

#include <algorithm>

namespace pressgraph {

ValueBounds value_bounds(const Quantity& quantity) {
  if (quantity.min || quantity.max) return {quantity.min, quantity.max};
  switch (quantity.comparator) {
    case Comparator::equal:
      return {quantity.value, quantity.value};
    case Comparator::greater:
    case Comparator::greater_equal:
      return {quantity.value, std::nullopt};
    case Comparator::less:
    case Comparator::less_equal:
      return {std::nullopt, quantity.value};
    case Comparator::about:
      break;
  }
  return {};
}

bool is_currency(const Quantity& quantity) {
  return quantity.kind == QuantityKind::money && quantity.unit.size() == 3 &&
         std::all_of(quantity.unit.begin(), quantity.unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace pressgraph
