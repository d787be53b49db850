#pragma once

#include <string_view>

namespace pressgraph {

/// The files of ontology/ as they are embedded in the program.
std::string_view ontology_turtle();
std::string_view shapes_turtle();
std::string_view context_json();

}  // namespace pressgraph
