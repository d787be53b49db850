#include "extraction/relation_names.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"

namespace pressgraph {
namespace {

class NameRelations : RelationReader {
 public:
  NameRelations(const Clauses& clauses, RelationContext& context) : RelationReader(clauses, context) {}

  void run() {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      if (clauses_.chunks[k].kind != ChunkKind::noun_phrase || clauses_.chunks[k].pronoun) continue;
      find_nationality(k);
      find_place(k);
      find_parent(k);
      find_joined(k);
    }
    find_credits();
  }

 private:
  void state(std::string_view predicate, std::uint32_t subject, std::int32_t object, TokenRange evidence,
             std::uint32_t trigger, std::string_view rule, std::string literal = {}) {
    Statement statement;
    statement.predicate = predicate;
    statement.subject = subject;
    statement.object = object;
    statement.literal = std::move(literal);
    statement.evidence = evidence;
    statement.trigger = trigger;
    statement.rule = rule;
    context_.state(std::move(statement));
  }

  // --- nationality -------------------------------------------------------------------------------------------------

  void find_nationality(std::uint32_t k) {
    for (std::uint32_t i = chunk(k).tokens.first; i < chunk(k).tokens.last; ++i) {
      const Word& word = document_.word(i);
      const Demonym* place = context_.rules.place_of(word.lower);
      if (!place) place = context_.rules.place_of(word.surface);
      if (!place || (context_.entities.at(i) && !entity_is(*context_.entities.at(i), "Place"))) continue;
      const auto bearer = bearer_of(k, i, *place);
      if (!bearer) continue;
      const std::int32_t object = context_.place_named(*place);
      if (!place->country) {
        // « l'entreprise grenobloise »: no nationality; where it is based, if the text names the town.
        if (object >= 0 && entity_is(*bearer, "Company"))
          state("basedIn", *bearer, object, chunk(k).tokens, i, "adjective of town");
        continue;
      }
      state("nationality", *bearer, object, chunk(k).tokens, i, "adjective of place",
            object < 0 ? std::string(place->names.front()) : std::string());
    }
  }

  /// Whom an adjective of place describes: the name or description that its phrase stands for, or the name that the
  /// phrase is set beside (« Orvalis, une coopérative bretonne »). Offices are of a state, not their holder's
  /// nationality.
  std::optional<std::uint32_t> bearer_of(std::uint32_t k, std::uint32_t adjective, const Demonym& place) {
    const Chunk& phrase = chunk(k);
    for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.last; ++i)
      if (!phrase.name.contains(i) && context_.rules.in("office", document_.lower(i))) return std::nullopt;
    if (phrase.entity >= 0) {
      // « 400 Bonnets noirs bretons »: some of them.
      if (phrase.name.contains(adjective) || counts(phrase) || is_some(phrase)) return std::nullopt;
      const auto entity = static_cast<std::uint32_t>(phrase.entity);
      return entity_is(entity, "Place") || entity_is(entity, "Event") || entity_is(entity, "Work")
                 ? std::nullopt
                 : std::optional(entity);
    }
    if (k >= 2 && is(k - 1, ChunkKind::comma) && chunk(k - 2).kind == ChunkKind::noun_phrase &&
        chunk(k - 2).entity >= 0 && !clauses_.governed(k - 2) && !opens_clause(k))
      return static_cast<std::uint32_t>(chunk(k - 2).entity);
    if (is(k + 1, ChunkKind::preposition) || !phrase.has_determiner || !place.country ||
        !context_.rules.grammar().in_class("definite", document_.lower(phrase.tokens.first)))
      return std::nullopt;
    const auto entity = context_.denotes(clauses_, k);
    if (!entity || context_.entities.list[*entity].type == "GovernmentBody") return std::nullopt;
    return entity_is(*entity, "Person") && !context_.may_describe_one(document_.lower(phrase.head)) ? std::nullopt
                                                                                                    : entity;
  }

