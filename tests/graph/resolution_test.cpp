#include "graph/resolution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

#include "extraction/seeds.hpp"
#include "graph/difference.hpp"
#include "graph/linker.hpp"
#include "graph/record_set.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

/// The entity of one cell, alone in its article: « name|other name {role} ».
Extraction article_of(std::string_view type, std::string_view cell, const std::string& path) {
  const std::size_t brace = cell.find('{');
  std::vector<std::string> names;
  for (const std::string_view name : split(cell.substr(0, brace), '|')) names.emplace_back(name);
  RecordWriter writer(path);
  const std::string id = writer.entity(std::string(type), names.front(), {names.begin() + 1, names.end()});
  if (brace != std::string_view::npos)
    writer.relation(id, "holdsRole", std::string(cell.substr(brace + 1, cell.find('}') - brace - 1)), false);
  return writer.finish();
}

struct Verdicts {
  std::size_t pairs = 0, wrongly_joined = 0, joined = 0, same = 0;
  std::string missed;
};

/// Decides each line of a table of names as a corpus of its own.
Verdicts judge(const std::string& file) {
  std::ifstream in(std::string(PRESSGRAPH_SOURCE_DIR) + "/tests/graph/data/" + file);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  Verdicts out;
  read_table(text, false, [&](const TableRow& row) {
    std::vector<Extraction> records;
    for (std::size_t cell = 2; cell < row.cells.size(); ++cell)
      records.push_back(article_of(row[1], row[cell], std::to_string(row.line) + "-" + std::to_string(cell)));
    const std::vector<Extraction> articles = records;
    const KnowledgeGraph graph = link(std::move(records));
    const auto vertex_of = [&](const Extraction& article) {
      for (std::uint32_t i = 0; i < graph.records().size(); ++i)
        if (graph.records()[i].document.path == article.document.path) return graph.entity_vertex(RecordRef{i, 0});
      return VertexId{};
    };
    const bool expected = row[0] == "same";
    for (std::size_t i = 0; i < articles.size(); ++i)
      for (std::size_t j = i + 1; j < articles.size(); ++j) {
        const bool found = vertex_of(articles[i]) == vertex_of(articles[j]);
        ++out.pairs;
        out.same += expected ? 1 : 0;
        out.joined += expected && found ? 1 : 0;
        out.wrongly_joined += !expected && found ? 1 : 0;
        if (expected != found)
          out.missed += (expected ? "  not joined: " : "  wrongly joined: ") + articles[i].entities.front().name +
                        " / " + articles[j].entities.front().name + "\n";
      }
  });
  return out;
}

TEST(Resolution, JoinsNoTwoThingsOfTheStressSet) {
  const Verdicts found = judge("resolution_stress.tsv");
  EXPECT_GE(found.pairs, 300u);
  EXPECT_EQ(found.wrongly_joined, 0u) << found.missed;
  EXPECT_GE(static_cast<double>(found.joined), 0.95 * static_cast<double>(found.same)) << found.missed;
}

TEST(Resolution, KnowsTheNamesOfTheNews) {
  const Verdicts found = judge("resolution_gold.tsv");
  EXPECT_GE(found.pairs, 80u);
  EXPECT_GE(static_cast<double>(found.joined), 0.98 * static_cast<double>(found.joined + found.wrongly_joined))
      << found.missed;
  EXPECT_GE(static_cast<double>(found.joined), 0.90 * static_cast<double>(found.same)) << found.missed;
}

