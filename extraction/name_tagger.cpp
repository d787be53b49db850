#include "extraction/name_tagger.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pressgraph {
namespace {

/// Points of a type that the tagger is sure of, by NameType; fitted (docs/tagger.md).
constexpr std::array<float, kNameTypes> kTypeWeights = {112, 112, 112, 112, 116, 44, 135, 135, 84};
constexpr float kFine = 0.88F;         ///< How much of it tells models from other products.
constexpr float kNameWeight = 38;      ///< Points between sure and even that a span is a name.
constexpr float kBoundaryWeight = 50;  ///< The same for each end of the span.
constexpr float kLeastForHead = 10;    ///< How much either may count against a head in lower case.

std::int32_t rounded(float points) {
  return static_cast<std::int32_t>(std::lround(points));
}

}  // namespace

TaggerVotes::TaggerVotes(const Document& document, const LanguageData& language, const Gazetteer& gazetteer,
                         const std::vector<KnownName>& known, const SequenceModel& model, const NameTypes& types)
    : document_(document),
      model_(model),
      name_types_(types),
      labels_(label_tokens(document,
                           SequenceFeatures(document, {Labelling::names, &language, &model, &gazetteer, &known}), model,
                           true)) {
  for (const std::string& label : model.labels())
    types_.push_back(label.size() < 3 ? NameType::person
                                      : parse_name_type(std::string_view(label).substr(2)).value_or(NameType::person));
}

void TaggerVotes::add_spans(NameCandidates& candidates) const {
  for (const TaggedName& name : read_names(document_, labels_, name_types_)) candidates.add(name.tokens);
}

float TaggerVotes::begins(std::uint32_t token) const {
  float sum = 0;
  for (std::size_t label = 1; label < model_.labels().size(); label += 2) sum += share(token, label);
  return sum;
}

float TaggerVotes::goes_on(std::uint32_t token) const {
  float sum = 0;
  for (std::size_t label = 2; label < model_.labels().size(); label += 2) sum += share(token, label);
  return sum;
}

void TaggerVotes::vote(NameCandidate& candidate) const {
  const auto [first, last] = candidate.tokens;
  float least = 1;
  float broken = 0;
  std::array<float, kNameTypes> types{};
  for (std::uint32_t i = first; i < last; ++i) {
    least = std::min(least, 1 - share(i, 0));
    if (i > first) broken = std::max(broken, begins(i));
    for (std::size_t label = 1; label < types_.size(); ++label)
      types[static_cast<std::size_t>(types_[label])] += share(i, label) / static_cast<float>(last - first);
  }
  const float left = begins(first) - 0.5F;
  const float right = last < document_.size() && document_.tokens[last].sentence == document_.tokens[first].sentence
                          ? 0.5F - goes_on(last)
                          : 0.5F;
  const float name = kNameWeight * (2 * least - 1);
  const float bounds = kBoundaryWeight * (left + right) - 2 * kBoundaryWeight * broken;
  candidate.vote_name("tagger", rounded(candidate.lower_head ? std::max(name, -kLeastForHead) : name));
  candidate.vote_name("tagger's bounds", rounded(candidate.lower_head ? std::max(bounds, -kLeastForHead) : bounds));
  // « Velmora » in « Velmora TV+ » is a part of another name: what it is there says little of what it is alone.
  constexpr float kPart = 0.3F;
  const float whole = kPart + (1 - kPart) * std::clamp((left + 0.5F) * (right + 0.5F) * (1 - broken), 0.0F, 1.0F);
  // Between models and other products cues and lists know better in part.
  const auto share_products = [&](NameType type, NameType other) {
    return kFine * types[static_cast<std::size_t>(type)] +
           (1 - kFine) / 2 * (types[static_cast<std::size_t>(type)] + types[static_cast<std::size_t>(other)]);
  };
  const float models = share_products(NameType::ai_model, NameType::product);
  types[static_cast<std::size_t>(NameType::product)] = share_products(NameType::product, NameType::ai_model);
  types[static_cast<std::size_t>(NameType::ai_model)] = models;
  for (std::size_t type = 0; type < kNameTypes; ++type)
    if (const std::int32_t points = rounded(kTypeWeights[type] * whole * types[type]); points != 0)
      candidate.vote_tagged(static_cast<NameType>(type), points);
}

}  // namespace pressgraph
