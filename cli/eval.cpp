#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "extraction/scoring.hpp"
#include "extraction/sha256.hpp"

namespace pressgraph::cli {
namespace {

struct EvalOptions {
  ArticleOptions articles;
  std::string gold;
  bool json = false;
  bool with_errors = false;
  std::string kind;  ///< Of the errors to list; empty: all.
};

std::string stem(const std::string& path) {
  return std::filesystem::path(path).stem().string();
}

/// The input files, without the gold annotations themselves; articles take the publication date of their gold.
void prepare(ArticleOptions& articles, const std::vector<GoldArticle>& golds) {
  std::vector<std::string> files;
  for (std::string& file : expand_inputs(articles.inputs))
    if (!file.ends_with(".gold.json")) files.push_back(std::move(file));
  articles.inputs = std::move(files);
  for (const GoldArticle& gold : golds)
    if (!gold.published.empty()) articles.published_by_stem[gold.name] = gold.published;
}

/// For each gold the extraction of the same text, else of the file of the same name, else nullptr.
std::vector<const Extraction*> pair_up(const std::vector<GoldArticle>& golds,
                                       const std::vector<Extraction>& extractions) {
  std::vector<const Extraction*> out(golds.size());
  for (std::size_t i = 0; i < golds.size(); ++i) {
    const std::string hash = sha256_hex(golds[i].text);
    for (const Extraction& extraction : extractions) {
      const bool same_name = stem(extraction.document.path) == golds[i].name;
      const bool same_text = extraction.document.sha256 == hash;
      if (same_text || (same_name && out[i] == nullptr)) out[i] = &extraction;
      if (same_text && same_name) break;
    }
  }
  return out;
}

/// The measures are kept to four decimals.
double rounded(double value) {
  return std::round(value * 1e4) / 1e4;
}

std::string line(std::string_view label, double precision, double recall, double f1, std::size_t gold,
                 std::size_t predicted) {
  return fmt::format("{:34} P {:.3f}  R {:.3f}  F1 {:.3f}   gold {} predicted {}\n", label, rounded(precision),
                     rounded(recall), rounded(f1), gold, predicted);
}

double f1_of(double precision, double recall) {
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

std::string as_table(const Scores& scores) {
  std::string out;
  for (const auto& [label, tally] : scores.rows)
    out += line(label, tally.precision(), tally.recall(), tally.f1(), tally.gold, tally.predicted);
  if (const BCubed& bcubed = scores.resolution; bcubed.mentions > 0) {
    const double precision = bcubed.precision_sum / static_cast<double>(bcubed.mentions);
    const double recall = bcubed.recall_sum / static_cast<double>(bcubed.mentions);
    out += line("resolution B-cubed", precision, recall, f1_of(precision, recall), bcubed.mentions, bcubed.mentions);
  }
  return out;
}

std::string as_json(const Scores& scores) {
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (const auto& [label, tally] : scores.rows)
    out[label] = {{"p", rounded(tally.precision())},
                  {"r", rounded(tally.recall())},
                  {"f1", rounded(tally.f1())},
                  {"gold", tally.gold},
                  {"pred", tally.predicted}};
  if (const BCubed& bcubed = scores.resolution; bcubed.mentions > 0) {
    const double precision = bcubed.precision_sum / static_cast<double>(bcubed.mentions);
    const double recall = bcubed.recall_sum / static_cast<double>(bcubed.mentions);
    out["resolution B-cubed"] = {{"p", rounded(precision)},
                                 {"r", rounded(recall)},
                                 {"f1", rounded(f1_of(precision, recall))},
                                 {"gold", bcubed.mentions},
                                 {"pred", bcubed.mentions}};
  }
  return out.dump(1) + "\n";
}

Exit run(EvalOptions options) {
  const std::vector<GoldArticle> golds = read_gold(options.gold);
  prepare(options.articles, golds);
  options.articles.unverified = true;  // Wrong spans cost points, not the run.
  const std::vector<Extraction> extractions = extract_all(options.articles);
  const Scores scores = score(golds, pair_up(golds, extractions));
  std::string out = options.json ? as_json(scores) : as_table(scores);
  if (options.with_errors)
    for (const ScoreError& error : scores.errors)
      if (options.kind.empty() || options.kind == error.kind)
        out += fmt::format("{} {}: {}\n", error.article, error.kind, error.what);
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size())
    throw Failure(Exit::output, "standard output: cannot be written");
  return Exit::ok;
}

}  // namespace

void add_eval(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("eval", "Score articles or extraction documents against gold annotations");
  command->footer(
      "Examples:\n"
      "  pressgraph eval gold/ gold/                         analyse the gold's own texts and score them\n"
      "  pressgraph eval gold/ predicted.jsonl               score what another extractor wrote\n"
      "  pressgraph eval gold/ gold/ --errors claim-missed   and list the claims that were missed\n");
  auto options = std::make_shared<EvalOptions>();
  command->add_option("GOLD_DIR", options->gold, "Folder of ID.txt and ID.gold.json")->required();
  add_article_options(*command, options->articles);
  command->add_flag("--json", options->json, "Print the scores as JSON");
  command->add_option("--errors", options->kind, "List the errors, all or of one kind such as quantity-extra")
      ->expected(0, 1)
      ->type_name("KIND");
  command->callback([command, options, &action] {
    options->with_errors = command->count("--errors") > 0;
    action = [options] { return run(*options); };
  });
}

}  // namespace pressgraph::cli
