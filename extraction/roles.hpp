#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States who holds which role: a role beside a name (« Anne Roy, maire adjointe de Lormeaux », « le PDG d’Ozu,
/// Bae Jun-seo », "Halvorn CEO Ann Roy"), said of it (« est », « a été nommée ») or given as « en tant que ». A role
/// phrase then denotes its holder wherever a later rule asks.
void find_roles(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
