#pragma once

#include <optional>

#include "extraction/extraction.hpp"

namespace pressgraph {

/// What the words of a quantity say of its size, both bounds included; nullopt where they do not bound it.
struct ValueBounds {
  std::optional<double> min;
  std::optional<double> max;
  friend bool operator==(const ValueBounds&, const ValueBounds&) = default;
};

/// The stated bounds, or else those that the value and its comparator imply: « plus de 3 » is 3 or more, « 3 » exactly
/// 3, « environ 3 » unbounded.
ValueBounds value_bounds(const Quantity& quantity);

/// An amount of money whose unit is an ISO 4217 code.
bool is_currency(const Quantity& quantity);

}  // namespace pressgraph
