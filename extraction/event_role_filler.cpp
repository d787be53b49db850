#include "extraction/event_role_filler.hpp"

#include <algorithm>

#include "extraction/event_names.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// Whether the clause names the entity: its object pronoun means another.
bool takes_part(std::uint32_t entity, const Clauses& clauses) {
  return std::any_of(clauses.chunks.begin(), clauses.chunks.end(),
                     [&](const Chunk& chunk) { return chunk.entity == static_cast<std::int32_t>(entity); });
}

}  // namespace

bool is_list_slot(std::string_view slot) {
  return slot != "subject" && slot != "object" && slot != "clause" && slot != "self" && slot != "beside";
}

bool EventRoleFiller::refers_back(const Chunk& phrase) const {
  const std::string& first = context_.document.word(phrase.tokens.first).lower;
  const PhraseGrammar& grammar = context_.rules.grammar();
  // « Montant de l'opération : … »
  const TokenRange sentence = context_.document.sentence_of(phrase.tokens.first);
  if (phrase.tokens.first == sentence.first && phrase.head == phrase.tokens.first) return true;
  return grammar.in_class("definite", first) || grammar.in_class("possessive", first);
}

void EventRoleFiller::fill_from_owner(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                                      const Predicate& predicate) const {
  const EventRole* wanted = event_role(event.kind, role);
  if (!wanted || event.participants.contains(role)) return;
  // "Orval's Zelba | hit | the shelves": the subject, where that has been read as the product.
  const bool told =
      predicate.subject >= 0 && clauses.chunks[static_cast<std::size_t>(predicate.subject)].entity >= 0 &&
      event.holds(static_cast<std::uint32_t>(clauses.chunks[static_cast<std::size_t>(predicate.subject)].entity));
  const std::int32_t product = told || predicate.passive || predicate.object < 0 ? predicate.subject : predicate.object;
  if (product < 0) return;
  // "Orval's new app is called Zelba"
  if (product >= 2 && clauses.chunks[static_cast<std::size_t>(product) - 1].kind == ChunkKind::possessive)
    if (fill(event, role, clauses, {static_cast<std::uint32_t>(product) - 2}, false)) return;
  if (const std::int32_t maker = maker_in_apposition(clauses, static_cast<std::uint32_t>(product)); maker >= 0)
    if (fill(event, role, clauses, {static_cast<std::uint32_t>(maker)}, false)) return;
  // « la Zelba 5 | de | Halvorn | sort lundi »
  const std::size_t behind = static_cast<std::size_t>(product) + 2;
  if (behind < clauses.chunks.size() && clauses.chunks[behind - 1].kind == ChunkKind::preposition &&
      context_.rules.grammar().in_class("genitive", clauses.chunks[behind - 1].key) &&
      clauses.chunks[behind].entity >= 0 && clauses.chunks[behind].name.first == clauses.chunks[behind].tokens.first)
    if (fill(event, role, clauses, {static_cast<std::uint32_t>(behind)}, false)) return;
  const std::uint32_t first = clauses.chunks[static_cast<std::size_t>(product)].tokens.first;
  if (!context_.rules.grammar().in_class("possessive", context_.document.lower(first))) return;
  if (const auto owner = context_.possessor(first); owner && fits(*owner, *wanted) && !event.holds(*owner))
    event.add(role, *owner);
}

void EventRoleFiller::fill_from_possessive(BusinessEvent& event, std::string_view role,
                                           std::uint32_t determiner) const {
  const EventRole* wanted = event_role(event.kind, role);
  if (!wanted || event.participants.contains(role) || event.participants.empty() ||
      !context_.rules.grammar().in_class("possessive", context_.document.lower(determiner)))
    return;
  const auto owner = context_.possessor(determiner);
  if (!owner || !fits(*owner, *wanted) || event.holds(*owner)) return;
  // "his purchase of Tessival" is most often that of his firm.
  if (context_.type(*owner) == "Person" && wanted->type != "Person") return;
  event.add(wanted->role, *owner);
  event.inferred.push_back(wanted->role);
}

