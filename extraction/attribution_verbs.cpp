// A reporting verb is read in one of three places: as an aside to what it reports (« …, explique X », "…," X said),
// behind its subject with the content to its right (« X affirme que … »), or as a participle of the sentence's subject
// (« …, précisant que »).
#include <algorithm>

#include "extraction/verb_scope.hpp"

namespace pressgraph {

std::uint32_t VerbScope::left_edge() const {
  std::uint32_t i = group.tokens.first;
  while (i > region.first && context.entities.name_at(i - 1) == nullptr &&
         (is(i - 1, WordClass::clitic) || (is(i - 1, WordClass::adverb) && !is(i - 1, WordClass::subject))))
    --i;
  return i;
}

bool VerbScope::adverbial_word(std::uint32_t i) const {
  return is(i, WordClass::adverb) || is(i, WordClass::negator) || context.syntax.time(i) ||
         context.document.tokens[i].pos == Pos::adv;
}

bool VerbScope::in_heading() const {
  const std::uint32_t sentence = context.document.tokens[group.tokens.first].sentence;
  return context.document.paragraphs[context.document.sentences[sentence].paragraph].heading;
}

bool VerbScope::holds_quotation(TokenRange range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (opens(i) != nullptr) return true;
  return false;
}

std::optional<Attribution> attribute_verb(const AttributionContext& context, std::uint32_t token, TokenRange unit,
                                          const std::vector<Attribution>& before, std::optional<std::uint32_t> speaking,
                                          std::uint32_t& next) {
  const TokenRange region = region_of(context, token, unit);
  const auto group = read_verb_group(context, token, region);
  if (!group || (group->negated && !group->inverted) || (group->coordinated && before.empty())) return std::nullopt;
  const VerbScope scope{context, unit, region, before, speaking, *group};
  // « en pensant que … » tells an attitude in passing.
  const bool attitude = group->form == VerbForm::present_participle && group->verb->modality == Modality::possible;
  if (attitude) return std::nullopt;
  std::optional<Attribution> out;
  if (group->passive) {
    out = attribute_passive(scope);
  } else {
    const Complement complement = find_complement(scope);
    out = attribute_aside(scope, complement);
    if (!out) out = attribute_as_source_says(scope);
    if (!out && !group->impersonal_passive) out = attribute_right(scope, complement);
  }
  if (out) next = std::max(next, group->tokens.last);
  return out;
}

}  // namespace pressgraph
