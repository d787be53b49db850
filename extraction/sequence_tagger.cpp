#include "extraction/sequence_tagger.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <span>

#include "extraction/word_memory.hpp"

namespace pressgraph {
namespace {

using Scores = std::array<std::int32_t, kLabelPlaces>;
// The decoder's loops run over all labels at once. Where the processor has wider vectors, it gets code for them; no
// operation is reordered or fused by that, so the labels are the same on every machine.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define PRESSGRAPH_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define PRESSGRAPH_WIDE_VECTORS
#endif

constexpr std::int32_t kNever = -1'000'000'000;

/// So many tokens' features and words stay in the nearest cache between the steps of scoring.
constexpr std::uint32_t kBlockOfTokens = 32;

/// Labels are worked on eight at a time, each in a lane of its own: what is summed up over the labels before stays in
/// registers, which the compiler does not manage with arrays.
constexpr std::size_t kLanes = 8;
constexpr std::size_t kBlocks = kLabelPlaces / kLanes;
static_assert(kLabelPlaces % kLanes == 0 && kMaxLabels <= kLabelPlaces);
using ShortLanes = std::int16_t __attribute__((vector_size(2 * kLanes)));
using Lanes = std::int32_t __attribute__((vector_size(4 * kLanes)));
using FloatLanes = float __attribute__((vector_size(4 * kLanes)));
using ScoreBlocks = std::array<Lanes, kBlocks>;
using WeightBlocks = std::array<FloatLanes, kBlocks>;

class Decoder {
 public:
  Decoder(const Document& document, const SequenceFeatures& features, const SequenceModel& model, bool with_marginals)
      : document_(document), features_(features), model_(model), labels_(model.labels().size()) {
    sum_words();
    for (std::size_t from = 0; from < kMaxLabels; ++from)
      for (std::size_t to = 0; to < kMaxLabels; ++to) {
        const std::int32_t weight = model.transition(from, to);
        weight_[from][to / kLanes][to % kLanes] = weight == kForbidden ? kNever : weight;
        if (!with_marginals) continue;
        const float factor = model.transition_factor(from, to);
        factor_[from][to / kLanes][to % kLanes] = factor;
        factor_into_[to][from / kLanes][from % kLanes] = factor;
      }
    start_allowed_.fill(false);
    for (std::size_t to = 0; to < labels_; ++to) start_allowed_[to] = model.transition(0, to) != kForbidden;
  }

  void decode(TokenRange sentence, bool with_marginals, Labels& out) {
    emissions_.resize(sentence.size());
    for (std::uint32_t i = sentence.first; i < sentence.last; i += kBlockOfTokens)
      score({i, std::min(i + kBlockOfTokens, sentence.last)}, sentence);
    viterbi(sentence, out);
    if (with_marginals) forward_backward(sentence, out);
  }

 private:
  void sum_words() {
    words_.reserve(document_.words.size());
    for (std::uint32_t i = 0; i < document_.words.size(); ++i) {
      const ScoreColumns* scores = document_.remembers() ? &remembered(i) : &summed_.emplace_back(sum_spelling(i));
      if (features_.common_elsewhere(i)) {
        ScoreColumns& own = summed_.emplace_back(*scores);
        model_.add(SequenceFeatures::of_common_word().hash, own);
        scores = &own;
      }
      words_.push_back(scores);
    }
    SequenceFeatures::of_edge(found_);
    for (const WordFeature& feature : found_) model_.add(feature.hash, edge_);
  }

  const ScoreColumns& remembered(std::uint32_t word) {
    TaggedWord& known =
        (*document_.memory)[document_.words[word]->remembered].tagged[static_cast<std::size_t>(features_.labelling())];
    if (!known.scores) known.scores = std::make_unique<ScoreColumns>(sum_spelling(word));
    return *known.scores;
  }

  ScoreColumns sum_spelling(std::uint32_t word) {
    ScoreColumns scores{};
    found_.clear();
    features_.of_spelling(word, found_);
    for (const WordFeature& feature : found_) model_.prefetch_bucket(feature.hash);
    for (const WordFeature& feature : found_) model_.prefetch_row(feature.hash);
    for (const WordFeature& feature : found_) model_.add(feature.hash, scores);
    return scores;
  }

