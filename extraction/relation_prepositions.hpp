#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States the relations whose trigger is a preposition between their ends: « Halvorn, en partenariat avec Tessival »,
/// « à l'initiative de Halvorn, le Salon Numéria ».
void find_preposition_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
