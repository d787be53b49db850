#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/event_reader.hpp"

namespace pressgraph {

/// Fills the roles of one event from the phrases that a trigger points at: with the entities that they name, or, where
/// they only describe somebody, with a role left open for the sentences around to fill.
class EventRoleFiller {
 public:
  EventRoleFiller(const EventRules& rules, RelationContext& context) : rules_(rules), context_(context) {}

  /// Takes the first phrase whose members fit the role, of a `list` all. Whether any did.
  bool fill(BusinessEvent& event, std::string_view role, const Clauses& clauses,
            const std::vector<std::uint32_t>& phrases, bool list) const;
  /// « devient directrice de X »: the organisation of the role, or where `work` counts too of the work, that the
  /// sentence gives; not « Roy, du Parti vert, est élue ».
  void fill_from_role(BusinessEvent& event, std::string_view role, TokenRange sentence, bool work) const;
  /// « L'ancien chef de X, Jean Roy, a saisi les prud'hommes », « licencié par X »: whose employee sues, where the
  /// clause names no defendant.
  void fill_from_employer(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                          const Predicate& predicate) const;
  /// « un éleveur, Jean Roy », "a German, Ann Roy, …": the name behind an indefinite description, where it fits the
  /// role.
  std::vector<std::uint32_t> introduced(const EventRole& role, const Clauses& clauses, std::uint32_t phrase) const;
  /// « les magasins de Halvorn », "Orval's stadium": whose the thing is that an agreement is about.
  std::vector<std::uint32_t> owners(const Clauses& clauses, std::uint32_t phrase) const;
  /// « demande 3 millions au tribunal »: a court is no party.
  bool is_court(std::uint32_t entity) const;
  /// « Sa formule est vendue … »: the launcher may be whose product it is.
  void fill_from_owner(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                       const Predicate& predicate) const;
  /// « son rachat de Tessival », "its sale to Orval": whose event it is, where the noun names the other party.
  void fill_from_possessive(BusinessEvent& event, std::string_view role, std::uint32_t determiner) const;
  /// « Halvorn l'a racheté en mai », « Halvorn lui confie la direction »: whom the pronoun at the verb stands for,
  /// where the slot is one that such a pronoun fills. Whether there is one.
  bool fill_from_clitic(BusinessEvent& event, std::string_view role, std::string_view slot, const Clauses& clauses,
                        const Predicate& predicate) const;
  /// « Le Zelba a été présenté lundi », « Anne Roy succède à … »: a role that its clause leaves to the text around.
  void leave_absent(BusinessEvent& event, std::string_view role) const;
  /// The entities of a phrase; for « le conseil d'administration de Halvorn » and "the board of Halvorn" the company.
  std::vector<std::uint32_t> members(const Clauses& clauses, std::uint32_t phrase) const;
  /// « l'opération », "its deal", not « un rachat ».
  bool refers_back(const Chunk& phrase) const;

 private:
  /// Remembers a description or pronoun that may hold the role: « la plateforme », « les deux groupes », "they".
  void leave_open(BusinessEvent& event, const EventRole& role, const Clauses& clauses, std::uint32_t phrase) const;
  /// « l'équipe de campagne de Paul Dax »: a description that says itself whose it is refers to nothing before.
  bool is_told_apart(const Clauses& clauses, std::uint32_t phrase) const;
  /// « un nouveau directeur », "its next chief"
  bool is_new(const Chunk& phrase) const;
  /// The same of a noun in the plural: « riverains », "farmers".
  bool describes_many(std::string_view noun, const EventRole& role) const;
  /// Whether the noun may stand for a holder of the role; a product's for its maker (« au site de réservation »).
  bool describes(std::string_view noun, const EventRole& role) const;
  /// « des investisseurs menés par Brava », "a group led by Brava and Mordaque": whom a group's participle names.
  std::vector<std::uint32_t> leaders(const Clauses& clauses, std::uint32_t phrase) const;
  /// "Orval, Brava and Mordaque said | they | would build …": several who tell what they do themselves.
  std::vector<std::uint32_t> tellers(const Clauses& clauses, std::uint32_t phrase) const;
  /// « l'exploitant », "the cheesemaker": a noun for who does something, which no list has.
  bool is_agent(std::string_view noun) const;
  /// A name that its form alone has typed takes the type that the event asks for.
  bool fits(std::uint32_t entity, const EventRole& role) const;
  /// « le loueur Zelba », "Zelba, a brewery": the words beside a name that no list knows say that it is what the role
  /// asks for.
  bool is_called(std::uint32_t entity, const EventRole& role, const Clauses& clauses) const;
  /// « Une start-up lyonnaise … »: what a later sentence may name.
  bool opens_indefinite(const Chunk& phrase) const;
  std::int32_t maker_in_apposition(const Clauses& clauses, std::uint32_t phrase) const;
  bool has_maker(const Clauses& clauses, std::uint32_t phrase) const;
  std::vector<std::uint32_t> called(const Clauses& clauses, std::uint32_t phrase) const;
  bool introduces(std::string_view role, const Chunk& phrase) const;
  bool is_locative(std::string_view preposition) const;
  bool may_act(std::uint32_t entity, const Clauses& clauses) const;
  bool is_list_of_organizations(const std::vector<std::uint32_t>& entities) const;
  bool is_called_by(std::uint32_t noun, const EventRole& role) const;

  const EventRules& rules_;
  RelationContext& context_;
};

/// Whether several phrases of the slot each bring a party: « auprès de X et auprès de Y », but one subject.
bool is_list_slot(std::string_view slot);

}  // namespace pressgraph
