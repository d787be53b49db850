#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/phrase_grammar.hpp"

namespace pressgraph {

enum class ChunkKind : std::uint8_t {
  noun_phrase,
  verb_group,
  preposition,
  relative,
  subordinator,
  conjunction,
  comma,
  stop,
  open,
  close,
  dash,
  adverb,
  date,
  possessive,
  other
};
enum class PredicateForm : std::uint8_t { finite, participle, gerund, infinitive };

/// A run of tokens that acts as one: a base noun phrase (no prepositional complement), a verb with its auxiliaries,
/// clitics and negation, a preposition, or a mark.
struct Chunk {
  TokenRange tokens;
  ChunkKind kind = ChunkKind::other;
  std::uint32_t head = 0;  ///< Noun phrase: its noun, or the last token of its name. Verb group: the main verb.
  std::string_view key;    ///< Preposition or subordinator: its key in syntax.tsv.

  // Noun phrases.
  std::int32_t entity = -1;  ///< The entity that the phrase names (« la start-up StepFun »), or -1.
  TokenRange name;           ///< Its name inside the phrase.
  bool pronoun = false;
  bool has_determiner = false;

  // Verb groups.
  PredicateForm form = PredicateForm::finite;
  bool maybe_participle = false;  ///< A finite form that may also be a bare participle (« produit », "founded").
  bool passive = false;
  bool copula = false;  ///< « être » itself is the main verb.
  bool reflexive = false;
  bool causer = false;  ///< « a fait entrer »: the subject makes the object do it.
  bool dative = false;  ///< « s'est vu confier »: the subject is the verb's dative.
  bool impersonal = false;  ///< « il faut racheter »: the subject stands for nothing.
  bool negated = false;
  Tense tense = Tense::present;
  Effect modal = Effect::fact;  ///< « pourrait racheter », "will buy".
};

/// Cuts one sentence into chunks, in text order, covering every token. `dates` are the document's.
std::vector<Chunk> chunk_sentence(const Document& document, const Entities& entities, const std::vector<Date>& dates,
                                  const PhraseWords& words, TokenRange sentence);

}  // namespace pressgraph
