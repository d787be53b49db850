// A trigger (verb or noun) of business_events.tsv opens an event with the participants that its slots give. Triggers of
// one kind in one sentence are one event; so are a trigger and what a nearby sentence adds where it shares a
// participant or refers back (« l’opération »). An event is stated when the participants that its kind needs are known.
#include "extraction/event_reader.hpp"

#include <algorithm>

#include "extraction/arguments.hpp"
#include "extraction/seeds.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {

namespace {

/// Collects the events of one document.
class EventReader {
 public:
  EventReader(const std::vector<Clauses>& sentences, const EventRules& rules, RelationContext& context)
      : sentences_(sentences), rules_(rules), context_(context) {}

  EventTriggers out;

  void read() {
    context_.topic = -1;
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      out.topics.push_back(context_.topic);
      read_verbs(s);
      read_nouns(s);
      follow(sentences_[s]);
    }
  }

 private:
  /// Who the next sentence may go on to speak of; the board of a firm stands for it.
  void follow(const Clauses& clauses) {
    context_.follow(clauses);
    if (context_.topic >= 0) return;
    const auto main = std::find_if(
        clauses.predicates.begin(), clauses.predicates.end(),
        [](const Predicate& predicate) { return predicate.form == PredicateForm::finite && predicate.subject >= 0; });
    if (main == clauses.predicates.end()) return;
    for (const std::uint32_t entity : members(clauses, static_cast<std::uint32_t>(main->subject)))
      if (is_a(context_.type(entity), "Organization")) context_.topic = static_cast<std::int32_t>(entity);
  }

  void read_verbs(std::size_t s) {
    for (const Predicate& predicate : sentences_[s].predicates) {
      const auto* readings =
          context_.rules.grammar().verb(context_.document.lower(sentences_[s].chunks[predicate.chunk].head));
      if (!readings) continue;
      for (const VerbReading& reading : *readings)
        if (const auto rules = rules_.verbs.find(reading.lemma); rules != rules_.verbs.end())
          for (const EventRule& rule : rules->second) read_verb(s, predicate, rule);
    }
  }

