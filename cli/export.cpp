#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/graphs.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  std::string graph;
  GraphOutput output;
};

Exit run(Options options) {
  check(options.output);
  write(load(options.graph), options.output);
  return Exit::ok;
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("export", "Write a saved graph in other formats");
  command->footer(
      "Examples:\n"
      "  pressgraph export news.trig -o news.nq\n"
      "  pressgraph export news.trig -o news.ttl --flatten\n");
  auto options = std::make_shared<Options>();
  command->add_option("GRAPH", options->graph, "A graph that pressgraph build wrote")->required();
  add_graph_output(*command, options->output);
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
