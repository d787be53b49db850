#include "extraction/role_organizations.hpp"

#include <algorithm>

#include "extraction/bodies_spoken_of.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

class OrganizationFinder {
 public:
  OrganizationFinder(const Clauses& clauses, RelationContext& context)
      : clauses_(clauses), context_(context), document_(context.document), rules_(context.rules) {}

  RoleOrganization find(const RolePhrase& phrase, const RoleHolder& holder) {
    RoleOrganization out;
    out.role_end = phrase.text.last;
    out.entity = by_words(phrase, holder);
    if (out.entity >= 0 || phrase.organization >= 0) return out;
    if (describe(phrase, out)) return out;
    if (out.entity = by_clause(phrase, holder); out.entity >= 0) return out;
    out.entity = by_text(phrase, holder);
    if (out.entity < 0) return out;
    out.rule = "role in what the text speaks of";
    out.confidence = 0.7;
    return out;
  }

 private:
  /// What the phrase, its verb or the words beside the name say.
  std::int32_t by_words(const RolePhrase& phrase, const RoleHolder& holder) {
    if (const std::int32_t town = town_behind_party(phrase); town >= 0) return town;
    if (phrase.organization >= 0) return is_home_of(phrase) ? behind_home(phrase) : phrase.organization;
    if (const std::int32_t place = relative_place(holder); place >= 0) return place;
    if (const std::int32_t behind = behind_name(phrase, holder); behind >= 0) return behind;
    // « nomme Anne Roy, directrice »: with an article the apposition says who she was before.
    if (!holder.predicate && !phrase.has_determiner && holder.tokens.first < phrase.whole.first)
      if (const Predicate* near = clauses_.predicate_near(clauses_.chunk_at(phrase.head));
          near && !near->passive && near->chunk < clauses_.chunk_at(phrase.head) &&
          rules_.in("appointing", lower(clauses_.chunks[near->chunk].head)))
        if (const auto subject = organization_at(near->subject); subject >= 0) return subject;
    if (holder.predicate && !holder.predicate->passive &&
        rules_.in("appointing", lower(clauses_.chunks[holder.predicate->chunk].head)))
      return organization_at(holder.predicate->subject);
    return -1;
  }

  /// What a state's adjective, a relative or the subject of the clause or of the sentence before say.
  std::int32_t by_clause(const RolePhrase& phrase, const RoleHolder& holder) {
    if (const Demonym* state = state_of(phrase)) return context_.place_named(*state);
    if (const std::int32_t home = home_country(phrase); home >= 0) return home;
    if (const std::int32_t owner = antecedent_of(phrase); owner >= 0) return owner;
    if (rules_.in("local_office", lower(phrase.head))) return last_place(phrase);
    const bool headship = phrase.has_determiner && !has_complement(phrase) && rules_.in("headship", lower(phrase.head));
    if (headship && is_visited(phrase, holder)) return -1;
    if (phrase.possessive < 0 && relation_of(document_, rules_, phrase).empty() && !headship) return -1;
    const std::int32_t owner = possessor(phrase);
    // « L'armée … le président Paul Dax », « les Bonnets noirs … »: a body of the state or a crowd has none of its own.
    const bool of_state = owner >= 0 && (is_a(context_.type(static_cast<std::uint32_t>(owner)), "GovernmentBody") ||
                                         is_crowd(context_.entities.list[static_cast<std::size_t>(owner)].name));
    return of_state && phrase.possessive < 0 && rules_.in("office", lower(phrase.head)) ? -1 : owner;
  }

  /// « Le maire, Anne Roy, … », "said chief executive Ann Roy": an office that is always somebody's, where the text
  /// speaks of one body alone.
  std::int32_t by_text(const RolePhrase& phrase, const RoleHolder& holder) {
    if (phrase.of_person || phrase.former || state_of(phrase)) return -1;
    if (is_of_state(phrase, holder)) return country_meant(phrase);
    if (has_complement(phrase)) return -1;
    if (goes_on(phrase, holder)) return -1;
    if (phrase.has_determiner && rules_.grammar().in_class("indefinite", lower(phrase.whole.first))) return -1;
    if (rules_.in("local_office", lower(phrase.head)))
      return phrase.has_determiner ? place_spoken_of(context_, phrase.whole.first) : -1;
    // « sa présidente Anne Roy », « le président, Paul Dax, »; « le président Paul Dax » is any country's.
    const bool set_off = phrase.possessive >= 0 || (holder.tokens.first != phrase.whole.last && phrase.has_determiner &&
                                                    !rules_.grammar().has(Feature::head_last));
    if (!is_of_body(phrase) && !(set_off && rules_.in("headship", lower(phrase.head)))) return -1;
    if (is_visited(phrase, holder)) return -1;
    // « son entraîneur, Anne Roy »: an athlete has one too.
    if (phrase.possessive >= 0 && !rules_.in("headship", lower(phrase.head)) &&
        relation_of(document_, rules_, phrase).empty())
      return -1;
    const std::int32_t body = organization_spoken_of(context_, phrase.whole.first);
    // « sa directrice »: of the one that was named last.
    return phrase.possessive >= 0 && body != organization_named_last(context_, phrase.whole.first) ? -1 : body;
  }

