#include "extraction/relation_places.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"

namespace pressgraph {
namespace {

class PlaceRelations : RelationReader {
 public:
  PlaceRelations(const Clauses& clauses, RelationContext& context) : RelationReader(clauses, context) {}

  void run() {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      if (clauses_.chunks[k].kind != ChunkKind::noun_phrase || clauses_.chunks[k].pronoun) continue;
      find_place(k);
      find_region(k);
      find_described_seat(k);
      find_town_before_noun(k);
    }
  }

 private:
  bool is_bare_place(std::uint32_t k) const { return names(k, "Place") && chunk(k).tokens == chunk(k).name; }

  void find_place(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    if (phrase.entity < 0) return find_kind_of_place(k);
    const std::uint32_t entity = static_cast<std::uint32_t>(phrase.entity);
    const bool closes = is(k + 3, ChunkKind::close) ||
                        (is(k + 3, ChunkKind::comma) && is_bare_place(k + 4) && is(k + 5, ChunkKind::close));
    if (is(k + 1, ChunkKind::open) && is_bare_place(k + 2) && closes &&
        (entity_is(entity, "Place") || (entity_is(entity, "Company") && !is_site_of(k)) || is_facility(phrase)))
      return read_bracket(k, entity);
    // « l'hôpital Purpan de Toulouse », « l'université de Vernay à Grenoble ».
    if ((is_facility(phrase) || is_institution(phrase)) && ends_in_name(k) && is(k + 1, ChunkKind::preposition) &&
        context_.rules.in("event_place", chunk(k + 1).key) && is_bare_place(k + 2) && !names_way(k))
      return located(entity, k, k + 2, chunk(k + 2).tokens.last, "building of place");
    // "Halvorn, of Oslo, …"
    if (names(k, "Company") && context_.rules.grammar().has(Feature::head_last) && ends_in_name(k) &&
        is(k + 1, ChunkKind::comma) && is(k + 2, ChunkKind::preposition) &&
        context_.rules.grammar().in_class("genitive", chunk(k + 2).key) && is_bare_place(k + 3) &&
        (is(k + 4, ChunkKind::comma) || is(k + 4, ChunkKind::stop)))
      return state("basedIn", entity, chunk(k + 3).entity, {phrase.tokens.first, chunk(k + 3).tokens.last},
                   chunk(k + 2).tokens.first, "firm of town");
    if (is_firm_of_town(k))
      return state("basedIn", entity, chunk(k + 2).entity, {phrase.tokens.first, chunk(k + 2).tokens.last},
                   chunk(k + 1).tokens.first, "firm of town");
    if (is(k + 1, ChunkKind::comma) && (entity_is(entity, "Place") || entity_is(entity, "Organization")))
      read_behind_comma(k, entity);
  }

  /// "the Velm glacier, in Svalbard": a noun behind the name says what kind of place it is.
  void find_kind_of_place(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    if (!context_.rules.grammar().has(Feature::head_last) || phrase.head == phrase.tokens.first ||
        !context_.rules.in("place_noun", document_.lower(phrase.head)) || !is(k + 1, ChunkKind::comma) ||
        !is(k + 2, ChunkKind::preposition) || !context_.rules.in("inside", chunk(k + 2).key) ||
        !names(k + 3, "Place") || !ends_in_name(k + 3))
      return;
    const auto place = context_.entities.at(phrase.head - 1);
    if (place && entity_is(*place, "Place"))
      state("locatedIn", *place, chunk(k + 3).entity, {phrase.tokens.first, chunk(k + 3).tokens.last}, phrase.head,
            "place, in place");
  }