bool EventRoleFiller::fill_from_clitic(BusinessEvent& event, std::string_view role, std::string_view slot,
                                       const Clauses& clauses, const Predicate& predicate) const {
  const EventRole* wanted = event_role(event.kind, role);
  const Chunk& verb = clauses.chunks[predicate.chunk];
  if (!wanted || predicate.passive || verb.reflexive) return false;
  // « Halvorn y injecte 3 millions », « Halvorn en acquiert 85 % »
  const std::string_view pronouns = slot == "object" && predicate.object < 0 ? "object_pronoun"
                                    : slot == "à"                            ? "dative_pronoun"
                                    : slot == "dans" || slot == "sur"        ? "place_pronoun"
                                    : slot == "de" || slot == "object"       ? "genitive_pronoun"
                                                                             : std::string_view{};
  if (pronouns.empty()) return false;
  for (std::uint32_t i = verb.tokens.first; i < verb.head; ++i) {
    if (!rules_.in(pronouns, context_.document.word(i).lower)) continue;
    // « Halvorn a convaincu Brava | de lui confier 3 millions »: the one who got the other to do it.
    if (slot == "à" && predicate.governor >= 0) {
      const Predicate& governor = clauses.predicates[static_cast<std::size_t>(predicate.governor)];
      if (governor.object >= 0 && governor.object == predicate.subject && governor.subject >= 0 && !governor.passive) {
        fill(event, role, clauses, {static_cast<std::uint32_t>(governor.subject)}, false);
        return true;
      }
    }
    OpenRole open;
    open.role = wanted->role;
    open.sentence = event.sentence;
    open.person = wanted->type == "Person";
    open.earlier = true;
    open.token = i;
    if (const auto meant = context_.possessor(i);
        meant && is_one_of(context_.type(*meant), wanted->type) && !event.holds(*meant) && !takes_part(*meant, clauses))
      event.add(wanted->role, *meant);
    else
      event.open.push_back(std::move(open));
    return true;
  }
  return false;
}

void EventRoleFiller::leave_absent(BusinessEvent& event, std::string_view role) const {
  if (event.participants.contains(role)) return;
  OpenRole open;
  open.role = role;
  open.sentence = event.sentence;
  open.absent = true;
  event.open.push_back(std::move(open));
}

