#pragma once

#include <cstdint>
#include <string_view>

#include "extraction/role_holders.hpp"

namespace pressgraph {

/// The relation that a role states besides holdsRole: that of its noun, or of several words (« directeur général »,
/// "chief executive"); empty where there is none.
std::string_view relation_of(const Document& document, const RelationRules& rules, const RolePhrase& phrase);

/// Whose role it is, and by what.
struct RoleOrganization {
  std::int32_t entity = -1;  ///< -1 where nothing makes it plain.
  std::string_view rule;     ///< Where the text around the role tells it; empty where its own words do.
  double confidence = 0.9;
  std::uint32_t role_end = 0;  ///< Where the role's own words end, before what describes the organisation.
};

/// The entity that the phrase names, or that its complement, its possessive or the text around it makes plain.
RoleOrganization find_role_organization(const Clauses& clauses, const RolePhrase& phrase, const RoleHolder& holder,
                                        RelationContext& context);

}  // namespace pressgraph
