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

/// "A firm | making | drones and kites | has raised …": whether the phrase is the object of a gerund or infinitive
/// whose clause still lacks its verb, so that no verb behind it has it for a subject.
bool is_object_below(const Clauses& clauses, std::uint32_t phrase);

}  // namespace pressgraph
