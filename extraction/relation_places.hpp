#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States what lies where and who has its seat where, by the form of noun phrases alone: « Shanghai (Chine) », "Vernay,
/// Ohio", « l'université de Vernay, à Grenoble », "Brava Capital of Oslo", « Halvorn, une start-up de Grenoble ».
void find_place_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
