#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "extraction/gold.hpp"
#include "extraction/seeds.hpp"
#include "extraction/sha256.hpp"
#include "extraction/utf8.hpp"
#include "graph/linker.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

namespace fs = std::filesystem;

/// The code points of a text by number.
std::string words_at(const std::u32string& text, Span span) {
  std::string out;
  for (std::uint32_t i = span.begin; i < span.end; ++i) append_utf8(out, text[i]);
  return out;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

/// What the annotators found in an article, as if it had been extracted: entities under their names, and relations.
Extraction record_of(const GoldArticle& gold) {
  Extraction out;
  out.document.path = gold.name;
  out.document.sha256 = sha256_hex(gold.name + gold.text);
  const std::u32string text = code_points(gold.text);
  for (const GoldEntity& annotated : gold.entities) {
    Entity entity;
    entity.id = annotated.id;
    entity.type = annotated.type;
    for (const GoldMention& mention : annotated.mentions)
      if (mention.kind == "name" && !mention.nested)
        entity.mentions.push_back({{mention.span(), words_at(text, mention.span())}, MentionKind::name, "gold"});
    if (entity.mentions.empty()) continue;
    entity.name = entity.mentions.front().excerpt.surface;
    out.entities.push_back(std::move(entity));
  }
  const auto defined = [&](const std::string& id) {
    return std::any_of(out.entities.begin(), out.entities.end(), [&](const Entity& e) { return e.id == id; });
  };
  for (const GoldRelation& stated : gold.relations) {
    if (!stated.evidence || !defined(stated.subject)) continue;
    Relation relation;
    relation.id = "r" + std::to_string(out.relations.size() + 1);
    relation.subject = stated.subject;
    relation.predicate = stated.predicate;
    relation.object_is_entity = defined(stated.object);
    relation.object = relation.object_is_entity ? stated.object : stated.object_text;
    if (defined(stated.organization)) relation.organization = stated.organization;
    relation.polarity = stated.negated ? Polarity::negated : Polarity::affirmed;
    relation.evidence = {*stated.evidence, words_at(text, *stated.evidence)};
    out.relations.push_back(std::move(relation));
  }
  return out;
}

/// Everything that bears a name: the articles that do, and the vertices that stand for it there.
struct Bearers {
  std::size_t count = 0;
  std::set<VertexId> vertices;
};

Bearers bearers_of(const KnowledgeGraph& graph, std::string_view type, std::string_view name) {
  Bearers out;
  const std::string key = name_key(name);
  for (std::uint32_t article = 0; article < graph.records().size(); ++article) {
    const std::vector<Entity>& entities = graph.records()[article].entities;
    for (std::uint32_t item = 0; item < entities.size(); ++item) {
      if (node_kind(entities[item].type) != node_kind(type)) continue;
      const std::vector<Mention>& mentions = entities[item].mentions;
      if (std::none_of(mentions.begin(), mentions.end(),
                       [&](const Mention& m) { return name_key(m.excerpt.surface) == key; }))
        continue;
      ++out.count;
      out.vertices.insert(graph.entity_vertex(RecordRef{article, item}));
    }
  }
  return out;
}

struct Tally {
  std::size_t pairs = 0, same = 0, joined = 0, wrongly_joined = 0;
  std::string missed;

  void add(bool expected, bool found, const std::string& left, const std::string& right) {
    ++pairs;
    same += expected ? 1 : 0;
    joined += expected && found ? 1 : 0;
    wrongly_joined += !expected && found ? 1 : 0;
    if (expected != found) missed += (expected ? "  not joined: " : "  wrongly joined: ") + left + " / " + right + "\n";
  }
};

/// Every name of a line with itself in other articles, and with every other name of the line, is one pair.
void judge(const KnowledgeGraph& graph, const TableRow& row, Tally& tally) {
  const bool expected = row[0] == "same";
  std::vector<Bearers> cells;
  for (std::size_t i = 2; i < row.cells.size(); ++i) {
    cells.push_back(bearers_of(graph, row[1], row[i]));
    EXPECT_GT(cells.back().count, 0u) << "no article names " << row[i];
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string left(row[i + 2]);
    if (expected && cells[i].count > 1) tally.add(true, cells[i].vertices.size() == 1, left, left);
    for (std::size_t j = i + 1; j < cells.size(); ++j) {
      std::set<VertexId> either = cells[i].vertices;
      either.insert(cells[j].vertices.begin(), cells[j].vertices.end());
      const bool one = either.size() == 1;
      const bool shared = either.size() < cells[i].vertices.size() + cells[j].vertices.size();
      tally.add(expected, expected ? one : shared, left, std::string(row[j + 2]));
    }
  }
}

/// The articles and their annotations; those of the seeds lie in two folders.
std::vector<GoldArticle> annotated_articles(const fs::path& shared) {
  const fs::path seeds = fs::path(testing::TempDir()) / "pressgraph_gold_names";
  fs::remove_all(seeds);
  for (const fs::path& folder : {shared / "seeds", shared / "evaluation" / "seeds"}) {
    fs::create_directories(seeds);
    fs::copy(folder, seeds, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
  std::vector<GoldArticle> out;
  for (const fs::path& folder : {seeds, shared / "evaluation" / "practice", shared / "evaluation" / "articles"}) {
    std::vector<GoldArticle> articles = read_gold(folder);
    std::move(articles.begin(), articles.end(), std::back_inserter(out));
  }
  fs::remove_all(seeds);
  return out;
}

TEST(Resolution, DecidesTheNamesOfTheAnnotatedArticles) {
  const char* const named = std::getenv("PRESSGRAPH_SHARED");
  const fs::path source = PRESSGRAPH_SOURCE_DIR;
  const fs::path shared = named != nullptr ? fs::path(named) : source / ".." / "shared";
  if (!fs::is_directory(shared / "evaluation")) GTEST_SKIP() << "skipped: no shared data";
  std::vector<Extraction> records;
  for (const GoldArticle& gold : annotated_articles(shared)) records.push_back(record_of(gold));
  const KnowledgeGraph graph = link(std::move(records));

  std::ifstream in(source / "tests/graph/data/resolution_corpus.tsv");
  const std::string table(std::istreambuf_iterator<char>(in), {});
  Tally tally;
  read_table(table, false, [&](const TableRow& row) { judge(graph, row, tally); });
  EXPECT_GE(tally.pairs, 80u);
  const auto joined = static_cast<double>(tally.joined);
  EXPECT_GE(joined, 0.98 * static_cast<double>(tally.joined + tally.wrongly_joined)) << tally.missed;
  EXPECT_GE(joined, 0.90 * static_cast<double>(tally.same)) << tally.missed;
  std::printf("%zu pairs, %zu of %zu joined, %zu wrongly\n%s", tally.pairs, tally.joined, tally.same,
              tally.wrongly_joined, tally.missed.c_str());
}

}  // namespace
}  // namespace pressgraph
