#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/numerals.hpp"
#include "extraction/quantity_lexicon.hpp"

namespace pressgraph {

/// A figure as it stands in one place, before what it leaves unsaid is taken from its context.
struct Figure {
  Numeral low;
  std::optional<Numeral> high;  ///< The upper end of a range.
  TokenRange tokens;            ///< Currency sign, numerals, unit or counted noun.
  Span span;
  QuantityKind kind = QuantityKind::count;
  std::string unit;    ///< Empty: elided.
  TokenRange counted;  ///< The noun counted with what stands before it, or empty.
  Comparator comparator = Comparator::equal;
  std::uint32_t lead = 0;  ///< Where the words that belong to it begin: comparator, « entre », sign.
  bool weak = false;       ///< A bare number that only its neighbours can make a figure.
  bool changes = false;    ///< One of two figures of a change: « de 40 à 25 ».
  std::string_view rule;   ///< Static.
};

/// Finds the figures of a document, in text order, none in a token that is `taken`.
class FigureScanner {
 public:
  FigureScanner(const Document& document, const QuantityLexicon& lexicon, const NumeralReader& numerals,
                const std::vector<bool>& taken)
      : document_(document), lexicon_(lexicon), numerals_(numerals), taken_(taken) {}

  std::vector<Figure> run();

 private:
  std::uint32_t sentence_begin(std::uint32_t token) const { return document_.sentence_of(token).first; }
  std::uint32_t sentence_end(std::uint32_t token) const { return document_.sentence_of(token).last; }
  std::uint32_t free_end(std::uint32_t token) const;

  std::optional<Numeral> numeral(std::uint32_t token) const;
  std::uint32_t scan(std::uint32_t token);
  std::optional<Figure> read(std::uint32_t token) const;
  bool read_range(Figure& figure) const;
  void read_unit(Figure& figure, const Numeral& last) const;
  void read_glued_unit(Figure& figure, const Numeral& last) const;
  bool read_unit_phrase(Figure& figure, const Numeral& last, std::uint32_t at) const;
  bool read_counted(Figure& figure, const Numeral& last, std::uint32_t at) const;
  std::uint32_t currency_before(std::uint32_t token, const Unit*& unit) const;
  std::optional<Figure> read_share(std::uint32_t token) const;
  std::optional<Figure> read_compound(std::uint32_t token) const;
  std::optional<Figure> read_mark(std::uint32_t token) const;
  std::optional<Figure> read_single(std::uint32_t token) const;
  std::optional<Figure> read_hours(std::uint32_t token) const;
  std::optional<Figure> read_ordinal(std::uint32_t token) const;
  void take_sign(Figure& figure) const;
  bool is_denied(std::uint32_t verb, std::uint32_t figure) const;
  void compare(Figure& figure) const;
  bool is_name_or_label(const Figure& figure) const;
  bool precedes_street(std::uint32_t token) const;
  bool is_score(const Figure& figure) const;
  bool is_clock(const Figure& figure) const;
  bool is_stray(const Figure& figure) const;
  bool is_weak(const Figure& figure) const;
  bool follows_change(std::uint32_t token) const;
  std::uint32_t skip_modifiers(std::uint32_t token, std::uint32_t end) const;
  bool is_countable(std::uint32_t token) const;

  const Document& document_;
  const QuantityLexicon& lexicon_;
  const NumeralReader& numerals_;
  const std::vector<bool>& taken_;
  std::vector<Figure> figures_;
};

}  // namespace pressgraph
