#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "cli/command.hpp"
#include "exporters/output_file.hpp"
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
    return complain(Exit::usage, std::string(error.what()) + " (see pressgraph --help)");
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
