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
  for (const Word& word : document.words) {
    forms_.push_back(lexicon.forms(word.lower));
    prepositions_.push_back(lexicon.prepositions(word.lower));
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

std::uint32_t behind_dateline(const AttributionContext& context, std::uint32_t first, std::uint32_t bound) {
  constexpr std::uint32_t kLongest = 20;
  for (std::uint32_t i = first + 1; i < bound && i < first + kLongest; ++i) {
    if (context.syntax.finite(i) || context.quotations.opens(i) != nullptr) return first;
    if (context.syntax.dash(i) || context.syntax.is(i, "-"))
      return context.syntax.is(i - 1, ")") || context.document.word(i - 1).all_capitals ? i + 1 : first;
  }
  return first;
}

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
        if (reports(k, VerbForm::finite) && syntax.verb(k)) return syntax.comma(i) ? i : i + 1;
    // "…, as it opens two plants": the article's own reason.
    if (syntax.comma(i) && context.document.language == "en" && syntax.is(i + 1, "as") &&
        syntax.has_main_verb({i + 2, bound}))
      return i;
    if (syntax.comma(i) && reports(i + 1, VerbForm::present_participle) && !syntax.is(i + 1, "justifiant")) return i;
    if (!syntax.is(i, WordClass::conjoins)) continue;
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
  bool direct = true;
  bool mixed = false;
  std::vector<std::pair<TokenRange, const Quotation*>> read;
  for (TokenRange clause : clauses) {
    clause = trim_clause(context, clause);
    if (clause.empty()) continue;
    const Quotation* only = only_quotation(context, clause);
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

void drop_empty(std::vector<Attribution>& all) {
  std::erase_if(all, [](Attribution& attribution) {
    std::erase_if(attribution.parts, [](TokenRange part) { return part.empty(); });
    return attribution.parts.empty();
  });
}

}  // namespace

std::vector<Attribution> find_attributions(const AttributionContext& context) {
  std::vector<Attribution> all;
  std::optional<std::uint32_t> speaking;
  for (std::uint32_t u = 0; u < context.units.size(); ++u) {
    const TokenRange unit = context.units[u];
    if (context.document.source_line.overlaps(unit)) continue;
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
      if (attribution && !attribution->parts.empty()) {
        attribution->unit = u;
        attribution->nested =
            context.quotations.at(attribution->cue.first) != nullptr && attribution->rule != "aside-in-quotation";
        if (!attribution->nested && attribution->source) speaking = attribution->source->entity;
        found.push_back(std::move(*attribution));
      }
      t = next;
    }
    all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    cut_asides(all, from);
    attribute_carried(context, u, all);
  }
  drop_empty(all);
  std::stable_sort(all.begin(), all.end(), [](const Attribution& a, const Attribution& b) {
    return a.parts.front().first < b.parts.front().first;
  });
  return all;
}

}  // namespace pressgraph
