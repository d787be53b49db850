#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/language_data.hpp"
#include "extraction/sequence_features.hpp"
#include "extraction/training/annotated_text.hpp"
#include "extraction/training/crf_trainer.hpp"

namespace pressgraph {

/// One row of a recipe: which texts to learn from or to test on, and what their types mean.
struct RecipeRow {
  std::string role;    ///< `train`, `test`, or `text` (for clusters alone).
  std::string format;  ///< `brat`, `iob`, `conllu`, `markup`.
  std::string path;    ///< A file or folder below Recipe::corpora or, failing that, Recipe::folder.
  double weight = 1;
  std::string types;  ///< See TypeMap.
};

/// How a model is made. What a `test` row reads is never learned from, even where a `train` row reads a folder around
/// it.
struct Recipe {
  std::vector<RecipeRow> rows;
  Labelling labelling = Labelling::names;
  std::string language;
  std::vector<std::string> types;  ///< Of names; for parts of speech their universal names.
  std::size_t clusters = 0;        ///< 0: none.
  unsigned copies = 0;             ///< Copies of each text under other names.
  bool gazetteer = true;           ///< Whether known entities are features of names.
  bool plain = false;              ///< See FeatureSources::plain.
  TrainingOptions options;
  std::filesystem::path corpora;
  std::filesystem::path folder;  ///< The recipe's own.
};

/// Reads a recipe: a table with the columns role, format, path, weight, types, where a row `option NAME VALUE` sets
/// labelling (names or pos), language, types (A|B|…), clusters, copies, gazetteer (0 or 1), plain (0 or 1), epochs,
/// rate, l1, hidden, cutoff, or seed. Throws std::runtime_error with the line for anything else.
Recipe read_recipe(std::string_view table);

/// Told of progress and scores, a line each.
using Report = std::function<void(const std::string&)>;

/// Trains on the rows `train`, reports scores on the rows `test`, and returns the bytes of the model.
/// Throws std::runtime_error for a corpus that cannot be read.
std::string train_model(const Recipe& recipe, const LanguageData& language, const Gazetteer& gazetteer,
                        const Report& report);

}  // namespace pressgraph
