#pragma once

#include <cstdint>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/sequence_features.hpp"
#include "extraction/sequence_model.hpp"

namespace pressgraph {

/// The best labels of a document and how sure the model is of each.
struct Labels {
  std::vector<std::uint8_t> best;  ///< By token: index into SequenceModel::labels, best sequence of each sentence.
  /// By token and label, token * kMaxLabels + label: the probability of the label. Empty unless asked for.
  std::vector<float> marginals;
};

/// Labels every token of a document with a linear-chain CRF (Lafferty et al. 2001): Viterbi for the best sequence,
/// forward-backward for probabilities. Sums are of integers, so that every machine and compiler finds the same labels.
Labels label_tokens(const Document& document, const SequenceFeatures& features, const SequenceModel& model,
                    bool with_marginals);

}  // namespace pressgraph