bool EventRoleFiller::fill(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                           const std::vector<std::uint32_t>& phrases, bool list) const {
  const EventRole* wanted = event_role(event.kind, role);
  bool any = false;
  for (const std::uint32_t phrase : phrases) {
    bool filled = false;
    // « Il débourse 3 millions »: what is added is said of the party told before, whatever else is near.
    if (event.adds && clauses.chunks[phrase].pronoun) continue;
    std::vector<std::uint32_t> found = members(clauses, phrase);
    if (found.empty() && wanted && phrase == phrases.front())
      if (const auto named = name_by_role(*wanted, clauses, phrase, rules_, context_)) found = {*named};
    // « a trouvé un allié de poids : Halvorn »
    if (found.empty() && introduces(role, clauses.chunks[phrase]))
      if (const auto named = context_.name_introduced(clauses, phrase)) found = {*named};
    if (found.empty() && role == "product") found = called(clauses, phrase);
    if (found.empty() && wanted) found = introduced(*wanted, clauses, phrase);
    if (found.empty() && event.kind == "Partnership") found = owners(clauses, phrase);
    // "will head Orval's research division"
    if (found.empty() && event.kind == "Appointment" && role == "organization")
      for (const std::uint32_t owner : complement_phrases(clauses, phrase, "'s"))
        found = context_.members(clauses, owner);
    const bool organizations = is_list_of_organizations(found);
    for (const std::uint32_t entity : found) {
      if (!wanted || (event.holds(entity) && role != "partner")) continue;
      // « a choisi les serveurs | de Vauban »: who is appointed is named by the object itself.
      if (wanted->type == "Person" && phrase != phrases.front() && context_.type(entity) != "Person") continue;
      const Entity& named = context_.entities.list[entity];
      const bool estate = wanted->role == "acquired" && may_be_estate(named);
      if ((!estate && !may_act(entity, clauses)) ||
          ((event.kind == "Lawsuit" || event.kind == "Partnership") && is_court(entity)))
        continue;
      if (event.typed && role == "product" && (phrase != phrases.front() || !is_one_of(named.type, wanted->type)))
        continue;
      const bool launched = wanted->role == "product" && phrase == phrases.front() && !clauses.governed(phrase) &&
                            may_be_product(named) &&
                            clauses.chunks[phrase].entity == static_cast<std::int32_t>(entity) &&
                            (event.participants.contains("organization") || has_maker(clauses, phrase));
      if (!estate && !launched && !fits(entity, *wanted) && !is_called(entity, *wanted, clauses) &&
          !(organizations && is_one_of("Company", wanted->type) && may_be_unlisted(context_.entities.list[entity])))
        continue;
      event.add(role, entity);
      filled = true;
    }
    any |= filled;
    if (filled && (!list || !wanted || wanted->single)) return true;
    if (!filled && wanted) leave_open(event, *wanted, clauses, phrase);
    // « Orval et le service de musique »: a party named, another described.
    if (filled && wanted && !wanted->single)
      for (const std::uint32_t member : clauses.conjuncts(phrase)) {
        if (clauses.chunks[member].entity >= 0 || context_.denotes(clauses, member)) continue;
        // « de Brava et de son actionnaire historique, le japonais Mordaque »
        const auto introduced = context_.name_introduced(clauses, member);
        if (introduced && fits(*introduced, *wanted) && !event.holds(*introduced))
          event.add(role, *introduced);
        else
          leave_open(event, *wanted, clauses, member);
      }
  }
  return any;
}

/// « Zelba, le nouveau jeu | de l'éditeur Halvorn, | sort … », "Zelba, the new game | from Orval, | comes out": the
/// chunk of the firm that the apposition names, or -1.
std::int32_t EventRoleFiller::maker_in_apposition(const Clauses& clauses, std::uint32_t phrase) const {
  const std::vector<Chunk>& chunks = clauses.chunks;
  if (phrase + 4 >= chunks.size() || chunks[phrase + 1].kind != ChunkKind::comma ||
      chunks[phrase + 2].kind != ChunkKind::noun_phrase || chunks[phrase + 2].entity >= 0 ||
      !describes(context_.document.lower(chunks[phrase + 2].head), *event_role("Launch", "product")))
    return -1;
  for (std::uint32_t k = phrase + 3; k + 1 < chunks.size(); ++k) {
    if (chunks[k].kind != ChunkKind::preposition && chunks[k].kind != ChunkKind::noun_phrase) return -1;
    if (chunks[k].kind == ChunkKind::noun_phrase && chunks[k].entity >= 0)
      return rules_.in("maker_preposition", chunks[k - 1].key) &&
                     is_a(context_.type(static_cast<std::uint32_t>(chunks[k].entity)), "Organization")
                 ? static_cast<std::int32_t>(k)
                 : -1;
  }
  return -1;
}

/// "Orval's Tally", « la Nuage de Halvorn »: whose it is stands beside its name.
bool EventRoleFiller::has_maker(const Clauses& clauses, std::uint32_t phrase) const {
  if (phrase >= 2 && clauses.chunks[phrase - 1].kind == ChunkKind::possessive) return true;
  if (maker_in_apposition(clauses, phrase) >= 0) return true;
  return phrase + 2 < clauses.chunks.size() && clauses.chunks[phrase + 1].kind == ChunkKind::preposition &&
         context_.rules.grammar().in_class("genitive", clauses.chunks[phrase + 1].key) &&
         clauses.chunks[phrase + 2].entity >= 0 && clauses.chunks[phrase].has_determiner;
}

