#include "graph/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/linker.hpp"
#include "graph/near_duplicates.hpp"
#include "graph/traversal.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

Extraction report(const std::string& path, const std::string& published, double attendance, const std::string& words) {
  RecordWriter article(path);
  article.record().document.published = published;
  const std::string event = article.entity("Event", "Fête du Grésil");
  const std::string mayor = article.entity("Person", "Aline Morvan");
  article.claim(mayor, words);
  Quantity quantity;
  quantity.id = "q1";
  quantity.excerpt = article.say(std::to_string(static_cast<int>(attendance)) + " visiteurs");
  quantity.kind = QuantityKind::count;
  quantity.value = attendance;
  quantity.unit = "visiteur";
  article.record().quantities.push_back(quantity);
  Relation& relation = article.relation(event, "attendance", "visiteurs", false);
  relation.quantity = "q1";
  return article.finish();
}

const char* const kWords = "la fête a dépassé toutes nos attentes cette année";

TEST(Comparison, ReportsFiguresThatContradictEachOther) {
  const KnowledgeGraph graph = link(
      {report("a", "2025-01-02", 3000, kWords), report("b", "2025-01-03", 5000, "rien à voir avec le reste du monde")});
  const std::vector<Conflict> found = conflicts(graph);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(graph.label(found[0].subject), "Fête du Grésil");
  ASSERT_EQ(found[0].figures.size(), 2u);
  EXPECT_EQ(found[0].figures[0].value, "3000 visiteurs");
  EXPECT_THAT(conflicts(link({report("a", "2025-01-02", 3000, kWords), report("b", "2025-01-03", 3000, kWords)})),
              testing::IsEmpty());
}

TEST(Comparison, GroupsTheSameClaimOfSeveralArticles) {
  const KnowledgeGraph graph = link({report("a", "2025-01-02", 3000, kWords),
                                     report("b", "2025-01-03", 5000, "la fête a dépassé toutes nos attentes"),
                                     report("c", "2025-01-03", 5000, "rien à voir avec le reste du monde")});
  const auto groups = same_claims(graph);
  ASSERT_EQ(groups.size(), 1u);
  EXPECT_EQ(groups[0].size(), 2u);
}

/// An article of an agency, or what an outlet printed of it: its first `claims` claims.
Extraction dispatch(const std::string& path, std::size_t claims, const std::string& speaker = "Ana Arp") {
  RecordWriter article(path);
  const std::string who = article.entity("Person", speaker);
  const std::string firm = article.entity("Company", "Brisetout");
  for (const char* name : {"Bel Bor", "Cor Cam", "Dan Dol"}) article.entity("Person", name);
  static constexpr const char* kClaims[] = {
      "la fête a dépassé toutes nos attentes cette année",  "le port fermera ses portes avant la fin du printemps",
      "nous ne vendrons jamais la maison de nos parents",   "les ventes ont doublé en moins de six semaines",
      "la mairie n'a pas répondu à notre dernier courrier", "trois cents emplois sont promis dans la vallée"};
  for (std::size_t i = 0; i < claims; ++i) article.claim(who, kClaims[i], {firm});
  return article.finish();
}

TEST(NearDuplicates, AreTheWholeTextOrACutOfIt) {
  const auto groups = [](const std::vector<Extraction>& records) {
    const std::vector<std::uint32_t> found = near_duplicates(link(records));
    return *std::max_element(found.begin(), found.end()) + 1;
  };
  EXPECT_EQ(groups({dispatch("a", 6), dispatch("b", 6)}), 1u) << "printed whole";
  EXPECT_EQ(groups({dispatch("a", 6), dispatch("b", 4)}), 1u) << "cut at the end";
  EXPECT_EQ(groups({dispatch("a", 6), dispatch("b", 2)}), 2u) << "two claims in common are a quotation";
  EXPECT_EQ(groups({dispatch("a", 0), dispatch("b", 0)}), 1u) << "the same names as often";
  EXPECT_EQ(groups({dispatch("a", 6), report("b", "2025-01-02", 3000, kWords)}), 2u);
}

TEST(NearDuplicates, CountOnceAndTheLongestCounts) {
  const KnowledgeGraph graph = link({dispatch("cut", 4), dispatch("whole", 6), dispatch("other", 0, "Eva Elm")});
  View once;
  once.articles = without_copies(graph);
  ASSERT_EQ(once.articles.size(), 2u);
  std::vector<std::string> paths;
  for (const VertexId v : once.articles) paths.push_back(graph.article(v).path);
  EXPECT_THAT(paths, testing::UnorderedElementsAre("whole", "other"));
  const VertexId firm = graph.find_named("Brisetout").front();
  EXPECT_EQ(article_count(graph, firm), 3u);
  EXPECT_EQ(article_count(graph, firm, once), 2u);
  EXPECT_THAT(same_claims(graph), testing::IsEmpty()) << "an article repeats nothing of its copy";
}

}  // namespace
}  // namespace pressgraph
