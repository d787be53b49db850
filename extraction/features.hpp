#pragma once

#include <cstdint>
#include <string_view>

namespace pressgraph {

class Seeds;

/// What the grammars of languages differ in, as far as the rules must know it: the rows of seeds/<lang>/features.tsv.
/// A rule asks for the feature that it rests on, never for a language.
enum class Feature : std::uint8_t {
  head_last,              ///< The head of a noun phrase comes last, and nouns stand before it: "a Reuters report".
  bare_noun,              ///< Plurals and nouns of stuff need no article: "Commuters said …".
  bare_clause,            ///< A clause that is said needs no conjunction: "said it had …".
  bare_predicate,         ///< What a thing is called needs no link: "calls the plan “a risk”".
  plain_form,             ///< Noun, infinitive and present share one form: "a claim", "to claim", "they claim".
  ing_form,               ///< One form serves as noun, participle and tense: "stopped using", "is using".
  shared_past,            ///< The simple past is the past participle too: "reported", "was reported".
  analytic_tense,         ///< Future and conditional are words of their own: "will", "would".
  subject_first_aside,    ///< In an aside the subject may come first: "…, the agency said".
  indefinite_apposition,  ///< What a name is stands behind it with an article: "Zelba, a tariff".
  plural_body,            ///< A firm or team may be "they".
  split_negation,         ///< Two words deny, around the verb: « ne … pas ».
  clitic_pronoun,         ///< Pronouns lean on their verb: « le dit », « dit-il ».
  reported_conditional,   ///< The conditional tells what others report: « aurait racheté ».
  agreement,              ///< Nouns have a gender, with which adjectives and pronouns agree.
  relative_case,          ///< Relative pronouns tell subject and object apart: « qui », « que ».
  late_adverb,            ///< Adverbials stand behind the verb or its auxiliary: « a, lundi, affirmé ».
  bare_capital            ///< Capitals may lose their accents: « A cet effet ».
};

/// A set of features.
class Features {
 public:
  bool has(Feature f) const { return (bits_ >> static_cast<unsigned>(f) & 1U) != 0; }
  void add(Feature f) { bits_ |= 1U << static_cast<unsigned>(f); }

 private:
  std::uint32_t bits_ = 0;
};

/// The features of a language; none where it has no such table. Throws std::runtime_error (file:line: what) for an
/// unknown feature.
Features read_features(const Seeds& seeds, std::string_view language);

}  // namespace pressgraph