  void read_nouns(std::size_t s) {
    const Clauses& clauses = sentences_[s];
    for (std::uint32_t k = 0; k < clauses.chunks.size(); ++k) {
      const Chunk& chunk = clauses.chunks[k];
      if (chunk.kind != ChunkKind::noun_phrase || chunk.pronoun) continue;
      for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i)
        if (!context_.entities.at(i)) read_word(s, k, i);
    }
  }

  /// « l'opération », "its deal", not « un rachat ».
  bool refers_back(const Chunk& phrase) const {
    const std::string& first = context_.document.word(phrase.tokens.first).lower;
    const PhraseGrammar& grammar = context_.rules.grammar();
    // « Montant de l'opération : … »
    const TokenRange sentence = context_.document.sentence_of(phrase.tokens.first);
    if (phrase.tokens.first == sentence.first && phrase.head == phrase.tokens.first) return true;
    return grammar.in_class("definite", first) || grammar.in_class("possessive", first);
  }

  void read_word(std::size_t s, std::uint32_t phrase, std::uint32_t noun) {
    const std::string& lower = context_.document.word(noun).lower;
    if (const auto* const rules = rules_.nouns.find(lower))
      for (const EventRule& rule : *rules)
        if (has_behind(rule, noun)) read_noun(s, phrase, noun, rule);
    if (const auto* const kinds = rules_.mentions.find(lower);
        kinds != nullptr && (refers_back(sentences_[s].chunks[phrase]) || is_filed(sentences_[s], phrase)))
      for (const std::string_view kind : *kinds) read_mention(s, phrase, kind);
  }

  /// "has secured £7.5m": a sum for an object, however it is written.
  bool has_sum(const Clauses& clauses, const Predicate& predicate) const {
    constexpr std::uint32_t kWithin = 6;  ///< Tokens behind the verb.
    const std::uint32_t from = clauses.chunks[predicate.chunk].tokens.last;
    const std::uint32_t to = std::min(from + kWithin, clauses.sentence.last);
    if (from >= to || predicate.passive) return false;
    const Span span = context_.document.span({from, to});
    return std::any_of(context_.quantities.begin(), context_.quantities.end(), [&](const Quantity& quantity) {
      return quantity.kind == QuantityKind::money && quantity.excerpt.span.overlaps(span);
    });
  }

  /// "In a complaint | filed on Monday, …": the article is indefinite, the complaint known.
  static bool is_filed(const Clauses& clauses, std::uint32_t phrase) {
    return clauses.governed(phrase) && phrase + 1 < clauses.chunks.size() &&
           clauses.chunks[phrase + 1].kind == ChunkKind::verb_group &&
           (clauses.chunks[phrase + 1].form == PredicateForm::participle ||
            clauses.chunks[phrase + 1].maybe_participle);
  }

  bool has_behind(const EventRule& rule, std::uint32_t noun) const {
    for (std::size_t k = 0; k < rule.behind.size(); ++k)
      if (noun + k + 1 >= context_.document.size() || context_.document.lower(noun + k + 1) != rule.behind[k])
        return false;
    return true;
  }

  void read_verb(std::size_t s, const Predicate& predicate, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    if (!rule.company.holds(context_.document, clauses, predicate) && !(rule.money && has_sum(clauses, predicate)))
      return;
    const Chunk& verb = clauses.chunks[predicate.chunk];
    if (rule.reflexive && !verb.reflexive && predicate.form != PredicateForm::participle) return;
    if (!rule.reflexive && verb.reflexive) return;
    BusinessEvent event = open(s, rule, verb.head);
    event.modality = predicate.modality;
    event.polarity = predicate.polarity;
    const std::uint32_t end = predicate.object >= 0 ? static_cast<std::uint32_t>(predicate.object) : predicate.chunk;
    event.description = {clauses.chunks[std::min(predicate.chunk, end)].tokens.first,
                         clauses.chunks[std::max(predicate.chunk, end)].tokens.last};
    for (const EventSlot& slot : rule.slots) {
      bool mentioned = false;
      for (const std::string_view name : slot.from) {
        if (name == "role" || name == "office") {
          fill_from_role(event, slot.role, name == "role");
          continue;
        }
        if (name == "owner") {
          fill_from_owner(event, slot.role, clauses, predicate);
          continue;
        }
        if (name == "object" && fill_from_clitic(event, slot.role, clauses, predicate)) break;
        const std::vector<std::uint32_t> phrases = phrases_of(clauses, predicate, name, rule.reflexive);
        mentioned |= !phrases.empty();
        if (fill(event, slot.role, clauses, phrases, is_list(name))) break;
      }
      if (!mentioned && may_be_absent(slot) && may_have(slot.role, event, clauses, context_))
        leave_absent(event, slot.role);
    }
    take(std::move(event));
  }

  /// Whether several phrases of the slot each bring a party: « auprès de X et auprès de Y », but one subject.
  static bool is_list(std::string_view slot) {
    return slot != "subject" && slot != "object" && slot != "clause" && slot != "self" && slot != "beside";
  }

  /// « Sa formule est vendue … »: the launcher may be whose product it is.
  void fill_from_owner(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                       const Predicate& predicate) {
    const EventRole* wanted = event_role(event.kind, role);
    if (!wanted || event.participants.contains(role)) return;
    const std::int32_t product = predicate.passive || predicate.object < 0 ? predicate.subject : predicate.object;
    if (product < 0) return;
    const std::uint32_t first = clauses.chunks[static_cast<std::size_t>(product)].tokens.first;
    if (!context_.rules.grammar().in_class("possessive", context_.document.lower(first))) return;
    if (const auto owner = context_.possessor(first); owner && fits(*owner, *wanted) && !event.holds(*owner))
      event.add(role, *owner);
  }

  /// « Halvorn l'a racheté en mai »: whom the pronoun at the verb stands for. Whether there is one.
  bool fill_from_clitic(BusinessEvent& event, std::string_view role, const Clauses& clauses,
                        const Predicate& predicate) {
    const EventRole* wanted = event_role(event.kind, role);
    const Chunk& verb = clauses.chunks[predicate.chunk];
    if (!wanted || predicate.passive || verb.reflexive) return false;
    for (std::uint32_t i = verb.tokens.first; i < verb.head; ++i) {
      if (!rules_.in("object_pronoun", context_.document.word(i).lower)) continue;
      OpenRole open;
      open.role = wanted->role;
      open.sentence = event.sentence;
      open.person = wanted->type == "Person";
      open.earlier = true;
      if (const auto meant = context_.possessor(i); meant && is_one_of(context_.type(*meant), wanted->type) &&
                                                    !event.holds(*meant) && !takes_part(*meant, clauses))
        event.add(wanted->role, *meant);
      else
        event.open.push_back(std::move(open));
      return true;
    }
    return false;
  }

  /// Whether the clause names the entity: its object pronoun means another.
  static bool takes_part(std::uint32_t entity, const Clauses& clauses) {
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(),
                       [&](const Chunk& chunk) { return chunk.entity == static_cast<std::int32_t>(entity); });
  }

  static bool may_be_absent(const EventSlot& slot) {
    return std::any_of(slot.from.begin(), slot.from.end(),
                       [](std::string_view name) { return name == "role" || name == "owner" || name == "topic"; });
  }

  /// « Le Zelba a été présenté lundi », « Anne Roy succède à … »: a role that its clause leaves to the text around.
  void leave_absent(BusinessEvent& event, std::string_view role) const {
    if (event.participants.contains(role)) return;
    OpenRole open;
    open.role = role;
    open.sentence = event.sentence;
    event.open.push_back(std::move(open));
  }

  /// Keeps an event that names somebody or speaks of somebody who is to be found.
  void take(BusinessEvent event) {
    if (!event.participants.empty() || !event.open.empty() || event.adds) out.told.push_back(std::move(event));
  }

  /// "has begun | selling X": the gerund or infinitive below a verb, or nullptr.
  static const Predicate* governed_by(const Clauses& clauses, const Predicate& predicate) {
    const auto found = std::find_if(clauses.predicates.begin(), clauses.predicates.end(), [&](const Predicate& other) {
      return other.governor >= 0 && other.object >= 0 && other.form != PredicateForm::finite &&
             &clauses.predicates[static_cast<std::size_t>(other.governor)] == &predicate;
    });
    return found == clauses.predicates.end() ? nullptr : &*found;
  }

  std::vector<std::uint32_t> phrases_of(const Clauses& clauses, const Predicate& predicate, std::string_view slot,
                                        bool reflexive) const {
    // « Alliée à Tessival, la start-up … »: a reflexive verb's participle is said of its subject.
    if (slot == "subject" && reflexive && predicate.form == PredicateForm::participle && predicate.subject >= 0)
      return {static_cast<std::uint32_t>(predicate.subject)};
    if (slot == "object" && predicate.object < 0 && !predicate.passive)
      if (const Predicate* governed = governed_by(clauses, predicate))
        return phrases_of(clauses, *governed, slot, reflexive);
    if (slot != "clause") return slot_phrases(clauses, predicate, slot, context_.rules.grammar());
    std::vector<std::uint32_t> all = subjects(clauses);
    // « Zelba arrive en mai, annonce Halvorn »: any subject but the verb's own.
    std::erase(all, static_cast<std::uint32_t>(std::max(predicate.subject, 0)));
    return all;
  }

  void read_noun(std::size_t s, std::uint32_t phrase, std::uint32_t noun, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    // « son ancien partenaire »: what was.
    for (std::uint32_t i = clauses.chunks[phrase].tokens.first; i < noun; ++i)
      if (rules_.in("former", context_.document.word(i).lower)) return;
    BusinessEvent event = open(s, rule, noun);
    event.description = clauses.chunks[phrase].tokens;
    event.refers |= refers_back(clauses.chunks[phrase]);
    for (const EventSlot& slot : rule.slots)
      for (const std::string_view name : slot.from) {
        std::vector<std::uint32_t> phrases = name == "self"      ? before(clauses, phrase)
                                             : name == "clause"  ? subjects(clauses)
                                             : name == "subject" ? tellers(clauses, phrase, rule.event)
                                             : name == "frame"   ? framed(clauses, phrase)
                                                                 : noun_complements(clauses, phrase, name);
        if (fill(event, slot.role, clauses, phrases, is_list(name))) break;
      }
    for (const EventSlot& slot : rule.slots)
      if (std::find(slot.from.begin(), slot.from.end(), "role") != slot.from.end() &&
          !event.participants.contains(slot.role))
        fill_from_role(event, slot.role, true);
    judge(event, clauses, phrase);
    take(std::move(event));
  }

  /// « une action contre le moteur | de X »: the complement of another complement.
  bool below_party(const Clauses& clauses, std::uint32_t phrase, std::uint32_t complement) const {
    for (std::uint32_t k = phrase + 1; k < complement; ++k)
      if (clauses.chunks[k].kind == ChunkKind::preposition && rules_.in("party_preposition", clauses.chunks[k].key))
        return true;
    return false;
  }

  /// « le rachat de X par Y », « Déposée par Y, la plainte … »: the complements of the noun and of its participles.
  std::vector<std::uint32_t> noun_complements(const Clauses& clauses, std::uint32_t phrase,
                                              std::string_view slot) const {
    std::vector<std::uint32_t> found = complement_phrases(clauses, phrase, slot);
    if (context_.rules.grammar().in_class("genitive", slot))
      std::erase_if(found, [&](std::uint32_t k) { return below_party(clauses, phrase, k); });
    // « Le tour a été mené avec l'appui de X »: « de » goes on from a complement of the verb, not of the noun.
    if (context_.rules.grammar().in_class("genitive", slot)) return found;
    for (const Predicate& predicate : clauses.predicates) {
      if (!predicate.passive || predicate.subject != static_cast<std::int32_t>(phrase)) continue;
      for (const Complement& complement : predicate.complements)
        if (clauses.chunks[complement.preposition].key == slot && complement.phrase > predicate.chunk &&
            std::find(found.begin(), found.end(), complement.phrase) == found.end())
          found.push_back(complement.phrase);
    }
    return found;
  }

  /// « Aux termes d'un accord de 3 millions, X fournira Y »: whom the clause below an agreement names.
  std::vector<std::uint32_t> framed(const Clauses& clauses, std::uint32_t phrase) const {
    std::vector<std::uint32_t> found;
    std::uint32_t preposition = 0;
    if (!clauses.governed(phrase, &preposition) || !rules_.in("frame", clauses.chunks[preposition].key)) return found;
    for (std::uint32_t k = phrase + 1; k < clauses.chunks.size(); ++k) {
      const Chunk& chunk = clauses.chunks[k];
      if (chunk.kind == ChunkKind::stop) break;
      if (chunk.entity >= 0 && is_a(context_.type(static_cast<std::uint32_t>(chunk.entity)), "Organization"))
        found.push_back(k);
    }
    return found;
  }

  /// « L’opération », « la transaction »: says more about the event of that kind told last.
  void read_mention(std::size_t s, std::uint32_t phrase, std::string_view kind) {
    const Chunk& chunk = sentences_[s].chunks[phrase];
    for (std::uint32_t i = chunk.tokens.first; i < chunk.head; ++i)
      if (rules_.in("other", context_.document.word(i).lower)) return;  // "its last round"
    BusinessEvent event;
    event.kind = kind;
    event.sentence = s;
    event.trigger = sentences_[s].chunks[phrase].head;
    event.description = sentences_[s].chunks[phrase].tokens;
    out.mentioned.push_back(std::move(event));
  }
  BusinessEvent open(std::size_t s, const EventRule& rule, std::uint32_t trigger) const {
    BusinessEvent event;
    event.kind = rule.event;
    event.trigger = trigger;
    event.sentence = s;
    event.adds = rule.adds;
    event.refers = rule.adds || !rule.company.words.empty() || rule.slots.size() == 1;
    return event;
  }

  /// Takes the first phrase whose members fit the role.
  bool fill(BusinessEvent& event, std::string_view role, const Clauses& clauses,
            const std::vector<std::uint32_t>& phrases, bool list) {
    const EventRole* wanted = event_role(event.kind, role);
    bool any = false;
    for (const std::uint32_t phrase : phrases) {
      bool filled = false;
      // « Il débourse 3 millions »: what is added is said of the party told before, whatever else is near.
      if (event.adds && clauses.chunks[phrase].pronoun) continue;
      for (const std::uint32_t entity : members(clauses, phrase)) {
        if (!wanted || !fits(entity, *wanted) || (event.holds(entity) && role != "partner")) continue;
        event.add(role, entity);
        filled = true;
      }
      any |= filled;
      if (filled && (!list || !wanted || wanted->single)) return true;
      if (!filled && wanted) leave_open(event, *wanted, clauses, phrase);
    }
    return any;
  }

  /// Remembers a description or pronoun that may hold the role: « la plateforme », « les deux groupes », "they".
  void leave_open(BusinessEvent& event, const EventRole& role, const Clauses& clauses, std::uint32_t phrase) {
    const Chunk& chunk = clauses.chunks[phrase];
    if (chunk.kind != ChunkKind::noun_phrase || chunk.entity >= 0) return;
    OpenRole open;
    open.role = role.role;
    open.sentence = event.sentence;
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
      if (open.noun.ends_with("ies")) open.noun.replace(open.noun.size() - 3, 3, "y");  // "the two companies"
      if ((open.count == 1 && !refers_back(chunk)) || !describes(open.noun, role)) return;
    }
    event.open.push_back(std::move(open));
  }

  /// Whether the noun may stand for a holder of the role; a product's for its maker (« au site de réservation »).
  bool describes(std::string_view noun, const EventRole& role) const {
    if (role.type != "Person" && context_.is_described_as(noun, "Product")) return true;
    const std::vector<std::string_view> types = split(role.type, '|');
    return std::any_of(types.begin(), types.end(),
                       [&](std::string_view type) { return context_.is_described_as(noun, type); });
  }

  /// A name that its form alone has typed takes the type that the event asks for.
  bool fits(std::uint32_t entity, const EventRole& role) const {
    return is_one_of(context_.type(entity), role.type) || may_be_retyped(context_.entities.list[entity], role);
  }

  /// The entities of a phrase; for « le conseil d'administration de Halvorn » and "the board of Halvorn" the company.
  std::vector<std::uint32_t> members(const Clauses& clauses, std::uint32_t phrase) {
    std::vector<std::uint32_t> found = context_.members(clauses, phrase);
    const Chunk& chunk = clauses.chunks[phrase];
    if (!found.empty() || chunk.kind != ChunkKind::noun_phrase ||
        !rules_.in("board", context_.document.lower(chunk.head)))
      return found;
    if (context_.rules.grammar().in_class("possessive", context_.document.lower(chunk.tokens.first)))
      if (const auto owner = context_.possessor(chunk.tokens.first)) return {*owner};
    for (const std::string_view slot : {"de", "of", "'s"})
      for (const std::uint32_t k : complement_phrases(clauses, phrase, slot))
        if (found = context_.members(clauses, k); !found.empty()) return found;
    return found;
  }

  /// « devient directrice de X »: the organisation of the role, or where `work` counts too of the work, that the
  /// sentence gives; not « Roy, du Parti vert, est élue ».
  void fill_from_role(BusinessEvent& event, std::string_view role, bool work) {
    const Span sentence = context_.document.span(sentences_[event.sentence].sentence);
    for (const std::uint32_t person : event.participants["person"])
      if (const std::int32_t organization = context_.organization_in(person, sentence, work); organization >= 0)
        event.add(role, static_cast<std::uint32_t>(organization));
  }

  /// What « disponible » is said of: the subject of its copula, else the phrase before it.
  static std::vector<std::uint32_t> before(const Clauses& clauses, std::uint32_t phrase) {
    for (const Predicate& predicate : clauses.predicates)
      if (predicate.object == static_cast<std::int32_t>(phrase) && predicate.subject >= 0)
        return {static_cast<std::uint32_t>(predicate.subject)};
    for (std::uint32_t k = phrase; k-- > 0;)
      if (clauses.chunks[k].kind == ChunkKind::noun_phrase) return {k};
    return {};
  }
  /// « Halvorn annonce le rachat de Tessival »: who tells an event noun as the object of its verb.
  /// Not « Brava mène le tour »: what a verb of its own says of the event.
  std::vector<std::uint32_t> tellers(const Clauses& clauses, std::uint32_t phrase, std::string_view kind) const {
    const std::vector<std::uint32_t> heads = clauses.heads(phrase);
    std::vector<std::uint32_t> found;
    for (const Predicate& predicate : clauses.predicates)
      if (!predicate.passive && predicate.subject >= 0 && predicate.object >= 0 &&
          std::find(heads.begin(), heads.end(), static_cast<std::uint32_t>(predicate.object)) != heads.end() &&
          !is_trigger(clauses, predicate, kind))
        found.push_back(static_cast<std::uint32_t>(predicate.subject));
    return found;
  }
  bool is_trigger(const Clauses& clauses, const Predicate& predicate, std::string_view kind) const {
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(clauses.chunks[predicate.chunk].head));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             const auto rules = rules_.verbs.find(reading.lemma);
             return rules != rules_.verbs.end() &&
                    std::any_of(rules->second.begin(), rules->second.end(), [&](const EventRule& rule) {
                      return rule.event == kind && rule.company.holds(context_.document, clauses, predicate);
                    });
           });
  }

  static std::vector<std::uint32_t> subjects(const Clauses& clauses) {
    std::vector<std::uint32_t> out;
    for (const Predicate& predicate : clauses.predicates)
      if (predicate.form == PredicateForm::finite && predicate.subject >= 0)
        out.push_back(static_cast<std::uint32_t>(predicate.subject));
    // « …, annonce Halvorn »: the subject behind its verb.
    for (const Predicate& predicate : clauses.predicates)
      if (predicate.form == PredicateForm::finite && predicate.chunk > 0 &&
          clauses.chunks[predicate.chunk - 1].kind == ChunkKind::comma &&
          predicate.object == static_cast<std::int32_t>(predicate.chunk) + 1)
        out.push_back(static_cast<std::uint32_t>(predicate.object));
    return out;
  }

  /// An event noun takes its certainty from the words above it and the verb beside it.
  void judge(BusinessEvent& event, const Clauses& clauses, std::uint32_t phrase) const {
    const PhraseGrammar& grammar = context_.rules.grammar();
    const auto apply = [&](std::optional<Effect> effect) {
      if (effect == Effect::denial)
        event.polarity = Polarity::negated;
      else if (effect == Effect::possible || effect == Effect::plan)
        event.modality = effect == Effect::plan ? Modality::planned : Modality::possible;
    };
    for (std::uint32_t i = clauses.chunks[phrase].tokens.first; i < clauses.chunks[phrase].tokens.last; ++i)
      apply(grammar.adjective_effect(context_.document.lower(i)));
    for (const std::uint32_t head : clauses.heads(phrase)) {
      if (head != phrase) apply(grammar.noun_effect(context_.document.lower(clauses.chunks[head].head)));
      for (const Predicate& predicate : clauses.predicates) {
        if (predicate.subject != static_cast<std::int32_t>(head) && predicate.object != static_cast<std::int32_t>(head))
          continue;
        if (predicate.polarity == Polarity::negated) event.polarity = Polarity::negated;
        // "The deal ends months of talks": the verb undoes its object, not its subject.
        const bool undoes_other = predicate.subject == static_cast<std::int32_t>(head) && predicate.object >= 0;
        if (const auto* readings = grammar.verb(context_.document.lower(clauses.chunks[predicate.chunk].head));
            readings && !undoes_other)
          apply(grammar.event_effect(readings->front().lemma));
      }
    }
  }

  const std::vector<Clauses>& sentences_;
  const EventRules& rules_;
  RelationContext& context_;
};

}  // namespace

EventTriggers read_event_triggers(const std::vector<Clauses>& sentences, const EventRules& rules,
                                  RelationContext& context) {
  EventReader reader(sentences, rules, context);
  reader.read();
  return std::move(reader.out);
}

}  // namespace pressgraph
