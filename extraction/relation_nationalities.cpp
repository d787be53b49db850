#include "extraction/relation_nationalities.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"

namespace pressgraph {
namespace {

/// An adjective of place in a phrase: « chinoise », "South African", « franco-allemand ».
struct PlaceAdjective {
  const Demonym* place = nullptr;  ///< nullptr: the token is no such adjective.
  TokenRange words;
  bool one_country = false;  ///< The whole of it belongs to one country.
};

class NationalityRelations : RelationReader {
 public:
  NationalityRelations(const Clauses& clauses, RelationContext& context) : RelationReader(clauses, context) {}

  void run() {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      if (clauses_.chunks[k].kind != ChunkKind::noun_phrase || clauses_.chunks[k].pronoun) continue;
      find_adjectives(k);
      find_country_behind(k);
      find_country_before(k);
    }
  }

 private:
  using Entities = std::vector<std::uint32_t>;

  bool is_country(std::uint32_t place) const { return context_.rules.is_country(context_.entities.list[place].name); }

  // --- adjectives --------------------------------------------------------------------------------------------------

  void find_adjectives(std::uint32_t k) {
    for (std::uint32_t i = chunk(k).tokens.first; i < chunk(k).tokens.last; ++i) {
      const PlaceAdjective adjective = adjective_at(k, i);
      if (!adjective.place || (context_.entities.at(i) && !entity_is(*context_.entities.at(i), "Place"))) continue;
      const std::int32_t object = adjective.one_country ? context_.place_named(*adjective.place) : -1;
      const std::string_view said =
          adjective.one_country ? adjective.place->names.front() : document_.view(adjective.words);
      for (const std::uint32_t bearer : bearers_of(k, i))
        state("nationality", bearer, object, chunk(k).tokens, i, "adjective of place", nullptr,
              object < 0 ? std::string(said) : std::string());
    }
  }

  PlaceAdjective adjective_at(std::uint32_t k, std::uint32_t i) const {
    const Word& word = document_.word(i);
    PlaceAdjective out;
    out.words = {i, i + 1};
    if (i > chunk(k).tokens.first && word.capital && document_.word(i - 1).capital)  // "South African"
      out.place = context_.rules.place_of(document_.view({i - 1, i + 1}));
    if (!out.place) out.place = context_.rules.place_of(word.lower);
    if (!out.place) out.place = context_.rules.place_of(word.surface);
    if (out.place) {
      out.words = compound_at(k, i);
      out.one_country = out.place->country && out.words.size() == 1;
      return out;
    }
    // « franco-allemand », "Chilean-Norwegian": by its last part.
    const std::size_t hyphen = word.surface.rfind('-');
    if (hyphen == std::string::npos || hyphen == 0) return out;
    out.place = context_.rules.place_of(std::string_view(word.lower).substr(hyphen + 1));
    if (!out.place) out.place = context_.rules.place_of(std::string_view(word.surface).substr(hyphen + 1));
    return out;
  }

  /// The adjective with what a hyphen joins before it.
  TokenRange compound_at(std::uint32_t k, std::uint32_t i) const {
    const bool joined = i >= chunk(k).tokens.first + 2 && document_.surface(i - 1) == "-" &&
                        !document_.tokens[i].space_before && !document_.tokens[i - 1].space_before;
    return {joined ? i - 2 : i, i + 1};
  }

  // --- whom the adjective describes --------------------------------------------------------------------------------

  /// The names or description that the phrase stands for, or the names that it is set beside (« Orvalis, une
  /// coopérative bretonne »). Offices are of a state, not their holder's nationality.
  Entities bearers_of(std::uint32_t k, std::uint32_t adjective) {
    const Chunk& phrase = chunk(k);
    for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.last; ++i)
      if (!phrase.name.contains(i) && context_.rules.in("office", document_.lower(i))) return {};
    if (phrase.entity >= 0) return named_in(k, adjective);
    if (const std::int32_t name = name_described(k, adjective); name >= 0)
      return with_others(static_cast<std::uint32_t>(name), is_plural(k, adjective), false);
    if (const auto subject = subject_of_copula(k)) return {*subject};
    return described(k, adjective);
  }

