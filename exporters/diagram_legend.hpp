#pragma once

#include <string>

#include "exporters/diagram.hpp"
#include "exporters/diagram_style.hpp"

namespace pressgraph {

/// The HTML-like label of the whole picture: title, subtitle, what was left out, the legend of what the picture holds,
/// and the sources.
std::string diagram_header(const Diagram& diagram, const DiagramStyle& style);

}  // namespace pressgraph
