// The text is read unit by unit. Each cue (a reporting verb, « selon », « l'annonce que ») looks for its source and
// content within its unit, or within the quotation that it stands in; quotations that are left over go to who spoke
// last.
#include "extraction/attribution.hpp"

#include <algorithm>

namespace pressgraph {

AttributionContext::AttributionContext(const Syntax& syntax_of, const Quotations& quotations_of,
                                       const SourceReader& sources_of, const AttributionLexicon& lexicon_of,
                                       const Entities& entities_of)
    : document(syntax_of.document()),
      syntax(syntax_of),
      quotations(quotations_of),
      sources(sources_of),
      lexicon(lexicon_of),
      entities(entities_of),
      units(find_units(document, quotations_of)) {
  forms_.reserve(document.words.size());
  prepositions_.reserve(document.words.size());
  for (const Word* const word : document.words) {
    forms_.push_back(lexicon.forms(*word));
    prepositions_.push_back(lexicon.prepositions(*word));
  }
}

std::vector<TokenRange> find_units(const Document& document, const Quotations& quotations) {
  constexpr std::uint32_t kLongestUnit = 4000;
  std::vector<TokenRange> units;
  std::uint32_t reach = 0;  // A quotation that opened before goes up to here.
  std::size_t next = 0;
  for (const Sentence& sentence : document.sentences) {
    const bool joins = !units.empty() && sentence.tokens.first < reach && units.back().size() < kLongestUnit;
    if (joins)
      units.back().last = sentence.tokens.last;
    else
      units.push_back(sentence.tokens);
    for (; next < quotations.list.size() && quotations.list[next].open < sentence.tokens.last; ++next)
      reach = std::max(reach, quotations.list[next].whole().last);
  }
  return units;
}

TokenRange trim_clause(const AttributionContext& context, TokenRange clause) {
  const Syntax& syntax = context.syntax;
  const auto loose = [&](std::uint32_t i) {
    return syntax.punctuation(i) && context.quotations.opens(i) == nullptr && context.quotations.closes(i) == nullptr &&
           !syntax.is(i, "(") && !syntax.is(i, ")") && !syntax.is(i, "[") && !syntax.is(i, "]");
  };
  const auto connector = [&](std::uint32_t i) {
    return syntax.is(i, WordClass::lead) && context.quotations.index(i) == context.quotations.index(clause.last - 1);
  };
  while (clause.first + 1 < clause.last &&
         (loose(clause.first) || (connector(clause.first) && context.entities.name_at(clause.first) == nullptr)))
    ++clause.first;
  while (clause.first < clause.last &&
         (loose(clause.last - 1) && !syntax.is(clause.last - 1, "?") && !syntax.is(clause.last - 1, "!")))
    --clause.last;
  return clause;
}

TokenRange region_of(const AttributionContext& context, std::uint32_t token, TokenRange unit) {
  const Quotation* quotation = context.quotations.at(token);
  if (quotation == nullptr) return unit;
  // Inside a quotation of several sentences, the sentence.
  const TokenRange sentence = context.document.sentence_of(token);
  return {std::max(quotation->inside.first, sentence.first), std::min(quotation->inside.last, sentence.last)};
}

namespace {

bool all_capitals(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (context.document.word(i).has_letter && !context.document.word(i).all_capitals) return false;
  return true;
}

/// « Lyon, le 18 mars 2025 »: a place, a comma, and nothing but words of time and numbers.
bool names_place_and_day(const AttributionContext& context, TokenRange range) {
  const Name* place = context.entities.name_at(range.first);
  if (place == nullptr || place->tokens.last + 1 >= range.last || !context.syntax.comma(place->tokens.last))
    return false;
  for (std::uint32_t i = place->tokens.last + 1; i < range.last; ++i)
    if (!context.syntax.time(i) && !context.syntax.is(i, WordClass::determiner) &&
        context.document.tokens[i].kind != TokenKind::number)
      return false;
  return true;
}

}  // namespace

std::uint32_t behind_dateline(const AttributionContext& context, std::uint32_t first, std::uint32_t bound) {
  constexpr std::uint32_t kLongest = 20;
  constexpr std::uint32_t kLongestTime = 4;
  // « 16h40 - », "15.10 – ": the hour of an entry.
  if (context.document.tokens[first].line_start && context.document.word(first).has_digit)
    for (std::uint32_t i = first + 1; i < std::min(bound, first + kLongestTime); ++i)
      if (context.syntax.dash(i)) return i + 1;
  // « 17:02 Les routes », "09:47 The …"
  if (context.document.tokens[first].line_start && context.syntax.number(first) && context.syntax.is(first + 1, ":") &&
      context.syntax.number(first + 2) && context.syntax.capital(first + 3) && first + 3 < bound)
    return first + 3;
  for (std::uint32_t i = first + 1; i < bound && i < first + kLongest; ++i) {
    if (context.syntax.finite(i) || context.quotations.opens(i) != nullptr) return first;
    if (context.syntax.dash(i))
      return context.syntax.is(i - 1, ")") || all_capitals(context, {first, i}) ||
                     (context.document.tokens[first].line_start && names_place_and_day(context, {first, i}))
                 ? i + 1
                 : first;
  }
  return first;
}

bool reports_as(const AttributionContext& context, std::uint32_t token, VerbForm form) {
  const auto* forms = context.forms(token);
  if (forms == nullptr) return false;
  const bool reflexive = token > 0 && context.syntax.is(token - 1, WordClass::reflexive);
  return std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
    return f.form == form && (reflexive || !context.lexicon.verb(f.verb).reflexive);
  });
}

