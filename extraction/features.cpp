#include "extraction/features.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "extraction/seeds.hpp"

namespace pressgraph {
namespace {

/// In the order of Feature.
constexpr std::array<std::string_view, 18> kNames = {
    "head_last",     "bare_noun",      "bare_clause",    "bare_predicate",       "plain_form",
    "ing_form",      "shared_past",    "analytic_tense", "subject_first_aside",  "indefinite_apposition",
    "plural_body",   "split_negation", "clitic_pronoun", "reported_conditional", "agreement",
    "relative_case", "late_adverb",    "bare_capital"};

}  // namespace

Features read_features(const Seeds& seeds, std::string_view language) {
  const std::string path = std::string(language) + "/features.tsv";
  Features out;
  if (!seeds.has(path)) return out;
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    const auto name = std::find(kNames.begin(), kNames.end(), row[0]);
    if (name == kNames.end())
      throw std::runtime_error(path + ":" + std::to_string(row.line) + ": unknown feature \"" + std::string(row[0]) +
                               "\", expected a name of extraction/features.hpp");
    out.add(static_cast<Feature>(name - kNames.begin()));
  });
  return out;
}

}  // namespace pressgraph
