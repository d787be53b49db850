#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kArticle = PRESSGRAPH_SOURCE_DIR "/seeds/articles/fr-mistral-asml.txt";

class Draw : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(pressgraph({"build", kArticle, "-o", graph_}).code, 0); }
  void TearDown() override { fs::remove_all(folder_); }

  /// Draws into a file of the folder; nothing may be left of it where that fails.
  std::string failure(std::vector<std::string> arguments, int code) {
    arguments.insert(arguments.begin(), {"draw", graph_});
    arguments.insert(arguments.end(), {"-o", folder_ + "/out.svg"});
    const Outcome result = pressgraph(arguments);
    EXPECT_EQ(result.code, code) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
    return result.err;
  }

  std::string folder_ = fresh_folder();
  std::string graph_ = folder_ + "/a.trig";
};

TEST_F(Draw, WritesEachFormatByTheNameOfTheFile) {
  for (const auto& [extension, start] : {std::pair<std::string, std::string>{"dot", "digraph"},
                                         {"gv", "digraph"},
                                         {"svg", "<?xml"},
                                         {"png", "\x89PNG"},
                                         {"pdf", "%PDF"}}) {
    const std::string path = folder_ + "/out." + extension;
    const Outcome result = pressgraph({"draw", graph_, "overview", "-o", path});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_TRUE(read_file(path).starts_with(start)) << extension;
  }
}

TEST_F(Draw, WritesDotToStandardOutput) {
  const Outcome result = pressgraph({"draw", graph_, "timeline"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_TRUE(result.out.starts_with("digraph"));
}

TEST_F(Draw, SaysOnStandardErrorWhatItLeavesOut) {
  const Outcome result = pressgraph({"draw", graph_, "overview", "--max-nodes", "2"});
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("left out for --max-nodes 2: "), std::string::npos) << result.err;
}

TEST_F(Draw, RefusesWhatItDoesNotKnow) {
  EXPECT_NE(failure({"panorama"}, 2).find("panorama: unknown view, expected one of: overview, ego, claims"),
            std::string::npos);
  EXPECT_NE(failure({"ego"}, 2).find("draw ego: 0 given, expected NAME"), std::string::npos);
  EXPECT_NE(failure({"overview", "Mistral"}, 2).find("draw overview: 1 given, expected no name"), std::string::npos);
  EXPECT_NE(failure({"ego", "Zyxwvut"}, 2).find("Zyxwvut"), std::string::npos);
  EXPECT_NE(failure({"article", "none.txt"}, 2)
                .find("none.txt: no article of this path, file name or title; expected one of: "),
            std::string::npos);
  EXPECT_NE(
      failure({"overview", "--lang", "xx"}, 2).find("--lang xx: no words in this language, expected one of: en, fr"),
      std::string::npos);
  EXPECT_NE(failure({"overview", "--style", folder_ + "/none.tsv"}, 3).find("none.tsv: cannot be read"),
            std::string::npos);
}

TEST_F(Draw, RefusesAFormatAndAFileThatCannotBeWritten) {
  EXPECT_NE(pressgraph({"draw", graph_, "overview", "-o", folder_ + "/out.bmp"})
                .err.find("out.bmp: expected a name that ends in .dot"),
            std::string::npos);
  const Outcome result = pressgraph({"draw", graph_, "overview", "-o", folder_ + "/none/out.svg"});
  EXPECT_EQ(result.code, 5);
  EXPECT_NE(result.err.find("none/out.svg"), std::string::npos) << result.err;
}

/// GVBINDIR is where Graphviz looks for its plugins.
TEST_F(Draw, SaysThatGraphvizHasNoPluginsAndWritesDotWithoutThem) {
  setenv("GVBINDIR", folder_.c_str(), 1);
  EXPECT_NE(failure({"overview"}, 3).find("Graphviz cannot lay out the diagram"), std::string::npos);
  EXPECT_EQ(pressgraph({"draw", graph_, "overview", "-o", folder_ + "/out.dot"}).code, 0);
  unsetenv("GVBINDIR");
}

TEST_F(Draw, HasNothingToDrawOfAnEmptyGraph) {
  write_file(folder_ + "/empty.txt", "Il pleut.\n");
  ASSERT_EQ(pressgraph({"build", folder_ + "/empty.txt", "-o", graph_}).code, 0);
  fs::remove(folder_ + "/empty.txt");
  EXPECT_NE(failure({"overview"}, 3).find("nothing to draw: no entity is linked to another"), std::string::npos);
  EXPECT_NE(failure({"timeline"}, 3).find("nothing to draw: nothing has a date"), std::string::npos);
}

}  // namespace
}  // namespace pressgraph::test
