#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// Phrases of one or more tokens, each with a value, found by their first or last word. A phrase is written token by
/// token, in lower case, with blanks between the tokens; `|` parts alternatives of one token: "jusqu' à|au|aux".
class PhraseTable {
 public:
  struct Match {
    std::uint32_t value = 0;
    std::uint32_t length = 0;  ///< Tokens.
  };

  void add(std::string_view phrase, std::uint32_t value);
  bool empty() const { return entries_.empty(); }

  /// Whether a phrase begins with the word.
  bool begins(const std::string& lower) const { return by_first_.contains(lower); }
  /// The value of the phrase of one word.
  std::optional<std::uint32_t> word(std::string_view lower) const;
  /// The longest phrase that starts at `token` and ends before `end`.
  std::optional<Match> starting_at(const Document& document, std::uint32_t token, std::uint32_t end) const;
  /// The longest phrase whose last token is the one before `token` and that starts at `begin` or later.
  std::optional<Match> ending_before(const Document& document, std::uint32_t token, std::uint32_t begin) const;

 private:
  struct Entry {
    std::vector<std::string> words;
    std::uint32_t value;
  };
  void add_words(std::vector<std::string> words, std::uint32_t value);

  std::vector<Entry> entries_;
  TextMap<std::vector<std::uint32_t>> by_first_, by_last_;
};

}  // namespace pressgraph
