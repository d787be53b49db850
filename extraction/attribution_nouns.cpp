// « l'annonce de X que C », "its claim that C": a noun that reports, its owner, and the clause behind it.
#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

/// Where a clause ends that is part of a subject: before the second verb, unless something joins the two.
std::uint32_t subject_clause_end(const Syntax& syntax, TokenRange clause) {
  std::uint32_t i = clause.first;
  while (i < clause.last && !syntax.finite(i)) ++i;
  for (++i; i < clause.last; ++i) {
    // "… feed the program and obey the number | reached …"
    if (syntax.is(i, WordClass::conjoins) && syntax.verb_follows(i + 1)) {
      while (i + 1 < clause.last && !syntax.finite(i)) ++i;
      continue;
    }
    if (syntax.comma(i) || syntax.is(i, WordClass::conjoins) || syntax.is(i, WordClass::relative) ||
        syntax.is(i, WordClass::complementizer) || syntax.is(i, WordClass::subordinator))
      return clause.last;
    if (!syntax.verb_follows(i)) continue;
    if (syntax.finite(i) &&
        (syntax.is(i - 1, WordClass::modal) || syntax.is(i - 1, WordClass::have) || syntax.is(i - 1, WordClass::be)))
      continue;
    return i;
  }
  return clause.last;
}

/// Behind `token`, past a participle and an aside between commas, the word behind « par », "by", or none:
/// « l'annonce, jeudi, par X … », "the claim made by X …".
std::optional<std::uint32_t> agent_behind(const AttributionContext& context, std::uint32_t token, std::uint32_t last) {
  const Syntax& syntax = context.syntax;
  std::uint32_t i = token + 1;
  if (syntax.comma(i)) {
    const std::uint32_t past = context.sources.skip_parenthesis(i, last);
    if (past == i || syntax.has_main_verb({i + 1, past})) return std::nullopt;
    i = past;
  } else if (syntax.verb(i) && (syntax.is(i + 1, WordClass::agent))) {
    ++i;
  }
  return syntax.is(i, WordClass::agent) ? std::optional(i + 1) : std::nullopt;
}

/// The comma that ends a clause set between commas, before the verb of what it stands in, else the clause's end.
std::uint32_t aside_end(const Syntax& syntax, TokenRange clause) {
  for (std::uint32_t i = clause.first; i + 1 < clause.last; ++i)
    if (syntax.comma(i) && syntax.has_main_verb({clause.first, i}) && syntax.has_main_verb({i, clause.last})) return i;
  return clause.last;
}

/// Goes over what may link the noun and its clause: « …, à savoir », « est »: "his view is that C".
std::uint32_t past_link(const Syntax& syntax, std::uint32_t i) {
  if (syntax.comma(i) && syntax.is(i + 1, "à") && syntax.is(i + 2, "savoir")) return i + 3;
  if (syntax.comma(i) && syntax.is(i + 1, "namely")) return i + 2;
  return syntax.is(i, WordClass::be) && syntax.is(i + 1, WordClass::complementizer) ? i + 1 : i;
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
  } else if (const auto agent = agent_behind(context, token, region.last)) {
    out.source = context.sources.after(*agent, region.last, false, speaking);
    if (!out.source) return std::nullopt;
    behind = out.source->end;
  } else if (syntax.is(token - 1, WordClass::possessive)) {
    out.source = context.sources.after(token - 1, token, false, speaking);
    if (out.source) out.source->kind = MentionKind::pronoun;
  } else if ((syntax.is(token - 1, WordClass::possessive_mark) || syntax.is(token - 1, "'")) &&
             token > region.first + 1) {
    const Name* owner = context.entities.name_at(token - 2);
    if (owner != nullptr) out.source = Source{owner->tokens, context.entities.at(token - 2), MentionKind::name, token};
  }
  const bool apposed = syntax.comma(behind);
  behind = past_link(syntax, behind);
  if (!out.source || behind + 1 >= region.last || !syntax.is(behind, WordClass::complementizer)) return std::nullopt;
  TokenRange content{behind + 1, clause_end(context, behind + 1, region.last)};
  // « Rien ne confirme l'annonce que … », but « L'annonce que … surprend »
  if (apposed) content.last = std::min(content.last, aside_end(syntax, content));
  if (!apposed && !syntax.has_main_verb({region.first, token}) && !syntax.is(behind - 1, WordClass::be))
    content.last = subject_clause_end(syntax, content);
  set_content(context, out, {content});
  return out;
}

}  // namespace pressgraph