/// "an app | called | the Tally"
std::vector<std::uint32_t> EventRoleFiller::called(const Clauses& clauses, std::uint32_t phrase) const {
  const std::size_t name = phrase + 2;
  const bool named =
      name < clauses.chunks.size() && clauses.chunks[name - 1].kind == ChunkKind::verb_group &&
      clauses.chunks[name].kind == ChunkKind::noun_phrase && clauses.chunks[name].entity >= 0 &&
      context_.rules.grammar().in_class("naming", context_.document.lower(clauses.chunks[name - 1].head));
  return named ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(clauses.chunks[name].entity)}
               : std::vector<std::uint32_t>{};
}

/// « a trouvé un partenaire : Halvorn », « dévoile sa nouvelle console, la Zelba »
bool EventRoleFiller::introduces(std::string_view role, const Chunk& phrase) const {
  const std::string_view noun = context_.document.lower(phrase.head);
  return rules_.in("party_noun", noun) ||
         (role == "product" && (rules_.in("product_noun", noun) || context_.is_described_as(noun, "Product")));
}

/// "Orval, Tessival and TU Brava": one of several is most likely what the others are.
bool EventRoleFiller::is_locative(std::string_view preposition) const {
  return context_.rules.grammar().in_class("genitive", preposition) || rules_.in("locative", preposition);
}

/// Whether a place may do business: not « près de Vernay » or "in Paris", unless it is a country or is called a town, a
/// region or the like.
bool EventRoleFiller::may_act(std::uint32_t entity, const Clauses& clauses) const {
  const Entity& place = context_.entities.list[entity];
  if (place.type != "Place" || place.confidence < 0.85 || context_.rules.is_country(place.name)) return true;
  for (std::uint32_t k = 0; k < clauses.chunks.size(); ++k) {
    if (clauses.chunks[k].entity != static_cast<std::int32_t>(entity)) continue;
    std::uint32_t preposition = 0;
    if (!clauses.governed(k, &preposition) || !is_locative(clauses.chunks[preposition].key)) return true;
    for (const std::uint32_t head : clauses.heads(k))
      for (std::uint32_t i = clauses.chunks[head].tokens.first; i < clauses.chunks[head].tokens.last; ++i)
        if (rules_.in("polity", context_.document.word(i).lower)) return true;
  }
  return false;
}

bool EventRoleFiller::is_list_of_organizations(const std::vector<std::uint32_t>& entities) const {
  return std::count_if(entities.begin(), entities.end(),
                       [&](std::uint32_t entity) { return is_a(context_.type(entity), "Organization"); }) >= 2;
}

void EventRoleFiller::leave_open(BusinessEvent& event, const EventRole& role, const Clauses& clauses,
                                 std::uint32_t phrase) const {
  const Chunk& chunk = clauses.chunks[phrase];
  if (chunk.kind != ChunkKind::noun_phrase || chunk.entity >= 0) return;
  OpenRole open;
  open.role = role.role;
  open.sentence = event.sentence;
  open.token = chunk.tokens.first;
  for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i)
    open.count = std::max(open.count, rules_.count(context_.document.word(i).lower));
  if (chunk.pronoun) {
    const std::string& pronoun = context_.document.word(chunk.head).lower;
    if (open.count == 1 && !rules_.in("pronoun", pronoun) && !rules_.in("person_pronoun", pronoun)) return;
    const auto meant = context_.denotes(clauses, phrase);
    if (meant && !fits(*meant, role)) return;
    open.person = rules_.in("person_pronoun", pronoun);
  } else {
    open.noun = context_.document.lower(chunk.head);
    open.ordinal = rules_.ordinal(chunk.has_determiner ? open.noun : std::string_view{});
    if (open.ordinal > 0) {
      open.noun.clear();
      return event.open.push_back(std::move(open));
    }
    // « Les deux ont signé »: no noun, only how many.
    if (open.count > 1 && rules_.count(open.noun) > 1) open.noun.clear();
    if (open.noun.empty()) return event.open.push_back(std::move(open));
    if (open.noun.ends_with("ies")) open.noun.replace(open.noun.size() - 3, 3, "y");  // "the two companies"
    if (is_told_apart(clauses, phrase)) return;
    // "Rower takes federation to court": a headline leaves the articles out.
    const bool known = refers_back(chunk) || (event.sentence == 0 && !chunk.has_determiner);
    open.later = role.type == "Person" && is_new(chunk) && context_.rules.is_role(open.noun);
    if (open.later) return event.open.push_back(std::move(open));
    event.nameless |= role.role == "plaintiff" && !refers_back(chunk) && describes_many(open.noun, role);
    const bool tells_parties = event.kind == "FundingRound" || event.kind == "Acquisition" || event.kind == "Launch";
    open.later = !known && tells_parties && opens_indefinite(chunk);
    if ((open.count == 1 && !known && !open.later) || !describes(open.noun, role)) return;
    // « les ouvriers ne seront pas embauchés »: several people are not the one whom the text names.
    if (role.type == "Person" && open.count == 1 && open.noun.size() > 3 && open.noun.ends_with('s') &&
        !open.noun.ends_with("ss"))
      return;
    open.agent = is_agent(open.noun);
  }
  event.open.push_back(std::move(open));
}

