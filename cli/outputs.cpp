#include "cli/outputs.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/command.hpp"
#include "extraction/input_error.hpp"
#include "extraction/reader.hpp"

namespace pressgraph::cli {
namespace {

namespace fs = std::filesystem;

/// The same path, or two spellings of it; a device may be written twice.
bool same_file(const std::string& left, const std::string& right) {
  std::error_code error;
  if (fs::is_other(left, error)) return false;
  if (left == "-" || right == "-") return left == right;
  return fs::weakly_canonical(fs::absolute(left), error) == fs::weakly_canonical(fs::absolute(right), error);
}

/// The files that an input stands for; none where it cannot be read, which is reported where it is read.
std::vector<std::string> files_of(const std::string& input) {
  try {
    return expand_inputs({input});
  } catch (const InputError&) {
    return {};
  }
}

}  // namespace

void check_distinct(const std::vector<std::string>& outputs) {
  for (std::size_t i = 0; i < outputs.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (same_file(outputs[j], outputs[i]))
        throw Failure(Exit::usage, fmt::format("-o {}: given twice, expected different outputs", outputs[i]));
}

void check_not_inputs(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs) {
  std::error_code error;
  for (const std::string& output : outputs) {
    if (!fs::is_regular_file(output, error)) continue;
    for (const std::string& input : inputs)
      for (const std::string& file : files_of(input))
        if (file != "-" && fs::equivalent(file, output, error))
          throw Failure(Exit::usage, fmt::format("-o {}: is one of the inputs, expected another name", output));
  }
}

}  // namespace pressgraph::cli
