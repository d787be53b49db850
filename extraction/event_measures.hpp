#pragma once

#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// Gives the event the sum and the day that its own words tell, as far as its sentence has them: the nearest to the
/// trigger that no other verb's clause holds. A sum that values a company is none of an operation; of a launch, only
/// the price counts.
void measure_event(BusinessEvent& event, const Clauses& clauses, const EventRules& rules,
                   const RelationContext& context);

}  // namespace pressgraph
