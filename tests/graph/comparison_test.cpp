#include "graph/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/linker.hpp"
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

TEST(Comparison, KnowsSyndicatedArticles) {
  const auto copy = [](const std::string& path, const std::string& last) {
    RecordWriter article(path);
    for (const char* name : {"Ana Arp", "Bel Bor", "Cor Cam", "Dan Dol", "Eva Elm", "Fay Fox"})
      article.entity("Person", name);
    article.entity("Person", last);
    article.claim("e1", kWords);
    return article.finish();
  };
  const KnowledgeGraph graph =
      link({copy("a", "Gus Gry"), copy("b", "Gus Gry"), report("c", "2025-01-02", 3000, kWords)});
  const std::vector<std::uint32_t> groups = near_duplicates(graph);
  EXPECT_EQ(std::count(groups.begin(), groups.end(), 0u) + std::count(groups.begin(), groups.end(), 1u), 3);
  EXPECT_EQ(*std::max_element(groups.begin(), groups.end()), 1u);
}

}  // namespace
}  // namespace pressgraph
