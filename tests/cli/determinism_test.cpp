#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> sample_articles() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(PRESSGRAPH_SOURCE_DIR "/seeds/articles"))
    out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

std::string build(std::vector<std::string> arguments, const std::string& jobs, const std::string& file) {
  arguments.insert(arguments.begin(), "build");
  arguments.insert(arguments.end(), {"-j", jobs, "-o", file});
  const Outcome result = pressgraph(arguments);
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  return read_file(file);
}

TEST(Determinism, SameArticlesSameBytesInAnyOrderAtAnyNumberOfThreads) {
  const std::string folder = fresh_folder();
  std::vector<std::string> articles = sample_articles();
  ASSERT_GE(articles.size(), 8U);
  const std::string expected = build(articles, "1", folder + "/a.trig");
  EXPECT_GT(expected.size(), 10000U);
  EXPECT_EQ(build(articles, "16", folder + "/b.trig"), expected);
  std::mt19937 random(20250221);
  for (int i = 0; i < 3; ++i) {
    std::shuffle(articles.begin(), articles.end(), random);
    EXPECT_EQ(build(articles, "4", folder + "/c.trig"), expected);
  }
  fs::remove_all(folder);
}

TEST(Determinism, AnArticleTwiceCountsOnceAndAGraphAddsNothingToItself) {
  const std::string folder = fresh_folder();
  const std::vector<std::string> articles = sample_articles();
  const std::string once = build(articles, "2", folder + "/a.trig");
  std::vector<std::string> twice = articles;
  twice.push_back(articles.front());
  EXPECT_EQ(build(twice, "2", folder + "/b.trig"), once);
  EXPECT_EQ(build({folder + "/a.trig"}, "2", folder + "/c.trig"), once);
  EXPECT_EQ(build({folder + "/a.trig", articles.back()}, "2", folder + "/d.trig"), once);
  fs::remove_all(folder);
}

TEST(Determinism, TheGraphHasNoBlankNodes) {
  const std::string folder = fresh_folder();
  const std::string quads = build(sample_articles(), "2", folder + "/a.nq");
  EXPECT_EQ(quads.find("_:"), std::string::npos);
  EXPECT_EQ(quads.find("<file:"), std::string::npos);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace pressgraph::test
