// A trigger (verb or noun) of business_events.tsv opens an event with the participants that its slots give. Triggers of
// one kind in one sentence are one event; so are a trigger and what a nearby sentence adds where it shares a
// participant or refers back (« l’opération »). An event is stated when the participants that its kind needs are known.
#include "extraction/business_events.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "extraction/arguments.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

struct Slot {
  std::string_view role;
  std::vector<std::string_view> from;
};

struct EventRule {
  Company company;
  bool reflexive = false;
  std::string_view event;
  std::vector<Slot> slots;
};

/// What a role of an event asks of its entity, and the property that ties the two.
struct Role {
  std::string_view event, role, property, type;
  bool needed;
};
constexpr std::array<Role, 11> kRoles = {{
    {"FundingRound", "recipient", "hasRecipient", "Organization", true},
    {"FundingRound", "investor", "hasInvestor", "Organization|Person|Place", false},
    {"Acquisition", "acquirer", "hasAcquirer", "Organization|Person", true},
    {"Acquisition", "acquired", "hasAcquired", "Organization|Product", true},
    {"Launch", "organization", "hasLauncher", "Organization", true},
    {"Launch", "product", "hasProduct", "Product|Work", true},
    {"Appointment", "person", "hasAppointee", "Person", true},
    {"Appointment", "organization", "hasEmployer", "Organization", true},
    {"Partnership", "partner", "hasPartner", "Organization|Place", true},
    {"Lawsuit", "plaintiff", "hasPlaintiff", "Organization|Person|Place", true},
    {"Lawsuit", "defendant", "hasDefendant", "Organization|Person|Place", true},
}};

/// The plain relation that an asserted event founds.
struct Founded {
  std::string_view event, subject, predicate, object;
};
constexpr std::array<Founded, 4> kFounded = {{
    {"FundingRound", "investor", "investsIn", "recipient"},
    {"Acquisition", "acquirer", "acquires", "acquired"},
    {"Launch", "organization", "develops", "product"},
    {"Partnership", "partner", "partnerOf", "partner"},
}};

const Role* role_of(std::string_view event, std::string_view role) {
  const auto found =
      std::find_if(kRoles.begin(), kRoles.end(), [&](const Role& r) { return r.event == event && r.role == role; });
  return found == kRoles.end() ? nullptr : &*found;
}

bool of_type(std::string_view type, std::string_view allowed) {
  const std::vector<std::string_view> types = split(allowed, '|');
  return std::any_of(types.begin(), types.end(), [&](std::string_view ancestor) { return is_a(type, ancestor); });
}

struct BusinessEvent {
  std::string_view kind;
  std::map<std::string_view, std::vector<std::uint32_t>> participants;
  const Quantity* amount = nullptr;
  const Date* date = nullptr;
  TokenRange description;
  std::uint32_t trigger = 0;
  std::size_t sentence = 0;
  bool refers = false;  ///< Its words (« le tour », « l’opération ») may mean an event told before.
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;

  void add(std::string_view role, std::uint32_t entity) {
    std::vector<std::uint32_t>& list = participants[role];
    if (std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
  }
  bool holds(std::uint32_t entity) const {
    return std::any_of(participants.begin(), participants.end(), [&](const auto& entry) {
      return std::find(entry.second.begin(), entry.second.end(), entity) != entry.second.end();
    });
  }
  /// Whether each tells roles that the other leaves open: « X lève 3 millions. Le tour est mené par Y. »
  bool completes(const BusinessEvent& other) const {
    return std::none_of(other.participants.begin(), other.participants.end(),
                        [&](const auto& entry) { return participants.contains(entry.first); });
  }
  bool shares(const BusinessEvent& other) const {
    return std::any_of(other.participants.begin(), other.participants.end(), [&](const auto& entry) {
      return std::any_of(entry.second.begin(), entry.second.end(), [&](std::uint32_t entity) { return holds(entity); });
    });
  }
};

}  // namespace

struct BusinessEventFinder::Data {
  std::unordered_map<std::uint32_t, std::vector<EventRule>> verbs;
  std::unordered_map<std::string, std::vector<EventRule>> nouns;
  std::unordered_map<std::string, std::vector<std::string_view>> mentions;  ///< Noun to kinds of event.
  std::unordered_set<std::string> not_amounts;
};