bool speaks_of_it(const AttributionContext& context, std::uint32_t token) {
  const Syntax& syntax = context.syntax;
  return syntax.document().language == "fr" && syntax.is(token, WordClass::complementizer) &&
         syntax.is(token + 1, WordClass::subject) && reports_as(context, token + 2, VerbForm::finite);
}

namespace {

/// « ce qu'elle conteste », "a charge she denies": up to the next mark there is a verb that denies, and it comes last.
bool ends_in_denial(const AttributionContext& context, TokenRange range) {
  constexpr std::uint32_t kLongest = 9;
  const Syntax& syntax = context.syntax;
  bool tied = syntax.document().language == "en";
  for (std::uint32_t i = range.first; i < std::min(range.last, range.first + kLongest); ++i) {
    if (syntax.punctuation(i)) return false;
    tied = tied || syntax.is(i, WordClass::complementizer);
    const auto* forms = context.forms(i);
    if (forms == nullptr || !syntax.finite(i)) continue;
    const bool denies = std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
      return f.form == VerbForm::finite && context.lexicon.verb(f.verb).strength == "denial";
    });
    // « ce que conteste X »: the subject behind the verb.
    const bool inverted = syntax.is(i - 1, WordClass::complementizer) && context.sources.starts_noun_phrase(i + 1);
    return denies && tied && (i + 1 >= range.last || syntax.punctuation(i + 1) || inverted);
  }
  return false;
}

/// « sans préciser », « tout en reconnaissant », "without giving": an act of the speaker's beside the content.
bool acts_besides(const AttributionContext& context, std::uint32_t token) {
  const Syntax& syntax = context.syntax;
  if (syntax.is(token, "sans") && syntax.infinitive(token + 1))
    return reports_as(context, token + 1, VerbForm::infinitive) || syntax.is(token + 1, WordClass::gives);
  if (syntax.is(token, "without"))
    return reports_as(context, token + 1, VerbForm::present_participle) || syntax.is(token + 1, WordClass::gives);
  if (syntax.is(token, "avant") && syntax.is(token + 1, WordClass::of))
    return syntax.infinitive(token + 2) || syntax.is(token + 2, WordClass::clitic);
  if (syntax.is(token, "tout") && syntax.is(token + 1, "en"))
    return reports_as(context, token + 2, VerbForm::present_participle);
  return syntax.is(token, "en") && syntax.gerund(token + 1) &&
         reports_as(context, token + 1, VerbForm::present_participle);
}

