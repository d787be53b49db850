#include "extraction/relation_context.hpp"

#include <algorithm>

#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {

RelationContext::RelationContext(const Document& document_in, Entities& entities_in,
                                 const ReferenceResolver& references, const RelationRules& rules_in,
                                 const std::vector<Quantity>& quantities_in, const std::vector<Date>& dates_in,
                                 const std::vector<Claim>& claims)
    : document(document_in),
      entities(entities_in),
      rules(rules_in),
      quantities(quantities_in),
      dates(dates_in),
      references_(references),
      claims_(claims),
      described_(document_in.size(), -1) {
  for (std::uint32_t i = 0; i < entities.list.size(); ++i)
    if (entities.list[i].type == "Person")
      for (const Mention& mention : entities.list[i].mentions)
        if (mention.kind == MentionKind::nominal) describe(document.tokens_in(mention.excerpt.span), i);
}

std::optional<std::uint32_t> RelationContext::denotes(const Clauses& clauses, std::uint32_t phrase) {
  const Chunk& chunk = clauses.chunks[phrase];
  if (chunk.entity >= 0) return static_cast<std::uint32_t>(chunk.entity);
  if (const auto apposed = name_in_complement(clauses, phrase)) return apposed;
  if (const auto apposed = name_in_apposition(clauses, phrase)) return apposed;
  if (const auto apposed = name_behind(clauses, phrase)) return apposed;
  if (const auto given = name_given(clauses, phrase)) return given;
  if (described_[chunk.head] >= 0) return static_cast<std::uint32_t>(described_[chunk.head]);
  if (!chunk.pronoun && !chunk.has_determiner) return std::nullopt;
  // « la société qui a mis au point … » says itself which one it is: another than the one spoken of.
  if (!chunk.pronoun && phrase + 1 < clauses.chunks.size() && clauses.chunks[phrase + 1].kind == ChunkKind::relative)
    return std::nullopt;
  if (!chunk.pronoun && !references_.nouns().find(document.lower(chunk.head)) &&
      !rules.is_role(document.lower(chunk.head)))
    return std::nullopt;
  const auto [known, first] = resolved_.try_emplace(chunk.tokens.first, std::nullopt);
  if (!first) return known->second;
  auto entity = references_.resolve(document, entities, chunk.tokens);
  if (entity && !chunk.pronoun && type(*entity) != "Company" && names_another_kind(clauses, phrase)) entity.reset();
  if (entity && !chunk.pronoun && is_a(type(*entity), "Organization"))
    entity = unless_in_clause(clauses, phrase, *entity);
  // "That owner is Ann Roy. The Spanish investor …": whoever was named before the one named last is not meant.
  if (entity && !chunk.pronoun && type(*entity) == "Person" && !is_near(*entity, chunk.head) &&
      names_person_before(chunk.head))
    entity.reset();
  known->second = entity;
  if (entity)
    entities.add_mention(*entity, document, chunk.tokens, chunk.pronoun ? MentionKind::pronoun : MentionKind::nominal,
                         "relation argument");
  return entity;
}

bool RelationContext::is_near(std::uint32_t entity, std::uint32_t token) const {
  const std::uint32_t here = document.tokens[token].sentence;
  return std::any_of(entities.list[entity].mentions.begin(), entities.list[entity].mentions.end(),
                     [&](const Mention& mention) {
                       const TokenRange tokens = document.tokens_in(mention.excerpt.span);
                       const std::uint32_t there = tokens.empty() ? 0 : document.tokens[tokens.first].sentence;
                       return !tokens.empty() && tokens.first != token && there <= here && there + 1 >= here;
                     });
}

/// Whether the sentence before that of the token names a person.
bool RelationContext::names_person_before(std::uint32_t token) const {
  const std::uint32_t here = document.tokens[token].sentence;
  return std::any_of(entities.names.begin(), entities.names.end(), [&](const Name& name) {
    return document.tokens[name.tokens.first].sentence + 1 == here &&
           is_a(type(*entities.at(name.tokens.first)), "Person");
  });
}

