// A trigger (verb or noun) of business_events.tsv opens an event with the participants that its slots give. Triggers of
// one kind in one sentence are one event; so are a trigger and what a nearby sentence adds where it shares a
// participant or refers back (« l’opération »). An event is stated when the participants that its kind needs are known.
#include "extraction/event_reader.hpp"

#include <algorithm>

#include "extraction/arguments.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {

void BusinessEvent::add(std::string_view role, std::uint32_t entity) {
  std::vector<std::uint32_t>& list = participants[role];
  if (std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
}

bool BusinessEvent::holds(std::uint32_t entity) const {
  return std::any_of(participants.begin(), participants.end(), [&](const auto& entry) {
    return std::find(entry.second.begin(), entry.second.end(), entity) != entry.second.end();
  });
}

bool BusinessEvent::completes(const BusinessEvent& other) const {
  return std::none_of(other.participants.begin(), other.participants.end(), [&](const auto& entry) {
    // A round has many investors.
    return participants.contains(entry.first) && !(other.adds && entry.first == "investor");
  });
}

bool BusinessEvent::shares(const BusinessEvent& other) const {
  return std::any_of(other.participants.begin(), other.participants.end(), [&](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(), [&](std::uint32_t entity) { return holds(entity); });
  });
}

bool may_be_retyped(const Entity& entity, const EventRole& role) {
  constexpr double kFirm = 0.7;
  return entity.named && entity.confidence < kFirm && role.needed && is_one_of("Company", role.type) &&
         entity.type != "Event" && entity.type != "Work";
}

namespace {

/// Collects the events of one document.
class EventReader {
 public:
  EventReader(const std::vector<Clauses>& sentences, const EventRules& rules, RelationContext& context)
      : sentences_(sentences), rules_(rules), context_(context) {}

  EventTriggers out;

  void read() {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      read_verbs(s);
      read_nouns(s);
    }
  }

 private:
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
    return grammar.in_class("definite", first) || grammar.in_class("possessive", first);
  }

  void read_word(std::size_t s, std::uint32_t phrase, std::uint32_t noun) {
    const std::string& lower = context_.document.word(noun).lower;
    if (const auto* const rules = rules_.nouns.find(lower))
      for (const EventRule& rule : *rules) read_noun(s, phrase, noun, rule);
    if (const auto* const kinds = rules_.mentions.find(lower);
        kinds != nullptr && refers_back(sentences_[s].chunks[phrase]))
      for (const std::string_view kind : *kinds) read_mention(s, phrase, kind);
  }

  void read_verb(std::size_t s, const Predicate& predicate, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    if (!rule.company.holds(context_.document, clauses, predicate)) return;
    const Chunk& verb = clauses.chunks[predicate.chunk];
    if (rule.reflexive && !verb.reflexive && predicate.form != PredicateForm::participle) return;
    if (!rule.reflexive && verb.reflexive) return;
    BusinessEvent event = open(s, rule, verb.head);
    event.modality = predicate.modality;
    event.polarity = predicate.polarity;
    const std::uint32_t end = predicate.object >= 0 ? static_cast<std::uint32_t>(predicate.object) : predicate.chunk;
    event.description = {clauses.chunks[std::min(predicate.chunk, end)].tokens.first,
                         clauses.chunks[std::max(predicate.chunk, end)].tokens.last};
    for (const EventSlot& slot : rule.slots)
      for (const std::string_view name : slot.from) {
        if (name == "role")
          fill_from_role(event, slot.role);
        else if (fill(event, slot.role, clauses, phrases_of(clauses, predicate, name)))
          break;
      }
    if (!event.participants.empty()) out.told.push_back(std::move(event));
  }

  std::vector<std::uint32_t> phrases_of(const Clauses& clauses, const Predicate& predicate,
                                        std::string_view slot) const {
    if (slot != "clause") return slot_phrases(clauses, predicate, slot, context_.rules.grammar());
    std::vector<std::uint32_t> all = subjects(clauses);
    // « Zelba arrive en mai, annonce Halvorn »: any subject but the verb's own.
    std::erase(all, static_cast<std::uint32_t>(std::max(predicate.subject, 0)));
    return all;
  }

  void read_noun(std::size_t s, std::uint32_t phrase, std::uint32_t noun, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    BusinessEvent event = open(s, rule, noun);
    event.description = clauses.chunks[phrase].tokens;
    for (const EventSlot& slot : rule.slots)
      for (const std::string_view name : slot.from) {
        std::vector<std::uint32_t> phrases = name == "self"      ? before(clauses, phrase)
                                             : name == "clause"  ? subjects(clauses)
                                             : name == "subject" ? tellers(clauses, phrase)
                                                                 : complement_phrases(clauses, phrase, name);
        if (fill(event, slot.role, clauses, phrases)) break;
      }
    for (const EventSlot& slot : rule.slots)
      if (std::find(slot.from.begin(), slot.from.end(), "role") != slot.from.end() &&
          !event.participants.contains(slot.role))
        fill_from_role(event, slot.role);
    judge(event, clauses, phrase);
    if (!event.participants.empty()) out.told.push_back(std::move(event));
  }

  /// « L’opération », « la transaction »: says more about the event of that kind told last.
  void read_mention(std::size_t s, std::uint32_t phrase, std::string_view kind) {
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
            const std::vector<std::uint32_t>& phrases) {
    const EventRole* wanted = event_role(event.kind, role);
    for (const std::uint32_t phrase : phrases) {
      bool filled = false;
      for (const std::uint32_t entity : members(clauses, phrase)) {
        if (!wanted || !fits(entity, *wanted) || (event.holds(entity) && role != "partner")) continue;
        event.add(role, entity);
        filled = true;
      }
      if (filled) return true;
    }
    return false;
  }

  /// A name that nothing but its form has typed takes the type that the event asks for.
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
    for (const std::string_view slot : {"de", "of", "'s"})
      for (const std::uint32_t k : complement_phrases(clauses, phrase, slot))
        if (found = context_.members(clauses, k); !found.empty()) return found;
    return found;
  }

  /// « devient directrice de X »: the organisation of the role that the sentence gives.
  void fill_from_role(BusinessEvent& event, std::string_view role) {
    const Span sentence = context_.document.span(sentences_[event.sentence].sentence);
    for (const std::uint32_t person : event.participants["person"])
      if (const std::int32_t organization = context_.organization_in(person, sentence); organization >= 0)
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
  static std::vector<std::uint32_t> tellers(const Clauses& clauses, std::uint32_t phrase) {
    const std::vector<std::uint32_t> heads = clauses.heads(phrase);
    std::vector<std::uint32_t> out;
    for (const Predicate& predicate : clauses.predicates)
      if (!predicate.passive && predicate.subject >= 0 && predicate.object >= 0 &&
          std::find(heads.begin(), heads.end(), static_cast<std::uint32_t>(predicate.object)) != heads.end())
        out.push_back(static_cast<std::uint32_t>(predicate.subject));
    return out;
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
