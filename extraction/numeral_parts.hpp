#pragma once

#include <cmath>
#include <optional>
#include <string_view>

namespace pressgraph {

/// What a word is in the name of a number: « vingt » a ten, « cent » a hundred, "dozen" a collective.
enum class NumeralKind { one, unit, teen, ten, hundred, thousand, scale, collective, fraction, half, link };

struct NumeralPart {
  NumeralKind kind;
  double value;
};

/// The part that numerals.tsv names so, or nothing.
std::optional<NumeralKind> parse_numeral_kind(std::string_view name);

/// The value of a numeral under way, of which the parts are added from left to right: a part under ten follows tens, a
/// hundred multiplies what stands before it, a scale closes what is open.
class NumeralSum {
 public:
  /// Adds a part if it can follow; else changes nothing and returns false.
  bool add(NumeralPart part);
  /// Begins with a number in digits: « 12 | millions ».
  void start(double value) {
    open_ = value;
    empty_ = false;
  }
  double value() const { return closed_ + thousands_ + open_; }
  bool empty() const { return empty_; }

 private:
  double closed_ = 0;
  double thousands_ = 0;
  double open_ = 0;
  double scale_ = HUGE_VAL;
  bool empty_ = true;
};

}  // namespace pressgraph
