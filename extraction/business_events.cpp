#include "extraction/business_events.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extraction/event_days.hpp"
#include "extraction/event_joining.hpp"
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

/// Dates the events of a document and states them.
class EventWriter {
 public:
  EventWriter(const std::vector<Clauses>& sentences, RelationContext& context, const EventRules& rules)
      : sentences_(sentences), context_(context), rules_(rules) {}

  void write(BusinessEvent& event) {
    date_event(event, sentences_, rules_, context_);
    state(event);
  }

 private:
  static constexpr double kTold = 0.9;
  static constexpr double kInferred = 0.7;

  /// « invite les élus à porter plainte », "urged them to work together": what only may be, of parties that only the
  /// text around names.
  static bool is_guessed(const BusinessEvent& event) {
    return !event.inferred.empty() &&
           (event.modality == Modality::possible || event.modality == Modality::hypothetical);
  }

  /// A product launched by nobody named, a post at nothing named: what the text said of them elsewhere.
  void complete_from_text(BusinessEvent& event) const {
    // Of all the roles that a text gives a person, one told beside the appointment is the new one.
    const Clauses& before = sentences_[event.sentence - std::min<std::size_t>(event.sentence, 1)];
    const Clauses& behind = sentences_[std::min(event.sentence + 1, sentences_.size() - 1)];
    const Span around = context_.document.span({before.sentence.first, behind.sentence.last});
    const bool described = std::any_of(event.open.begin(), event.open.end(), [](const OpenRole& open) {
      return open.role == "organization" && !open.noun.empty();
    });
    if (event.kind == "Appointment" && !event.participants.contains("organization") && !described)
      for (const std::uint32_t person : event.participants["person"])
        if (const std::int32_t organization = context_.organization_in(person, around, false); organization >= 0)
          event.add("organization", static_cast<std::uint32_t>(organization));
    if (event.kind == "Launch" && !event.participants.contains("organization"))
      for (const std::uint32_t product : event.participants["product"]) {
        const std::int32_t maker = context_.maker_of(product);
        const std::int32_t beside = maker >= 0 ? maker : maker_beside(product, event);
        const std::int32_t launcher = beside >= 0 ? beside : namesake_of(product);
        if (launcher >= 0) event.add("organization", static_cast<std::uint32_t>(launcher));
      }
    std::erase_if(event.participants, [](const auto& entry) { return entry.second.empty(); });
  }

  /// "Orval's Tally", « la Nuage de Halvorn », "the Tally from Orval": the organisation beside the product's name in
  /// the event's sentence, or -1.
  std::int32_t maker_beside(std::uint32_t product, const BusinessEvent& event) const {
    const std::vector<Chunk>& chunks = sentences_[event.sentence].chunks;
    const auto maker_at = [&](std::size_t k) {
      const std::int32_t entity = k < chunks.size() ? chunks[k].entity : -1;
      return entity >= 0 && is_a(context_.type(static_cast<std::uint32_t>(entity)), "Organization") ? entity : -1;
    };
    for (std::size_t k = 0; k < chunks.size(); ++k) {
      if (context_.entities.at(chunks[k].tokens.last - 1) != product) continue;
      if (k >= 2 && chunks[k - 1].kind == ChunkKind::possessive) return maker_at(k - 2);
      if (k + 2 < chunks.size() && chunks[k + 1].kind == ChunkKind::preposition &&
          rules_.in("maker_preposition", chunks[k + 1].key))
        return maker_at(k + 2);
    }
    return -1;
  }

