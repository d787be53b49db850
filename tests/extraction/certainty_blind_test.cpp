// 160 short texts, each with one claim, written from the definitions of the extraction format alone, with no rule seen.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "extraction/analyzer.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

std::uint32_t shared(const Claim& claim, Span content) {
  std::uint32_t out = 0;
  for (const Excerpt& part : claim.content_parts) {
    const std::uint32_t begin = std::max(part.span.begin, content.begin), end = std::min(part.span.end, content.end);
    if (begin < end) out += end - begin;
  }
  return out;
}

/// The claim that has most characters of the content, or nullptr.
const Claim* claim_of(const Extraction& extraction, Span content) {
  const auto best = std::max_element(
      extraction.claims.begin(), extraction.claims.end(),
      [&](const Claim& left, const Claim& right) { return shared(left, content) < shared(right, content); });
  return best == extraction.claims.end() || shared(*best, content) == 0 ? nullptr : &*best;
}

/// A text without a claim counts as wrong.
TEST(CertaintyBlind, NineInTenAreRight) {
  const Seeds seeds;
  const Analyzer analyzer(seeds);
  std::ifstream in(PRESSGRAPH_SOURCE_DIR "/tests/extraction/data/certainty_blind.jsonl");
  int read = 0, right = 0;
  for (std::string line; std::getline(in, line); ++read) {
    const auto row = nlohmann::json::parse(line);
    Article article;
    article.text = row.at("text");
    article.language = row.at("lang");
    const std::string content = row.at("content");
    const auto begin = static_cast<std::uint32_t>(
        count_code_points(std::string_view(article.text).substr(0, article.text.find(content))));
    const Extraction extraction = analyzer.analyze(article);
    const Claim* claim = claim_of(extraction, {begin, begin + static_cast<std::uint32_t>(count_code_points(content))});
    right += claim != nullptr && to_string(claim->modality) == row.at("modality").get<std::string>() &&
             to_string(claim->polarity) == row.at("polarity").get<std::string>();
  }
  EXPECT_EQ(read, 160);
  EXPECT_GE(right, 144);
}

}  // namespace
}  // namespace pressgraph