  /// The emissions of some tokens. What they read lies all over the memory: each step asks for what the next will need
  /// of all of them.
  void score(TokenRange tokens, TokenRange sentence) {
    own_.clear();
    own_end_.clear();
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      features_.of_token(i, own_);
      own_end_.push_back(own_.size());
      prefetch(*words_[document_.tokens[i].word]);
    }
    for (const FeatureHash feature : own_) model_.prefetch_bucket(feature);
    for (const FeatureHash feature : own_) model_.prefetch_row(feature);
    std::size_t begin = 0;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const std::size_t end = own_end_[i - tokens.first];
      emissions_[i - sentence.first] = emission(sentence, i, std::span(own_).subspan(begin, end - begin));
      begin = end;
    }
  }

  static void prefetch(const ScoreColumns& scores) {
    constexpr std::size_t kCacheLine = 64;
    const char* const bytes = reinterpret_cast<const char*>(scores.data());
    for (std::size_t at = 0; at < sizeof scores; at += kCacheLine) __builtin_prefetch(bytes + at);
    __builtin_prefetch(bytes + sizeof scores - 1);
  }

  Scores emission(TokenRange sentence, std::uint32_t token, std::span<const FeatureHash> features) const {
    ScoreColumns own{};
    for (const FeatureHash feature : features) model_.add(feature, own);
    // Sums of int8 weights: at most a few dozen, so that sixteen bits hold them.
    std::array<ShortLanes, kBlocks> sums;
    for (std::size_t block = 0; block < kBlocks; ++block) sums[block] = scores_at(own, kReach, block);
    for (std::size_t column = 0; column < 2 * kReach + 1; ++column) {
      const std::int64_t at =
          static_cast<std::int64_t>(token) + static_cast<std::int64_t>(column) - static_cast<std::int64_t>(kReach);
      const bool inside = at >= sentence.first && at < sentence.last;
      const ScoreColumns& word = inside ? *words_[document_.tokens[static_cast<std::size_t>(at)].word] : edge_;
      for (std::size_t block = 0; block < kBlocks; ++block) sums[block] += scores_at(word, column, block);
    }
    Scores out;
    for (std::size_t block = 0; block < kBlocks; ++block) {
      const Lanes wide = __builtin_convertvector(sums[block], Lanes);
      std::memcpy(&out[block * kLanes], &wide, sizeof wide);
    }
    return out;
  }

  static ShortLanes scores_at(const ScoreColumns& columns, std::size_t column, std::size_t block) {
    ShortLanes out;
    std::memcpy(&out, &columns[column * kLabelPlaces + block * kLanes], sizeof out);
    return out;
  }

  /// Going forward, only how good the best way to each label is; which label it came from is asked again on the way
  /// back, for the labels of the best sequence alone.
  PRESSGRAPH_WIDE_VECTORS void viterbi(TokenRange sentence, Labels& out) {
    const std::size_t n = sentence.size();
    best_.resize(n);
    best_[0].fill(kNever);
    for (std::size_t l = 0; l < labels_; ++l)
      if (start_allowed_[l]) best_[0][l] = emissions_[0][l];
    for (std::size_t i = 1; i < n; ++i) {
      ScoreBlocks top;
      top.fill(Lanes{} + kNever);
      for (std::size_t from = 0; from < labels_; ++from) {
        const std::int32_t before = best_[i - 1][from];
        for (std::size_t block = 0; block < kBlocks; ++block) {
          const Lanes score = weight_[from][block] + before;
          top[block] = score > top[block] ? score : top[block];
        }
      }
      std::memcpy(best_[i].data(), top.data(), sizeof top);
      for (std::size_t l = 0; l < kLabelPlaces; ++l) best_[i][l] += emissions_[i][l];
    }
    std::size_t label = static_cast<std::size_t>(
        std::max_element(best_[n - 1].begin(), best_[n - 1].begin() + static_cast<std::ptrdiff_t>(labels_)) -
        best_[n - 1].begin());
    for (std::size_t i = n; i-- > 0;) {
      out.best[sentence.first + i] = static_cast<std::uint8_t>(label);
      if (i > 0) label = origin(best_[i - 1], label);
    }
  }

  /// The first label from which the way to `to` is best.
  std::size_t origin(const Scores& before, std::size_t to) const {
    std::size_t best = 0;
    std::int32_t top = kNever;
    for (std::size_t from = 0; from < labels_; ++from) {
      const std::int32_t score = before[from] + weight_[from][to / kLanes][to % kLanes];
      if (score <= top) continue;
      top = score;
      best = from;
    }
    return best;
  }

