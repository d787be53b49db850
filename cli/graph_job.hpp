#pragma once

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "cli/linking.hpp"

namespace pressgraph::cli {

/// What `build` and `merge` do alike: read articles, extractions, graphs and RDF, decide, and write the graph.
struct GraphJob {
  ArticleOptions inputs;
  LinkOptions link;
  GraphOutput output;
};

/// Adds the options of a job to a subcommand, whose action becomes the job.
void add_graph_job(CLI::App& command, Action& action);

}  // namespace pressgraph::cli
