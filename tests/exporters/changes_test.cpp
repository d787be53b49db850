#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "exporters/formats.hpp"
#include "extraction/analyzer.hpp"
#include "extraction/reader.hpp"
#include "graph/linker.hpp"
#include "graph/record_set.hpp"

namespace pressgraph {
namespace {

using Records = std::vector<Extraction>;

/// What is kept of a graph: its file.
std::string saved(const Records& records) {
  std::string out;
  write_graph(link(records), *find_format("trig"), {}, [&](std::string_view piece) { out += piece; });
  return out;
}

Records opened(const std::string& file) {
  return read_graph(file, *find_format("trig"), "file").records();
}

/// Graphs made of the sample articles by adding, replacing, taking out and merging files, against builds from scratch.
class Changes : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const Seeds seeds;
    const Analyzer analyzer(seeds);
    for (const std::string& path : expand_inputs({std::string(PRESSGRAPH_SOURCE_DIR) + "/seeds/articles"}))
      read_inputs(path, {}, [&](Input input) { all_.push_back(analyzer.analyze(std::get<Article>(input))); });
  }
  static void TearDownTestSuite() { all_.clear(); }

  /// Some of the articles, at least one, in any order.
  Records some() {
    Records out = all_;
    std::shuffle(out.begin(), out.end(), random_);
    out.resize(1 + random_() % out.size());
    return out;
  }

  inline static Records all_;
  std::mt19937 random_{20250224};
};

constexpr int kRounds = 6;

TEST_F(Changes, MergingTwoGraphsIsBuildingOfAllTheirArticles) {
  for (int round = 0; round < kRounds; ++round) {
    const Records left = some(), right = some();
    Records both = left;
    both.insert(both.end(), right.begin(), right.end());
    std::shuffle(both.begin(), both.end(), random_);
    const std::string merged = saved(add_records(opened(saved(left)), opened(saved(right))));
    EXPECT_EQ(merged, saved(both)) << "round " << round;
    EXPECT_EQ(saved(add_records(opened(saved(right)), opened(saved(left)))), merged) << "the other way round";
  }
}

TEST_F(Changes, AddingAndTakingOutLeavesNoTrace) {
  for (int round = 0; round < kRounds; ++round) {
    Records kept = some();
    const Extraction guest = kept.back();
    kept.pop_back();
    const std::string before = saved(kept);
    Records records = opened(saved(add_records(opened(before), {guest})));
    EXPECT_EQ(retract(records, guest.document.path), 1u);
    EXPECT_EQ(saved(records), before);
  }
}

TEST_F(Changes, TheSameArticlesAgainChangeNothing) {
  const std::string file = saved(all_);
  for (int round = 0; round < kRounds; ++round) EXPECT_EQ(saved(add_records(opened(file), some())), file);
}

TEST_F(Changes, AChangedArticleReplacesWhatItSaid) {
  for (int round = 0; round < kRounds; ++round) {
    const Records records = some();
    Records older = records;
    Extraction& changed = older[random_() % older.size()];
    changed.claims.clear();
    changed.relations.clear();
    changed.document.sha256.replace(0, 8, "00000000");
    EXPECT_EQ(saved(add_records(opened(saved(older)), records)), saved(records));
  }
}

}  // namespace
}  // namespace pressgraph
