// The business events of seeds/<lang>/examples/business_events.tsv: names are given, everything else is read.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "extraction/claims.hpp"
#include "extraction/dates.hpp"
#include "extraction/pos_tagger.hpp"
#include "extraction/quantities.hpp"
#include "extraction/relations.hpp"
#include "tests/extraction/marked_text.hpp"

namespace pressgraph {
namespace {

constexpr const char* kPublished = "2026-03-10";

const Seeds& seeds() {
  static const Seeds value;
  return value;
}

class Reader {
 public:
  explicit Reader(const std::string& code)
      : language_(seeds(), code),
        gazetteer_(seeds()),
        lexicon_(seeds(), language_),
        pos_(seeds(), language_),
        references_(seeds(), language_),
        dates_(seeds(), language_),
        quantities_(seeds(), language_),
        claims_(seeds(), language_),
        relations_(seeds(), language_) {}

  /// The events of a marked text, each as its row of the table would give it.
  std::set<std::string> events_of(std::string_view marked) const {
    const MarkedSentence sentence = read_marked(marked);
    Document document = make_document(sentence.text, language_);
    pos_.tag(document);
    Entities entities = marked_entities(document, sentence, {lexicon_, gazetteer_});
    const auto dates = dates_.read(document, entities, kPublished);
    const auto quantities = quantities_.read(document, entities, dates);
    const auto claims = claims_.find(document, entities, references_, quantities, dates);
    const auto relations = relations_.find(document, entities, references_, quantities, dates, claims);
    std::set<std::string> out;
    for (const Entity& event : entities.list)
      if (!event.subtype.empty() && asserted(event, relations))
        out.insert(written(event, relations, entities, quantities));
    return out;
  }

 private:
  /// An event to come is told as an event all the same; one that only may come is not.
  static bool asserted(const Entity& event, const std::vector<Relation>& relations) {
    return std::all_of(relations.begin(), relations.end(), [&](const Relation& relation) {
      return relation.subject != event.id || relation.modality == Modality::asserted ||
             relation.modality == Modality::planned;
    });
  }

  static std::string role_of(std::string_view predicate) {
    static const std::map<std::string_view, std::string> kRoles = {
        {"hasRecipient", "recipient"}, {"hasInvestor", "investor"},     {"hasAcquirer", "acquirer"},
        {"hasAcquired", "acquired"},   {"hasLauncher", "organization"}, {"hasProduct", "product"},
        {"hasAppointee", "person"},    {"hasEmployer", "organization"}, {"hasPartner", "partner"},
        {"hasPlaintiff", "plaintiff"}, {"hasDefendant", "defendant"}};
    const auto role = kRoles.find(predicate);
    return role == kRoles.end() ? "" : role->second;
  }

  static std::string written(const Entity& event, const std::vector<Relation>& relations, const Entities& entities,
                             const std::vector<Quantity>& quantities) {
    std::multiset<std::string> parts;
    for (const Relation& relation : relations) {
      if (relation.subject != event.id) continue;
      if (const std::string role = role_of(relation.predicate); !role.empty())
        parts.insert(role + "=" + entities.list[Entities::index(relation.object)].name);
      if (relation.predicate == "hasDate") parts.insert("date=" + relation.object);
      for (const Quantity& quantity : quantities)
        if (relation.predicate == "hasAmount" && quantity.id == relation.quantity)
          parts.insert(fmt::format("amount={:.0f} {}", quantity.value.value_or(0), quantity.unit));
    }
    return event.subtype + " " + fmt::format("{}", fmt::join(parts, "; "));
  }

  LanguageData language_;
  Gazetteer gazetteer_;
  NameLexicon lexicon_;
  PosTagger pos_;
  ReferenceResolver references_;
  DateReader dates_;
  QuantityReader quantities_;
  ClaimFinder claims_;
  RelationFinder relations_;
};

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
  const std::string language = GetParam();
  const Reader reader(language);
  read_table(seeds().file(language + "/examples/business_events.tsv"), true, [&](const TableRow& row) {
    EXPECT_EQ(reader.events_of(row[0]), row[1].empty() ? std::set<std::string>{} : wanted(row[1])) << row[0];
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, EventExamples, testing::Values("fr", "en"));

}  // namespace
}  // namespace pressgraph
