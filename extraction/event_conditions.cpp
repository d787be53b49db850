#include "extraction/event_conditions.hpp"

#include <algorithm>

namespace pressgraph {

bool EventConditions::hold(const Predicate& predicate, const EventRule& rule) const {
  if (rule.share != EventRule::Share::any && !has_share(predicate, rule.share)) return false;
  if (rule.dated && !is_dated()) return false;
  // « acquiert une participation de 51 % »: no round.
  if (rule.event == "FundingRound" && !rule.company.barred.empty() && has_share(predicate, EventRule::Share::majority))
    return false;
  return rule.company.holds(context_.document, clauses_, predicate) || (rule.money && has_sum(predicate)) ||
         takes_majority(predicate, rule);
}

/// "has secured £7.5m": a sum for an object, however it is written.
bool EventConditions::has_sum(const Predicate& predicate) const {
  constexpr std::uint32_t kWithin = 6;  ///< Tokens behind the verb.
  const std::uint32_t from = clauses_.chunks[predicate.chunk].tokens.last;
  const std::uint32_t to = std::min(from + kWithin, clauses_.sentence.last);
  if (predicate.object >= 0 &&
      rules_.in("sum", context_.document.lower(clauses_.chunks[static_cast<std::size_t>(predicate.object)].head)))
    return true;
  if (from >= to || predicate.passive) return false;
  const Span span = context_.document.span({from, to});
  return std::any_of(context_.quantities.begin(), context_.quantities.end(), [&](const Quantity& quantity) {
    return quantity.kind == QuantityKind::money && quantity.excerpt.span.overlaps(span);
  });
}

bool EventConditions::is_dated() const {
  const Span sentence = context_.document.span(clauses_.sentence);
  return std::any_of(context_.dates.begin(), context_.dates.end(),
                     [&](const Date& date) { return !date.value.empty() && sentence.contains(date.excerpt.span); });
}

bool EventConditions::is_after(std::uint32_t phrase) const {
  const std::vector<std::uint32_t> heads = clauses_.heads(phrase);
  return std::any_of(heads.begin(), heads.end(), [&](std::uint32_t head) {
    std::uint32_t preposition = 0;
    return clauses_.governed(head, &preposition) &&
           rules_.in("after", context_.document.word(clauses_.chunks[preposition].head).lower);
  });
}

bool EventConditions::is_previous(std::uint32_t phrase) const {
  const TokenRange tokens = clauses_.chunks[phrase].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (rules_.in("previous", context_.document.word(i).lower)) return true;
  return false;
}

bool EventConditions::is_reported(const Predicate& predicate) const {
  return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& other) {
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(clauses_.chunks[other.chunk].head));
    return other.chunk < predicate.chunk && readings &&
           context_.rules.grammar().verb_effect(readings->front().lemma).has_value();
  });
}

bool EventConditions::bestows_honour(const Predicate& predicate) const {
  if (predicate.object < 0) return false;
  const TokenRange tokens = clauses_.chunks[static_cast<std::size_t>(predicate.object)].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (context_.rules.in("honour", context_.document.lower(i))) return true;
  return false;
}

bool EventConditions::gives_name(const Predicate& predicate) const {
  const std::uint32_t next = clauses_.chunks[predicate.chunk].tokens.last;
  return next < clauses_.sentence.last && rules_.in("quotation_mark", context_.document.surface(next));
}

bool EventConditions::sends_up(const Predicate& predicate) const {
  const std::int32_t sent = predicate.passive || predicate.object < 0 ? predicate.subject : predicate.object;
  return sent >= 0 && is_flown(static_cast<std::uint32_t>(sent));
}

bool EventConditions::is_flown(std::uint32_t phrase) const {
  if (phrase >= clauses_.chunks.size()) return false;
  const TokenRange tokens = clauses_.chunks[phrase].tokens;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
    if (rules_.in("flown", context_.document.word(i).lower)) return true;
  return false;
}

bool EventConditions::begins(const Predicate& predicate) const {
  constexpr std::uint32_t kBeside = 2;
  // "Ann Roy to lead Orval", « a accepté de diriger Halvorn », but « fut le seul à diriger Halvorn »
  if (predicate.form == PredicateForm::infinitive && predicate.modality == Modality::planned) {
    const Predicate* governor =
        predicate.governor < 0 ? nullptr : &clauses_.predicates[static_cast<std::size_t>(predicate.governor)];
    if (!governor) return is_headline_verb(predicate);
    return clauses_.chunks[governor->chunk].copula ? governor->object < 0 || governor->modality == Modality::planned
                                                   : takes_on(*governor);
  }
  if (predicate.form != PredicateForm::finite) return false;
  if (predicate.modality == Modality::planned) return true;
  const TokenRange verb = clauses_.chunks[predicate.chunk].tokens;
  const std::uint32_t first = std::max(clauses_.sentence.first + kBeside, verb.first) - kBeside;
  const std::uint32_t last = std::min(clauses_.sentence.last, verb.last + kBeside);
  for (std::uint32_t i = first; i < last; ++i)
    if (rules_.in("now", context_.document.word(i).lower)) return true;
  return is_since_lately();
}

