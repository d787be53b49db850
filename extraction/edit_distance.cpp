#include "extraction/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace pressgraph {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < right.size(); ++j)
      diagonal =
          std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, diagonal + (left[i] == right[j] ? 0 : 1)}));
  }
  return row.back();
}

}  // namespace pressgraph
