#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

/// Grouping of things that have many traits in common, without comparing each with each.
namespace pressgraph {

using Traits = std::vector<std::uint64_t>;  ///< Hashes, sorted, each once.

/// FNV-1a, so that no library's hash shows in the result.
std::uint64_t trait_of(std::string_view text);

void tidy(Traits& traits);

std::size_t common_traits(const Traits& left, const Traits& right);

/// The group of each item, by the number of its first item. Two items are in one group if a trait that few bear is
/// common to both and `alike` says so.
std::vector<std::uint32_t> group_alike(const std::vector<Traits>& traits,
                                       const std::function<bool(std::uint32_t, std::uint32_t)>& alike);

}  // namespace pressgraph