std::vector<std::uint32_t> EventRoleFiller::introduced(const EventRole& role, const Clauses& clauses,
                                                       std::uint32_t phrase) const {
  const Chunk& chunk = clauses.chunks[phrase];
  if (chunk.kind != ChunkKind::noun_phrase || chunk.entity >= 0) return {};
  std::uint32_t preposition = 0;
  if (clauses.governed(phrase, &preposition) &&
      context_.rules.grammar().in_class("genitive", clauses.chunks[preposition].key))
    return {};
  const auto named = context_.name_introduced(clauses, phrase);
  if (!named || !is_one_of(context_.type(*named), role.type)) return {};
  // "is suing its bottler, Orval & Sons, for …", but « quitte la capitale, Halvorn, … »
  const std::string_view noun = context_.document.lower(chunk.head);
  const bool of_another_kind = context_.is_description(noun) && !describes(noun, role);
  return opens_indefinite(chunk) || !of_another_kind ? std::vector<std::uint32_t>{*named}
                                                     : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> EventRoleFiller::owners(const Clauses& clauses, std::uint32_t phrase) const {
  const Chunk& chunk = clauses.chunks[phrase];
  if (chunk.kind != ChunkKind::noun_phrase || chunk.pronoun || chunk.entity >= 0) return {};
  std::vector<std::uint32_t> found;
  for (const std::string_view slot : {"'s", "de", "of"}) {
    for (const std::uint32_t owner : complement_phrases(clauses, phrase, slot)) {
      const std::int32_t entity = clauses.chunks[owner].entity;
      if (entity >= 0 && found.empty() && is_a(context_.type(static_cast<std::uint32_t>(entity)), "Organization"))
        found.push_back(static_cast<std::uint32_t>(entity));
    }
  }
  return found;
}

bool EventRoleFiller::is_court(std::uint32_t entity) const {
  const Entity& body = context_.entities.list[entity];
  if (body.type != "GovernmentBody") return false;
  const std::vector<std::string_view> words = split(body.name, ' ');
  return rules_.in("court", to_lower(words.front())) || rules_.in("court", to_lower(words.back()));
}

bool EventRoleFiller::is_told_apart(const Clauses& clauses, std::uint32_t phrase) const {
  for (std::uint32_t k = phrase + 1;
       k + 1 < clauses.chunks.size() && clauses.chunks[k].kind == ChunkKind::preposition &&
       clauses.chunks[k + 1].kind == ChunkKind::noun_phrase;
       k += 2) {
    if (!context_.rules.grammar().in_class("genitive", clauses.chunks[k].key)) return false;
    const std::int32_t entity = clauses.chunks[k + 1].entity;
    if (entity >= 0) return context_.type(static_cast<std::uint32_t>(entity)) == "Person";
  }
  return false;
}

bool EventRoleFiller::is_new(const Chunk& phrase) const {
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i)
    if (rules_.in("new", context_.document.word(i).lower)) return true;
  return false;
}

