#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States when and where named events take place, from their verbs (« dure du 3 au 5 mai à Lormeaux ») and
/// from what stands beside their names (« le sommet Harbour Forum à Paris », « Navalia 2031, le 4 mai »).
void find_event_relations(const Clauses& clauses, RelationContext& context);

/// States which series an event is an edition of (« GDC 2025 », « GDC »), where the text names both.
void find_editions(RelationContext& context);

/// States what speakers announce, one relation for each claim whose cue announces.
void find_announcements(const std::vector<Claim>& claims, RelationContext& context);

}  // namespace pressgraph
