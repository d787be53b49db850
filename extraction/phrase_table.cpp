#include "extraction/phrase_table.hpp"

#include "extraction/seeds.hpp"

namespace pressgraph {

void PhraseTable::add(std::string_view phrase, std::uint32_t value) {
  std::vector<std::vector<std::string>> expanded = {{}};
  for (const std::string_view token : split(phrase, ' ')) {
    std::vector<std::vector<std::string>> longer;
    for (const std::string_view choice : split(token, '|'))
      for (const std::vector<std::string>& words : expanded) longer.emplace_back(words).emplace_back(choice);
    expanded = std::move(longer);
  }
  for (std::vector<std::string>& words : expanded)
    if (!words.empty()) add_words(std::move(words), value);
}

void PhraseTable::add_words(std::vector<std::string> words, std::uint32_t value) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  by_first_[words.front()].push_back(index);
  by_last_[words.back()].push_back(index);
  entries_.push_back({std::move(words), value});
}

std::optional<std::uint32_t> PhraseTable::word(std::string_view lower) const {
  const auto* const found = by_first_.find(lower);
  if (found == nullptr) return std::nullopt;
  for (const std::uint32_t index : *found)
    if (entries_[index].words.size() == 1) return entries_[index].value;
  return std::nullopt;
}

namespace {

bool reads(const Document& document, std::uint32_t first, const std::vector<std::string>& words) {
  for (std::size_t k = 0; k < words.size(); ++k)
    if (document.lower(first + static_cast<std::uint32_t>(k)) != words[k]) return false;
  return true;
}

}  // namespace

std::optional<PhraseTable::Match> PhraseTable::starting_at(const Document& document, std::uint32_t token,
                                                           std::uint32_t end) const {
  std::optional<Match> best;
  if (token >= end) return best;
  const Word& word = document.word(token);
  const auto* const found = by_first_.find(word.lower, word.lower_hash);
  if (found == nullptr) return best;
  for (const std::uint32_t index : *found) {
    const Entry& entry = entries_[index];
    const auto length = static_cast<std::uint32_t>(entry.words.size());
    if (length > end - token || (best && length <= best->length) || !reads(document, token, entry.words)) continue;
    best = Match{entry.value, length};
  }
  return best;
}

std::optional<PhraseTable::Match> PhraseTable::ending_before(const Document& document, std::uint32_t token,
                                                             std::uint32_t begin) const {
  std::optional<Match> best;
  if (token <= begin) return best;
  const Word& word = document.word(token - 1);
  const auto* const found = by_last_.find(word.lower, word.lower_hash);
  if (found == nullptr) return best;
  for (const std::uint32_t index : *found) {
    const Entry& entry = entries_[index];
    const auto length = static_cast<std::uint32_t>(entry.words.size());
    if (length > token - begin || (best && length <= best->length) || !reads(document, token - length, entry.words))
      continue;
    best = Match{entry.value, length};
  }
  return best;
}

}  // namespace pressgraph
