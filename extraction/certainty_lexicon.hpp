#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// How sure a statement is, and whether it is denied.
struct ContentCertainty {
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
};

/// What a governing word has below it.
enum class Governed : std::uint8_t { nothing, infinitive, dated, clause, gerund, phrase };

/// The kinds of rows of seeds/<lang>/certainty.tsv.
enum class CertaintyKind : std::uint8_t {
  verb,       ///< By lemma: « refuser de … ».
  form,       ///< One form of a verb, before its lemma: « semblerait ».
  predicate,  ///< Behind a copula: « est impossible ».
  subject,    ///< Before a copula: « notre objectif est de … ».
  adverb,     ///< « sans doute »
  opening,    ///< The first words: « nul doute que … ».
  condition,  ///< Opens what the statement hangs on: « si », « à moins que ».
  copula,     ///< Verbs that join a predicate as « être » does, by lemma.
  asks,       ///< Verbs whose « si » is a question, by lemma.
  unless,     ///< Words before « si » that make it no condition: « comme si ».
  phrase,     ///< In a noun phrase that stands for a statement: « une possible hausse ».
  calendar,   ///< Words of a time to come: « prochain ».
  state,      ///< Verbs of a state, by lemma.
  announces   ///< Cues of what is to come, by lemma.
};
inline constexpr std::size_t kCertaintyKinds = 14;

/// One row: the words behind the first one, what must follow, and the effect, plain and under a negation.
struct CertaintyRule {
  std::vector<std::string_view> tail;
  std::uint8_t governed = 0;  ///< A bit for each Governed that fits.
  std::string_view governs;   ///< The cell as written, for kinds that read it as a name.
  ContentCertainty effect, denied;

  bool fits(Governed g) const { return (governed >> static_cast<unsigned>(g) & 1U) != 0; }
};

/// The words of one language that hedge, plan, deny or make hang on a condition: seeds/<lang>/certainty.tsv. Borrows
/// the Seeds.
class CertaintyLexicon {
 public:
  CertaintyLexicon(const Seeds& seeds, const std::string& language);

  /// The rules of a kind whose first word is `word`, the longest first; for verb, copula and asks a lemma. Nullptr
  /// where there are none.
  const std::vector<CertaintyRule>* rules(CertaintyKind kind, std::string_view word) const {
    return of_kind(kind, rules_.find(word));
  }
  /// The same by the word's lower-case form, which is looked up once.
  const std::vector<CertaintyRule>* rules(CertaintyKind kind, const Word& word) const {
    return of_kind(kind, asked_rules_(word, [&] { return rules_.find(word.lower, word.lower_hash); }));
  }
  /// Whether a lemma of the form has rules of the kind.
  bool has_lemma(CertaintyKind kind, const Word& word) const;
  /// The lemmas that the lexicon knows for a form: those of its readings, or by conjugation.
  std::vector<std::string_view> lemmas(const Word& word) const;

 private:
  using ByKind = std::array<std::vector<CertaintyRule>, kCertaintyKinds>;

  static const std::vector<CertaintyRule>* of_kind(CertaintyKind kind, const ByKind* rules) {
    const auto at = static_cast<std::size_t>(kind);
    return rules == nullptr || (*rules)[at].empty() ? nullptr : &(*rules)[at];
  }
  std::uint32_t kinds_of_lemmas(const Word& word) const;

  TextMap<ByKind> rules_;                          ///< By first word.
  TextMap<std::vector<std::string_view>> lemmas_;  ///< By form.
  AskedOnce<const ByKind*> asked_rules_{Question::certainty};
  AskedOnce<std::uint32_t> asked_kinds_{Question::certainty_of_lemmas};  ///< A bit for each kind.
};

}  // namespace pressgraph
