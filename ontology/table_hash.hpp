#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace pressgraph {

/// A hash for tables in memory; it differs between machines of different byte order and is never written.
inline std::uint64_t table_hash(std::string_view text) {
  constexpr std::uint64_t kOdd = 0x9e3779b97f4a7c15ULL;  // 2^64 over the golden ratio.
  const auto load = [](const char* at, std::size_t bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, at, bytes);
    return value;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = left;
  const auto fold_in = [&](std::uint64_t value) {
    hash = (hash ^ value) * kOdd;
    hash ^= hash >> 32U;
  };
  for (; left > 8; left -= 8, at += 8) fold_in(load(at, 8));
  // Up to eight bytes are left: fixed sizes, for the compiler to make plain loads of.
  if (left >= 4)
    fold_in(load(at, 4) << 32U | load(at + left - 4, 4));
  else if (left > 0)
    fold_in(load(at, 1) << 16U | load(at + left / 2, 1) << 8U | load(at + left - 1, 1));
  return hash;
}

}  // namespace pressgraph
