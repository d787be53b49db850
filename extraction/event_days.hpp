#pragma once

#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// Gives the event the day that the sentences around it tell, where its own words have given none or but a year: since
/// when what was launched or appointed has been there, or the only day of late that is named near it.
void date_event(BusinessEvent& event, const std::vector<Clauses>& sentences, const EventRules& rules,
                RelationContext& context);

}  // namespace pressgraph