/// Whether a subject and a verb that reports stand at `first`: « le maire affirme … », "some fear …".
bool next_reports(const AttributionContext& context, std::uint32_t first, std::uint32_t bound) {
  const Syntax& syntax = context.syntax;
  if (!context.sources.starts_noun_phrase(first) && !syntax.is(first, WordClass::subject)) return false;
  std::uint32_t verb = context.sources.noun_phrase_end(first, bound);
  // "the mayor insists | it is safe": a verb that the tagger took for a noun.
  if (verb > first + 2 && reports_as(context, verb - 1, VerbForm::finite) &&
      (syntax.is(verb, WordClass::subject) || syntax.is(verb, WordClass::complementizer)))
    return true;
  while (verb < bound && (syntax.is(verb, WordClass::clitic) || syntax.is(verb, WordClass::adverb))) ++verb;
  if (verb + 1 >= bound || !syntax.finite(verb)) return false;
  if (syntax.is(verb, WordClass::have)) ++verb;
  const auto* forms = context.forms(verb);
  return forms != nullptr && std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
           const ReportingVerb& reporting = context.lexicon.verb(f.verb);
           return f.form != VerbForm::infinitive && reporting.tail.empty() && !reporting.reflexive &&
                  (reporting.takes(Frame::that) || reporting.strength == "opinion") && !reporting.takes(Frame::fact);
         });
}

/// « chiffres à l'appui », up to the next mark.
bool ends_in_support(const AttributionContext& context, TokenRange range) {
  constexpr std::uint32_t kLongest = 6;
  for (std::uint32_t i = range.first; i < std::min(range.last, range.first + kLongest); ++i) {
    if (context.syntax.punctuation(i)) return false;
    if (context.syntax.is(i, WordClass::support)) return i > range.first + 1;
  }
  return false;
}

/// "… and declined to comment", "… had stopped, and is demanding an inquiry": a verb without a subject that can only be
/// the speaker's.
bool acts_next(const AttributionContext& context, std::uint32_t conjunction, std::uint32_t first) {
  const Syntax& syntax = context.syntax;
  std::uint32_t verb = conjunction + 1;
  // « … et a promis … », « …, et s'est dit … »
  if (syntax.document().language == "fr") {
    while (syntax.is(verb, WordClass::clitic) && !syntax.is(verb, WordClass::determiner)) ++verb;
    return (syntax.is(verb, WordClass::have) || syntax.is(verb, WordClass::be)) && syntax.finite(verb) &&
           reports_as(context, verb + 1, VerbForm::past_participle);
  }
  while (syntax.is(verb, WordClass::adverb)) ++verb;
  if (syntax.is(verb, WordClass::refuses)) return true;
  // A present behind a past content.
  const auto present = [&](std::uint32_t i) { return syntax.is(i, "is") || syntax.is(i, "are"); };
  if (!present(verb)) return false;
  for (std::uint32_t i = first; i < conjunction; ++i)
    if (syntax.finite(i))
      return syntax.is(i, "had") || syntax.is(i, "was") || syntax.is(i, "were") || syntax.is(i, "would");
  return false;
}

}  // namespace

