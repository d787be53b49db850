#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;

/// The commands of a page's ```sh blocks that run pressgraph, one a line, in order.
std::vector<std::string> commands_of(const std::string& page) {
  std::vector<std::string> out;
  std::istringstream lines(read_file(page));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```"))
      inside = line == "```sh";
    else if (inside && line.starts_with("pressgraph "))
      out.push_back(line);
  }
  return out;
}

/// Each page's commands run in order in one fresh folder that has the samples where the page says: seeds/articles.
class Page : public testing::TestWithParam<std::string> {};

TEST_P(Page, ItsCommandsRun) {
  const std::string folder = fresh_folder();
  fs::create_directory_symlink(PRESSGRAPH_SOURCE_DIR "/seeds", folder + "/seeds");
  const std::string path = "PATH=" + fs::path(PRESSGRAPH_PROGRAM).parent_path().string() + ":$PATH; ";
  const std::vector<std::string> commands = commands_of(PRESSGRAPH_SOURCE_DIR "/" + GetParam());
  ASSERT_FALSE(commands.empty());
  for (const std::string& command : commands) {
    const Outcome result = run("sh", {"-c", path + command}, {}, folder);
    EXPECT_EQ(result.code, 0) << command << "\n" << result.err;
  }
  fs::remove_all(folder);
}

INSTANTIATE_TEST_SUITE_P(Docs, Page, testing::Values("README.md", "docs/gallery.md"), [](const auto& page) {
  std::string name = page.param;
  for (char& c : name)
    if (!isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
});

}  // namespace
}  // namespace pressgraph::test