BusinessEventFinder::BusinessEventFinder(const Seeds& seeds, PhraseGrammar& grammar) {
  auto data = std::make_unique<Data>();
  read_table(seeds.file(grammar.language() + "/business_events.tsv"), true, [&](const TableRow& row) {
    if (row[0] == "mention") return data->mentions[std::string(row[1])].push_back(row[3]);
    if (row[0] == "not_amount") return void(data->not_amounts.emplace(row[1]));
    EventRule rule;
    rule.company = Company::parse(row[2]);
    rule.event = row[3];
    for (const std::string_view piece : split(row[4], ';')) {
      const std::size_t sign = piece.find('=');
      rule.slots.push_back({piece.substr(0, sign), split(piece.substr(sign + 1), '|')});
    }
    std::string_view word = row[1];
    rule.reflexive = word.starts_with("s'");
    if (rule.reflexive) word.remove_prefix(2);
    if (row[0] == "verb")
      data->verbs[grammar.add_verb(word)].push_back(std::move(rule));
    else
      data->nouns[std::string(word)].push_back(std::move(rule));
  });
  data_ = std::move(data);
}

BusinessEventFinder::~BusinessEventFinder() = default;
BusinessEventFinder::BusinessEventFinder(BusinessEventFinder&&) noexcept = default;

namespace {

/// Collects the events of one document.
class EventReader {
 public:
  EventReader(const std::vector<Clauses>& sentences, RelationContext& context)
      : sentences_(sentences), context_(context) {}

  std::vector<BusinessEvent> events;

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
    for (const Slot& slot : rule.slots)
      for (const std::string_view name : slot.from) {
        if (name == "role")
          fill_from_role(event, slot.role);
        else if (fill(event, slot.role, clauses, slot_phrases(clauses, predicate, name, context_.rules.grammar())))
          break;
      }
    if (!event.participants.empty()) events.push_back(std::move(event));
  }

  void read_noun(std::size_t s, std::uint32_t phrase, std::uint32_t noun, const EventRule& rule) {
    const Clauses& clauses = sentences_[s];
    BusinessEvent event = open(s, rule, noun);
    event.description = clauses.chunks[phrase].tokens;
    for (const Slot& slot : rule.slots)
      for (const std::string_view name : slot.from) {
        std::vector<std::uint32_t> phrases = name == "self"      ? before(clauses, phrase)
                                             : name == "clause"  ? subjects(clauses)
                                             : name == "subject" ? tellers(clauses, phrase)
                                                                 : complement_phrases(clauses, phrase, name);
        if (fill(event, slot.role, clauses, phrases)) break;
      }
    judge(event, clauses, phrase);
    if (!event.participants.empty()) events.push_back(std::move(event));
  }

  /// « L’opération », « la transaction »: says more about the event of that kind told last.
  void read_mention(std::size_t s, std::uint32_t phrase, std::string_view kind) {
    BusinessEvent event;
    event.kind = kind;
    event.sentence = s;
    event.trigger = sentences_[s].chunks[phrase].head;
    event.description = sentences_[s].chunks[phrase].tokens;
    mentions.push_back(std::move(event));
  }
  std::vector<BusinessEvent> mentions;

 private:
  BusinessEvent open(std::size_t s, const EventRule& rule, std::uint32_t trigger) const {
    BusinessEvent event;
    event.kind = rule.event;
    event.trigger = trigger;
    event.sentence = s;
    event.refers = !rule.company.words.empty() || rule.slots.size() == 1;
    return event;
  }

  /// Takes the first phrase whose members fit the role.
  bool fill(BusinessEvent& event, std::string_view role, const Clauses& clauses,
            const std::vector<std::uint32_t>& phrases) {
    const Role* wanted = role_of(event.kind, role);
    for (const std::uint32_t phrase : phrases) {
      bool filled = false;
      for (const std::uint32_t entity : context_.members(clauses, phrase)) {
        if (!wanted || !of_type(context_.type(entity), wanted->type) || (event.holds(entity) && role != "partner"))
          continue;
        event.add(role, entity);
        filled = true;
      }
      if (filled) return true;
    }
    return false;
  }

  /// « devient directrice de X »: the organisation of the role that the sentence gives.
  void fill_from_role(BusinessEvent& event, std::string_view role) {
    const Span sentence = context_.document.span(sentences_[event.sentence].sentence);
    for (const std::uint32_t person : event.participants["person"])
      if (const std::int32_t organization = context_.organization_in(person, sentence); organization >= 0)
        event.add(role, static_cast<std::uint32_t>(organization));
  }

  static std::vector<std::uint32_t> before(const Clauses& clauses, std::uint32_t phrase) {
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
        if (const auto* readings = grammar.verb(context_.document.lower(clauses.chunks[predicate.chunk].head)))
          apply(grammar.event_effect(readings->front().lemma));
      }
    }
  }

  const std::vector<Clauses>& sentences_;
  RelationContext& context_;
};

