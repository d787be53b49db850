#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/chunks.hpp"

namespace pressgraph {

/// A prepositional phrase: indices into Clauses::chunks.
struct Complement {
  std::uint32_t preposition;
  std::uint32_t phrase;
};

/// A verb group with what depends on it: indices into Clauses::chunks, -1 where there is none.
struct Predicate {
  std::uint32_t chunk = 0;
  PredicateForm form = PredicateForm::finite;
  bool passive = false;       ///< Also true of a bare past participle (« fondée par … »).
  std::int32_t subject = -1;  ///< The antecedent of a subject relative; the noun that a participle modifies.
  std::int32_t object = -1;
  std::int32_t governor = -1;  ///< Index of the predicate that governs an infinitive or a reported clause, or -1.
  std::vector<Complement> complements;  ///< In text order; those before the verb last.
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
};

/// A sentence cut into chunks and clauses. A shallow parse: subjects are found through relative clauses, appositions,
/// coordination, inversion and participles by a stack of open clauses, read from left to right; attachment of
/// prepositional phrases is left to the rules, which know the preposition that they ask for.
struct Clauses {
  TokenRange sentence;
  std::vector<Chunk> chunks;
  std::vector<Predicate> predicates;  ///< In text order.

  /// Whether the noun phrase stands below a preposition; `preposition` gets its index.
  bool governed(std::uint32_t phrase, std::uint32_t* preposition = nullptr) const;
  /// Whether the phrase follows another with a comma between them alone.
  bool is_apposition(std::uint32_t phrase) const;
  /// "launched Zelba, | an account | tied to the harvest": whether a comma and an indefinite article make the phrase an
  /// English apposition, with which no clause begins.
  bool explains(const Document& document, const PhraseGrammar& grammar, std::uint32_t phrase) const;
  /// « Anne Roy, | 61 ans, | qui … », "Ann Roy, | 61, | who …": the phrase before where commas set a number off, else the
  /// phrase itself.
  std::int32_t before_aside_of_number(const Document& document, std::int32_t phrase) const;
  /// « par X et Y »: whether the phrase is the second member of a list below a preposition.
  bool joins_complement(std::uint32_t phrase) const;
  /// "replaces Ann Roy, | a former aide | at Tessival": whether the phrase is the complement of what stands in
  /// apposition to a name, and so of no verb before it.
  bool is_of_apposition(std::uint32_t phrase) const;
  /// Whether a finite verb stands inside the marks that open at the chunk: words quoted inside a phrase open no clause.
  bool holds_verb(std::uint32_t chunk) const;
  /// The noun phrases coordinated with `phrase`, itself among them, in text order (« A, B et C »).
  std::vector<std::uint32_t> conjuncts(std::uint32_t phrase) const;
  /// The phrase itself, then those whose complement it is: « la filiale | de Nvidia » gives Nvidia, then la filiale.
  std::vector<std::uint32_t> heads(std::uint32_t phrase) const;
  /// "VERNAY and LUMBRES – Orval, …": whether only places in capitals stand before the dash, which say where it was
  /// written.
  bool is_dateline(const Document& document, std::uint32_t dash) const;
  /// Whether a finite verb stands behind that no conjunction or relative pronoun opens.
  bool has_main_verb_behind(std::uint32_t chunk) const;
  /// The chunk that holds the token, or the last one.
  std::uint32_t chunk_at(std::uint32_t token) const;
  /// The predicate whose verb group is this chunk, or nullptr.
  const Predicate* predicate_at(std::uint32_t chunk) const;
  /// The last predicate before, or the first at or after the chunk, within the same run between stops; nullptr if none.
  const Predicate* predicate_near(std::uint32_t chunk) const;
};

Clauses parse_clauses(const Document& document, const Entities& entities, const std::vector<Date>& dates,
                      const PhraseWords& words, TokenRange sentence);

}  // namespace pressgraph
