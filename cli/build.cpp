#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/graph_job.hpp"

namespace pressgraph::cli {

void add_build(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("build", "Turn articles into a graph and write it");
  command->footer(
      "Examples:\n"
      "  pressgraph build articles/ -o news.trig\n"
      "  pressgraph build articles/ -o news.trig -o news.dot\n"
      "  pressgraph build news.trig today/*.html -o news.trig     adds to a graph\n"
      "  pressgraph build news.trig --retract old.txt -o news.trig\n"
      "  pressgraph extract *.txt | pressgraph build - -o - -f nquads\n");
  add_graph_job(*command, action);
}

}  // namespace pressgraph::cli
