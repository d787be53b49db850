#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States what the form of a noun phrase says about the name in it: what it is part of (« le BDP du Cerema »), what is
/// joined to it by a hyphen ("China-based ByteDance"), and whom a line of credits belongs to.
void find_name_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
