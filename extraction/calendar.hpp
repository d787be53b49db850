#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Days of the civil calendar and their ISO 8601 forms.
namespace pressgraph {

using Day = std::chrono::sys_days;

/// A day, or nullopt where the calendar has none (30 February).
std::optional<Day> make_day(int year, int month, int day);
int year_of(Day);
int month_of(Day);
/// Monday is 1, Sunday is 7.
int weekday_of(Day);

std::string iso_day(Day);
std::string iso_month(int year, int month);
std::string iso_year(int year);
/// The week that holds a day, as `2025-W30` (ISO 8601 §4.1.4).
std::string iso_week(Day);

/// A date of which all, or only the year and month, or only the year is known.
struct PartialDate {
  int year = 0;
  int month = 0;  ///< 0: not known.
  int day = 0;    ///< 0: not known.
};
/// Reads `2025-02-24` (what follows the day, such as a time, is ignored), `2025-02` or `2025`.
std::optional<PartialDate> parse_iso_date(std::string_view text);

}  // namespace pressgraph
