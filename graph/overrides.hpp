#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/resolution.hpp"

/// Corrections that people write in a plain-text file, one a line, and that every build applies:
///
///     # The two spellings are one firm.
///     merge   organization:mistral  organization:mistral-ai
///     split   person:paul-martin  sport.txt  a1b2c3d4e5f60718    # those articles' Paul Martin is another
///     rename  organization:waic  "World AI Conference"
///     retype  organization:waic  Event
///     drop    person:organizers
///
/// Entities are named as the graph without overrides names them: `person:chen-jie`, an IRI, or a "label" that only one
/// has. A saved graph keeps its corrections (graph/kept_overrides.hpp).
namespace pressgraph {

struct Override {
  enum class Action { merge, split, rename, retype, drop };
  Action action = Action::merge;
  std::string entity;
  std::vector<std::string> others;  ///< merge: entities; split: articles; rename: the label; retype: the type.
  std::string place;                ///< `file:line`, for messages and decisions.
};

/// Reads an overrides file. Throws InputError `name:line: what, what was expected`.
std::vector<Override> parse_overrides(std::string_view text, std::string_view name);

/// The override as its line says it.
std::string to_line(const Override& override);

/// The entities of the records that the one entity of this name, or of an anchor (graph/kept_overrides.hpp), is made
/// of. Throws InputError with the place where the name is no entity's or several's.
const std::vector<RecordRef>& members_named(const KnowledgeGraph& graph, const std::string& name,
                                            const std::string& place);

/// Takes the entities of every `drop` out of `records`, which must be those of `plain`: with them go their relations,
/// and their claims get an unnamed speaker. Returns whether anything was dropped; the records are then to be resolved
/// again. Throws InputError with the override's place where it names no entity or several.
bool drop_entities(const std::vector<Override>& overrides, const KnowledgeGraph& plain,
                   std::vector<Extraction>& records);

/// Checks every other override against `plain`, the graph that `resolution` alone gives, and changes the resolution.
/// Throws InputError with the override's place where it names an entity or article that is not there, or two cannot
/// both hold.
void apply_overrides(const std::vector<Override>& overrides, const KnowledgeGraph& plain, Resolution& resolution);

}  // namespace pressgraph
