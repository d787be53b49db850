#include "extraction/event_joining.hpp"

#include <algorithm>

#include "extraction/event_completion.hpp"
#include "extraction/event_measures.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// Armies retake towns and parties take over parties: of what is acquired or acquires, one is a firm or its product.
bool is_business(const BusinessEvent& event, const RelationContext& context) {
  return std::any_of(event.participants.begin(), event.participants.end(), [&](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(), [&](std::uint32_t entity) {
      const std::string_view type = context.type(entity);
      const EventRole* role = event_role(event.kind, entry.first);
      if (entry.first == "acquired" && (type == "Place" || type == "Work")) return false;
      if (event.amount && is_a(type, "Organization") && !is_a(type, "GovernmentBody")) return true;
      return is_a(type, "Company") || is_a(type, "Product") || (role != nullptr && !is_one_of(type, role->type));
    });
  });
}

/// « un accord entre la France et le Japon », « L'armée s'est alliée à Vernay »: places do no business with one
/// another, nor with anybody but a firm.
bool is_diplomacy(const std::vector<std::uint32_t>& partners, const RelationContext& context) {
  const auto any = [&](std::string_view type) {
    return std::any_of(partners.begin(), partners.end(),
                       [&](std::uint32_t entity) { return is_a(context.type(entity), type); });
  };
  return !any("Company") && any("Place");
}

/// Puts together the triggers of one document that tell one event.
class EventJoiner {
 public:
  EventJoiner(const std::vector<Clauses>& sentences, const EventRules& rules, const RelationContext& context)
      : sentences_(sentences), rules_(rules), context_(context) {}

  std::vector<BusinessEvent> join(EventTriggers read) {
    std::vector<BusinessEvent>& triggers = read.told;
    std::stable_sort(triggers.begin(), triggers.end(),
                     [](const BusinessEvent& a, const BusinessEvent& b) { return a.trigger < b.trigger; });
    for (BusinessEvent& trigger : triggers) {
      measure_event(trigger, sentences_[trigger.sentence], rules_, context_);
      trigger.last = trigger.sentence;
      if (BusinessEvent* known = same(trigger))
        join(*known, trigger);
      else if (!trigger.adds)
        events_.push_back(std::move(trigger));
      else
        early_.push_back(std::move(trigger));
    }
    for (const BusinessEvent& trigger : early_)
      if (BusinessEvent* next = told_after(trigger); next && !are_apart(*next, trigger)) join(*next, trigger);
    open_claims(read.mentioned);
    for (BusinessEvent& event : events_) complete_event(event, sentences_, read, context_);
    join_completed();
    for (const BusinessEvent& trigger : early_) join_late(trigger);
    for (BusinessEvent& mention : read.mentioned) {
      measure_event(mention, sentences_[mention.sentence], rules_, context_);
      if (mention.sum_alone) mention.date = nullptr;
      const auto told = std::find_if(events_.rbegin(), events_.rend(), [&](const BusinessEvent& event) {
        return event.kind == mention.kind && event.sentence < mention.sentence &&
               mention.sentence - event.sentence <= kReach && is_complete(event, context_);
      });
      if (told != events_.rend())
        join(*told, mention);
      else if (BusinessEvent* next = mention.heads ? told_after(mention) : nullptr; next && !are_apart(*next, mention))
        join(*next, mention);
    }
    give_payments();
    drop_doubles();
    return std::move(events_);
  }

 private:
  /// « Halvorn boucle un tour. La start-up a convaincu Brava de la financer »: one event, now that the description has
  /// its name.
  void join_completed() {
    for (std::size_t i = 0; i + 1 < events_.size(); ++i)
      for (std::size_t k = i + 1; k < events_.size();) {
        const BusinessEvent& more = events_[k];
        BusinessEvent& event = events_[i];
        const bool same_kind = event.kind == more.kind && (event.kind == "FundingRound" || event.kind == "Appointment" || event.kind == "Launch");
        if (!same_kind || more.sentence - event.sentence > 1 || are_apart(event, more) ||
            !is_told_of_same(event, more)) {
          ++k;
          continue;
        }
        join(event, more);
        events_.erase(events_.begin() + static_cast<std::ptrdiff_t>(k));
      }
  }

  /// « Halvorn demande 3 millions à Tessival. … selon l'assignation »: a claim for money between two parties is a suit
  /// where a sentence beside it speaks of one.
  void open_claims(const std::vector<BusinessEvent>& mentioned) {
    for (const BusinessEvent& claim : early_) {
      const bool whole = claim.kind == "Lawsuit" && claim.amount && is_complete(claim, context_);
      const bool known = std::any_of(events_.begin(), events_.end(),
                                     [&](const BusinessEvent& event) { return event.kind == "Lawsuit"; });
      if (whole && !known && std::any_of(mentioned.begin(), mentioned.end(), [&](const BusinessEvent& mention) {
            return mention.kind == "Lawsuit" && mention.sentence <= claim.sentence + 1 &&
                   mention.sentence + 1 >= claim.sentence;
          })) {
        events_.push_back(claim);
        events_.back().adds = false;
      }
    }
  }

