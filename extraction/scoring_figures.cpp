// Quantities by value and unit, comparators of those that match, and dates by value.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "extraction/scoring_parts.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph::scoring {
namespace {

bool same_number(const std::optional<double>& gold, const std::optional<double>& found) {
  constexpr double kTolerance = 1e-6;
  if (!gold) return true;
  return found && std::abs(*gold - *found) <= kTolerance * std::max(std::abs(*gold), std::abs(*found));
}

std::string unit_of(const std::string& written) {
  const std::string unit = to_lower(trim(written));
  for (const std::string_view form : {"m²", "m2", "mètre carré", "mètres carrés"})
    if (unit == form) return "square metre";
  for (const std::string_view form : {"percent", "pourcent", "pour cent"})
    if (unit == form) return "%";
  return unit;
}

bool same_quantity(const GoldQuantity& gold, const Quantity& found) {
  if (!same_number(gold.value, found.value) || !same_number(gold.min, found.min) || !same_number(gold.max, found.max))
    return false;
  return (gold.kind != "money" && gold.kind != "percent") || unit_of(gold.unit) == unit_of(found.unit);
}

std::string value_words(const std::optional<double>& value, const std::optional<double>& min,
                        const std::optional<double>& max) {
  if (value) return fmt::format("{}", *value);
  return fmt::format("{}..{}", min ? fmt::format("{}", *min) : "", max ? fmt::format("{}", *max) : "");
}

}  // namespace

void score_quantities(const GoldArticle& gold, const Extraction& predicted, const GoldSet& set, Scores& scores) {
  constexpr std::size_t kLongest = 80;
  std::vector<const GoldQuantity*> golds;
  for (const GoldQuantity& quantity : gold.quantities)
    if (!quantity.easy) golds.push_back(&quantity);
  std::vector<const Quantity*> found;
  for (const Quantity& quantity : predicted.quantities) {
    const bool open = std::any_of(gold.quantities.begin(), gold.quantities.end(), [&](const GoldQuantity& other) {
      return other.easy && overlap(other.span, quantity.excerpt.span) > 0;
    });
    if (!open && (set.ordinals || quantity.kind != QuantityKind::ordinal)) found.push_back(&quantity);
  }
  std::vector<Match> pairs;
  for (std::size_t i = 0; i < golds.size(); ++i)
    for (std::size_t j = 0; j < found.size(); ++j)
      if (const auto common = overlap(golds[i]->span, found[j]->excerpt.span);
          common > 0 && same_quantity(*golds[i], *found[j]))
        pairs.push_back({static_cast<double>(common), i, j});
  const std::vector<Match> matches = match_greedily(std::move(pairs));
  scores.row("quantity value+unit").add(matches.size(), found.size(), golds.size());
  std::set<std::size_t> hit;
  std::set<std::size_t> used;
  std::size_t right = 0;
  for (const Match& match : matches) {
    hit.insert(match.gold);
    used.insert(match.predicted);
    right += contains(golds[match.gold]->comparators, to_string(found[match.predicted]->comparator));
  }
  for (std::size_t i = 0; i < golds.size(); ++i)
    if (!hit.contains(i))
      scores.errors.push_back(
          {"quantity-missed", gold.name,
           fmt::format("'{}' {} {}", characters(gold, golds[i]->span, kLongest),
                       value_words(golds[i]->value, golds[i]->min, golds[i]->max), golds[i]->unit)});
  for (std::size_t j = 0; j < found.size(); ++j)
    if (!used.contains(j))
      scores.errors.push_back(
          {"quantity-extra", gold.name,
           fmt::format("'{}' {} {}", characters(gold, found[j]->excerpt.span, kLongest),
                       value_words(found[j]->value, found[j]->min, found[j]->max), found[j]->unit)});
  scores.row("quantity comparator").add(right, matches.size(), matches.size());
}

void score_dates(const GoldArticle& gold, const Extraction& predicted, Scores& scores) {
  constexpr std::size_t kLongest = 80;
  std::vector<const GoldDate*> golds;
  for (const GoldDate& date : gold.dates)
    if (!date.free) golds.push_back(&date);
  std::vector<const Date*> found;
  for (const Date& date : predicted.dates) {
    const bool open = std::any_of(gold.dates.begin(), gold.dates.end(), [&](const GoldDate& other) {
      return other.free && overlap(other.span, date.excerpt.span) > 0;
    });
    if (!date.value.empty() && !open) found.push_back(&date);
  }
  std::vector<Match> pairs;
  for (std::size_t i = 0; i < golds.size(); ++i)
    for (std::size_t j = 0; j < found.size(); ++j)
      if (const auto common = overlap(golds[i]->span, found[j]->excerpt.span);
          common > 0 && contains(golds[i]->values, found[j]->value))
        pairs.push_back({static_cast<double>(common), i, j});
  const std::vector<Match> matches = match_greedily(std::move(pairs));
  scores.row("date value").add(matches.size(), found.size(), golds.size());
  for (std::size_t i = 0; i < golds.size(); ++i)
    if (std::none_of(matches.begin(), matches.end(), [&](const Match& match) { return match.gold == i; }))
      scores.errors.push_back(
          {"date-missed", gold.name,
           fmt::format("'{}' {}", characters(gold, golds[i]->span, kLongest), golds[i]->values.front())});
}

}  // namespace pressgraph::scoring
