#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "ontology/table_hash.hpp"

namespace pressgraph {

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
  const Value* find(std::string_view text) const { return find(text, table_hash(text)); }
  /// The same, with the text's table_hash() at hand.
  const Value* find(std::string_view text, std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
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
