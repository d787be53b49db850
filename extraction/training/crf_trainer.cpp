// The gradient of log P(allowed labels | sentence) is the difference of two expectations: with the labels held to the
// allowed sets, and free. Both come from forward-backward. Weights of one feature at one distance are a row over all
// labels, kept beside their AdaGrad sums. The L1 term shrinks every weight at every step; a row that a sentence does
// not touch keeps its AdaGrad sums, so its shrinking is made up for when it is touched again, exactly.
#include "extraction/training/crf_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <unordered_map>

namespace pressgraph {
namespace {

using Vector = std::array<float, kMaxLabels>;
using Matrix = std::array<Vector, kMaxLabels>;

struct Row {
  Vector weight{};
  Vector squares{};
  std::uint32_t touched = 0;
};

/// A feature's rows stand together: one for each distance within its reach.
struct Slot {
  std::uint32_t row = 0;
  std::uint8_t reach = 0;
};

class Trainer {
 public:
  Trainer(const TrainingSet& set, const std::function<bool(std::size_t, std::size_t)>& forbidden,
          const TrainingOptions& options)
      : set_(set), options_(options), labels_(set.labels.size()) {
    index_features();
    for (std::size_t from = 0; from < labels_; ++from)
      for (std::size_t to = 0; to < labels_; ++to) possible_[from][to] = !forbidden(from, to);
  }

