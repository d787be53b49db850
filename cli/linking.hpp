#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/overrides.hpp"

namespace CLI {
class App;
}

/// What `build` and `merge` share: graphs among the inputs, corrections, and the decision on all records.
namespace pressgraph::cli {

struct LinkOptions {
  std::string overrides;             ///< A file of corrections, which replace those of saved graphs; or empty.
  std::vector<std::string> retract;  ///< Articles to take out.
  std::string base;                  ///< Empty: that of the first graph read, else the default.
};

/// Adds --overrides and --retract to a subcommand.
void add_link_options(CLI::App& command, LinkOptions& options);

/// What files among the inputs hold that were not articles.
struct SavedInputs {
  std::vector<Extraction> records;  ///< Of the saved graphs.
  std::vector<Override> overrides;  ///< Corrections that the saved graphs keep.
  Dataset foreign;                  ///< Statements of other sources, each file in a named graph of its own.
};

/// Reads the RDF files among the inputs, which are taken out; sets options.base where it is empty. Throws InputError,
/// also for a graph that was written without the evidence that its records need.
SavedInputs take_graphs(std::vector<std::string>& inputs, LinkOptions& options);

/// Adds the fresh records, takes out what is retracted, and decides. Throws Failure (Exit::input) where a retracted
/// article is not there, InputError where the overrides are wrong.
KnowledgeGraph link_records(SavedInputs saved, std::vector<Extraction> fresh, const LinkOptions& options);

}  // namespace pressgraph::cli
