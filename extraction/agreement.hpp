#pragma once

#include "extraction/entities.hpp"
#include "extraction/name_links.hpp"

namespace pressgraph {

/// What the words around and inside the names of one entity say of its gender and number: civilities, roles and
/// articles before them, first names, head nouns. `names` are those of the entity, in text order.
Agreement find_agreement(const Document& document, const std::vector<const Name*>& names,
                         const NameKnowledge& knowledge);

}  // namespace pressgraph
