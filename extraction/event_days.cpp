#include "extraction/event_days.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

class EventDays {
 public:
  EventDays(const std::vector<Clauses>& sentences, const EventRules& rules, RelationContext& context)
      : sentences_(sentences), rules_(rules), context_(context) {}

  /// « Depuis le 1er mars, l'application … », « à la tête de X depuis mai »: since when what was launched or who was
  /// appointed has been there, in a sentence whose subject that is.
  const Date* date_since(const BusinessEvent& event) const {
    if (event.kind != "Launch" && event.kind != "Appointment") return nullptr;
    const auto holder = event.participants.find(event.kind == "Launch" ? "product" : "person");
    if (holder == event.participants.end()) return nullptr;
    for (const Date& date : context_.dates) {
      const std::uint32_t first = context_.document.tokens_in(date.excerpt.span).first;
      const std::size_t s = context_.document.tokens[first].sentence;
      if (date.value.empty() || s + 1 < event.sentence || s > event.sentence + kReach || !follows_since(first, s))
        continue;
      for (const Predicate& predicate : sentences_[s].predicates)
        if (predicate.form == PredicateForm::finite && predicate.subject >= 0 &&
            !tells_before(sentences_[s].chunks[predicate.chunk]) && !is_of_another(predicate, sentences_[s], event) &&
            !is_of_neighbour(sentences_[s], first, event))
          if (const auto subject = context_.denotes(sentences_[s], static_cast<std::uint32_t>(predicate.subject));
              subject && std::find(holder->second.begin(), holder->second.end(), *subject) != holder->second.end())
            return &date;
    }
    return nullptr;
  }

  /// The one day of late that the event's sentence or a neighbour names: that of the news.
  const Date* only_day_near(const BusinessEvent& event) const {
    constexpr std::size_t kDay = 10;
    const std::size_t first = event.sentence - std::min<std::size_t>(event.sentence, 1);
    const std::size_t last = std::min(event.sentence + 1, sentences_.size() - 1);
    const Span around = context_.document.span({sentences_[first].sentence.first, sentences_[last].sentence.last});
    const Date* only = nullptr;
    for (const Date& date : context_.dates) {
      if (!around.contains(date.excerpt.span) || date.value.size() != kDay || date.relative_to != "document") continue;
      if (only || is_limit(date) || is_of_hearing(date, event)) return nullptr;
      only = &date;
    }
    return only;
  }

 private:
  /// « L'audience est fixée au 9 mai »: the day of what follows upon the event.
  bool is_of_hearing(const Date& date, const BusinessEvent& event) const {
    const std::uint32_t first = context_.document.tokens_in(date.excerpt.span).first;
    const TokenRange sentence = context_.document.sentence_of(first);
    if (sentence.first == sentences_[event.sentence].sentence.first) return false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (rules_.in("sequel", context_.document.word(i).lower)) return true;
    return false;
  }

  /// « d'ici au 3 mai », "until Friday"
  bool is_limit(const Date& date) const {
    constexpr std::uint32_t kBefore = 3;
    const std::uint32_t first = context_.document.tokens_in(date.excerpt.span).first;
    for (std::uint32_t i = first; i > 0 && first - i < kBefore; --i)
      if (rules_.in("limit", context_.document.word(i - 1).lower)) return true;
    return false;
  }

  /// "Roy, who has run Orval since 2017": what the verb says of a thing that has no part in the event.
  static bool is_of_another(const Predicate& predicate, const Clauses& clauses, const BusinessEvent& event) {
    if (predicate.object < 0) return false;
    const std::int32_t entity = clauses.chunks[static_cast<std::size_t>(predicate.object)].entity;
    return entity >= 0 && !event.holds(static_cast<std::uint32_t>(entity));
  }

  /// « elle succède à Anne Roy, en poste | depuis 2017 »: said of whom the words before name.
  static bool is_of_neighbour(const Clauses& clauses, std::uint32_t token, const BusinessEvent& event) {
    for (std::uint32_t k = clauses.chunk_at(token); k-- > 0;)
      if (clauses.chunks[k].entity >= 0) return !event.holds(static_cast<std::uint32_t>(clauses.chunks[k].entity));
    return false;
  }

  /// « Elle siégeait au bureau depuis 2018 »: how things stood before the event.
  bool tells_before(const Chunk& verb) const {
    const std::uint16_t moods = context_.document.word(verb.tokens.first).moods;
    return (moods & kImperfect) != 0 && (moods & (kPresentIndicative | kSimplePast)) == 0;
  }

  /// « depuis | mai », « depuis le | 3 mai », but « depuis la création de l'usine en | 1921 ».
  bool follows_since(std::uint32_t token, std::size_t sentence) const {
    constexpr std::uint32_t kBefore = 3;
    for (std::uint32_t i = token; i > sentences_[sentence].sentence.first && token - i < kBefore; --i) {
      if (rules_.in("since", context_.document.word(i - 1).lower)) return true;
      if (context_.document.tokens[i - 1].pos == Pos::adp) return false;
    }
    return false;
  }

  static constexpr std::size_t kReach = 2;  ///< Sentences that one event may be told over.
  const std::vector<Clauses>& sentences_;
  const EventRules& rules_;
  RelationContext& context_;
};

}  // namespace

void date_event(BusinessEvent& event, const std::vector<Clauses>& sentences, const EventRules& rules,
                RelationContext& context) {
  constexpr std::size_t kYear = 4;
  const EventDays days(sentences, rules, context);
  if (!event.date) event.date = days.date_since(event);
  if (!event.earlier && (!event.date || event.date->value.size() == kYear))
    if (const Date* day = days.only_day_near(event)) event.date = day;
}

}  // namespace pressgraph
