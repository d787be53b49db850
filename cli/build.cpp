#include <CLI/CLI.hpp>
#include <iterator>
#include <memory>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "graph/linker.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  ArticleOptions articles;
  GraphOutput output;
};

/// The records of the graphs among the inputs, which are taken out; the rest are articles.
std::vector<Extraction> take_graphs(std::vector<std::string>& inputs) {
  std::vector<Extraction> records;
  std::vector<std::string> articles;
  for (std::string& input : inputs) {
    if (!is_graph_file(input)) {
      articles.push_back(std::move(input));
      continue;
    }
    const KnowledgeGraph graph = load(input);
    records.insert(records.end(), graph.records().begin(), graph.records().end());
  }
  inputs = std::move(articles);
  return records;
}

Exit run(Options options) {
  check(options.output);
  std::vector<Extraction> records = take_graphs(options.articles.inputs);
  if (!options.articles.inputs.empty()) {
    std::vector<Extraction> fresh = extract_all(options.articles);
    std::move(fresh.begin(), fresh.end(), std::back_inserter(records));
  }
  LinkerOptions linker;
  if (!options.output.options.rdf.base.empty()) linker.base = options.output.options.rdf.base;
  write(link(std::move(records), linker), options.output);
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
      "  pressgraph extract *.txt | pressgraph build - -o -f nquads\n");
  auto options = std::make_shared<Options>();
  add_article_options(*command, options->articles);
  add_graph_output(*command, options->output);
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