  Entities named_in(std::uint32_t k, std::uint32_t adjective) const {
    const Chunk& phrase = chunk(k);
    // « 400 Bonnets noirs bretons »: some of them. « d'origine danoise Anne Roy »: where her family came from.
    if (phrase.name.contains(adjective) || counts(phrase) || is_some(phrase) || is_origin(adjective)) return {};
    const auto entity = static_cast<std::uint32_t>(phrase.entity);
    if (entity_is(entity, "Place") || entity_is(entity, "Event") || entity_is(entity, "Work")) return {};
    return with_others(k, adjective < phrase.name.first && is_plural(k, adjective));
  }

  /// The name of a phrase, and where `all` those coordinated with it that have no word of their own: behind it, or for
  /// a description that stands behind them all before it.
  Entities with_others(std::uint32_t k, bool all, bool behind = true) const {
    Entities out{static_cast<std::uint32_t>(chunk(k).entity)};
    if (!all) return out;
    std::vector<std::uint32_t> list = clauses_.conjuncts(k);
    if (!behind) std::reverse(list.begin(), list.end());
    for (auto other = std::find(list.begin(), list.end(), k); other != list.end(); ++other) {
      if (*other == k) continue;
      if (chunk(*other).entity < 0 || chunk(*other).tokens != chunk(*other).name ||
          !entity_is(out.front(), context_.type(static_cast<std::uint32_t>(chunk(*other).entity))))
        break;
      out.push_back(static_cast<std::uint32_t>(chunk(*other).entity));
    }
    return out;
  }

  /// « les ingénieurs danois », "two Danish engineers": a word other than the adjective is in the plural.
  bool is_plural(std::uint32_t k, std::uint32_t adjective) const {
    const std::uint32_t end = chunk(k).entity >= 0 ? chunk(k).name.first : chunk(k).tokens.last;
    for (std::uint32_t i = chunk(k).tokens.first; i < end; ++i)
      if (i != adjective && document_.lower(i).ends_with('s') &&
          (document_.tokens[i].pos == Pos::noun || document_.tokens[i].pos == Pos::det))
        return true;
    return false;
  }

