#include "extraction/claims.hpp"

#include <algorithm>

#include "extraction/attribution.hpp"
#include "extraction/certainty.hpp"
#include "extraction/claim_confidence.hpp"
#include "extraction/grammar.hpp"
#include "extraction/narrator.hpp"
#include "extraction/quotations.hpp"
#include "extraction/sources.hpp"

namespace pressgraph {

struct ClaimFinder::Data {
  Data(const Seeds& seeds, const LanguageData& language)
      : lexicon(seeds, language.code()), certainty(seeds, language.code()), confidence(seeds) {}
  AttributionLexicon lexicon;
  CertaintyLexicon certainty;
  ClaimConfidence confidence;
};

ClaimFinder::ClaimFinder(const Seeds& seeds, const LanguageData& language)
    : data_(std::make_unique<Data>(seeds, language)) {}
ClaimFinder::~ClaimFinder() = default;
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;

namespace {

bool contains(const std::vector<Excerpt>& parts, Span span) {
  return std::any_of(parts.begin(), parts.end(), [&](const Excerpt& part) { return part.span.contains(span); });
}

/// Adds what lies inside the content: entities named there, figures and dates.
void add_contents(Claim& claim, const Document& document, const Entities& entities,
                  const std::vector<Quantity>& quantities, const std::vector<Date>& dates) {
  for (const Excerpt& part : claim.content_parts) {
    const TokenRange tokens = document.tokens_in(part.span);
    auto name = std::lower_bound(entities.names.begin(), entities.names.end(), tokens.first,
                                 [](const Name& n, std::uint32_t at) { return n.tokens.first < at; });
    for (; name != entities.names.end() && name->tokens.last <= tokens.last; ++name) {
      const std::string& id =
          entities.list[entities.entity_of_name[static_cast<std::size_t>(name - entities.names.begin())]].id;
      if (std::find(claim.about.begin(), claim.about.end(), id) == claim.about.end()) claim.about.push_back(id);
    }
  }
  const Span envelope{claim.content_parts.front().span.begin, claim.content_parts.back().span.end};
  auto quantity = std::lower_bound(quantities.begin(), quantities.end(), envelope.begin,
                                   [](const Quantity& q, std::uint32_t at) { return q.excerpt.span.begin < at; });
  for (; quantity != quantities.end() && quantity->excerpt.span.begin < envelope.end; ++quantity)
    if (contains(claim.content_parts, quantity->excerpt.span)) claim.quantities.push_back(quantity->id);
  auto date = std::lower_bound(dates.begin(), dates.end(), envelope.begin,
                               [](const Date& d, std::uint32_t at) { return d.excerpt.span.begin < at; });
  for (; date != dates.end() && date->excerpt.span.begin < envelope.end; ++date)
    if (contains(claim.content_parts, date->excerpt.span)) claim.dates.push_back(date->id);
}

/// The date in the attribution's own words: « a déclaré X lundi ».
std::string said_on(const Claim& claim, const Document& document, const Attribution& attribution, TokenRange unit,
                    const std::vector<Date>& dates) {
  if (attribution.cue.empty()) return {};
  const TokenRange around =
      attribution.aside.empty() ? TokenRange{unit.first, attribution.parts.front().first} : attribution.aside;
  const Span span = document.span(around);
  auto date = std::lower_bound(dates.begin(), dates.end(), span.begin,
                               [](const Date& d, std::uint32_t at) { return d.excerpt.span.begin < at; });
  for (; date != dates.end() && date->excerpt.span.end <= span.end; ++date)
    if (!date->value.empty() && !contains(claim.content_parts, date->excerpt.span)) return date->value;
  return {};
}

/// Capitals beside a lower-case noun that classes them are a name, if the tagger saw none: « le journal Rivage ».
std::optional<TokenRange> classed_name(const AttributionContext& context, TokenRange span) {
  const Syntax& syntax = context.syntax;
  const Document& document = syntax.document();
  const auto body = [&](std::uint32_t i) {
    const auto* senses = context.sources.nouns().find(document.lower(i));
    return senses != nullptr && !syntax.capital(i) &&
           std::all_of(senses->begin(), senses->end(), [](const Description& d) {
             return d.type != "Person" && d.type != "Place" && d.use != Description::Use::document;
           });
  };
  const auto plain = [&](std::uint32_t i) {
    return document.tokens[i].pos == Pos::propn && syntax.capital(i) && context.entities.name_at(i) == nullptr &&
           context.sources.nouns().find(document.lower(i)) == nullptr && document.sentence_of(i).first != i;
  };
  std::uint32_t first = span.first;
  while (first < span.last && plain(first)) ++first;
  // "Yonhap news agency": the class comes last.
  if (first > span.first && first < span.last && document.has(Feature::head_last) && body(span.last - 1))
    return std::all_of(document.tokens.begin() + first, document.tokens.begin() + span.last,
                       [&](const Token& token) { return token.pos == Pos::noun; })
               ? std::optional(TokenRange{span.first, first})
               : std::nullopt;
  // « l'agence Yonhap », "the newspaper Kystposten": the class comes first.
  std::uint32_t last = span.last;
  while (last > span.first && plain(last - 1)) --last;
  const bool classed = last == span.first + 2 && syntax.is(span.first, WordClass::definite) && body(span.first + 1);
  return classed && last < span.last ? std::optional(TokenRange{last, span.last}) : std::nullopt;
}

/// « L'Écho du Val révèle … », "the ABC said": capitals behind a definite article that speak are a name, if the tagger
/// saw none. Where it starts.
std::optional<TokenRange> name_that_speaks(const AttributionContext& context, TokenRange span) {
  const Syntax& syntax = context.syntax;
  if (span.size() < 2) return std::nullopt;
  if (const auto name = classed_name(context, span)) return name;
  if (!syntax.is(span.first, WordClass::definite) || syntax.is(span.first, "les")) return std::nullopt;
  // A title keeps its article: « selon Le Soir ».
  const bool opens = syntax.document().sentence_of(span.first).first == span.first;
  const TokenRange name{!opens && syntax.capital(span.first) ? span.first : span.first + 1, span.last};
  for (std::uint32_t i = span.first + 1; i < span.last; ++i) {
    // « le Président » is no name, « le Courrier du Val » is.
    const auto* senses = context.sources.nouns().find(syntax.document().lower(i));
    const bool known = senses != nullptr && (name.size() < 3 || senses->front().type == "Person");
    const bool links = syntax.is(i, WordClass::of) && i > span.first + 1 && i + 1 < span.last;
    if (!links && (known || !syntax.capital(i))) return std::nullopt;
  }
  return name;
}

void set_source(Claim& claim, const Attribution& attribution, const AttributionContext& context, Entities& entities) {
  if (!attribution.source) return;
  const Document& document = context.document;
  const Source& source = *attribution.source;
  claim.speaker_span = document.excerpt(source.span);
  if (!source.entity)
    if (const auto name = name_that_speaks(context, source.span)) {
      claim.speaker_span = document.excerpt(*name);
      const auto known = entities.at(name->last - 1);
      claim.speaker = entities.list[known ? *known : entities.add_named(document, *name, "Organization", "speaks")].id;
      return;
    }
  if (!source.entity) {
    claim.speaker_text = claim.speaker_span->surface;
    return;
  }
  claim.speaker = entities.list[*source.entity].id;
  if (source.kind != MentionKind::name && !attribution.carried)
    entities.add_mention(*source.entity, document, source.span, source.kind, "speaker");
}

std::string cue_lemma(const Attribution& attribution, const Document& document) {
  if (attribution.verb != nullptr) return attribution.verb->lemma;
  return std::string(attribution.lemma.empty() ? document.lower(attribution.cue.first) : attribution.lemma);
}

/// « dément que … » denies the content, « ne dément pas que … » affirms it, « n'exclut pas que … » makes it possible.
void deny(Claim& claim, const Attribution& attribution, const CertaintyLexicon& lexicon) {
  const ReportingVerb& verb = *attribution.verb;
  ContentCertainty effect{Modality::asserted, attribution.cue_denied ? Polarity::affirmed : Polarity::negated};
  const std::string_view first = std::string_view(verb.lemma).substr(0, verb.lemma.find(' '));
  if (const auto* rules = lexicon.rules(CertaintyKind::verb, first))
    for (const CertaintyRule& rule : *rules)
      if (std::equal(rule.tail.begin(), rule.tail.end(), verb.tail.begin(), verb.tail.end()))
        effect = attribution.cue_denied ? rule.denied : rule.effect;
  if (effect.modality != Modality::asserted) claim.modality = effect.modality;
  claim.polarity = claim.polarity == effect.polarity ? Polarity::affirmed : Polarity::negated;
}

Claim make_claim(const Attribution& attribution, const AttributionContext& context, const CertaintyLexicon& lexicon,
                 Entities& entities, const std::vector<Quantity>& quantities, const std::vector<Date>& dates) {
  const Document& document = context.document;
  Claim claim;
  claim.kind = attribution.kind;
  claim.rule = attribution.rule;
  if (!attribution.cue.empty()) claim.cue = Cue{document.excerpt(attribution.cue), cue_lemma(attribution, document)};
  for (const TokenRange part : attribution.parts) claim.content_parts.push_back(document.excerpt(part));
  set_source(claim, attribution, context, entities);
  const ContentCertainty certainty = read_certainty(
      context.syntax, lexicon,
      {attribution.parts, attribution.cue, claim.kind == ClaimKind::direct, attribution.rule == "infinitive"});
  claim.modality = certainty.modality;
  claim.polarity = certainty.polarity;
  if (attribution.verb != nullptr && claim.modality == Modality::asserted &&
      (claim.kind != ClaimKind::direct || claim.rule == "quotation"))
    claim.modality = attribution.verb->modality;
  if (attribution.verb != nullptr && attribution.verb->strength == "denial" && claim.kind != ClaimKind::direct)
    deny(claim, attribution, lexicon);
  else if (attribution.verb != nullptr && attribution.cue_denied && attribution.verb->strength == "opinion")
    claim.polarity = claim.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed;
  add_contents(claim, document, entities, quantities, dates);
  claim.said_on = said_on(claim, document, attribution, context.units[attribution.unit], dates);
  return claim;
}

Claim make_narrator_claim(TokenRange clause, const AttributionContext& context, const CertaintyLexicon& lexicon,
                          const Entities& entities, const std::vector<Quantity>& quantities,
                          const std::vector<Date>& dates) {
  Claim claim;
  claim.kind = ClaimKind::narrator;
  claim.rule = "statement-with-figure";
  claim.content_parts = {context.document.excerpt(clause)};
  const ContentCertainty certainty = read_certainty(context.syntax, lexicon, {{clause}, {}, false, false});
  claim.modality = certainty.modality;
  claim.polarity = certainty.polarity;
  add_contents(claim, context.document, entities, quantities, dates);
  return claim;
}

}  // namespace

std::vector<Claim> ClaimFinder::find(const Syntax& syntax, Entities& entities, const ReferenceResolver& references,
                                     const std::vector<Quantity>& quantities, const std::vector<Date>& dates) const {
  const Document& document = syntax.document();
  const Quotations quotations = find_quotations(document);
  const SourceReader sources(syntax, entities, quotations, references, data_->lexicon);
  const AttributionContext context(syntax, quotations, sources, data_->lexicon, entities);
  std::vector<Claim> claims;
  const std::vector<Attribution> attributions = find_attributions(context);
  for (const Attribution& attribution : attributions)
    claims.push_back(make_claim(attribution, context, data_->certainty, entities, quantities, dates));
  for (const TokenRange clause : find_narrator_clauses(context, attributions, quantities, dates))
    claims.push_back(make_narrator_claim(clause, context, data_->certainty, entities, quantities, dates));
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return a.content_parts.front().span < b.content_parts.front().span;
  });
  for (std::size_t i = 0; i < claims.size(); ++i) {
    claims[i].id = "c" + std::to_string(i + 1);
    claims[i].confidence = data_->confidence(claims[i], entities);
  }
  return claims;
}

}  // namespace pressgraph
