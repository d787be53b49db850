#pragma once

#include <vector>

#include "extraction/certainty.hpp"
#include "extraction/clauses.hpp"

namespace pressgraph {

/// Weakens or denies a predicate as the effect of a word above it says.
void apply(Predicate& predicate, Effect effect);

/// Decides modality and polarity of every predicate: its negation, tense and modal, then what governs it (« dément
/// avoir racheté », « envisage de racheter », « sans racheter »). Governors must stand before what they govern.
void decide_clause_certainty(const Document& document, const PhraseGrammar& grammar, Clauses& clauses);

/// Weakens or denies the predicates whose verb `verbs` holds with less than a plain statement.
void weaken_predicates(Clauses& clauses, const std::vector<VerbCertainty>& verbs);

}  // namespace pressgraph
