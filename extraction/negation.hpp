#pragma once

#include "extraction/clause_verbs.hpp"

namespace pressgraph {

/// Whether the clause that a verb group makes is denied: « ne … pas », a negative subject or object (« aucun »,
/// "nobody"), "no longer", "hardly". « ne … que » and « pas seulement » restrict, an expletive « ne » says nothing.
/// `clause` is the stretch that the group stands in; its bounds are not passed.
bool is_denied(const Syntax& syntax, const ClauseVerb& verb, TokenRange clause);

/// Whether the token is a word that denies by itself where it opens a phrase: « aucun », « pas », "no", "never".
bool opens_denial(const Syntax& syntax, std::uint32_t token);

}  // namespace pressgraph
