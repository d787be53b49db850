#include "graph/foreign.hpp"

#include <gtest/gtest.h>

#include "graph/from_quads.hpp"
#include "graph/linker.hpp"
#include "graph/to_quads.hpp"
#include "ontology/rdf_reader.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

Dataset turtle(const std::string& text) {
  Dataset out;
  read_rdf(
      "@prefix s: <https://schema.org/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix x: <https://x.example/> "
      ". " +
          text,
      RdfSyntax::turtle, out);
  return out;
}

KnowledgeGraph with(const std::string& text) {
  RecordWriter article("a.txt");
  article.entity("Company", "Vexil Robotics");
  article.entity("Person", "Ada Moreau");
  LinkerOptions options;
  options.foreign = turtle(text);
  return link({article.finish()}, options);
}

std::vector<std::string> same_as(const KnowledgeGraph& graph, const std::string& name) {
  return graph.entity(graph.find_named(name).at(0)).same_as;
}

TEST(Foreign, NodesWithAnEntitysNameAndKindAreTheSame) {
  const KnowledgeGraph graph =
      with("x:1 a s:Organization ; s:name 'VEXIL Robotics' . x:2 a foaf:Person ; foaf:name 'Ada Moreau'@fr .");
  EXPECT_EQ(same_as(graph, "Vexil Robotics"), std::vector<std::string>{"https://x.example/1"});
  EXPECT_EQ(same_as(graph, "Ada Moreau"), std::vector<std::string>{"https://x.example/2"});
}

TEST(Foreign, NodesOfAnotherKindAreNot) {
  const KnowledgeGraph graph = with("x:1 a s:Place ; s:name 'Vexil Robotics' . x:2 s:name 'Ada Moreau' .");
  EXPECT_TRUE(same_as(graph, "Vexil Robotics").empty());
  EXPECT_TRUE(same_as(graph, "Ada Moreau").empty());
}

TEST(Foreign, NodesThatBothFitAreNeither) {
  EXPECT_TRUE(
      same_as(with("x:1 a s:Person ; s:name 'Ada Moreau' . x:2 a s:Person ; s:name 'Ada Moreau' ."), "Ada Moreau")
          .empty());
}

TEST(Foreign, StatementsAreCarriedAlong) {
  const KnowledgeGraph graph =
      with("x:1 a s:Organization ; s:name 'Vexil Robotics' ; s:address [ s:addressLocality 'Lyon' ] .");
  Dataset quads = to_quads(graph);
  const SavedGraph saved = records_from_quads(quads);
  EXPECT_EQ(saved.records.size(), 1U);
  EXPECT_EQ(saved.foreign.quads().size(), 4U);
  LinkerOptions options;
  options.foreign = saved.foreign;
  EXPECT_EQ(same_as(link(saved.records, options), "Vexil Robotics"), std::vector<std::string>{"https://x.example/1"});
}

TEST(Foreign, StatementsWithoutAGraphGoToTheNamedOne) {
  Dataset out;
  add_quads(out, turtle("x:1 s:name 'A' ."), "https://x.example/register");
  ASSERT_EQ(out.quads().size(), 1U);
  EXPECT_EQ(out.decode(out.quads()[0]).graph, Iri("https://x.example/register"));
}

}  // namespace
}  // namespace pressgraph
