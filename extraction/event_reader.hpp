#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "extraction/event_rules.hpp"
#include "extraction/relation_context.hpp"

namespace pressgraph {

/// A role that a trigger gives to a description or pronoun which nothing has resolved.
struct OpenRole {
  std::string_view role;
  std::string noun;      ///< The description's head, lower case; empty for a pronoun.
  bool agent = false;    ///< Of a description: calls somebody by what they do (« l'exploitant »).
  bool person = false;   ///< Of a pronoun: stands for people.
  bool absent = false;   ///< No word stands for it: the clause leaves it out.
  bool earlier = false;  ///< Of a pronoun: named in a sentence before.
  bool later =
      false;  ///< Of a description: the sentence behind may name it (« a un nouveau patron », « une start-up »).
  std::size_t count = 1;  ///< « les deux groupes »: how many it stands for.
  std::size_t sentence = 0;
  std::size_t ordinal = 0;  ///< « le premier … le second »: which of the two named before; 0 where it says no number.
  std::uint32_t token = 0;  ///< Of a description: its first token.
};

/// What happened in business, as far as one or more triggers tell it.
struct BusinessEvent {
  std::string_view kind;
  std::map<std::string_view, std::vector<std::uint32_t>> participants;  ///< By role.
  std::vector<OpenRole> open;
  std::vector<std::string_view> inferred;  ///< Roles that the sentences around have filled.
  const Quantity* amount = nullptr;
  const Date* date = nullptr;
  TokenRange description;
  std::uint32_t trigger = 0;
  std::size_t sentence = 0;
  std::size_t last = 0;    ///< The last sentence that told of it.
  bool refers = false;     ///< Its words (« le tour », « l’opération ») may mean an event told before.
  bool adds = false;       ///< It only says more about one.
  bool earlier = false;    ///< Told as what came before (« avait levé », "had bought").
  bool nameless = false;   ///< Of a lawsuit: those who sue are told but not named (« Quarante riverains »).
  bool sum_alone = false;  ///< Of a mention: « Le projet, d'un montant de … »: its day is another's.
  bool typed = false;      ///< Only names read as products count as such.
  bool heads = false;      ///< The headline of the sentence that tells it.
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;

  void add(std::string_view role, std::uint32_t entity);
  bool holds(std::uint32_t entity) const;
  bool is_inferred(std::string_view role) const;
  /// Whether each tells roles that the other leaves open: « X lève 3 millions. Le tour est mené par Y. »
  bool completes(const BusinessEvent& other) const;
  bool shares(const BusinessEvent& other) const;
  /// Whether both give different holders to a role that has but one: two events, not one told twice.
  bool differs(const BusinessEvent& other) const;
};

/// Whether a name whose type rests on its form alone may be what the role asks for after all.
bool may_be_retyped(const Entity& entity, const EventRole& role);

/// Whether no list vouches for the name's type, so that the words beside it may correct it.
bool may_be_unlisted(const Entity& entity);

/// Whether a name that no list knows may be that of a product where something is launched under it.
bool may_be_product(const Entity& entity);

/// « le Château de Vernay », "the Roy Gazette": a place or work that no list knows, which a firm may buy.
bool may_be_estate(const Entity& entity);

/// What the triggers of a document tell, in text order, and the phrases that refer back to an event (« l’opération »).
struct EventTriggers {
  std::vector<BusinessEvent> told;
  std::vector<BusinessEvent> mentioned;
  std::vector<std::int32_t> topics;  ///< By sentence: the organisation spoken of in the one before, or -1.
};

EventTriggers read_event_triggers(const std::vector<Clauses>& sentences, const EventRules& rules,
                                  RelationContext& context);

/// Whether the text around may tell who holds a role that the event's clause leaves out. « Roy est élue maire de
/// Vernay », "Roy was replaced by Dax in the 30th minute": an office of a place has no employer to be found nearby, nor
/// have people of whom the text tells no role.
bool may_have(std::string_view role, const BusinessEvent& event, const Clauses& clauses,
              const RelationContext& context);

}  // namespace pressgraph