  /// « des Bonnets noirs bretons »: some of them.
  bool is_some(const Chunk& phrase) const {
    return phrase.name.first > phrase.tokens.first &&
           context_.entities.list[static_cast<std::size_t>(phrase.entity)].type == "Organization" &&
           context_.rules.grammar().in_class("indefinite", document_.lower(phrase.tokens.first));
  }
  bool counts(const Chunk& phrase) const {
    for (std::uint32_t i = phrase.tokens.first; i < phrase.name.first; ++i)
      if (document_.tokens[i].pos == Pos::num) return true;
    return false;
  }

  /// "As Roy told Halvorn, French output has …": a verb follows with no comma, so that the phrase is its subject.
  bool opens_clause(std::uint32_t k) const {
    return is(k + 1, ChunkKind::verb_group) && chunk(k + 1).form == PredicateForm::finite &&
           !chunk(k + 1).maybe_participle;
  }

  // --- places ------------------------------------------------------------------------------------------------------

  void find_place(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    if (phrase.entity < 0) return;
    const std::uint32_t entity = static_cast<std::uint32_t>(phrase.entity);
    if (is(k + 1, ChunkKind::open) && names(k + 2, "Place") && is(k + 3, ChunkKind::close) &&
        chunk(k + 2).tokens == chunk(k + 2).name &&
        (entity_is(entity, "Place") || (entity_is(entity, "Company") && !is_site_of(k)) || is_facility(phrase))) {
      if (names_building(chunk(k + 2))) return;  // "Masjid Al-Haram (Grand Mosque)": its other name
      if (is_region(k)) return;
      if (holds_town(k))
        return located(static_cast<std::uint32_t>(chunk(k + 2).entity), k, k, chunk(k + 3).tokens.last,
                       "region (place)");
      return state(entity_is(entity, "Company") ? "basedIn" : "locatedIn", entity, chunk(k + 2).entity,
                   {chunk(k).tokens.first, chunk(k + 3).tokens.last}, chunk(k + 2).tokens.first, "name (place)");
    }
    // « l'hôpital Purpan de Toulouse », « l'université de Vernay à Grenoble ».
    if (is_facility(phrase) && phrase.name.last == phrase.tokens.last && is(k + 1, ChunkKind::preposition) &&
        context_.rules.in("event_place", chunk(k + 1).key) && names(k + 2, "Place") &&
        chunk(k + 2).tokens == chunk(k + 2).name && !names_way(k))
      return located(entity, k, k + 2, chunk(k + 2).tokens.last, "building of place");
    // « Vigo, au sud de la Galice », « l’université d’Oxford, au Royaume-Uni ».
    if (!is(k + 1, ChunkKind::comma) || (!entity_is(entity, "Place") && !entity_is(entity, "Organization"))) return;
    if (entity_is(entity, "Organization") && is_site_of(k)) return;
    if (is(k + 2, ChunkKind::preposition) && context_.rules.in("inside", chunk(k + 2).key)) {
      std::uint32_t place = k + 3;
      if (is(place, ChunkKind::noun_phrase) && chunk(place).entity < 0 &&
          context_.rules.in("part_of_place", document_.lower(chunk(place).head)) &&
          is(place + 1, ChunkKind::preposition))
        place += 2;
      if (names(place, "Place") && chunk(place).name.last == chunk(place).tokens.last && !is_list(k, k + 2, place) &&
          (entity_is(entity, "Place") || !entity_is(entity, "Company")))
        located(entity, k, place, chunk(place).tokens.last, "place, in place");
    } else if (names(k + 2, "Place") && chunk(k + 2).tokens == chunk(k + 2).name && entity_is(entity, "Place") &&
               context_.rules.grammar().has(Feature::head_last) && clauses_.governed(k) && !lists_places(k)) {
      located(entity, k, k + 2, chunk(k + 2).tokens.last, "place, place");
    }
  }

  bool names_building(const Chunk& phrase) const {
    for (std::uint32_t i = phrase.name.first; i < phrase.name.last; ++i)
      if (context_.rules.in("facility", document_.lower(i))) return true;
    return false;
  }

