#include "exporters/output_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

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

TEST_F(OutputFileTest, KeepsThePermissionsOfTheFileItReplaces) {
  const fs::path path = folder_ / "a";
  std::ofstream(path) << "old";
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  OutputFile file(path.string());
  file.stream() << "new";
  file.commit();
  EXPECT_EQ(content(path), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
}

TEST_F(OutputFileTest, KeepsALinkALink) {
  std::ofstream(folder_ / "a") << "old";
  fs::create_symlink(folder_ / "a", folder_ / "link");
  OutputFile file((folder_ / "link").string());
  file.stream() << "new";
  file.commit();
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(content(folder_ / "a"), "new");
}

TEST_F(OutputFileTest, WritesThroughToAPipe) {
  const fs::path path = folder_ / "pipe";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::string read;
  std::thread reader([&] { read = content(path); });
  OutputFile file(path.string());
  file.stream() << "whole";
  file.commit();
  reader.join();
  EXPECT_EQ(read, "whole");
  EXPECT_TRUE(fs::is_fifo(path));
}

TEST_F(OutputFileTest, WritesThroughToADeviceAndSaysWhenItIsFull) {
  if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  OutputFile file("/dev/full");
  file.stream() << "lost";
  try {
    file.commit();
    FAIL();
  } catch (const OutputError& error) {
    EXPECT_STREQ(error.what(), "/dev/full: No space left on device");
  }
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

}  // namespace
}  // namespace pressgraph
