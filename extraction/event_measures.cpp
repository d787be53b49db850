// A sentence tells more than one thing: « Halvorn, qui devait 70 millions à ses banques, cède Tessival pour 20 millions
// ». A sum or day belongs to the verb behind which it stands, and to an event where that verb is its trigger, has the
// trigger for an argument, reports it, or tells the same kind of event.
#include "extraction/event_measures.hpp"

#include <algorithm>
#include <utility>

namespace pressgraph {
namespace {

class EventMeasurer {
 public:
  EventMeasurer(const BusinessEvent& event, const Clauses& clauses, const EventRules& rules,
                const RelationContext& context)
      : event_(event),
        clauses_(clauses),
        rules_(rules),
        context_(context),
        document_(context.document),
        trigger_(clauses.chunk_at(event.trigger)) {}

  const Quantity* amount() const {
    const Quantity* best = nullptr;
    for (const Quantity& quantity : context_.quantities)
      if (quantity.kind == QuantityKind::money && quantity.converts.empty() && in_sentence(quantity.excerpt.span) &&
          !near(quantity, "not_amount") && !is_followed(quantity) &&
          (event_.kind != "Launch" || near(quantity, "price")) &&
          (event_.kind == "Launch" || !belongs_elsewhere(quantity.excerpt.span)) &&
          (!best || distance(quantity.excerpt.span) < distance(best->excerpt.span)))
        best = &quantity;
    return best;
  }

  const Date* date() const {
    const Date* best = nullptr;
    for (const Date& date : context_.dates)
      if (!date.value.empty() && in_sentence(date.excerpt.span) && !is_this_year(date) && !is_limit(date) &&
          !is_beginning(date) && !belongs_elsewhere(date.excerpt.span, date.value.size() == kDay) &&
          !dates_a_participle(date.excerpt.span, date.value.size() == kDay) && (!best || comes_before(date, *best)))
        best = &date;
    return best;
  }

 private:
  /// "named Ann Roy chief from July 1, it said on Monday": of two days, the one from which an appointment holds comes
  /// last; else the nearer is the event's.
  bool comes_before(const Date& date, const Date& other) const {
    if (event_.kind == "Appointment" && is_effective(date) != is_effective(other)) return is_effective(other);
    return distance(date.excerpt.span) < distance(other.excerpt.span);
  }

  bool is_effective(const Date& date) const {
    constexpr std::uint32_t kBefore = 2;
    const std::uint32_t first = document_.tokens_in(date.excerpt.span).first;
    for (std::uint32_t i = first, n = 0; i > clauses_.sentence.first && n < kBefore; --i, ++n)
      if (rules_.in("effective", document_.word(i - 1).lower)) return true;
    return false;
  }

  static constexpr std::size_t kDay = 10;   ///< Characters of an ISO day.
  static constexpr std::size_t kMonth = 7;  ///< Of a month.

  bool in_sentence(Span span) const { return document_.span(clauses_.sentence).contains(span); }

  std::uint32_t distance(Span span) const {
    const std::uint32_t at = document_.tokens[event_.trigger].span.begin;
    return span.begin > at ? span.begin - at : at - span.begin;
  }

  /// Whether a word of the class stands shortly before the sum (« une valorisation de … », « vendu … »).
  bool near(const Quantity& quantity, std::string_view word_class) const {
    constexpr std::uint32_t kBefore = 5;
    const std::uint32_t first = document_.tokens_in(quantity.excerpt.span).first;
    std::uint32_t begin = std::max(clauses_.sentence.first, first > kBefore ? first - kBefore : 0);
    // « L'homme d'affaires a investi 3 millions »: what stands before the trigger says nothing of the sum behind it.
    if (event_.trigger < first && word_class == "not_amount") begin = std::max(begin, event_.trigger);
    for (std::uint32_t i = begin; i < first; ++i)
      if (i != event_.trigger && rules_.in(word_class, document_.word(i).lower) && !values_event(i)) return true;
    return false;
  }

  /// "a deal | valued at $9m": the event itself, not a party.
  bool values_event(std::uint32_t token) const {
    if (token == clauses_.sentence.first || !rules_.in("valued", document_.word(token).lower)) return false;
    const std::string& noun = document_.word(token - 1).lower;
    return rules_.mentions.contains(noun) || rules_.nouns.contains(noun);
  }