  bool names_country(std::uint32_t k) const {
    return names(k, "Place") &&
           context_.rules.is_country(context_.entities.list[static_cast<std::size_t>(chunk(k).entity)].name);
  }

  /// « en Norvège (Vernay) »: a country is larger than what stands behind.
  bool holds_town(std::uint32_t k) const { return names_country(k) && !names_country(k + 2); }

  /// « dans l'Aube (Vernay) », « dans l'Aube (Champagne) »: a town in it or a region that holds it, nobody can tell.
  bool is_region(std::uint32_t k) const {
    std::uint32_t preposition = 0;
    return names(k, "Place") && !names_country(k) && !names_country(k + 2) &&
           !context_.rules.grammar().has(Feature::head_last) && clauses_.governed(k, &preposition) &&
           context_.rules.in("inside", chunk(preposition).key) && chunk(preposition).key != "à";
  }

  /// « l'usine de Halvorn (Vernay) », « au siège de Halvorn, à Vernay »: the place is that of the site, not of the
  /// organisation.
  bool is_site_of(std::uint32_t k) const {
    std::uint32_t preposition = 0;
    return clauses_.governed(k, &preposition) &&
           context_.rules.grammar().in_class("genitive", chunk(preposition).key) && preposition > 0 &&
           is(preposition - 1, ChunkKind::noun_phrase);
  }

  /// « place de la Gare à Vernay »: the building only gives the square or street its name.
  bool names_way(std::uint32_t k) const {
    std::uint32_t preposition = 0;
    return clauses_.governed(k, &preposition) && preposition > 0 &&
           context_.rules.grammar().in_class("genitive", chunk(preposition).key) &&
           context_.rules.in("way", document_.lower(chunk(preposition).tokens.first - 1));
  }

  /// Whether the phrase names something that is built: its name says so (« hôpital Purpan », "Purpan Hospital").
  bool is_facility(const Chunk& phrase) const {
    if (phrase.entity < 0 || !entity_is(static_cast<std::uint32_t>(phrase.entity), "Organization")) return false;
    for (std::uint32_t i = phrase.name.first; i < phrase.name.last; ++i)
      if (context_.rules.in("facility", document_.lower(i))) return true;
    return false;
  }

  /// « de l'Asie à l'Afrique », « dans l'Aube, dans la Marne », « à Lille, à Lens »: one beside the other.
  bool is_list(std::uint32_t k, std::uint32_t preposition, std::uint32_t place) const {
    // « à Vernay et Lens, en Bretagne (Brest) »: the bracket opens the next region's own list.
    if (is(place + 1, ChunkKind::open)) return true;
    std::uint32_t before = 0;
    const bool governed = clauses_.governed(k, &before);
    if (names(k, "Place") && goes_on(place, governed ? chunk(before).key : std::string_view{})) return true;
    if (!governed || !names(k, "Place")) return false;
    const auto country = [&](std::uint32_t i) {
      return context_.rules.is_country(context_.entities.list[static_cast<std::size_t>(chunk(i).entity)].name);
    };
    const bool range = chunk(preposition).key == "à" && !is(place + 1, ChunkKind::comma);
    return range || (chunk(before).key == chunk(preposition).key && (!country(place) || country(k)));
  }

  /// « à Vernay, dans l'Aube, dans la Marne », « à Vernay, en Corse et dans l'Ain »: more places follow, each with its
  /// preposition; not « à Vernay, en Corse, et à Lens, en Artois », where that of the town comes again.
  bool goes_on(std::uint32_t place, std::string_view of_town) const {
    std::uint32_t next = place + 1;
    if (!is(next, ChunkKind::comma) && !is(next, ChunkKind::conjunction)) return false;
    if (is(++next, ChunkKind::conjunction)) ++next;
    return is(next, ChunkKind::preposition) && context_.rules.in("inside", chunk(next).key) &&
           chunk(next).key != of_town && names(next + 1, "Place");
  }

