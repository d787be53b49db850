#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/linker.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

VertexId only(const KnowledgeGraph& graph, const std::string& name) {
  const std::vector<VertexId> found = graph.find_named(name);
  EXPECT_EQ(found.size(), 1u) << name;
  return found.empty() ? VertexId{} : found.front();
}

std::vector<std::string> statements_of(const KnowledgeGraph& graph, VertexId v) {
  std::vector<std::string> out;
  for (const EdgeId e : graph.out_edges(v))
    if (graph.edge(e).kind != EdgeKind::appears_in)
      out.push_back(std::string(graph.predicate(e)) + " " + graph.label(graph.target(e)));
  return out;
}

Extraction dated(const std::string& path, const std::string& name, const std::vector<std::string>& others,
                 const std::string& day) {
  RecordWriter article(path);
  const std::string event = article.entity("Event", name, others);
  const std::string place = article.entity("Place", "Ravelmont");
  article.date(day);
  article.relation(event, "startDate", day, false).date = "d1";
  article.relation(event, "takesPlaceIn", place);
  return article.finish();
}

TEST(Editions, DatesAndPlacesBelongToTheEditionOfASeries) {
  const KnowledgeGraph graph =
      link({dated("a.txt", "Salon des orages", {"SDO"}, "2024-03-02"), dated("b.txt", "SDO", {}, "2025-03-05")});
  const VertexId series = only(graph, "Salon des orages");
  EXPECT_THAT(statements_of(graph, series), testing::IsEmpty());
  const VertexId edition = only(graph, "SDO 2025");
  EXPECT_THAT(
      statements_of(graph, edition),
      testing::UnorderedElementsAre("startDate 2025-03-05", "takesPlaceIn Ravelmont", "editionOf Salon des orages"));
  EXPECT_THAT(statements_of(graph, only(graph, "SDO 2024")), testing::SizeIs(3));
  for (const EdgeId e : graph.out_edges(edition)) EXPECT_THAT(graph.evidence(e), testing::Not(testing::IsEmpty()));
}

TEST(Editions, ANameWithAYearIsAnEditionOfTheNameWithout) {
  RecordWriter article("a.txt");
  article.entity("Event", "Brumaire 2025");
  article.entity("Event", "Brumaire");
  const KnowledgeGraph graph = link({article.finish(), dated("b.txt", "Brumaire", {}, "2025-06-01")});
  EXPECT_THAT(statements_of(graph, only(graph, "Brumaire 2025")),
              testing::UnorderedElementsAre("startDate 2025-06-01", "takesPlaceIn Ravelmont", "editionOf Brumaire"));
}

TEST(Editions, WhatHappensOnceHasNone) {
  const KnowledgeGraph graph = link({dated("a.txt", "Incendie de Ravelmont", {}, "2025-06-01")});
  EXPECT_THAT(statements_of(graph, only(graph, "Incendie de Ravelmont")), testing::SizeIs(2));
  EXPECT_THAT(graph.find_named("Incendie de Ravelmont 2025"), testing::IsEmpty());
}

}  // namespace
}  // namespace pressgraph
