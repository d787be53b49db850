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
  ArticleOptions articles;
  LinkOptions link;
  GraphOutput output;
};

Exit run(Options options) {
  check(options.output);
  options.link.base = options.output.options.rdf.base;
  SavedInputs saved = take_graphs(options.articles.inputs, options.link);
  check_not_inputs(options.output.paths, options.articles.inputs);
  check_not_inputs(options.output.paths, options.articles.entities);
  check_not_inputs(options.output.paths, {options.link.overrides});
  std::vector<Extraction> fresh;
  if (!options.articles.inputs.empty()) fresh = extract_all(options.articles);
  write(link_records(std::move(saved), std::move(fresh), options.link), options.output);
  return Exit::ok;
}

}  // namespace

void add_build(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("build", "Turn articles into a graph and write it");
  command->footer(
      "Examples:\n"
      "  pressgraph build articles/ -o news.trig\n"
      "  pressgraph build articles/ -o news.trig -o news.dot\n"
      "  pressgraph build news.trig today/*.html -o news.trig     adds to a graph\n"
      "  pressgraph build news.trig --retract old.txt -o news.trig\n"
      "  pressgraph extract *.txt | pressgraph build - -o - -f nquads\n");
  auto options = std::make_shared<Options>();
  add_article_options(*command, options->articles);
  add_link_options(*command, options->link);
  add_graph_output(*command, options->output);
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
