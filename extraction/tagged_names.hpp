#pragma once

#include <vector>

#include "extraction/sequence_tagger.hpp"

namespace pressgraph {

/// A name as the tagger sees it alone, before lists, rules and the rest of the document have their say.
struct TaggedName {
  TokenRange tokens;
  std::vector<float> types;  ///< By type of NameTypes::types: the probability of each, over the name's tokens.
  float confidence = 0;      ///< Of the least certain token, that it is this part of a name of this kind.
};

/// The types of a model of names, and which of them are kinds of the same thing: Company and GovernmentBody are
/// Organization, so that a name between the two is still a name.
class NameTypes {
 public:
  /// From labels O, B-type, I-type, … (see name_labels()).
  explicit NameTypes(const std::vector<std::string>& labels);

  std::vector<std::string> types;
  std::vector<std::uint8_t> group;  ///< By type: the index of its widest class, from 0 to `groups`.
  std::size_t groups = 0;
};

/// Whether these are O, B-type, I-type, … of types that names can have.
bool are_name_labels(const std::vector<std::string>& labels);

/// Reads names off the probabilities of the labels: the sequence of outside, begin and inside of groups of types with
/// the most tokens expected to be right (Goodman 1996). Unlike the best sequence, it does not lose a name whose
/// probability is spread over several types. `labels` must hold marginals.
std::vector<TaggedName> read_names(const Document& document, const Labels& labels, const NameTypes& types);

}  // namespace pressgraph
