#include "extraction/word_memory.hpp"

#include <algorithm>

#include "extraction/text_map.hpp"

namespace pressgraph {
namespace {

/// Between two articles; some 10 MB.
constexpr std::size_t kMostWords = 1U << 14U;

}  // namespace

void WordMemory::begin_article() {
  if (words_.size() > kMostWords) trim();
  ++article_;
}

std::optional<std::uint32_t> WordMemory::find(std::string_view spelling) const {
  const std::uint64_t hash = table_hash(spelling);
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash >> 32U && words_[slots_[at].number - 1]->spelling == spelling)
      return slots_[at].number - 1;
  return std::nullopt;
}

std::uint32_t WordMemory::add(std::string_view spelling, Word word) {
  const auto number = static_cast<std::uint32_t>(words_.size());
  auto fresh = std::make_unique<RememberedWord>();
  fresh->spelling = spelling;
  fresh->word = std::move(word);
  fresh->word.remembered = number;
  words_.push_back(std::move(fresh));
  if (2 * words_.size() > slots_.size())
    grow_slots();
  else
    place_in_slots(number);
  return number;
}

void WordMemory::place_in_slots(std::uint32_t number) {
  const std::uint64_t hash = table_hash(words_[number]->spelling);
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), number + 1};
}

void WordMemory::grow_slots() {
  std::size_t size = slots_.size();
  while (size < 4 * words_.size()) size *= 2;
  slots_.assign(size, {});
  for (std::uint32_t number = 0; number < words_.size(); ++number) place_in_slots(number);
}

/// What came once will hardly come again: names, numbers, misprints. Where nearly all came again, all are forgotten.
void WordMemory::trim() {
  std::erase_if(words_, [](const auto& known) { return !known->came_again; });
  if (2 * words_.size() > kMostWords) words_.clear();
  for (std::uint32_t number = 0; number < words_.size(); ++number) {
    words_[number]->word.remembered = number;
    words_[number]->came_again = false;
  }
  slots_.assign(1024, {});
  grow_slots();
}

void WordMemories::GiveBack::operator()(WordMemory* memory) const {
  const std::lock_guard lock(owner_->mutex_);
  owner_->free_.emplace_back(memory);
}

WordMemories::Loan WordMemories::borrow() const {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) return {new WordMemory, GiveBack(*this)};
  Loan loan(free_.back().release(), GiveBack(*this));
  free_.pop_back();
  return loan;
}

}  // namespace pressgraph