std::uint32_t clause_end(const AttributionContext& context, std::uint32_t first, std::uint32_t bound) {
  const Syntax& syntax = context.syntax;
  const std::int32_t level = context.quotations.index(first);
  const auto reports = [&](std::uint32_t i, VerbForm form) {
    const auto* forms = context.forms(i);
    return forms != nullptr && std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
             const ReportingVerb& verb = context.lexicon.verb(f.verb);
             return f.form == form && verb.tail.empty() && !verb.reflexive &&
                    (verb.takes(Frame::that) || verb.takes(Frame::quote) || form == VerbForm::present_participle);
           });
  };
  bool colon = false;
  for (std::uint32_t i = first + 1; i + 1 < bound; ++i) {
    if (context.quotations.index(i) != level) continue;
    // "…," pointing to …: the comma stands inside the marks.
    if (context.quotations.closes(i) != nullptr && syntax.comma(i - 1) && reports(i + 1, VerbForm::present_participle))
      return i + 1;
    // « … : d'un côté, A ; de l'autre, B »
    colon = colon || syntax.is(i, ":");
    if (syntax.is(i, ";") && !colon) return i;
    // « …, alors que Y assure … », "…, while Y insisted …": someone else's claim.
    const bool mark = syntax.comma(i) || (context.quotations.closes(i) != nullptr && syntax.comma(i - 1));
    if (mark && syntax.is(i + 1, WordClass::subordinator))
      for (std::uint32_t k = i + 2; k < std::min(bound, i + 9); ++k)
        if ((reports(k, VerbForm::finite) && syntax.verb(k)) ||
            (k == i + 2 && reports(k, VerbForm::present_participle)))
          return syntax.comma(i) ? i : i + 1;
    // « …, et le maire affirme … », "…, and some fear …": the next sentence in one.
    if (syntax.comma(i) && (syntax.is(i + 1, WordClass::coordinator)) && next_reports(context, i + 2, bound)) return i;
    // « …, ce qu'elle conteste », "…, a charge she denies": the answer of someone else.
    if (syntax.comma(i) && ends_in_denial(context, {i + 1, bound})) return i;
    // « …, sans préciser … », « …, tout en reconnaissant … »: what the speaker did besides.
    if (syntax.comma(i) && (acts_besides(context, i + 1) || speaks_of_it(context, i + 1))) return i;
    // "…, as it opens two plants": the article's own reason.
    if (syntax.comma(i) && context.document.language == "en" && syntax.is(i + 1, "as") &&
        syntax.has_main_verb({i + 2, bound}))
      return i;
    // "…, a move that …": what the article makes of it.
    if (syntax.comma(i) && context.document.language == "en" && syntax.is(i + 1, WordClass::determiner) &&
        syntax.is(i + 2, WordClass::takes_up))
      return i;
    if (syntax.comma(i) && reports(i + 1, VerbForm::present_participle)) return i;
    // « …, carte à l'appui »: what goes with the saying.
    if (syntax.comma(i) && ends_in_support(context, {i + 1, bound})) return i;
    // "…, having said …", « …, ayant affirmé … »
    if (syntax.comma(i) && syntax.is(i + 1, WordClass::have) && syntax.gerund(i + 1) &&
        (reports(i + 2, VerbForm::past_participle) || reports(i + 2, VerbForm::finite)))
      return i;
    // « « Q », une phrase qui … »: what the article makes of the quoted words.
    if (syntax.comma(i) && context.quotations.closes(i - 1) != nullptr && syntax.is(i + 1, WordClass::indefinite) &&
        !syntax.is(i - 2, ","))
      return i;
    if (!syntax.is(i, WordClass::conjoins)) continue;
    if (acts_next(context, i, first)) return syntax.comma(i - 1) ? i - 1 : i;
    // "has said … and has been …"
    if (first > 1 && syntax.document().language == "en" && syntax.is(i + 1, WordClass::have) &&
        context.document.lower(i + 1) == context.document.lower(first - 2))
      return i;
    // « a affirmé que … et salué … », « … et demandant … », « … et espère … »: the speaker's next act.
    const bool participle = reports(i + 1, VerbForm::past_participle) && i + 2 < bound &&
                            (syntax.is(i + 2, WordClass::determiner) || syntax.is(i + 2, WordClass::complementizer));
    const bool second_verb = reports(i + 1, VerbForm::finite) && !syntax.is(i + 1, WordClass::determiner) &&
                             (syntax.verb(i + 1) || context.document.tokens[i + 1].pos == Pos::x);
    if (participle || second_verb || syntax.gerund(i + 1)) return syntax.comma(i - 1) ? i - 1 : i;
  }
  return bound;
}

std::uint32_t insertion_end(const AttributionContext& context, TokenRange content, bool clause) {
  const Syntax& syntax = context.syntax;
  const std::int32_t level = context.quotations.index(content.first - 1);
  for (std::uint32_t i = content.first + 1; i + 1 < content.last; ++i) {
    const bool closes = context.quotations.closes(i) != nullptr;
    const bool mark = (closes && syntax.comma(i - 1)) || syntax.comma(i) || syntax.dash(i);
    if (!mark || (!closes && context.quotations.index(i) != level) || !syntax.verb_follows(i + 1)) continue;
    const bool quoted = context.quotations.closes(closes ? i : i - 1) != nullptr;
    if (!clause || quoted || syntax.has_main_verb({content.first, i})) return closes ? i + 1 : i;
  }
  return content.last;
}

namespace {

/// The quotation that a clause consists of, its marks and loose punctuation aside.
const Quotation* only_quotation(const AttributionContext& context, TokenRange clause) {
  const Quotation* quotation = clause.empty() ? nullptr : context.quotations.opens(clause.first);
  if (quotation == nullptr || quotation->whole().last > clause.last) return nullptr;
  for (std::uint32_t i = quotation->whole().last; i < clause.last; ++i)
    if (!context.syntax.punctuation(i) || context.quotations.opens(i) != nullptr) return nullptr;
  return quotation;
}

}  // namespace

