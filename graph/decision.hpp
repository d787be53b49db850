#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pressgraph {

/// One thing of one article's record: `article` indexes KnowledgeGraph::records(), `item` the record's list of its
/// kind.
struct RecordRef {
  std::uint32_t article = 0;
  std::uint32_t item = 0;
  friend auto operator<=>(RecordRef, RecordRef) = default;
};

/// What made two entities of the articles one, or kept them apart.
enum class MergeRule : std::uint8_t {
  exact_name,          ///< Equal names but for case, accents, hyphens, a leading article and a legal form.
  same_identifier,     ///< The same sameAs identifier.
  known_names,         ///< A gazetteer lists both names for one thing.
  translated_name,     ///< The same words in two languages.
  name_in_article,     ///< An article uses both names for one thing.
  acronym_in_article,  ///< An article gives the acronym with its expansion.
  shared_acronym,      ///< Two articles give one acronym to names that agree across languages.
  acronym_initials,    ///< The letters are the initials of the one name that fits.
  dropped_initial,     ///< A middle initial that only one of them gives.
  inverted_name,       ///< Family name first.
  transliteration,     ///< The same name in two spellings of another script.
  maker_and_model,     ///< A model with and without its maker.
  shared_context,      ///< The same short name beside the same other entities.
  short_name,          ///< The one longer name that fits, beside the same other entities.
  other_type,          ///< The same name, taken for another type of thing by few articles.
  same_event,          ///< Events without a name: one kind, the same participants, no date or amount that disagrees.
  homonym,             ///< The same name, but nothing else agrees: apart.
  similar_name,        ///< Alike, but not enough: apart.
  override_merge,      ///< The overrides file says so.
  override_split,
};

std::string_view to_string(MergeRule rule);
std::optional<MergeRule> parse_merge_rule(std::string_view name);

struct Decision {
  RecordRef left, right;  ///< Entities of the records.
  MergeRule rule = MergeRule::exact_name;
  bool same = true;    ///< False: left apart; unless the overrides say so the pair is possiblySameAs.
  std::string detail;  ///< What the rule saw: the acronym, the line of the overrides file; often empty.
  friend bool operator==(const Decision&, const Decision&) = default;
};

struct Entity;
struct DocumentInfo;

/// The decision in one sentence for people: « “R1” (b.txt) is “DeepSeek-R1” (a.txt): … ».
std::string describe(const Decision& decision, const Entity& left, const DocumentInfo& left_article,
                     const Entity& right, const DocumentInfo& right_article);

}  // namespace pressgraph