  /// Factors are scaled to sum to one at each token, so that no product leaves the range of float. Places beyond the
  /// labels hold zero all the way.
  PRESSGRAPH_WIDE_VECTORS void forward_backward(TokenRange sentence, Labels& out) {
    const std::size_t n = sentence.size();
    forward_.resize(n);
    potentials_.resize(n);
    WeightBlocks reached{};
    for (std::size_t l = 0; l < labels_; ++l) reached[l / kLanes][l % kLanes] = start_allowed_[l] ? 1.0F : 0.0F;
    for (std::size_t i = 0; i < n; ++i) {
      potentials_[i] = potentials(emissions_[i]);
      if (i > 0) reached = sum_over(forward_[i - 1], factor_);
      for (std::size_t block = 0; block < kBlocks; ++block) reached[block] *= potentials_[i][block];
      scale_to_one(reached);
      forward_[i] = reached;
    }
    WeightBlocks backward{};
    for (std::size_t l = 0; l < labels_; ++l) backward[l / kLanes][l % kLanes] = 1;
    for (std::size_t i = n; i-- > 0;) {
      WeightBlocks marginals;
      WeightBlocks weights;
      for (std::size_t block = 0; block < kBlocks; ++block) {
        marginals[block] = forward_[i][block] * backward[block];
        weights[block] = potentials_[i][block] * backward[block];
      }
      scale_to_one(marginals);
      std::memcpy(&out.marginals[(sentence.first + i) * kMaxLabels], marginals.data(), kMaxLabels * sizeof(float));
      backward = sum_over(weights, factor_into_);
      scale_to_one(backward);
    }
  }

  /// How much each label counts by itself, beside the best one.
  WeightBlocks potentials(const Scores& emission) const {
    const std::int32_t top =
        *std::max_element(emission.begin(), emission.begin() + static_cast<std::ptrdiff_t>(labels_));
    std::array<float, kLabelPlaces> shares{};
    for (std::size_t l = 0; l < labels_; ++l) shares[l] = model_.share_below(top - emission[l]);
    WeightBlocks out;
    std::memcpy(out.data(), shares.data(), sizeof shares);
    return out;
  }

  /// The sum is taken in eight lanes, then over the lanes, on every machine.
  static void scale_to_one(WeightBlocks& weights) {
    FloatLanes lanes{};
    for (const FloatLanes& block : weights) lanes += block;
    float sum = 0;
    for (std::size_t lane = 0; lane < kLanes; ++lane) sum += lanes[lane];
    for (FloatLanes& block : weights) block /= sum;
  }

  /// For every label: the sum over all others of their weight times their factor, in the order of the labels.
  WeightBlocks sum_over(const WeightBlocks& weights, const std::array<WeightBlocks, kMaxLabels>& factors) const {
    WeightBlocks sums{};
    for (std::size_t label = 0; label < labels_; ++label) {
      const float weight = weights[label / kLanes][label % kLanes];
      for (std::size_t block = 0; block < kBlocks; ++block) sums[block] += factors[label][block] * weight;
    }
    return sums;
  }

  const Document& document_;
  const SequenceFeatures& features_;
  const SequenceModel& model_;
  const std::size_t labels_;
  std::vector<const ScoreColumns*> words_;  ///< By word.
  std::deque<ScoreColumns> summed_;         ///< Those that no memory keeps.
  std::vector<WordFeature> found_;
  ScoreColumns edge_{};
  std::array<ScoreBlocks, kMaxLabels> weight_{};        ///< [from][to]
  std::array<WeightBlocks, kMaxLabels> factor_{};       ///< [from][to]
  std::array<WeightBlocks, kMaxLabels> factor_into_{};  ///< [to][from]
  std::array<bool, kMaxLabels> start_allowed_{};
  std::vector<Scores> emissions_;
  std::vector<Scores> best_;  ///< By token: of the best way to each label.
  std::vector<WeightBlocks> forward_;
  std::vector<WeightBlocks> potentials_;
  std::vector<FeatureHash> own_;      ///< Of a block of tokens, one behind the other,
  std::vector<std::size_t> own_end_;  ///< and where each token's end.
};

}  // namespace

Labels label_tokens(const Document& document, const SequenceFeatures& features, const SequenceModel& model,
                    bool with_marginals) {
  Labels out;
  out.best.assign(document.size(), 0);
  if (with_marginals) out.marginals.assign(document.size() * kMaxLabels, 0.0F);
  Decoder decoder(document, features, model, with_marginals);
  for (const Sentence& sentence : document.sentences) decoder.decode(sentence.tokens, with_marginals, out);
  return out;
}

}  // namespace pressgraph
