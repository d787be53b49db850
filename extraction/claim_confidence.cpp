#include "extraction/claim_confidence.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace pressgraph {
namespace {

std::string source_feature(const Claim& claim, const Entities& entities) {
  if (claim.kind == ClaimKind::narrator) return "source=article";
  if (claim.speaker.empty()) return claim.speaker_span ? "source=unnamed" : "source=none";
  if (!claim.cue) return "source=carried";
  for (const Mention& mention : entities.list[Entities::index(claim.speaker)].mentions)
    if (claim.speaker_span && mention.excerpt.span == claim.speaker_span->span)
      return "source=" + std::string(to_string(mention.kind));
  return "source=resolved";
}

}  // namespace

std::vector<std::string> confidence_features(const Claim& claim, const Entities& entities) {
  constexpr std::uint32_t kShort = 25;
  constexpr std::uint32_t kLong = 300;
  std::uint32_t characters = 0;
  for (const Excerpt& part : claim.content_parts) characters += part.span.size();
  std::vector<std::string> out{"bias", "rule=" + claim.rule, "kind=" + std::string(to_string(claim.kind)),
                               source_feature(claim, entities)};
  if (characters < kShort) out.emplace_back("length=short");
  if (characters > kLong) out.emplace_back("length=long");
  return out;
}

ClaimConfidence::ClaimConfidence(const Seeds& seeds) {
  read_table(seeds.file("claim_confidence.tsv"), true, [&](const TableRow& row) {
    double weight = 0;
    std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
    weights_[row[0]] = weight;
  });
}

double ClaimConfidence::operator()(const Claim& claim, const Entities& entities) const {
  double sum = 0;
  for (const std::string& feature : confidence_features(claim, entities))
    if (const double* const weight = weights_.find(feature)) sum += *weight;
  return std::round(100.0 / (1.0 + std::exp(-sum))) / 100.0;
}

}  // namespace pressgraph
