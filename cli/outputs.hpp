#pragma once

#include <string>
#include <vector>

namespace pressgraph::cli {

/// Refuses an output that is given twice. Throws Failure (Exit::usage).
void check_distinct(const std::vector<std::string>& outputs);

/// Refuses to write over what the command reads: the files that `inputs` name, or that lie in a folder they name.
/// Throws Failure (Exit::usage).
void check_not_inputs(const std::vector<std::string>& outputs, const std::vector<std::string>& inputs);

}  // namespace pressgraph::cli
