#include "exporters/graph_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "graph/linker.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

using testing::HasSubstr;

KnowledgeGraph sample() {
  RecordWriter article("a.txt");
  const std::string speaker = article.entity("Person", "Aline \"Lili\" Morvan");
  const std::string company = article.entity("Company", "Brise & Fils <SA>");
  article.claim(speaker, "un, deux", {company});
  article.relation(speaker, "worksFor", company).confidence = 0.75;
  Relation& role = article.relation(speaker, "holdsRole", "présidente");
  role.object_is_entity = false;
  role.organization = company;
  role.former = true;
  return link({article.finish()});
}

std::string written(void (*write)(const KnowledgeGraph&, const ExportOptions&, const ByteSink&)) {
  std::string out;
  write(sample(), {}, [&](std::string_view piece) { out += piece; });
  return out;
}

TEST(GraphFiles, GraphmlEscapesAndNamesEveryEnd) {
  const std::string text = written(write_graphml);
  EXPECT_THAT(text, HasSubstr("<node id=\"organization:brise-fils-sa\">"));
  EXPECT_THAT(text, HasSubstr("Brise &amp; Fils &lt;SA&gt;"));
  EXPECT_THAT(text, HasSubstr("<data key=\"e_confidence\">0.75</data>"));
  EXPECT_THAT(text, HasSubstr("target=\"organization:brise-fils-sa\"><data key=\"e_predicate\">worksFor</data>"));
}

TEST(GraphFiles, GraphmlGivesEveryFieldItsType) {
  const std::string text = written(write_graphml);
  EXPECT_THAT(text, HasSubstr("<key id=\"n_mentions\" for=\"node\" attr.name=\"mentions\" attr.type=\"long\"/>"));
  EXPECT_THAT(text, HasSubstr("<key id=\"e_confidence\" for=\"edge\" attr.name=\"confidence\" attr.type=\"double\"/>"));
  EXPECT_THAT(text, HasSubstr("<data key=\"e_role\">présidente</data><data key=\"e_former\">true</data>"));
}

TEST(GraphFiles, GexfDeclaresItsAttributes) {
  const std::string text = written(write_gexf);
  EXPECT_THAT(text, HasSubstr("<attribute id=\"0\" title=\"predicate\" type=\"string\"/>"));
  EXPECT_THAT(text, HasSubstr("title=\"former\" type=\"boolean\"/>"));
  EXPECT_THAT(text, HasSubstr("title=\"begin\" type=\"integer\"/>"));
  EXPECT_THAT(text, HasSubstr("label=\"Aline &quot;Lili&quot; Morvan\""));
}

TEST(GraphFiles, CsvQuotesWhatNeedsIt) {
  const std::string text = written(write_edge_csv);
  EXPECT_THAT(text, HasSubstr("\"Aline \"\"Lili\"\" Morvan\""));
  EXPECT_THAT(text, HasSubstr(",\"un, deux\","));
  const KnowledgeGraph graph = sample();
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), graph.edge_count() + 1u);
}

TEST(GraphFiles, JsonHoldsEveryVertexAndEdge) {
  const nlohmann::json json = nlohmann::json::parse(written(write_graph_json));
  const KnowledgeGraph graph = sample();
  EXPECT_EQ(json["nodes"].size(), graph.vertex_count());
  EXPECT_EQ(json["edges"].size(), graph.edge_count());
}

TEST(GraphFiles, JsonWritesFiguresAndTruthsAsSuch) {
  const nlohmann::json json = nlohmann::json::parse(written(write_graph_json));
  const auto of = [](const nlohmann::json& list, const char* key, const char* value) {
    return *std::find_if(list.begin(), list.end(), [&](const nlohmann::json& each) { return each[key] == value; });
  };
  const nlohmann::json role = of(json["edges"], "predicate", "holdsRole");
  EXPECT_EQ(role["role"], "présidente");
  EXPECT_EQ(role["former"], true);
  EXPECT_TRUE(role["begin"].is_number_integer());
  EXPECT_EQ(of(json["edges"], "predicate", "worksFor")["confidence"], 0.75);
  EXPECT_EQ(of(json["nodes"], "id", "organization:brise-fils-sa")["articles"], 1);
}

TEST(GraphFiles, WordsAreLeftOutWithTheEvidence) {
  ExportOptions options;
  options.rdf.evidence = false;
  std::string bare;
  write_graph_json(sample(), options, [&](std::string_view piece) { bare += piece; });
  EXPECT_EQ(bare.find("\"words\""), std::string::npos);
  EXPECT_THAT(written(write_graph_json), HasSubstr("\"words\""));
}

}  // namespace
}  // namespace pressgraph
