#include "tests/cli/program.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;

std::string test_name() {
  // While a suite is being set up no test runs yet.
  const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
  std::string name = testing::UnitTest::GetInstance()->current_test_suite()->name();
  if (info) name += std::string(".") + info->name();
  for (char& c : name)
    if (c == '/') c = '_';
  return name;
}

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments,
                         const std::string& folder) {
  if (!folder.empty() && chdir(folder.c_str()) != 0) _exit(127);
  std::vector<char*> argv = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  execvp(program.c_str(), argv.data());
  _exit(127);
}

}  // namespace

// Standard streams are files: no pipe can fill up, whatever is printed and in whatever order.
Outcome run(const std::string& program, const std::vector<std::string>& arguments, const std::string& input,
            const std::string& folder) {
  const fs::path streams = fs::path(testing::TempDir()) / ("pressgraph_run_" + std::to_string(getpid()));
  fs::create_directories(streams);
  write_file(streams / "in", input);
  const pid_t child = fork();
  if (child == 0) {
    dup2(open((streams / "in").c_str(), O_RDONLY), 0);
    dup2(open((streams / "out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
    dup2(open((streams / "err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
    become(program, arguments, folder);
  }
  int status = 0;
  waitpid(child, &status, 0);
  Outcome result{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(streams / "out"), read_file(streams / "err")};
  fs::remove_all(streams);
  return result;
}

Outcome pressgraph(const std::vector<std::string>& arguments, const std::string& input, const std::string& folder) {
  return run(PRESSGRAPH_PROGRAM, arguments, input, folder);
}

std::string fresh_folder() {
  const fs::path folder = fs::path(testing::TempDir()) / ("pressgraph_" + test_name() + "_" + std::to_string(getpid()));
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder.string();
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace pressgraph::test
