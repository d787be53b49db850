#include "extraction/roles.hpp"

#include <algorithm>

#include "extraction/affiliations.hpp"
#include "extraction/role_holders.hpp"
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

  /// « fondatrice et directrice d’Orvalis »: the organisation behind the last role is that of the roles before it.
  void share_organizations(std::vector<RolePhrase>& phrases) const {
    for (std::size_t i = phrases.size(); i-- > 1;) {
      if (!coordinated(phrases[i - 1], phrases[i])) continue;
      if (phrases[i - 1].organization < 0) phrases[i - 1].organization = phrases[i].organization;
      if (phrases[i].organization < 0) phrases[i].organization = phrases[i - 1].organization;
      if (phrases[i].possessive < 0) phrases[i].possessive = phrases[i - 1].possessive;
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

  /// The relation of the role noun, or of a role of several words (« directeur général », "chief executive").
  std::string_view relation_of(const RolePhrase& phrase) const {
    if (const std::string_view relation = rules_.role_relation(lower(phrase.head)); !relation.empty()) return relation;
    std::string words;
    for (std::uint32_t i = phrase.text.first; i < phrase.text.last; ++i)
      words += (i > phrase.text.first ? " " : "") + lower(i);
    return rules_.role_relation(words);
  }

  std::int32_t organization_of(const RolePhrase& phrase, const RoleHolder& holder) {
    if (const std::int32_t town = town_behind_party(phrase); town >= 0) return town;
    if (phrase.organization >= 0) return is_home_of(phrase) ? -1 : phrase.organization;
    if (phrase.possessor_noun >= 0)
      return organization_at(
          static_cast<std::int32_t>(clauses_.chunk_at(static_cast<std::uint32_t>(phrase.possessor_noun))));
    if (const std::int32_t place = relative_place(holder); place >= 0) return place;
    // « nomme Anne Roy, directrice »: with an article the apposition says who she was before.
    if (!holder.predicate && !phrase.has_determiner && holder.tokens.first < phrase.whole.first)
      if (const Predicate* near = clauses_.predicate_near(clauses_.chunk_at(phrase.head));
          near && !near->passive && near->chunk < clauses_.chunk_at(phrase.head) &&
          rules_.in("appointing", lower(clauses_.chunks[near->chunk].head)))
        if (const auto subject = organization_at(near->subject); subject >= 0) return subject;
    if (holder.predicate && !holder.predicate->passive &&
        rules_.in("appointing", lower(clauses_.chunks[holder.predicate->chunk].head)))
      if (const auto subject = organization_at(holder.predicate->subject); subject >= 0) return subject;
    if (const std::int32_t described = described_organization(phrase); described >= 0) return described;
    if (const Demonym* state = state_of(phrase)) return context_.place_named(*state);
    if (const std::int32_t home = home_country(phrase); home >= 0) return home;
    if (const std::int32_t owner = antecedent_of(phrase); owner >= 0) return owner;
    if (rules_.in("local_office", lower(phrase.head))) return place_spoken_of(phrase);
    // « le président de la commission » says itself whose it is.
    bool complement = false;
    for (std::uint32_t i = phrase.text.first; i < phrase.text.last; ++i)
      complement |= document_.tokens[i].pos == Pos::adp;
    const bool headship = phrase.has_determiner && !complement && rules_.in("headship", lower(phrase.head));
    // « la visite du président Paul Dax »: whose visit it is, nobody's president.
    if (headship && phrase.possessive < 0 && below_genitive(phrase) && holder.tokens.first == phrase.whole.last &&
        rules_.in("office", lower(phrase.head)))
      return -1;
    if (phrase.possessive < 0 && relation_of(phrase).empty() && !headship) return -1;
    const std::int32_t owner = possessor(phrase);
    // « L'armée … le président Paul Dax », « les Bonnets noirs … »: a body of the state or a crowd has none of its own.
    const bool of_state = owner >= 0 && (is_a(context_.type(static_cast<std::uint32_t>(owner)), "GovernmentBody") ||
                                         is_crowd(context_.entities.list[static_cast<std::size_t>(owner)].name));
    return of_state && phrase.possessive < 0 && rules_.in("office", lower(phrase.head)) ? -1 : owner;
  }

  /// « Bonnets noirs »: several words, the last written small, all in the plural.
  static bool is_crowd(std::string_view name) {
    const std::size_t blank = name.find_last_of(' ');
    return blank != std::string_view::npos && blank > 0 && name[blank - 1] == 's' && name.ends_with('s') &&
           name[blank + 1] >= 'a' && name[blank + 1] <= 'z';
  }

  /// « un artiste de Vernay », "a student in Vernay": where somebody of that calling lives or works.
  bool is_home_of(const RolePhrase& phrase) const {
    if (!rules_.in("calling", lower(phrase.head)) ||
        !is_a(context_.type(static_cast<std::uint32_t>(phrase.organization)), "Place"))
      return false;
    // « imam de la mosquée de Vernay » serves there.
    for (std::uint32_t i = phrase.head + 1; i < phrase.whole.last; ++i)
      if (rules_.in("facility", lower(i))) return false;
    return true;
  }

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

  /// « le maire UDI | de Vernay »: the office is the town's, not the party's.
  std::int32_t town_behind_party(const RolePhrase& phrase) const {
    const Name* party = context_.entities.name_at(phrase.head + 1);
    if (!party || !rules_.in("local_office", lower(phrase.head)) ||
        !is_a(context_.type(*context_.entities.at(phrase.head + 1)), "Organization") ||
        !rules_.grammar().in_class("genitive", lower(party->tokens.last)))
      return -1;
    const auto town = context_.entities.at(party->tokens.last + 1);
    return town && is_a(context_.type(*town), "Place") ? static_cast<std::int32_t>(*town) : -1;
  }

  bool below_genitive(const RolePhrase& phrase) const {
    std::uint32_t preposition = 0;
    return clauses_.governed(clauses_.chunk_at(phrase.head), &preposition) &&
           rules_.grammar().in_class("genitive", clauses_.chunks[preposition].key);
  }

  /// « Halvorn, dont le PDG … », "Halvorn, whose chief executive …": what the relative stands for.
  std::int32_t antecedent_of(const RolePhrase& phrase) {
    const std::uint32_t at = clauses_.chunk_at(phrase.whole.first);
    for (const std::uint32_t k : {at, at > 0 ? at - 1 : at}) {
      if (clauses_.chunks[k].kind != ChunkKind::relative || clauses_.chunks[k].key != "genitive") continue;
      for (std::uint32_t i = k; i-- > 0;)
        if (clauses_.chunks[i].kind == ChunkKind::noun_phrase) return organization_at(static_cast<std::int32_t>(i));
    }
    return -1;
  }

  /// « La ville de Soumy …, a dit le maire »: the town or region named last, in this sentence or the one before it.
  std::int32_t place_spoken_of(const RolePhrase& phrase) const {
    constexpr std::uint32_t kReach = 1;
    if (!phrase.has_determiner || phrase.text.size() > 1) return -1;
    const std::vector<Name>& all = context_.entities.names;
    auto name = std::partition_point(all.begin(), all.end(),
                                     [&](const Name& n) { return n.tokens.first < phrase.whole.first; });
    while (name != all.begin()) {
      --name;
      if (document_.tokens[name->tokens.first].sentence + kReach < document_.tokens[phrase.head].sentence) return -1;
      const std::uint32_t entity = *context_.entities.at(name->tokens.first);
      if (is_a(context_.type(entity), "Place") && !rules_.is_country(context_.entities.list[entity].name))
        return static_cast<std::int32_t>(entity);
    }
    return -1;
  }

  /// « l'Ifremer, où elle est chercheuse ».
  std::int32_t relative_place(const RoleHolder& holder) {
    if (!holder.predicate || holder.predicate->subject < 2) return -1;
    std::uint32_t k = static_cast<std::uint32_t>(holder.predicate->subject) - 1;
    if (clauses_.chunks[k].kind != ChunkKind::relative || clauses_.chunks[k].key != "place") return -1;
    while (k > 0 && clauses_.chunks[k - 1].kind != ChunkKind::noun_phrase) --k;
    return k > 0 ? organization_at(static_cast<std::int32_t>(k) - 1) : -1;
  }

  std::int32_t organization_at(std::int32_t chunk) {
    if (chunk < 0) return -1;
    const auto entity = context_.denotes(clauses_, static_cast<std::uint32_t>(chunk));
    return entity && is_a(context_.type(*entity), "Organization") ? static_cast<std::int32_t>(*entity) : -1;
  }

  /// « la présidente de l’association », "a partner at the firm": the complement refers back to an organisation.
  std::int32_t described_organization(const RolePhrase& phrase) {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      const Chunk& chunk = clauses_.chunks[k];
      if (chunk.kind != ChunkKind::noun_phrase || !chunk.has_determiner || chunk.entity >= 0 ||
          !phrase.text.contains(chunk.tokens) || chunk.tokens.contains(phrase.head))
        continue;
      if (const std::int32_t organization = organization_at(static_cast<std::int32_t>(k)); organization >= 0)
        return organization;
    }
    return -1;
  }

  /// « le président américain »: the state whose adjective the role carries, whether or not the text names it.
  const Demonym* state_of(const RolePhrase& phrase) const {
    if (!rules_.in("office", lower(phrase.head))) return nullptr;
    for (std::uint32_t i = phrase.whole.first; i < phrase.whole.last; ++i) {
      const Demonym* place = rules_.place_of(lower(i));
      if (!place) place = rules_.place_of(document_.surface(i));
      if (place && place->country) return place;
    }
    return nullptr;
  }

  /// « le ministre de l’Économie »: in a country's press an office of state with no other country is its own, where
  /// named.
  std::int32_t home_country(const RolePhrase& phrase) const {
    if (!phrase.has_determiner || !rules_.in("home_office", lower(phrase.head))) return -1;
    const std::vector<Entity>& all = context_.entities.list;
    const auto home =
        std::find_if(all.begin(), all.end(), [&](const Entity& e) { return rules_.in("home_country", e.name); });
    // An article that names another country more often speaks of that one's ministers.
    const bool foreign =
        home != all.end() && std::any_of(all.begin(), all.end(), [&](const Entity& e) {
          return e.mentions.size() > home->mentions.size() && is_a(e.type, "Place") && rules_.is_country(e.name);
        });
    return home == all.end() || foreign ? -1 : static_cast<std::int32_t>(home - all.begin());
  }

  /// Whose role it is where a possessive or the bare title of a head says only that the text has named it: the subject
  /// of the clause, else that of the sentence before.
  std::int32_t possessor(const RolePhrase& phrase) {
    if (phrase.possessive >= 0)
      if (const auto owner = context_.possessor(static_cast<std::uint32_t>(phrase.possessive));
          owner && is_a(context_.type(*owner), "Organization") &&
          context_.is_near(*owner, static_cast<std::uint32_t>(phrase.possessive)))
        return static_cast<std::int32_t>(*owner);
    const std::uint32_t chunk = clauses_.chunk_at(phrase.head);
    if (const Predicate* predicate = clauses_.predicate_near(chunk))
      if (predicate->chunk < chunk || predicate->subject < static_cast<std::int32_t>(chunk))
        if (const auto subject = organization_at(predicate->subject); subject >= 0) return subject;
    return context_.topic;
  }

  void state(const RolePhrase& phrase, const RoleHolder& holder) {
    const std::int32_t organization = organization_of(phrase, holder);
    Statement statement;
    statement.predicate = "holdsRole";
    statement.literal = std::string(document_.view(phrase.text));
    statement.organization = organization;
    statement.former = phrase.former || ended_behind(phrase);
    statement.evidence = {std::min(phrase.whole.first, holder.tokens.first),
                          std::max(phrase.whole.last, holder.tokens.last)};
    statement.trigger = phrase.head;
    statement.rule = holder.rule;
    if (holder.predicate) {
      statement.modality = holder.predicate->modality;
      statement.polarity = holder.predicate->polarity;
      statement.former |= leaves(clauses_.chunks[holder.predicate->chunk].head);
      statement.former |= clauses_.chunks[holder.predicate->chunk].tense == Tense::past &&
                          clauses_.chunks[holder.predicate->chunk].copula;
    }
    if (phrase.coming && statement.modality == Modality::asserted) statement.modality = Modality::planned;
    const std::string_view relation = relation_of(phrase);
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
