#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extraction/extraction.hpp"
#include "graph/decision.hpp"
#include "graph/name_profile.hpp"

namespace pressgraph {

/// Another name that an article uses for an entity.
struct OtherName {
  std::uint32_t name = 0;  ///< Into Forms::names.
  RecordRef source;        ///< The first entity that bears both.
};

/// One name of one kind of thing, and the entities of the articles that bear it.
struct Form {
  NodeKind kind = NodeKind::thing;
  std::uint32_t name = 0;  ///< Into Forms::names.
  bool weak = false;  ///< A name so short (« Martin », "R1") that two articles may mean two things: one member only.
  std::vector<RecordRef> members;      ///< Sorted.
  std::vector<OtherName> other_names;  ///< Sorted by name, each once.
  std::vector<std::string> same_as;    ///< Sorted.
};

/// The distinct names of many articles: what resolution compares, instead of every pair of mentions.
struct Forms {
  std::vector<NameProfile> names;                      ///< One for each spelling of each kind.
  std::vector<Form> list;                              ///< In order of first member, as collected.
  std::vector<RecordRef> unnamed;                      ///< Entities that stay alone.
  std::vector<std::vector<std::uint32_t>> of_article;  ///< For each article the form of each entity, or kNone.
  std::vector<std::vector<std::uint32_t>> context;     ///< For each article the forms that tell it from others, sorted.
  static constexpr std::uint32_t kNone = 0xffffffff;

  const NameProfile& name_of(std::uint32_t form) const { return names[list[form].name]; }
};

Forms collect_forms(const std::vector<Extraction>& records, const LinkLexicon& lexicon);

/// Makes one form of a name that most articles take for one kind of thing and few for another, where no article has
/// both. Needs the context, and keeps it up to date.
void settle_kinds(Forms& forms, const std::vector<Extraction>& records);

/// Puts the members of person forms that cannot be one person into forms of their own: identifiers that disagree, or
/// fields of work or nationalities that disagree with nothing else in common. Needs the context, and keeps it up to
/// date. Returns the pairs kept apart.
std::vector<Decision> split_homonyms(Forms& forms, const std::vector<Extraction>& records, const LinkLexicon& lexicon);

/// Fills Forms::context: no places, no short names, none that a twentieth of the articles name.
void index_context(Forms& forms);

/// How many forms of the context stand in articles of both.
std::size_t shared_context(const Forms& forms, std::uint32_t left, std::uint32_t right);

/// Whether an article names both, as two entities.
bool stand_together(const Forms& forms, std::uint32_t left, std::uint32_t right);

}  // namespace pressgraph