bool RelationContext::is_award(std::uint32_t entity) const {
  const std::string name = to_lower(entities.list[entity].name);
  std::string_view before;
  for (const std::string_view word : split(name, ' ')) {
    if (rules.in("award", word) && !rules.in("contest", before)) return true;
    before = word;
  }
  return false;
}

bool RelationContext::is_below_part(const Clauses& clauses, std::uint32_t phrase) const {
  std::uint32_t k = phrase;
  if (k >= 2 && clauses.chunks[k - 1].kind == ChunkKind::open && clauses.chunks[k - 2].kind == ChunkKind::noun_phrase)
    k -= 2;
  const std::vector<std::uint32_t> heads = clauses.heads(k);
  return std::any_of(heads.begin(), heads.end(), [&](std::uint32_t head) {
    return head != phrase && clauses.chunks[head].entity < 0 &&
           rules.in("part_of_event", document.lower(clauses.chunks[head].head));
  });
}

bool RelationContext::is_described_as(std::string_view noun, std::string_view wanted) const {
  const auto* senses = references_.nouns().find(noun);
  return senses && std::any_of(senses->begin(), senses->end(), [&](const Description& sense) {
           // A newspaper or station may be any kind of organisation.
           return is_a(sense.type, wanted) || is_a(wanted, sense.type) ||
                  (sense.type == "Media" && is_a(wanted, "Organization"));
         });
}

bool RelationContext::may_call(std::string_view noun, std::string_view wanted) const {
  const auto* senses = references_.nouns().find(noun);
  return senses && std::any_of(senses->begin(), senses->end(), [&](const Description& sense) {
           return sense.use == Description::Use::party && sense.type != "Company" && may_be_called(wanted, sense.type);
         });
}

bool RelationContext::may_describe_one(std::string_view noun) const {
  const auto* senses = references_.nouns().find(noun);
  return !senses || rules.is_role(noun) || std::any_of(senses->begin(), senses->end(), [](const Description& sense) {
    return sense.use != Description::Use::source && is_a(sense.type, "Person");
  });
}

/// « ChatGPT, l’outil développé par … », "Krutrim — the platform built by …": a description set beside a name.
std::optional<std::uint32_t> RelationContext::name_in_apposition(const Clauses& clauses, std::uint32_t phrase) const {
  if (phrase < 2 || clauses.chunks[phrase].pronoun) return std::nullopt;
  const ChunkKind mark = clauses.chunks[phrase - 1].kind;
  const Chunk& name = clauses.chunks[phrase - 2];
  if ((mark != ChunkKind::comma && mark != ChunkKind::dash && mark != ChunkKind::open) ||
      name.kind != ChunkKind::noun_phrase || name.entity < 0)
    return std::nullopt;
  // « Selon Anne Roy, | le mouvement | est … »: the comma closes what stands before the subject.
  std::uint32_t preposition = 0;
  const bool subject = std::any_of(clauses.predicates.begin(), clauses.predicates.end(), [&](const Predicate& each) {
    return each.form == PredicateForm::finite && each.subject == static_cast<std::int32_t>(phrase) &&
           each.chunk > phrase;
  });
  if (subject && clauses.governed(clauses.heads(phrase - 2).back(), &preposition) && preposition == 0)
    return std::nullopt;
  const std::string_view noun = document.lower(clauses.chunks[phrase].head);
  // « Zelba, le train-couchettes que … »: a noun that the lexicon does not know beside a name that its form has typed.
  constexpr double kFirm = 0.75;
  const bool indefinite = rules.grammar().in_class("indefinite", document.lower(clauses.chunks[phrase].tokens.first));
  const bool unknown = mark == ChunkKind::comma && clauses.chunks[phrase].has_determiner &&
                       !references_.nouns().find(noun) && phrase + 1 < clauses.chunks.size() &&
                       clauses.chunks[phrase + 1].kind != ChunkKind::conjunction &&
                       (indefinite || (clauses.chunks[phrase + 1].kind != ChunkKind::verb_group &&
                                       entities.list[static_cast<std::size_t>(name.entity)].confidence < kFirm));
  if (!unknown && !is_described_as(noun, type(static_cast<std::uint32_t>(name.entity)))) return std::nullopt;
  return static_cast<std::uint32_t>(name.entity);
}

