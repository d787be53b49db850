#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States the relations of a sentence's verbs, by the rows of relation_verbs.tsv: active, passive, participles, gerunds
/// and infinitives alike, each with the certainty of its clause.
void find_verb_relations(const Clauses& clauses, RelationContext& context);

/// States the relations of a sentence's nouns, by the rows of relation_nouns.tsv (« filiale de ») and event_nouns.tsv
/// (« le rachat de … par … »).
void find_noun_relations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
