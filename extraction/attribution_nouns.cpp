// « l'annonce de X que C », "its claim that C": a noun that reports, its owner, and the clause behind it.
#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

/// Where a clause ends that is part of a subject: before the second verb, unless something joins the two.
std::uint32_t subject_clause_end(const Syntax& syntax, TokenRange clause) {
  std::uint32_t i = clause.first;
  while (i < clause.last && !syntax.finite(i)) ++i;
  for (++i; i < clause.last; ++i) {
    if (syntax.comma(i) || syntax.is(i, WordClass::conjoins) || syntax.is(i, WordClass::relative) ||
        syntax.is(i, WordClass::complementizer) || syntax.is(i, WordClass::subordinator))
      return clause.last;
    if (!syntax.verb_follows(i)) continue;
    if (syntax.finite(i) && syntax.finite(i - 1)) continue;
    return i;
  }
  return clause.last;
}

}  // namespace

std::optional<Attribution> attribute_noun(const AttributionContext& context, std::uint32_t token, TokenRange unit,
                                          std::optional<std::uint32_t> speaking) {
  const Syntax& syntax = context.syntax;
  if (!context.lexicon.is_reporting_noun(context.document.lower(token)) || token == unit.first) return std::nullopt;
  const TokenRange region = region_of(context, token, unit);
  if (token <= region.first || token + 2 >= region.last) return std::nullopt;
  Attribution out;
  out.cue = {token, token + 1};
  out.rule = "reporting-noun";
  std::uint32_t behind = token + 1;
  if (syntax.is(behind, WordClass::of)) {
    out.source = context.sources.after(behind + 1, region.last, false, speaking);
    if (!out.source) return std::nullopt;
    behind = out.source->end;
  } else if (syntax.is(token - 1, WordClass::possessive)) {
    out.source = context.sources.after(token - 1, token, false, speaking);
    if (out.source) out.source->kind = MentionKind::pronoun;
  } else if (syntax.is(token - 1, "'s") && token > region.first + 1) {
    const Name* owner = context.entities.name_at(token - 2);
    if (owner != nullptr) out.source = Source{owner->tokens, context.entities.at(token - 2), MentionKind::name, token};
  }
  if (!out.source || behind + 1 >= region.last || !syntax.is(behind, WordClass::complementizer)) return std::nullopt;
  TokenRange content{behind + 1, clause_end(context, behind + 1, region.last)};
  // « Rien ne confirme l'annonce que … », but « L'annonce que … surprend »
  if (!syntax.has_main_verb({region.first, token})) content.last = subject_clause_end(syntax, content);
  set_content(context, out, {content});
  return out;
}

}  // namespace pressgraph
