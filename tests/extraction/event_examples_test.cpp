// The business events of seeds/<lang>/examples/business_events.tsv: names are given, everything else is read.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/extraction/marked_text.hpp"

namespace pressgraph {
namespace {

std::string role_of(std::string_view predicate) {
  static const std::map<std::string_view, std::string> kRoles = {
      {"hasRecipient", "recipient"}, {"hasInvestor", "investor"},     {"hasAcquirer", "acquirer"},
      {"hasAcquired", "acquired"},   {"hasLauncher", "organization"}, {"hasProduct", "product"},
      {"hasAppointee", "person"},    {"hasEmployer", "organization"}, {"hasPartner", "partner"},
      {"hasPlaintiff", "plaintiff"}, {"hasDefendant", "defendant"}};
  const auto role = kRoles.find(predicate);
  return role == kRoles.end() ? "" : role->second;
}

/// An event to come is told as an event all the same; one that only may come is not.
bool is_told(const Entity& event, const std::vector<Relation>& relations) {
  return std::all_of(relations.begin(), relations.end(), [&](const Relation& relation) {
    return relation.subject != event.id || relation.modality == Modality::asserted ||
           relation.modality == Modality::planned;
  });
}

std::string written(const Entity& event, const ReadText& text) {
  std::multiset<std::string> parts;
  for (const Relation& relation : text.relations) {
    if (relation.subject != event.id) continue;
    if (const std::string role = role_of(relation.predicate); !role.empty())
      parts.insert(role + "=" + text.entities.list[Entities::index(relation.object)].name);
    if (relation.predicate == "hasDate") parts.insert("date=" + relation.object);
    for (const Quantity& quantity : text.quantities)
      if ((relation.predicate == "hasAmount" || relation.predicate == "hasPrice") && quantity.id == relation.quantity)
        parts.insert(fmt::format("{}={:.0f} {}", relation.predicate == "hasPrice" ? "price" : "amount",
                                 quantity.value.value_or(0), quantity.unit));
  }
  return event.subtype + " " + fmt::format("{}", fmt::join(parts, "; "));
}

/// The events of a text, each as its row of the table would give it.
std::set<std::string> events_of(const ReadText& text) {
  std::set<std::string> out;
  for (const Entity& event : text.entities.list)
    if (!event.subtype.empty() && is_told(event, text.relations)) out.insert(written(event, text));
  return out;
}

/// The cell with the parts of each event in the order of `written`.
std::set<std::string> wanted(std::string_view cell) {
  std::set<std::string> out;
  for (const std::string_view event : split(cell, '|')) {
    const std::string_view text = trim(event);
    const std::size_t blank = text.find(' ');
    std::multiset<std::string> parts;
    for (const std::string_view part : split(text.substr(blank + 1), ';')) parts.emplace(trim(part));
    out.insert(std::string(text.substr(0, blank)) + " " + fmt::format("{}", fmt::join(parts, "; ")));
  }
  return out;
}

class EventExamples : public testing::TestWithParam<const char*> {};

TEST_P(EventExamples, AreRead) {
  static const Seeds seeds;
  const MarkedTextReader reader(seeds, GetParam());
  read_table(seeds.file(std::string(GetParam()) + "/examples/business_events.tsv"), true, [&](const TableRow& row) {
    EXPECT_EQ(events_of(reader.read(row[0])), row[1].empty() ? std::set<std::string>{} : wanted(row[1])) << row[0];
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, EventExamples, testing::Values("fr", "en"));

}  // namespace
}  // namespace pressgraph
