#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace pressgraph {

/// Graphviz cannot read or draw a graph, or lacks the plugin; what() says which.
class LayoutError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Lays out a DOT graph by its own `layout` attribute and renders it; `format` is one of Graphviz: svg, png, pdf. Same
/// graph, same bytes. Not thread-safe, as Graphviz is not, and seeds the C library's random numbers. Throws
/// LayoutError.
std::string render(const std::string& dot, std::string_view format);

}  // namespace pressgraph
