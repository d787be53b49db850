#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "extraction/span.hpp"

/// Gold annotations of articles (ID.txt beside ID.gold.json), reduced to what scoring asks of them. What a gold marks
/// as nested, ambiguous, optional, carried over, trivial, vague, inferred or excused counts neither way.
namespace pressgraph {

struct GoldMention {
  std::vector<Span> accepted;  ///< The span, then others that are as good.
  std::string kind;            ///< name, nominal or pronoun.
  std::vector<std::string> other_types;
  bool nested = false;
  bool optional = false;

  Span span() const { return accepted.front(); }
};

struct GoldEntity {
  std::string id;
  std::string type;
  std::string name;
  std::vector<std::string> other_types;
  std::vector<GoldMention> mentions;
};

struct GoldClaim {
  std::vector<std::string> kinds;  ///< The kind, then others that are acceptable.
  std::vector<Span> parts;
  std::vector<std::string> speakers;  ///< Entity ids; empty where the source is unnamed.
  std::string speaker_text;
  std::optional<Span> speaker_span;
  std::string modality;
  bool narrator = false;
  bool loose = false;  ///< Narrator, optional or carried over: not asked of the claims of sources.
};

struct GoldQuantity {
  Span span;
  std::string kind;
  std::optional<double> value, min, max;
  std::string unit;
  std::vector<std::string> comparators;  ///< Each is right.
  bool easy = false;
};

struct GoldDate {
  Span span;
  std::vector<std::string> values;  ///< Each is right.
  bool free = false;                ///< In a name, in the source line, or without value.
};

struct GoldRelation {
  std::string subject, predicate, object, object_text, organization;
  std::optional<Span> evidence;
  bool inferred = false;
  bool negated = false;
};

struct GoldArticle {
  std::string name;  ///< ID of the files.
  std::string text;
  std::string published;  ///< ISO 8601, or empty.
  std::vector<GoldEntity> entities;
  std::vector<GoldClaim> claims;
  std::vector<GoldQuantity> quantities;
  std::vector<GoldDate> dates;
  std::vector<GoldRelation> relations;
  std::vector<Span> excused;  ///< Stretches whose claims count neither way.
};

/// Reads every ID.gold.json of a folder with its text, in byte order of the IDs. Throws InputError where the folder or
/// a file cannot be read.
std::vector<GoldArticle> read_gold(const std::filesystem::path& folder);

}  // namespace pressgraph
