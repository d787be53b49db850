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

std::vector<TokenRange> split_clauses(const VerbScope& scope, TokenRange content) {
  std::vector<TokenRange> out;
  std::uint32_t first = content.first;
  for (std::uint32_t i = content.first + 1; i + 1 < content.last; ++i) {
    if (!scope.is(i, WordClass::coordinator) || !scope.is(i + 1, WordClass::complementizer) ||
        scope.context.quotations.index(i) != scope.context.quotations.index(content.first))
      continue;
    out.push_back({first, i});
    first = i + 2;
  }
  out.push_back({first, content.last});
  return out;
}

bool VerbScope::holds_quotation(TokenRange range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (opens(i) != nullptr) return true;
  return false;
}

std::uint32_t VerbScope::clause_start(std::uint32_t to) const {
  std::uint32_t begin = behind_dateline(context, region.first, to);
  // The content of an aside starts behind the aside before it in the same sentence.
  for (const Attribution& earlier : before)
    if (!earlier.aside.empty() && earlier.aside.last <= to &&
        context.quotations.index(earlier.cue.first) == context.quotations.index(group.tokens.first)) {
      const bool separate =
          context.quotations.closes(to - 1) != nullptr || (to > 1 && context.quotations.closes(to - 2) != nullptr);
      if (separate) begin = std::max(begin, earlier.aside.last);
    }
  for (std::uint32_t i = to; i > begin; --i)
    if (context.syntax.is(i - 1, ";") &&
        context.quotations.index(i - 1) == context.quotations.index(group.tokens.first))
      return i;
  return begin;
}

namespace {

/// Whether a phrase holds a noun that speaks without a name: « le rapport », « source policière ».
bool names_speaker(const AttributionContext& context, TokenRange phrase) {
  const DescriptionNouns& nouns = context.sources.nouns();
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i)
    if (nouns.is(context.document.lower(i), Description::Use::document) ||
        nouns.is(context.document.lower(i), Description::Use::source))
      return true;
  return false;
}

bool is_time(const VerbScope& scope, std::uint32_t first) {
  return scope.context.syntax.time(first) || scope.context.syntax.time(first + 1);
}

/// « peut-on lire dans le rapport », « a-t-on appris de source policière »: the document or source that « on » stands
/// for.
void name_document_of_on(const VerbScope& scope, Attribution& attribution) {
  constexpr std::uint32_t kNear = 5;
  const AttributionContext& context = scope.context;
  const std::uint32_t pronoun = attribution.source->span.first;
  if (attribution.source->span.size() != 1 || !scope.is(pronoun, WordClass::unresolved) ||
      !context.document.lower(pronoun).ends_with("on"))
    return;
  for (std::uint32_t i = scope.group.tokens.last; i < std::min(scope.region.last, scope.group.tokens.last + kNear);
       ++i) {
    if (context.syntax.punctuation(i)) return;
    // « regrette-t-on chez X »
    if (scope.is(i, WordClass::at_home)) {
      attribution.source = context.sources.after(i + 1, scope.region.last, false, scope.speaking);
      return;
    }
    if (!scope.is(i, WordClass::preposition) || scope.is(i, WordClass::time)) continue;
    if (scope.is(i, "auprès") && scope.is(i + 1, "de")) ++i;
    auto source = context.sources.after(i + 1, scope.region.last, true, scope.speaking);
    const std::uint32_t noun = scope.is(i + 1, "même") ? i + 2 : i + 1;
    if (context.sources.nouns().is(context.document.lower(noun), Description::Use::source)) {
      const std::uint32_t end = context.sources.noun_phrase_end(noun, scope.region.last);
      source = Source{{noun, end}, std::nullopt, MentionKind::nominal, end};
    }
    const bool named = source && names_speaker(context, {i + 1, std::min(source->end, i + 1 + kNear)});
    // « indique-t-on à la mairie »
    const bool house = source && source->kind == MentionKind::nominal && context.sources.may_be_someone(source->span) &&
                       !is_time(scope, source->span.first);
    if (!named && !house) continue;
    attribution.source = std::move(source);
    return;
  }
}

/// « À la mairie, on assure que … », « Dans l'entourage de X, on se félicite … »: where « on » is stands first.
std::optional<Source> place_of_on(const VerbScope& scope, std::uint32_t pronoun) {
  const AttributionContext& context = scope.context;
  const std::uint32_t first = scope.region.first;
  // « dans le journal, où l'on dénonce … »
  const std::uint32_t where = pronoun > first && scope.is(pronoun - 1, "l'") ? pronoun - 1 : pronoun;
  if (where > first + 2 && scope.is(where - 1, WordClass::relative) && context.entities.name_at(where - 1) == nullptr) {
    const std::uint32_t last = context.syntax.comma(where - 2) ? where - 3 : where - 2;
    if (const Name* name = context.entities.name_at(last))
      return Source{name->tokens, context.entities.at(last), MentionKind::name, where};
  }
  if (pronoun < first + 3 || !context.syntax.comma(pronoun - 1) || !scope.is(first, WordClass::preposition) ||
      context.syntax.has_main_verb({first, pronoun}))
    return std::nullopt;
  std::uint32_t noun = first + 1;
  // « du côté de la mairie »
  if (scope.is(noun, WordClass::turn) && scope.is(noun + 1, WordClass::of))
    noun += scope.is(noun + 1, WordClass::contracted_of) ? 1 : 2;
  const TokenRange phrase{noun, std::min(context.sources.noun_phrase_end(noun, pronoun), pronoun - 1)};
  if (phrase.empty() || scope.is(noun, WordClass::time) || !context.sources.may_be_someone(phrase)) return std::nullopt;
  return Source{phrase, std::nullopt, MentionKind::nominal, pronoun};
}

