#include "extraction/training/span_scores.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

constexpr LabelSet kBeginnings = 0xAAAAAAAAU;  // B-… have odd numbers

/// The types of a set of B- or I- labels.
std::uint32_t types_of(LabelSet labels) {
  std::uint32_t out = 0;
  for (unsigned label = 1; label < 32; ++label)
    if ((labels >> label & 1U) != 0) out |= 1U << (label - 1) / 2;
  return out;
}

}  // namespace

std::vector<TypedRange> ranges_of(const std::vector<std::uint8_t>& labels) {
  std::vector<LabelSet> sets;
  for (const std::uint8_t label : labels) sets.push_back(LabelSet{1} << label);
  return ranges_of(sets);
}

std::vector<TypedRange> ranges_of(const std::vector<LabelSet>& allowed) {
  std::vector<TypedRange> out;
  for (std::uint32_t i = 0; i < allowed.size(); ++i) {
    if ((allowed[i] & ~kBeginnings) != 0 || allowed[i] == 0) continue;
    TypedRange range{i, i + 1, types_of(allowed[i])};
    while (range.last < allowed.size() && (allowed[range.last] & (kBeginnings | 1U)) == 0) ++range.last;
    out.push_back(range);
  }
  return out;
}

void score_names(const std::vector<LabelSet>& allowed, const std::vector<std::uint8_t>& labels,
                 std::map<std::uint32_t, Score>& scores) {
  const std::vector<TypedRange> wanted = ranges_of(allowed);
  for (const TypedRange& range : wanted) ++scores[range.types].wanted;
  for (const TypedRange& range : ranges_of(labels)) {
    const auto same = std::find_if(wanted.begin(), wanted.end(), [&](const TypedRange& other) {
      return other.first == range.first && other.last == range.last;
    });
    if (same != wanted.end() && (same->types & range.types) != 0) {
      ++scores[same->types].found;
      ++scores[same->types].right;
      continue;
    }
    bool open = false;
    for (std::uint32_t i = range.first; i < range.last; ++i)
      open = open || ((allowed[i] & 1U) != 0 && allowed[i] != 1U);
    if (open) continue;
    // A wrong name counts against the wanted set that its type belongs to.
    auto group =
        std::find_if(scores.begin(), scores.end(), [&](const auto& entry) { return (entry.first & range.types) != 0; });
    ++(group == scores.end() ? scores[range.types] : group->second).found;
  }
}

}  // namespace pressgraph