  /// « 12 millions d'euros de pertes », "$3m in sales".
  bool is_followed(const Quantity& quantity) const {
    constexpr std::uint32_t kBehind = 4;
    std::uint32_t i = document_.tokens_in(quantity.excerpt.span).last;
    const std::uint32_t last = std::min(clauses_.sentence.last, i + kBehind);
    // « 14 euros par action », "$41 a share"
    if (i + 1 < last && rules_.in("share", document_.word(i + 1).lower) &&
        !rules_.in("of_measure", document_.word(i).lower))
      return true;
    // « 62 millions d'euros, dette comprise », "$9m including debt"
    if ((i + 1 < last && rules_.in("counted_in", document_.word(i + 1).lower)) ||
        (i < last && rules_.in("counted_in", document_.word(i).lower)))
      return false;
    if (i < last && document_.tokens[i].pos == Pos::adp && !rules_.in("of_measure", document_.word(i).lower))
      return false;
    while (i < last && (document_.tokens[i].pos == Pos::adp || document_.tokens[i].pos == Pos::adj)) ++i;
    return i < last &&
           (rules_.in("not_amount", document_.word(i).lower) || rules_.in("measured", document_.word(i).lower));
  }

  /// « d'ici à 2029 », "until 2030": an end, not the day of what is told.
  bool is_limit(const Date& date) const {
    std::uint32_t i = document_.tokens_in(date.excerpt.span).first;
    // Over the « à » of « d'ici à 2029 » or the article of « avant le 3 mai ».
    for (int words = 0; i > clauses_.sentence.first && words < 2; --i, ++words) {
      const std::string& word = document_.word(i - 1).lower;
      if (rules_.in("limit", word)) return true;
      if (document_.tokens[i - 1].pos != Pos::adp && document_.tokens[i - 1].pos != Pos::det) return false;
    }
    return false;
  }

  /// « Coopérative depuis 1961, Halvorn … »: when something else began; but « disponible depuis lundi ».
  bool is_beginning(const Date& date) const {
    // « Dans le giron de Halvorn depuis jeudi »: so near that it is the news itself.
    if (date.value.size() == kDay && date.relative_to == "document") return false;
    const std::uint32_t first = document_.tokens_in(date.excerpt.span).first;
    const std::uint32_t chunk = clauses_.chunk_at(first);
    for (std::uint32_t i = first, n = 0; i > clauses_.sentence.first && n < 2; --i, ++n)
      if (rules_.in("since", document_.word(i - 1).lower)) return chunk < trigger_ || chunk > trigger_ + 3;
    return false;
  }

  /// "its third bet this year": no day of an event.
  bool is_this_year(const Date& date) const {
    return date.value.size() <= kMonth &&
           rules_.in("this", document_.word(document_.tokens_in(date.excerpt.span).first).lower);
  }

  /// The verb group at or before the chunk, in its run between stops; -1 where there is none.
  std::int32_t verb_before(std::uint32_t k) const {
    for (std::int32_t i = static_cast<std::int32_t>(k); i >= 0; --i) {
      const ChunkKind kind = clauses_.chunks[static_cast<std::size_t>(i)].kind;
      if (kind == ChunkKind::verb_group) return i;
      if (kind == ChunkKind::stop) return -1;
    }
    return -1;
  }

  /// "…, an NGO that tracks trawlers, | from 1 April.": a comma has closed the clause before the last phrase.
  bool is_set_off(std::uint32_t k) const {
    const std::uint32_t first = k > 0 && clauses_.chunks[k - 1].kind == ChunkKind::preposition ? k - 1 : k;
    return (first > 0 && clauses_.chunks[first - 1].kind == ChunkKind::comma && k + 1 < clauses_.chunks.size() &&
            clauses_.chunks[k + 1].kind == ChunkKind::stop) ||
           opening_comma(k) > 0;
  }

  /// The comma before "…, | in a deal valued at about $9m." or « …, | pour 9 millions d'euros, »: a run of
  /// phrases between marks that opens with a preposition; 0 where there is none.
  std::uint32_t opening_comma(std::uint32_t k) const {
    constexpr std::uint32_t kLongest = 8;
    std::uint32_t end = k + 1;
    while (end < clauses_.chunks.size() && goes_on(end)) ++end;
    if (end < clauses_.chunks.size() && clauses_.chunks[end].kind != ChunkKind::stop &&
        clauses_.chunks[end].kind != ChunkKind::comma && clauses_.chunks[end].kind != ChunkKind::close)
      return 0;
    std::uint32_t first = k;
    while (first > 0 && k - first < kLongest && goes_on(first)) --first;
    return clauses_.chunks[first].kind == ChunkKind::comma && first > 0 &&
                   clauses_.chunks[first + 1].kind == ChunkKind::preposition
               ? first
               : 0;
  }

