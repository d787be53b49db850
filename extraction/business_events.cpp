#include "extraction/business_events.hpp"

#include <algorithm>
#include <array>

#include "extraction/event_reader.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

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

/// Joins what belongs together, finds amounts and dates, and states the result.
class EventWriter {
 public:
  EventWriter(const std::vector<Clauses>& sentences, RelationContext& context, const EventRules& rules)
      : sentences_(sentences), context_(context), rules_(rules) {}

  void write(std::vector<BusinessEvent> triggers, const std::vector<BusinessEvent>& mentions) {
    std::stable_sort(triggers.begin(), triggers.end(),
                     [](const BusinessEvent& a, const BusinessEvent& b) { return a.trigger < b.trigger; });
    for (BusinessEvent& trigger : triggers) {
      measure(trigger);
      if (BusinessEvent* known = same(trigger))
        join(*known, trigger);
      else if (!trigger.adds)
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
    drop_doubles();
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

  /// "will take over as chief executive of Halvorn": an appointment, no acquisition by the same words.
  void drop_doubles() {
    std::erase_if(events_, [&](const BusinessEvent& event) {
      if (event.kind != "Acquisition") return false;
      const auto acquirer = event.participants.find("acquirer");
      const bool person =
          acquirer != event.participants.end() && is_a(context_.type(acquirer->second.front()), "Person");
      return person && std::any_of(events_.begin(), events_.end(), [&](const BusinessEvent& other) {
               return other.kind == "Appointment" && other.trigger == event.trigger;
             });
    });
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
    const std::uint32_t at = context_.document.tokens[event.trigger].span.begin;
    const auto distance = [&](Span span) { return span.begin > at ? span.begin - at : at - span.begin; };
    if (event.kind != "Appointment")
      for (const Quantity& quantity : context_.quantities)
        if (quantity.kind == QuantityKind::money && quantity.converts.empty() &&
            sentence.contains(quantity.excerpt.span) && !near(quantity, "not_amount") &&
            (event.kind != "Launch" || near(quantity, "price")) &&
            (!event.amount || distance(quantity.excerpt.span) < distance(event.amount->excerpt.span)))
          event.amount = &quantity;
    for (const Date& date : context_.dates)
      if (!date.value.empty() && sentence.contains(date.excerpt.span) && !other_verbs(date, event.trigger) &&
          (!event.date || distance(date.excerpt.span) < distance(event.date->excerpt.span)))
        event.date = &date;
  }

  /// Whether a word of the class stands shortly before the sum (« une valorisation de … », « vendu … »).
  bool near(const Quantity& quantity, std::string_view word_class) const {
    constexpr std::uint32_t kBefore = 5;
    const std::uint32_t first = context_.document.tokens_in(quantity.excerpt.span).first;
    for (std::uint32_t i = first > kBefore ? first - kBefore : 0; i < first; ++i)
      if (rules_.in(word_class, context_.document.word(i).lower)) return true;
    return false;
  }

  /// « fondée en 2019 », « depuis 2019 »: the date of another verb, or of what has lasted.
  bool other_verbs(const Date& date, std::uint32_t trigger) const {
    const std::uint32_t first = context_.document.tokens_in(date.excerpt.span).first;
    for (std::uint32_t i = first, n = 0; i-- > 0 && n < 3; ++n) {
      if (i == trigger) return false;
      if (const auto* readings = context_.rules.grammar().verb(context_.document.word(i).lower))
        for (const VerbReading& reading : *readings)
          if (const auto* rules = context_.rules.verb_rules(reading.lemma);
              rules && rules->front().predicate == "founderOf" && reading.forms.participle)
            return true;
    }
    return false;
  }

  bool complete(const BusinessEvent& event) const {
    if (event.kind == "Partnership")
      return event.participants.contains("partner") && event.participants.at("partner").size() >= 2;
    if (event.kind == "FundingRound" && !event.amount && !event.participants.contains("investor")) return false;
    return std::all_of(event_roles().begin(), event_roles().end(), [&](const EventRole& role) {
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
        retype(participant, *event_role(event.kind, role));
        statement.predicate = event_role(event.kind, role)->property;
        statement.object = static_cast<std::int32_t>(participant);
        context_.state(statement);
      }
    statement.object = -1;
    if (event.amount) state_amount(statement, *event.amount);
    if (event.date) state_date(statement, *event.date);
    found_relations(event);
  }

  void retype(std::uint32_t entity, const EventRole& role) const {
    Entity& participant = context_.entities.list[entity];
    if (is_one_of(participant.type, role.type)) return;
    participant.type = is_one_of("Company", role.type) ? "Company" : "Person";
    participant.evidence.push_back("business event: " + participant.type);
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
  const EventRules& rules_;
  std::vector<BusinessEvent> events_;
};

}  // namespace

struct BusinessEventFinder::Data {
  Data(const Seeds& seeds, PhraseGrammar& grammar) : rules(seeds, grammar) {}
  EventRules rules;
};

BusinessEventFinder::BusinessEventFinder(const Seeds& seeds, PhraseGrammar& grammar)
    : data_(std::make_unique<const Data>(seeds, grammar)) {}
BusinessEventFinder::~BusinessEventFinder() = default;
BusinessEventFinder::BusinessEventFinder(BusinessEventFinder&&) noexcept = default;

void BusinessEventFinder::find(const std::vector<Clauses>& sentences, RelationContext& context) const {
  EventTriggers triggers = read_event_triggers(sentences, data_->rules, context);
  EventWriter(sentences, context, data_->rules).write(std::move(triggers.told), triggers.mentioned);
}

}  // namespace pressgraph
