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
      const Demonym* place = two_words(k, i);
      if (!place) place = context_.rules.place_of(word.lower);
      if (!place) place = context_.rules.place_of(word.surface);
      const bool whole = place != nullptr;
      if (!place) place = last_of_compound(word);
      if (!place || (context_.entities.at(i) && !entity_is(*context_.entities.at(i), "Place"))) continue;
      const auto bearer = bearer_of(k, i, *place);
      if (!bearer) continue;
      const TokenRange words = compound_at(k, i);
      const bool one_country = place->country && whole && words.size() == 1;
      const std::int32_t object = one_country ? context_.place_named(*place) : -1;
      std::string said = one_country ? std::string(place->names.front()) : std::string(document_.view(words));
      state("nationality", *bearer, object, chunk(k).tokens, i, "adjective of place",
            object < 0 ? std::move(said) : std::string());
    }
    find_country_behind(k);
  }

  /// The place of "South African"; nullptr where no two capitals stand together.
  const Demonym* two_words(std::uint32_t k, std::uint32_t i) const {
    return i > chunk(k).tokens.first && document_.word(i).capital && document_.word(i - 1).capital
               ? context_.rules.place_of(document_.view({i - 1, i + 1}))
               : nullptr;
  }

  /// The place of the last part of « franco-allemand », "Chilean-Norwegian"; nullptr for any other word.
  const Demonym* last_of_compound(const Word& word) const {
    const std::size_t hyphen = word.surface.rfind('-');
    if (hyphen == std::string::npos || hyphen == 0) return nullptr;
    const Demonym* place = context_.rules.place_of(std::string_view(word.lower).substr(hyphen + 1));
    return place ? place : context_.rules.place_of(std::string_view(word.surface).substr(hyphen + 1));
  }

  /// The adjective with what a hyphen joins before it.
  TokenRange compound_at(std::uint32_t k, std::uint32_t i) const {
    const bool joined = i >= chunk(k).tokens.first + 2 && document_.surface(i - 1) == "-" &&
                        !document_.tokens[i].space_before && !document_.tokens[i - 1].space_before;
    return {joined ? i - 2 : i, i + 1};
  }

  /// "Ann Roy of Norway": a person with no role before the name, and the country.
  void find_country_behind(std::uint32_t k) {
    if (!context_.rules.grammar().has(Feature::head_last) || !names(k, "Person") ||
        chunk(k).tokens != chunk(k).name || !is(k + 1, ChunkKind::preposition) ||
        !context_.rules.grammar().in_class("genitive", chunk(k + 1).key) || !names(k + 2, "Place") ||
        chunk(k + 2).tokens != chunk(k + 2).name || is(k + 3, ChunkKind::possessive))
      return;
    const auto country = static_cast<std::uint32_t>(chunk(k + 2).entity);
    if (context_.rules.is_country(context_.entities.list[country].name))
      state("nationality", static_cast<std::uint32_t>(chunk(k).entity), static_cast<std::int32_t>(country),
            {chunk(k).tokens.first, chunk(k + 2).tokens.last}, chunk(k + 1).tokens.first, "name of country");
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
    if (k >= 2 && is(k - 1, ChunkKind::comma) && is(k - 2, ChunkKind::noun_phrase) && chunk(k - 2).entity >= 0 &&
        (names(k - 2, "Person") || phrase.head != adjective) &&  // « l'Express, Le Parisien, …»: another newspaper
        (clauses_.governed(k - 2) ? describes_name(k) : !opens_clause(k)))
      return static_cast<std::uint32_t>(chunk(k - 2).entity);
    if (const auto subject = subject_of_copula(k)) return subject;
    if (is(k + 1, ChunkKind::preposition) || !phrase.has_determiner || !place.country ||
        !context_.rules.grammar().in_class("definite", document_.lower(phrase.tokens.first)))
      return std::nullopt;
    const auto entity = context_.denotes(clauses_, k);
    if (!entity || context_.entities.list[*entity].type == "GovernmentBody") return std::nullopt;
    return entity_is(*entity, "Person") && !context_.may_describe_one(document_.lower(phrase.head)) ? std::nullopt
                                                                                                    : entity;
  }

  /// "to Halvorn, a Danish bank": whether the phrase says what the name before its comma is.
  bool describes_name(std::uint32_t k) const {
    const auto entity = static_cast<std::uint32_t>(chunk(k - 2).entity);
    const std::string_view noun = document_.lower(chunk(k).head);
    return chunk(k - 2).name.last == chunk(k - 2).tokens.last && !opens_clause(k) && !entity_is(entity, "Place") &&
           (context_.is_described_as(noun, context_.type(entity)) ||
            (entity_is(entity, "Person") && context_.rules.is_role(noun)));
  }

  /// « Halvorn est une entreprise danoise », "Ann Roy is a Danish engineer": of whom the phrase is said.
  std::optional<std::uint32_t> subject_of_copula(std::uint32_t k) const {
    if (!context_.rules.grammar().in_class("indefinite", document_.lower(chunk(k).tokens.first))) return std::nullopt;
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