namespace {

/// The quotations that a part consists of, where no verb of the article's stands between them; else nothing.
std::vector<TokenRange> quotations_of(const AttributionContext& context, TokenRange part) {
  constexpr std::uint32_t kLongestLink = 8;
  std::vector<TokenRange> out;
  if (part.empty() || context.quotations.at(part.first) != nullptr) return out;
  std::uint32_t link = part.first;
  for (std::uint32_t i = part.first; i < part.last; ++i) {
    const Quotation* quotation = context.quotations.opens(i);
    if (quotation == nullptr || quotation->whole().last > part.last) {
      if (context.syntax.finite(i) || i - link >= kLongestLink) return {};
      continue;
    }
    out.push_back(quotation->inside);
    i = quotation->whole().last - 1;
    link = i + 1;
  }
  return context.quotations.opens(part.first) != nullptr && link + 1 >= part.last ? out : std::vector<TokenRange>{};
}

}  // namespace

bool holds_quoted_words(const AttributionContext& context, TokenRange clause) {
  constexpr std::uint32_t kLongClause = 14;
  std::uint32_t terms = 0;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const Quotation* quotation = context.quotations.opens(i);
    if (quotation == nullptr || quotation->whole().last > clause.last + 1) continue;
    if (quotation->inside.size() > 1 || clause.size() < kLongClause || ++terms > 1) return true;
  }
  return false;
}

void set_content(const AttributionContext& context, Attribution& attribution, std::vector<TokenRange> clauses) {
  bool direct = true;  // Stretches that are quoted as a whole; what joins two quotations does not count.
  bool mixed = false;
  std::vector<std::pair<TokenRange, const Quotation*>> read;
  for (TokenRange clause : clauses) {
    clause = trim_clause(context, clause);
    if (clause.empty()) continue;
    const Quotation* only = only_quotation(context, clause);
    // « Q1 » puis, après un silence, « Q2 »
    if (only == nullptr && attribution.kind != ClaimKind::direct)
      if (const auto quoted = quotations_of(context, clause); quoted.size() > 1) {
        for (const TokenRange inside : quoted) read.emplace_back(inside, nullptr);
        mixed = true;
        continue;
      }
    // An incise inside a quotation leaves two stretches that are quoted as a whole.
    const bool inside = attribution.kind == ClaimKind::direct;
    direct = direct && (only != nullptr || inside);
    mixed = mixed || (!inside && only == nullptr && holds_quoted_words(context, clause)) || only != nullptr;
    read.emplace_back(clause, only);
  }
  attribution.parts.clear();
  for (const auto& [clause, only] : read)
    attribution.parts.push_back(direct && only != nullptr ? only->inside : clause);
  attribution.kind = direct ? ClaimKind::direct : mixed ? ClaimKind::mixed : ClaimKind::indirect;
}

namespace {

/// What follows a cue's clause may itself be an aside: « X affirme que …, rapporte Y ». It is no content.
void cut_asides(std::vector<Attribution>& all, std::size_t from) {
  for (std::size_t a = from; a < all.size(); ++a)
    for (std::size_t b = from; b < all.size(); ++b) {
      const TokenRange aside = all[b].aside;
      if (a == b || aside.empty() || all[a].cue.first >= aside.first || !all[a].aside.empty()) continue;
      for (TokenRange& part : all[a].parts)
        if (part.contains(aside.first) && aside.first > part.first && all[a].cue.last <= part.first &&
            aside.last + 1 >= part.last)
          part.last = aside.first;
    }
}

/// « « Q1 », dit X, « Q2 », ajoute-t-il, « Q3 » »: the second aside interrupts what the first has begun.
void join_asides(const AttributionContext& context, std::vector<Attribution>& all, std::size_t from) {
  for (std::size_t a = from; a + 1 < all.size(); ++a) {
    Attribution& first = all[a];
    Attribution& second = all[a + 1];
    const bool same = second.source && first.source &&
                      (second.source->kind == MentionKind::pronoun || second.source->entity == first.source->entity);
    if (!same || first.aside.empty() || second.aside.empty() || first.parts.size() < 2 || second.parts.empty() ||
        second.kind != ClaimKind::direct || !first.parts.back().contains(second.aside.first))
      continue;
    first.parts.pop_back();
    if (first.kind != ClaimKind::direct) {
      std::vector<TokenRange> inside;
      for (const TokenRange part : first.parts)
        for (const TokenRange quoted : quotations_of(context, part)) inside.push_back(quoted);
      if (inside.empty()) continue;
      first.parts = std::move(inside);
      first.kind = ClaimKind::direct;
    }
    first.parts.insert(first.parts.end(), second.parts.begin(), second.parts.end());
    first.aside.last = std::max(first.aside.last, second.aside.last);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(a) + 1);
    --a;
  }
}

