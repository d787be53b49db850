#pragma once

#include "extraction/clauses.hpp"

namespace pressgraph {

/// Gives every predicate its object and its prepositional complements, and the subjects that stand behind their verbs.
/// Subjects before the verb, and objects that a relative pronoun brings forward (in `object`), are known already.
void find_arguments(Clauses& clauses);

}  // namespace pressgraph