/// Whether no organisation is named more often.
bool RelationContext::is_most_named(std::uint32_t entity) const {
  const auto names = [](const Entity& each) {
    return std::count_if(each.mentions.begin(), each.mentions.end(),
                         [](const Mention& mention) { return mention.kind == MentionKind::name; });
  };
  const auto most = names(entities.list[entity]);
  return std::none_of(entities.list.begin(), entities.list.end(),
                      [&](const Entity& other) { return is_a(other.type, "Organization") && names(other) > most; });
}

/// « OpenAI accuse la société chinoise », « cet ancien de Microsoft, qui a créé l'entreprise »: what a clause names
/// already is not described in it; the text speaks of another, its topic if that fits.
std::optional<std::uint32_t> RelationContext::unless_in_clause(const Clauses& clauses, std::uint32_t phrase,
                                                               std::uint32_t entity) const {
  const Chunk& chunk = clauses.chunks[phrase];
  // « l'entreprise fondée par Anne Roy » says itself which one it is.
  const bool told_apart = phrase + 1 < clauses.chunks.size() &&
                          clauses.chunks[phrase + 1].kind == ChunkKind::verb_group &&
                          clauses.chunks[phrase + 1].form == PredicateForm::participle;
  if (told_apart) return is_most_named(entity) ? std::optional(entity) : std::nullopt;
  // « la société chinoise »: another than any that the sentence has named.
  bool contrasted = false;
  for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i)
    contrasted |= rules.place_of(document.lower(i)) != nullptr;
  const bool subject = std::any_of(clauses.predicates.begin(), clauses.predicates.end(), [&](const Predicate& each) {
    return each.subject == static_cast<std::int32_t>(phrase);
  });
  bool named = false;
  for (std::uint32_t k = 0; k < phrase; ++k)
    named |= clauses.chunks[k].entity == static_cast<std::int32_t>(entity) &&
             (contrasted || !subject || clauses.governed(k));
  if (!named) return entity;
  const bool fits = !contrasted && topic >= 0 && topic != static_cast<std::int32_t>(entity) &&
                    is_described_as(document.lower(chunk.head), type(static_cast<std::uint32_t>(topic)));
  return fits ? std::optional(static_cast<std::uint32_t>(topic)) : std::nullopt;
}

/// « son nouveau modèle, Zelba-2, … », « une carte destinée aux familles, Zelba. »: a name that commas set off behind a
/// description and its complements.
std::optional<std::uint32_t> RelationContext::name_behind(const Clauses& clauses, std::uint32_t phrase) const {
  const std::optional<std::uint32_t> name = name_introduced(clauses, phrase);
  if (!name) return std::nullopt;
  // Where its form alone has typed the name, the description knows better.
  constexpr double kFirm = 0.75;
  const Entity& named = entities.list[*name];
  const std::string_view noun = document.lower(clauses.chunks[phrase].head);
  const bool product = named.type == "Event" && is_described_as(noun, "Product");
  return product || is_described_as(noun, named.type) || named.confidence < kFirm ? name : std::nullopt;
}

std::optional<std::uint32_t> RelationContext::name_introduced(const Clauses& clauses, std::uint32_t phrase) const {
  const Chunk& chunk = clauses.chunks[phrase];
  if (chunk.pronoun || !chunk.has_determiner) return std::nullopt;
  constexpr std::uint32_t kComplements = 5;  ///< Chunks between the noun and its comma.
  std::uint32_t k = phrase + 1;
  for (; k < clauses.chunks.size() && k <= phrase + kComplements; ++k) {
    const Chunk& between = clauses.chunks[k];
    const bool complement = between.kind == ChunkKind::preposition ||
                            (between.kind == ChunkKind::noun_phrase && between.entity < 0 && !between.pronoun) ||
                            (between.kind == ChunkKind::verb_group && between.form == PredicateForm::participle);
    if (!complement) break;
  }
  // « a trouvé sa directrice : Anne Roy, … »
  const bool colon = k < clauses.chunks.size() && clauses.chunks[k].kind == ChunkKind::stop &&
                     document.surface(clauses.chunks[k].head) == ":";
  if (k + 1 >= clauses.chunks.size() || (clauses.chunks[k].kind != ChunkKind::comma && !colon)) return std::nullopt;
  // « son nouveau directeur : ce sera Jean Roy »
  if (colon && k + 3 < clauses.chunks.size() && clauses.chunks[k + 1].pronoun && clauses.chunks[k + 2].copula) k += 2;
  const Chunk& name = clauses.chunks[k + 1];
  const ChunkKind behind = k + 2 < clauses.chunks.size() ? clauses.chunks[k + 2].kind : ChunkKind::stop;
  // "a new sponsor: Orval will pay …": what a colon announces may go on as a clause.
  const bool ends = behind == ChunkKind::comma || behind == ChunkKind::stop;
  if (name.kind != ChunkKind::noun_phrase || name.entity < 0 || name.name.last != name.tokens.last ||
      (!ends && !(colon && behind == ChunkKind::verb_group)))
    return std::nullopt;
  return static_cast<std::uint32_t>(name.entity);
}