  bool is_origin(std::uint32_t adjective) const {
    return adjective > clauses_.sentence.first && context_.rules.in("origin_noun", document_.lower(adjective - 1));
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

  /// The phrase of the name that a comma, and perhaps an age, parts from its description, or -1.
  std::int32_t name_described(std::uint32_t k, std::uint32_t adjective) const {
    if (k < 2 || !is(k - 1, ChunkKind::comma) || opens_clause(k)) return -1;
    std::uint32_t name = k - 2;
    if (k >= 4 && is_age(k - 2) && is(k - 3, ChunkKind::comma) && names(k - 4, "Person")) name = k - 4;
    if (!is(name, ChunkKind::noun_phrase) || chunk(name).entity < 0) return -1;
    // « l'Express, Le Parisien, … »: another newspaper.
    if (!names(name, "Person") && chunk(k).head == adjective && document_.word(adjective).capital) return -1;
    return !clauses_.governed(name) || describes(k, name) ? static_cast<std::int32_t>(name) : -1;
  }

  /// « 34 ans », "34"
  bool is_age(std::uint32_t k) const {
    const Chunk& phrase = chunk(k);
    if (phrase.kind != ChunkKind::noun_phrase || phrase.entity >= 0) return false;
    return document_.tokens[phrase.tokens.first].pos == Pos::num &&
           (phrase.tokens.size() == 1 || context_.rules.in("age", document_.lower(phrase.tokens.first + 1)));
  }

  /// "to Halvorn, a Danish bank, …", « avec Halvorn, loueur danois de vélos »: whether the phrase says what the name
  /// before its comma is. A noun that the lexicon does not know says it of an organisation where no list goes on.
  bool describes(std::uint32_t k, std::uint32_t name) const {
    const auto entity = static_cast<std::uint32_t>(chunk(name).entity);
    const std::string_view noun = document_.lower(chunk(k).head);
    if (!ends_in_name(name) || entity_is(entity, "Place")) return false;
    if (context_.is_described_as(noun, context_.type(entity)) ||
        (entity_is(entity, "Person") && context_.rules.is_role(noun)))
      return true;
    const bool listed = is(k + 1, ChunkKind::conjunction) ||
                        (is(k + 1, ChunkKind::comma) && (is(k + 2, ChunkKind::conjunction) || is_listed(k)));
    return entity_is(entity, "Organization") && !context_.is_description(noun) && !context_.rules.is_role(noun) &&
           !listed && chunk(k).head != chunk(k).tokens.first;
  }
  bool is_listed(std::uint32_t k) const { return clauses_.conjuncts(k).size() > 1; }

  /// "As Roy told Halvorn, French output has …": a verb follows with no comma, so that the phrase is its subject.
  bool opens_clause(std::uint32_t k) const {
    return is(k + 1, ChunkKind::verb_group) && chunk(k + 1).form == PredicateForm::finite &&
           !chunk(k + 1).maybe_participle;
  }

  /// « Halvorn est une entreprise danoise », "Ann Roy is Danish": of whom the phrase is said.
  std::optional<std::uint32_t> subject_of_copula(std::uint32_t k) const {
    const std::uint32_t first = chunk(k).tokens.first;
    if (chunk(k).has_determiner && !context_.rules.grammar().in_class("indefinite", document_.lower(first)))
      return std::nullopt;
    for (const Predicate& predicate : clauses_.predicates) {
      if (!chunk(predicate.chunk).copula || predicate.object != static_cast<std::int32_t>(k) || predicate.subject < 0 ||
          predicate.polarity == Polarity::negated || predicate.modality != Modality::asserted)
        continue;
      const auto subject = static_cast<std::uint32_t>(predicate.subject);
      if (names(subject, "Person") || names(subject, "Organization"))
        return static_cast<std::uint32_t>(chunk(subject).entity);
    }
    return std::nullopt;
  }

  /// « le groupe danois »: whom the text called so; « le quotidien grenoblois » only tells it from others.
  Entities described(std::uint32_t k, std::uint32_t adjective) {
    const Chunk& phrase = chunk(k);
    if (is(k + 1, ChunkKind::preposition) || !adjective_at(k, adjective).place->country || !phrase.has_determiner ||
        !context_.rules.grammar().in_class("definite", document_.lower(phrase.tokens.first)))
      return {};
    const auto entity = context_.denotes(clauses_, k);
    if (!entity || context_.entities.list[*entity].type == "GovernmentBody") return {};
    if (entity_is(*entity, "Person") && !context_.may_describe_one(document_.lower(phrase.head))) return {};
    return {*entity};
  }

  // --- countries ---------------------------------------------------------------------------------------------------

  /// "Ann Roy of Norway": a person with no role before the name, and the country.
  void find_country_behind(std::uint32_t k) {
    if (!context_.rules.grammar().has(Feature::head_last) || !names(k, "Person") || chunk(k).tokens != chunk(k).name ||
        !is(k + 1, ChunkKind::preposition) || !context_.rules.grammar().in_class("genitive", chunk(k + 1).key) ||
        !names(k + 2, "Place") || chunk(k + 2).tokens != chunk(k + 2).name || is(k + 3, ChunkKind::possessive))
      return;
    const auto country = static_cast<std::uint32_t>(chunk(k + 2).entity);
    if (is_country(country))
      state("nationality", static_cast<std::uint32_t>(chunk(k).entity), static_cast<std::int32_t>(country),
            {chunk(k).tokens.first, chunk(k + 2).tokens.last}, chunk(k + 1).tokens.first, "name of country");
  }

  /// "Norway's Halvorn", "Norway's Ann Roy"; a town's firm has its seat there.
  void find_country_before(std::uint32_t k) {
    if (k < 2 || !is(k - 1, ChunkKind::possessive) || !names(k - 2, "Place") || chunk(k).tokens != chunk(k).name ||
        chunk(k).entity < 0)
      return;
    const auto place = static_cast<std::uint32_t>(chunk(k - 2).entity);
    const auto bearer = static_cast<std::uint32_t>(chunk(k).entity);
    const TokenRange evidence{chunk(k - 2).tokens.first, chunk(k).tokens.last};
    if (is_country(place) && (names(k, "Person") || names(k, "Company")))
      state("nationality", bearer, static_cast<std::int32_t>(place), evidence, chunk(k - 1).tokens.first,
            "country's name");
    else if (!is_country(place) && names(k, "Company"))
      state("basedIn", bearer, static_cast<std::int32_t>(place), evidence, chunk(k - 1).tokens.first, "town's firm");
  }
};

}  // namespace

void find_nationality_relations(const Clauses& clauses, RelationContext& context) {
  NationalityRelations(clauses, context).run();
}

}  // namespace pressgraph
