#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extraction/name_candidates.hpp"

namespace pressgraph {

/// All candidates of one document that are written alike, and what they say together.
struct NameForm {
  std::string key;  ///< Folded words, joined by blanks.
  std::vector<std::uint32_t> candidates;
  std::int32_t name_points = 0;
  TypePoints type_points{};
  std::vector<NameVote> votes;  ///< Of the document: links between forms.
};

/// The folded words of a span, joined by blanks, without a possessive 's and without accents.
std::string name_key(const Document& document, TokenRange tokens);

/// Pools the votes of equal forms, lets full names and surnames, acronyms and expansions, and the members of an
/// enumeration vote for each other, and leaves in each candidate the index of its form.
std::vector<NameForm> pool_forms(const NameContext& context, NameCandidates& candidates);

/// Each candidate as a form of its own: what pooling is measured against.
std::vector<NameForm> forms_apart(const NameContext& context, NameCandidates& candidates);

/// What every candidate of a form counts for each type: the document decides once for all places of a name.
TypePoints points_of(const NameForm& form);
/// How much it counts as a name at all.
std::int32_t name_points_of(const NameCandidate& candidate, const NameForm& form);

}  // namespace pressgraph
