#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States what the form of a noun phrase says about the name in it: nationality (« la start-up chinoise DeepSeek »),
/// what it is part of (« le BDP du Cerema »), and what is joined to it by a hyphen ("China-based ByteDance").
void find_name_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
