#pragma once

#include <cstddef>
#include <string_view>

namespace pressgraph {

/// Counts the bytes to insert, drop or replace to make one text of the other (Levenshtein, 1966).
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace pressgraph
