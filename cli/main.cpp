#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <optional>

#include "cli/command.hpp"
#include "exporters/output_file.hpp"
#include "extraction/edit_distance.hpp"
#include "extraction/input_error.hpp"

namespace {

using pressgraph::cli::Exit;

// In the order of the help; a new subcommand is its file and its row here.
constexpr pressgraph::cli::Register kCommands[] = {
    pressgraph::cli::add_build,   pressgraph::cli::add_merge,    pressgraph::cli::add_ask,   pressgraph::cli::add_diff,
    pressgraph::cli::add_extract, pressgraph::cli::add_export,   pressgraph::cli::add_draw,  pressgraph::cli::add_stats,
    pressgraph::cli::add_explain, pressgraph::cli::add_validate, pressgraph::cli::add_query, pressgraph::cli::add_eval,
    pressgraph::cli::add_train,
};

int exit_code(Exit exit) {
  return static_cast<int>(exit);
}

/// Says what went wrong in one line on standard error.
int complain(Exit exit, const std::string& message) {
  std::fprintf(stderr, "pressgraph: %s\n", message.c_str());
  return exit_code(exit);
}

/// The command that was being read when the command line went wrong.
const CLI::App& innermost(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? app : innermost(*chosen.back());
}

/// « pressgraph ask claims ».
std::string name_of(const CLI::App& app) {
  return app.get_parent() == nullptr ? app.get_name() : name_of(*app.get_parent()) + " " + app.get_name();
}

/// « abuot: unknown command, did you mean about? », where no command, or none that there is, stands where one has to.
std::optional<std::string> unknown_command(const CLI::App& app) {
  constexpr std::size_t kMostEdits = 2;
  const std::vector<std::string> words = app.remaining();
  if (app.get_require_subcommand_min() == 0 || words.empty() || words.front().starts_with('-')) return std::nullopt;
  std::string known, nearest;
  std::size_t fewest = kMostEdits + 1;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    known += (known.empty() ? "" : ", ") + command->get_name();
    if (const std::size_t edits = pressgraph::edit_distance(words.front(), command->get_name()); edits < fewest) {
      fewest = edits;
      nearest = command->get_name();
    }
  }
  return words.front() + ": unknown command, " +
         (nearest.empty() ? "expected one of: " + known : "did you mean " + nearest + "?");
}

/// What is wrong with the command line, and whose help says more.
std::string advice(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  return unknown_command(command).value_or(error.what()) + " (see " + name_of(command) + " --help)";
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Reads press articles and builds a graph of who claims what.", "pressgraph"};
  app.set_version_flag("--version", "pressgraph " PRESSGRAPH_VERSION);
  app.require_subcommand(1);
  app.footer("Exit codes: 0 ok, 1 differs, 2 usage, 3 input, 4 invalid, 5 output. Each command has its own --help.");
  pressgraph::cli::Action action;
  for (const pressgraph::cli::Register add : kCommands) add(app, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForAllHelp& help) {
    return app.exit(help);
  } catch (const CLI::CallForVersion& version) {
    return app.exit(version);
  } catch (const CLI::ParseError& error) {
    return complain(Exit::usage, advice(app, error));
  }
  try {
    return exit_code(action());
  } catch (const pressgraph::cli::Failure& failure) {
    return complain(failure.exit(), failure.what());
  } catch (const pressgraph::InputError& error) {
    return complain(Exit::input, error.what());
  } catch (const pressgraph::OutputError& error) {
    return complain(Exit::output, error.what());
  } catch (const std::exception& error) {
    return complain(Exit::input, error.what());
  }
}