  bool goes_on(std::uint32_t k) const {
    const Chunk& chunk = clauses_.chunks[k];
    const bool aside = chunk.kind == ChunkKind::verb_group && k != trigger_ &&
                       (chunk.form == PredicateForm::participle || chunk.maybe_participle);
    return aside || chunk.kind == ChunkKind::noun_phrase || chunk.kind == ChunkKind::preposition ||
           chunk.kind == ChunkKind::adverb || chunk.kind == ChunkKind::date;
  }

  /// The relative pronoun whose clause holds the chunk, or -1. A second finite verb has left the clause.
  std::int32_t relative_around(std::uint32_t k) const {
    int verbs = 0;
    bool closed = is_set_off(k);
    for (std::int32_t i = static_cast<std::int32_t>(k); i >= 0; --i) {
      const Chunk& chunk = clauses_.chunks[static_cast<std::size_t>(i)];
      if (chunk.kind == ChunkKind::stop) return -1;
      if (chunk.kind == ChunkKind::verb_group && chunk.form == PredicateForm::finite && ++verbs > 1) return -1;
      if (chunk.kind == ChunkKind::relative && std::exchange(closed, false))
        verbs = 0;
      else if (chunk.kind == ChunkKind::relative)
        return i;
    }
    return -1;
  }

  /// « Le prix est tenu secret ; l'usine emploie … »: a sentence of its own that speaks of something else.
  bool is_behind_semicolon(std::uint32_t at) const {
    for (std::uint32_t k = std::min(at, trigger_) + 1; k < std::max(at, trigger_); ++k)
      if (clauses_.chunks[k].kind == ChunkKind::stop && document_.surface(clauses_.chunks[k].head) == ";") return true;
    return false;
  }

  /// The verb that what stands at the chunk belongs to: where a comma has closed a relative clause, one before that.
  std::int32_t clause_verb(std::uint32_t k) const {
    for (std::uint32_t i = k; is_set_off(k) && i > 0; --i)
      if (clauses_.chunks[i].kind == ChunkKind::relative) return verb_before(i);
    std::int32_t verb = verb_before(k);
    // « s'offre Halvorn, | connue pour ses tommes, | pour 9 millions »: the commas close the participle's words too.
    if (const std::uint32_t comma = opening_comma(k); comma > 0) {
      verb = verb_before(comma);
      while (verb > 0 && is_aside(static_cast<std::uint32_t>(verb)))
        verb = verb_before(static_cast<std::uint32_t>(verb) - 1);
    }
    return verb;
  }

  /// Whether a participle opens what a comma sets off.
  bool is_aside(std::uint32_t k) const {
    const Chunk& verb = clauses_.chunks[k];
    return (verb.form == PredicateForm::participle || verb.maybe_participle) && k > 0 && k != trigger_ &&
           (clauses_.chunks[k - 1].kind == ChunkKind::comma ||
            (k > 1 && clauses_.chunks[k - 1].kind == ChunkKind::noun_phrase &&
             clauses_.chunks[k - 2].kind == ChunkKind::comma));
  }

  /// Whether the phrase, or one above it, is the event's own noun or another word for it.
  bool is_of_event(std::int32_t phrase) const {
    if (phrase < 0) return false;
    for (const std::uint32_t head : clauses_.heads(static_cast<std::uint32_t>(phrase))) {
      if (head == trigger_) return true;
      const std::string& noun = document_.word(clauses_.chunks[head].head).lower;
      if (rules_.mentions.contains(noun) || rules_.nouns.contains(noun)) return true;
    }
    return false;
  }

  bool tells_same(const Predicate& predicate) const {
    const auto* readings = context_.rules.grammar().verb(document_.lower(clauses_.chunks[predicate.chunk].head));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             if (context_.rules.grammar().verb_effect(reading.lemma)) return true;
             const auto rules = rules_.verbs.find(reading.lemma);
             return rules != rules_.verbs.end() &&
                    std::any_of(rules->second.begin(), rules->second.end(), [&](const EventRule& rule) {
                      return rule.event == event_.kind && is_told_by(rule, predicate);
                    });
           });
  }

