// Where a content ends that a cue has to its right: before the speaker's next act, somebody else's words, or what the
// article makes of it.
#include <algorithm>

#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

/// « ce qu'elle conteste », "a charge she denies": up to the next mark there is a verb that denies, and it comes last.
bool ends_in_denial(const AttributionContext& context, TokenRange range) {
  constexpr std::uint32_t kLongest = 9;
  const Syntax& syntax = context.syntax;
  bool tied = syntax.document().has(Feature::bare_clause);
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
  if (syntax.is(token, WordClass::without))
    return reports_as(context, token + 1, VerbForm::infinitive) ||
           reports_as(context, token + 1, VerbForm::present_participle) || syntax.is(token + 1, WordClass::gives);
  if (syntax.is(token, "avant") && syntax.is(token + 1, WordClass::of))
    return syntax.infinitive(token + 2) || syntax.is(token + 2, WordClass::clitic);
  if (syntax.is(token, "tout") && syntax.is(token + 1, WordClass::gerund_mark))
    return reports_as(context, token + 2, VerbForm::present_participle);
  return syntax.is(token, WordClass::gerund_mark) && syntax.gerund(token + 1) &&
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
  if (syntax.document().has(Feature::clitic_pronoun)) {
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
      return syntax.is(i, "had") || syntax.is(i, "was") || syntax.is(i, "were") || syntax.is(i, WordClass::would);
  return false;
}

/// "will send a letter and | consider …", "agreed to meet and | explain …": a base form behind a modal or infinitive of
/// the content.
bool goes_on_with_infinitive(const AttributionContext& context, std::uint32_t first, std::uint32_t verb) {
  const Syntax& syntax = context.syntax;
  const std::string_view form = context.document.lower(verb);
  if (!context.document.has(Feature::plain_form) || form.ends_with("s") || form.ends_with("ed")) return false;
  for (std::uint32_t i = first; i < verb; ++i)
    if (syntax.is(i, WordClass::modal) || syntax.is(i, WordClass::future_marker) ||
        (syntax.is(i, WordClass::infinitive_mark) && syntax.verb(i + 1)))
      return !syntax.finite(verb) || !reports_as(context, verb, VerbForm::past_participle);
  return false;
}

/// "by applying paint or | manipulating it": the content has a gerund that the one behind the conjunction goes on with.
bool joins_gerund(const AttributionContext& context, std::uint32_t first, std::uint32_t conjunction) {
  if (!context.document.has(Feature::ing_form)) return false;
  for (std::uint32_t i = conjunction; i > first && !context.syntax.comma(i - 1); --i)
    if (context.syntax.gerund(i - 1)) return true;
  return false;
}

/// A verb behind the conjunction that reports, with its words behind it, and shares the cue's subject: « … et espère
/// … », « … et n'exclut pas … ».
bool second_verb(const AttributionContext& context, std::uint32_t first, std::uint32_t conjunction) {
  const Syntax& syntax = context.syntax;
  std::uint32_t verb = conjunction + 1;
  if (context.document.has(Feature::clitic_pronoun))
    while (syntax.is(verb, WordClass::clitic) && !syntax.finite(verb) && !reports_as(context, verb, VerbForm::finite))
      ++verb;
  const auto* forms = context.forms(verb);
  if (forms == nullptr || syntax.is(verb, WordClass::determiner)) return false;
  const std::uint32_t behind = verb + 1;
  const bool clause_follows = syntax.is(behind, WordClass::complementizer);
  if (!syntax.verb(verb) && context.document.tokens[verb].pos != Pos::x && !clause_follows) return false;
  const bool quoted = context.quotations.opens(behind) != nullptr || syntax.is(behind, ":") || syntax.comma(behind);
  const bool reports = std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
    const ReportingVerb& reporting = context.lexicon.verb(f.verb);
    return f.form == VerbForm::finite && reporting.tail.empty() && !reporting.reflexive &&
           (reporting.takes(Frame::that) || (quoted && reporting.takes(Frame::quote)));
  });
  return reports && !goes_on_with_infinitive(context, first, verb);
}

