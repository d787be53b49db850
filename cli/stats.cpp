#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/graphs.hpp"

namespace pressgraph::cli {
namespace {

using Counts = std::map<std::string, std::size_t>;

struct Stats {
  Counts things, entities, claims, relations;
};

Stats count(const KnowledgeGraph& graph) {
  Stats out;
  for (const VertexId v : graph.vertices()) ++out.things[std::string(to_string(graph.kind(v)))];
  for (const VertexId v : graph.vertices(VertexKind::entity)) ++out.entities[graph.entity(v).type];
  for (const VertexId v : graph.vertices(VertexKind::claim)) ++out.claims[std::string(to_string(graph.claim(v).kind))];
  for (const Extraction& record : graph.records())
    for (const Relation& relation : record.relations) ++out.relations[relation.predicate];
  return out;
}

void print(const char* title, const Counts& counts) {
  std::printf("%s\n", title);
  for (const auto& [name, n] : counts) std::printf("  %-18s %8zu\n", name.c_str(), n);
}

Exit run(const std::string& path, bool json) {
  const Stats stats = count(load(path));
  if (json) {
    const nlohmann::ordered_json out = {{"things", stats.things},
                                        {"entities", stats.entities},
                                        {"claims", stats.claims},
                                        {"relations", stats.relations}};
    std::printf("%s\n", out.dump(1).c_str());
    return Exit::ok;
  }
  print("things", stats.things);
  print("entities", stats.entities);
  print("claims", stats.claims);
  print("relations", stats.relations);
  return Exit::ok;
}

struct Options {
  std::string graph;
  bool json = false;
};

}  // namespace

void add_stats(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("stats", "Count what a graph holds");
  command->footer("Example:\n  pressgraph stats news.trig\n");
  auto options = std::make_shared<Options>();
  command->add_option("GRAPH", options->graph, "A graph that pressgraph build wrote")->required();
  command->add_flag("--json", options->json, "For programs");
  command->callback([options, &action] { action = [options] { return run(options->graph, options->json); }; });
}

}  // namespace pressgraph::cli
