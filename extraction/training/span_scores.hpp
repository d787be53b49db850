#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "extraction/training/crf_trainer.hpp"

namespace pressgraph {

/// Counts of right, found and wanted items of one type.
struct Score {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;
  Score& operator+=(const Score& other) {
    right += other.right;
    found += other.found;
    wanted += other.wanted;
    return *this;
  }
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return wanted == 0 ? 0 : static_cast<double>(right) / static_cast<double>(wanted); }
  double f1() const {
    return found + wanted == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + wanted);
  }
};

/// A name in tokens: [first, last) and the set of types it may have.
struct TypedRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t types = 0;
};

/// The names in a sequence of BIO labels (see name_labels()).
std::vector<TypedRange> ranges_of(const std::vector<std::uint8_t>& labels);
/// The names in allowed BIO labels: a token that must begin a name, and those that must go on.
std::vector<TypedRange> ranges_of(const std::vector<LabelSet>& allowed);

/// Adds one document to the scores by wanted type set; a name counts as right with exact bounds and an allowed type.
/// Found names over tokens that the annotation leaves open are not counted.
void score_names(const std::vector<LabelSet>& allowed, const std::vector<std::uint8_t>& labels,
                 std::map<std::uint32_t, Score>& scores);

}  // namespace pressgraph
