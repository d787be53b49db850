#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// The phrases of one sentence that stand around a noun that tells an event.
class EventNounPhrases {
 public:
  EventNounPhrases(const Clauses& clauses, const EventRules& rules, const RelationContext& context)
      : clauses_(clauses), rules_(rules), context_(context) {}

  /// The phrases that may fill a slot of an event noun: `self`, `clause`, `subject`, `frame`, `heading`,
  /// `benefits`, `is`, `'s` or a preposition.
  std::vector<std::uint32_t> in_slot(std::uint32_t phrase, std::string_view slot, std::string_view kind) const;
  /// Gives the event its certainty: an event noun takes it from the words above it and the verb beside it.
  void judge(BusinessEvent& event, std::uint32_t phrase) const;

 private:
  /// « Dans une plainte déposée lundi, Halvorn … »: what the main clause says is said in it.
  bool opens_clause(std::uint32_t phrase) const;
  /// The subject of the clause that the noun opens or ends: "…, | in partnership with Orval".
  std::vector<std::uint32_t> around(std::uint32_t phrase) const;
  /// "In its complaint, Orval alleges | that Tessival …": of whom the main clause says something.
  std::vector<std::uint32_t> alleged() const;
  /// Whether the phrase is the verb's object, or stands right behind it and a preposition that adds nothing.
  bool takes(const Predicate& predicate, std::uint32_t phrase) const;
  /// « une action contre le moteur | de X »: the complement of another complement.
  bool below_party(std::uint32_t phrase, std::uint32_t complement) const;
  /// « le rachat de X par Y », « Déposée par Y, la plainte … »: the complements of the noun and of its participles.
  std::vector<std::uint32_t> noun_complements(std::uint32_t phrase, std::string_view slot) const;
  /// "the purchase of X, | a regional daily, | by Y": the complement behind what the commas set apart.
  std::vector<std::uint32_t> behind_aside(std::uint32_t phrase, std::string_view slot) const;
  /// « Aux termes d'un accord de 3 millions, X fournira Y »: whom the clause below an agreement names.
  std::vector<std::uint32_t> framed(std::uint32_t phrase) const;
  void add_parties(const Predicate& verb, std::vector<std::uint32_t>& found) const;
  /// « l'offre de reprise de Tessival | déposée par Halvorn »: a participle may be said of a noun above its neighbour.
  bool is_said_of(const Predicate& predicate, std::uint32_t phrase) const;
  bool may_be_party(std::uint32_t entity, std::uint32_t phrase) const;
  bool is_subject(std::uint32_t phrase) const;
  /// Whether no finite verb stands in the phrase's run of the sentence: a headline.
  bool is_verbless(std::uint32_t phrase) const;
  /// « Levée de fonds : 12 M€ pour X »: the complements of a headline's noun, over its colon.
  std::vector<std::uint32_t> in_headline(std::uint32_t phrase, std::string_view slot) const;
  /// "Orval in €80m swoop on Tessival": the party that opens a headline.
  std::vector<std::uint32_t> heading(std::uint32_t phrase) const;
  /// "The purchase gives Orval …", « Le chèque permettra à X de … »: whom the event serves.
  std::vector<std::uint32_t> benefiting(std::uint32_t phrase) const;
  /// "Orval's latest purchase is Tessival": what the copula says the event's object to be.
  std::vector<std::uint32_t> equated(std::uint32_t phrase) const;
  /// « Son nouveau propriétaire, | Halvorn, | … »: the name set beside the noun.
  std::vector<std::uint32_t> named_beside(std::uint32_t phrase) const;
  bool serves(const Predicate& predicate) const;
  /// What « disponible » is said of: the subject of its copula, else the phrase before it.
  std::vector<std::uint32_t> before(std::uint32_t phrase) const;
  /// « Halvorn annonce le rachat de Tessival »: who tells an event noun as the object of its verb.
  /// Not « Brava mène le tour »: what a verb of its own says of the event.
  std::vector<std::uint32_t> tellers(std::uint32_t phrase, std::string_view kind) const;
  bool is_trigger(const Predicate& predicate, std::string_view kind) const;

  const Clauses& clauses_;
  const EventRules& rules_;
  const RelationContext& context_;
};

/// The subjects of the finite verbs of a sentence, before or behind them.
std::vector<std::uint32_t> finite_subjects(const Clauses& clauses);

}  // namespace pressgraph
