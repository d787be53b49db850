#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// What a sentence tells by a word that such events bring (« au tribunal », "investors") and by the only parties that
/// it names, where no trigger has found an event of that kind in or around it. `told` are the kinds and sentences of
/// those found. One party at least is a company; all roles of the results are marked as inferred.
std::vector<BusinessEvent> infer_events(const std::vector<Clauses>& sentences,
                                        const std::vector<std::pair<std::string_view, std::size_t>>& told,
                                        const EventRules& rules, const RelationContext& context);

}  // namespace pressgraph
