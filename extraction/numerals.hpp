#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "extraction/document.hpp"
#include "extraction/language_data.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// A number as it is written: digits, words or both (« 35 600 », « trente-deux millions », "5bn", « une dizaine »).
struct Numeral {
  TokenRange tokens;
  Span span;  ///< Ends inside the last token where a unit is glued to it ("50km", "10x").
  double value = 0;
  double scale = 1;          ///< What « millions » and the like multiply; 1 where there is none.
  bool digits = false;       ///< Begins with digits.
  bool takes_de = false;     ///< Ends in a noun of number: in French the counted noun follows with « de ».
  bool approximate = false;  ///< « une dizaine »
  bool vague = false;        ///< « des milliers »: `value` is the least it can mean.
  bool fraction = false;     ///< « deux tiers »
  std::string_view suffix;   ///< What is glued to the digits, a view into the document's words; or empty.
};

/// A fraction as the extraction document keeps it, with four decimals: two thirds are 0.6667.
double fraction_value(double part, double total);

/// Reads numerals by seeds/<lang>/numerals.tsv.
class NumeralReader {
 public:
  NumeralReader(const Seeds& seeds, const LanguageData& language);
  ~NumeralReader();
  NumeralReader(NumeralReader&&) noexcept;

  /// The longest numeral that starts at `token` and ends before `end`. « un » or "a" alone is none, and a number whose
  /// stops and commas make no sense (« 12.3.4 ») is none.
  std::optional<Numeral> read(const Document& document, std::uint32_t token, std::uint32_t end) const;

  /// Whether a numeral may begin with this word: a quick test of each distinct word.
  bool may_begin(const Word& word) const;

  /// The value of a number spelled as one word, such as « trente-deux », in lower case.
  std::optional<double> value_of(std::string_view lower) const;

  /// The value of « 1.154.700 », « 12,5 », "18.12", « 35'000 » where `decimal` is the language's mark.
  static std::optional<double> parse_digits(std::string_view digits, char decimal);

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
