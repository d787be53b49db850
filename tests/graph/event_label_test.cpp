#include "graph/event_label.hpp"

#include <gtest/gtest.h>

#include "graph/linker.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

/// An article of a business event that its text only calls by a verb.
RecordWriter takeover(const std::string& language) {
  RecordWriter article("a.txt", language);
  article.entity("Company", "Vexil Robotics");
  article.entity("Company", "Ormeau");
  article.entity("Event", "a racheté");
  article.record().entities[2].named = false;
  article.record().entities[2].subtype = "Acquisition";
  return article;
}

TEST(EventLabel, NamesTheParticipants) {
  RecordWriter article = takeover("fr");
  article.relation("e3", "hasAcquired", "e2");
  EXPECT_EQ(event_label(article.record(), article.record().entities[2]), "rachat : Ormeau");
  article.relation("e3", "hasAcquirer", "e1");
  EXPECT_EQ(event_label(article.record(), article.record().entities[2]), "rachat : Ormeau, par Vexil Robotics");
}

TEST(EventLabel, IsEmptyWithoutParticipantsOrLanguage) {
  RecordWriter article = takeover("fr");
  EXPECT_EQ(event_label(article.record(), article.record().entities[2]), "");
  RecordWriter unknown = takeover("xx");
  unknown.relation("e3", "hasAcquired", "e2");
  EXPECT_EQ(event_label(unknown.record(), unknown.record().entities[2]), "");
}

TEST(EventLabel, IsTheLabelOfTheGraph) {
  RecordWriter article = takeover("en");
  article.relation("e3", "hasAcquired", "e2");
  article.relation("e3", "hasAcquirer", "e1");
  const KnowledgeGraph graph = link({article.finish()});
  EXPECT_EQ(graph.find_named("acquisition: Ormeau, by Vexil Robotics").size(), 1U);
  EXPECT_TRUE(graph.find("event:acquisition-ormeau-by-vexil-robotics"));
}

}  // namespace
}  // namespace pressgraph
