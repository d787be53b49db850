#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States who makes the products that a sentence names beside their makers: « le modèle R1 de DeepSeek », « son modèle
/// R1 », "R1, a model from DeepSeek", « Nvidia H800 ».
void find_maker_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