TEST(Resolution, TiesAModelToItsMaker) {
  RecordWriter one("un.txt"), two("deux.txt"), three("trois.txt"), four("quatre.txt");
  one.entity("Company", "Quasarine");
  one.entity("AIModel", "Quasarine-R1");
  const std::string maker = two.entity("Company", "Quasarine");
  two.relation(maker, "develops", two.entity("AIModel", "R1"));
  three.entity("Company", "Quasarine");
  three.entity("AIModel", "R1");
  four.entity("Company", "Vertumne");
  four.entity("AIModel", "R1");
  const KnowledgeGraph graph = link({one.finish(), two.finish(), three.finish(), four.finish()});
  std::vector<std::size_t> sizes;
  for (const VertexId v : graph.find_named("R1")) sizes.push_back(graph.entity(v).members.size());
  std::sort(sizes.begin(), sizes.end());
  EXPECT_EQ(sizes, (std::vector<std::size_t>{1, 3}));
}

TEST(Resolution, JoinsShortNamesOnlyBesideTheSamePeople) {
  const auto article = [](const std::string& path, const std::vector<std::string>& others) {
    RecordWriter writer(path);
    writer.entity("Person", "Kerbrat");
    for (const std::string& other : others) writer.entity("Company", other);
    return writer.finish();
  };
  const KnowledgeGraph graph = link({article("a", {"Ambre Radio", "Corail Média"}),
                                     article("b", {"Ambre Radio", "Corail Média"}), article("c", {"Zinc"})});
  EXPECT_EQ(graph.find_named("Kerbrat").size(), 2u);
}

/// An article that names some things, each with its type and how sure it is of it.
struct Named {
  std::string type, name;
  double confidence = 0.95;
};

Extraction article_naming(const std::string& path, const std::vector<Named>& things) {
  RecordWriter writer(path);
  for (const Named& thing : things) {
    writer.entity(thing.type, thing.name);
    writer.record().entities.back().confidence = thing.confidence;
  }
  return writer.finish();
}

TEST(Resolution, LetsFewArticlesFollowManyInTheTypeOfAName) {
  const KnowledgeGraph graph =
      link({article_naming("a", {{"Company", "Quasarine"}}), article_naming("b", {{"Company", "Quasarine"}}),
            article_naming("c", {{"AIModel", "Quasarine"}})});
  ASSERT_EQ(graph.find_named("Quasarine").size(), 1u);
  const EntityVertex& firm = graph.entity(graph.find_named("Quasarine").front());
  EXPECT_EQ(firm.type, "Company");
  EXPECT_EQ(std::count_if(firm.decisions.begin(), firm.decisions.end(),
                          [](const Decision& d) { return d.rule == MergeRule::other_type; }),
            1);
}

TEST(Resolution, KeepsTwoTypesThatAnArticleTellsApart) {
  const KnowledgeGraph graph = link({article_naming("a", {{"Company", "Quasarine"}}),
                                     article_naming("b", {{"Company", "Quasarine"}, {"AIModel", "Quasarine"}}),
                                     article_naming("c", {{"AIModel", "Quasarine"}})});
  EXPECT_EQ(graph.find_named("Quasarine").size(), 2u);
}

TEST(Resolution, TakesAPersonForAPlaceOnlyWhereTheArticleWasNotSure) {
  const auto places = [](double confidence, const std::string& other) {
    return link({article_naming("a", {{"Place", "Cassilac"}, {"Company", "Ambre Radio"}}),
                 article_naming("b", {{"Place", "Cassilac"}}), article_naming("c", {{"Place", "Cassilac"}}),
                 article_naming("d", {{"Person", "Cassilac", confidence}, {"Company", other}})})
        .find_named("Cassilac")
        .size();
  };
  EXPECT_EQ(places(0.6, "Ambre Radio"), 1u);
  EXPECT_EQ(places(0.95, "Ambre Radio"), 2u) << "the article is sure";
  EXPECT_EQ(places(0.6, "Corail Média"), 2u) << "nothing else in common";
}