  /// "Afghanistan, Eritrea, Libya and Syria": a list, and countries lie in no country.
  bool lists_places(std::uint32_t k) const {
    const std::uint32_t behind = k + 3;
    if (!is(behind, ChunkKind::comma) && !is(behind, ChunkKind::stop)) return true;
    const bool more =
        is(behind, ChunkKind::comma) && (names(behind + 1, "Place") || is(behind + 1, ChunkKind::conjunction));
    const bool listed_before = k >= 2 && is(k - 1, ChunkKind::comma) && names(k - 2, "Place");
    return more || listed_before || clauses_.conjuncts(k).size() > 1 ||
           context_.rules.is_country(context_.entities.list[static_cast<std::size_t>(chunk(k).entity)].name);
  }

  void located(std::uint32_t entity, std::uint32_t k, std::uint32_t place, std::uint32_t last, std::string_view rule) {
    const auto country = [&](std::uint32_t e) {
      return entity_is(e, "Place") && context_.rules.is_country(context_.entities.list[e].name);
    };
    // « en Norvège, à Vernay »: the town lies in the country.
    const auto object = static_cast<std::uint32_t>(chunk(place).entity);
    if (place != k && country(entity)) {
      if (!country(object))
        state("locatedIn", object, static_cast<std::int32_t>(entity), {chunk(k).tokens.first, last},
              chunk(k).tokens.first, rule);
      return;
    }
    state("locatedIn", entity, chunk(place).entity, {chunk(k).tokens.first, last}, chunk(place).tokens.first, rule);
  }

  /// "Oslo-based shipping firm Halvorn", "the Brava-backed start-up": a name joined to a participle.
  void find_joined(std::uint32_t k) {
    for (std::uint32_t i = chunk(k).tokens.first; i + 2 < chunk(k).tokens.last; ++i) {
      const auto name = context_.entities.at(i);
      if (!name || document_.surface(i + 1) != "-") continue;
      const auto bearer =
          chunk(k).entity >= 0 ? std::optional(static_cast<std::uint32_t>(chunk(k).entity)) : apposed_or_described(k);
      if (!bearer || *bearer == *name) continue;
      const std::string& word = document_.word(i + 2).lower;
      const auto at = static_cast<std::int32_t>(*name);
      if (context_.rules.in("joined_base", word)) state("basedIn", *bearer, at, chunk(k).tokens, i + 2, "place-based");
      if (context_.rules.in("joined_backer", word))
        state("investsIn", *name, static_cast<std::int32_t>(*bearer), chunk(k).tokens, i + 2, "investor-backed");
      if (context_.rules.in("joined_founder", word))
        state("founderOf", *name, static_cast<std::int32_t>(*bearer), chunk(k).tokens, i + 2, "founder-founded");
      if (context_.rules.in("joined_owner", word)) state("partOf", *bearer, at, chunk(k).tokens, i + 2, "owner-owned");
      if (context_.rules.in("joined_maker", word))
        state("develops", *name, static_cast<std::int32_t>(*bearer), chunk(k).tokens, i + 2, "maker-made");
    }
  }

  std::optional<std::uint32_t> apposed_or_described(std::uint32_t k) {
    if (k >= 2 && is(k - 1, ChunkKind::comma) && chunk(k - 2).kind == ChunkKind::noun_phrase &&
        chunk(k - 2).entity >= 0)
      return static_cast<std::uint32_t>(chunk(k - 2).entity);
    return context_.rules.grammar().in_class("definite", document_.lower(chunk(k).tokens.first))
               ? context_.denotes(clauses_, k)
               : std::nullopt;
  }

  // --- organisations and people ------------------------------------------------------------------------------------

