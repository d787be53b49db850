// Claims: content by intersection over union, speaker, kind and modality; narrator claims apart.
#include <algorithm>

#include "extraction/scoring_parts.hpp"

namespace pressgraph::scoring {
namespace {

using Parts = std::vector<Span>;

Parts parts_of(const Claim& claim) {
  Parts out;
  for (const Excerpt& part : claim.content_parts) out.push_back(part.span);
  return out;
}

/// The same characters as disjoint spans in order.
Parts merged(Parts parts) {
  std::sort(parts.begin(), parts.end());
  Parts out;
  for (const Span& part : parts) {
    if (part.empty()) continue;
    if (!out.empty() && part.begin <= out.back().end)
      out.back().end = std::max(out.back().end, part.end);
    else
      out.push_back(part);
  }
  return out;
}

std::size_t size_of(const Parts& parts) {
  std::size_t sum = 0;
  for (const Span& part : parts) sum += part.size();
  return sum;
}

double intersection_over_union(const Parts& a, const Parts& b) {
  const Parts left = merged(a);
  const Parts right = merged(b);
  std::size_t common = 0;
  for (const Span& x : left)
    for (const Span& y : right) common += overlap(x, y);
  const std::size_t all = size_of(left) + size_of(right) - common;
  return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0;
}

struct Claims {
  std::vector<const GoldClaim*> gold;
  std::vector<const Claim*> predicted;
  std::vector<Match> pairs;  ///< Every pair with its intersection over union.
};

/// Predictions on what the gold leaves open, or inside what it excuses, count neither way.
bool counts(const Claim& claim, const GoldArticle& gold) {
  constexpr double kHalf = .5;
  const Parts parts = parts_of(claim);
  for (const GoldClaim& other : gold.claims)
    if (other.loose && intersection_over_union(parts, other.parts) >= kHalf) return false;
  for (const Span& part : parts)
    for (const Span& excused : gold.excused)
      if (overlap(part, excused) > kHalf * part.size()) return false;
  return true;
}

Claims collect(const GoldArticle& gold, const Extraction& predicted) {
  Claims out;
  for (const GoldClaim& claim : gold.claims)
    if (!claim.loose) out.gold.push_back(&claim);
  for (const Claim& claim : predicted.claims)
    if (claim.kind != ClaimKind::narrator && counts(claim, gold)) out.predicted.push_back(&claim);
  for (std::size_t i = 0; i < out.gold.size(); ++i)
    for (std::size_t j = 0; j < out.predicted.size(); ++j)
      out.pairs.push_back({intersection_over_union(out.gold[i]->parts, parts_of(*out.predicted[j])), i, j});
  return out;
}

std::vector<Match> at_least(const std::vector<Match>& pairs, double limit) {
  std::vector<Match> out;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(out),
               [&](const Match& pair) { return pair.score >= limit; });
  return match_greedily(std::move(out));
}

bool near_speaker(const GoldClaim& gold, const Claim& predicted) {
  return gold.speaker_span && predicted.speaker_span && overlap(*gold.speaker_span, predicted.speaker_span->span) > 0;
}

bool right_speaker(const GoldClaim& gold, const Claim& predicted, const Same& same) {
  if (gold.speakers.empty()) return predicted.speaker.empty() && (near_speaker(gold, predicted) || !gold.speaker_span);
  return std::any_of(gold.speakers.begin(), gold.speakers.end(), [&](const std::string& id) {
    const auto known = same.find(id);
    return known != same.end() && known->second.contains(predicted.speaker);
  });
}

std::string content(const GoldArticle& gold, const Parts& parts, std::size_t longest) {
  return parts.empty() ? std::string() : "'" + characters(gold, parts.front(), longest) + "'";
}

std::string speaker_words(const std::vector<std::string>& ids, const std::string& words) {
  return !ids.empty() ? ids.front() : words.empty() ? "nobody" : words;
}

void score_limit(const GoldArticle& gold, const Claims& claims, const Same& same, const std::string& label,
                 double limit, bool with_errors, Scores& scores) {
  constexpr std::size_t kLongest = 80;
  const std::vector<Match> matches = at_least(claims.pairs, limit);
  scores.row(label).add(matches.size(), claims.predicted.size(), claims.gold.size());
  std::size_t right = 0;
  std::size_t spoken = 0;
  for (const Match& match : matches) {
    const GoldClaim& expected = *claims.gold[match.gold];
    const Claim& found = *claims.predicted[match.predicted];
    const bool hit = right_speaker(expected, found, same);
    right += hit;
    spoken += hit || near_speaker(expected, found);
    if (hit || !with_errors) continue;
    scores.errors.push_back({"speaker", gold.name,
                             "gold " + speaker_words(expected.speakers, expected.speaker_text) + " predicted " +
                                 (found.speaker.empty() ? speaker_words({}, found.speaker_text) : found.speaker) +
                                 " :: " + content(gold, expected.parts, kLongest)});
  }
  scores.row(label + " + speaker words").add(spoken, claims.predicted.size(), claims.gold.size());
  scores.row(label + " + speaker").add(right, claims.predicted.size(), claims.gold.size());
}

void report_claims(const GoldArticle& gold, const Claims& claims, const std::vector<Match>& matches, Scores& scores) {
  constexpr std::size_t kLongest = 90;
  const auto is_gold = [&](std::size_t i) {
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) { return match.gold == i; });
  };
  const auto is_found = [&](std::size_t j) {
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) { return match.predicted == j; });
  };
  for (std::size_t i = 0; i < claims.gold.size(); ++i)
    if (!is_gold(i))
      scores.errors.push_back({"claim-missed", gold.name,
                               claims.gold[i]->kinds.front() + " " + content(gold, claims.gold[i]->parts, kLongest)});
  for (std::size_t j = 0; j < claims.predicted.size(); ++j)
    if (!is_found(j))
      scores.errors.push_back({"claim-extra", gold.name,
                               std::string(to_string(claims.predicted[j]->kind)) + " " +
                                   content(gold, parts_of(*claims.predicted[j]), kLongest)});
  for (const char* kind : {"direct", "indirect", "mixed"}) {
    std::size_t all = 0;
    std::size_t hit = 0;
    for (std::size_t i = 0; i < claims.gold.size(); ++i) {
      if (claims.gold[i]->kinds.front() != kind) continue;
      ++all;
      hit += is_gold(i);
    }
    scores.row(std::string("  claim recall: ") + kind).add(hit, hit, all);
  }
}

