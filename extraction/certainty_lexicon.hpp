#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

  /// The rules of a kind whose first word is `word`, the longest first; for verb, copula and asks a lemma.
  const std::vector<CertaintyRule>* rules(CertaintyKind kind, std::string_view word) const;
  /// The lemmas that the lexicon knows for the form at a token: those of its readings, or by conjugation.
  std::vector<std::string_view> lemmas(const Document& document, std::uint32_t token) const;

 private:
  TextMap<std::vector<CertaintyRule>> rules_[kCertaintyKinds];
  TextMap<std::vector<std::string_view>> lemmas_;  ///< By form.
};

}  // namespace pressgraph
