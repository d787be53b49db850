#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States what the form of a noun phrase says about the name in it: nationality (« la start-up chinoise DeepSeek »),
/// maker (« le modèle R1 de DeepSeek », "Halvorn's Ozu", « Nvidia H800 »), seat ("China-based ByteDance"), and the
/// place that holds another (« Shanghai (Chine) »).
void find_name_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
