#pragma once

#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// Fills the roles that the event's own words only describe (« la plateforme », "it", « les deux groupes ») with who
/// the sentences around it name, where the choice is plain. Roles so filled are listed in `inferred`.
void complete_event(BusinessEvent& event, const std::vector<Clauses>& sentences, const EventTriggers& triggers,
                    const RelationContext& context);

}  // namespace pressgraph
