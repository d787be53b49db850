#pragma once

#include <cstdint>
#include <optional>

#include "extraction/event_rules.hpp"
#include "extraction/relation_context.hpp"

namespace pressgraph {

/// Takes for a name what nothing has found to be one but a role of an event asks for: the words in capitals that end
/// the phrase (« que lancent les Archives nationales », "rolled out Tally"), or an unknown word in lower case («
/// rachète zelbio », "the firm zelbio"). Adds the entity with all its mentions; nullopt where the phrase has no such
/// words.
std::optional<std::uint32_t> name_by_role(const EventRole& role, const Clauses& clauses, std::uint32_t phrase,
                                          const EventRules& rules, RelationContext& context);

}  // namespace pressgraph
