#pragma once

#include <cstdint>
#include <string_view>

namespace pressgraph {

/// A feature of a word or token (« ends in -tion », « the word before is "chez" ») is known by its hash alone.
using FeatureHash = std::uint64_t;

/// Spreads every bit of `value` over all bits (the finalizer of MurmurHash3).
constexpr FeatureHash mix(FeatureHash value) {
  value ^= value >> 33U;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33U;
  value *= 0xc4ceb9fe1a85ec53ULL;
  value ^= value >> 33U;
  return value;
}

/// FNV-1a over the bytes, then mixed. The same on every machine.
constexpr FeatureHash hash_text(std::string_view text) {
  FeatureHash hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return mix(hash);
}

/// A hash of the ordered pair.
constexpr FeatureHash combine(FeatureHash first, FeatureHash second) {
  return mix(first * 0x9e3779b97f4a7c15ULL + second);
}

}  // namespace pressgraph
