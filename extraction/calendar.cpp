#include "extraction/calendar.hpp"

#include <fmt/format.h>

namespace pressgraph {

namespace chrono = std::chrono;

std::optional<Day> make_day(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

int year_of(Day day) {
  return static_cast<int>(chrono::year_month_day(day).year());
}
int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(chrono::year_month_day(day).month()));
}
int weekday_of(Day day) {
  return static_cast<int>(chrono::weekday(day).iso_encoding());
}

std::string iso_day(Day day) {
  const chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string iso_month(int year, int month) {
  return fmt::format("{:04}-{:02}", year, month);
}
std::string iso_year(int year) {
  return fmt::format("{:04}", year);
}

std::string iso_week(Day day) {
  // The week belongs to the year of its Thursday.
  const Day thursday = day + chrono::days(4 - weekday_of(day));
  const Day new_year = *make_day(year_of(thursday), 1, 1);
  return fmt::format("{:04}-W{:02}", year_of(thursday), (thursday - new_year).count() / 7 + 1);
}

std::optional<PartialDate> parse_iso_date(std::string_view text) {
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(begin, size)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  if (text.size() < 4 || number(0, 4) < 0) return std::nullopt;
  PartialDate date{number(0, 4), 0, 0};
  if (text.size() == 4) return date;
  if (text.size() < 7 || text[4] != '-' || number(5, 2) < 1 || number(5, 2) > 12) return std::nullopt;
  date.month = number(5, 2);
  if (text.size() == 7) return date;
  if (text.size() < 10 || text[7] != '-' || !make_day(date.year, date.month, number(8, 2))) return std::nullopt;
  date.day = number(8, 2);
  return date;
}

}  // namespace pressgraph