  /// « Halvorn Zero », « Halvorn Mobile »: the organisation whose name begins alike, or -1.
  std::int32_t namesake_of(std::uint32_t product) const {
    const auto first_word = [](const std::string& name) { return name.substr(0, name.find(' ')); };
    const std::string word = first_word(context_.entities.list[product].name);
    for (std::size_t i = 0; i < context_.entities.list.size(); ++i) {
      const Entity& maker = context_.entities.list[i];
      if (i != product && maker.named && is_a(maker.type, "Company") && first_word(maker.name) == word &&
          maker.mentions.front().excerpt.span.begin <
              context_.entities.list[product].mentions.front().excerpt.span.begin)
        return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  void state(BusinessEvent& event) {
    if (event.polarity == Polarity::negated) return;
    complete_from_text(event);
    if (!is_complete(event, context_) || is_guessed(event)) return;
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
        statement.confidence = event.is_inferred(role) ? kInferred : kTold;
        statement.rule = event.is_inferred(role) ? "business event, party found nearby" : "business event";
        retype(participant, *event_role(event.kind, role));
        statement.predicate = event_role(event.kind, role)->property;
        statement.object = static_cast<std::int32_t>(participant);
        statement.evidence = showing(participant, event);
        context_.state(statement);
      }
    statement.object = -1;
    statement.evidence = event.description;
    statement.confidence = kTold;
    statement.rule = "business event";
    if (event.amount) state_amount(statement, *event.amount, event.kind == "Launch" ? "hasPrice" : "hasAmount");
    if (event.date) state_date(statement, *event.date);
    found_relations(event);
  }

  /// The words that show a part in the event: its description with the party's name where the same sentence has it,
  /// else the name where it stands nearest.
  TokenRange showing(std::uint32_t participant, const BusinessEvent& event) const {
    const TokenRange sentence = context_.document.sentence_of(event.description.first);
    const auto distance = [&](TokenRange name) {
      return name.first > event.trigger ? name.first - event.trigger : event.trigger - name.first;
    };
    std::optional<TokenRange> nearest;
    for (const Mention& mention : context_.entities.list[participant].mentions) {
      const TokenRange name = context_.document.tokens_in(mention.excerpt.span);
      if (!name.empty() && (!nearest || distance(name) < distance(*nearest))) nearest = name;
    }
    if (!nearest) return event.description;
    if (!sentence.contains(nearest->first)) return *nearest;
    return {std::min(event.description.first, nearest->first), std::max(event.description.last, nearest->last)};
  }

  /// The words that show both parts; of parts told in two sentences the one that is told apart from the event.
  TokenRange showing(std::uint32_t one, std::uint32_t other, const BusinessEvent& event) const {
    const TokenRange sentence = context_.document.sentence_of(event.description.first);
    const TokenRange first = showing(one, event), second = showing(other, event);
    if (!sentence.contains(first.first)) return first;
    if (!sentence.contains(second.first)) return second;
    return {std::min(first.first, second.first), std::max(first.last, second.last)};
  }

  void retype(std::uint32_t entity, const EventRole& role) const {
    Entity& participant = context_.entities.list[entity];
    const bool estate = role.role == "acquired" && may_be_estate(participant) && !may_be_retyped(participant, role);
    if (estate || is_one_of(participant.type, role.type)) return;
    participant.type = is_one_of("Company", role.type)  ? "Company"
                       : is_one_of("Person", role.type) ? "Person"
                                                        : "Product";
    participant.evidence.push_back("business event: " + participant.type);
  }

  void state_amount(Statement statement, const Quantity& amount, std::string_view property) {
    statement.predicate = property;
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
          !event.participants.contains(founded.object) || !event.inferred.empty())
        continue;
      for (const std::uint32_t subject : event.participants.at(founded.subject))
        for (const std::uint32_t object : event.participants.at(founded.object)) {
          if (founded.predicate == "acquires" && !is_one_of(context_.type(object), "Organization|Product")) continue;
          if (subject == object || (founded.subject == founded.object && subject > object)) continue;
          Statement statement;
          statement.predicate = founded.predicate;
          statement.subject = subject;
          statement.object = static_cast<std::int32_t>(object);
          statement.evidence = showing(subject, object, event);
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
  const EventRules& rules = data_->rules;
  EventWriter writer(sentences, context, rules);
  for (BusinessEvent& event : join_triggers(read_event_triggers(sentences, rules, context), sentences, rules, context))
    writer.write(event);
}

}  // namespace pressgraph