/// « une formule baptisée Zelba », « Baptisée Zelba, sa formule … », "a chatbot called Ozu": the name that a participle
/// gives.
std::optional<std::uint32_t> RelationContext::name_given(const Clauses& clauses, std::uint32_t phrase) const {
  if (clauses.chunks[phrase].pronoun) return std::nullopt;
  // « une société de conseil | du | nom | de | Halvorn »
  for (std::uint32_t k = phrase + 1;
       k + 3 < clauses.chunks.size() && clauses.chunks[k].kind == ChunkKind::preposition &&
       clauses.chunks[k + 1].kind == ChunkKind::noun_phrase;
       k += 2)
    if (rules.in("name_noun", document.lower(clauses.chunks[k + 1].head)) &&
        clauses.chunks[k + 2].kind == ChunkKind::preposition && clauses.chunks[k + 3].entity >= 0)
      return static_cast<std::uint32_t>(clauses.chunks[k + 3].entity);
  for (const Predicate& predicate : clauses.predicates) {
    if (!predicate.passive || predicate.subject != static_cast<std::int32_t>(phrase)) continue;
    if (predicate.object != static_cast<std::int32_t>(predicate.chunk) + 1 ||
        !rules.grammar().in_class("naming", document.lower(clauses.chunks[predicate.chunk].head)))
      continue;
    const Chunk& name = clauses.chunks[static_cast<std::size_t>(predicate.object)];
    const bool article = name.has_determiner && name.name.first == name.tokens.first + 1;
    if (name.entity >= 0 && name.name.last == name.tokens.last && (article || name.name == name.tokens))
      return static_cast<std::uint32_t>(name.entity);
  }
  return std::nullopt;
}

/// « le groupe de travail », « la chaîne d’information »: a complement without article makes another noun of it, which
/// refers back to nothing.
bool RelationContext::names_another_kind(const Clauses& clauses, std::uint32_t phrase) const {
  if (phrase + 2 >= clauses.chunks.size() || rules.is_role(document.lower(clauses.chunks[phrase].head))) return false;
  const Chunk& preposition = clauses.chunks[phrase + 1];
  const Chunk& complement = clauses.chunks[phrase + 2];
  return preposition.kind == ChunkKind::preposition && rules.grammar().in_class("genitive", preposition.key) &&
         complement.kind == ChunkKind::noun_phrase && complement.entity < 0 && !complement.has_determiner &&
         !rules.grammar().in_class("definite", document.lower(preposition.tokens.last - 1)) &&
         document.lower(preposition.tokens.last - 1) != "du" && document.lower(preposition.tokens.last - 1) != "des";
}

/// « trois fonds, Brava, Mordaque et Sillage », "two funds: Brava and Mordaque": the first of the names behind a noun
/// in the plural, or -1.
std::int32_t RelationContext::members_spelt_out(const Clauses& clauses, std::uint32_t phrase) const {
  const Chunk& chunk = clauses.chunks[phrase];
  if (phrase + 4 >= clauses.chunks.size() || document.word(chunk.head).lower.back() != 's') return -1;
  std::uint32_t k = phrase + 1;
  if (clauses.chunks[k].kind == ChunkKind::verb_group && clauses.chunks[k].form == PredicateForm::participle) ++k;
  const Chunk& mark = clauses.chunks[k];
  const bool opens = mark.kind == ChunkKind::comma || document.surface(mark.tokens.first) == ":";
  const Chunk& name = clauses.chunks[k + 1];
  if (!opens || name.kind != ChunkKind::noun_phrase || name.entity < 0) return -1;
  return clauses.conjuncts(k + 1).size() > 1 ? static_cast<std::int32_t>(k + 1) : -1;
}