  /// « Halvorn a un nouveau patron. Jean Roy commence lundi »: says more about an event whose party the completion
  /// found.
  void join_late(const BusinessEvent& trigger) {
    for (BusinessEvent& event : events_)
      if (event.kind == trigger.kind && event.sentence < trigger.sentence &&
          trigger.sentence - event.sentence <= kReach && event.shares(trigger) && !are_apart(event, trigger))
        return join(event, trigger);
  }

  /// Whether both name the same recipient and one alone its investors; the same new holder of one post; or the same
  /// product.
  static bool is_told_of_same(const BusinessEvent& event, const BusinessEvent& more) {
    if (event.kind == "Appointment")
      return event.participants.contains("organization") && !more.participants.contains("organization") &&
             event.shares(more) && !event.differs(more);
    if (event.kind == "Launch") return event.participants == more.participants;
    const auto first = event.participants.find("recipient");
    const auto second = more.participants.find("recipient");
    return first != event.participants.end() && second != more.participants.end() && first->second == second->second &&
           event.participants.contains("investor") != more.participants.contains("investor");
  }

  static constexpr std::size_t kReach = 2;  ///< Sentences that one event may be told over.

  BusinessEvent* same(const BusinessEvent& trigger) {
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
      if (event->kind != trigger.kind || are_apart(*event, trigger)) continue;
      if (is_told_again(*event, trigger)) return &*event;
      if (trigger.sentence - event->sentence > kReach) continue;
      if (event->sentence == trigger.sentence || event->last == trigger.sentence || event->shares(trigger) ||
          names_no_party(trigger) || names_alike(*event, trigger) || (trigger.refers && event->completes(trigger)))
        return &*event;
    }
    return nullptr;
  }

  /// « Accord à 3 millions. X et Y construiront … », « Anne Roy demande 3 millions à X. Sa plainte vise … »: the event
  /// of the next sentence.
  BusinessEvent* told_after(const BusinessEvent& trigger) {
    const auto next = std::find_if(events_.begin(), events_.end(), [&](const BusinessEvent& event) {
      return event.kind == trigger.kind &&
             (event.sentence == trigger.sentence || event.sentence == trigger.sentence + 1);
    });
    return next == events_.end() ? nullptr : &*next;
  }

  /// « Les deux groupes ont signé lundi », « Il débourse 3 millions »: parties told before.
  static bool names_no_party(const BusinessEvent& event) {
    return event.participants.empty() &&
           (event.adds || event.refers ||
            std::any_of(event.open.begin(), event.open.end(), [](const OpenRole& open) { return open.count > 1; }));
  }

  /// What is told as earlier (« avait levé 2 millions »), two sums, or two holders of a role that has one, are two
  /// events: « Elle avait levé 2 millions en 2022. »
  static bool are_apart(const BusinessEvent& event, const BusinessEvent& other) {
    const bool sums = event.amount && other.amount && !is_same_sum(*event.amount, *other.amount) && !other.adds &&
                      event.sentence != other.sentence;
    return sums || event.polarity != other.polarity || event.earlier != other.earlier ||
           (event.differs(other) && !other.adds);
  }

  static bool is_same_sum(const Quantity& a, const Quantity& b) { return a.value == b.value && a.unit == b.unit; }

  /// A headline and its text tell one event, however far apart: they name the same parties and, of a round, the sum.
  static bool is_told_again(const BusinessEvent& event, const BusinessEvent& trigger) {
    if (event.kind == "FundingRound" && !(event.amount && trigger.amount)) return false;
    return std::all_of(event_roles().begin(), event_roles().end(), [&](const EventRole& role) {
      if (role.event != event.kind || !role.needed) return true;
      const auto known = event.participants.find(role.role);
      const auto again = trigger.participants.find(role.role);
      return known != event.participants.end() && again != trigger.participants.end() && known->second == again->second;
    });
  }

  /// « Halvorn » for « Halvorn Retail »: a party by the first word of its name.
  bool alike(std::uint32_t a, std::uint32_t b) const {
    const std::string& shorter = context_.entities.list[a].name;
    const std::string& full = context_.entities.list[b].name;
    return full.size() > shorter.size() && full.starts_with(shorter) && full[shorter.size()] == ' ';
  }

  bool is_alike(const BusinessEvent& event, std::string_view role, std::uint32_t entity) const {
    const auto known = event.participants.find(role);
    return known != event.participants.end() &&
           std::any_of(known->second.begin(), known->second.end(),
                       [&](std::uint32_t holder) { return alike(entity, holder); });
  }

  bool names_alike(const BusinessEvent& event, const BusinessEvent& more) const {
    return std::any_of(more.participants.begin(), more.participants.end(), [&](const auto& entry) {
      return std::any_of(entry.second.begin(), entry.second.end(),
                         [&](std::uint32_t entity) { return is_alike(event, entry.first, entity); });
    });
  }

  /// « Halvorn s'allie à Tessival. Le groupe lui versera 3 millions »: money between the parties of an agreement or a
  /// suit is its sum, no round.
  void give_payments() {
    std::erase_if(events_, [&](const BusinessEvent& payment) {
      if (payment.kind != "FundingRound" || payment.participants.size() < 2) return false;
      const auto deal = std::find_if(events_.begin(), events_.end(), [&](const BusinessEvent& event) {
        return (event.kind == "Partnership" || event.kind == "Lawsuit") && event.trigger < payment.trigger &&
               payment.sentence - event.sentence <= kReach && is_complete(event, context_) && takes_all(event, payment);
      });
      if (deal == events_.end()) return false;
      if (!deal->amount) deal->amount = payment.amount;
      if (!deal->date) deal->date = payment.date;
      return true;
    });
  }

  static bool takes_all(const BusinessEvent& event, const BusinessEvent& other) {
    return std::all_of(other.participants.begin(), other.participants.end(), [&](const auto& entry) {
      return std::all_of(entry.second.begin(), entry.second.end(),
                         [&](std::uint32_t entity) { return event.holds(entity); });
    });
  }

  /// "will take over as chief executive of Halvorn": an appointment, no acquisition by the same words; "buys 60% of
  /// Halvorn": an acquisition, no round.
  void drop_doubles() {
    const auto parts = [](const BusinessEvent& event) {
      std::size_t n = 0;
      for (const auto& [role, entities] : event.participants) n += entities.size();
      return n;
    };
    // "Orval's $20m investment in Brava": read as what Orval gives, not what it gets.
    std::erase_if(events_, [&](const BusinessEvent& event) {
      return std::any_of(events_.begin(), events_.end(), [&](const BusinessEvent& other) {
        return &other != &event && other.kind == event.kind && other.trigger == event.trigger &&
               parts(other) > parts(event);
      });
    });
    // « un accord en vue du rachat de Halvorn »: no partnership.
    std::erase_if(events_, [&](const BusinessEvent& event) {
      return event.kind == "Partnership" &&
             std::any_of(events_.begin(), events_.end(), [&](const BusinessEvent& other) {
               return (other.kind == "Acquisition" || other.kind == "FundingRound") && is_complete(other, context_) &&
                      other.sentence == event.sentence && takes_all(other, event);
             });
    });
    std::erase_if(events_, [&](const BusinessEvent& event) {
      return event.kind == "FundingRound" &&
             std::any_of(events_.begin(), events_.end(), [&](const BusinessEvent& other) {
               return other.kind == "Acquisition" && other.trigger == event.trigger && is_complete(other, context_);
             });
    });
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

  void join(BusinessEvent& event, const BusinessEvent& more) const {
    event.last = std::max(event.last, more.sentence);
    for (const auto& [role, entities] : more.participants) {
      const EventRole* of = event_role(event.kind, role);
      if (of && of->single && event.participants.contains(role)) continue;
      for (const std::uint32_t entity : entities)
        if (!event.holds(entity) && !is_alike(event, role, entity)) event.add(role, entity);
    }
    event.open.insert(event.open.end(), more.open.begin(), more.open.end());
    if (!event.amount) event.amount = more.amount;
    if (!event.date) event.date = more.date;
  }

  const std::vector<Clauses>& sentences_;
  const EventRules& rules_;
  const RelationContext& context_;
  std::vector<BusinessEvent> events_;
  std::vector<BusinessEvent> early_;  ///< What only adds to an event that is told further on.
};

}  // namespace

bool is_complete(const BusinessEvent& event, const RelationContext& context) {
  if (event.kind == "Partnership")
    return event.participants.contains("partner") && event.participants.at("partner").size() >= 2 &&
           !is_diplomacy(event.participants.at("partner"), context);
  if (event.kind == "Acquisition" && !is_business(event, context)) return false;
  if (event.kind == "FundingRound" && !event.amount && !event.participants.contains("investor")) return false;
  return std::all_of(event_roles().begin(), event_roles().end(), [&](const EventRole& role) {
    return role.event != event.kind || !role.needed || event.participants.contains(role.role) ||
           (event.nameless && role.role == "plaintiff");
  });
}

std::vector<BusinessEvent> join_triggers(EventTriggers triggers, const std::vector<Clauses>& sentences,
                                         const EventRules& rules, const RelationContext& context) {
  return EventJoiner(sentences, rules, context).join(std::move(triggers));
}

}  // namespace pressgraph
