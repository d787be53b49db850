#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/document.hpp"
#include "extraction/language_data.hpp"
#include "extraction/name_type.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// How a word tells something of a name near it; the head of seeds/<lang>/name_cues.tsv says what each kind means.
enum class CueKind : std::uint8_t {
  before,
  of,
  verb,
  apposition,
  head,
  lower_head,
  tail,
  place,
  in,
  like,
  agent,
  object,
  civility,
  legal,
  particle,
  joiner,
  link,
  generic,
  demonym,
  determiner,
  family,
  pronoun,
  apposed,
  definite,
  indefinite,
  governing,
  complement,
  possessive,
  former,
  inner
};

/// A phrase of the cue table that was met in a text.
struct NameCue {
  CueKind kind = CueKind::before;
  NameType type = NameType::person;
  char gender = '-';   ///< Of a civility or an article; p: plural.
  bool typed = false;  ///< Whether `type` and `points` mean anything.
  std::int32_t points = 0;
  std::string words;
};

/// The cue words of one language, for matching phrases of words in either direction from a name.
class NameLexicon {
 public:
  /// Reads <code>/name_cues.tsv. Throws std::runtime_error with file and line where a row is wrong.
  NameLexicon(const Seeds& seeds, const LanguageData& language);

  /// The number of a word for phrases, 0 where no phrase has it. A plural in -s or -x counts as its singular.
  std::uint32_t word_number(std::string_view lower) const;
  std::uint32_t word_number(const Word& word) const {
    return asked_number_(word, [&] { return word_number(word.lower); });
  }

  /// A cue met, and how many words it takes.
  struct Match {
    const NameCue* cue = nullptr;
    std::uint32_t length = 0;
  };
  /// Appends every phrase that begins at numbers[at] and lies before `end`.
  void starting_at(const std::vector<std::uint32_t>& numbers, std::uint32_t at, std::uint32_t end,
                   std::vector<Match>& out) const;
  /// Appends every phrase that ends before numbers[at] and begins at `begin` or later.
  void ending_at(const std::vector<std::uint32_t>& numbers, std::uint32_t at, std::uint32_t begin,
                 std::vector<Match>& out) const;
  /// Whether the single word of this number is a cue of the kind.
  bool is(std::uint32_t number, CueKind kind) const {
    return number < single_.size() && (single_[number] >> static_cast<unsigned>(kind) & 1U) != 0;
  }
  /// The gender that a civility or an article shows: m, f, p of a plural, or -.
  char gender(std::uint32_t number) const { return number < genders_.size() ? genders_[number] : '-'; }
  /// Whether the word names what a person does: « directrice », "analyst".
  bool is_role(std::uint32_t number) const { return number < roles_.size() && roles_[number]; }

 private:
  /// A trie of phrases. Its first steps, which every word of a text is tried for, are by word number.
  struct Trie {
    std::vector<std::uint32_t> first;
    std::unordered_map<std::uint64_t, std::uint32_t> next;

    /// The node behind the root, or behind `node`, by a word; 0 where there is none.
    std::uint32_t step(std::uint32_t node, std::uint32_t word) const;
  };
  void add(Trie& trie, const std::vector<std::uint32_t>& phrase, std::uint32_t cue);
  std::uint32_t intern(std::string_view word);

  TextMap<std::uint32_t> numbers_;
  AskedOnce<std::uint32_t> asked_number_{Question::cue_number};
  std::vector<NameCue> cues_;
  Trie forward_, backward_;
  std::vector<std::vector<std::uint32_t>> at_node_;  ///< Cues by trie node; both tries share the nodes' numbers.
  std::vector<bool> goes_on_;                        ///< By trie node: whether a longer phrase begins so.
  std::vector<std::uint32_t> single_;                ///< By word number: a bit for each kind of its one-word cues.
  std::string genders_;                              ///< By word number.
  std::vector<bool> roles_;                          ///< By word number.
};

}  // namespace pressgraph
