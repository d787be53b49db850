#include "extraction/calendar_lexicon.hpp"

#include <charconv>
#include <stdexcept>
#include <unordered_map>

namespace pressgraph {
namespace {

int to_int(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// "week-1" is the week before.
Deictic parse_deictic(std::string_view text) {
  static const std::unordered_map<std::string_view, CalendarUnit> kUnits = {
      {"day", CalendarUnit::day},         {"today", CalendarUnit::today}, {"week", CalendarUnit::week},
      {"weekend", CalendarUnit::weekend}, {"month", CalendarUnit::month}, {"year", CalendarUnit::year}};
  const std::size_t sign = text.find_first_of("+-");
  const auto unit = kUnits.find(text.substr(0, sign));
  if (sign == std::string_view::npos || unit == kUnits.end())
    throw std::runtime_error("no unit of the calendar: " + std::string(text));
  return {unit->second, to_int(text.substr(sign))};
}

}  // namespace

CalendarLexicon::CalendarLexicon(const Seeds& seeds, const LanguageData& language) {
  const std::string path = language.code() + "/calendar.tsv";
  const std::unordered_map<std::string_view, PhraseTable*> roles = {{"month", &months},
                                                                    {"weekday", &weekdays},
                                                                    {"this", &this_},
                                                                    {"last", &last},
                                                                    {"next", &next},
                                                                    {"edge", &edge},
                                                                    {"opener", &opener},
                                                                    {"joint", &joint},
                                                                    {"future", &future},
                                                                    {"before_year", &before_year},
                                                                    {"not_year", &not_year},
                                                                    {"past", &past},
                                                                    {"until", &until},
                                                                    {"dateline", &dateline},
                                                                    {"not_weekday", &not_weekday},
                                                                    {"after_weekday", &after_weekday},
                                                                    {"not_deictic", &not_deictic},
                                                                    {"article", &article},
                                                                    {"of", &of},
                                                                    {"decade", &decade}};
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    if (row[1] == "deictic") {
      deictic_phrases.add(row[0], static_cast<std::uint32_t>(deictics.size()));
      deictics.push_back(parse_deictic(row[2]));
    } else if (row[1] == "order") {
      month_first = row[0] == "month_first";
    } else if (row[1] == "future_ending" || row[1] == "past_ending") {
      for (const std::string_view ending : split(row[0], '|'))
        (row[1][0] == 'f' ? future_endings : past_endings).emplace_back(ending);
    } else if (row[1] == "into") {
      into.emplace_back(row[0]);
    } else if (const auto role = roles.find(row[1]); role != roles.end()) {
      role->second->add(row[0], static_cast<std::uint32_t>(to_int(row[2])));
    } else {
      throw std::runtime_error("seeds/" + path + ":" + std::to_string(row.line) +
                               ": no role of words: " + std::string(row[1]));
    }
  });
}

}  // namespace pressgraph
