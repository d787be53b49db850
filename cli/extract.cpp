#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "extraction/extraction_json.hpp"

namespace pressgraph::cli {
namespace {

Exit run(const ArticleOptions& options) {
  for (const Extraction& extraction : extract_all(options)) {
    const std::string line = to_json(extraction) + "\n";
    if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size())
      throw Failure(Exit::output, "standard output: cannot be written");
  }
  if (std::fflush(stdout) != 0) throw Failure(Exit::output, "standard output: cannot be written");
  return Exit::ok;
}

}  // namespace

void add_extract(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("extract", "Print what is read from each article, one JSON document a line");
  command->footer(
      "Examples:\n"
      "  pressgraph extract article.txt\n"
      "  pressgraph extract --published 2025-02-24 articles/ > extraction.jsonl\n"
      "  pressgraph extract --map text=data.body dump.jsonl\n");
  auto options = std::make_shared<ArticleOptions>();
  add_article_options(*command, *options);
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
