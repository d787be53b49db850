#pragma once

#include <string_view>
#include <vector>

#include "extraction/role_phrases.hpp"

namespace pressgraph {

/// Who has a role, by what gives it: an apposition, a verb, a title before the name.
struct RoleHolder {
  std::vector<std::uint32_t> people;     ///< Entities; empty where nobody has it.
  const Predicate* predicate = nullptr;  ///< The verb that gives the role, or nullptr for an apposition.
  TokenRange tokens;                     ///< Where the person stands.
  std::string_view rule;

  explicit operator bool() const { return !people.empty(); }
};

/// Finds who has the role that a phrase states. The predicate points into `clauses`.
RoleHolder find_role_holder(const Clauses& clauses, const RolePhrase& phrase, RelationContext& context);

}  // namespace pressgraph