  /// « Jean Roy, parti en 2019 », « arrivé en 2018 »: what a participle says of one person is no other's appointment.
  bool is_told_by(const EventRule& rule, const Predicate& predicate) const {
    return event_.kind != "Appointment" || (rule.company.holds(document_, clauses_, predicate) &&
                                            !(rule.adds && predicate.form == PredicateForm::participle));
  }

  bool has_trigger(const Predicate& predicate) const {
    const std::int32_t governor = predicate.governor;
    if (governor >= 0 && clauses_.predicates[static_cast<std::size_t>(governor)].chunk == trigger_) return false;
    if (const Predicate* own = clauses_.predicate_at(trigger_);
        own && own->governor >= 0 &&
        clauses_.predicates[static_cast<std::size_t>(own->governor)].chunk == predicate.chunk)
      return true;
    if (is_of_event(predicate.subject) || is_of_event(predicate.object)) return true;
    return std::any_of(predicate.complements.begin(), predicate.complements.end(),
                       [&](const Complement& complement) { return complement.phrase == trigger_; });
  }

  /// « …, qui devait 70 millions, … », « … et ouvrira une usine en 2027 »: what another clause says.
  /// A day behind an infinitive is still that of the main verb: "promoted Ann Roy to run the unit on Monday".
  bool belongs_elsewhere(Span span, bool is_day = false) const {
    const std::uint32_t at = clauses_.chunk_at(document_.tokens_in(span).first);
    if (is_behind_semicolon(at)) return true;
    if (relative_around(at) != relative_around(trigger_)) {
      const std::int32_t relative = relative_around(at);
      if (relative >= 0 && !is_of_event(relative - 1)) return true;
    }
    const std::int32_t verb = clause_verb(at);
    if (verb < 0 || static_cast<std::uint32_t>(verb) == trigger_) return false;
    const Predicate* predicate = clauses_.predicate_at(static_cast<std::uint32_t>(verb));
    if (!predicate || predicate->form == PredicateForm::participle || clauses_.chunks[predicate->chunk].copula)
      return false;
    if (is_day && predicate->form != PredicateForm::finite) return false;
    // « …, a fait savoir l'assureur lundi »: who reports stands behind the verb.
    if (is_day && (predicate->subject > verb || reports_behind(*predicate))) return false;
    const bool between = static_cast<std::uint32_t>(verb) > trigger_ || at < trigger_;
    return between && !tells_same(*predicate) && !has_trigger(*predicate);
  }

  /// « …, a fait savoir | l'assureur | lundi. »: behind a comma the verb has its subject behind it.
  bool reports_behind(const Predicate& predicate) const {
    return predicate.chunk > 0 && clauses_.chunks[predicate.chunk - 1].kind == ChunkKind::comma &&
           predicate.object == static_cast<std::int32_t>(predicate.chunk) + 1 &&
           clauses_.chunks[predicate.chunk + 1].has_determiner;
  }

  /// « fondée en 2019 », « installée depuis 2015 à Vernay »: the day of what the participle says of another thing.
  /// A day at the head of the sentence is the main verb's too: « Réunis samedi à Vernay, ses membres ont élu … ».
  bool dates_a_participle(Span span, bool is_day) const {
    const std::uint32_t at = clauses_.chunk_at(document_.tokens_in(span).first);
    const std::int32_t verb = verb_before(at);
    if (verb < 0 || static_cast<std::uint32_t>(verb) == trigger_) return false;
    for (std::uint32_t k = static_cast<std::uint32_t>(verb) + 1; k < at; ++k)
      if (clauses_.chunks[k].kind == ChunkKind::comma) return false;
    const Predicate* predicate = clauses_.predicate_at(static_cast<std::uint32_t>(verb));
    if (predicate && is_day && predicate->subject > static_cast<std::int32_t>(predicate->chunk)) return false;
    return predicate && predicate->form == PredicateForm::participle && predicate->subject >= 0 &&
           !is_of_event(predicate->subject) && !tells_same(*predicate);
  }

  const BusinessEvent& event_;
  const Clauses& clauses_;
  const EventRules& rules_;
  const RelationContext& context_;
  const Document& document_;
  const std::uint32_t trigger_;
};

}  // namespace

void measure_event(BusinessEvent& event, const Clauses& clauses, const EventRules& rules,
                   const RelationContext& context) {
  const EventMeasurer measurer(event, clauses, rules, context);
  if (event.kind != "Appointment") event.amount = measurer.amount();
  event.date = measurer.date();
}

}  // namespace pressgraph
