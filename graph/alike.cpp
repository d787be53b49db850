#include "graph/alike.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <unordered_map>

namespace pressgraph {
namespace {

constexpr std::size_t kMostCompared = 200;  ///< Things that share a trait; more share it by chance.

/// Groups by union; the label of a group is its first member.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }

  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::uint32_t left, std::uint32_t right) {
    left = find(left);
    right = find(right);
    parent_[std::max(left, right)] = std::min(left, right);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace

std::uint64_t trait_of(std::string_view text) {
  std::uint64_t hash = 1469598103934665603u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

void tidy(Traits& traits) {
  std::sort(traits.begin(), traits.end());
  traits.erase(std::unique(traits.begin(), traits.end()), traits.end());
}

std::size_t common_traits(const Traits& left, const Traits& right) {
  Traits common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  return common.size();
}

std::vector<std::uint32_t> group_alike(const std::vector<Traits>& traits,
                                       const std::function<bool(std::uint32_t, std::uint32_t)>& alike) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> bearers;
  for (std::uint32_t i = 0; i < traits.size(); ++i)
    for (const std::uint64_t trait : traits[i]) bearers[trait].push_back(i);
  Groups groups(traits.size());
  for (std::uint32_t i = 0; i < traits.size(); ++i) {
    std::set<std::uint32_t> candidates;
    for (const std::uint64_t trait : traits[i])
      if (const std::vector<std::uint32_t>& those = bearers[trait]; those.size() <= kMostCompared)
        candidates.insert(those.begin(), std::lower_bound(those.begin(), those.end(), i));
    for (const std::uint32_t other : candidates)
      if (groups.find(other) != groups.find(i) && alike(other, i)) groups.unite(other, i);
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < traits.size(); ++i) out.push_back(groups.find(i));
  return out;
}

}  // namespace pressgraph
