#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/overrides.hpp"

/// How a saved graph keeps the corrections that were applied to it. Names may change as articles come and go, so that
/// each entity stands there as an anchor: one of the entities of the articles that it is made of, with the start of the
/// article's hash (`record:a5b07f21fc0d526de-e3@1f2e3d4c`).
namespace pressgraph {

/// The entity that an anchor names; nullopt where the article has gone or changed, or the text is no anchor.
std::optional<VertexId> find_anchor(const KnowledgeGraph& graph, std::string_view anchor);

/// The overrides with anchors for names, sorted, each once. A `drop` is carried out in the records and not kept. Those
/// that are anchored already and whose article has gone or changed are left out. Throws InputError where a name is no
/// entity's or several's.
std::vector<Override> anchored(const std::vector<Override>& overrides, const KnowledgeGraph& plain);

/// `place<tab>line`, and back.
std::string to_kept_line(const Override& override);
Override from_kept_line(std::string_view line);

}  // namespace pressgraph
