#include "cli/linking.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "extraction/input_error.hpp"
#include "extraction/reader.hpp"
#include "graph/foreign.hpp"
#include "graph/kept_overrides.hpp"
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

/// The end of a path, or a title, may name articles of several files, which nobody means to take out at once.
void check_one_file(const std::vector<Extraction>& records, const std::string& article) {
  std::vector<const DocumentInfo*> documents;
  for (const Extraction& record : records) documents.push_back(&record.document);
  std::set<std::string_view> files;
  for (const std::size_t i : find_articles(documents, article)) files.insert(file_of(documents[i]->path));
  if (files.size() > 1)
    throw Failure(Exit::usage, fmt::format("--retract {}: names articles of several files, expected one of: {}",
                                           article, fmt::join(files, ", ")));
}

}  // namespace

void add_link_options(CLI::App& command, LinkOptions& options) {
  command
      .add_option(
          "--overrides", options.overrides,
          "Corrections: merge, split, rename, retype and drop, one a line; in place of those that a saved graph keeps")
      ->type_name("FILE");
  command
      .add_option("--retract", options.retract,
                  "Take an article out: its path or the end of it, id, title or article:name; may be given again")
      ->type_name("ARTICLE");
}

SavedInputs take_graphs(std::vector<std::string>& inputs, LinkOptions& options) {
  SavedInputs saved;
  std::vector<std::string> articles;
  std::vector<std::pair<std::string, Dataset>> foreign;
  for (std::string& input : inputs) {
    if (!is_graph_file(input)) {
      articles.push_back(std::move(input));
      continue;
    }
    Dataset quads = load_statements(input);
    if (!holds_articles(quads)) {
      foreign.emplace_back(slug(std::filesystem::path(input).stem().string()), std::move(quads));
      continue;
    }
    const KnowledgeGraph graph = to_graph(std::move(quads), input);
    check_evidence(graph, input);
    if (options.base.empty()) options.base = graph.base();
    saved.records = add_records(std::move(saved.records), graph.records());
    for (const std::string& line : graph.corrections()) saved.overrides.push_back(from_kept_line(line));
    add_quads(saved.foreign, graph.foreign());
  }
  const std::string base = options.base.empty() ? std::string(kDefaultBase) : options.base;
  for (const auto& [name, quads] : foreign) add_quads(saved.foreign, quads, base + "graph/" + name);
  inputs = std::move(articles);
  return saved;
}

KnowledgeGraph link_records(SavedInputs saved, std::vector<Extraction> fresh, const LinkOptions& options) {
  for (const Extraction& record : fresh)
    if (record.document.id.empty() && record.document.sha256.empty())
      throw InputError(fmt::format("{}: /document: no sha256 and no id, expected one that names the article",
                                   record.document.path.empty() ? "extraction document" : record.document.path));
  std::vector<Extraction> records = add_records(std::move(saved.records), std::move(fresh));
  for (const std::string& article : options.retract) {
    check_one_file(records, article);
    if (retract(records, article) == 0)
      throw Failure(
          Exit::input,
          fmt::format("--retract {}: no such article, expected a path, id or article:name of the graph", article));
  }
  LinkerOptions linker;
  if (!options.base.empty()) linker.base = options.base;
  linker.foreign = std::move(saved.foreign);
  linker.overrides = options.overrides.empty() ? std::move(saved.overrides) : read_overrides(options.overrides);
  return link(std::move(records), linker);
}

}  // namespace pressgraph::cli
