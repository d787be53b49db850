#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "cli/table.hpp"
#include "graph/difference.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  std::string before, after;
  bool json = false;
};

Exit run(const Options& options) {
  const std::vector<Difference> found = differences(load(options.before), load(options.after));
  Table table{{"change", "kind", "what", "before", "after"}, {}};
  for (const Difference& difference : found)
    table.rows.push_back(
        {to_string(difference.change), difference.kind, difference.what,
         difference.before.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(difference.before),
         difference.after.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(difference.after)});
  std::string text;
  if (options.json) {
    text = render(table, true);
  } else {
    for (const Difference& difference : found) {
      const char sign = difference.change == Change::gained ? '+' : difference.change == Change::lost ? '-' : '~';
      text += fmt::format("{} {} {}\n", sign, difference.kind, difference.what);
      if (difference.change == Change::changed)
        text += fmt::format("    before: {}\n    after:  {}\n", difference.before, difference.after);
    }
  }
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw Failure(Exit::output, "standard output: cannot be written");
  return found.empty() ? Exit::ok : Exit::differs;
}

}  // namespace

void add_diff(CLI::App& app, Action& action) {
  CLI::App* command =
      app.add_subcommand("diff", "Show what a graph gained, lost and changed; exit code 1 where they differ");
  command->footer(
      "Examples:\n"
      "  pressgraph diff monday.trig tuesday.trig\n"
      "  pressgraph diff before.trig after.trig --json\n");
  auto options = std::make_shared<Options>();
  command->add_option("BEFORE", options->before, "A graph")->required();
  command->add_option("AFTER", options->after, "Another")->required();
  command->add_flag("--json", options->json, "For programs: an array of objects");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