  ModelContent run() {
    std::vector<std::uint32_t> order(set_.sentences.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::mt19937_64 random(options_.seed);
    for (unsigned epoch = 0; epoch < options_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      double loss = 0;
      for (const std::uint32_t i : order) {
        ++step_;
        loss += learn(set_.sentences[i]);
      }
      if (options_.progress) options_.progress(epoch + 1, loss);
    }
    return content();
  }

 private:
  void index_features() {
    struct Seen {
      std::uint32_t count = 0;
      std::uint8_t reach = 0;
    };
    std::unordered_map<FeatureHash, Seen> seen;
    const auto note = [&](FeatureHash hash, std::uint8_t reach, std::uint32_t times) {
      Seen& entry = seen[hash];
      entry.count += times;
      entry.reach = std::max(entry.reach, reach);
    };
    std::vector<std::uint32_t> uses(set_.words.size());
    for (const TrainingSentence& sentence : set_.sentences) {
      for (const std::uint32_t word : sentence.words) ++uses[word];
      for (const auto& own : sentence.own)
        for (const FeatureHash hash : own) note(hash, 0, 1);
    }
    for (std::size_t i = 0; i < set_.words.size(); ++i)
      for (const WordFeature& feature : set_.words[i]) note(feature.hash, feature.reach, uses[i]);
    std::vector<std::pair<FeatureHash, std::uint8_t>> kept;
    for (const auto& [hash, entry] : seen)
      if (entry.count >= options_.cutoff) kept.emplace_back(hash, entry.reach);
    std::sort(kept.begin(), kept.end());
    std::uint32_t rows = 0;
    for (const auto& [hash, reach] : kept) {
      slots_[hash] = {rows, reach};
      rows += 2U * reach + 1;
    }
    features_ = std::move(kept);
    rows_.resize(rows);
    for (const auto& word : set_.words) word_slots_.push_back(slots_of(word));
    std::vector<WordFeature> edge;
    SequenceFeatures::of_edge(edge);
    for (const WordFeature& feature : edge)
      if (!slots_.contains(feature.hash)) {
        slots_[feature.hash] = {static_cast<std::uint32_t>(rows_.size()), feature.reach};
        features_.emplace_back(feature.hash, feature.reach);
        rows_.resize(rows_.size() + 2U * feature.reach + 1);
      }
    edge_slots_ = slots_of(edge);
  }

  std::vector<Slot> slots_of(const std::vector<WordFeature>& features) const {
    std::vector<Slot> out;
    for (const WordFeature& feature : features)
      if (const auto found = slots_.find(feature.hash); found != slots_.end()) out.push_back(found->second);
    return out;
  }

  /// Calls `visit` with each row that has a say in the label of token i.
  template <typename Visit>
  void for_rows(const TrainingSentence& sentence, std::size_t i, const Visit& visit) {
    const auto n = static_cast<std::ptrdiff_t>(sentence.words.size());
    constexpr auto reach = static_cast<std::ptrdiff_t>(kReach);
    for (std::ptrdiff_t d = -reach; d <= reach; ++d) {
      if (d == 0 && hidden_[i]) continue;
      const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + d;
      const std::vector<Slot>& slots =
          at < 0 || at >= n ? edge_slots_ : word_slots_[sentence.words[static_cast<std::size_t>(at)]];
      for (const Slot& slot : slots)
        if (std::abs(d) <= slot.reach) visit(rows_[static_cast<std::size_t>(slot.row + slot.reach + d)]);
    }
    for (const FeatureHash hash : sentence.own[i])
      if (const auto found = slots_.find(hash); found != slots_.end()) visit(rows_[found->second.row]);
  }

  /// Brings the L1 shrinking of a row up to the present step.
  void catch_up(Row& row) const {
    if (row.touched == step_) return;
    const auto missed = static_cast<float>(step_ - row.touched) *
                        static_cast<float>(options_.rate * options_.l1 / static_cast<double>(set_.sentences.size()));
    for (std::size_t l = 0; l < kMaxLabels; ++l) {
      const float shrink = missed / std::sqrt(row.squares[l] + kFloor);
      const float size = std::fabs(row.weight[l]) - shrink;
      row.weight[l] = size > 0 ? std::copysign(size, row.weight[l]) : 0.0F;
    }
    row.touched = step_;
  }

  void update(Row& row, const Vector& gradient) const {
    for (std::size_t l = 0; l < kMaxLabels; ++l) {
      row.squares[l] += gradient[l] * gradient[l];
      row.weight[l] += static_cast<float>(options_.rate) * gradient[l] / std::sqrt(row.squares[l] + kFloor);
    }
  }

  /// Chooses the tokens that are learned from without their own word, so that neighbours learn to tell names that nobody
  /// knows (word dropout, Iyyer et al. 2015).
  void hide_words(std::size_t tokens) {
    hidden_.assign(tokens, false);
    if (options_.hidden <= 0) return;
    for (std::size_t i = 0; i < tokens; ++i)
      hidden_[i] = static_cast<double>(hiding_() % 10000) < options_.hidden * 10000;
  }

  double learn(const TrainingSentence& sentence) {
    const std::size_t n = sentence.words.size();
    hide_words(n);
    potentials_.assign(n, Vector{});
    for (std::size_t i = 0; i < n; ++i) {
      Vector& score = potentials_[i];
      for_rows(sentence, i, [&](Row& row) {
        catch_up(row);
        for (std::size_t l = 0; l < kMaxLabels; ++l) score[l] += row.weight[l];
      });
      const float top = *std::max_element(score.begin(), score.begin() + static_cast<std::ptrdiff_t>(labels_));
      for (std::size_t l = 0; l < kMaxLabels; ++l) score[l] = l < labels_ ? std::exp(score[l] - top) : 0.0F;
    }
    for (std::size_t from = 0; from < labels_; ++from) {
      catch_up(transitions_[from]);
      for (std::size_t to = 0; to < kMaxLabels; ++to)
        factor_[from][to] = to < labels_ && possible_[from][to] ? std::exp(transitions_[from].weight[to]) : 0.0F;
    }
    const double free = expectations(sentence, false, free_marginals_, free_pairs_);
    const double held = expectations(sentence, true, held_marginals_, held_pairs_);
    if (!std::isfinite(held) || !std::isfinite(free)) return 0;
    for (std::size_t i = 0; i < n; ++i) {
      Vector gradient;
      float largest = 0;
      for (std::size_t l = 0; l < kMaxLabels; ++l) {
        gradient[l] = sentence.weight * (held_marginals_[i][l] - free_marginals_[i][l]);
        largest = std::max(largest, std::fabs(gradient[l]));
      }
      constexpr float kNegligible = 1e-3F;
      if (largest > kNegligible) for_rows(sentence, i, [&](Row& row) { update(row, gradient); });
    }
    for (std::size_t from = 0; from < labels_; ++from) {
      Vector gradient;
      for (std::size_t to = 0; to < kMaxLabels; ++to)
        gradient[to] = sentence.weight * (held_pairs_[from][to] - free_pairs_[from][to]);
      update(transitions_[from], gradient);
    }
    return sentence.weight * (free - held);
  }

  /// Forward-backward; returns the logarithm of the sum over all (allowed) sequences, up to a term that both calls
  /// share.
  double expectations(const TrainingSentence& sentence, bool hold, std::vector<Vector>& marginals, Matrix& pairs) {
    const std::size_t n = sentence.words.size();
    double log_sum = 0;
    forward_.assign(n, Vector{});
    held_potentials_ = potentials_;
    if (hold)
      for (std::size_t i = 0; i < n; ++i)
        for (std::size_t l = 0; l < labels_; ++l)
          if ((sentence.allowed[i] >> l & 1U) == 0) held_potentials_[i][l] = 0;
    for (std::size_t i = 0; i < n; ++i) {
      Vector reached{};
      if (i == 0) {
        for (std::size_t l = 0; l < labels_; ++l) reached[l] = possible_[0][l] ? 1.0F : 0.0F;
      } else {
        for (std::size_t from = 0; from < labels_; ++from)
          for (std::size_t to = 0; to < kMaxLabels; ++to) reached[to] += forward_[i - 1][from] * factor_[from][to];
      }
      float sum = 0;
      for (std::size_t l = 0; l < kMaxLabels; ++l) sum += reached[l] *= held_potentials_[i][l];
      for (float& value : reached) value /= sum;
      log_sum += std::log(static_cast<double>(sum));
      forward_[i] = reached;
    }
    if (!std::isfinite(log_sum)) return log_sum;
    marginals.assign(n, Vector{});
    for (Vector& row : pairs) row.fill(0);
    Vector backward;
    backward.fill(1);
    for (std::size_t i = n; i-- > 0;) {
      float sum = 0;
      for (std::size_t l = 0; l < kMaxLabels; ++l) sum += marginals[i][l] = forward_[i][l] * backward[l];
      for (float& value : marginals[i]) value /= sum;
      if (i == 0) break;
      Vector ahead;
      for (std::size_t l = 0; l < kMaxLabels; ++l) ahead[l] = held_potentials_[i][l] * backward[l];
      Vector previous{};
      float total = 0;
      float pair_sum = 0;
      for (std::size_t from = 0; from < labels_; ++from) {
        for (std::size_t to = 0; to < kMaxLabels; ++to) previous[from] += factor_[from][to] * ahead[to];
        total += previous[from];
        pair_sum += previous[from] * forward_[i - 1][from];
      }
      for (std::size_t from = 0; from < labels_; ++from) {
        const float share = forward_[i - 1][from] / pair_sum;
        for (std::size_t to = 0; to < kMaxLabels; ++to) pairs[from][to] += share * factor_[from][to] * ahead[to];
      }
      for (std::size_t l = 0; l < kMaxLabels; ++l) backward[l] = previous[l] / total;
    }
    return log_sum;
  }

  /// Quantises to int8. The few weights beyond the range are cut: they decide alike.
  ModelContent content() {
    constexpr double kRange = 6.0;
    ModelContent out;
    out.labels = set_.labels;
    out.scale = kRange / 127;
    const auto quantised = [&](float weight, int limit) {
      return std::clamp(static_cast<int>(std::lround(weight / out.scale)), -limit, limit);
    };
    for (std::size_t from = 0; from < labels_; ++from) {
      catch_up(transitions_[from]);
      for (std::size_t to = 0; to < labels_; ++to)
        out.transitions.push_back(static_cast<std::int16_t>(
            possible_[from][to] ? quantised(transitions_[from].weight[to], 20000) : kForbidden));
    }
    for (const auto& [hash, reach] : features_) {
      FeatureRow feature{hash, {}};
      const std::uint32_t first = slots_.at(hash).row;
      for (int d = -reach; d <= reach; ++d) {
        Row& row = rows_[first + static_cast<std::uint32_t>(reach + d)];
        catch_up(row);
        for (std::size_t l = 0; l < labels_; ++l)
          if (const int weight = quantised(row.weight[l], 127); weight != 0)
            feature.weights.emplace_back(
                static_cast<std::uint8_t>((d + static_cast<int>(kReach)) * static_cast<int>(kMaxLabels) +
                                          static_cast<int>(l)),
                static_cast<std::int8_t>(weight));
      }
      if (!feature.weights.empty()) out.rows.push_back(std::move(feature));
    }
    return out;
  }

  static constexpr float kFloor = 1e-4F;
  static constexpr std::uint64_t kHidingSeed = 7;

  const TrainingSet& set_;
  const TrainingOptions& options_;
  const std::size_t labels_;
  std::uint32_t step_ = 0;
  std::vector<bool> hidden_;  ///< By token of the sentence that is learned from.
  std::mt19937_64 hiding_{kHidingSeed};
  std::vector<std::pair<FeatureHash, std::uint8_t>> features_;
  std::unordered_map<FeatureHash, Slot> slots_;
  std::vector<Row> rows_;
  std::vector<std::vector<Slot>> word_slots_;
  std::vector<Slot> edge_slots_;
  std::array<std::array<bool, kMaxLabels>, kMaxLabels> possible_{};
  std::array<Row, kMaxLabels> transitions_{};
  Matrix factor_{};
  std::vector<Vector> potentials_, held_potentials_, forward_, free_marginals_, held_marginals_;
  Matrix free_pairs_{}, held_pairs_{};
};

}  // namespace

void TrainingSet::add(const Document& document, const SequenceFeatures& features, const std::vector<LabelSet>& allowed,
                      double weight) {
  const auto base = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t i = 0; i < document.words.size(); ++i) features.of_word(i, words.emplace_back());
  for (const Sentence& sentence : document.sentences) {
    TrainingSentence out;
    out.weight = static_cast<float>(weight);
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      out.words.push_back(base + document.tokens[i].word);
      features.of_token(i, out.own.emplace_back());
      out.allowed.push_back(allowed[i]);
    }
    sentences.push_back(std::move(out));
  }
}

ModelContent train_crf(const TrainingSet& set, const std::function<bool(std::size_t, std::size_t)>& forbidden,
                       const TrainingOptions& options) {
  return Trainer(set, forbidden, options).run();
}

}  // namespace pressgraph
