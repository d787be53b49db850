#include "graph/overrides.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/input_error.hpp"
#include "graph/from_quads.hpp"
#include "graph/linker.hpp"
#include "graph/name_search.hpp"
#include "graph/to_quads.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

std::vector<Extraction> two_articles() {
  RecordWriter one("un.txt"), two("deux.txt");
  const std::string speaker = one.entity("Person", "Paul Kermadec");
  one.entity("Company", "Brisetout");
  one.claim(speaker, "tout va bien");
  two.entity("Person", "Paul Kermadec");
  two.entity("Company", "Brise-Tout International");
  return {one.finish(), two.finish()};
}

KnowledgeGraph corrected(const std::string& overrides) {
  return link(two_articles(), {.overrides = parse_overrides(overrides, "o.txt")});
}

std::string refusal(const std::string& overrides) {
  try {
    corrected(overrides);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Overrides, Merge) {
  const KnowledgeGraph graph =
      corrected("# one firm\nmerge organization:brisetout organization:brise-tout-international\n");
  const auto found = graph.find_named("Brisetout");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(graph.entity(found.front()).members.size(), 2u);
  EXPECT_THAT(graph.reason(graph.entity(found.front()).decisions.back()), testing::HasSubstr("o.txt:2 merges them"));
}

TEST(Overrides, Split) {
  EXPECT_EQ(link(two_articles()).find_named("Paul Kermadec").size(), 1u);
  EXPECT_EQ(corrected("split \"Paul Kermadec\" deux.txt").find_named("Paul Kermadec").size(), 2u);
}

TEST(Overrides, RenameRetypeAndDrop) {
  const KnowledgeGraph graph =
      corrected("rename organization:brisetout \"Brisetout SARL\"\nretype organization:brisetout GovernmentBody\n");
  const auto found = graph.find("organization:brisetout-sarl");
  ASSERT_TRUE(found);
  EXPECT_EQ(graph.entity(*found).type, "GovernmentBody");
  const KnowledgeGraph without = corrected("drop person:paul-kermadec");
  EXPECT_TRUE(without.find_named("Paul Kermadec").empty());
  EXPECT_EQ(without.claim(*without.vertices(VertexKind::claim).begin()).speaker_text, "Paul Kermadec");
}

/// Writes the graph and reads it back, with the corrections that it keeps.
KnowledgeGraph read_back(const KnowledgeGraph& graph) {
  Dataset quads = to_quads(graph);
  SavedGraph saved = records_from_quads(quads);
  LinkerOptions options;
  options.overrides = saved.overrides;
  return link(std::move(saved.records), options);
}

TEST(Overrides, AreKeptByASavedGraph) {
  const KnowledgeGraph graph = corrected(
      "merge organization:brisetout organization:brise-tout-international\n"
      "rename organization:brisetout \"Brisetout SARL\"\nsplit person:paul-kermadec deux.txt\n");
  const KnowledgeGraph again = read_back(read_back(graph));
  EXPECT_EQ(again.corrections(), graph.corrections());
  EXPECT_EQ(again.find_named("Paul Kermadec").size(), 2u);
  const auto found = again.find("organization:brisetout-sarl");
  ASSERT_TRUE(found);
  EXPECT_EQ(again.entity(*found).members.size(), 2u);
}

TEST(Overrides, KeptOnesAreLeftOutWithTheirArticle) {
  Dataset quads = to_quads(corrected("rename organization:brisetout \"Brisetout SARL\"\n"));
  SavedGraph saved = records_from_quads(quads);
  LinkerOptions options;
  options.overrides = saved.overrides;
  std::erase_if(saved.records, [](const Extraction& record) { return record.document.path == "un.txt"; });
  const KnowledgeGraph graph = link(saved.records, options);
  EXPECT_TRUE(graph.corrections().empty());
  EXPECT_EQ(graph.count(VertexKind::article), 1u);
}

TEST(Overrides, SayWhereTheyAreWrong) {
  EXPECT_THAT(refusal("\nfuse a b"), testing::StartsWith("o.txt:2: unknown override \"fuse\", expected merge"));
  EXPECT_THAT(refusal("merge person:paul-kermadec"),
              testing::StartsWith("o.txt:1: 1 names behind \"merge\", expected merge ENTITY"));
  EXPECT_THAT(refusal("drop person:paul-kermadek"),
              testing::StartsWith("o.txt:1: no entity \"person:paul-kermadek\", expected "));
  EXPECT_THAT(refusal("split \"Paul Kermadec\" trois.txt"), testing::HasSubstr("is not in the article \"trois.txt\""));
  EXPECT_THAT(refusal("split \"Paul Kermadec\" un.txt deux.txt"), testing::HasSubstr("leaves nothing"));
  EXPECT_THAT(refusal("retype person:paul-kermadec Wizard"), testing::HasSubstr("unknown type \"Wizard\""));
  EXPECT_THAT(refusal("rename person:paul-kermadec \"Paul"), testing::HasSubstr("a quotation mark is open"));
}

}  // namespace
}  // namespace pressgraph
