#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "extraction/sequence_features.hpp"
#include "extraction/sequence_model.hpp"

namespace pressgraph {

/// A set of labels, one bit each.
using LabelSet = std::uint32_t;

/// One sentence to learn from: for each token the labels that the annotation allows.
struct TrainingSentence {
  std::vector<std::uint32_t> words;           ///< By token: index into TrainingSet::words.
  std::vector<std::vector<FeatureHash>> own;  ///< By token: features of the token itself.
  std::vector<LabelSet> allowed;
  float weight = 1;
};

struct TrainingSet {
  std::vector<std::string> labels;
  std::vector<std::vector<WordFeature>> words;
  std::vector<TrainingSentence> sentences;

  /// Adds every sentence of a document; `allowed` is by token.
  void add(const Document& document, const SequenceFeatures& features, const std::vector<LabelSet>& allowed,
           double weight);
};

struct TrainingOptions {
  unsigned epochs = 10;
  double rate = 0.05;
  double l1 = 0.5;         ///< Of the sum over all sentences.
  double hidden = 0;       ///< The share of tokens that are learned from by their neighbours, without their own word.
  unsigned cutoff = 3;     ///< Features seen at fewer words and tokens are left out.
  std::uint64_t seed = 1;  ///< Of the order of the sentences.
  std::function<void(unsigned epoch, double loss)> progress;
};

/// Trains a linear-chain CRF by stochastic gradient (AdaGrad with an L1 term, Duchi et al. 2011) on the probability
/// that the labels are among the allowed ones (Tsuboi et al. 2008), so that corpora with coarser types teach the finer
/// ones. `forbidden(from, to)` says which transitions no sequence may take. One thread; the same set and options give
/// the same model, byte for byte.
ModelContent train_crf(const TrainingSet& set, const std::function<bool(std::size_t, std::size_t)>& forbidden,
                       const TrainingOptions& options);

}  // namespace pressgraph
