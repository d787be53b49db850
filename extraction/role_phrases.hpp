#pragma once

#include <cstdint>
#include <vector>

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// A role as a phrase of the text: « ancienne | cheffe du réseau | de la Fondation Tessival ».
struct RolePhrase {
  std::uint32_t head = 0;  ///< The role noun.
  TokenRange text;         ///< The role's own words, without determiner, « ancien » and organisation.
  TokenRange whole;        ///< With all of these.
  std::int32_t organization = -1;
  std::int32_t possessive = -1;         ///< The token « son », "its", or -1.
  std::int32_t possessor_noun = -1;     ///< The noun of "the company's chair", or -1.
  bool organization_possesses = false;  ///< "Nokia's chair".
  bool has_determiner = false;
  bool former = false;
  bool coming = false;
  bool of_person = false;  ///< « l'avocat de Jean Morel »: a person stands inside the phrase.
};

/// The role phrases of a sentence in text order. Role nouns inside names are none.
std::vector<RolePhrase> find_role_phrases(const RelationContext& context, TokenRange sentence);

}  // namespace pressgraph