TEST(Resolution, KnowsShortNamesByWhatStandsBesideThem) {
  const std::vector<Named> others = {{"Person", "Inès Kermarec"}, {"Company", "Corail Média"}};
  const auto things = [&](const Named& longer, const Named& shorter, std::size_t common) {
    std::vector<Named> one{longer}, other{shorter};
    one.insert(one.end(), others.begin(), others.end());
    other.insert(other.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(common));
    const KnowledgeGraph graph = link({article_naming("a", one), article_naming("b", other)});
    return graph.find_named(longer.name) == graph.find_named(shorter.name);
  };
  EXPECT_TRUE(things({"Company", "Quasarine AI"}, {"Company", "Quasarine"}, 2));
  EXPECT_FALSE(things({"Company", "Quasarine AI"}, {"Company", "Quasarine"}, 1));
  EXPECT_FALSE(things({"Company", "Quasarine Santé"}, {"Company", "Quasarine"}, 2)) << "an arm of the firm";
  EXPECT_FALSE(things({"Company", "Banque AI"}, {"Company", "Banque"}, 2)) << "a word of every name";
  EXPECT_TRUE(things({"Person", "Yann Kerbrat"}, {"Person", "Kerbrat"}, 2));
  EXPECT_FALSE(things({"Person", "Yann Kerbrat"}, {"Person", "Kerbrat"}, 0));
}

TEST(Resolution, TakesTheShortNameOfAFirmBesideItsWholeNameForTheFirm) {
  const auto things = [](const std::string& type, const std::string& longer, const std::string& shorter) {
    return link({article_naming("a", {{type, longer}, {type, shorter}})}).count(VertexKind::entity);
  };
  EXPECT_EQ(things("Company", "Quasarine AI", "Quasarine"), 1u);
  EXPECT_EQ(things("Company", "Quasarine Santé", "Quasarine"), 2u);
  EXPECT_EQ(things("Person", "Yann Kerbrat", "Kerbrat"), 2u) << "an article that keeps them apart knows why";
}

TEST(Resolution, LeavesAShortNameAloneThatFitsTwo) {
  const std::vector<Named> both = {{"Person", "Yann Kerbrat"}, {"Person", "Inès Kermarec"}, {"Company", "Corail"}};
  const std::vector<Named> other = {{"Person", "Maud Kerbrat"}, {"Person", "Inès Kermarec"}, {"Company", "Corail"}};
  const std::vector<Named> shorter = {{"Person", "Kerbrat"}, {"Person", "Inès Kermarec"}, {"Company", "Corail"}};
  const KnowledgeGraph graph =
      link({article_naming("a", both), article_naming("b", other), article_naming("c", shorter)});
  EXPECT_EQ(graph.entity(graph.find_named("Kerbrat").front()).members.size(), 1u);
}

/// An article that tells of an event without naming it.
Extraction telling(const std::string& path, const std::string& kind, const std::string& buyer,
                   const std::string& bought, const std::string& day = {}, double amount = 0) {
  const bool purchase = kind == "Acquisition";
  RecordWriter writer(path);
  const std::string by = writer.entity("Company", buyer), what = writer.entity("Company", bought);
  const std::string event = writer.entity("Event", "l'opération");
  writer.record().entities.back().named = false;
  writer.record().entities.back().subtype = kind;
  writer.relation(event, purchase ? "hasAcquirer" : "hasInvestor", by);
  writer.relation(event, purchase ? "hasAcquired" : "hasRecipient", what);
  if (!day.empty()) {
    const std::string date = writer.date(day);
    writer.relation(event, "hasDate", day, false).date = date;
  }
  if (amount > 0) {
    Quantity quantity;
    quantity.id = "q1";
    quantity.excerpt = writer.say("des millions");
    quantity.kind = QuantityKind::money;
    quantity.value = amount;
    quantity.unit = "EUR";
    writer.record().quantities.push_back(quantity);
    writer.relation(event, "hasAmount", "des millions", false).quantity = "q1";
  }
  return writer.finish();
}

std::size_t events(const std::vector<Extraction>& records) {
  const KnowledgeGraph graph = link(records);
  std::size_t out = 0;
  for (const VertexId v : graph.vertices(VertexKind::entity)) out += graph.entity(v).type == "Event" ? 1 : 0;
  return out;
}