void score_narrator(const GoldArticle& gold, const Extraction& predicted, double limit, Scores& scores) {
  std::vector<const GoldClaim*> golds;
  for (const GoldClaim& claim : gold.claims)
    if (claim.narrator) golds.push_back(&claim);
  if (golds.empty()) return;
  std::vector<Match> pairs;
  std::size_t predictions = 0;
  for (const Claim& claim : predicted.claims) {
    if (claim.kind != ClaimKind::narrator) continue;
    for (std::size_t i = 0; i < golds.size(); ++i)
      pairs.push_back({intersection_over_union(golds[i]->parts, parts_of(claim)), i, predictions});
    ++predictions;
  }
  scores.row("narrator claim >=0.3").add(at_least(pairs, limit).size(), predictions, golds.size());
}

/// Older golds call the planned future and the possible hedged.
std::string_view modality_word(std::string_view word) {
  return word == "future" ? "planned" : word == "hedged" ? "possible" : word;
}

}  // namespace

void score_claims(const GoldArticle& gold, const Extraction& predicted, const Same& same, Scores& scores) {
  constexpr double kLoose = .3;
  constexpr double kTight = .8;
  const Claims claims = collect(gold, predicted);
  const std::vector<Match> matches = at_least(claims.pairs, kLoose);
  score_limit(gold, claims, same, "claim content >=0.3", kLoose, true, scores);
  report_claims(gold, claims, matches, scores);
  score_limit(gold, claims, same, "claim content >=0.8", kTight, false, scores);
  score_narrator(gold, predicted, kLoose, scores);
  std::size_t sure = 0;
  std::size_t right_modality = 0;
  std::size_t right_kind = 0;
  for (const Match& match : matches) {
    const GoldClaim& expected = *claims.gold[match.gold];
    const Claim& found = *claims.predicted[match.predicted];
    sure += !expected.modality.empty();
    right_modality += !expected.modality.empty() && modality_word(expected.modality) == to_string(found.modality);
    right_kind += contains(expected.kinds, to_string(found.kind));
  }
  if (sure > 0) scores.row("claim modality").add(right_modality, sure, sure);
  scores.row("claim kind").add(right_kind, matches.size(), matches.size());
}

}  // namespace pressgraph::scoring
