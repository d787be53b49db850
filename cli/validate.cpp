#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "extraction/reader.hpp"
#include "extraction/sha256.hpp"
#include "graph/validation.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  std::string graph;
  std::vector<std::string> articles;
  bool json = false;
};

using Texts = std::map<std::string, std::string, std::less<>>;

/// The articles' texts by their hashes.
Texts read_texts(const std::vector<std::string>& inputs) {
  Texts out;
  for (const std::string& path : expand_inputs(inputs))
    read_inputs(path, ReadOptions{}, [&](const Input& input) {
      if (const Article* article = std::get_if<Article>(&input)) out.emplace(sha256_hex(article->text), article->text);
    });
  return out;
}

void print_json(const Validation& result) {
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const Finding& finding : result.findings)
    findings.push_back({{"node", finding.node},
                        {"path", finding.path},
                        {"constraint", finding.constraint},
                        {"message", finding.message}});
  const nlohmann::ordered_json out = {{"valid", result.findings.empty()},
                                      {"articles", result.articles},
                                      {"articlesRead", result.articles_read},
                                      {"spans", result.spans},
                                      {"findings", findings}};
  fmt::print("{}\n", out.dump(1));
}

void print_lines(const Validation& result) {
  for (const Finding& finding : result.findings)
    fmt::print("<{}> <{}> {}: {}\n", finding.node, finding.path, finding.constraint, finding.message);
  fmt::print("{}: {} finding{}, {} articles, {} spans compared with the text of {}\n",
             result.findings.empty() ? "valid" : "invalid", result.findings.size(),
             result.findings.size() == 1 ? "" : "s", result.articles, result.spans, result.articles_read);
}

Exit run(const Options& options) {
  const Texts texts = read_texts(options.articles);
  Dataset quads = load_statements(options.graph);
  Validation result = validate(quads, [&](std::string_view sha256) {
    const auto found = texts.find(sha256);
    return found == texts.end() ? std::nullopt : std::optional(found->second);
  });
  if (!options.articles.empty())
    result.findings.insert(result.findings.end(), result.unread.begin(), result.unread.end());
  if (options.json)
    print_json(result);
  else
    print_lines(result);
  return result.findings.empty() ? Exit::ok : Exit::invalid;
}

}  // namespace

void add_validate(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("validate", "Check a graph against the shapes and the articles");
  command->footer(
      "Examples:\n"
      "  pressgraph validate news.trig\n"
      "  pressgraph validate news.trig --articles articles/       compares every offset with the text\n"
      "Exit code 4 where anything is wrong.\n");
  auto options = std::make_shared<Options>();
  command->add_option("GRAPH", options->graph, "A graph in any RDF format")->required();
  command->add_option("--articles", options->articles, "Articles or folders of articles that the graph was built from")
      ->type_name("PATH");
  command->add_flag("--json", options->json, "Report as JSON");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
