#pragma once

#include <stdexcept>
#include <string>

namespace pressgraph {

/// What is wrong with an input, as one line: `file:line:column: what, what was expected` (as much of the place as is
/// known).
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace pressgraph