void EventRoleFiller::fill_from_employer(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                                         const Predicate& predicate) const {
  if (event.participants.contains(role)) return;
  // « Quarante salariés | de Halvorn | ont saisi … »
  if (event.nameless && predicate.subject >= 0)
    for (const std::string_view of : {"de", "of", "at"})
      for (const std::uint32_t phrase : complement_phrases(clauses, static_cast<std::uint32_t>(predicate.subject), of))
        for (const std::uint32_t entity : context_.members(clauses, phrase))
          if (is_a(context_.type(entity), "Organization")) return event.add(role, entity);
  const auto plaintiffs = event.participants.find("plaintiff");
  if (plaintiffs == event.participants.end()) return;
  const std::vector<std::uint32_t> people = plaintiffs->second;
  for (const std::uint32_t person : people)
    if (const std::int32_t firm = context_.employer_in(person, context_.document.span(clauses.sentence)); firm >= 0)
      return event.add(role, static_cast<std::uint32_t>(firm));
  // « licencié par Halvorn, Jean Roy a saisi … »
  for (const Predicate& dismissal : clauses.predicates) {
    if (!dismissal.passive || !rules_.in("dismissed", context_.document.lower(clauses.chunks[dismissal.chunk].head)))
      continue;
    for (const Complement& complement : dismissal.complements)
      for (const std::uint32_t entity : context_.members(clauses, complement.phrase))
        if (is_a(context_.type(entity), "Organization") && !event.holds(entity)) return event.add(role, entity);
  }
}

bool EventRoleFiller::opens_indefinite(const Chunk& phrase) const {
  return context_.rules.grammar().in_class("indefinite", context_.document.lower(phrase.tokens.first));
}

bool EventRoleFiller::describes_many(std::string_view noun, const EventRole& role) const {
  return describes(noun, role) || (noun.ends_with('s') && describes(noun.substr(0, noun.size() - 1), role));
}

bool EventRoleFiller::describes(std::string_view noun, const EventRole& role) const {
  if (role.type != "Person" && (context_.is_described_as(noun, "Product") || is_agent(noun))) return true;
  if (role.role == "product" && rules_.in("product_noun", noun)) return true;
  const std::vector<std::string_view> types = split(role.type, '|');
  return std::any_of(types.begin(), types.end(),
                     [&](std::string_view type) { return context_.is_described_as(noun, type); });
}

bool EventRoleFiller::is_agent(std::string_view noun) const {
  return !context_.is_description(noun) && !context_.rules.is_role(noun) && rules_.names_agent(noun);
}

bool EventRoleFiller::fits(std::uint32_t entity, const EventRole& role) const {
  return is_one_of(context_.type(entity), role.type) || may_be_retyped(context_.entities.list[entity], role);
}

bool EventRoleFiller::is_called(std::uint32_t entity, const EventRole& role, const Clauses& clauses) const {
  const Entity& named = context_.entities.list[entity];
  if (!may_be_unlisted(named) && !may_be_product(named)) return false;
  for (std::uint32_t k = 0; k < clauses.chunks.size(); ++k) {
    const Chunk& chunk = clauses.chunks[k];
    if (chunk.entity != static_cast<std::int32_t>(entity)) continue;
    for (std::uint32_t i = chunk.tokens.first; i < chunk.name.first; ++i)
      if (is_called_by(i, role)) return true;
    const bool apposed = k + 2 < clauses.chunks.size() && clauses.chunks[k + 1].kind == ChunkKind::comma &&
                         clauses.chunks[k + 2].kind == ChunkKind::noun_phrase && clauses.chunks[k + 2].entity < 0;
    if (apposed && is_called_by(clauses.chunks[k + 2].head, role)) return true;
    // « le chef du parti, Jean Roy, … »: the complement is not what the name calls.
    if (clauses.is_apposition(k) && clauses.chunks[k - 2].entity < 0 && !clauses.governed(k - 2) &&
        is_called_by(clauses.chunks[k - 2].head, role))
      return true;
  }
  return false;
}

