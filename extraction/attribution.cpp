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

/// "Will it work?" | Ann Roy asked.: a few words with a capital behind a quoted question, the last a verb.
bool completes_question(const Document& document, const Quotations& quotations, TokenRange sentence) {
  constexpr std::uint32_t kLongest = 8;
  if (!document.has(Feature::subject_first_aside) || sentence.first < 2 || sentence.size() > kLongest ||
      sentence.size() < 2 || document.tokens[sentence.first].line_start)
    return false;
  const Quotation* quotation = quotations.closes(sentence.first - 1);
  if (quotation == nullptr || quotation->open != document.sentence_of(sentence.first - 1).first) return false;
  const std::string_view end = document.surface(sentence.first - 2);
  const std::uint32_t last = document.surface(sentence.last - 1) == "." ? sentence.last - 2 : sentence.last - 1;
  return (end == "?" || end == "!") && document.tokens[last].pos == Pos::verb;
}

std::vector<TokenRange> find_units(const Document& document, const Quotations& quotations) {
  constexpr std::uint32_t kLongestUnit = 4000;
  std::vector<TokenRange> units;
  std::uint32_t reach = 0;  // A quotation that opened before goes up to here.
  std::size_t next = 0;
  for (const Sentence& sentence : document.sentences) {
    const bool joins = !units.empty() && units.back().size() < kLongestUnit &&
                       (sentence.tokens.first < reach || completes_question(document, quotations, sentence.tokens));
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

/// "LEEDS, England — Velm …": a place in capitals, and nothing but names and marks up to the dash.
bool names_place(const AttributionContext& context, TokenRange range) {
  if (!context.document.word(range.first).all_capitals) return false;
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (!context.syntax.capital(i) && !context.syntax.punctuation(i) && !context.syntax.time(i)) return false;
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
                     (context.document.tokens[first].line_start &&
                      (names_place_and_day(context, {first, i}) || names_place(context, {first, i})))
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
  return syntax.document().has(Feature::relative_case) && syntax.is(token, WordClass::complementizer) &&
         syntax.is(token + 1, WordClass::subject) && reports_as(context, token + 2, VerbForm::finite);
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

/// « Selon X, 80 % …, contre 30 % selon Y »: the figure of the second source is none of the first's.
void cut_other_figures(const AttributionContext& context, std::vector<Attribution>& all, std::size_t from) {
  for (std::size_t a = from; a < all.size(); ++a)
    for (std::size_t b = from; b < all.size(); ++b) {
      if (a == b || all[a].rule != "source-preposition" || all[b].rule != all[a].rule) continue;
      const TokenRange other = all[b].parts.front();
      for (TokenRange& part : all[a].parts)
        if (part.contains(other.first) && other.first > part.first && !context.syntax.has_main_verb(other)) {
          part.last = other.first;
          while (part.last > part.first + 1 &&
                 (context.syntax.comma(part.last - 1) || context.syntax.is(part.last - 1, WordClass::coordinator) ||
                  context.syntax.is(part.last - 1, WordClass::preposition)))
            --part.last;
        }
    }
}

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

bool opinion_pronoun(const AttributionContext& context, const Attribution& attribution) {
  return attribution.verb != nullptr && attribution.verb->strength == "opinion" &&
         attribution.verb->modality == Modality::possible && attribution.source &&
         attribution.source->kind == MentionKind::pronoun &&
         !context.syntax.is(attribution.source->span.first, WordClass::first_person);
}

/// « X dit que, selon lui, C », « X dit qu'il pense que C », "X said she felt C": the speaker's own view is no second
/// claim. The words for it leave the content in the first case, and belong to it in the others.
void join_own_views(const AttributionContext& context, std::vector<Attribution>& all, std::size_t from) {
  for (std::size_t a = from; a < all.size(); ++a)
    for (std::size_t b = a + 1; b < all.size();) {
      Attribution& said = all[a];
      const Attribution& view = all[b];
      const auto part = std::find_if(said.parts.begin(), said.parts.end(), [&](TokenRange p) {
        return view.source && view.source->kind == MentionKind::pronoun && said.cue.last <= p.first &&
               (p.first == view.cue.first ? view.verb == nullptr
                                          : p.first == view.source->span.first && opinion_pronoun(context, view));
      });
      if (part == said.parts.end()) {
        ++b;
        continue;
      }
      if (view.verb == nullptr && said.parts.size() == 1) {
        said.parts = view.parts;
        said.kind = view.kind;
      }
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(b));
    }
}

/// « X a réagi : « Q », a-t-il écrit », « tempère en louant une « Q » »: two cues for the same words are one claim, by
/// the nearer cue.
void drop_repeated(std::vector<Attribution>& all, std::size_t from) {
  for (std::size_t a = from; a + 1 < all.size();) {
    Attribution& next = all[a + 1];
    if (all[a].parts != next.parts || !next.source || all[a].cue == next.cue) {
      ++a;
      continue;
    }
    if (next.source->kind == MentionKind::pronoun && all[a].source && all[a].source->entity)
      next.source = all[a].source;
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(a));
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
  if (senses == nullptr || (senses->front().type != "Person" && senses->front().use != Description::Use::source))
    return;
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
    join_own_views(context, all, from);
    drop_repeated(all, from);
    join_asides(context, all, from);
    cut_other_figures(context, all, from);
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
