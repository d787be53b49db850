#include "exporters/redland/query.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "cli/command.hpp"
#include "cli/graphs.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  std::string graph;
  std::string query;
  std::string format = "table";
};

Exit run(const Options& options) {
  Dataset quads = load_statements(options.graph);
  try {
    QueryResult result = answer(quads, options.query, query_prefixes(quads));
    write_result(result, options.format,
                 [](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stdout); });
  } catch (const QueryError& error) {
    throw Failure(Exit::usage, std::string("query: ") + error.what());
  }
  return Exit::ok;
}

}  // namespace

void add_query(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("query", "Ask a graph in SPARQL");
  command->footer(
      "Examples:\n"
      "  pressgraph query news.trig 'SELECT ?name { ?p a schema:Person ; rdfs:label ?name }'\n"
      "  pressgraph query news.trig \"$(cat question.rq)\" --format csv\n"
      "The prefixes of pressgraph's own files need no declaration; docs/cookbook.md has queries to start from.\n");
  auto options = std::make_shared<Options>();
  command->add_option("GRAPH", options->graph, "A graph in any RDF format")->required();
  command->add_option("SPARQL", options->query, "A SELECT, ASK or CONSTRUCT query over all graphs of the file")
      ->required();
  command->add_option("--format", options->format, "Format of the answer")
      ->check(CLI::IsMember({"table", "csv", "json", "xml"}))
      ->capture_default_str();
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
