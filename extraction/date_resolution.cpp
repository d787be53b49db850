#include "extraction/date_resolution.hpp"

#include <algorithm>
#include <cstdlib>

namespace pressgraph {
namespace {

using std::chrono::days;

std::optional<Day> day_of(const PartialDate& date) {
  return make_day(date.year, date.month, date.day);
}

/// The day next to `reference` with the weekday: the last one up to it, or the first one from it on.
Day nearest_weekday(Day reference, int weekday, bool coming, bool strictly) {
  int offset = coming ? (weekday - weekday_of(reference) + 7) % 7 : -((weekday_of(reference) - weekday + 7) % 7);
  if (offset == 0 && strictly) offset = coming ? 7 : -7;
  return reference + days(offset);
}

int chosen_direction(const DatePoint& point, int tense) {
  return point.direction != 0 ? point.direction : tense;
}

/// The year of « 12 novembre »: that of the nearest such day, unless « dernier », « prochain » or the weekday say
/// otherwise.
int year_of_day(const DatePoint& point, Day reference, int tense) {
  int best = 0;
  long best_distance = 0;
  for (int year = year_of(reference) - 1; year <= year_of(reference) + 1; ++year) {
    const auto day = make_day(year, point.month, point.day);
    if (!day) continue;
    const long distance = (*day - reference).count();
    long cost = std::labs(distance) * 2 + (distance > 0);
    const int direction = chosen_direction(point, 0);
    if ((direction < 0 && distance > 0) || (direction > 0 && distance < 0)) cost += 100000;
    if (point.direction == 0 && tense > 0 && distance < -60) cost += 400;
    if (point.weekday != 0 && weekday_of(*day) != point.weekday) cost += 5000;
    if (best == 0 || cost < best_distance) {
      best = year;
      best_distance = cost;
    }
  }
  return best;
}

/// The year of « août »: that of the nearest August; of two as near the past one. `tense` moves it on where it speaks
/// of what is to come.
int year_of_month(const DatePoint& point, const PartialDate& reference, int tense) {
  if (reference.month == 0) return reference.year;
  int distance = point.month - reference.month;  // months from the reference, in its own year
  int year = reference.year;
  const int direction = chosen_direction(point, 0);
  if (direction == -2 || direction == 2) return reference.year + direction / 2;  // "January last year"
  if (direction < 0) return distance >= 0 ? year - 1 : year;
  if (direction > 0) return distance <= 0 ? year + 1 : year;
  if (tense > 0) return distance < 0 ? year + 1 : year;
  if (distance > 5 || (tense < 0 && distance > 0)) return year - 1;
  if (distance < -6 && tense >= 0 && distance < -9) return year + 1;
  return year;
}

std::string resolve_weekday(const DatePoint& point, const PartialDate& reference, int tense) {
  const auto day = day_of(reference);
  if (!day) return {};
  const bool coming = point.direction > 0 || (point.direction == 0 && tense > 0);
  return iso_day(nearest_weekday(*day, point.weekday, coming, point.direction != 0));
}

/// A point with its year filled in; the year stays 0 where nothing fixes it.
DatePoint complete(DatePoint point, const PartialDate& reference, int tense) {
  if (point.year != 0 || reference.year == 0 || point.month == 0) return point;
  if (point.direction == 2 || point.direction == -2) {
    point.year = reference.year + point.direction / 2;
  } else if (point.day == 0) {
    point.year = year_of_month(point, reference, tense);
  } else if (const auto day = day_of(reference)) {
    point.year = year_of_day(point, *day, tense);
  } else {
    point.year = reference.month != 0 ? year_of_month(point, reference, tense) : reference.year;
  }
  return point;
}

std::string format(const DatePoint& point) {
  if (point.year == 0) return {};
  if (point.month == 0) return iso_year(point.year);
  if (point.day == 0) return iso_month(point.year, point.month);
  const auto day = make_day(point.year, point.month, point.day);
  return day ? iso_day(*day) : std::string();
}

std::string resolve_range(const DateExpression& expression, const PartialDate& reference) {
  DatePoint last = complete(*expression.last, reference, expression.tense);
  DatePoint first = expression.first;
  if (first.month == 0 && first.year == 0) first.month = last.month;
  if (first.year == 0) first.year = first.month > last.month ? last.year - 1 : last.year;
  const std::string begin = last.year == 0 ? std::string() : format(first);
  const std::string end = format(last);
  return begin.empty() || end.empty() ? std::string() : begin + "/" + end;
}

std::string resolve_weekend(Day day, int offset, int tense) {
  // The weekend of the week; on the first days of it, what is told of « ce week-end » is the one just gone.
  Day saturday = day + days(6 - weekday_of(day));
  if (offset == 0 && tense <= 0 && weekday_of(day) <= 3) saturday -= days(7);
  if (offset != 0) {
    saturday += days(7 * offset);
    if (offset < 0 && weekday_of(day) == 7) saturday = day - days(8);
  }
  return iso_day(saturday) + "/" + iso_day(saturday + days(1));
}

std::string resolve_deictic(const Deictic& deictic, const PartialDate& reference, int tense) {
  if (reference.year == 0) return {};
  if (deictic.unit == CalendarUnit::year) return iso_year(reference.year + deictic.offset);
  if (reference.month == 0) return {};
  if (deictic.unit == CalendarUnit::month) {
    const int month = reference.year * 12 + reference.month - 1 + deictic.offset;
    return iso_month(month / 12, month % 12 + 1);
  }
  const auto day = day_of(reference);
  if (!day) return {};
  if (deictic.unit == CalendarUnit::week) return iso_week(*day + days(7 * deictic.offset));
  if (deictic.unit == CalendarUnit::weekend) return resolve_weekend(*day, deictic.offset, tense);
  return iso_day(*day + days(deictic.offset));
}

bool is_full(const DatePoint& point) {
  return point.year != 0 && point.month != 0 && point.day != 0;
}

PartialDate date_of(const DatePoint& point) {
  return {point.year, point.month, point.day};
}

/// The latest year written behind a capitalised word: « Salon 2025 ».
int latest_year_in_names(const Document& document) {
  int latest = 0;
  for (std::uint32_t token = 1; token < document.size(); ++token) {
    if (document.tokens[token].kind != TokenKind::number || document.tokens[token].line_start ||
        !document.word(token - 1).capital)
      continue;
    const auto year = parse_iso_date(document.surface(token));
    if (document.surface(token).size() == 4 && year && year->year >= 1900 && year->year < 2100)
      latest = std::max(latest, year->year);
  }
  return latest;
}

/// « Publié le 12 mars 2025 », or a date in a line of little else near the top.
bool is_byline(const Document& document, const CalendarLexicon& lexicon, const DateExpression& expression) {
  constexpr std::uint32_t kShortLine = 14;
  constexpr std::uint32_t kBefore = 5;
  const TokenRange sentence = document.sentence_of(expression.tokens.first);
  const TokenRange line =
      document.paragraphs[document.sentences[document.tokens[expression.tokens.first].sentence].paragraph].tokens;
  for (std::uint32_t token = expression.tokens.first;
       token > sentence.first && expression.tokens.first - token < kBefore; --token)
    if (lexicon.dateline.ending_before(document, token, sentence.first)) return line.size() <= 2 * kShortLine;
  return line.size() <= kShortLine && expression.tokens.first < 200 && line != document.title;
}

}  // namespace

DateReference find_reference(const Document& document, const CalendarLexicon& lexicon,
                             const std::vector<DateExpression>& expressions, const Publication& publication,
                             std::string_view published) {
  if (const auto given = parse_iso_date(published)) return {*given, false};
  if (publication.date.year != 0) return {publication.date, false};
  for (const DateExpression& expression : expressions)
    if (is_full(expression.first) && !expression.last && is_byline(document, lexicon, expression))
      return {date_of(expression.first), false};
  for (const DateExpression& expression : expressions) {
    const DatePoint first =
        expression.last ? complete(expression.first, date_of(*expression.last), 0) : expression.first;
    if (is_full(first)) return {date_of(first), true};
  }
  return {{latest_year_in_names(document), 0, 0}, true};
}

std::string resolve(const DateExpression& expression, const DateReference& reference) {
  if (expression.deictic) return resolve_deictic(*expression.deictic, reference.date, expression.tense);
  if (expression.last) return resolve_range(expression, reference.date);
  const DatePoint& point = expression.first;
  if (point.weekday != 0 && point.month == 0) return resolve_weekday(point, reference.date, expression.tense);
  return format(complete(point, reference.date, expression.tense));
}

}  // namespace pressgraph
