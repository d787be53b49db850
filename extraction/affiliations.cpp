#include "extraction/affiliations.hpp"

#include <algorithm>
#include <utility>

#include "extraction/arguments.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

class AffiliationFinder {
 public:
  AffiliationFinder(const Clauses& clauses, RelationContext& context)
      : clauses_(clauses), context_(context), document_(context.document), rules_(context.rules) {}

  void run() {
    find_affiliations();
    find_leaders();
  }

 private:
  const std::string& lower(std::uint32_t i) const { return document_.word(i).lower; }

  std::int32_t organization_at(std::int32_t chunk) {
    if (chunk < 0) return -1;
    const auto entity = context_.denotes(clauses_, static_cast<std::uint32_t>(chunk));
    return entity && is_a(context_.type(*entity), "Organization") ? static_cast<std::int32_t>(*entity) : -1;
  }

  // --- affiliation without a role ----------------------------------------------------------------------------------

  /// « Ann Roy, du studio Velmora », « Marc Dupuis, à la tête d'Orvalis », "Halvorn's Ann Roy".
  void find_affiliations() {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      if (clauses_.chunks[k].kind != ChunkKind::noun_phrase) continue;
      std::uint32_t preposition = 0;
      if (clauses_.governed(k, &preposition) && preposition >= 2 &&
          clauses_.chunks[preposition - 1].kind == ChunkKind::comma)
        affiliate_apposition(preposition, preposition - 2, k);
      else if (preposition >= 3 &&
               (clauses_.chunks[preposition - 1].kind == ChunkKind::adverb ||
                clauses_.chunks[preposition - 1].kind == ChunkKind::date) &&
               clauses_.chunks[preposition - 2].kind == ChunkKind::comma)
        affiliate_apposition(preposition, preposition - 3, k);  // "Ann Roy, now at Halvorn, …"
      else if (preposition >= 3 && leads_team(preposition - 1))
        affiliate(preposition - 3, k, preposition, "name and team of organisation");
      else if (preposition >= 1 && rules_.in("direct_affiliation", clauses_.chunks[preposition].key) &&
               !leaves(preposition))
        affiliate_apposition(preposition, preposition - 1, k);
      const bool bracketed = k >= 2 && k + 1 < clauses_.chunks.size() &&
                             clauses_.chunks[k - 1].kind == ChunkKind::open &&
                             clauses_.chunks[k + 1].kind == ChunkKind::close;
      if (bracketed && clauses_.chunks[k].tokens == clauses_.chunks[k].name &&
          !is_party_mark(clauses_.chunks[k].name) && !is_listed(k - 2))
        affiliate(k - 2, k, k - 1, "name (organisation)");
      if (k >= 2 && clauses_.chunks[k - 1].kind == ChunkKind::possessive) affiliate_possessive(k - 2, k);
    }
  }

  /// "Ann Roy and | colleagues | at Velm University", « Anne Roy et | son équipe | de l'université ».
  bool leads_team(std::uint32_t k) const {
    const Chunk& team = clauses_.chunks[k];
    return k >= 2 && team.kind == ChunkKind::noun_phrase && team.entity < 0 && rules_.in("team", lower(team.head)) &&
           clauses_.chunks[k - 1].kind == ChunkKind::conjunction &&
           rules_.in("team_preposition", clauses_.chunks[k + 1].key);
  }

  /// "hired Ann Roy | from | Halvorn": behind the object of a verb it is where she was until then.
  bool leaves(std::uint32_t preposition) const {
    return rules_.in("origin", clauses_.chunks[preposition].key) &&
           std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
             return predicate.object + 1 == static_cast<std::int32_t>(preposition);
           });
  }

  /// « signé par Anne Roy (Zaza), Paul Dax et … »: a bracket behind one person of a list only gives a byname as well.
  bool is_listed(std::uint32_t name) const {
    const std::uint32_t next = name + 5;
    return next + 1 < clauses_.chunks.size() && clauses_.chunks[next + 1].kind != ChunkKind::open &&
           clauses_.chunks[next - 1].kind == ChunkKind::comma && clauses_.chunks[next].entity >= 0 &&
           is_a(context_.type(static_cast<std::uint32_t>(clauses_.chunks[next].entity)), "Person");
  }

  /// "Ann Roy (D)", "(R-Ill.)": a party's letter is no employer.
  bool is_party_mark(TokenRange name) const {
    const std::string_view surface = document_.view(name);
    return surface.size() < 2 || surface[1] == '-';
  }

  void affiliate_apposition(std::uint32_t preposition, std::uint32_t name, std::uint32_t k) {
    const Chunk& person = clauses_.chunks[name];
    const std::string_view key = clauses_.chunks[preposition].key;
    if (person.kind != ChunkKind::noun_phrase || person.entity < 0 ||
        !is_a(context_.type(static_cast<std::uint32_t>(person.entity)), "Person"))
      return;
    const std::int32_t organization = organization_at(static_cast<std::int32_t>(k));
    if (organization < 0) return;
    const bool heads = rules_.in("heading", key);
    if (!heads && !rules_.in("affiliation", key)) return;
    // "Professor Ann Roy of Tessival College": the role says more.
    if (!heads && context_.employer_in(static_cast<std::uint32_t>(person.entity), document_.span(clauses_.sentence)) ==
                      organization)
      return;
    Statement statement;
    statement.predicate = heads ? "holdsRole" : "worksFor";
    statement.subject = static_cast<std::uint32_t>(person.entity);
    (heads ? statement.organization : statement.object) = organization;
    if (heads)
      statement.literal = std::string(
          document_.view({clauses_.chunks[preposition].tokens.first, clauses_.chunks[preposition].tokens.last - 1}));
    statement.evidence = {person.tokens.first, clauses_.chunks[k].tokens.last};
    statement.trigger = clauses_.chunks[preposition].tokens.first;
    statement.former = rules_.in("former", lower(clauses_.chunks[preposition - 1].tokens.first));
    statement.rule = heads ? "at the head of" : "name, of organisation";
    context_.state(std::move(statement));
  }

  void affiliate_possessive(std::uint32_t owner, std::uint32_t k) {
    if (clauses_.chunks[k].tokens == clauses_.chunks[k].name) affiliate(k, owner, k, "organisation's person");
  }

  void affiliate(std::uint32_t name, std::uint32_t employer, std::uint32_t trigger, std::string_view rule) {
    const Chunk& person = clauses_.chunks[name];
    if (person.kind != ChunkKind::noun_phrase || person.entity < 0 ||
        !is_a(context_.type(static_cast<std::uint32_t>(person.entity)), "Person"))
      return;
    const Chunk& organization = clauses_.chunks[employer];
    if (organization.entity < 0 ||
        !is_a(context_.type(static_cast<std::uint32_t>(organization.entity)), "Organization"))
      return;
    Statement statement;
    statement.predicate = "worksFor";
    statement.subject = static_cast<std::uint32_t>(person.entity);
    statement.object = organization.entity;
    statement.evidence = {std::min(person.tokens.first, organization.tokens.first),
                          std::max(person.tokens.last, organization.tokens.last)};
    statement.trigger = clauses_.chunks[trigger].tokens.first;
    statement.rule = rule;
    context_.state(std::move(statement));
  }

  // --- verbs that say who leads ------------------------------------------------------------------------------------

  /// « Ann Roy, qui dirige le musée », "Roy has led Halvorn": the verb itself is the role.
  void find_leaders() {
    for (const Predicate& predicate : clauses_.predicates) {
      const bool leads_firm = is_verb_of("firm_leading", predicate);
      const bool leads = is_verb_of("leading", predicate);
      if (!leads && !leads_firm) continue;
      const std::int32_t leader = predicate.passive ? agent(predicate) : predicate.subject;
      const std::int32_t led = predicate.passive ? predicate.subject : predicate.object;
      if (leader < 0 || led < 0) continue;
      const auto person = static_cast<std::uint32_t>(leader);
      const auto body = static_cast<std::uint32_t>(led);
      const bool heads = leads_firm && state_head(predicate, person, body);
      if (leads && !(heads && predicate.passive)) state_leader(predicate, person, body);
    }
  }

  bool is_verb_of(std::string_view name, const Predicate& predicate) const {
    const auto* readings = rules_.grammar().verb(lower(clauses_.chunks[predicate.chunk].head));
    return readings && std::any_of(readings->begin(), readings->end(),
                                   [&](const VerbReading& reading) { return rules_.is_verb_of(name, reading.lemma); });
  }

  std::int32_t agent(const Predicate& predicate) const {
    for (const Complement& complement : predicate.complements)
      if (rules_.grammar().in_class("agent", clauses_.chunks[complement.preposition].key) &&
          complement.phrase > predicate.chunk)
        return static_cast<std::int32_t>(complement.phrase);
    return -1;
  }

  /// « Halvorn, dirigée par Anne Roy », "Ann Roy, who runs Halvorn": who leads a firm is its chief executive. Says
  /// whether it is a firm that is led.
  bool state_head(const Predicate& predicate, std::uint32_t leader, std::uint32_t led) {
    const auto firm = context_.denotes(clauses_, led);
    if (!firm || context_.type(*firm) != "Company") return false;
    Statement statement = led_by(predicate, leader, led);
    statement.predicate = "ceoOf";
    statement.object = static_cast<std::int32_t>(*firm);
    statement.former = is_over(predicate);
    state_people(std::move(statement), leader);
    return true;
  }

  void state_leader(const Predicate& predicate, std::uint32_t leader, std::uint32_t led) {
    const Chunk& verb = clauses_.chunks[predicate.chunk];
    const Chunk& object = clauses_.chunks[led];
    Statement statement = led_by(predicate, leader, led);
    statement.predicate = "holdsRole";
    statement.organization = organization_at(static_cast<std::int32_t>(led));
    const bool whole = statement.organization >= 0;
    for (const std::string_view preposition : {"de", "chez", "of", "at"})
      for (const std::uint32_t k : complement_phrases(clauses_, led, preposition))
        if (statement.organization < 0) statement.organization = organization_at(static_cast<std::int32_t>(k));
    // « dirige les évaluations »: what is led must be known for the verb to be a role.
    if (statement.organization < 0) return;
    // "has led Velm Rovers to a title", "runs Halvorn": of a body that is no firm, while nothing tells where to.
    const bool analytic = rules_.grammar().has(Feature::analytic_tense);
    if (analytic && whole && !predicate.passive &&
        (verb.tokens.size() > 1 || is_led_somewhere(predicate) ||
         context_.type(static_cast<std::uint32_t>(statement.organization)) == "Company"))
      return;
    // « Le jury du comité, présidé par Anne Roy »: a part of it.
    if (predicate.passive && !whole) return;
    const bool role_only = predicate.passive || object.entity >= 0 || (analytic && whole);
    statement.literal = std::string(document_.view({verb.head, role_only ? verb.head + 1 : object.tokens.last}));
    // « une équipe de l'institut dirigée par Anne Roy »: whom she works for, whichever of the two she leads.
    if (predicate.passive && clauses_.governed(led)) {
      statement.predicate = "worksFor";
      statement.literal.clear();
      statement.object = std::exchange(statement.organization, -1);
    }
    statement.former = is_over(predicate);
    state_people(std::move(statement), leader);
  }

  /// « dirigea », "led"; but "has led Halvorn since May" still leads it.
  bool is_over(const Predicate& predicate) const {
    const Chunk& verb = clauses_.chunks[predicate.chunk];
    return verb.tense == Tense::past && predicate.form == PredicateForm::finite && !predicate.passive &&
           (!rules_.grammar().has(Feature::analytic_tense) || verb.tokens.size() == 1);
  }

  /// "led Velm Rovers | to a title"
  bool is_led_somewhere(const Predicate& predicate) const {
    return std::any_of(predicate.complements.begin(), predicate.complements.end(), [&](const Complement& complement) {
      return complement.phrase > predicate.chunk && rules_.in("led_to", clauses_.chunks[complement.preposition].key);
    });
  }

  /// A statement about who leads, with what the verb says of it.
  Statement led_by(const Predicate& predicate, std::uint32_t leader, std::uint32_t led) const {
    Statement statement;
    statement.evidence = {clauses_.chunks[std::min({leader, led, predicate.chunk})].tokens.first,
                          clauses_.chunks[std::max({leader, led, predicate.chunk})].tokens.last};
    statement.trigger = clauses_.chunks[predicate.chunk].head;
    statement.modality = predicate.modality;
    statement.polarity = predicate.polarity;
    statement.rule = "verb of leading";
    return statement;
  }

  void state_people(Statement statement, std::uint32_t leader) {
    for (const std::uint32_t person : context_.members(clauses_, leader)) {
      if (!is_a(context_.type(person), "Person")) continue;
      statement.subject = person;
      context_.state(statement);
    }
  }

  const Clauses& clauses_;
  RelationContext& context_;
  const Document& document_;
  const RelationRules& rules_;
};

}  // namespace

void find_affiliations(const Clauses& clauses, RelationContext& context) {
  AffiliationFinder(clauses, context).run();
}

}  // namespace pressgraph