void drop_empty(std::vector<Attribution>& all) {
  std::erase_if(all, [](Attribution& attribution) {
    std::erase_if(attribution.parts, [](TokenRange part) { return part.empty(); });
    return attribution.parts.empty();
  });
}

}  // namespace

namespace {

/// « un riverain … « Q », dit-il »: a pronoun right behind somebody whom the text does not name stands for no name.
void leave_unnamed(const AttributionContext& context, Attribution& attribution, const std::vector<Attribution>& all,
                   const std::vector<Attribution>& found) {
  if (!attribution.source || attribution.source->kind != MentionKind::pronoun || !attribution.source->entity) return;
  const Attribution* last = nullptr;
  for (const auto* list : {&all, &found})
    for (const Attribution& earlier : *list)
      if (!earlier.nested && earlier.source) last = &earlier;
  if (last == nullptr || last->unit + 1 < attribution.unit || last->source->entity ||
      last->source->kind != MentionKind::nominal)
    return;
  const TokenRange phrase = last->source->span;
  const std::vector<Description>* senses = nullptr;
  for (std::uint32_t i = phrase.first; i < phrase.last && senses == nullptr; ++i)
    senses = context.sources.nouns().find(context.document.lower(i));
  if (senses == nullptr || (senses->front().type != "Person" && senses->front().use != Description::Use::source)) return;
  // A person named since is nearer.
  for (std::uint32_t i = phrase.last; i < attribution.source->span.first; ++i)
    if (const Name* name = context.entities.name_at(i); name != nullptr && name->type == "Person") return;
  const bool fits = context.sources.agrees(attribution.source->span.first, *senses);
  if (fits) attribution.source->entity.reset();
}

}  // namespace

std::vector<Attribution> find_attributions(const AttributionContext& context) {
  std::vector<Attribution> all;
  std::optional<std::uint32_t> speaking;
  for (std::uint32_t u = 0; u < context.units.size(); ++u) {
    TokenRange unit = context.units[u];
    if (context.document.source_line.overlaps(unit)) continue;
    unit.first = behind_dateline(context, unit.first, unit.last);
    const std::size_t from = all.size();
    std::vector<Attribution> found;
    if (auto label = attribute_label(context, unit)) {
      label->unit = u;
      speaking = label->source->entity;
      found.push_back(std::move(*label));
    }
    for (std::uint32_t t = unit.first; t < unit.last;) {
      std::uint32_t next = t + 1;
      std::optional<Attribution> attribution = attribute_preposition(context, t, unit, speaking, next);
      if (!attribution) attribution = attribute_verb(context, t, unit, found, speaking, next);
      if (!attribution) attribution = attribute_noun(context, t, unit, speaking);
      if (!attribution) attribution = attribute_unlisted_verb(context, t, unit, speaking);
      if (attribution && !attribution->parts.empty()) {
        attribution->unit = u;
        leave_unnamed(context, *attribution, all, found);
        attribution->nested =
            context.quotations.at(attribution->cue.first) != nullptr && attribution->rule != "aside-in-quotation";
        if (!attribution->nested && attribution->source) speaking = attribution->source->entity;
        found.push_back(std::move(*attribution));
      }
      t = next;
    }
    all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    join_asides(context, all, from);
    cut_asides(all, from);
    const std::size_t read = all.size();
    attribute_carried(context, u, all);
    if (all.size() > read && all.back().source) speaking = all.back().source->entity;
  }
  drop_empty(all);
  std::stable_sort(all.begin(), all.end(), [](const Attribution& a, const Attribution& b) {
    return a.parts.front().first < b.parts.front().first;
  });
  return all;
}

}  // namespace pressgraph
