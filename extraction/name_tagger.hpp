#pragma once

#include <vector>

#include "extraction/name_candidates.hpp"
#include "extraction/tagged_names.hpp"

namespace pressgraph {

/// What the tagger of names says of spans: it proposes those that it reads and votes on every candidate with the
/// probabilities of its labels. The document, the model and its types must outlive it.
class TaggerVotes {
 public:
  TaggerVotes(const Document& document, const LanguageData& language, const Gazetteer& gazetteer,
              const std::vector<KnownName>& known, const SequenceModel& model, const NameTypes& types);

  /// Adds the spans that the tagger takes for names (see read_names()).
  void add_spans(NameCandidates& candidates) const;
  void vote(NameCandidate& candidate) const;

 private:
  float share(std::uint32_t token, std::size_t label) const { return labels_.marginals[token * kMaxLabels + label]; }
  /// The summed probability of all labels that begin a name, or that go on in one.
  float begins(std::uint32_t token) const;
  float goes_on(std::uint32_t token) const;

  const Document& document_;
  const SequenceModel& model_;
  const NameTypes& name_types_;
  Labels labels_;
  std::vector<NameType> types_;  ///< By label; that of "O" is not used.
};

}  // namespace pressgraph