  /// « le Bureau des phares (BDP) du Cerema », "the University of Oxford's Star Lab".
  void find_parent(std::uint32_t k) {
    if (!names(k, "Organization") || chunk(k).name.last != chunk(k).tokens.last) return;
    const auto part = static_cast<std::uint32_t>(chunk(k).entity);
    if (!stands_alone(chunk(k).name, part)) return;
    if (k >= 2 && is(k - 1, ChunkKind::possessive) && names(k - 2, "Organization") && chunk(k).name == chunk(k).tokens)
      state("partOf", part, chunk(k - 2).entity, {chunk(k - 2).tokens.first, chunk(k).tokens.last},
            chunk(k).tokens.first, "organisation's part");
    std::uint32_t i = k + 1;
    if (is(i, ChunkKind::open) && is(i + 1, ChunkKind::noun_phrase) && is(i + 2, ChunkKind::close)) i += 3;
    const bool inside = is(i, ChunkKind::preposition) && context_.rules.in("part_preposition", chunk(i).key) &&
                        (!entity_is(part, "Company") || context_.rules.grammar().in_class("genitive", chunk(i).key));
    // "the Harbour Museum of the Coast Guard": one name of an institution, cut at its "of".
    if (inside && i == k + 1 && context_.rules.grammar().has(Feature::head_last) &&
        context_.rules.grammar().in_class("genitive", chunk(i).key) && chunk(k).name.size() > 1 &&
        context_.rules.in("facility", document_.lower(chunk(k).name.last - 1)))
      return;
    // « les Bonnets noirs du port »: people of one place, whatever it is called.
    if (inside && is_crowd(chunk(k))) return;
    if (inside && names(i + 1, "Organization") && chunk(i + 1).name.last == chunk(i + 1).tokens.last &&
        stands_alone(chunk(i + 1).name, static_cast<std::uint32_t>(chunk(i + 1).entity)))
      state("partOf", part, chunk(i + 1).entity, {chunk(k).tokens.first, chunk(i + 1).tokens.last},
            chunk(i).tokens.first, "part of organisation");
  }

  /// A name in the plural whose last word is written small: « les Bonnets noirs ».
  bool is_crowd(const Chunk& phrase) const {
    const auto plural = [&](std::uint32_t i) { return document_.lower(i).ends_with('s'); };
    const std::string_view last = document_.surface(phrase.name.last - 1);
    return context_.rules.grammar().has(Feature::agreement) && phrase.name.size() == 2 && plural(phrase.name.first) &&
           plural(phrase.name.last - 1) && last.front() >= 'a' && last.front() <= 'z';
  }

  /// Whether the name is a whole one: « SNE », « Labo Vernay », not the « Conseil » of a name that was cut short.
  bool stands_alone(TokenRange name, std::uint32_t entity) const {
    constexpr double kFirm = 0.8;
    const std::string_view surface = document_.view(name);
    const bool acronym = std::none_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool cut = name.size() == 2 && context_.rules.grammar().in_class("definite", document_.lower(name.first));
    return (name.size() > 1 && !cut) || acronym ||
           (context_.entities.list[entity].confidence >= kFirm &&
            !context_.is_described_as(document_.lower(name.first), "Organization"));
  }

  /// Credits on a line of their own: « Anne Roy, 6Medias », "By Ann Roy - Reuters".
  void find_credits() {
    constexpr std::uint32_t kShortLine = 14;
    if (clauses_.sentence.size() > kShortLine) return;
    const std::vector<Name>& all = context_.entities.names;
    auto name = std::partition_point(all.begin(), all.end(),
                                     [&](const Name& n) { return n.tokens.first < clauses_.sentence.first; });
    for (; name != all.end() && std::next(name) != all.end() && std::next(name)->tokens.last <= clauses_.sentence.last;
         ++name) {
      const Name& next = *std::next(name);
      if (next.tokens.first != name->tokens.last + 1) continue;
      const std::string_view mark = document_.surface(name->tokens.last);
      const bool line = clauses_.predicates.empty() && (mark == "," || mark == "-" || mark == "–" || mark == "|");
      const std::uint32_t left = *context_.entities.at(name->tokens.first);
      const std::uint32_t right = *context_.entities.at(next.tokens.first);
      if (line && entity_is(left, "Person") && entity_is(right, "Organization"))
        state("worksFor", left, static_cast<std::int32_t>(right), {name->tokens.first, next.tokens.last},
              name->tokens.last, "credit");
    }
  }
};

}  // namespace

void find_name_relations(const Clauses& clauses, RelationContext& context) {
  NameRelations(clauses, context).run();
}

}  // namespace pressgraph
