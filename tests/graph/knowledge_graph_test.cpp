#include "graph/knowledge_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "graph/linker.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

Extraction first_article() {
  RecordWriter article("lundi.txt");
  const std::string minister = article.entity("Person", "Aline Morvan", {"Morvan"});
  const std::string company = article.entity("Company", "Héliotrope");
  article.claim(minister, "Héliotrope va recruter", {company});
  article.relation(minister, "ceoOf", company);
  Relation& role = article.relation(minister, "holdsRole", "directrice générale", false);
  role.organization = company;
  return article.finish();
}

Extraction second_article() {
  RecordWriter article("mardi.txt");
  const std::string company = article.entity("Company", "Heliotrope");
  article.relation(company, "attendance", "une foule", false);
  return article.finish();
}

TEST(KnowledgeGraph, KeepsVerticesOfAKindTogether) {
  const KnowledgeGraph graph = link({second_article(), first_article()});
  EXPECT_EQ(graph.count(VertexKind::article), 2u);
  EXPECT_EQ(graph.count(VertexKind::entity), 2u);
  EXPECT_EQ(graph.count(VertexKind::claim), 1u);
  EXPECT_EQ(graph.count(VertexKind::literal), 1u);
  for (const VertexId v : graph.vertices()) EXPECT_EQ(graph.find(graph.iri(v)), v);
}

TEST(KnowledgeGraph, FindsEveryVertexByItsIriAndItsName) {
  Extraction dated = first_article();
  dated.document.id = "https://example.org/lundi";
  Date day;
  day.id = "d1";
  day.value = "2025-03-04";
  Quantity figure;
  figure.id = "q1";
  dated.dates = {day};
  dated.quantities = {figure, figure};
  dated.quantities[1].id = "q2";
  const KnowledgeGraph graph = link({dated, second_article()}, {"https://example.org/graph/", {}});
  for (const VertexId v : graph.vertices()) {
    EXPECT_EQ(graph.find(graph.iri(v)), v) << graph.iri(v);
    EXPECT_EQ(graph.find(compact(graph.name(v))), v) << compact(graph.name(v));
  }
  ASSERT_TRUE(graph.find("https://example.org/lundi"));
  EXPECT_EQ(graph.article(*graph.find("https://example.org/lundi")).path, "lundi.txt");
}

TEST(KnowledgeGraph, FindsNothingUnderOtherNames) {
  const KnowledgeGraph graph = link({first_article(), second_article()});
  const VertexId claim = *graph.vertices(VertexKind::claim).begin();
  const std::string article = compact(graph.name(claim)).substr(0, compact(graph.name(claim)).rfind('-'));
  for (const std::string& wrong :
       {std::string(), std::string("Aline Morvan"), std::string("person:"), std::string("person:aline"),
        std::string("person:aline-morvan2"), std::string("wizard:aline-morvan"),
        std::string("https://example.org/person/aline-morvan"), std::string(kDefaultBase), article, article + "-c0",
        article + "-c2", article + "-c01", article + "-q1", article + "-c1x", std::string("date:d2025"),
        std::string("literal:une-foule")})
    EXPECT_EQ(graph.find(wrong), std::nullopt) << wrong;
}

TEST(KnowledgeGraph, FindsEntitiesWithoutCaseAccentsAndHyphens) {
  const KnowledgeGraph graph = link({first_article(), second_article()});
  ASSERT_EQ(graph.find_named("HELIOTROPE").size(), 1u);
  const VertexId company = graph.find_named("HELIOTROPE").front();
  EXPECT_EQ(compact(graph.name(company)), "organization:heliotrope");
  EXPECT_EQ(graph.entity(company).members.size(), 2u);
  EXPECT_EQ(graph.find_named("Morvan"), graph.find_named("aline-morvan"));
}

TEST(KnowledgeGraph, EveryVertexAndEdgeHasEvidence) {
  const KnowledgeGraph graph = link({first_article(), second_article()});
  for (const VertexId v : graph.vertices())
    EXPECT_EQ(graph.evidence(v).empty(), graph.kind(v) == VertexKind::article) << graph.label(v);
  for (const EdgeId e : graph.edges()) EXPECT_FALSE(graph.evidence(e).empty()) << graph.predicate(e);
}

TEST(KnowledgeGraph, DoesNotDependOnTheOrderOfArticles) {
  const KnowledgeGraph one = link({first_article(), second_article()});
  const KnowledgeGraph other = link({second_article(), first_article(), second_article()});
  ASSERT_EQ(one.vertex_count(), other.vertex_count());
  ASSERT_EQ(one.edge_count(), other.edge_count());
  for (const VertexId v : one.vertices()) EXPECT_EQ(one.iri(v), other.iri(v));
  for (const EdgeId e : one.edges()) {
    EXPECT_EQ(one.source(e), other.source(e));
    EXPECT_EQ(one.target(e), other.target(e));
    EXPECT_EQ(one.predicate(e), other.predicate(e));
  }
}

TEST(KnowledgeGraph, RefusesIdsThatARecordDoesNotDefine) {
  Extraction broken = first_article();
  broken.claims.front().speaker = "e9";
  try {
    link({broken});
    FAIL() << "accepted an undefined id";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("lundi.txt: entity \"e9\""));
  }
}

}  // namespace
}  // namespace pressgraph
