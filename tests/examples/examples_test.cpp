#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// The examples run one after the other on two articles of the test's own.
class Examples : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fresh_folder();
    fs::create_directories(folder_ + "/articles");
    write_file(folder_ + "/articles/a.txt",
               "Une usine à Lyon\n\n« Renault ouvrira une usine à Lyon », a déclaré Anne Martin, directrice de "
               "Renault. Elle est fondatrice de Valmèze.\n");
    write_file(
        folder_ + "/articles/b.txt",
        "Un salon à Paris\n\nSelon Anne Martin, directrice de Renault, le salon de Paris a attiré 300 visiteurs.\n");
    const Outcome built =
        run(PRESSGRAPH_EXAMPLES_DIR "/example_build_graph", {folder_ + "/articles", folder_ + "/g.trig"});
    ASSERT_EQ(built.code, 0) << built.err;
    EXPECT_THAT(built.out, HasSubstr("2 articles"));
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string folder_;
};

TEST_F(Examples, WhoSaidWhat) {
  const Outcome result = run(PRESSGRAPH_EXAMPLES_DIR "/example_who_said", {folder_ + "/g.trig", "Renault"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("Anne Martin: Renault ouvrira une usine à Lyon"));
}

TEST_F(Examples, BoostAlgorithm) {
  const Outcome result = run(PRESSGRAPH_EXAMPLES_DIR "/example_boost_distances", {folder_ + "/g.trig", "anne martin"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("1 Renault"));
}

TEST_F(Examples, SayHowToUseThem) {
  for (const char* name : {"build_graph", "who_said", "boost_distances"})
    EXPECT_EQ(run(std::string(PRESSGRAPH_EXAMPLES_DIR "/example_") + name, {}).code, 2) << name;
}

}  // namespace
}  // namespace pressgraph::test
