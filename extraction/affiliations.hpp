#pragma once

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// States where people belong that no role noun tells: « Simon Roy, du cabinet Orval », « Anne Dax, à la tête de
/// Tessival », "Halvorn's Ann Roy", and verbs of leading (« qui dirige le comité »).
void find_affiliations(const Clauses& clauses, RelationContext& context);

}  // namespace pressgraph
