#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// Closed classes of words that the rules for claims and references ask for; the rows of
/// seeds/<lang>/grammar_words.tsv.
enum class WordClass : std::uint8_t {
  determiner,
  possessive,
  definite,
  subject,
  pronoun,
  inverted,
  clitic,
  negation,
  negator,
  negative,
  restrictive,
  denied_alone,
  unaccusative,
  compares,
  always_finite,
  modal,
  have,
  be,
  preposition,
  of,
  complementizer,
  relative,
  who,
  coordinator,
  subordinator,
  conjoins,
  lead,
  adverb,
  future_marker,
  possible,
  as,
  civility,
  time,
  infinitive,
  unresolved,
  self,
  governor,
  published,
  first_person,
  later,
  takes_up,
  noun_too,
  contrast,
  opinion,
  interrogative,
  tied,
  demonstrative,
  conjunctive,
  finite_form,
  gives,
  refuses,
  turn,
  reflexive,
  agent,
  indefinite,
  at_home,
  degree,
  support,
  says,
  helps,
  obtained,
  modelled,
  object_pronoun,
  preverbal_negation,  ///< « ne »
  infinitive_mark,     ///< "to"
  gerund_mark,         ///< « en » disant
  contracted_of,       ///< « du », « des »
  contracted_to,       ///< « au », « aux »
  possessive_mark,     ///< "'s"
  antecedent,          ///< « ce » qui
  anybody,             ///< « on »
  been,                ///< « été », "been"
  would,               ///< "would", "'d"
  accompanying,        ///< "with"
  without              ///< « sans », "without"
};

/// What the endings of a form tell of it, should it be a verb's: bits of Grammar::traits(), the kinds of rows of
/// seeds/<lang>/verb_endings.tsv.
enum Trait : std::uint8_t {
  kFinite = 1,
  kInfinitive = 2,
  kGerund = 4,
  kParticiple = 8,
  kFuture = 16,
  kConditional = 32,
  kOnlyParticiple = 64  ///< A participle that is no past form: "drawn", "written".
};

/// The moods and tenses that a form's verb readings have: bits of Word::moods.
enum MoodTrait : std::uint16_t {
  kVerbReading = 1,  ///< Any at all.
  kIndicative = 2,
  kPresentIndicative = 4,
  kImperfect = 8,
  kSimplePast = 16,
  kFutureIndicative = 32,
  kConditionalMood = 64,
  kSubjunctive = 128,
  kPresentSubjunctive = 256,
  kImperative = 512,
  kPastParticiple = 1024
};
std::uint16_t moods_of(const std::vector<Reading>& readings);

/// The words of seeds/<lang>/grammar_words.tsv, in lower case, with a bit for each WordClass of theirs. Words of a
/// document carry them (Word::classes).
TextMap<WordClasses> read_word_classes(const Seeds& seeds, std::string_view language);

/// How the verb endings of one language tell finite forms, tenses and participles.
class Grammar {
 public:
  Grammar(const Seeds& seeds, std::string_view language);

  const std::string& language() const { return language_; }

  /// A bit for each Trait that the word's readings give it, or one of the language's endings where it has none.
  std::uint8_t traits_of(const Word& word) const;

 private:
  std::uint8_t traits_of_ending(std::string_view lower) const;
  struct Ending {
    std::string_view text;
    bool whole = false;  ///< The whole word, not an ending.
    Trait trait = kFinite;
  };
  void add_ending(std::string_view kind, std::string_view ending);

  std::string language_;
  std::array<std::vector<Ending>, 256> endings_;  ///< By their last byte.
};

/// What the grammar says of each token of one tagged document, which it borrows.
class Syntax {
 public:
  explicit Syntax(const Document& document);

  const Document& document() const { return document_; }
  bool is(std::uint32_t token, WordClass c) const {
    return token < document_.size() && document_.word(token).classes[static_cast<std::size_t>(c)];
  }
  bool is(std::uint32_t token, std::string_view lower) const {
    return token < document_.size() && document_.lower(token) == lower;
  }
  bool punctuation(std::uint32_t token) const {
    return token < document_.size() && document_.tokens[token].kind == TokenKind::punctuation;
  }
  bool number(std::uint32_t token) const {
    return token < document_.size() && document_.tokens[token].kind == TokenKind::number;
  }
  bool comma(std::uint32_t token) const { return is(token, ","); }
  bool dash(std::uint32_t token) const {
    return is(token, "–") || is(token, "—") || (is(token, "-") && document_.tokens[token].space_before);
  }
  bool verb(std::uint32_t token) const;
  /// A verb form with person and tense: it makes a clause.
  bool finite(std::uint32_t token) const { return token < document_.size() && finite_[token]; }
  /// A finite verb at `token`, negation and clitics before it: « n'était ».
  bool verb_follows(std::uint32_t token) const;
  /// « Interrogé sur … », "Asked about …": a participle that opens its sentence or stretch between marks.
  bool fronted_participle(std::uint32_t token) const;
  bool infinitive(std::uint32_t token) const;
  bool gerund(std::uint32_t token) const;
  bool future(std::uint32_t token) const;
  bool conditional(std::uint32_t token) const;
  bool capital(std::uint32_t token) const { return token < document_.size() && document_.word(token).capital; }
  /// « lundi », « 12 », « 2024 », « mai »: words that an adverbial of time is made of.
  bool time(std::uint32_t token) const;

  /// True where some token of the range is a finite verb, relative clauses left out.
  bool has_main_verb(TokenRange range) const;

 private:
  bool compute_finite(std::uint32_t token) const;
  bool stands_as_participle(std::uint32_t token) const;
  std::uint8_t traits(std::uint32_t token) const { return document_.word(token).traits; }

  const Document& document_;
  std::vector<char> finite_;  ///< By token.
};

}  // namespace pressgraph