/// « des investisseurs dont Brava et Mordaque »: the first of the names that a general noun is spelt out with, or -1.
std::int32_t RelationContext::members_listed(const Clauses& clauses, std::uint32_t phrase) const {
  if (clauses.chunks[phrase].entity >= 0 || clauses.chunks[phrase].pronoun) return -1;
  if (const std::int32_t first = members_spelt_out(clauses, phrase); first >= 0) return first;
  std::uint32_t k = phrase + 1;
  while (k + 1 < clauses.chunks.size() && clauses.chunks[k].kind == ChunkKind::comma) ++k;
  // "investors such | as Brava": the adjective stands in the phrase.
  bool spelt_out = rules.in("including", document.lower(clauses.chunks[phrase].tokens.last - 1));
  for (; k < clauses.chunks.size() && clauses.chunks[k].kind != ChunkKind::noun_phrase &&
         clauses.chunks[k].kind != ChunkKind::verb_group && clauses.chunks[k].kind != ChunkKind::stop;
       ++k)
    spelt_out |= rules.in("including", document.lower(clauses.chunks[k].tokens.first));
  const bool including =
      k < clauses.chunks.size() && rules.in("including", document.lower(clauses.chunks[k].tokens.first));
  if (including) ++k;
  const bool names =
      k < clauses.chunks.size() && clauses.chunks[k].kind == ChunkKind::noun_phrase && clauses.chunks[k].entity >= 0;
  if ((spelt_out || including) && names) return static_cast<std::int32_t>(k);
  // "a group of investors including X and Y": the complement's names.
  const bool genitive = phrase + 2 < clauses.chunks.size() &&
                        clauses.chunks[phrase + 1].kind == ChunkKind::preposition &&
                        rules.grammar().in_class("genitive", clauses.chunks[phrase + 1].key) &&
                        clauses.chunks[phrase + 2].kind == ChunkKind::noun_phrase;
  return genitive ? members_listed(clauses, phrase + 2) : -1;
}

/// « le fabricant de drones Tessival »: a name at the end of a complement without article belongs to the whole phrase.
std::optional<std::uint32_t> RelationContext::name_in_complement(const Clauses& clauses, std::uint32_t phrase) const {
  if (phrase + 2 >= clauses.chunks.size() || rules.grammar().has(Feature::head_last)) return std::nullopt;
  // « le fabricant | de voiles | pour cargos Tessival »
  std::uint32_t k = phrase + 1;
  while (k + 3 < clauses.chunks.size() && clauses.chunks[k].kind == ChunkKind::preposition &&
         clauses.chunks[k + 1].kind == ChunkKind::noun_phrase && clauses.chunks[k + 1].entity < 0 &&
         !clauses.chunks[k + 1].has_determiner && clauses.chunks[k + 2].kind == ChunkKind::preposition)
    k += 2;
  const Chunk& preposition = clauses.chunks[k];
  const Chunk& complement = clauses.chunks[k + 1];
  const std::string_view word = document.lower(preposition.tokens.first);
  if (complement.kind != ChunkKind::noun_phrase || complement.entity < 0 ||
      complement.name.first == complement.tokens.first || preposition.kind != ChunkKind::preposition)
    return std::nullopt;
  const std::string& head = document.word(clauses.chunks[phrase].head).lower;
  // « le géant du bricolage Halvorn », but « le patron du groupe Halvorn ».
  const bool article = complement.has_determiner || word == "du" || word == "des";
  if (article && (!rules.grammar().in_class("genitive", preposition.key) ||
                  references_.nouns().find(document.lower(complement.head)) || rules.is_role(head) ||
                  !(is_described_as(head, type(static_cast<std::uint32_t>(complement.entity))) ||
                    (type(static_cast<std::uint32_t>(complement.entity)) == "Person" &&
                     is_described_as(head, "Company") && !may_describe_one(head)))))
    return std::nullopt;
  if (!article && !rules.in("class_preposition", word)) return std::nullopt;
  if (!references_.nouns().find(head) && !rules.is_role(head)) return std::nullopt;
  return static_cast<std::uint32_t>(complement.entity);
}

