#pragma once

#include <optional>

#include "extraction/certainty_lexicon.hpp"
#include "extraction/clause_verbs.hpp"

namespace pressgraph {

/// A word that decides how sure what stands below it is.
struct Governor {
  const CertaintyRule* rule = nullptr;
  Governed governed = Governed::nothing;
  std::uint32_t below = 0;  ///< The first token of what it governs.
  bool whole_form = false;  ///< A row of one form, whose tense it knows.
};

/// The row of certainty.tsv that fits a verb, its predicate or its subject, with what it governs, or nullopt. `clause`
/// bounds what is looked at.
std::optional<Governor> find_governor(const Syntax& syntax, const CertaintyLexicon& lexicon, const ClauseVerb& verb,
                                      TokenRange clause);

/// Whether a time to come is named in `clause`: « lundi prochain », « d'ici à 2030 ». `loosely`: any date or season.
bool names_time_to_come(const Syntax& syntax, const CertaintyLexicon& lexicon, TokenRange clause, bool loosely);

/// One past the words of the longest row of `kind` that starts at `token`, or `token` where none does; `rule` gets it.
std::uint32_t match_rule(const Syntax& syntax, const CertaintyLexicon& lexicon, CertaintyKind kind, std::uint32_t token,
                         std::uint32_t end, const CertaintyRule** rule = nullptr);

}  // namespace pressgraph
