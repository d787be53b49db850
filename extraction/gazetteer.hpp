#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/document.hpp"
#include "extraction/feature_hash.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// A known entity, as a row of seeds/entities/*.tsv or of a user's table gives it. Views into the tables.
struct KnownEntity {
  std::string_view name;
  std::string_view type;     ///< A class of the ontology by its local name.
  std::string_view aliases;  ///< Separated by ` | `.
  std::string_view same_as;  ///< IRIs separated by ` | `, or empty.
  bool ambiguous = false;    ///< The name is a common word or another kind of thing as well.
};

/// A user's own list of entities: the bytes of a table with the columns name, type, aliases, sameAs, ambiguous, and a
/// header.
struct EntityTable {
  std::string source;  ///< For messages: the file as the user named it.
  std::string text;
};

/// Names that the tables hold, in a document.
struct KnownName {
  TokenRange tokens;
  std::uint32_t types = 0;   ///< A bit for each of Gazetteer::types() that a row with this name has.
  std::uint32_t entity = 0;  ///< The first row with this name, for Gazetteer::entity().
  bool ambiguous = false;    ///< Every row with this name is.
};

/// The known entities, found by name or alias whatever the accents and, but for acronyms, the capitals.
/// Safe to share between threads once filled. The tables must outlive the value.
class Gazetteer {
 public:
  /// Reads the tables of seeds/entities/ whose first columns are name and type (then aliases, sameAs, ambiguous), or
  /// name and gender (of first names); before them the user's own, whose names mean nothing else. Throws
  /// std::runtime_error as add().
  explicit Gazetteer(const Seeds& seeds, const std::vector<EntityTable>& own = {});

  /// Adds a table with the columns name, type, aliases, sameAs, ambiguous (a header line is required). Later rows do
  /// not replace earlier ones. Throws std::runtime_error with `source` and the line for a row without name, or without
  /// a type that names can have.
  void add(std::string_view table, std::string_view source);

  const std::vector<std::string>& types() const { return types_; }
  /// A row by its number (KnownName::entity).
  KnownEntity entity(std::uint32_t number) const;

  /// The longest known names from left to right; they never overlap.
  std::vector<KnownName> find(const Document& document) const;
  /// What the tables know under exactly these tokens.
  std::optional<KnownName> lookup(const Document& document, TokenRange tokens) const;
  /// The gender of a first name: m, f, or - for both; nothing for a word that is none.
  std::optional<char> first_name(std::string_view folded) const;

 private:
  /// A name, the first word of names, or a first name; 16 bytes, for there are many.
  struct Slot {
    FeatureHash key = 0;
    std::uint32_t value = 0;  ///< The entity; of a first word, the length in bytes of the longest folded name with it.
    std::uint16_t types = 0;
    std::uint8_t flags = 0;
    char gender = 0;
  };
  enum Flag : std::uint8_t { kListed = 1, kAmbiguous = 2, kAcronym = 4, kLowerCase = 8, kOwn = 16 };

  /// What is known of a word as the first of a name.
  struct Start {
    bool possible = false;
    std::uint32_t longest = 0;  ///< Bytes of the longest folded name with it; 0: the word alone.
  };

  void add_name(std::string_view name, std::uint16_t type_bit, std::uint32_t entity, bool ambiguous);
  void add_first_names(std::string_view table);
  std::uint16_t type_bit(std::string_view type);
  Slot& slot(FeatureHash key);
  const Slot* find_slot(FeatureHash key) const;
  void reserve(std::size_t entries);
  Start start_of(const Word& word) const;
  static bool fits(const Slot& slot, const Document& document, TokenRange tokens);

  std::vector<std::string> types_;
  std::vector<std::string_view> rows_;  ///< By entity.
  AskedOnce<Start> asked_start_{Question::known_name};
  std::vector<Slot> slots_;  ///< Open addressing; a power of two.
  std::size_t used_ = 0;
  bool reading_own_ = false;
};

}  // namespace pressgraph