/// Joins what belongs together, finds amounts and dates, and states the result.
class EventWriter {
 public:
  EventWriter(const std::vector<Clauses>& sentences, RelationContext& context,
              const std::unordered_set<std::string>& not_amounts)
      : sentences_(sentences), context_(context), not_amounts_(not_amounts) {}

  void write(std::vector<BusinessEvent> triggers, const std::vector<BusinessEvent>& mentions) {
    std::stable_sort(triggers.begin(), triggers.end(),
                     [](const BusinessEvent& a, const BusinessEvent& b) { return a.trigger < b.trigger; });
    for (BusinessEvent& trigger : triggers) {
      measure(trigger);
      if (BusinessEvent* known = same(trigger))
        join(*known, trigger);
      else
        events_.push_back(std::move(trigger));
    }
    for (BusinessEvent mention : mentions) {
      measure(mention);
      const auto told = std::find_if(events_.rbegin(), events_.rend(), [&](const BusinessEvent& event) {
        return event.kind == mention.kind && event.sentence < mention.sentence &&
               mention.sentence - event.sentence <= kReach;
      });
      if (told != events_.rend()) join(*told, mention);
    }
    for (BusinessEvent& event : events_) state(event);
  }

 private:
  static constexpr std::size_t kReach = 2;  ///< Sentences that one event may be told over.

  BusinessEvent* same(const BusinessEvent& trigger) {
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
      if (event->kind != trigger.kind || trigger.sentence - event->sentence > kReach) continue;
      if (event->sentence == trigger.sentence || event->shares(trigger) ||
          (trigger.refers && event->completes(trigger)))
        return &*event;
    }
    return nullptr;
  }

  static void join(BusinessEvent& event, const BusinessEvent& more) {
    for (const auto& [role, entities] : more.participants)
      for (const std::uint32_t entity : entities)
        if (!event.holds(entity)) event.add(role, entity);
    if (!event.amount) event.amount = more.amount;
    if (!event.date) event.date = more.date;
  }

  /// The sum and the day nearest to the trigger in its sentence. A sum that values a company is no price.
  void measure(BusinessEvent& event) const {
    const Span sentence = context_.document.span(sentences_[event.sentence].sentence);
    const bool priced = event.kind == "FundingRound" || event.kind == "Acquisition" || event.kind == "Lawsuit" ||
                        event.kind == "Partnership";
    const std::uint32_t at = context_.document.tokens[event.trigger].span.begin;
    const auto distance = [&](Span span) { return span.begin > at ? span.begin - at : at - span.begin; };
    if (priced)
      for (const Quantity& quantity : context_.quantities)
        if (quantity.kind == QuantityKind::money && quantity.converts.empty() &&
            sentence.contains(quantity.excerpt.span) && !values(quantity) &&
            (!event.amount || distance(quantity.excerpt.span) < distance(event.amount->excerpt.span)))
          event.amount = &quantity;
    for (const Date& date : context_.dates)
      if (!date.value.empty() && sentence.contains(date.excerpt.span) && !founded(date) &&
          (!event.date || distance(date.excerpt.span) < distance(event.date->excerpt.span)))
        event.date = &date;
  }

  bool values(const Quantity& quantity) const {
    constexpr std::uint32_t kBefore = 5;
    const std::uint32_t first = context_.document.tokens_in(quantity.excerpt.span).first;
    for (std::uint32_t i = first > kBefore ? first - kBefore : 0; i < first; ++i)
      if (not_amounts_.contains(context_.document.word(i).lower)) return true;
    return false;
  }

  /// « fondée en 2019 »: the date of another verb.
  bool founded(const Date& date) const {
    const std::uint32_t first = context_.document.tokens_in(date.excerpt.span).first;
    for (std::uint32_t i = first, n = 0; i-- > 0 && n < 3; ++n)
      if (const auto* readings = context_.rules.grammar().verb(context_.document.word(i).lower))
        for (const VerbReading& reading : *readings)
          if (const auto* rules = context_.rules.verb_rules(reading.lemma);
              rules && rules->front().predicate == "founderOf" && reading.forms.participle)
            return true;
    return false;
  }

  bool complete(const BusinessEvent& event) const {
    if (event.kind == "Partnership")
      return event.participants.contains("partner") && event.participants.at("partner").size() >= 2;
    if (event.kind == "FundingRound" && !event.amount && !event.participants.contains("investor")) return false;
    return std::all_of(kRoles.begin(), kRoles.end(), [&](const Role& role) {
      return role.event != event.kind || !role.needed || event.participants.contains(role.role);
    });
  }

  /// A product launched by nobody named, a post at nothing named: what the text said of them elsewhere.
  void complete_from_text(BusinessEvent& event) const {
    if (event.kind == "Appointment" && !event.participants.contains("organization"))
      for (const std::uint32_t person : event.participants["person"])
        if (const std::int32_t organization = context_.organization_in(person, {0, context_.document.characters});
            organization >= 0)
          event.add("organization", static_cast<std::uint32_t>(organization));
    if (event.kind == "Launch" && !event.participants.contains("organization"))
      for (const std::uint32_t product : event.participants["product"])
        if (const std::int32_t maker = context_.maker_of(product); maker >= 0)
          event.add("organization", static_cast<std::uint32_t>(maker));
    std::erase_if(event.participants, [](const auto& entry) { return entry.second.empty(); });
  }

  void state(BusinessEvent& event) {
    if (event.polarity == Polarity::negated) return;
    complete_from_text(event);
    if (!complete(event)) return;
    const std::uint32_t entity =
        context_.entities.add_unnamed(context_.document, event.description, "Event", "business event");
    context_.entities.list[entity].subtype = event.kind;
    Statement statement;
    statement.subject = entity;
    statement.evidence = event.description;
    statement.trigger = event.trigger;
    statement.modality = event.modality;
    statement.rule = "business event";
    for (const auto& [role, entities] : event.participants)
      for (const std::uint32_t participant : entities) {
        statement.predicate = role_of(event.kind, role)->property;
        statement.object = static_cast<std::int32_t>(participant);
        context_.state(statement);
      }
    statement.object = -1;
    if (event.amount) state_amount(statement, *event.amount);
    if (event.date) state_date(statement, *event.date);
    found_relations(event);
  }

  void state_amount(Statement statement, const Quantity& amount) {
    statement.predicate = "hasAmount";
    statement.literal = amount.excerpt.surface;
    statement.quantity = amount.id;
    statement.evidence = context_.document.tokens_in(amount.excerpt.span);
    context_.state(std::move(statement));
  }

  void state_date(Statement statement, const Date& date) {
    statement.predicate = "hasDate";
    statement.literal = date.value;
    statement.date = date.id;
    statement.evidence = context_.document.tokens_in(date.excerpt.span);
    context_.state(std::move(statement));
  }

  void found_relations(const BusinessEvent& event) {
    for (const Founded& founded : kFounded) {
      if (founded.event != event.kind || !event.participants.contains(founded.subject) ||
          !event.participants.contains(founded.object))
        continue;
      for (const std::uint32_t subject : event.participants.at(founded.subject))
        for (const std::uint32_t object : event.participants.at(founded.object)) {
          if (subject == object || (founded.subject == founded.object && subject > object)) continue;
          Statement statement;
          statement.predicate = founded.predicate;
          statement.subject = subject;
          statement.object = static_cast<std::int32_t>(object);
          statement.evidence = event.description;
          statement.trigger = event.trigger;
          statement.modality = event.modality;
          statement.rule = "business event";
          context_.state(std::move(statement));
        }
    }
  }

  const std::vector<Clauses>& sentences_;
  RelationContext& context_;
  const std::unordered_set<std::string>& not_amounts_;
  std::vector<BusinessEvent> events_;
};

}  // namespace

