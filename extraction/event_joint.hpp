#pragma once

#include <cstddef>
#include <vector>

#include "extraction/event_reader.hpp"
#include "extraction/event_role_filler.hpp"

namespace pressgraph {

/// The partnerships that one sentence tells by what its parties do together, whatever that is: « X et Y ouvriront une
/// usine commune », "X and Y will jointly sell …", "X and Y agreed to share …". Firms and other organisations only, at
/// least two of them or so many described (« les deux groupes »).
std::vector<BusinessEvent> read_joint_actions(const std::vector<Clauses>& sentences, std::size_t sentence,
                                              const EventRules& rules, const EventRoleFiller& filler,
                                              const RelationContext& context);

}  // namespace pressgraph