/// The quotation that ends before `token` with a comma, or in a question or exclamation, as those do that are
/// attributed.
const Quotation* attributed_before(const AttributionContext& context, std::uint32_t token) {
  if (token < 3) return nullptr;
  const bool comma = context.syntax.comma(token - 1);
  const Quotation* quotation = context.quotations.closes(comma ? token - 2 : token - 1);
  if (quotation == nullptr) return nullptr;
  const std::uint32_t end = quotation->inside.last - 1;
  const bool ends = comma || context.syntax.comma(end) || context.syntax.is(end, "?") || context.syntax.is(end, "!");
  return ends ? quotation : nullptr;
}

/// Who « …, VERB X » or "…," X VERB names, whatever the verb at `token` is.
std::optional<Source> source_beside(const AttributionContext& context, std::uint32_t token, const Quotation& quotation,
                                    std::uint32_t bound, std::optional<std::uint32_t> speaking) {
  const bool inverted = attributed_before(context, token) == &quotation;
  if (!inverted) return context.sources.before(token, quotation.whole().last, speaking);
  if (context.syntax.is(token + 1, WordClass::inverted)) {
    auto source = context.sources.after(token + 1, token + 2, false, speaking);
    if (source) source->kind = MentionKind::pronoun;
    return source;
  }
  return context.sources.starts_noun_phrase(token + 1) ? context.sources.after(token + 1, bound, false, speaking)
                                                       : std::nullopt;
}

}  // namespace

std::optional<Attribution> attribute_unlisted_verb(const AttributionContext& context, std::uint32_t token,
                                                   TokenRange unit, std::optional<std::uint32_t> speaking) {
  const Syntax& syntax = context.syntax;
  if (context.forms(token) != nullptr || context.quotations.at(token) != nullptr || token <= unit.first + 2 ||
      context.document.tokens[token].kind != TokenKind::word || context.document.word(token).capital)
    return std::nullopt;
  const Quotation* quotation = attributed_before(context, token);
  const Name* name = context.entities.name_at(token - 1);
  if (quotation == nullptr && context.document.has(Feature::subject_first_aside)) {
    const std::uint32_t subject = name != nullptr ? name->tokens.first : token - 1;
    if (name != nullptr || syntax.is(subject, WordClass::subject)) quotation = attributed_before(context, subject);
  }
  if (quotation == nullptr || quotation->open < unit.first || !syntax.finite(token) ||
      syntax.is(token, WordClass::be) || syntax.is(token, WordClass::have) || syntax.is(token, WordClass::modal) ||
      syntax.is(token, WordClass::governor))
    return std::nullopt;
  auto source = source_beside(context, token, *quotation, unit.last, speaking);
  const bool person = source && (source->kind == MentionKind::pronoun ||
                                 (source->entity && context.entities.list[*source->entity].type == "Person"));
  if (!person) return std::nullopt;
  Attribution out;
  out.kind = ClaimKind::direct;
  out.parts = {quotation->inside};
  out.cue = {token, token + 1};
  out.source = std::move(source);
  out.aside = {quotation->whole().last, std::max(out.source->end, token + 1)};
  out.rule = "unlisted-verb";
  return out;
}

std::optional<Attribution> attribute_verb(const AttributionContext& context, std::uint32_t token, TokenRange unit,
                                          const std::vector<Attribution>& before, std::optional<std::uint32_t> speaking,
                                          std::uint32_t& next) {
  const TokenRange region = region_of(context, token, unit);
  const auto group = read_verb_group(context, token, region);
  if (!group || (group->coordinated && before.empty())) return std::nullopt;
  // « n'a pas dit que » reports nothing; « ne cache pas que », « n'exclut pas que » do.
  const bool denied = group->negated && !group->inverted;
  // « ne pense pas que … » thinks the contrary.
  const bool contrary = group->verb->strength == "opinion" && group->verb->modality == Modality::possible &&
                        group->verb->takes(Frame::that);
  if (denied ? !group->verb->takes(Frame::denied) && group->verb->strength != "denial" && !contrary
             : group->verb->takes(Frame::denied))
    return std::nullopt;
  const VerbScope scope{context, unit, region, before, speaking, *group};
  // « en pensant que … » tells an attitude in passing.
  const bool attitude = group->form == VerbForm::present_participle && group->verb->modality == Modality::possible;
  if (attitude) return std::nullopt;
  std::optional<Attribution> out;
  if (group->passive) {
    out = attribute_passive(scope);
  } else {
    const CueComplement complement = find_complement(scope);
    out = attribute_aside(scope, complement);
    if (!out) out = attribute_as_source_says(scope);
    if (!out && !group->impersonal_passive) out = attribute_right(scope, complement);
  }
  if (out && out->source) name_document_of_on(scope, *out);
  if (out && out->source && scope.is(out->source->span.first, WordClass::anybody) && out->source->span.size() == 1)
    if (auto place = place_of_on(scope, out->source->span.first)) out->source = std::move(place);
  // « On parle de … »: nobody in particular. « …, dit-on à la mairie » at least speaks of somewhere.
  if (out && out->source && scope.is(out->source->span.first, WordClass::anybody) && out->source->span.size() == 1)
    return std::nullopt;
  if (!out) return out;
  out->cue_denied = denied;
  next = std::max(next, group->tokens.last);
  return out;
}

}  // namespace pressgraph
