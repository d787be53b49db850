#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extraction/calendar_lexicon.hpp"
#include "extraction/document.hpp"
#include "extraction/entities.hpp"

namespace pressgraph {

/// One end of a calendar expression, as far as its words fix it; 0 where they do not.
struct DatePoint {
  TokenRange tokens;
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;        ///< 1 is Monday.
  int direction = 0;      ///< -1: « dernier », 1: « prochain », 0: nothing said.
  bool this_one = false;  ///< « ce », "this".

  bool dated() const { return year != 0 || month != 0 || weekday != 0; }
};

/// A calendar expression: a point, a range of points, or a deictic.
struct DateExpression {
  TokenRange tokens;
  DatePoint first;
  std::optional<DatePoint> last;
  std::optional<Deictic> deictic;
  bool beside_past_verb = false;  ///< « a annoncé aujourd'hui »
  int tense = 0;  ///< 1 where the words around it speak of what is to come, -1 of what is past, 0 of neither.
};

/// Finds the calendar expressions of a document, in text order, none inside a name.
class DateScanner {
 public:
  DateScanner(const Document& document, const CalendarLexicon& lexicon, const Entities& entities)
      : document_(document), lexicon_(lexicon), entities_(entities) {}

  std::vector<DateExpression> run() const;

 private:
  std::uint32_t end_of(std::uint32_t token) const { return document_.sentence_of(token).last; }
  std::uint32_t begin_of(std::uint32_t token) const { return document_.sentence_of(token).first; }

  bool may_begin(const Word& word) const;
  std::optional<DateExpression> read(std::uint32_t token) const;
  std::optional<DateExpression> read_deictic(std::uint32_t token) const;
  std::optional<DateExpression> read_range(std::uint32_t token, const DatePoint& first) const;
  std::optional<DatePoint> read_point(std::uint32_t token, bool partial) const;
  std::optional<DatePoint> read_digits(std::uint32_t token) const;
  bool read_day(std::uint32_t& at, DatePoint& point) const;
  bool read_month(std::uint32_t& at, DatePoint& point) const;
  void read_year_behind(std::uint32_t& at, DatePoint& point) const;
  void read_direction(std::uint32_t& at, DatePoint& point) const;
  std::optional<DatePoint> read_middle(std::uint32_t token) const;
  bool is_past_verb(std::uint32_t token) const;
  bool follows_future(std::uint32_t token) const;
  int sign_of(std::uint32_t token) const;
  std::optional<DatePoint> read_year(std::uint32_t token) const;
  int year_at(std::uint32_t token) const;
  int day_at(std::uint32_t token) const;
  bool is_month_name(std::uint32_t token, bool alone) const;
  bool names_a_thing(std::uint32_t token) const;
  bool counts_something(std::uint32_t token) const;
  int tense(TokenRange tokens) const;

  const Document& document_;
  const CalendarLexicon& lexicon_;
  const Entities& entities_;
};

}  // namespace pressgraph
