#pragma once

#include <string_view>

namespace pressgraph {

/// Whether the class `type` (a local name: Company, AIModel, …) is `ancestor` or a kind of it, by the class hierarchy of
/// ontology/pressgraph.ttl. Unknown classes are only themselves.
bool is_a(std::string_view type, std::string_view ancestor);

}  // namespace pressgraph
