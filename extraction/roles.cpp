#include "extraction/roles.hpp"

#include <algorithm>

#include "extraction/affiliations.hpp"
#include "extraction/role_holders.hpp"
#include "extraction/role_organizations.hpp"
#include "extraction/role_phrases.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

class RoleFinder {
 public:
  RoleFinder(const Clauses& clauses, RelationContext& context)
      : clauses_(clauses), context_(context), document_(context.document), rules_(context.rules) {}

  void run() {
    std::vector<RolePhrase> phrases = find_role_phrases(context_, clauses_.sentence);
    share_organizations(phrases);
    RoleHolder previous;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      RoleHolder holder = find_role_holder(clauses_, phrases[i], context_);
      if (i > 0 && previous && (!holder || is_of_body(holder)) && coordinated(phrases[i - 1], phrases[i]))
        holder = previous;
      if (!holder && i + 1 < phrases.size() && coordinated(phrases[i], phrases[i + 1]))
        holder = find_role_holder(clauses_, phrases[i + 1], context_);
      if (holder) state(phrases[i], holder);
      previous = holder;
    }
  }

 private:
  const std::string& lower(std::uint32_t i) const { return document_.word(i).lower; }
  /// "a dean at Linden College, | a member of …": the name beside the second role is the first one's organisation.
  bool is_of_body(const RoleHolder& holder) const {
    return std::none_of(holder.people.begin(), holder.people.end(),
                        [&](std::uint32_t entity) { return is_a(context_.type(entity), "Person"); });
  }

  // --- coordination ------------------------------------------------------------------------------------------------

  bool coordinated(const RolePhrase& a, const RolePhrase& b) const {
    if (b.whole.first < a.whole.last || b.whole.first - a.whole.last > 3) return false;
    bool linked = false;
    // « son PDG, le fondateur de … » is an apposition, not a list.
    if (document_.surface(a.whole.last) == "," &&
        (is_definite(a) || is_definite(b) || a.has_determiner != b.has_determiner))
      return false;
    for (std::uint32_t i = a.whole.last; i < b.whole.first; ++i) {
      const bool link = document_.tokens[i].pos == Pos::cconj || document_.surface(i) == "," ||
                        document_.surface(i) == "/" || document_.tokens[i].pos == Pos::adv || rules_.in("as", lower(i));
      if (!link) return false;
      linked = true;
    }
    return linked;
  }

  bool is_definite(const RolePhrase& phrase) const {
    return phrase.has_determiner && !rules_.grammar().in_class("indefinite", lower(phrase.whole.first));
  }

  /// « fondatrice et directrice d’Orvalis »: the organisation behind the last role is that of the roles before it, «
  /// PDG d'Orvalis et fondatrice » that of the first; but "director of Orval and a former banker", « ancienne ministre
  /// et présidente de la fondation ».
  void share_organizations(std::vector<RolePhrase>& phrases) const {
    for (std::size_t i = phrases.size(); i-- > 1;) {
      RolePhrase& first = phrases[i - 1];
      RolePhrase& second = phrases[i];
      if (!coordinated(first, second)) continue;
      if (second.possessive < 0) second.possessive = first.possessive;
      if (first.former != second.former) continue;
      const bool calling = rules_.in("calling", lower(first.head)) && second.has_determiner;
      if (first.organization < 0 && !calling) first.organization = second.organization;
      if (second.organization < 0 && !second.has_determiner) second.organization = first.organization;
    }
  }

  /// "stepped down as chief executive": the verb ends the role.
  bool leaves(std::uint32_t verb) const {
    const auto* readings = rules_.grammar().verb(lower(verb));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return rules_.is_verb_of("leaving", reading.lemma);
           });
  }

  // --- statements --------------------------------------------------------------------------------------------------

  /// « secrétaire général de 2002 à 2012 », « directeur à l'époque »: a role that the words behind it end.
  bool ended_behind(const RolePhrase& phrase) const {
    const auto year = [&](std::uint32_t i) {
      constexpr std::size_t kDigits = 4;
      return i < document_.size() && document_.tokens[i].kind == TokenKind::number &&
             document_.surface(i).size() == kDigits;
    };
    const std::uint32_t i = phrase.whole.last;
    return (year(i + 1) && year(i + 3)) ||
           (i + 2 < document_.size() && rules_.in("ended", lower(i + 2)) && document_.tokens[i].pos == Pos::adp);
  }

  void state(const RolePhrase& phrase, const RoleHolder& holder) {
    const RoleOrganization found = find_role_organization(clauses_, phrase, holder, context_);
    const std::int32_t organization = found.entity;
    Statement statement;
    statement.predicate = "holdsRole";
    statement.literal = std::string(document_.view({phrase.text.first, found.role_end}));
    statement.organization = organization;
    statement.former = phrase.former || ended_behind(phrase);
    statement.evidence = {std::min(phrase.whole.first, holder.tokens.first),
                          std::max(phrase.whole.last, holder.tokens.last)};
    statement.trigger = phrase.head;
    statement.rule = found.rule.empty() ? holder.rule : found.rule;
    statement.confidence = found.confidence;
    if (holder.predicate) {
      statement.modality = holder.predicate->modality;
      statement.polarity = holder.predicate->polarity;
      statement.former |= leaves(clauses_.chunks[holder.predicate->chunk].head);
      statement.former |= clauses_.chunks[holder.predicate->chunk].tense == Tense::past &&
                          clauses_.chunks[holder.predicate->chunk].copula;
    }
    if (phrase.coming && statement.modality == Modality::asserted) statement.modality = Modality::planned;
    const std::string_view relation = relation_of(document_, rules_, phrase);
    for (const std::uint32_t person : holder.people) {
      statement.subject = person;
      context_.state(statement);
      // « quitte ses fonctions de PDG »: the verb speaks of the end, « l'ancien PDG » of the time before it.
      if (relation.empty() || organization < 0 || (statement.former && !phrase.former && relation == "ceoOf")) continue;
      Statement also = statement;
      also.predicate = relation;
      also.object = organization;
      also.organization = -1;
      also.former = statement.former && relation == "ceoOf";  // Who founded it always did.
      context_.state(std::move(also));
    }
    if (holder.people.size() == 1 && !holder.predicate) context_.describe(phrase.whole, holder.people.front());
  }

  const Clauses& clauses_;
  RelationContext& context_;
  const Document& document_;
  const RelationRules& rules_;
};

}  // namespace

void find_roles(const Clauses& clauses, RelationContext& context) {
  RoleFinder(clauses, context).run();
  find_affiliations(clauses, context);
}

}  // namespace pressgraph