std::vector<std::uint32_t> RelationContext::members(const Clauses& clauses, std::uint32_t phrase) {
  std::vector<std::uint32_t> out;
  if (const std::int32_t listed = members_listed(clauses, phrase); listed >= 0)
    phrase = static_cast<std::uint32_t>(listed);
  for (const std::uint32_t member : clauses.conjuncts(phrase))
    if (const auto entity = denotes(clauses, member); entity && std::find(out.begin(), out.end(), *entity) == out.end())
      out.push_back(*entity);
  if (const std::int32_t further = name_behind_apposition(clauses, phrase); further >= 0 && out.size() == 1)
    out.push_back(static_cast<std::uint32_t>(clauses.chunks[static_cast<std::size_t>(further)].entity));
  return out;
}

/// "by Ann Roy, a former engineer at Halvorn, and Paul Dax": the phrase of the name that goes on a list over a
/// description of its first member, or -1.
std::int32_t RelationContext::name_behind_apposition(const Clauses& clauses, std::uint32_t phrase) const {
  const std::vector<Chunk>& chunks = clauses.chunks;
  const auto is = [&](std::uint32_t k, ChunkKind kind) { return k < chunks.size() && chunks[k].kind == kind; };
  const Chunk& first = chunks[phrase];
  if (first.entity < 0 || !is(phrase + 1, ChunkKind::comma) || !is(phrase + 2, ChunkKind::noun_phrase) ||
      chunks[phrase + 2].entity >= 0 || chunks[phrase + 2].pronoun)
    return -1;
  std::uint32_t k = phrase + 3;
  while (is(k, ChunkKind::preposition) && is(k + 1, ChunkKind::noun_phrase)) k += 2;
  if (!is(k, ChunkKind::comma) || !is(k + 1, ChunkKind::conjunction)) return -1;
  k += is(k + 2, ChunkKind::preposition) ? 3 : 2;
  if (!is(k, ChunkKind::noun_phrase) || chunks[k].entity < 0 || chunks[k].entity == first.entity ||
      is(k + 1, ChunkKind::verb_group))
    return -1;
  return type(static_cast<std::uint32_t>(chunks[k].entity)) == type(static_cast<std::uint32_t>(first.entity))
             ? static_cast<std::int32_t>(k)
             : -1;
}

std::int32_t RelationContext::place_named(const Demonym& demonym) const {
  const auto named = [&](std::string_view name) {
    return std::find(demonym.names.begin(), demonym.names.end(), name) != demonym.names.end();
  };
  for (std::size_t i = 0; i < entities.list.size(); ++i) {
    const Entity& entity = entities.list[i];
    if (entity.type != "Place") continue;
    if (named(entity.name) || std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
          return mention.kind == MentionKind::name && named(mention.excerpt.surface);
        }))
      return static_cast<std::int32_t>(i);
  }
  return -1;
}

void RelationContext::follow(const Clauses& clauses) {
  for (const Predicate& predicate : clauses.predicates) {
    if (predicate.form != PredicateForm::finite || predicate.subject < 0) continue;
    std::optional<std::uint32_t> entity = denotes(clauses, static_cast<std::uint32_t>(predicate.subject));
    // « L'association, Halte, … »: the name in apposition.
    const std::size_t apposed = static_cast<std::size_t>(predicate.subject) + 2;
    if (!entity && apposed < clauses.chunks.size() && clauses.chunks[apposed - 1].kind == ChunkKind::comma &&
        clauses.chunks[apposed].entity >= 0)
      entity = static_cast<std::uint32_t>(clauses.chunks[apposed].entity);
    topic = entity && is_a(type(*entity), "Organization") ? static_cast<std::int32_t>(*entity) : -1;
    return;
  }
}

void RelationContext::describe(TokenRange tokens, std::uint32_t entity) {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) described_[i] = static_cast<std::int32_t>(entity);
}

}  // namespace pressgraph
