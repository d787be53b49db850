#pragma once

#include <string>
#include <vector>

#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// What the confidence of a claim rests on: its rule, its kind, how its source is expressed, how long its content is.
/// Each is the name of a weight in seeds/claim_confidence.tsv; scripts/fit_confidence.py fits them from the same names.
std::vector<std::string> confidence_features(const Claim& claim, const Entities& entities);

/// A logistic model of the chance that a claim's content and speaker are right.
class ClaimConfidence {
 public:
  explicit ClaimConfidence(const Seeds& seeds);

  /// Between 0 and 1, to two decimals.
  double operator()(const Claim& claim, const Entities& entities) const;

 private:
  TextMap<double> weights_;
};

}  // namespace pressgraph
