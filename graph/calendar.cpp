#include "graph/calendar.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

namespace chrono = std::chrono;

struct Days {
  chrono::sys_days first, last;
};

/// The number that `digits` spells, where it is nothing but digits.
std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

chrono::sys_days last_day(chrono::year_month month) {
  return chrono::sys_days(month / chrono::last);
}

std::optional<Days> week(chrono::year year, unsigned number) {
  // ISO 8601: week 1 is the week of 4 January, and starts on its Monday.
  const chrono::sys_days fourth(year / chrono::January / 4);
  const chrono::sys_days monday = fourth - (chrono::weekday(fourth) - chrono::Monday) + chrono::weeks(number - 1);
  const chrono::year_month_day thursday(monday + chrono::days(3));
  if (number == 0 || thursday.year() != year) return std::nullopt;
  return Days{monday, monday + chrono::days(6)};
}

std::optional<Days> days_of(std::string_view value) {
  if (value.size() < 4) return std::nullopt;
  const auto year_number = number(value.substr(0, 4));
  if (!year_number || *year_number == 0) return std::nullopt;
  const chrono::year year(static_cast<int>(*year_number));
  if (value.size() == 4)
    return Days{chrono::sys_days(year / chrono::January / 1), chrono::sys_days(year / chrono::December / 31)};
  if (value[4] != '-') return std::nullopt;
  if (value.size() == 8 && value[5] == 'W') {
    const auto weeks = number(value.substr(6));
    return weeks ? week(year, *weeks) : std::nullopt;
  }
  const auto month_number = value.size() >= 7 ? number(value.substr(5, 2)) : std::nullopt;
  if (!month_number) return std::nullopt;
  const chrono::year_month month = year / chrono::month(*month_number);
  if (!month.ok()) return std::nullopt;
  if (value.size() == 7) return Days{chrono::sys_days(month / 1), last_day(month)};
  const auto day_number = value.size() == 10 && value[7] == '-' ? number(value.substr(8)) : std::nullopt;
  if (!day_number) return std::nullopt;
  const chrono::year_month_day day = month / chrono::day(*day_number);
  if (!day.ok()) return std::nullopt;
  return Days{chrono::sys_days(day), chrono::sys_days(day)};
}

std::string iso(chrono::sys_days day) {
  const chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace

std::optional<DayBounds> day_bounds(std::string_view value) {
  const std::size_t slash = value.find('/');
  const auto first = days_of(value.substr(0, slash));
  const auto last = slash == std::string_view::npos ? first : days_of(value.substr(slash + 1));
  if (!first || !last || last->last < first->first) return std::nullopt;
  return DayBounds{iso(first->first), iso(last->last)};
}

Literal date_literal(std::string_view value) {
  std::string text(value);
  if (!days_of(value) || value.size() == 8) return Literal(std::move(text));
  static const Iri kYear{std::string(vocabulary::xsd_g_year)}, kMonth{std::string(vocabulary::xsd_g_year_month)},
      kDay{std::string(vocabulary::xsd_date)};
  return Literal::typed(std::move(text), value.size() == 4 ? kYear : value.size() == 7 ? kMonth : kDay);
}

}  // namespace pressgraph
