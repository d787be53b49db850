#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extraction/grammar.hpp"

namespace pressgraph {

enum class VerbMood : std::uint8_t { present, past, future, conditional, none };

/// A verb with its auxiliaries, of a clause or an infinitive: « n'aurait pas été | signé », "has not been | paid".
struct ClauseVerb {
  TokenRange tokens;       ///< From the finite form or infinitive to the last verb.
  std::uint32_t head = 0;  ///< The verb that carries the sense.
  VerbMood mood = VerbMood::none;
  bool perfect = false;  ///< « aurait fermé », "would have closed".
  bool copula = false;   ///< « être », "be" itself.
};

/// The first main clause of a stretch of text.
struct MainClause {
  TokenRange tokens;
  std::uint32_t first = 0;              ///< Behind the subordinate clauses that open it.
  std::optional<std::uint32_t> verb;    ///< Its finite form.
  std::vector<TokenRange> subordinate;  ///< Relative and subordinate clauses before the verb.
};

/// Whether the token is a verb form with person and tense.
bool is_finite_form(const Syntax& syntax, std::uint32_t token);

/// "Had we known, …", "Should the bank fail, …": an English condition without a conjunction.
bool opens_inverted_clause(const Syntax& syntax, std::uint32_t token);

/// Reads the verb group that opens with the finite form or infinitive at `token`; nothing at or behind `end` is read.
ClauseVerb read_clause_verb(const Syntax& syntax, std::uint32_t token, std::uint32_t end);

/// Finds the first finite verb of `tokens` that is in no relative or subordinate clause.
MainClause find_main_clause(const Syntax& syntax, TokenRange tokens);

}  // namespace pressgraph
