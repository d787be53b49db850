#pragma once

#include <cstdint>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/feature_hash.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/language_data.hpp"
#include "extraction/sequence_model.hpp"

namespace pressgraph {

/// What a sequence model labels: the parts of names, or parts of speech.
enum class Labelling : std::uint8_t { names, parts_of_speech };

/// What features may draw on beside the document. All must outlive the features.
struct FeatureSources {
  Labelling labelling = Labelling::names;
  const LanguageData* language = nullptr;
  const SequenceModel* clusters = nullptr;        ///< Asked for word clusters alone; null: none.
  const Gazetteer* gazetteer = nullptr;           ///< Null: none. For names alone.
  const std::vector<KnownName>* known = nullptr;  ///< What it finds in the document, where that is known already.
  bool plain = false;  ///< Words, shapes and affixes alone, to measure what the rest is worth.
};

/// A feature of a word, and how far from the word it tells something of a token's label (0 to kReach).
struct WordFeature {
  FeatureHash hash = 0;
  std::uint8_t reach = 0;
};

/// What features ask of a word more than once.
struct WordFacts {
  FeatureHash lower = 0;
  FeatureHash shape = 0;
  FeatureHash readings = 0;
  std::uint8_t cluster = 0;
  bool function_word = false;
  bool common_elsewhere = false;  ///< The document has the same word without a capital.
  bool name_like = false;         ///< A capital, or letters with digits.
  bool first_name = false;
};

/// The form under which a word's cluster is kept: folded; digits say little one by one, « 2018 » and « 2019 » are one.
std::string cluster_key(const Word& word);

/// What a model may look at in one document. Training and tagging see the same features because both ask here.
/// The document must outlive the value.
class SequenceFeatures {
 public:
  SequenceFeatures(const Document& document, const FeatureSources& sources);

  Labelling labelling() const { return sources_.labelling; }
  /// Features of a distinct word (an index into Document::words), wherever it stands.
  void of_word(std::uint32_t word, std::vector<WordFeature>& out) const;
  /// Those of them that the word has in any document.
  void of_spelling(std::uint32_t word, std::vector<WordFeature>& out) const;
  /// Whether the document has the word without its capital as well, and the feature of a word that it has so.
  bool common_elsewhere(std::uint32_t word) const { return facts_[word].common_elsewhere && !sources_.plain; }
  static WordFeature of_common_word();
  /// Features of a token in its sentence beyond those of the words around it.
  void of_token(std::uint32_t token, std::vector<FeatureHash>& out) const;
  /// Features of the missing word before the first and after the last token of a sentence.
  static void of_edge(std::vector<WordFeature>& out) { out = {{hash_text("sentence edge"), kReach}}; }

 private:
  /// The capitalised words around a token, with the small words between them.
  struct Run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< Inclusive.
  };

  void collect_facts();
  WordFacts facts_of(const Word& word) const;
  void find_runs(TokenRange sentence);
  FeatureHash left_word(TokenRange sentence, std::uint32_t first) const;
  FeatureHash right_word(TokenRange sentence, std::uint32_t last) const;
  void name_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const;
  void known_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const;
  void pos_token(std::uint32_t token, TokenRange sentence, std::vector<FeatureHash>& out) const;
  const WordFacts& facts(std::uint32_t token) const { return facts_[document_.tokens[token].word]; }

  const Document& document_;
  FeatureSources sources_;
  std::vector<WordFacts> facts_;          ///< By word.
  std::vector<Run> runs_;                 ///< By token; empty for parts of speech.
  std::vector<FeatureHash> type_hashes_;  ///< By the gazetteer's type.
  std::vector<KnownName> known_;
  std::vector<std::int32_t> known_at_;  ///< By token: index into known_, or -1; empty without gazetteer.
};

}  // namespace pressgraph
