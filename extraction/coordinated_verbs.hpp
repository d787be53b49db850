#pragma once

#include <cstdint>
#include <vector>

#include "extraction/clauses.hpp"

namespace pressgraph {

/// Whether a bare participle has the auxiliary of the verb group before it, to which a conjunction joins it: « a été
/// conçue | et | bâtie par X », "was designed | and | built in Vernay". Asked while the sentence is parsed, when the
/// last predicate is that of the group before; `sharing` holds the predicates of which it was true.
bool shares_auxiliary(const Clauses& clauses, std::uint32_t chunk, const std::vector<std::uint32_t>& sharing);

/// Gives the object or the agent behind the last of several joined verbs to all of them.
void share_arguments(Clauses& clauses, const std::vector<std::uint32_t>& sharing);

/// "Roy was | on Tuesday | elected": the subject of the copula that a day parts from its participle, or -1.
std::int32_t parted_subject(const Clauses& clauses, std::uint32_t chunk);

}  // namespace pressgraph
