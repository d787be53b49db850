#include "graph/decision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extraction/extraction.hpp"

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 20> kRules = {
    "exact_name",         "same_identifier", "known_names",      "translated_name", "name_in_article",
    "acronym_in_article", "shared_acronym",  "acronym_initials", "dropped_initial", "inverted_name",
    "transliteration",    "maker_and_model", "shared_context",   "short_name",      "other_type",
    "same_event",         "homonym",         "similar_name",     "override_merge",  "override_split"};

/// What each rule saw, in the order of MergeRule; `{}` stands for the detail.
constexpr std::array<std::string_view, 20> kReasons = {
    "the names are equal but for case, accents, hyphens, article and legal form",
    "both have the identifier {}",
    "the gazetteers list both names for {}",
    "the names say the same in two languages",
    "an article uses the name “{}” for both",
    "an article gives “{}” as the acronym",
    "both have the acronym “{}”, and the names agree across languages",
    "“{}” are the initials",
    "only one of them gives a middle initial",
    "one of them puts the family name first",
    "the names are two spellings of one name of another script",
    "{} makes this model",
    "the same other names stand beside both",
    "“{}” is short for it, and the same other names stand beside both",
    "the names are equal, and most articles take it for another type of thing",
    "the same kind of event, with the same participants",
    "the same name, but what the articles say of them disagrees, and nothing else agrees",
    "the names are alike",
    "{} merges them",
    "{} splits them"};

static_assert(!kRules.back().empty() && !kReasons.back().empty(), "a rule without a name or a reason");

}  // namespace

std::string_view to_string(MergeRule rule) {
  return kRules[static_cast<std::size_t>(rule)];
}

std::optional<MergeRule> parse_merge_rule(std::string_view name) {
  const auto found = std::find(kRules.begin(), kRules.end(), name);
  if (found == kRules.end()) return std::nullopt;
  return static_cast<MergeRule>(found - kRules.begin());
}

std::string describe(const Decision& decision, const Entity& left, const DocumentInfo& left_article,
                     const Entity& right, const DocumentInfo& right_article) {
  const std::string_view verdict = decision.same ? "is" : "may not be";
  return fmt::format("“{}” ({}) {} “{}” ({}): {}", right.name, right_article.path, verdict, left.name,
                     left_article.path,
                     fmt::format(fmt::runtime(kReasons[static_cast<std::size_t>(decision.rule)]), decision.detail));
}

}  // namespace pressgraph
