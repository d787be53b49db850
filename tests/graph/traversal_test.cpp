#include "graph/traversal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/linker.hpp"
#include "graph/name_search.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

using testing::ElementsAre;

class Newsroom : public testing::Test {
 protected:
  Newsroom() : graph_(link({monday(), tuesday()})) {}

  static Extraction monday() {
    RecordWriter article("lundi.txt");
    article.record().document.published = "2025-03-03";
    const std::string speaker = article.entity("Person", "Aline Morvan");
    const std::string company = article.entity("Company", "Héliotrope");
    const std::string model = article.entity("AIModel", "Tournesol-2");
    article.claim(speaker, "Héliotrope va recruter", {company});
    article.claim(speaker, "rien ne presse");
    article.relation(company, "develops", model);
    return article.finish();
  }

  static Extraction tuesday() {
    RecordWriter article("mardi.txt");
    article.record().document.published = "2025-03-04";
    const std::string rival = article.entity("Person", "Bastien Corre");
    const std::string company = article.entity("Company", "Héliotrope");
    article.claim(rival, "Héliotrope ne recrutera pas", {company});
    return article.finish();
  }

  VertexId named(const std::string& name) const { return search_name(graph_, name).exact.at(0); }
  std::vector<std::string> labels(const std::vector<VertexId>& vertices) const {
    std::vector<std::string> out;
    for (const VertexId v : vertices) out.push_back(graph_.label(v));
    return out;
  }

  KnowledgeGraph graph_;
};

TEST_F(Newsroom, TellsWhoSaidWhatAboutWhom) {
  EXPECT_THAT(labels(claims_by(graph_, named("aline morvan"))),
              ElementsAre("Héliotrope va recruter", "rien ne presse"));
  EXPECT_THAT(labels(claims_about(graph_, named("heliotrope"))),
              ElementsAre("Héliotrope va recruter", "Héliotrope ne recrutera pas"));
  EXPECT_THAT(labels(claims(graph_, {{}, named("heliotrope"), "2025-03-04", {}})),
              ElementsAre("Héliotrope ne recrutera pas"));
  EXPECT_THAT(labels(claims(graph_, {{}, {}, {}, "2025-03-03"})),
              ElementsAre("Héliotrope va recruter", "rien ne presse"));
}

TEST_F(Newsroom, FollowsEdgesInEitherDirection) {
  const VertexId company = named("Héliotrope");
  ASSERT_EQ(neighbours(graph_, company, "develops").size(), 1u);
  EXPECT_EQ(neighbours(graph_, company, "develops", Direction::in).size(), 0u);
  EXPECT_EQ(neighbours(graph_, named("Tournesol 2"), "develops", Direction::in).front().vertex, company);
}

TEST_F(Newsroom, FindsTheChainOfEvidence) {
  const auto path = shortest_path(graph_, named("Aline Morvan"), named("Bastien Corre"));
  ASSERT_TRUE(path);
  std::vector<std::string> way;
  for (const Neighbour& step : *path) way.push_back(graph_.label(step.vertex));
  EXPECT_THAT(way, ElementsAre("Héliotrope va recruter", "Héliotrope", "Héliotrope ne recrutera pas", "Bastien Corre"));
  for (const Neighbour& step : *path) EXPECT_FALSE(graph_.evidence(step.edge).empty());
  EXPECT_THAT(*shortest_path(graph_, named("Aline Morvan"), named("Aline Morvan")), testing::IsEmpty());
  View only_relations = ties();
  only_relations.predicates = {"develops"};
  EXPECT_FALSE(shortest_path(graph_, named("Aline Morvan"), named("Bastien Corre"), only_relations));
}

TEST_F(Newsroom, CountsHopsAndCompanions) {
  EXPECT_EQ(ego(graph_, named("Aline Morvan"), 1).size(), 3u);  // Herself and her two claims.
  EXPECT_EQ(ego(graph_, named("Aline Morvan"), 2).size(), 4u);  // And the company.
  const std::vector<Companion> with = co_occurrences(graph_, named("Héliotrope"));
  ASSERT_EQ(with.size(), 3u);
  for (const Companion& companion : with) EXPECT_EQ(companion.articles, 1u);
  EXPECT_EQ(article_count(graph_, named("Héliotrope")), 2u);
}

TEST_F(Newsroom, OrdersWhatHappened) {
  std::vector<std::string> dates;
  for (const Moment& moment : timeline(graph_, named("Héliotrope"))) dates.push_back(moment.date);
  EXPECT_THAT(dates, ElementsAre("2025-03-03", "2025-03-04"));
}

TEST_F(Newsroom, SuggestsNamesForWhatIsMistyped) {
  EXPECT_THAT(labels(search_name(graph_, "Heliotrop").suggestions), ElementsAre("Héliotrope"));
  EXPECT_THAT(labels(search_name(graph_, "Morvan").suggestions), ElementsAre("Aline Morvan"));
  EXPECT_THAT(search_name(graph_, "Zzyzx").suggestions, testing::IsEmpty());
  EXPECT_THAT(labels(search_name(graph_, "person:aline-morvan").exact), ElementsAre("Aline Morvan"));
}

/// The dates of an event belong to the timelines of its participants, what starts before what ends.
TEST(Timeline, FollowsTheEventsThatAnEntityTakesPartIn) {
  RecordWriter article("a.txt");
  const std::string company = article.entity("Company", "Vexil Robotics");
  const std::string fair = article.entity("Event", "Salon Orlune 2025");
  for (const char* predicate : {"endDate", "startDate"}) {
    const std::string date = article.date("2025-03-04/2025-03-06");
    article.relation(fair, predicate, "2025-03-04/2025-03-06", false).date = date;
  }
  article.relation(fair, "hasLauncher", company);
  const KnowledgeGraph graph = link({article.finish()});
  std::vector<std::string> said;
  for (const Moment& moment : timeline(graph, search_name(graph, "Vexil Robotics").exact.at(0)))
    said.push_back(std::string(graph.predicate(*moment.edge)) + " " + moment.date);
  EXPECT_THAT(said, ElementsAre("startDate 2025-03-04/2025-03-06", "endDate 2025-03-04/2025-03-06"));
}

}  // namespace
}  // namespace pressgraph
