#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States the nationality that adjectives and nouns of places give to people and organisations: « la start-up chinoise
/// Halvorn », "Ann Roy, 34, a Danish engineer", « Halvorn, géant danois du fret », "Germany's Halvorn"; a town that
/// stands as possessor is the seat ("Kyoto's Halvorn").
void find_nationality_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
