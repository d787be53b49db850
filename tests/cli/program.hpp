#pragma once

#include <string>
#include <vector>

namespace pressgraph::test {

/// What a run of a program left: its exit code (-1 where a signal ended it) and what it printed.
struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

/// Runs a program with arguments and standard input, in `folder` where it is not empty, and waits for its end.
Outcome run(const std::string& program, const std::vector<std::string>& arguments, const std::string& input = {},
            const std::string& folder = {});

/// Runs the pressgraph under test.
Outcome pressgraph(const std::vector<std::string>& arguments, const std::string& input = {},
                   const std::string& folder = {});

/// A fresh empty folder, named after the running test or suite, below the temporary folder.
std::string fresh_folder();

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);

}  // namespace pressgraph::test
