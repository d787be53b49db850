#pragma once

#include <cstdint>
#include <string_view>

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// Whether the lower-case noun says by its prefix that the role is over: « ex-patron », "ex-boss".
bool is_former_role(std::string_view lower);

/// Whether roles.tsv or callings.tsv hold the noun, with or without « ex- » and « co- ».
bool is_role_noun(const RelationRules& rules, const Word& word);

/// "chief operating officer", "vice president": the last role noun of the run of nouns that a role noun opens.
std::uint32_t last_role_noun(const RelationContext& context, TokenRange sentence, std::uint32_t first);

/// « l'auteur présumé de l'attaque », "the alleged author"; « responsable d'un retard », « responsable de la mort »,
/// « titulaire d'un doctorat », « la seconde | place »: what somebody has done, may have done, or has, is no role.
bool is_no_role(const RelationContext& context, TokenRange sentence, std::uint32_t i);

}  // namespace pressgraph