TEST(Resolution, TakesAPurchaseThatTwoArticlesTellForOne) {
  const Extraction one = telling("a", "Acquisition", "Corvane", "Brisetout", "2025-03");
  EXPECT_EQ(events({one, telling("b", "Acquisition", "CORVANE", "Brisetout SA", "2025-03-04")}), 1u);
  EXPECT_EQ(events({one, telling("b", "Acquisition", "Corvane", "Brisetout")}), 1u);
  EXPECT_EQ(events({one, telling("b", "Acquisition", "Corvane", "Calmetout")}), 2u) << "another firm";
  EXPECT_EQ(events({one, telling("b", "Acquisition", "Brisetout", "Corvane")}), 2u) << "the other way round";
  EXPECT_EQ(events({one, telling("b", "Acquisition", "Corvane", "Brisetout", "2024")}), 2u) << "another year";
}

TEST(Resolution, TellsRoundsOfFundingApartUnlessAFigureAgrees) {
  const Extraction one = telling("a", "FundingRound", "Corvane", "Brisetout", "2025-03", 4e6);
  EXPECT_EQ(events({one, telling("b", "FundingRound", "Corvane", "Brisetout")}), 2u);
  EXPECT_EQ(events({one, telling("b", "FundingRound", "Corvane", "Brisetout", {}, 4e6)}), 1u);
  EXPECT_EQ(events({one, telling("b", "FundingRound", "Corvane", "Brisetout", "2025-03", 9e6)}), 2u);
  EXPECT_EQ(events({one, telling("b", "FundingRound", "Corvane", "Brisetout", "2025-03-20")}), 1u);
}

/// Some articles that share names, so that every rule has something to decide.
std::vector<Extraction> corpus() {
  std::vector<Extraction> out;
  std::ifstream in(std::string(PRESSGRAPH_SOURCE_DIR) + "/tests/graph/data/resolution_stress.tsv");
  const std::string text(std::istreambuf_iterator<char>(in), {});
  read_table(text, false, [&](const TableRow& row) {
    for (std::size_t cell = 2; cell < row.cells.size() && cell < 5; ++cell)
      out.push_back(article_of(row[1], row[cell], std::to_string(row.line) + "-" + std::to_string(cell)));
  });
  return out;
}

bool equal(const KnowledgeGraph& left, const KnowledgeGraph& right) {
  return left.records() == right.records() && differences(left, right).empty();
}

TEST(Linker, OrderAndPartsNeverShow) {
  const std::vector<Extraction> all = corpus();
  const KnowledgeGraph whole = link(all);
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::vector<Extraction> shuffled = all;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    EXPECT_TRUE(equal(link(shuffled), whole));
    const auto cut = shuffled.begin() + static_cast<std::ptrdiff_t>(random() % shuffled.size());
    const KnowledgeGraph first = link({shuffled.begin(), cut}), second = link({cut, shuffled.end()});
    EXPECT_TRUE(equal(link(add_records(first.records(), second.records())), whole))
        << "build(A ∪ B) = merge(build(A), build(B))";
    std::vector<Extraction> records = link(add_records(first.records(), {shuffled.back()})).records();
    EXPECT_EQ(retract(records, shuffled.back().document.path), 1u);
    EXPECT_TRUE(equal(link(records), first)) << "add then retract";
    EXPECT_TRUE(equal(link(add_records(whole.records(), all)), whole)) << "the same again";
  }
}

TEST(Linker, AChangedArticleReplacesItself) {
  RecordWriter before("a.txt"), after("a.txt");
  before.entity("Company", "Brisetout");
  after.entity("Company", "Calmetout");
  const KnowledgeGraph graph = link(add_records({before.finish()}, {after.finish()}));
  EXPECT_EQ(graph.count(VertexKind::article), 1u);
  EXPECT_TRUE(graph.find_named("Brisetout").empty());
}

}  // namespace
}  // namespace pressgraph
