#pragma once

#include "extraction/event_rules.hpp"
#include "extraction/relation_context.hpp"

namespace pressgraph {

/// What a verb's clause must say for a rule of business events to hold.
class EventConditions {
 public:
  EventConditions(const Clauses& clauses, const EventRules& rules, const RelationContext& context)
      : clauses_(clauses), rules_(rules), context_(context) {}

  /// Whether the verb has the company that the rule asks for: words, a sum, a share, a date.
  bool hold(const Predicate& predicate, const EventRule& rule) const;
  /// « présidera », "now leads", « appartient depuis lundi »: what goes on begins.
  bool begins(const Predicate& predicate) const;
  /// « Deux ans après | un tour | de 3 millions », "following its purchase of …": what came before the news.
  bool is_after(std::uint32_t phrase) const;
  /// "its previous round": one before the event.
  bool is_previous(std::uint32_t phrase) const;
  /// « devient champion olympique », "was named player of the year": no post.
  bool bestows_honour(const Predicate& predicate) const;
  /// « désigné « Cuisinier du siècle » », "a robot named "Zelba"": words in quotation marks right behind the verb.
  bool gives_name(const Predicate& predicate) const;
  /// « lance un satellite », "launched a missile": into the air, not on the market.
  bool sends_up(const Predicate& predicate) const;
  bool is_flown(std::uint32_t phrase) const;
  /// "said on Tuesday it had raised": the tense is that of the verb before.
  bool is_reported(const Predicate& predicate) const;
  /// « 85 % », "a stake": the phrase is a part of something.
  bool is_share(std::uint32_t phrase) const;

 private:
  bool has_sum(const Predicate& predicate) const;
  bool is_dated() const;
  bool is_since_lately() const;
  /// "Ann Roy | to lead Orval as …", "Orval and Tessival in deal | to share trains", but "Ann Roy, | the first woman |
  /// to lead Orval, …"
  bool is_headline_verb(const Predicate& predicate) const;
  bool takes_on(const Predicate& governor) const;
  bool takes_majority(const Predicate& predicate, const EventRule& rule) const;
  /// Whether what the verb takes or gives is a share of the wanted size, by its words or per cent.
  bool has_share(const Predicate& predicate, EventRule::Share wanted) const;
  bool says(std::uint32_t phrase, std::string_view word_class) const;
  bool is_majority(std::uint32_t phrase) const;
  /// The per cent that the phrase states, 0 where it states none.
  double percentage(std::uint32_t phrase) const;

  const Clauses& clauses_;
  const EventRules& rules_;
  const RelationContext& context_;
};

}  // namespace pressgraph
