#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

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

/// A table by text. Lexicons are asked for several words of every sentence, most of which they do not know: a word that
/// is missing costs one look at the slots. Entries stay where they are and keep the order in which they came.
template <typename Value>
class TextMap {
 public:
  using Entry = std::pair<const std::string, Value>;

  TextMap() = default;
  TextMap(TextMap&&) noexcept = default;
  TextMap& operator=(TextMap&&) noexcept = default;

  /// The value of a text, or nullptr where there is none.
  const Value* find(std::string_view text) const {
    if (slots_.empty()) return nullptr;
    const std::uint64_t hash = table_hash(text);
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].entry != nullptr; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].hash == hash && slots_[at].entry->first == text) return &slots_[at].entry->second;
    return nullptr;
  }
  Value* find(std::string_view text) { return const_cast<Value*>(std::as_const(*this).find(text)); }
  bool contains(std::string_view text) const { return find(text) != nullptr; }

  /// The value of a text, made of the arguments where there is none yet, and whether it is new.
  template <typename... Arguments>
  std::pair<Value&, bool> emplace(std::string_view text, Arguments&&... arguments) {
    if (Value* const known = find(text)) return {*known, false};
    entries_.emplace_back(std::piecewise_construct, std::forward_as_tuple(text),
                          std::forward_as_tuple(std::forward<Arguments>(arguments)...));
    if (2 * entries_.size() > slots_.size())
      grow();
    else
      place(entries_.back());
    return {entries_.back().second, true};
  }
  Value& operator[](std::string_view text) { return emplace(text).first; }

  std::size_t size() const { return entries_.size(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }
  auto begin() { return entries_.begin(); }
  auto end() { return entries_.end(); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Entry* entry = nullptr;
  };

  void place(Entry& entry) {
    const std::uint64_t hash = table_hash(entry.first);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].entry != nullptr) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, &entry};
  }
  void grow() {
    slots_.assign(slots_.empty() ? 8 : 2 * slots_.size(), {});
    for (Entry& entry : entries_) place(entry);
  }

  std::deque<Entry> entries_;
  std::vector<Slot> slots_;  ///< Open addressing; a power of two, at most half full.
};

/// A set of texts.
class TextSet {
 public:
  bool contains(std::string_view text) const { return texts_.contains(text); }
  /// Whether the text is new.
  bool insert(std::string_view text) { return texts_.emplace(text).second; }

 private:
  struct Nothing {};
  TextMap<Nothing> texts_;
};

}  // namespace pressgraph
