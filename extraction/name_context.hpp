#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/language_data.hpp"
#include "extraction/name_lexicon.hpp"

namespace pressgraph {

/// What a capital at a token is worth as a sign of a name.
enum class Capital : std::uint8_t {
  none,    ///< No capital.
  forced,  ///< Any word would have one here: first of its sentence, or in a line of capitals or of title case.
  free,    ///< The writer chose it.
};

/// What the finding of names asks of each token of one document, looked up once for each distinct word.
/// The document, the language and the lexicon must outlive it.
class NameContext {
 public:
  NameContext(const Document& document, const LanguageData& language, const NameLexicon& lexicon);

  const Document& document;
  const LanguageData& language;
  const NameLexicon& lexicon;
  std::vector<std::uint32_t> numbers;  ///< By token: its word's number in the lexicon.
  std::vector<Capital> capitals;       ///< By token.

  /// A token that may stand in a name as one of its own words: a capital, or letters with digits (« M4 », « iPhone »).
  bool is_name_word(std::uint32_t token) const { return (traits(token) & kNameWord) != 0; }
  /// The same word stands in this document in lower case, as another word than a name's.
  bool common_here(std::uint32_t token) const { return (traits(token) & kCommonHere) != 0; }
  /// "van", "der", "bin" between two words of a name: a particle of persons' names that joins nothing else.
  bool is_nobiliary(std::uint32_t token) const {
    return is(token, CueKind::particle) && !is(token, CueKind::joiner) && !is_name_word(token) && !function_word(token);
  }
  /// The hyphen of "al-Sorel".
  bool ties_particle(std::uint32_t token) const {
    return token > 0 && document.surface(token) == "-" && !document.tokens[token].space_before &&
           is(token - 1, CueKind::particle);
  }
  /// The dictionary has the word in lower case, or it is a function word.
  bool common(std::uint32_t token) const { return (traits(token) & kCommon) != 0; }
  bool function_word(std::uint32_t token) const { return (traits(token) & kFunction) != 0; }
  bool may_be_adjective(std::uint32_t token) const;
  bool may_be_noun(std::uint32_t token) const;
  bool is(std::uint32_t token, CueKind kind) const { return lexicon.is(numbers[token], kind); }

 private:
  static constexpr std::uint8_t kNameWord = 1, kCommonHere = 2, kCommon = 4, kFunction = 8, kAdjective = 16, kNoun = 32,
                                kVerb = 64;
  std::uint8_t traits(std::uint32_t token) const { return traits_[document.tokens[token].word]; }
  void read_words();
  void judge_capitals(TokenRange sentence);

  std::vector<std::uint8_t> traits_;  ///< By word.
};

}  // namespace pressgraph
