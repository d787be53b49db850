// Who takes part in an event, and which names may be taken for one of its parties.
#include <algorithm>

#include "extraction/event_reader.hpp"
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

bool BusinessEvent::is_inferred(std::string_view role) const {
  return std::find(inferred.begin(), inferred.end(), role) != inferred.end();
}

bool BusinessEvent::completes(const BusinessEvent& other) const {
  return std::none_of(other.participants.begin(), other.participants.end(), [&](const auto& entry) {
    // A round has many investors.
    return participants.contains(entry.first) && entry.first != "investor";
  });
}

bool BusinessEvent::shares(const BusinessEvent& other) const {
  return std::any_of(other.participants.begin(), other.participants.end(), [&](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(), [&](std::uint32_t entity) { return holds(entity); });
  });
}

bool BusinessEvent::differs(const BusinessEvent& other) const {
  return std::any_of(event_roles().begin(), event_roles().end(), [&](const EventRole& role) {
    if (role.event != kind || !role.single) return false;
    const auto mine = participants.find(role.role);
    const auto theirs = other.participants.find(role.role);
    return mine != participants.end() && theirs != other.participants.end() &&
           std::none_of(mine->second.begin(), mine->second.end(), [&](std::uint32_t entity) {
             return std::find(theirs->second.begin(), theirs->second.end(), entity) != theirs->second.end();
           });
  });
}

namespace {

bool is_listed(const Entity& entity) {
  return std::any_of(entity.evidence.begin(), entity.evidence.end(),
                     [](const std::string& reason) { return reason.starts_with("list "); });
}

/// « la coopérative Lin d'Amont »: a noun before the name says what it is.
bool is_called(const Entity& entity) {
  return std::any_of(entity.evidence.begin(), entity.evidence.end(),
                     [](const std::string& reason) { return reason.starts_with("noun before "); });
}

/// « Tristou-2 », « Fendali 11 »: digits behind letters number a product, those in front are as often a firm's.
bool is_version(std::string_view name) {
  const std::size_t digit = name.find_first_of("0123456789");
  return digit != std::string_view::npos && digit > 0;
}

}  // namespace

bool may_be_unlisted(const Entity& entity) {
  return entity.named && entity.type != "Event" && !is_listed(entity);
}

bool may_be_product(const Entity& entity) {
  return entity.named && !is_listed(entity) &&
         (entity.type == "Company" || entity.type == "Organization" || entity.type == "Event");
}

bool may_be_estate(const Entity& entity) {
  return entity.named && (entity.type == "Place" || entity.type == "Work") && !is_listed(entity);
}

bool may_be_retyped(const Entity& entity, const EventRole& role) {
  constexpr double kFirm = 0.8;
  constexpr double kFirmMaker = 0.96;
  constexpr double kFirmPerson = 0.82;
  constexpr double kFirmProduct = 0.68;
  if (!entity.named || entity.type == "Event" || entity.type == "Work") return false;
  if (is_one_of("Company", role.type)) {
    // A product that no list knows and that sues, launches or is paid is called like its maker.
    // What is given money is a firm, whatever digits its name has.
    const bool paid = role.event == "FundingRound";
    const bool maker = is_a(entity.type, "Product") && !is_listed(entity) && (paid || !is_version(entity.name));
    if (maker && (paid || role.event == "Launch")) return true;
    constexpr double kFirmSurname = 0.93;
    if (role.role == "recipient" && entity.type == "Person" && entity.name.find(' ') == std::string::npos)
      return !is_listed(entity) && entity.confidence < kFirmSurname;
    return (role.needed || role.role == "investor") && entity.confidence < (entity.type == "Person" ? kFirmPerson
                                                                            : maker                 ? kFirmMaker
                                                                                                    : kFirm);
  }
  if (is_one_of("Person", role.type) && is_called(entity)) return false;
  if (is_one_of("Person", role.type))
    return entity.confidence < kFirmPerson && is_a(entity.type, "Organization") &&
           entity.name.find(' ') != std::string::npos;
  return entity.confidence < kFirmProduct;
}

bool may_have(std::string_view role, const BusinessEvent& event, const Clauses& clauses,
              const RelationContext& context) {
  if (event.kind != "Appointment" || role != "organization") return true;
  if (const auto people = event.participants.find("person"); people != event.participants.end())
    for (const std::uint32_t person : people->second)
      if (context.holds_role(person, "Place")) return false;
  return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& chunk) {
    return context.rules.is_role(context.document.lower(chunk.head)) ||
           (chunk.entity >= 0 && context.holds_role(static_cast<std::uint32_t>(chunk.entity), ""));
  });
}

}  // namespace pressgraph
