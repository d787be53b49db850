#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

#include "cli/command.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/training/recipe.hpp"

namespace pressgraph::cli {
namespace {

struct TrainOptions {
  std::string recipe;
  std::string corpora = ".";
  std::string output;
  std::vector<std::string> set;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Failure(Exit::input, path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::string& path, const std::string& bytes) {
  const std::string temporary = path + ".new";
  std::ofstream out(temporary, std::ios::binary);
  out << bytes;
  out.close();
  if (!out || std::rename(temporary.c_str(), path.c_str()) != 0)
    throw Failure(Exit::output, path + ": cannot be written");
}

Exit run(const TrainOptions& options) {
  std::string table = read_file(options.recipe);
  for (const std::string& setting : options.set) {
    const std::size_t equals = std::min(setting.find('='), setting.size());
    table += "\noption\t" + setting.substr(0, equals) + "\t" + setting.substr(std::min(equals + 1, setting.size()));
  }
  Recipe recipe = read_recipe(table);
  recipe.corpora = options.corpora;
  recipe.folder = std::filesystem::path(options.recipe).parent_path();
  const Seeds seeds;
  const LanguageData language(seeds, recipe.language);
  const Gazetteer gazetteer(seeds);
  const std::string model = train_model(recipe, language, gazetteer, [](const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
  });
  if (!options.output.empty()) write_file(options.output, model);
  return Exit::ok;
}

}  // namespace

void add_train(CLI::App& app, Action& action) {
  CLI::App* command =
      app.add_subcommand("train", "Train the tagger of names or of parts of speech from annotated text");
  command->footer(
      "A recipe names the corpora and options; those of the shipped models are in seeds/training/.\n"
      "The same recipe and corpora give the same model, byte for byte.\n"
      "Examples:\n"
      "  pressgraph train seeds/training/fr/names.tsv --corpora corpora -o names.model\n"
      "  pressgraph train seeds/training/fr/names.tsv --corpora corpora --set epochs=4 --set clusters=0\n");
  auto options = std::make_shared<TrainOptions>();
  command->add_option("RECIPE", options->recipe, "The recipe, a table")->required();
  command->add_option("--corpora", options->corpora, "Where the recipe's paths start, beside its own folder")
      ->capture_default_str();
  command->add_option("-o,--output", options->output, "Where to write the model; without it, scores are printed alone");
  command->add_option("--set", options->set, "An option of the recipe to change, NAME=VALUE");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
