#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "extraction/seeds.hpp"
#include "graph/iri.hpp"

namespace pressgraph {

/// The words that names are made of, in every language of the seeds. Immutable; safe to share between threads.
class LinkLexicon {
 public:
  explicit LinkLexicon(const Seeds& seeds);

  /// The one of the embedded seeds, read once.
  static const LinkLexicon& embedded();

  /// A folded word in the pivot language (« banque » → "bank"); the word without its plural mark where no table has it.
  /// Empty for the words that say nothing in a name (« de », "of", « la »).
  std::string concept_of(std::string_view word) const;
  /// The languages whose tables have a folded word, one bit each; 0 where none has. English, the pivot, has every
  /// meaning.
  std::uint32_t languages_of(std::string_view word) const;
  bool is_empty_word(std::string_view word) const { return empty_.contains(std::string(word)); }
  /// "inc", "gmbh", « sas »: what a company's name may drop.
  bool is_legal_form(std::string_view word) const { return legal_forms_.contains(std::string(word)); }
  /// "technologies", « groupe »: what people leave out of a firm's name.
  bool is_firm_word(std::string_view word) const { return firm_words_.contains(std::string(word)); }
  /// « conférence », "summit": what takes place again, year after year.
  bool is_recurring_event(std::string_view word) const { return recurring_.contains(std::string(word)); }
  /// The name under which the gazetteers (seeds/entities) list a name of this kind, by name_key; empty where they do
  /// not, or where two entries share it.
  std::string_view known_as(NodeKind kind, std::string_view key) const;
  /// The fields of work that a role's words name, one bit each; 0 where none is known.
  std::uint32_t fields_of_role(std::string_view role) const;

 private:
  void read_words(const Seeds& seeds, const std::string& path);
  void read_gazetteer(std::string_view table);
  void add_known(NodeKind kind, std::string_view name, const std::string& listed);
  void read_roles(const Seeds& seeds, const std::string& path);

  struct Meaning {
    std::string text;
    std::uint32_t languages = 0;
  };
  const Meaning* find(std::string_view word) const;

  std::unordered_map<std::string, Meaning> concepts_;
  std::unordered_map<std::string, std::uint32_t> language_bits_;
  std::unordered_set<std::string> empty_, legal_forms_, firm_words_, recurring_;
  std::unordered_map<std::string, std::string> known_;  ///< Kind and key → the listed name; empty: two entries.
  std::unordered_map<std::string, std::uint32_t> role_fields_;
  std::unordered_map<std::string, std::uint32_t> field_bits_;
};

}  // namespace pressgraph
