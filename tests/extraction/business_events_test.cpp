// Passages written with no rule seen, each telling one business event. Those of business_events.jsonl,
// business_events_studied.jsonl, business_events_constructions.jsonl and business_events_tellings.jsonl have since been
// studied; of the others only the count was ever looked at.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "extraction/analyzer.hpp"

namespace pressgraph {
namespace {

using Participants = std::set<std::pair<std::string, std::string>>;

std::string property(const std::string& event, const std::string& role) {
  static const std::map<std::string, std::string> kProperties = {
      {"recipient", "hasRecipient"}, {"investor", "hasInvestor"},   {"acquirer", "hasAcquirer"},
      {"acquired", "hasAcquired"},   {"product", "hasProduct"},     {"person", "hasAppointee"},
      {"partner", "hasPartner"},     {"plaintiff", "hasPlaintiff"}, {"defendant", "hasDefendant"}};
  if (role == "organization" || role == "launcher" || role == "employer")
    return event == "Launch" ? "hasLauncher" : "hasEmployer";
  return kProperties.at(role);
}

const Entity* find_entity(const Extraction& extraction, const std::string& id) {
  const auto entity =
      std::find_if(extraction.entities.begin(), extraction.entities.end(), [&](const Entity& e) { return e.id == id; });
  return entity == extraction.entities.end() ? nullptr : &*entity;
}

bool amount_right(const Extraction& extraction, const Relation* amount, const nlohmann::json& wanted) {
  if (wanted.is_null() || !amount) return wanted.is_null() == !amount;
  const auto quantity = std::find_if(extraction.quantities.begin(), extraction.quantities.end(),
                                     [&](const Quantity& q) { return q.id == amount->quantity; });
  return quantity != extraction.quantities.end() && quantity->value == wanted.at("value").get<double>() &&
         quantity->unit == wanted.at("unit").get<std::string>();
}

bool event_right(const Extraction& extraction, const Entity& event, const nlohmann::json& wanted) {
  Participants found, expected;
  const Relation* amount = nullptr;
  const Relation* price = nullptr;
  const Relation* date = nullptr;
  for (const Relation& relation : extraction.relations) {
    if (relation.subject != event.id) continue;
    if (relation.predicate == "hasAmount")
      amount = &relation;
    else if (relation.predicate == "hasPrice")
      price = &relation;
    else if (relation.predicate == "hasDate")
      date = &relation;
    else if (const Entity* participant = find_entity(extraction, relation.object))
      found.emplace(relation.predicate, participant->name);
  }
  for (const auto& participant : wanted.at("participants"))
    expected.emplace(property(wanted.at("type"), participant.at("role")), participant.at("name"));
  const bool date_right =
      wanted.at("date").is_null() ? !date : date && date->object == wanted.at("date").get<std::string>();
  // What a product costs is its price, no amount of its launch: some writers gave it, others gave none.
  const bool priced = wanted.at("type") == "Launch" && !wanted.at("amount").is_null();
  return found == expected && date_right && amount_right(extraction, priced ? price : amount, wanted.at("amount"));
}

/// How many of the passages have an event that is right in everything.
int count_right(const std::string& file, int passages = 30) {
  static const Seeds seeds;
  static const Analyzer analyzer(seeds);
  std::ifstream in(PRESSGRAPH_SOURCE_DIR "/tests/extraction/data/" + file);
  int read = 0;
  int right = 0;
  for (std::string line; std::getline(in, line); ++read) {
    const auto row = nlohmann::json::parse(line);
    Article article;
    article.text = row.at("text");
    article.language = row.at("language");
    article.published = row.value("published", "");
    const Extraction extraction = analyzer.analyze(article);
    right += std::any_of(extraction.entities.begin(), extraction.entities.end(), [&](const Entity& entity) {
      return entity.subtype == row.at("event").at("type").get<std::string>() &&
             event_right(extraction, entity, row.at("event"));
    });
  }
  EXPECT_EQ(read, passages);
  return right;
}

Extraction read(const std::string& language, const std::string& text) {
  static const Seeds seeds;
  static const Analyzer analyzer(seeds);
  Article article;
  article.text = text;
  article.language = language;
  return analyzer.analyze(article);
}

const Relation* find_relation(const Extraction& extraction, std::string_view predicate) {
  const auto found = std::find_if(extraction.relations.begin(), extraction.relations.end(),
                                  [&](const Relation& relation) { return relation.predicate == predicate; });
  return found == extraction.relations.end() ? nullptr : &*found;
}

TEST(BusinessEvents, ShowWhereEachPartIsTold) {
  const Extraction extraction = read("fr",
                                     "Un tour de table à Lyon\n\nLa start-up Halvorn a levé 5 millions d'euros. "
                                     "L'opération a été menée par le fonds Brava Capital.\n");
  const Relation* const recipient = find_relation(extraction, "hasRecipient");
  const Relation* const investor = find_relation(extraction, "hasInvestor");
  ASSERT_TRUE(recipient != nullptr && investor != nullptr);
  EXPECT_EQ(recipient->evidence.surface, "Halvorn a levé 5 millions");
  EXPECT_EQ(investor->evidence.surface, "Brava Capital");
}

TEST(BusinessEvents, ArePlannedWhereAReportInThePastTellsWhatIsToCome) {
  const auto modality = [](const std::string& language, const std::string& sentence) {
    const Extraction extraction = read(language, "Un rapprochement\n\n" + sentence + "\n");
    const Relation* const acquirer = find_relation(extraction, "hasAcquirer");
    return acquirer == nullptr ? std::string("no event") : std::string(to_string(acquirer->modality));
  };
  EXPECT_EQ(modality("en", "The chipmaker Halvorn Corp said on Monday it would buy Tessival Inc for $12 million."),
            "planned");
  EXPECT_EQ(modality("en", "The analyst said that Halvorn Corp could buy Tessival Inc for $12 million."), "possible");
  EXPECT_EQ(modality("fr", "La société Halvorn a annoncé lundi qu'elle rachèterait la société Tessival."), "planned");
  EXPECT_NE(modality("fr", "La société Halvorn rachèterait la société Tessival."), "planned");
}

// Passages whose writers varied every wording: what is reached so far. Names whose types or bounds the text does not tell limit all.
TEST(BusinessEvents, HaveTheirParticipantsAmountAndDate) {
  EXPECT_GE(count_right("business_events.jsonl"), 21);
  EXPECT_GE(count_right("business_events_studied.jsonl", 48), 43);
  EXPECT_GE(count_right("business_events_tellings.jsonl", 66), 46);
  EXPECT_GE(count_right("business_events_constructions.jsonl", 72), 57);
}

TEST(BusinessEvents, OfPassagesThatNoRuleWasMadeFor) {
  EXPECT_GE(count_right("business_events_blind.jsonl"), 23);
  EXPECT_GE(count_right("business_events_hidden.jsonl"), 21);
}

// As the business pages of newspapers tell them: four sets of thirty by four writers, read before any rule was made for
// them. The goal is 24 of 30.
TEST(BusinessEvents, OfPlainPassagesThatNoRuleWasMadeFor) {
  EXPECT_GE(count_right("business_events_plain.jsonl", 120), 104);
}

}  // namespace
}  // namespace pressgraph
