#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/iri.hpp"
#include "graph/link_lexicon.hpp"

namespace pressgraph {

/// What comparing asks of a name. Made once for each distinct spelling.
struct NameProfile {
  std::string text;                   ///< As written.
  std::string key;                    ///< name_key of it, without a leading article and a trailing legal form.
  std::vector<std::string> words;     ///< Of the key.
  std::vector<std::string> content;   ///< The words that say something, in the order of the name.
  std::vector<std::string> concepts;  ///< The same in the pivot language, sorted.
  std::string initials;               ///< Of the words that say something, in the order of the name.
  std::string
      numbers;   ///< Its numbers, versions and Roman numerals, in order: names that differ here are never one thing.
  int year = 0;  ///< A year among the words, or 0.
  std::string series;           ///< The key without the year; empty where there is no year.
  bool acronym = false;         ///< One word, two letters or more, all capitals, no digit.
  bool recurring = false;       ///< Names what takes place again: « Salon … ».
  std::uint32_t languages = 0;  ///< The languages that all of its known words are of, one bit each; 0: none known.
};

NameProfile analyze_name(std::string_view name, NodeKind kind, const LinkLexicon& lexicon);

/// Whether `acronym` (a key: "waic") can be made of the initials of `form`, all of its words that say something in
/// order, small words counted or not.
bool spells(const NameProfile& form, std::string_view acronym);

}  // namespace pressgraph
