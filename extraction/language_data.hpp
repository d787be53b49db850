#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/grammar.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// What every step must know of a language: its code, how it cuts words and sentences, and the readings of its forms.
/// Data: seeds/<code>/features.tsv, segmentation.tsv, function_words.txt, grammar_words.tsv and forms.tsv. Views stay
/// valid as long as the Seeds.
class LanguageData {
 public:
  LanguageData(const Seeds& seeds, std::string code);

  const std::string& code() const { return code_; }
  Features features() const { return features_; }
  /// « l' », « qu' »: a word that gives up its last vowel before the next.
  bool is_elision(std::string_view lower) const { return elisions_.contains(lower); }
  /// « M. », "Inc.": a stop that ends no sentence.
  bool is_abbreviation(std::string_view lower) const { return abbreviations_.contains(lower); }
  /// "No.": an abbreviation where a number follows.
  bool is_numbering(std::string_view lower) const { return numberings_.contains(lower); }
  /// « série A. », "Series B.": a noun whose letter is no initial, so that a stop behind it ends the sentence.
  bool is_lettered(std::string_view lower) const { return lettered_.contains(lower); }
  /// « -t-elle », « -ci »: tied to the word before by a hyphen, a token of its own.
  bool is_clitic(std::string_view lower) const { return clitics_.contains(lower); }
  /// « aujourd'hui », « Côte d'Ivoire » is not: a word with an apostrophe inside that is one token.
  bool is_whole(std::string_view lower) const { return whole_.contains(lower); }
  /// "-backed", "-led": tied to a name by a hyphen, the name keeps its own token.
  bool is_joined(std::string_view lower) const { return joined_.contains(lower); }
  /// A bit for each WordClass (grammar.hpp) of a lower-case word.
  WordClasses classes(std::string_view lower) const;
  const Grammar& grammar() const { return grammar_; }
  /// In bytes.
  std::size_t longest_function_word() const { return longest_function_word_; }
  bool is_function_word(std::string_view lower) const { return function_words_.contains(lower); }

  /// Every reading of a lower-case form, by search in the embedded table. Empty where the form is unknown.
  std::vector<Reading> readings(std::string_view lower) const;

 private:
  /// A line of the table of forms every few hundred bytes: a search starts from these, which are close together in
  /// memory and compared as numbers, and reads only the lines between two of them.
  struct Mark {
    std::uint64_t form = 0;    ///< The first eight bytes of the line's form, so that numbers order as forms do.
    std::uint32_t offset = 0;  ///< Of the line.
  };
  void mark_forms();
  std::size_t first_line(std::string_view form) const;

  std::string code_;
  Features features_;
  TextSet elisions_, abbreviations_, numberings_, lettered_, clitics_, whole_, joined_, function_words_;
  std::size_t longest_function_word_ = 0;
  TextMap<WordClasses> classes_;
  Grammar grammar_;
  std::string_view forms_;
  std::vector<Mark> marks_;
};

/// The language of a text, by the share of each language's function words among its first words; `fr` where none is
/// seen.
std::string detect_language(std::string_view text, const std::vector<const LanguageData*>& languages);

}  // namespace pressgraph