bool EventRoleFiller::is_called_by(std::uint32_t noun, const EventRole& role) const {
  const std::vector<std::string_view> types = split(role.type, '|');
  if (role.role == "product" && rules_.in("product_noun", context_.document.word(noun).lower)) return true;
  return std::any_of(types.begin(), types.end(), [&](std::string_view type) {
    return type != "Place" && context_.is_described_as(context_.document.lower(noun), type);
  });
}

std::vector<std::uint32_t> EventRoleFiller::leaders(const Clauses& clauses, std::uint32_t phrase) const {
  if (!rules_.in("group", context_.document.lower(clauses.chunks[phrase].head))) return {};
  // "a consortium | of | Orval, Tessival and Brava"
  for (const std::string_view slot : {"de", "of"})
    for (const std::uint32_t k : complement_phrases(clauses, phrase, slot))
      if (std::vector<std::uint32_t> found = context_.members(clauses, k); found.size() > 1) return found;
  for (const Predicate& predicate : clauses.predicates) {
    if (predicate.form != PredicateForm::participle || predicate.subject != static_cast<std::int32_t>(phrase) ||
        predicate.chunk < phrase || !rules_.in("led", context_.document.lower(clauses.chunks[predicate.chunk].head)))
      continue;
    for (const Complement& complement : predicate.complements)
      if (complement.preposition == predicate.chunk + 1) return context_.members(clauses, complement.phrase);
  }
  return {};
}

std::vector<std::uint32_t> EventRoleFiller::tellers(const Clauses& clauses, std::uint32_t phrase) const {
  if (rules_.count(context_.document.lower(clauses.chunks[phrase].head)) < 2) return {};
  for (const Predicate& told : clauses.predicates) {
    if (told.subject != static_cast<std::int32_t>(phrase) || told.governor < 0) continue;
    const Predicate& telling = clauses.predicates[static_cast<std::size_t>(told.governor)];
    if (telling.subject < 0 || telling.subject == told.subject) return {};
    std::vector<std::uint32_t> found = context_.members(clauses, static_cast<std::uint32_t>(telling.subject));
    return found.size() > 1 ? found : std::vector<std::uint32_t>{};
  }
  return {};
}

std::vector<std::uint32_t> EventRoleFiller::members(const Clauses& clauses, std::uint32_t phrase) const {
  std::vector<std::uint32_t> found = context_.members(clauses, phrase);
  const Chunk& chunk = clauses.chunks[phrase];
  if (found.empty()) found = leaders(clauses, phrase);
  if (found.empty() && chunk.pronoun) found = tellers(clauses, phrase);
  if (!found.empty() || chunk.kind != ChunkKind::noun_phrase ||
      !rules_.in("board", context_.document.lower(chunk.head)))
    return found;
  if (context_.rules.grammar().in_class("possessive", context_.document.lower(chunk.tokens.first)))
    if (const auto owner = context_.possessor(chunk.tokens.first)) return {*owner};
  for (const std::string_view slot : {"de", "of", "'s", "in"})
    for (const std::uint32_t k : complement_phrases(clauses, phrase, slot))
      if (found = context_.members(clauses, k); !found.empty()) return found;
  return found;
}

void EventRoleFiller::fill_from_role(BusinessEvent& event, std::string_view role, TokenRange sentence,
                                     bool work) const {
  const Span span = context_.document.span(sentence);
  for (const std::uint32_t person : event.participants["person"])
    if (const std::int32_t organization = context_.organization_in(person, span, work); organization >= 0)
      event.add(role, static_cast<std::uint32_t>(organization));
}

}  // namespace pressgraph