/// A participle behind a comma: "…, capping …"; in French where it has its own object pronoun.
bool tells_outcome(const AttributionContext& context, std::uint32_t token) {
  const Syntax& syntax = context.syntax;
  if (context.document.has(Feature::ing_form))
    return syntax.gerund(token) && !syntax.is(token, WordClass::preposition) &&
           context.document.tokens[token].pos == Pos::verb;
  return syntax.is(token, WordClass::reflexive) && syntax.gerund(token + 1);
}

/// « une Q1, | une presse « aux ordres » et … »: an enumeration goes on with quoted words, no verb before them.
bool quotes_next(const AttributionContext& context, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (context.quotations.opens(i) != nullptr) return true;
    if (context.syntax.finite(i) || context.syntax.comma(i) || context.syntax.is(i, WordClass::relative)) return false;
  }
  return false;
}

bool past_in_speech(const AttributionContext& context, std::uint32_t verb) {
  const std::uint16_t moods = context.document.word(verb).moods;
  return (moods & (kImperfect | kConditionalMood)) != 0 && (moods & kPresentIndicative) == 0;
}

/// « a dit que l'usine fermerait, alors que les salariés s'y opposent », « …, ce qui a surpris »: behind a past cue the
/// speaker's words stand in the past; a clause in the present that follows is the article's.
bool leaves_sequence(const AttributionContext& context, std::uint32_t first, TokenRange tail) {
  const Syntax& syntax = context.syntax;
  if (context.document.has(Feature::analytic_tense) || first == 0 || !syntax.is(first - 1, WordClass::complementizer))
    return false;
  const bool added = (syntax.is(tail.first, WordClass::antecedent) && syntax.is(tail.first + 1, WordClass::relative)) ||
                     (syntax.is(tail.first, WordClass::subordinator) && !syntax.is(tail.first, "si")) ||
                     (syntax.is(tail.first, WordClass::relative) && !syntax.is(tail.first, WordClass::complementizer));
  if (!added) return false;
  std::uint32_t told = first;
  while (told < tail.first && !syntax.finite(told)) ++told;
  if (told + 1 >= tail.first || !past_in_speech(context, told)) return false;
  std::uint32_t verb = tail.first;
  while (verb < tail.last && !syntax.finite(verb) && !syntax.comma(verb)) ++verb;
  return verb < tail.last && (context.document.word(verb).moods & kPresentIndicative) != 0 &&
         !syntax.has_main_verb({verb + 1, tail.last});
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
    // « « Q », d'autres riverains affirment … »
    if (syntax.comma(i) && context.quotations.closes(i - 1) != nullptr && context.quotations.opens(first) != nullptr &&
        next_reports(context, i + 1, bound))
      return i;
    // "…, with the Herald reporting …"
    if (syntax.comma(i) && syntax.is(i + 1, WordClass::accompanying))
      if (const std::uint32_t end = context.sources.noun_phrase_end(i + 2, bound);
          end < bound && reports(end, VerbForm::present_participle))
        return i;
    // « …, ce qu'elle conteste », "…, a charge she denies": the answer of someone else.
    if (syntax.comma(i) && ends_in_denial(context, {i + 1, bound})) return i;
    // « …, sans préciser … », « …, tout en reconnaissant … »: what the speaker did besides.
    if (syntax.comma(i) && (acts_besides(context, i + 1) || speaks_of_it(context, i + 1))) return i;
    // "…, as it opens two plants": the article's own reason.
    if (syntax.comma(i) && context.document.has(Feature::plain_form) && syntax.is(i + 1, "as") &&
        syntax.has_main_verb({i + 2, bound}))
      return i;
    // "…, a move that …": what the article makes of it.
    if (syntax.comma(i) && syntax.is(i + 1, WordClass::determiner) && syntax.is(i + 2, WordClass::takes_up)) return i;
    if (syntax.comma(i) && reports(i + 1, VerbForm::present_participle)) return i;
    // "said it would cut 12 jobs, capping a bad year", « …, s'attirant des huées »: what came of it.
    if (syntax.comma(i) && tells_outcome(context, i + 1) && syntax.has_main_verb({first, i}) &&
        !context.syntax.has_main_verb({i + 1, bound}))
      return i;
    // « …, carte à l'appui »: what goes with the saying.
    if (syntax.comma(i) && ends_in_support(context, {i + 1, bound})) return i;
    // "…, having said …", « …, ayant affirmé … »
    if (syntax.comma(i) && syntax.is(i + 1, WordClass::have) && syntax.gerund(i + 1) &&
        (reports(i + 2, VerbForm::past_participle) || reports(i + 2, VerbForm::finite)))
      return i;
    // « « Q », une phrase qui … »: what the article makes of the quoted words.
    if (syntax.comma(i) && context.quotations.closes(i - 1) != nullptr && syntax.is(i + 1, WordClass::indefinite) &&
        !quotes_next(context, {i + 2, bound}) && !syntax.is(i - 2, ","))
      return i;
    // « « Q » avant de préciser que … »
    if (syntax.is(i, WordClass::later) && syntax.is(i + 1, WordClass::of) &&
        reports_as(context, i + 2, VerbForm::infinitive))
      return i;
    if (syntax.comma(i) && leaves_sequence(context, first, {i + 1, bound})) return i;
    // « … mais admet que … », "… but refused to …"
    if (syntax.is(i, WordClass::coordinator) && !syntax.is(i, WordClass::conjoins) &&
        (second_verb(context, first, i) || syntax.is(i + 1, WordClass::refuses)))
      return syntax.comma(i - 1) ? i - 1 : i;
    if (!syntax.is(i, WordClass::conjoins)) continue;
    if (acts_next(context, i, first)) return syntax.comma(i - 1) ? i - 1 : i;
    // "has said … and has been …"
    if (first > 1 && syntax.is(i, "and") && syntax.is(i + 1, WordClass::have) &&
        context.document.lower(i + 1) == context.document.lower(first - 2))
      return i;
    // « a affirmé que … et salué … », « … et demandant … », « … et espère … », « … et n'exclut pas … »: the speaker's
    // next act.
    const bool participle = reports(i + 1, VerbForm::past_participle) && i + 2 < bound &&
                            (syntax.is(i + 2, WordClass::determiner) || syntax.is(i + 2, WordClass::complementizer));
    const bool next_gerund =
        syntax.gerund(i + 1) && reports(i + 1, VerbForm::present_participle) && !joins_gerund(context, first, i);
    if (participle || next_gerund || second_verb(context, first, i)) return syntax.comma(i - 1) ? i - 1 : i;
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

std::uint32_t behind_other_source(const AttributionContext& context, std::uint32_t first, std::uint32_t token) {
  const Syntax& syntax = context.syntax;
  for (std::uint32_t i = token; i > first; --i) {
    const auto* prepositions = context.prepositions(i - 1);
    if (prepositions == nullptr || context.quotations.index(i - 1) != context.quotations.index(token)) continue;
    for (const SourcePreposition& preposition : *prepositions) {
      if (preposition.use != SourcePreposition::Use::claim) continue;
      std::uint32_t source = i - 1;
      for (const std::string& word : preposition.words) source += syntax.is(source, word) ? 1 : 0;
      if (source != i - 1 + preposition.words.size()) continue;
      std::uint32_t end = context.sources.noun_phrase_end(source, token);
      // « Selon X, 80 % …, contre 30 % selon Y »: the figure behind the last comma or conjunction.
      for (std::uint32_t k = syntax.comma(token - 1) ? token - 1 : token; k > end; --k)
        if (syntax.comma(k - 1) || syntax.is(k - 1, WordClass::conjoins)) {
          end = k - 1;
          break;
        }
      bool figure = false;
      for (std::uint32_t k = end; k < token; ++k) figure = figure || syntax.number(k);
      return figure && !syntax.has_main_verb({end, token}) ? end : first;
    }
  }
  return first;
}

}  // namespace pressgraph