  void read_bracket(std::uint32_t k, std::uint32_t entity) {
    // « Halvorn (Vernay, Norvège) »
    if (is(k + 3, ChunkKind::comma) && !is_road(static_cast<std::uint32_t>(chunk(k + 4).entity)))
      state("locatedIn", static_cast<std::uint32_t>(chunk(k + 2).entity), chunk(k + 4).entity,
            {chunk(k + 2).tokens.first, chunk(k + 4).tokens.last}, chunk(k + 4).tokens.first, "name (place, place)");
    if (is_road(entity) || is_road(static_cast<std::uint32_t>(chunk(k + 2).entity))) return;  // "the A9 (Vernay)"
    if (names_building(chunk(k + 2))) return;  // "Masjid Al-Haram (Grand Mosque)": its other name
    if (is_region(k)) return;
    if (holds_town(k))
      return located(static_cast<std::uint32_t>(chunk(k + 2).entity), k, k, chunk(k + 3).tokens.last, "region (place)");
    state(entity_is(entity, "Company") ? "basedIn" : "locatedIn", entity, chunk(k + 2).entity,
          {chunk(k).tokens.first, chunk(k + 3).tokens.last}, chunk(k + 2).tokens.first, "name (place)");
  }

  /// "A9", « N20 », "M25": a letter and a number.
  bool is_road(std::uint32_t entity) const {
    const std::string& name = context_.entities.list[entity].name;
    return name.size() > 1 && name.size() < 5 && name[0] >= 'A' && name[0] <= 'Z' &&
           std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// « Vigo, au sud de la Galice », « l’université d’Oxford, au Royaume-Uni », "Vernay, Ohio".
  void read_behind_comma(std::uint32_t k, std::uint32_t entity) {
    if (entity_is(entity, "Organization") && is_site_of(k)) return;
    if (is(k + 2, ChunkKind::preposition) && context_.rules.in("inside", chunk(k + 2).key)) {
      std::uint32_t place = k + 3;
      if (is(place, ChunkKind::noun_phrase) && chunk(place).entity < 0 &&
          context_.rules.in("part_of_place", document_.lower(chunk(place).head)) &&
          is(place + 1, ChunkKind::preposition))
        place += 2;
      // « dans le Morvel, à Vernay et Tarvois »: a list of places.
      if (is(place, ChunkKind::noun_phrase) && clauses_.conjuncts(place).size() > 1) return;
      if (names(place, "Place") && ends_in_name(place) && !is_list(k, k + 2, place) && !entity_is(entity, "Company"))
        is_town_behind_region(k, k + 2, place)
            ? located(static_cast<std::uint32_t>(chunk(place).entity), k, k, chunk(place).tokens.last, "in place, town")
            : located(entity, k, place, chunk(place).tokens.last, "place, in place");
    } else if (is_bare_place(k + 2) && entity_is(entity, "Place") && context_.rules.grammar().has(Feature::head_last) &&
               (opens_dateline(k) || (clauses_.governed(k) && !lists_places(k)))) {
      located(entity, k, k + 2, chunk(k + 2).tokens.last, "place, place");
    }
  }

  /// « en Savoie, à Vernay »: the preposition of towns behind one of regions.
  bool is_town_behind_region(std::uint32_t k, std::uint32_t preposition, std::uint32_t place) const {
    std::uint32_t before = 0;
    return names(k, "Place") && !names_country(place) &&
           context_.rules.in("town_preposition", chunk(preposition).key) && clauses_.governed(k, &before) &&
           context_.rules.in("inside", chunk(before).key) && !context_.rules.in("town_preposition", chunk(before).key);
  }

  /// "VERNAY, Ohio — The library …", "VERNAY, Ohio (Agency) — …": where the article was written.
  bool opens_dateline(std::uint32_t k) const {
    return k == 0 && ends_in_name(k) && (is(k + 3, ChunkKind::dash) || is(k + 3, ChunkKind::open)) &&
           document_.word(chunk(k).head).all_capitals;
  }

  /// "Brava Capital of Oslo": English tells firms apart by their towns.
  bool is_firm_of_town(std::uint32_t k) const {
    return names(k, "Company") && context_.rules.grammar().has(Feature::head_last) &&
           chunk(k).tokens == chunk(k).name && is(k + 1, ChunkKind::preposition) &&
           context_.rules.grammar().in_class("genitive", chunk(k + 1).key) && is_bare_place(k + 2) &&
           !context_.is_description(document_.lower(chunk(k).name.first));
  }

  /// "the Velm region of western Mali", "the Ohio town of Vernay": the noun between two places says which holds which:
  /// a country, or a place with words before its name, holds the one before; any other lies in it.
  void find_region(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    if (!context_.rules.grammar().has(Feature::head_last) || phrase.entity >= 0 || phrase.head == phrase.tokens.first ||
        !context_.rules.in("place_noun", document_.lower(phrase.head)) || !is(k + 1, ChunkKind::preposition) ||
        !names(k + 2, "Place") || !ends_in_name(k + 2))
      return;
    const auto before = context_.entities.at(phrase.head - 1);
    const std::string_view key = chunk(k + 1).key;
    if (!before || !entity_is(*before, "Place")) return;
    const bool genitive = context_.rules.grammar().in_class("genitive", key);
    const bool holds = context_.rules.in("inside", key) ||
                       (genitive && (names_country(k + 2) || chunk(k + 2).tokens != chunk(k + 2).name));
    const auto behind = static_cast<std::uint32_t>(chunk(k + 2).entity);
    if (!holds && !genitive) return;
    state("locatedIn", holds ? *before : behind, static_cast<std::int32_t>(holds ? behind : *before),
          {phrase.tokens.first, chunk(k + 2).tokens.last}, phrase.head, "region of place");
  }

  /// « Halvorn, une start-up de Grenoble », "Halvorn is a software company in Oslo".
  void find_described_seat(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    if (phrase.entity >= 0 || !is(k + 1, ChunkKind::preposition) || !names(k + 2, "Place") || !ends_in_name(k + 2) ||
        !context_.rules.in("seat_preposition", chunk(k + 1).key))
      return;
    const std::string_view noun = document_.lower(phrase.head);
    // « Halvorn, start-up de Grenoble, … »; but « le comité Velm, parti de Grenoble, … »
    const bool bare = !phrase.has_determiner && !context_.rules.grammar().has(Feature::head_last) && k >= 2 &&
                      names(k - 2, "Company");
    if (!(bare || context_.rules.grammar().in_class("indefinite", document_.lower(phrase.tokens.first))) ||
        !context_.is_described_as(noun, "Company") || context_.rules.in("facility", noun))
      return;
    const Predicate* copula = nullptr;
    std::int32_t bearer = -1;
    if (k >= 2 && is(k - 1, ChunkKind::comma) && names(k - 2, "Organization") && ends_in_name(k - 2))
      bearer = static_cast<std::int32_t>(k) - 2;
    else
      for (const Predicate& predicate : clauses_.predicates)
        if (chunk(predicate.chunk).copula && predicate.object == static_cast<std::int32_t>(k) &&
            predicate.subject >= 0 && names(static_cast<std::uint32_t>(predicate.subject), "Organization")) {
          copula = &predicate;
          bearer = predicate.subject;
        }
    if (bearer < 0) return;
    const Chunk& firm = chunk(static_cast<std::uint32_t>(bearer));
    state("basedIn", static_cast<std::uint32_t>(firm.entity), chunk(k + 2).entity,
          {firm.tokens.first, chunk(k + 2).tokens.last}, chunk(k + 1).tokens.first, "firm in town", copula);
  }

  /// "Oslo start-up Halvorn", "Halvorn, an Oslo start-up", "the Oslo firm": a town before the noun that says what a
  /// firm is.
  void find_town_before_noun(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    if (!context_.rules.grammar().has(Feature::head_last)) return;
    const std::uint32_t end = phrase.entity >= 0 ? phrase.name.first : phrase.tokens.last;
    const std::uint32_t first = phrase.tokens.first + (phrase.has_determiner ? 1 : 0);
    const Name* town = first < end ? context_.entities.name_at(first) : nullptr;
    if (!town || town->tokens.last >= end || document_.surface(town->tokens.last) == "-" ||
        !entity_is(*context_.entities.at(first), "Place") ||
        !context_.is_described_as(document_.lower(end - 1), "Company") ||
        context_.rules.in("facility", document_.lower(end - 1)))
      return;
    const auto place = *context_.entities.at(first);
    std::optional<std::uint32_t> firm;
    if (phrase.entity >= 0)
      firm = static_cast<std::uint32_t>(phrase.entity);
    else if (k >= 2 && is(k - 1, ChunkKind::comma) && names(k - 2, "Organization") && ends_in_name(k - 2))
      firm = static_cast<std::uint32_t>(chunk(k - 2).entity);
    else if (phrase.has_determiner &&
             context_.rules.grammar().in_class("definite", document_.lower(phrase.tokens.first)))
      firm = context_.denotes(clauses_, k);
    if (!firm || !entity_is(*firm, "Organization") || entity_is(*firm, "GovernmentBody")) return;
    const bool country = context_.rules.is_country(context_.entities.list[place].name);
    state(country ? "nationality" : "basedIn", *firm, static_cast<std::int32_t>(place), phrase.tokens, first,
          "town's kind of firm");
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
           context_.rules.in("inside", chunk(preposition).key) &&
           !context_.rules.in("town_preposition", chunk(preposition).key);
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

  /// Whether the name is that of a body that has its seat somewhere, though it may be built: « université »,
  /// "institute".
  bool is_institution(const Chunk& phrase) const {
    if (phrase.entity < 0 || !entity_is(static_cast<std::uint32_t>(phrase.entity), "Organization")) return false;
    for (std::uint32_t i = phrase.name.first; i < phrase.name.last; ++i)
      if (context_.rules.in("institution", document_.lower(i))) return true;
    return false;
  }

  /// « dans l'Aube, dans la Marne », « à Lille, à Lens »: one beside the other.
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
    return chunk(before).key == chunk(preposition).key && (!country(place) || country(k));
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
    const std::uint32_t next = behind + (is(behind + 1, ChunkKind::conjunction) ? 2 : 1);
    const bool more = is(behind, ChunkKind::comma) && names(next, "Place");
    const bool listed_before = k >= 2 && is(k - 1, ChunkKind::comma) && names(k - 2, "Place");
    return more || listed_before || clauses_.conjuncts(k).size() > 1 ||
           context_.rules.is_country(context_.entities.list[static_cast<std::size_t>(chunk(k).entity)].name);
  }

  void located(std::uint32_t entity, std::uint32_t k, std::uint32_t place, std::uint32_t last, std::string_view rule) {
    const auto country = [&](std::uint32_t e) {
      return entity_is(e, "Place") && context_.rules.is_country(context_.entities.list[e].name);
    };
    // « l'Élysée, à Paris », « l'université de Vernay, en Norvège »: where it is, not where it chose to have its seat.
    const bool seat = entity_is(entity, "Organization") && !entity_is(entity, "GovernmentBody") &&
                      !names_country(place) && (!is_facility(chunk(k)) || is_institution(chunk(k)));
    // « en Norvège, à Vernay »: the town lies in the country.
    const auto object = static_cast<std::uint32_t>(chunk(place).entity);
    if (place != k && country(entity)) {
      if (!country(object))
        state("locatedIn", object, static_cast<std::int32_t>(entity), {chunk(k).tokens.first, last},
              chunk(k).tokens.first, rule);
      return;
    }
    state(seat ? "basedIn" : "locatedIn", entity, chunk(place).entity, {chunk(k).tokens.first, last},
          chunk(place).tokens.first, rule);
  }
};

}  // namespace

void find_place_relations(const Clauses& clauses, RelationContext& context) {
  PlaceRelations(clauses, context).run();
}

}  // namespace pressgraph
