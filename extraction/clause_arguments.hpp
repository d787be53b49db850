#pragma once

#include "extraction/clauses.hpp"

namespace pressgraph {

/// Gives every predicate its object and its prepositional complements, and the subjects that stand behind their verbs.
/// An infinitive has the object of a verb like « convaincre » for its subject, or the dative of one like « permettre ».
/// Subjects before the verb, and objects that a relative pronoun brings forward (in `object`), are known already.
void find_arguments(const Document& document, const PhraseGrammar& grammar, Clauses& clauses);

/// "The sum | that | Orval put | into it": whether an English clause behind the conjunction has no object, so that the
/// noun before is it.
bool lacks_object(const Document& document, const PhraseGrammar& grammar, const Clauses& clauses,
                  std::uint32_t conjunction);

}  // namespace pressgraph
