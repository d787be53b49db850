#pragma once

#include <functional>
#include <stdexcept>
#include <string>

namespace CLI {
class App;
}

/// What the subcommands share: how each is registered, how it fails, and its exit codes (docs/exit-codes.md).
namespace pressgraph::cli {

enum class Exit { ok = 0, differs = 1, usage = 2, input = 3, invalid = 4, output = 5 };

/// A command that cannot be done: one line for the user, and the exit code.
class Failure : public std::runtime_error {
 public:
  Failure(Exit exit, const std::string& message) : std::runtime_error(message), exit_(exit) {}
  Exit exit() const { return exit_; }

 private:
  Exit exit_;
};

/// What main runs after the command line is parsed.
using Action = std::function<Exit()>;

/// Adds the subcommand to `app`; when it is chosen, sets `action`.
using Register = void (*)(CLI::App& app, Action& action);

void add_ask(CLI::App& app, Action& action);
void add_diff(CLI::App& app, Action& action);
void add_merge(CLI::App& app, Action& action);
void add_explain(CLI::App& app, Action& action);
void add_build(CLI::App& app, Action& action);
void add_export(CLI::App& app, Action& action);
void add_stats(CLI::App& app, Action& action);
void add_draw(CLI::App& app, Action& action);
void add_extract(CLI::App& app, Action& action);
void add_query(CLI::App& app, Action& action);
void add_validate(CLI::App& app, Action& action);
void add_eval(CLI::App& app, Action& action);
void add_train(CLI::App& app, Action& action);

}  // namespace pressgraph::cli
