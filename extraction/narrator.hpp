#pragma once

#include <vector>

#include "extraction/attribution.hpp"
#include "extraction/extraction.hpp"

namespace pressgraph {

/// The article's own statements that carry a figure or a numbered date: the clauses of each unit outside every
/// attributed content, headings and the source line left out. In text order, without the final stop.
std::vector<TokenRange> find_narrator_clauses(const AttributionContext& context,
                                              const std::vector<Attribution>& attributions,
                                              const std::vector<Quantity>& quantities, const std::vector<Date>& dates);

}  // namespace pressgraph