void BusinessEventFinder::find(const std::vector<Clauses>& sentences, RelationContext& context) const {
  EventReader reader(sentences, context);
  const Document& document = context.document;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Clauses& clauses = sentences[s];
    for (const Predicate& predicate : clauses.predicates) {
      const auto* readings = context.rules.grammar().verb(document.lower(clauses.chunks[predicate.chunk].head));
      if (!readings) continue;
      for (const VerbReading& reading : *readings)
        if (const auto rules = data_->verbs.find(reading.lemma); rules != data_->verbs.end())
          for (const EventRule& rule : rules->second) reader.read_verb(s, predicate, rule);
    }
    for (std::uint32_t k = 0; k < clauses.chunks.size(); ++k) {
      const Chunk& chunk = clauses.chunks[k];
      if (chunk.kind != ChunkKind::noun_phrase || context.entities.at(chunk.head)) continue;
      if (const auto rules = data_->nouns.find(document.word(chunk.head).lower); rules != data_->nouns.end())
        for (const EventRule& rule : rules->second) reader.read_noun(s, k, chunk.head, rule);
      if (const auto kinds = data_->mentions.find(document.word(chunk.head).lower);
          kinds != data_->mentions.end() && chunk.has_determiner)
        for (const std::string_view kind : kinds->second) reader.read_mention(s, k, kind);
    }
  }
  EventWriter(sentences, context, data_->not_amounts).write(std::move(reader.events), reader.mentions);
}

}  // namespace pressgraph
