#include "extraction/scoring.hpp"

#include <algorithm>

#include "extraction/scoring_parts.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {

double Tally::precision() const {
  return predicted > 0 ? static_cast<double>(right) / static_cast<double>(predicted) : gold == 0 ? 1 : 0;
}
double Tally::recall() const {
  return gold > 0 ? static_cast<double>(right) / static_cast<double>(gold) : 1;
}
double Tally::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}
void Tally::add(std::size_t more_right, std::size_t more_predicted, std::size_t more_gold) {
  right += more_right;
  predicted += more_predicted;
  gold += more_gold;
}

Tally& Scores::row(std::string_view label) {
  for (auto& [name, tally] : rows)
    if (name == label) return tally;
  return rows.emplace_back(std::string(label), Tally{}).second;
}

namespace scoring {
namespace {

/// The closed vocabulary of relations that is scored; other gold relations are ignored.
constexpr std::string_view kCore[] = {
    "holdsRole", "worksFor",  "founderOf",   "ceoOf",          "basedIn",   "locatedIn",    "develops",  "partnerOf",
    "acquires",  "investsIn", "organizes",   "participatesIn", "speaksAt",  "takesPlaceIn", "startDate", "endDate",
    "editionOf", "partOf",    "nationality", "competitorOf",   "announces", "uses"};

GoldSet describe(const std::vector<GoldArticle>& golds) {
  GoldSet set;
  for (const GoldArticle& gold : golds) {
    for (const GoldRelation& relation : gold.relations)
      if (std::find(std::begin(kCore), std::end(kCore), relation.predicate) != std::end(kCore))
        set.predicates.insert(relation.predicate);
    for (const GoldQuantity& quantity : gold.quantities) set.ordinals |= quantity.kind == "ordinal";
  }
  return set;
}

}  // namespace

std::vector<Match> match_greedily(std::vector<Match> pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const Match& a, const Match& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.gold != b.gold ? a.gold > b.gold : a.predicted > b.predicted;
  });
  std::set<std::size_t> golds;
  std::set<std::size_t> predicted;
  std::vector<Match> out;
  for (const Match& pair : pairs) {
    if (golds.contains(pair.gold) || predicted.contains(pair.predicted)) continue;
    golds.insert(pair.gold);
    predicted.insert(pair.predicted);
    out.push_back(pair);
  }
  return out;
}

std::uint32_t overlap(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

bool contains(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Same same_entities(const GoldArticle& gold, const Extraction& predicted) {
  Same same;
  for (const GoldEntity& entity : gold.entities)
    for (const GoldMention& mention : entity.mentions)
      for (const Entity& other : predicted.entities)
        for (const Mention& found : other.mentions)
          if (overlap(mention.span(), found.excerpt.span) > 0 &&
              (mention.kind == "name") == (found.kind == MentionKind::name) && !mention.nested)
            same[entity.id].insert(other.id);
  return same;
}

std::string characters(const GoldArticle& gold, Span span, std::size_t longest) {
  std::size_t byte = 0;
  std::uint32_t at = 0;
  for (; at < span.begin && byte < gold.text.size(); ++at) next_code_point(gold.text, byte);
  const std::size_t begin = byte;
  for (; at < span.end && at < span.begin + longest && byte < gold.text.size(); ++at) next_code_point(gold.text, byte);
  std::string out = gold.text.substr(begin, byte - begin);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace scoring

Scores score(const std::vector<GoldArticle>& golds, const std::vector<const Extraction*>& predictions) {
  static const Extraction nothing;
  const scoring::GoldSet set = scoring::describe(golds);
  Scores scores;
  for (std::size_t i = 0; i < golds.size(); ++i) {
    const GoldArticle& gold = golds[i];
    const Extraction* found = i < predictions.size() ? predictions[i] : nullptr;
    if (found == nullptr) scores.errors.push_back({"missing", gold.name, "no extraction document"});
    const Extraction& predicted = found == nullptr ? nothing : *found;
    const scoring::Same same = scoring::same_entities(gold, predicted);
    scoring::score_spans(gold, predicted, scores);
    scoring::score_mentions(gold, predicted, scores);
    scoring::score_claims(gold, predicted, same, scores);
    scoring::score_quantities(gold, predicted, set, scores);
    scoring::score_dates(gold, predicted, scores);
    scoring::score_relations(gold, predicted, set, same, scores);
  }
  return scores;
}

}  // namespace pressgraph
