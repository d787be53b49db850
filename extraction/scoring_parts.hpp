#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/extraction.hpp"
#include "extraction/gold.hpp"
#include "extraction/scoring.hpp"

/// The areas of scoring.hpp, one function each. They share what is decided once for a set or for an article.
namespace pressgraph::scoring {

/// What the whole set of golds decides.
struct GoldSet {
  std::set<std::string> predicates;  ///< Core predicates that some gold annotates.
  bool ordinals = false;             ///< Some gold annotates ordinals.
};

struct Match {
  double score = 0;
  std::size_t gold = 0;
  std::size_t predicted = 0;
};

/// One-to-one matches, best first; of two as good, the later pair.
std::vector<Match> match_greedily(std::vector<Match> pairs);

std::uint32_t overlap(Span a, Span b);
bool contains(const std::vector<std::string>& values, std::string_view value);

/// For each gold entity, the predicted entities that share a mention with it.
using Same = std::map<std::string, std::set<std::string>>;
Same same_entities(const GoldArticle& gold, const Extraction& predicted);

/// The characters of a span of the article, for a message; at most `longest` code points.
std::string characters(const GoldArticle& gold, Span span, std::size_t longest);

void score_spans(const GoldArticle& gold, const Extraction& predicted, Scores& scores);
void score_mentions(const GoldArticle& gold, const Extraction& predicted, Scores& scores);
void score_claims(const GoldArticle& gold, const Extraction& predicted, const Same& same, Scores& scores);
void score_quantities(const GoldArticle& gold, const Extraction& predicted, const GoldSet& set, Scores& scores);
void score_dates(const GoldArticle& gold, const Extraction& predicted, Scores& scores);
void score_relations(const GoldArticle& gold, const Extraction& predicted, const GoldSet& set, const Same& same,
                     Scores& scores);

}  // namespace pressgraph::scoring
