#pragma once

#include <string>
#include <string_view>

#include "extraction/extraction.hpp"

namespace pressgraph {

/// Says in plain lines what was read from an article between two code points, in text order: each name, claim, figure,
/// date and relation with its characters, the entity behind it, and the rules and decisions that made it.
std::string explain(const Extraction& extraction, Span where);

}  // namespace pressgraph
