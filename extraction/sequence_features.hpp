#pragma once

#include <cstdint>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/feature_hash.hpp"
#include "extraction/language_data.hpp"
#include "extraction/sequence_model.hpp"

namespace pressgraph {

/// What a sequence model labels: the parts of names, or parts of speech.
enum class Labelling : std::uint8_t { names, parts_of_speech };

/// A feature of a word, and how far from the word it tells something of a token's label (0 to kReach).
struct WordFeature {
  FeatureHash hash = 0;
  std::uint8_t reach = 0;
};

/// What a model may look at in one document. Training and tagging see the same features because both ask here.
/// The document and the clusters must outlive the value.
class SequenceFeatures {
 public:
  /// `clusters` answers for word clusters alone.
  SequenceFeatures(const Document& document, Labelling labelling, const LanguageData& language,
                   const SequenceModel& clusters);

  /// Features of a distinct word (an index into Document::words), wherever it stands.
  void of_word(std::uint32_t word, std::vector<WordFeature>& out) const;
  /// Features of a token in its sentence beyond those of the words around it.
  void of_token(std::uint32_t token, std::vector<FeatureHash>& out) const;
  /// Features of the missing word before the first and after the last token of a sentence.
  static void of_edge(std::vector<WordFeature>& out) { out = {{hash_text("sentence edge"), kReach}}; }

 private:
  /// What is asked of a word more than once.
  struct Facts {
    FeatureHash lower = 0;
    FeatureHash shape = 0;
    FeatureHash readings = 0;
    std::uint8_t cluster = 0;
    bool function_word = false;
    bool common_elsewhere = false;  ///< The document has the same word without a capital.
    bool name_like = false;         ///< A capital, or letters with digits.
  };
  /// The capitalised words around a token, with the small words between them.
  struct Run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< Inclusive.
  };

  Facts facts_of(const Word& word) const;
  void find_runs(TokenRange sentence);
  FeatureHash left_word(TokenRange sentence, std::uint32_t first) const;
  FeatureHash right_word(TokenRange sentence, std::uint32_t last) const;
  void name_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const;
  void pos_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const;
  const Facts& facts(std::uint32_t token) const { return facts_[document_.tokens[token].word]; }

  const Document& document_;
  Labelling labelling_;
  const LanguageData& language_;
  const SequenceModel& clusters_;
  std::vector<Facts> facts_;  ///< By word.
  std::vector<Run> runs_;     ///< By token; empty for parts of speech.
};

}  // namespace pressgraph
