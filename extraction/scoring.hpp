#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extraction/extraction.hpp"
#include "extraction/gold.hpp"

namespace pressgraph {

/// What was found of what was to be found.
struct Tally {
  std::size_t right = 0;
  std::size_t predicted = 0;
  std::size_t gold = 0;

  double precision() const;
  double recall() const;
  double f1() const;
  void add(std::size_t more_right, std::size_t more_predicted, std::size_t more_gold);
};

/// One thing that was missed, invented or wrong.
struct ScoreError {
  std::string kind;     ///< Such as "claim-missed" or "quantity-extra".
  std::string article;  ///< ID of the gold.
  std::string what;
};

/// B-cubed resolution (Bagga and Baldwin 1998) over the name mentions that both sides have.
struct BCubed {
  double precision_sum = 0;
  double recall_sum = 0;
  std::size_t mentions = 0;
};

struct Scores {
  std::vector<std::pair<std::string, Tally>> rows;  ///< In the order of the areas.
  BCubed resolution;
  std::vector<ScoreError> errors;

  Tally& row(std::string_view label);
};

/// Scores extraction documents against gold annotations by the measures of docs/evaluation.md. `predictions` is
/// parallel to `golds`; nullptr stands for a missing document.
///
/// A claim matches by the intersection over union of its content's code points (0.3 and 0.8); "+ speaker" also asks for
/// the right speaker entity (for an unnamed source: no entity, and its words). Relations are scored for the core
/// predicates that some gold of the set annotates; negated ones are left out; roles compare without case, accents and
/// articles.
Scores score(const std::vector<GoldArticle>& golds, const std::vector<const Extraction*>& predictions);

}  // namespace pressgraph