  /// « fondateur | des « Lucioles » », « directeur – Anneaux verts »: a complement that is no name.
  bool goes_on(const RolePhrase& phrase, const RoleHolder& holder) const {
    if (phrase.whole.last >= clauses_.sentence.last || holder.tokens.first == phrase.whole.last) return false;
    const Chunk& next = clauses_.chunks[clauses_.chunk_at(phrase.whole.last)];
    return next.kind == ChunkKind::dash ||
           (next.kind == ChunkKind::preposition && rules_.grammar().in_class("genitive", next.key));
  }

  /// « le Premier ministre, Paul Dax », « le président Paul Dax »: an office of a state, the latter only right before
  /// the name.
  bool is_of_state(const RolePhrase& phrase, const RoleHolder& holder) const {
    if (phrase.possessive >= 0 || is_visited(phrase, holder) || goes_on(phrase, holder)) return false;
    if (phrase.text.size() > 1 && rules_.in("portfolio", lower(phrase.head))) return true;
    if (has_complement(phrase)) return false;
    std::string words(lower(phrase.text.last - 1));
    if (phrase.text.size() > 1) words.insert(0, lower(phrase.text.last - 2) + " ");
    return rules_.in("state_office", words) ||
           (rules_.in("state_title", words) && holder.tokens.first == phrase.whole.last);
  }

  /// The country that the text speaks of, unless the sentence speaks of another's things: « une médaille vernaise ».
  std::int32_t country_meant(const RolePhrase& phrase) const {
    const std::int32_t country = country_spoken_of(context_, phrase.whole.first);
    for (std::uint32_t i = clauses_.sentence.first; country >= 0 && i < phrase.whole.first; ++i)
      if (const Demonym* other = rules_.place_of(lower(i));
          other && other->country && context_.place_named(*other) != country)
        return -1;
    return country;
  }

  /// « directrice », « directrice générale », "finance director": not "director", which may be one of films.
  bool is_of_body(const RolePhrase& phrase) const {
    if (rules_.in("of_body", lower(phrase.head))) return true;
    constexpr std::uint32_t kLongest = 3;
    std::string words(lower(phrase.text.last - 1));
    for (std::uint32_t i = phrase.text.last - 1; i > phrase.text.first && i + kLongest > phrase.text.last;) {
      words.insert(0, lower(--i) + " ");
      if (rules_.in("of_body", words)) return true;
    }
    return false;
  }

  /// "Professor Ann Roy | of Tessival College", « la juriste Anne Roy, | de l'université de Vernay », « assistant
  /// d'Anne Roy | au Théâtre de Vernay ».
  std::int32_t behind_name(const RolePhrase& phrase, const RoleHolder& holder) {
    const bool titled = holder.tokens.first == phrase.whole.last;
    if (!titled && !phrase.of_person) return -1;
    std::uint32_t k = clauses_.chunk_at(phrase.of_person ? phrase.text.last : holder.tokens.first) + 1;
    if (phrase.of_person && k < clauses_.chunks.size() && clauses_.chunks[k].kind == ChunkKind::noun_phrase) ++k;
    const bool comma = titled && k < clauses_.chunks.size() && clauses_.chunks[k].kind == ChunkKind::comma;
    if (comma) ++k;
    if (k + 1 >= clauses_.chunks.size() || clauses_.chunks[k].kind != ChunkKind::preposition ||
        !rules_.in(comma              ? "affiliation"
                   : phrase.of_person ? "trailing"
                                      : "direct_affiliation",
                   clauses_.chunks[k].key))
      return -1;
    const Chunk& named = clauses_.chunks[k + 1];
    return named.kind == ChunkKind::noun_phrase && named.entity >= 0 ? organization_at(static_cast<std::int32_t>(k) + 1)
                                                                     : -1;
  }

  /// « la visite du président Paul Dax »: whose visit it is, nobody's president.
  bool is_visited(const RolePhrase& phrase, const RoleHolder& holder) const {
    return phrase.possessive < 0 && below_genitive(phrase) && holder.tokens.first == phrase.whole.last &&
           rules_.in("office", lower(phrase.head));
  }

  /// « le président de la commission » says itself whose it is.
  bool has_complement(const RolePhrase& phrase) const {
    for (std::uint32_t i = phrase.text.first; i < phrase.text.last; ++i)
      if (document_.tokens[i].pos == Pos::adp) return true;
    return false;
  }

  // --- descriptions ------------------------------------------------------------------------------------------------

