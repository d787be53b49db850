#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/span.hpp"

/// The extraction document: everything read from one article, with the exact place of each thing. It is the contract
/// between text analysis, the graph, and other extractors; docs/extraction-format.md is its meaning.
namespace pressgraph {

enum class MentionKind { name, nominal, pronoun };
enum class ClaimKind { direct, indirect, mixed, narrator };
enum class Modality { asserted, planned, possible, conditional, hypothetical };
enum class Polarity { affirmed, negated };
enum class QuantityKind { money, count, percent, area, duration, ordinal, range, other };
enum class Comparator { equal, greater, greater_equal, less, less_equal, about };

std::string_view to_string(MentionKind);
std::string_view to_string(ClaimKind);
std::string_view to_string(Modality);
std::string_view to_string(Polarity);
std::string_view to_string(QuantityKind);
/// The sign of the format: `=`, `>`, `>=`, `<`, `<=`, `~`.
std::string_view to_string(Comparator);

std::optional<MentionKind> parse_mention_kind(std::string_view);
std::optional<ClaimKind> parse_claim_kind(std::string_view);
std::optional<Modality> parse_modality(std::string_view);
std::optional<Polarity> parse_polarity(std::string_view);
std::optional<QuantityKind> parse_quantity_kind(std::string_view);
std::optional<Comparator> parse_comparator(std::string_view);

struct DocumentInfo {
  std::string id;  ///< IRI; empty: derived from the content hash.
  std::string path;
  std::string sha256;  ///< Of the text as UTF-8, in lower-case hexadecimal.
  std::string language;
  std::string title;
  std::string published;  ///< ISO 8601 date, or empty.
  std::string publisher;
  std::string url;
  std::string author;
  std::uint32_t characters = 0;     ///< Code points of the text.
  std::optional<std::string> text;  ///< Carried where the text is not the file's own (HTML, JSON).

  friend bool operator==(const DocumentInfo&, const DocumentInfo&) = default;
};

struct Mention {
  Excerpt excerpt;
  MentionKind kind = MentionKind::name;
  std::string rule;

  friend bool operator==(const Mention&, const Mention&) = default;
};

struct Entity {
  std::string id;    ///< Local to the document: e1, e2, …
  std::string type;  ///< A class of the ontology by its local name: Person, Company, …
  std::string subtype;
  std::string name;
  bool named = true;
  std::vector<std::string> aliases;
  std::vector<std::string> same_as;
  double confidence = 1;
  std::vector<Mention> mentions;
  std::vector<std::string> evidence;  ///< What typed and linked the name: rules and decisions, in order.

  friend bool operator==(const Entity&, const Entity&) = default;
};

struct Cue {
  Excerpt excerpt;
  std::string lemma;

  friend bool operator==(const Cue&, const Cue&) = default;
};

struct Claim {
  std::string id;
  ClaimKind kind = ClaimKind::indirect;
  std::string speaker;  ///< Entity id, or empty.
  std::optional<Excerpt> speaker_span;
  std::string speaker_text;  ///< The words for an unnamed source, or empty.
  std::string speaker_role;  ///< Id of a holdsRole relation, or empty.
  std::optional<Cue> cue;
  std::vector<Excerpt> content_parts;
  std::vector<std::string> about;
  std::vector<std::string> quantities;
  std::vector<std::string> dates;
  std::string said_on;  ///< ISO 8601, or empty.
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
  double confidence = 1;
  std::string rule;

  friend bool operator==(const Claim&, const Claim&) = default;
};

struct Quantity {
  std::string id;
  Excerpt excerpt;
  std::optional<Excerpt> number_span;
  QuantityKind kind = QuantityKind::count;
  std::optional<double> value;
  std::optional<double> min;
  std::optional<double> max;
  std::string unit;
  Comparator comparator = Comparator::equal;
  std::string of;        ///< What is measured, in the article's words, or empty.
  std::string converts;  ///< Id of the quantity that this one converts, or empty.
  std::string rule;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct Date {
  std::string id;
  Excerpt excerpt;
  std::string value;        ///< ISO 8601 at the stated precision, or empty where nothing fixes it.
  std::string relative_to;  ///< `context`, `document`, or empty where the words suffice.
  std::string rule;

  friend bool operator==(const Date&, const Date&) = default;
};

struct Relation {
  std::string id;
  std::string subject;  ///< Entity id.
  std::string predicate;
  std::string object;  ///< Entity id, or the literal.
  bool object_is_entity = true;
  std::string organization;  ///< For holdsRole: entity id, or empty.
  bool former = false;
  std::vector<std::string> claims;  ///< The claims whose content holds it; empty: the article states it.
  std::string quantity;
  std::string date;
  Excerpt evidence;
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
  double confidence = 1;
  std::string rule;

  friend bool operator==(const Relation&, const Relation&) = default;
};

struct Extraction {
  DocumentInfo document;
  std::vector<Entity> entities;
  std::vector<Claim> claims;
  std::vector<Quantity> quantities;
  std::vector<Date> dates;
  std::vector<Relation> relations;

  friend bool operator==(const Extraction&, const Extraction&) = default;
};

}  // namespace pressgraph
