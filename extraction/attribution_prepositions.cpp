// « Selon X, C. », « C, selon X. », « C1, selon X, C2. », « Pour X, C. »; and nouns: « l'annonce de X que C ».
#include <algorithm>

#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

/// The end of the words of a source preposition at `token`, or `token` where they do not stand there.
std::uint32_t match_words(const AttributionContext& context, const std::vector<std::string>& words, std::uint32_t token,
                          std::uint32_t bound) {
  if (token + words.size() > bound) return token;
  for (std::size_t k = 0; k < words.size(); ++k)
    if (!context.syntax.is(token + static_cast<std::uint32_t>(k), words[k])) return token;
  return token + static_cast<std::uint32_t>(words.size());
}

/// A phrase that can speak: « selon les zones » is no source.
bool can_speak(const AttributionContext& context, const Source& source, bool person_only) {
  if (source.entity) {
    const std::string& type = context.entities.list[*source.entity].type;
    return !person_only || type == "Person" || type == "Organization" || type == "Company" || type == "GovernmentBody";
  }
  if (source.kind == MentionKind::pronoun) return true;
  const DescriptionNouns& nouns = context.sources.nouns();
  for (std::uint32_t i = source.span.first; i < source.span.last; ++i) {
    const std::string_view lower = context.document.lower(i);
    if (nouns.is(lower, Description::Use::source)) return true;
    if (!person_only && (nouns.is(lower, Description::Use::document) || context.entities.name_at(i) != nullptr))
      return true;
    if (!nouns.is(lower, Description::Use::party)) continue;
    const auto* senses = nouns.find(lower);
    const auto somebody = [&](const Description& d) {
      return d.type == "Person" || d.type == "Media" || d.type == "Organization" ||
             (!person_only && (d.type == "Company" || d.type == "GovernmentBody"));
    };
    if (std::any_of(senses->begin(), senses->end(), somebody)) return true;
  }
  return false;
}

/// Behind « Selon X », the start of what X says: past the appositions of X, to the next comma.
std::uint32_t content_after(const AttributionContext& context, const Source& source, std::uint32_t bound) {
  const Syntax& syntax = context.syntax;
  std::uint32_t i = source.end;
  while (i < bound && !syntax.comma(i) && context.quotations.opens(i) == nullptr && !syntax.is(i, ":") &&
         !syntax.is(i, "?"))
    ++i;
  if (i >= bound) return syntax.has_main_verb({source.end, bound}) ? source.end : bound;
  if (!syntax.comma(i)) return syntax.is(i, ":") ? i + 1 : i;
  for (;;) {
    const std::uint32_t begin = i + 1;
    std::uint32_t next = begin;
    while (next < bound && !syntax.comma(next)) {
      if (const Quotation* quotation = context.quotations.opens(next);
          quotation != nullptr && quotation->whole().last <= bound)
        next = quotation->whole().last - 1;
      ++next;
    }
    if (next >= bound || context.quotations.opens(begin) != nullptr) return begin;
    const bool bare_noun = !context.sources.starts_noun_phrase(begin) && !syntax.is(begin, WordClass::preposition) &&
                           !syntax.is(begin, WordClass::adverb) && !syntax.is(begin, WordClass::subordinator) &&
                           !syntax.time(begin) && !syntax.finite(begin);
    const bool relative = syntax.is(begin, WordClass::relative);
    const bool subject_goes_on =
        next + 1 < bound &&
        (syntax.verb(next + 1) || syntax.finite(next + 1) || syntax.is(next + 1, WordClass::relative) ||
         (syntax.is(next + 1, WordClass::clitic) && !syntax.is(next + 1, WordClass::determiner)));
    const bool apposed = context.sources.starts_noun_phrase(begin) && !syntax.has_main_verb({begin, next}) &&
                         source.kind == MentionKind::name && !subject_goes_on;
    if (!(relative || bare_noun || apposed) || !syntax.has_main_verb({next, bound})) return begin;
    i = next;
  }
}

bool is_content(const AttributionContext& context, TokenRange range) {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i)
    words += context.document.tokens[i].kind != TokenKind::punctuation && !context.syntax.is(i, WordClass::lead);
  return words >= 3;
}

/// The start of the clause that ends before `token`: behind the last semicolon.
std::uint32_t clause_begin(const AttributionContext& context, std::uint32_t token, std::uint32_t bound) {
  for (std::uint32_t i = token; i > bound; --i)
    if (context.syntax.is(i - 1, ";") && context.quotations.index(i - 1) == context.quotations.index(token)) return i;
  return bound;
}

}  // namespace

