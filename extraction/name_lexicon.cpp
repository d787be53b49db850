#include "extraction/name_lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "extraction/utf8.hpp"
#include "extraction/word_memory.hpp"

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 30> kKinds = {
    "before",     "of",        "verb",       "apposition", "head",     "lower_head", "tail",     "place",
    "in",         "like",      "agent",      "object",     "civility", "legal",      "particle", "joiner",
    "link",       "generic",   "demonym",    "determiner", "family",   "pronoun",    "apposed",  "definite",
    "indefinite", "governing", "complement", "possessive", "former",   "inner"};

std::uint64_t pair_of(std::uint32_t node, std::uint32_t word) {
  return std::uint64_t{node} << 32U | word;
}

/// Whether blanks alone cut the phrase: it has only letters and single blanks, none of them a capital. Most phrases
/// are so, and the table is read at every start of the program.
bool is_plain(std::string_view phrase) {
  for (std::size_t i = 0; i < phrase.size();) {
    const char32_t c = next_code_point(phrase, i);
    if (c != ' ' && !is_lower(c)) return false;
  }
  return true;
}

/// Phrases are cut as texts are: « fonds d'investissement » is three words.
std::vector<std::string> words_of(std::string_view phrase, const LanguageData& language, WordMemory& memory) {
  if (is_plain(phrase)) {
    const std::vector<std::string_view> words = split(phrase, ' ');
    return {words.begin(), words.end()};
  }
  // An elided word is one only before a word, a possessive ending only behind one: « tels qu' | a », "a | 's".
  const std::uint32_t before = phrase.starts_with('\'') ? 1 : 0;
  const std::uint32_t behind = phrase.ends_with('\'') ? 1 : 0;
  const Document document =
      make_document(fmt::format("{:.{}}{}{:.{}}", "a", before, phrase, "a", behind), language, &memory);
  std::vector<std::string> out;
  for (std::uint32_t i = before; i + behind < document.size(); ++i) out.emplace_back(document.lower(i));
  return out;
}

NameCue parse_cue(const TableRow& row, std::string_view file) {
  const auto fail = [&](std::string_view what) {
    throw std::runtime_error(fmt::format("seeds/{}:{}: {}", file, row.line, what));
  };
  const auto kind = std::find(kKinds.begin(), kKinds.end(), row[0]);
  if (kind == kKinds.end()) fail(fmt::format("unknown kind '{}'", row[0]));
  NameCue cue;
  cue.kind = static_cast<CueKind>(kind - kKinds.begin());
  if (row[1] == "m" || row[1] == "f" || row[1] == "p") {
    cue.gender = row[1][0];
  } else if (!row[1].empty()) {
    const auto type = parse_name_type(row[1]);
    if (!type) fail(fmt::format("unknown type '{}'", row[1]));
    cue.type = *type;
    cue.typed = true;
    const auto [end, error] = std::from_chars(row[2].data(), row[2].data() + row[2].size(), cue.points);
    if (error != std::errc() || end != row[2].data() + row[2].size())
      fail(fmt::format("expected points, found '{}'", row[2]));
  }
  if (row[3].empty()) fail("expected words");
  return cue;
}

}  // namespace

NameLexicon::NameLexicon(const Seeds& seeds, const LanguageData& language) : at_node_(1), goes_on_(1), single_(1) {
  const std::string file = language.code() + "/name_cues.tsv";
  WordMemory memory;
  read_table(seeds.file(file), true, [&](const TableRow& row) {
    NameCue cue = parse_cue(row, file);
    for (const std::string_view words : split(row[3], '|')) {
      cue.words = words;
      std::vector<std::uint32_t> phrase;
      for (const std::string& word : words_of(words, language, memory)) phrase.push_back(intern(word));
      const auto index = static_cast<std::uint32_t>(cues_.size());
      roles_.resize(single_.size());
      if (cue.typed && cue.type == NameType::person && (cue.kind == CueKind::before || cue.kind == CueKind::apposition))
        for (const std::uint32_t word : phrase) roles_[word] = roles_[word] || phrase.size() == 1;
      genders_.resize(single_.size(), '-');
      if (phrase.size() == 1 && cue.gender != '-') genders_[phrase.front()] = cue.gender;
      if (phrase.size() == 1) single_[phrase.front()] |= 1U << static_cast<unsigned>(cue.kind);
      add(forward_, phrase, index);
      std::reverse(phrase.begin(), phrase.end());
      add(backward_, phrase, index);
      cues_.push_back(cue);
    }
  });
}

std::uint32_t NameLexicon::intern(std::string_view word) {
  const auto [number, fresh] = numbers_.emplace(word, static_cast<std::uint32_t>(single_.size()));
  if (fresh) single_.push_back(0);
  return number;
}

void NameLexicon::add(Trie& trie, const std::vector<std::uint32_t>& phrase, std::uint32_t cue) {
  std::uint32_t node = 0;
  for (const std::uint32_t word : phrase) {
    if (node == 0 && word >= trie.first.size()) trie.first.resize(word + 1);
    std::uint32_t& next = node == 0 ? trie.first[word] : trie.next[pair_of(node, word)];
    goes_on_[node] = true;
    if (next == 0) {
      next = static_cast<std::uint32_t>(at_node_.size());
      at_node_.emplace_back();
      goes_on_.push_back(false);
    }
    node = next;
  }
  at_node_[node].push_back(cue);
}

std::uint32_t NameLexicon::Trie::step(std::uint32_t node, std::uint32_t word) const {
  if (node == 0) return word < first.size() ? first[word] : 0;
  const auto found = next.find(pair_of(node, word));
  return found == next.end() ? 0 : found->second;
}

std::uint32_t NameLexicon::word_number(std::string_view lower) const {
  constexpr std::size_t kShortestPlural = 4;
  if (const std::uint32_t* const found = numbers_.find(lower)) return *found;
  if (lower.size() < kShortestPlural || (lower.back() != 's' && lower.back() != 'x')) return 0;
  const std::uint32_t* const singular = numbers_.find(lower.substr(0, lower.size() - 1));
  return singular == nullptr ? 0 : *singular;
}

void NameLexicon::starting_at(const std::vector<std::uint32_t>& numbers, std::uint32_t at, std::uint32_t end,
                              std::vector<Match>& out) const {
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < end && numbers[i] != 0 && goes_on_[node]; ++i) {
    node = forward_.step(node, numbers[i]);
    if (node == 0) return;
    for (const std::uint32_t cue : at_node_[node]) out.push_back({&cues_[cue], i + 1 - at});
  }
}

void NameLexicon::ending_at(const std::vector<std::uint32_t>& numbers, std::uint32_t at, std::uint32_t begin,
                            std::vector<Match>& out) const {
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i > begin && numbers[i - 1] != 0 && goes_on_[node]; --i) {
    node = backward_.step(node, numbers[i - 1]);
    if (node == 0) return;
    for (const std::uint32_t cue : at_node_[node]) out.push_back({&cues_[cue], at + 1 - i});
  }
}

}  // namespace pressgraph
