#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/feature_hash.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

inline constexpr std::size_t kMaxLabels = 20;
/// A word's features speak about the tokens at most this far from it.
inline constexpr std::size_t kReach = 2;
inline constexpr std::size_t kColumns = (2 * kReach + 1) * kMaxLabels;
/// In memory the labels of one distance fill whole vector registers; the last places are always zero.
inline constexpr std::size_t kLabelPlaces = 24;
/// A transition that no sequence may take.
inline constexpr std::int32_t kForbidden = -30000;

/// Scores of every label at every distance: place (distance + kReach) * kLabelPlaces + label, where `distance` leads
/// from the scored token to the word with the feature. A model file numbers its columns with kMaxLabels instead.
using ScoreColumns = std::array<std::int16_t, (2 * kReach + 1) * kLabelPlaces>;

/// One feature's weights, for writing: pairs of column and quantised weight, by column.
struct FeatureRow {
  FeatureHash hash = 0;
  std::vector<std::pair<std::uint8_t, std::int8_t>> weights;
};

/// The content of a model file.
struct ModelContent {
  std::vector<std::string> labels;
  std::vector<std::string> clusters;      ///< Folded words by cluster: `clusters[c]` holds them separated by blanks.
  double scale = 1;                       ///< The weight that one quantised unit stands for.
  std::vector<std::int16_t> transitions;  ///< labels × labels, from the first to the second, quantised.
  std::vector<FeatureRow> rows;
};

/// Returns the bytes of a model file. The same content gives the same bytes.
std::string write_model(ModelContent content);

/// A linear-chain model with int8 weights, read in place: nothing is built or copied but the labels, so that loading
/// costs nothing. `bytes` must outlive the model.
///
/// Layout (little endian): magic "PGSEQ1\n\0"; u32 number of labels, of row buckets' bits, of cluster buckets' bits;
/// f64 scale; labels, each ended by NUL; i16 transitions; u32 row bucket offsets; u32 cluster bucket offsets; u32 sizes
/// of both areas; rows; cluster entries. A bucket holds what shares the top bits of its hash: u16 the low bits of the
/// hash, u8 count, then count pairs of column and weight; a cluster entry: u16 hash, u8 cluster.
class SequenceModel {
 public:
  /// Throws std::runtime_error where the bytes are no whole model; every offset inside is checked, so that whatever is
  /// accepted can be read.
  explicit SequenceModel(std::string_view bytes);

  const std::vector<std::string>& labels() const { return labels_; }
  double scale() const { return scale_; }
  /// From `from` to `to`, in quantised units; kForbidden where the sequence is not allowed.
  std::int32_t transition(std::size_t from, std::size_t to) const { return transitions_[from * kMaxLabels + to]; }
  /// exp(transition * scale); 0 where the sequence is not allowed.
  float transition_factor(std::size_t from, std::size_t to) const { return factors_[from * kMaxLabels + to]; }
  /// exp(-units * scale), for what lies so many quantised units (0 or more) below the best.
  float share_below(std::int32_t units) const {
    return static_cast<std::size_t>(units) < shares_below_.size() ? shares_below_[static_cast<std::size_t>(units)] : 0;
  }

  /// Adds the weights of one feature; an unknown feature adds nothing.
  void add(FeatureHash feature, ScoreColumns& columns) const;
  /// Asks for the memory that add() will read, to be called some features ahead: first `bucket`, then `row`.
  void prefetch_bucket(FeatureHash feature) const { __builtin_prefetch(row_offsets_ + 4 * (feature >> row_shift_)); }
  void prefetch_row(FeatureHash feature) const;
  /// The cluster of a folded word, from 1, or 0 where it has none.
  std::uint8_t cluster(FeatureHash folded) const;

 private:
  std::vector<std::string> labels_;
  std::vector<std::int32_t> transitions_;
  std::vector<float> factors_;
  double scale_ = 1;
  std::vector<float> shares_below_;  ///< Up to where the share is too small to count.
  unsigned row_shift_ = 0;
  unsigned cluster_shift_ = 0;
  const char* row_offsets_ = nullptr;
  const char* cluster_offsets_ = nullptr;
  const char* rows_ = nullptr;
  const char* cluster_entries_ = nullptr;
};

/// Reads a model of the seeds, such as "fr/names.model". Throws std::runtime_error with the path where it is none.
SequenceModel read_model(const Seeds& seeds, const std::string& path);

}  // namespace pressgraph
