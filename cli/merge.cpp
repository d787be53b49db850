#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/graph_job.hpp"

namespace pressgraph::cli {

void add_merge(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("merge", "Make one graph of several graphs and extraction documents");
  command->footer(
      "Examples:\n"
      "  pressgraph merge monday.trig tuesday.trig -o week.trig\n"
      "  pressgraph merge week.trig extraction.jsonl -o week.trig\n"
      "  pressgraph merge week.trig register.ttl -o week.trig     carries RDF of other sources along\n"
      "The result is the graph that a build from all of the articles gives.\n");
  add_graph_job(*command, action);
}

}  // namespace pressgraph::cli
