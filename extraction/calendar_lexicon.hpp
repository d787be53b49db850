#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/language_data.hpp"
#include "extraction/phrase_table.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

enum class CalendarUnit { day, today, week, weekend, month, year };

/// « la semaine dernière »: a unit of the calendar counted from the day of publication.
struct Deictic {
  CalendarUnit unit = CalendarUnit::day;
  int offset = 0;
};

/// What the opener of a range, or the joint of its ends, says besides: the value of its row.
enum class RangeWord : std::uint32_t {
  plain,
  between,  ///< « entre »: two ends with « et » are a range.
  whole,    ///< « du 3 au 5 »: the opener belongs to the expression.
  days,     ///< « les 3 et 5 »: the same, and two days with « et » are a range.
  both,     ///< « et », of a joint: joins two dates as well as the ends of a range.
};

/// The words of dates of one language: the roles of seeds/<lang>/calendar.tsv.
struct CalendarLexicon {
  CalendarLexicon(const Seeds& seeds, const LanguageData& language);

  PhraseTable months, weekdays;  ///< Values are the numbers, from 1.
  PhraseTable deictic_phrases;   ///< Values are indices into `deictics`.
  std::vector<Deictic> deictics;
  PhraseTable this_, last, next, edge, opener, joint, before_year, not_year, future, past, until, dateline, not_weekday,
      after_weekday, not_deictic, article, of, decade;
  std::vector<std::string> into;                          ///< « mi » of « mi-mars ».
  std::vector<std::string> future_endings, past_endings;  ///< Of verbs: « -ront », « -é ».
  AskedOnce<bool> asked_begins{Question::date};           ///< Whether a date may begin with a word.
  bool month_first = false;                               ///< "February 10, 2025"; months are written with a capital.
};

}  // namespace pressgraph
