#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/event_role_filler.hpp"

namespace pressgraph {

/// The phrases of one sentence that stand around a verb that tells an event.
class EventVerbPhrases {
 public:
  EventVerbPhrases(const Clauses& clauses, const EventRules& rules, const RelationContext& context,
                   const EventRoleFiller& filler)
      : clauses_(clauses), rules_(rules), context_(context), filler_(filler) {}

  /// The phrases that may fill a slot of a rule of the verb: `subject`, `object`, `clause`, `task`, `whose_subject`,
  /// `below`, `below` with a preposition, or a preposition.
  std::vector<std::uint32_t> in_slot(const Predicate& predicate, std::string_view slot, const EventRule& rule) const;

 private:
  /// "has begun | selling X": the gerund or infinitive below a verb, or nullptr.
  const Predicate* governed_by(const Predicate& predicate) const;
  /// "hired | to run Orval", « nommée | pour diriger Orval »: what the infinitive below the verb is to lead.
  std::vector<std::uint32_t> tasks(const Predicate& predicate) const;
  /// « ouvre une école | en duel | avec Tessival », "in contrast | with Orval": the bare noun before has the
  /// complement.
  bool is_beside_manner(std::uint32_t phrase) const;
  /// "asked a court | to stop Orval", "launched proceedings | to recover £9m | from Orval": the object of the
  /// infinitive below the verb, or what stands there behind a preposition (`below from`), where it names somebody.
  std::vector<std::uint32_t> named_below(const Predicate& predicate, std::string_view slot) const;
  /// « Le maillot | de Halvorn | portera … », "Orval's shirts will carry …": whose the subject is.
  std::vector<std::uint32_t> owners(const Predicate& predicate) const;
  /// « 85 % | du capital | de X »: what the object is a share of.
  static std::vector<std::uint32_t> wholes(const Predicate& predicate);
  /// « 80 % | de | Halvorn »: what the phrase is a share of.
  std::vector<std::uint32_t> shared(std::uint32_t phrase) const;
  /// « passé par l'Orval, le Brava et le Tessival, Paul Dax … »: the last of a list below a preposition is no subject.
  bool ends_agents(std::uint32_t phrase) const;

  const Clauses& clauses_;
  const EventRules& rules_;
  const RelationContext& context_;
  const EventRoleFiller& filler_;
};

}  // namespace pressgraph
