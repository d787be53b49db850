#include <CLI/CLI.hpp>
#include <memory>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "cli/linking.hpp"
#include "cli/outputs.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  ArticleOptions inputs;
  LinkOptions link;
  GraphOutput output;
};

Exit run(Options options) {
  check(options.output);
  options.link.base = options.output.options.rdf.base;
  SavedInputs saved = take_graphs(options.inputs.inputs, options.link);
  check_not_inputs(options.output.paths, options.inputs.inputs);
  check_not_inputs(options.output.paths, options.inputs.entities);
  check_not_inputs(options.output.paths, {options.link.overrides});
  std::vector<Extraction> fresh;
  if (!options.inputs.inputs.empty()) fresh = extract_all(options.inputs);
  write(link_records(std::move(saved), std::move(fresh), options.link), options.output);
  return Exit::ok;
}

}  // namespace

void add_merge(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("merge", "Make one graph of several graphs and extraction documents");
  command->footer(
      "Examples:\n"
      "  pressgraph merge monday.trig tuesday.trig -o week.trig\n"
      "  pressgraph merge week.trig extraction.jsonl -o week.trig\n"
      "  pressgraph merge week.trig register.ttl -o week.trig     carries RDF of other sources along\n"
      "The result is the graph that a build from all of the articles gives.\n");
  auto options = std::make_shared<Options>();
  add_article_options(*command, options->inputs);
  add_link_options(*command, options->link);
  add_graph_output(*command, options->output);
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