/// "agreed | to lead Orval", « a accepté | de diriger »
bool EventConditions::is_headline_verb(const Predicate& predicate) const {
  const auto finite = std::find_if(clauses_.predicates.begin(), clauses_.predicates.end(),
                                   [](const Predicate& other) { return other.form == PredicateForm::finite; });
  if (finite == clauses_.predicates.end()) return true;
  if (predicate.subject < 0 || predicate.chunk == 0 || finite->chunk < predicate.chunk) return false;
  const std::vector<std::uint32_t> subjects = clauses_.conjuncts(static_cast<std::uint32_t>(predicate.subject));
  return std::find(subjects.begin(), subjects.end(), predicate.chunk - 1) != subjects.end();
}

bool EventConditions::takes_on(const Predicate& governor) const {
  const auto* readings = context_.rules.grammar().verb(context_.document.lower(clauses_.chunks[governor.chunk].head));
  return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
           return rules_.agreeing.contains(reading.lemma) || rules_.taking_on.contains(reading.lemma);
         });
}

/// « Depuis lundi », "since February 1": a day or month of late, where a year would tell how things stand.
bool EventConditions::is_since_lately() const {
  constexpr std::size_t kMonth = 7;  ///< Characters of an ISO month.
  const Document& document = context_.document;
  return std::any_of(context_.dates.begin(), context_.dates.end(), [&](const Date& date) {
    const std::uint32_t first = document.tokens_in(date.excerpt.span).first;
    if (date.value.size() < kMonth || first <= clauses_.sentence.first || first >= clauses_.sentence.last) return false;
    const bool article = first > clauses_.sentence.first + 1 && document.tokens[first - 1].pos == Pos::det;
    return rules_.in("since", document.word(first).lower) || rules_.in("since", document.word(first - 1).lower) ||
           (article && rules_.in("since", document.word(first - 2).lower));
  });
}

/// « acquiert 85 % de X », "takes a controlling stake in X": a rule for wholes holds for what is most of one.
bool EventConditions::takes_majority(const Predicate& predicate, const EventRule& rule) const {
  const std::int32_t object = predicate.passive ? predicate.subject : predicate.object;
  return object >= 0 && rule.company.words.empty() && !rule.company.barred.empty() &&
         is_majority(static_cast<std::uint32_t>(object));
}

bool EventConditions::has_share(const Predicate& predicate, EventRule::Share wanted) const {
  std::vector<std::uint32_t> phrases;
  if (const std::int32_t object = predicate.passive ? predicate.subject : predicate.object; object >= 0)
    phrases.push_back(static_cast<std::uint32_t>(object));
  for (const Complement& complement : predicate.complements)
    if (complement.phrase > predicate.chunk) phrases.push_back(complement.phrase);
  const bool majority =
      std::any_of(phrases.begin(), phrases.end(), [&](std::uint32_t phrase) { return is_majority(phrase); });
  if (wanted == EventRule::Share::majority) return majority;
  return !majority && std::any_of(phrases.begin(), phrases.end(),
                                  [&](std::uint32_t phrase) { return is_share(phrase) || percentage(phrase) > 0; });
}

bool EventConditions::is_majority(std::uint32_t phrase) const {
  constexpr double kHalf = 50;
  return says(phrase, "majority") || percentage(phrase) >= kHalf;
}

double EventConditions::percentage(std::uint32_t phrase) const {
  const Span span = context_.document.span(clauses_.chunks[phrase].tokens);
  for (const Quantity& quantity : context_.quantities)
    if (quantity.unit == "%" && quantity.excerpt.span.overlaps(span)) return quantity.value.value_or(0);
  return 0;
}

bool EventConditions::is_share(std::uint32_t phrase) const {
  return says(phrase, "share");
}

/// A word of the class outside the phrase's name: « son capital », but « Brava Capital ».
bool EventConditions::says(std::uint32_t phrase, std::string_view word_class) const {
  const Chunk& chunk = clauses_.chunks[phrase];
  for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i)
    if ((chunk.entity < 0 || !chunk.name.contains(i)) && rules_.in(word_class, context_.document.word(i).lower))
      return true;
  return false;
}

}  // namespace pressgraph
