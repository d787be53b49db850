#pragma once

#include <string>

#include "exporters/diagram.hpp"
#include "exporters/diagram_style.hpp"

namespace pressgraph {

/// Writes a diagram as DOT: title, legend and sources are the graph's own label, so that every layout engine shows
/// them. Same diagram, same bytes.
std::string diagram_dot(const Diagram& diagram, const DiagramStyle& style);

}  // namespace pressgraph