std::optional<Attribution> attribute_preposition(const AttributionContext& context, std::uint32_t token,
                                                 TokenRange unit, std::optional<std::uint32_t> speaking,
                                                 std::uint32_t& next) {
  constexpr std::uint32_t kFarthestSource = 16;
  const auto* prepositions = context.prepositions(token);
  if (prepositions == nullptr || context.entities.name_at(token) != nullptr) return std::nullopt;
  const Syntax& syntax = context.syntax;
  const TokenRange region = region_of(context, token, unit);
  for (const SourcePreposition& preposition : *prepositions) {
    const std::uint32_t behind = match_words(context, preposition.words, token, region.last);
    if (behind == token || behind >= region.last ||
        (!context.sources.starts_noun_phrase(behind) && !syntax.is(behind, WordClass::self) &&
         context.entities.name_at(behind) == nullptr && context.document.tokens[behind].kind != TokenKind::word))
      continue;
    if (syntax.infinitive(behind) || syntax.time(behind) || syntax.is(behind, WordClass::complementizer)) continue;
    Attribution out;
    out.cue = {token, behind};
    out.rule = preposition.person_only ? "source-in-whose-eyes" : "source-preposition";
    // « une étude selon laquelle C »
    const bool relative = syntax.is(behind, WordClass::relative);
    if (relative) {
      std::uint32_t begin = token > region.first ? context.sources.noun_phrase_begin(token - 1, region.first) : token;
      while (begin < token && !context.sources.starts_noun_phrase(begin)) ++begin;
      out.source = begin < token ? context.sources.after(begin, token, false, speaking) : std::nullopt;
      if (!out.source || preposition.person_only) continue;
      set_content(context, out, {{behind + 1, clause_end(context, behind + 1, region.last)}});
      next = behind + 1;
      return out;
    }
    out.source = context.sources.after(behind, region.last, true, speaking);
    if (!out.source || out.source->span.first > behind + kFarthestSource ||
        !can_speak(context, *out.source, preposition.person_only))
      continue;
    const std::uint32_t after_source = std::min(out.source->end, region.last);
    const TokenRange left{clause_begin(context, token, region.first), token};
    const bool behind_connector =
        token > region.first &&
        (syntax.is(token - 1, WordClass::complementizer) || syntax.is(token - 1, WordClass::relative) ||
         (syntax.is(token - 1, WordClass::lead) && !is_content(context, left)) ||
         (syntax.is(token - 1, WordClass::coordinator) && token > region.first + 1 && syntax.comma(token - 2)) ||
         syntax.is(token - 1, ":"));
    // « Les prix, selon X, vont baisser »: the subject before, the rest behind.
    const bool splits = token > left.first + 1 && syntax.comma(token - 1) && after_source + 1 < region.last &&
                        syntax.comma(after_source) && syntax.finite(after_source + 1) &&
                        context.sources.starts_noun_phrase(left.first);
    if ((!is_content(context, left) && !splits) || behind_connector) {
      const std::uint32_t first = content_after(context, *out.source, region.last);
      if (first >= region.last || !is_content(context, {first, region.last})) continue;
      if (preposition.person_only && !(syntax.comma(first - 1) || context.quotations.opens(first) != nullptr)) continue;
      set_content(context, out, {{first, clause_end(context, first, region.last)}});
      if (out.parts.empty()) continue;
      next = after_source;
      return out;
    }
    if (preposition.person_only && preposition.words.size() == 1 &&
        !(token > left.first && syntax.comma(token - 1) && after_source < region.last && syntax.comma(after_source)))
      continue;
    // « ils ont, pour certains, continué » says who, not whose view.
    if (preposition.person_only && syntax.comma(token - 1) && token > left.first + 1 && syntax.finite(token - 2))
      continue;
    // Before it, and where commas enclose it also behind it.
    std::vector<TokenRange> clauses{{behind_dateline(context, left.first, token), token}};
    std::uint32_t end = after_source;
    const bool enclosed = syntax.comma(token - 1) && end < region.last && syntax.comma(end);
    if (enclosed && end + 1 < region.last && !syntax.gerund(end + 1) && !syntax.is(end + 1, WordClass::relative) &&
        !syntax.is(end + 1, WordClass::coordinator) &&
        context.document.tokens[end + 1].kind != TokenKind::punctuation) {
      const bool unfinished = !syntax.has_main_verb({left.first, token}) ||
                              syntax.is(end + 1, WordClass::complementizer) || syntax.infinitive(end + 1) ||
                              (syntax.is(end + 1, WordClass::preposition) && syntax.verb(token - 2));
      const bool citation = syntax.is(end + 1, WordClass::published);
      if (unfinished && !citation && context.sources.skip_parenthesis(end, region.last) == end)
        clauses.push_back({end + 1, region.last});
    }
    if (clauses.size() == 1 && end < region.last && syntax.is(end, ":")) clauses.push_back({end + 1, region.last});
    set_content(context, out, clauses);
    out.aside = {syntax.comma(token - 1) ? token - 1 : token, clauses.size() > 1 ? end : region.last};
    next = after_source;
    return out;
  }
  return std::nullopt;
}

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
  set_content(context, out, {{behind + 1, clause_end(context, behind + 1, region.last)}});
  return out;
}

}  // namespace pressgraph
