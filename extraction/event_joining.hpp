#pragma once

#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// Joins the triggers of one document that tell one event, gives it its amount, and fills from the sentences around what
/// its own words only describe. Takes the triggers; the events come in the order in which the text tells them.
std::vector<BusinessEvent> join_triggers(EventTriggers triggers, const std::vector<Clauses>& sentences,
                                         const EventRules& rules, const RelationContext& context);

/// Whether an event has the participants that its kind needs, and they may do business: « L'armée reprend Vernay » is
/// no acquisition, an accord of two countries no partnership.
bool is_complete(const BusinessEvent& event, const RelationContext& context);

}  // namespace pressgraph