  /// "the library's director", « la présidente de l’association », "a partner at the firm": the complement refers back
  /// to an organisation.
  bool describe(const RolePhrase& phrase, RoleOrganization& out) {
    if (phrase.possessive >= 0) return false;
    if (phrase.possessor_noun >= 0) {
      out.entity = described_at(clauses_.chunk_at(static_cast<std::uint32_t>(phrase.possessor_noun)));
    } else {
      for (std::uint32_t k = clauses_.chunk_at(phrase.head) + 1; k < clauses_.chunks.size() && out.entity < 0; ++k) {
        const Chunk& chunk = clauses_.chunks[k];
        if (chunk.tokens.first >= phrase.text.last) break;
        const Chunk& before = clauses_.chunks[k - 1];
        if (chunk.kind != ChunkKind::noun_phrase || chunk.entity >= 0 || before.kind != ChunkKind::preposition ||
            !phrase.text.contains(chunk.tokens) || !is_definite(k))
          continue;
        out.entity = described_at(k);
        if (out.entity >= 0 && chunk.tokens.last == phrase.text.last) out.role_end = before.tokens.first;
      }
    }
    if (out.entity < 0) return false;
    out.rule = "role in what is described";
    out.confidence = 0.8;
    return true;
  }

  /// « de la commune », « du festival », "at the firm"
  bool is_definite(std::uint32_t k) const {
    const auto definite = [&](std::uint32_t i) {
      return rules_.grammar().in_class("definite", lower(i)) || rules_.in("contracted", lower(i));
    };
    return definite(clauses_.chunks[k].tokens.first) || definite(clauses_.chunks[k - 1].tokens.last - 1);
  }

  /// « le club | de tennis », « le parti | au pouvoir aujourd'hui », "the firm | that …"
  bool is_told_apart(std::uint32_t k) const {
    if (k + 1 >= clauses_.chunks.size()) return false;
    const Chunk& next = clauses_.chunks[k + 1];
    return next.kind == ChunkKind::relative || next.kind == ChunkKind::adverb ||
           (next.kind == ChunkKind::verb_group && next.form == PredicateForm::participle) ||
           (next.kind == ChunkKind::preposition && rules_.grammar().in_class("genitive", next.key));
  }

  std::int32_t described_at(std::uint32_t k) {
    if (const std::int32_t organization = organization_at(static_cast<std::int32_t>(k)); organization >= 0)
      return organization;
    const Chunk& chunk = clauses_.chunks[k];
    if (is_told_apart(k)) return -1;
    return body_described(context_, lower(chunk.head), chunk.tokens.first);
  }

  const std::string& lower(std::uint32_t i) const { return document_.word(i).lower; }

  /// « Bonnets noirs »: several words, the last written small, all in the plural.
  static bool is_crowd(std::string_view name) {
    const std::size_t blank = name.find_last_of(' ');
    return blank != std::string_view::npos && blank > 0 && name[blank - 1] == 's' && name.ends_with('s') &&
           name[blank + 1] >= 'a' && name[blank + 1] <= 'z';
  }

  /// « un artiste de Vernay », "a student in Vernay": where somebody of that calling lives or works.
  bool is_home_of(const RolePhrase& phrase) const {
    if (!rules_.in("calling", lower(phrase.head)) || rules_.in("local_office", lower(phrase.head)) ||
        !is_a(context_.type(static_cast<std::uint32_t>(phrase.organization)), "Place"))
      return false;
    // « imam de la mosquée de Vernay » serves there.
    for (std::uint32_t i = phrase.head + 1; i < phrase.whole.last; ++i)
      if (rules_.in("facility", lower(i))) return false;
    return true;
  }

  /// « correspondant à Vernay | du Phare », "a reporter in Vernay | for the Beacon": whom somebody works for there, or
  /// -1.
  std::int32_t behind_home(const RolePhrase& phrase) {
    if (phrase.whole.last >= clauses_.sentence.last) return -1;
    const std::uint32_t k = clauses_.chunk_at(phrase.whole.last);
    if (k + 1 >= clauses_.chunks.size() || clauses_.chunks[k].kind != ChunkKind::preposition) return -1;
    const std::string_view key = clauses_.chunks[k].key;
    const bool of = rules_.grammar().in_class("genitive", key) || rules_.in("trailing", key);
    return of && clauses_.chunks[k + 1].entity >= 0 ? organization_at(static_cast<std::int32_t>(k) + 1) : -1;
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
  std::int32_t last_place(const RolePhrase& phrase) const {
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

  const Clauses& clauses_;
  RelationContext& context_;
  const Document& document_;
  const RelationRules& rules_;
};

}  // namespace

std::string_view relation_of(const Document& document, const RelationRules& rules, const RolePhrase& phrase) {
  if (const std::string_view relation = rules.role_relation(document.word(phrase.head).lower); !relation.empty())
    return relation;
  std::string words;
  for (std::uint32_t i = phrase.text.first; i < phrase.text.last; ++i)
    words += (i > phrase.text.first ? " " : "") + document.word(i).lower;
  return rules.role_relation(words);
}

RoleOrganization find_role_organization(const Clauses& clauses, const RolePhrase& phrase, const RoleHolder& holder,
                                        RelationContext& context) {
  return OrganizationFinder(clauses, context).find(phrase, holder);
}

}  // namespace pressgraph
