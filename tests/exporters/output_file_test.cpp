#include "exporters/output_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace pressgraph {
namespace {

namespace fs = std::filesystem;

class OutputFileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("output_file_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  static std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(OutputFileTest, AppearsWhenCommitted) {
  OutputFile file((folder_ / "a").string());
  file.stream() << "whole";
  EXPECT_FALSE(fs::exists(folder_ / "a"));
  file.commit();
  EXPECT_EQ(content(folder_ / "a"), "whole");
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputFileTest, LeavesTheOldFileWithoutCommit) {
  std::ofstream(folder_ / "a") << "old";
  { OutputFile((folder_ / "a").string()).stream() << "half"; }
  EXPECT_EQ(content(folder_ / "a"), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputFileTest, SaysWhyItCannotWrite) {
  const std::string path = (folder_ / "missing" / "a").string();
  try {
    const OutputFile file(path);
    FAIL();
  } catch (const OutputError& error) {
    EXPECT_EQ(error.what(), path + ": No such file or directory");
  }
  EXPECT_THROW(OutputFile(folder_.string()), OutputError);
}

}  // namespace
}  // namespace pressgraph
