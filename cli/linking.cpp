#include "cli/linking.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iterator>

#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "extraction/input_error.hpp"
#include "graph/linker.hpp"
#include "graph/record_set.hpp"

namespace pressgraph::cli {
namespace {

std::vector<Override> read_overrides(const std::string& path) {
  if (path.empty()) return {};
  std::ifstream in(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad()) throw InputError(path + ": cannot be read, expected a file of overrides");
  return parse_overrides(text, path);
}

/// A graph written without mentions or evidence still names its entities, but its records are gone.
void check_evidence(const KnowledgeGraph& graph, const std::string& path) {
  for (const Extraction& record : graph.records()) {
    const bool bare = std::any_of(record.entities.begin(), record.entities.end(),
                                  [](const Entity& e) { return e.named && e.mentions.empty(); });
    const bool mute =
        std::any_of(record.claims.begin(), record.claims.end(), [](const Claim& c) { return c.content_parts.empty(); });
    if (bare || mute)
      throw InputError(fmt::format(
          "{}: written without the {} of {}, which deciding again needs, expected a graph with its evidence", path,
          bare ? "mentions" : "evidence", record.document.path));
  }
}

}  // namespace

void add_link_options(CLI::App& command, LinkOptions& options) {
  command
      .add_option("--overrides", options.overrides, "Corrections: merge, split, rename, retype and drop, one a line")
      ->type_name("FILE");
  command
      .add_option("--retract", options.retract, "Take an article out: its path, id or article:name; may be given again")
      ->type_name("ARTICLE");
}

std::vector<Extraction> take_graphs(std::vector<std::string>& inputs, LinkOptions& options) {
  std::vector<Extraction> records;
  std::vector<std::string> articles;
  for (std::string& input : inputs) {
    if (!is_graph_file(input)) {
      articles.push_back(std::move(input));
      continue;
    }
    const KnowledgeGraph graph = load(input);
    check_evidence(graph, input);
    if (options.base.empty()) options.base = graph.base();
    records = add_records(std::move(records), graph.records());
  }
  inputs = std::move(articles);
  return records;
}

KnowledgeGraph link_records(std::vector<Extraction> records, std::vector<Extraction> fresh,
                            const LinkOptions& options) {
  records = add_records(std::move(records), std::move(fresh));
  for (const std::string& article : options.retract)
    if (retract(records, article) == 0)
      throw Failure(
          Exit::input,
          fmt::format("--retract {}: no such article, expected a path, id or article:name of the graph", article));
  LinkerOptions linker;
  if (!options.base.empty()) linker.base = options.base;
  linker.overrides = read_overrides(options.overrides);
  return link(std::move(records), linker);
}

}  // namespace pressgraph::cli
