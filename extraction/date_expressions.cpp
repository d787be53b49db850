// Calendar expressions are read from left to right: weekday, day, month, year in the order of the language, each part
// optional as long as what remains says something. Two points tied by a joint make a range. What they mean on the
// calendar is decided in date_resolution.cpp.
#include "extraction/date_expressions.hpp"

#include <algorithm>
#include <charconv>

namespace pressgraph {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

/// Whether a date may begin with this word: a quick test of each distinct word.
bool DateScanner::may_begin(const Word& word) const {
  if (word.has_digit) return true;
  for (const PhraseTable* table : {&lexicon_.deictic_phrases, &lexicon_.opener, &lexicon_.months, &lexicon_.weekdays,
                                   &lexicon_.this_, &lexicon_.last, &lexicon_.next})
    if (table->begins(word.lower)) return true;
  return std::any_of(lexicon_.into.begin(), lexicon_.into.end(),
                     [&](const std::string& into) { return word.lower.starts_with(into + "-"); });
}

std::vector<DateExpression> DateScanner::run() const {
  std::vector<bool> begins(document_.words.size());
  for (std::size_t i = 0; i < begins.size(); ++i)
    begins[i] = lexicon_.asked_begins(*document_.words[i], [&] { return may_begin(*document_.words[i]); });
  std::vector<DateExpression> out;
  for (std::uint32_t token = 0; token < document_.size();) {
    auto found = entities_.at(token) || !begins[document_.tokens[token].word] ? std::nullopt : read(token);
    if (!found) {
      ++token;
      continue;
    }
    token = std::max(token + 1, found->tokens.last);
    if (!found->deictic && !found->first.dated()) continue;
    found->tense = tense(found->tokens);
    found->beside_past_verb =
        is_past_verb(found->tokens.first - 1) || (lexicon_.month_first && is_past_verb(found->tokens.last));
    out.push_back(std::move(*found));
  }
  return out;
}

std::optional<DateExpression> DateScanner::read(std::uint32_t token) const {
  if (auto deictic = read_deictic(token)) return deictic;
  const auto opened = lexicon_.opener.starting_at(document_, token, end_of(token));
  if (opened) {
    std::uint32_t at = token + opened->length;
    if (at < end_of(token) && lexicon_.article.word(document_.lower(at))) ++at;
    const auto first = at < end_of(token) ? read_point(at, true) : std::nullopt;
    if (!first) return std::nullopt;
    auto range = read_range(token, *first);
    const auto word = static_cast<RangeWord>(opened->value);
    if (range && word != RangeWord::whole && word != RangeWord::days) range->tokens.first = first->tokens.first;
    return range;
  }
  if (auto point = read_point(token, true)) {
    if (auto range = read_range(token, *point)) return range;
    if (point->dated()) return DateExpression{point->tokens, *point, {}, {}, false, 0};
  }
  return std::nullopt;
}

/// « l'année dernière », "this week"; a year behind « fin de l'année » is the year meant.
std::optional<DateExpression> DateScanner::read_deictic(std::uint32_t token) const {
  const auto match = lexicon_.deictic_phrases.starting_at(document_, token, end_of(token));
  if (!match) return std::nullopt;
  if (lexicon_.not_deictic.ending_before(document_, token, begin_of(token)) &&
      lexicon_.deictics[match->value].unit != CalendarUnit::day) {
    // "the next year" is a stretch of time.
    if (lexicon_.next.starting_at(document_, token, end_of(token)) ||
        lexicon_.last.starting_at(document_, token, end_of(token)))
      return std::nullopt;
  }
  const std::uint32_t next = token + match->length;
  if (next < document_.size() &&
      (year_at(next) != 0 ||
       (next + 1 < document_.size() && lexicon_.of.word(document_.lower(next)) && is_month_name(next + 1, false))))
    return std::nullopt;
  DateExpression out;
  out.tokens = {token, next};
  out.deictic = lexicon_.deictics[match->value];
  return out;
}

/// A number that a year of the press may be; 0 where there is none.
int DateScanner::year_at(std::uint32_t token) const {
  if (token >= document_.size() || document_.tokens[token].kind != TokenKind::number || entities_.at(token)) return 0;
  const std::string_view digits = document_.surface(token);
  if (digits.size() != 4 || !all_digits(digits)) return 0;
  const int year = to_int(digits);
  return year >= 1000 && year < 2150 ? year : 0;
}

/// « 21 », « 1er », "10th"; 0 where there is no day of a month.
int DateScanner::day_at(std::uint32_t token) const {
  if (token >= document_.size() || entities_.at(token)) return 0;
  std::string_view word = document_.lower(token);
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 2) return 0;
  const std::string_view ending = word.substr(digits);
  if (!ending.empty() && ending != "er" && ending != "st" && ending != "nd" && ending != "rd" && ending != "th")
    return 0;
  const int day = to_int(word.substr(0, digits));
  return day >= 1 && day <= 31 ? day : 0;
}

/// A month that is no other word: French months are written small, English ones with a capital; a lone "May" or « Mars
/// » needs a word before it that only a date follows.
bool DateScanner::is_month_name(std::uint32_t token, bool alone) const {
  if (token >= document_.size() || !lexicon_.months.starting_at(document_, token, end_of(token)) || entities_.at(token))
    return false;
  const Word& word = document_.word(token);
  if (!alone) return true;
  if (!lexicon_.month_first) return !word.capital || token == begin_of(token) || year_at(token + 1) != 0;
  if (!word.capital) return false;
  if (word.lower != "may" && word.lower != "march") return word.lower != "mar." || year_at(token + 1) != 0;
  if (year_at(token + 1) != 0) return true;
  if (token == begin_of(token)) return false;
  return lexicon_.before_year.ending_before(document_, token, begin_of(token)) ||
         lexicon_.last.ending_before(document_, token, begin_of(token)) ||
         lexicon_.next.ending_before(document_, token, begin_of(token)) ||
         lexicon_.this_.ending_before(document_, token, begin_of(token));
}

bool DateScanner::read_day(std::uint32_t& at, DatePoint& point) const {
  point.day = day_at(at);
  if (point.day == 0) return false;
  ++at;
  if (at + 1 < document_.size() && lexicon_.month_first && lexicon_.of.word(document_.lower(at)) &&
      is_month_name(at + 1, false))
    ++at;
  return true;
}

bool DateScanner::read_month(std::uint32_t& at, DatePoint& point) const {
  const auto match = lexicon_.months.starting_at(document_, at, document_.size());
  if (!match || entities_.at(at)) return false;
  point.month = static_cast<int>(match->value);
  at += match->length;
  return true;
}

/// « 2025 » behind a month, "February 10, 2025".
void DateScanner::read_year_behind(std::uint32_t& at, DatePoint& point) const {
  std::uint32_t year = at;
  if (year < document_.size() && document_.surface(year) == "," && lexicon_.month_first) ++year;
  if (year < document_.size() && document_.tokens[year].line_start) return;
  if (point.year == 0 && year_at(year) != 0) {
    point.year = year_at(year);
    at = year + 1;
  }
}

/// « dernier » and « prochain » behind the date, "last year" behind an English month.
void DateScanner::read_direction(std::uint32_t& at, DatePoint& point) const {
  if (point.year != 0 || at >= document_.size()) return;
  if (lexicon_.month_first) {
    const auto deictic = lexicon_.deictic_phrases.starting_at(document_, at, end_of(at));
    if (point.month == 0 || !deictic || lexicon_.deictics[deictic->value].unit != CalendarUnit::year) return;
    point.direction = lexicon_.deictics[deictic->value].offset == 0 ? 0 : lexicon_.deictics[deictic->value].offset * 2;
    at += deictic->length;
    return;
  }
  if (lexicon_.last.starting_at(document_, at, end_of(at))) point.direction = -1;
  if (lexicon_.next.starting_at(document_, at, end_of(at))) point.direction = 1;
  if (point.direction != 0) ++at;
}

/// A day, month, year or weekday that starts at `token`. Where `partial`, a day without its month may stand at the
/// start of a range (« du 21 au »).
std::optional<DatePoint> DateScanner::read_point(std::uint32_t token, bool partial) const {
  if (token >= document_.size() || entities_.at(token)) return std::nullopt;
  if (auto digits = read_digits(token)) return digits;
  if (auto middle = read_middle(token)) return middle;
  DatePoint point;
  std::uint32_t at = token;
  const std::uint32_t end = end_of(token);
  if (lexicon_.this_.starting_at(document_, at, end)) {
    point.this_one = true;
    ++at;
  } else if (lexicon_.month_first && lexicon_.last.starting_at(document_, at, end)) {
    point.direction = -1;
    ++at;
  } else if (lexicon_.month_first && lexicon_.next.starting_at(document_, at, end)) {
    point.direction = 1;
    ++at;
  }
  if (at >= end) return std::nullopt;
  if (const auto weekday = lexicon_.weekdays.starting_at(document_, at, end); weekday && !entities_.at(at)) {
    point.weekday = static_cast<int>(weekday->value);
    at += weekday->length;
    const bool many = lexicon_.not_weekday.ending_before(document_, token, begin_of(token)) ||
                      lexicon_.after_weekday.starting_at(document_, at, end);
    if (many && day_at(at) == 0) return std::nullopt;
    std::uint32_t behind = at;
    if (behind < end && (document_.surface(behind) == "," || lexicon_.article.word(document_.lower(behind)))) ++behind;
    const bool dated = day_at(behind) != 0
                           ? is_month_name(behind + 1, false)
                           : lexicon_.month_first && is_month_name(behind, false) && day_at(behind + 1) != 0;
    if (dated) at = behind;
  }
  const std::uint32_t before_day = at;
  if (day_at(at) != 0 && read_day(at, point)) {
    if (is_month_name(at, false))
      read_month(at, point);
    else if (!partial || point.weekday != 0) {
      point.day = 0;
      at = before_day;
    }
  } else if (is_month_name(at, point.weekday == 0 && (!lexicon_.month_first || day_at(at + 1) == 0))) {
    read_month(at, point);
    if (lexicon_.month_first && day_at(at) != 0 && !document_.tokens[at].line_start) read_day(at, point);
  }
  if (point.month != 0) read_year_behind(at, point);
  if (!point.dated() && point.day == 0) return at == token ? read_year(token) : std::nullopt;
  if (point.direction == 0) read_direction(at, point);
  point.tokens = {token, at};
  return point;
}

/// « 12/03/2025 », « 2025-03-12 », « 12.03.2025 ».
std::optional<DatePoint> DateScanner::read_digits(std::uint32_t token) const {
  if (document_.tokens[token].kind != TokenKind::number) return std::nullopt;
  DatePoint point;
  const std::string_view whole = document_.surface(token);
  if (whole.size() == 10 && whole[2] == '.' && whole[5] == '.') {
    point = {{token, token + 1},
             to_int(whole.substr(6)),
             to_int(whole.substr(3, 2)),
             to_int(whole.substr(0, 2)),
             0,
             0,
             false};
  } else {
    if (token + 4 >= document_.size() || document_.surface(token + 1) != document_.surface(token + 3))
      return std::nullopt;
    for (std::uint32_t at = token + 1; at < token + 5; ++at)
      if (document_.tokens[at].space_before) return std::nullopt;
    const std::string_view mark = document_.surface(token + 1);
    const int a = to_int(whole);
    const int b = to_int(document_.surface(token + 2));
    const int c = to_int(document_.surface(token + 4));
    if (mark == "-" && year_at(token) != 0)
      point = {{token, token + 5}, a, b, c, 0, 0, false};
    else if ((mark == "/" || mark == "-") && year_at(token + 4) != 0)
      point = {{token, token + 5},
               c,
               lexicon_.month_first && b <= 31 && a <= 12 ? a : b,
               lexicon_.month_first && a <= 12 ? b : a,
               0,
               0,
               false};
    else
      return std::nullopt;
  }
  if (point.year == 0 || point.month < 1 || point.month > 12 || point.day < 1 || point.day > 31) return std::nullopt;
  return point;
}

/// « mi-mars », "mid-2024": one word.
std::optional<DatePoint> DateScanner::read_middle(std::uint32_t token) const {
  const std::string_view word = document_.lower(token);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos ||
      std::find(lexicon_.into.begin(), lexicon_.into.end(), word.substr(0, hyphen)) == lexicon_.into.end())
    return std::nullopt;
  const std::string_view rest = word.substr(hyphen + 1);
  DatePoint point;
  std::uint32_t at = token + 1;
  if (const auto month = lexicon_.months.word(rest)) {
    point.month = static_cast<int>(*month);
    read_year_behind(at, point);
  } else if (rest.size() == 4 && all_digits(rest)) {
    point.year = to_int(rest);
  } else {
    return std::nullopt;
  }
  point.tokens = {token, at};
  return point;
}

/// « GDC 2025 »: a capitalised word that is no preposition makes the year part of a name.
bool DateScanner::names_a_thing(std::uint32_t token) const {
  const std::uint32_t begin = begin_of(token);
  if (token == begin || document_.tokens[token].line_start) return false;
  const Word& before = document_.word(token - 1);
  if (document_.tokens[token - 1].kind != TokenKind::word || !before.capital ||
      lexicon_.before_year.ending_before(document_, token, begin))
    return false;
  const Pos pos = document_.tokens[token - 1].pos;
  return pos != Pos::adp && pos != Pos::det && pos != Pos::adv && pos != Pos::verb && pos != Pos::pron;
}

/// « 2000 euros », "2000 people": what stands behind the number makes it a figure.
bool DateScanner::counts_something(std::uint32_t token) const {
  const std::uint32_t next = token + 1;
  if (next >= end_of(token)) return false;
  const Token& here = document_.tokens[next];
  const Word& word = document_.word(next);
  if (here.kind == TokenKind::symbol)
    return word.surface != "=" && word.surface != "|" && word.surface != "+" && word.surface != "<" &&
           word.surface != ">";
  if (here.kind == TokenKind::number) return here.span.begin == document_.tokens[token].span.end + 1;
  if (here.kind != TokenKind::word || lexicon_.before_year.ending_before(document_, token, begin_of(token)))
    return false;
  // In English a figure has its comma: "2,000 people", "the 2024 elections".
  if (lexicon_.month_first && year_at(token) % 100 != 0) return false;
  const bool plural = word.lower.ends_with('s') || word.lower.ends_with('x') || word.lower == "people" ||
                      word.lower == "km" || word.lower == "ha";
  return plural && !word.capital && (here.pos == Pos::noun || here.pos == Pos::x || here.pos == Pos::adj) &&
         word.lower != "dans" && word.lower != "mais";
}

/// A year by itself: « en 2024 », « (1998) », « la promotion 2025 ».
std::optional<DatePoint> DateScanner::read_year(std::uint32_t token) const {
  const int year = year_at(token);
  const std::uint32_t begin = begin_of(token);
  constexpr int kFirstPlainYear = 1700;  // an earlier number is a year only behind a word such as « en »
  if (year == 0 || (year < kFirstPlainYear && !lexicon_.before_year.ending_before(document_, token, begin)))
    return std::nullopt;
  if (names_a_thing(token) || counts_something(token)) return std::nullopt;
  if (lexicon_.not_year.ending_before(document_, token, begin)) return std::nullopt;
  if (token > begin) {
    const std::string_view before = document_.lower(token - 1);
    const bool glued = !document_.tokens[token].space_before;
    if (glued && (before == "$" || before == "€" || before == "£" || before == "#" || before == "." || before == ":" ||
                  before == "+" || before == "/"))
      return std::nullopt;
    const bool decade = lexicon_.decade.word(before) && year % 10 == 0;
    const bool listed = token + 1 < document_.size() &&
                        (document_.lower(token + 1) == "," || lexicon_.joint.word(document_.lower(token + 1)));
    if (decade && !listed) return std::nullopt;
  }
  DatePoint point;
  point.year = year;
  point.tokens = {token, token + 1};
  return point;
}

/// « 21 au 23 février », « mars à juin 2025 », « 2016 et 2022 » behind « entre », "Feb. 10-12": the joint and the
/// second point.
std::optional<DateExpression> DateScanner::read_range(std::uint32_t token, const DatePoint& first) const {
  std::uint32_t at = first.tokens.last;
  const std::uint32_t end = end_of(token);
  const auto joint = at < end ? lexicon_.joint.starting_at(document_, at, end) : std::nullopt;
  if (!joint) return std::nullopt;
  const auto opened = lexicon_.opener.starting_at(document_, token, end);
  const auto opener = opened ? static_cast<RangeWord>(opened->value) : RangeWord::plain;
  const bool both = static_cast<RangeWord>(joint->value) == RangeWord::both;
  const bool hyphen = document_.tokens[at].kind == TokenKind::punctuation;
  const bool between = opener == RangeWord::between;
  if (both && !between && (first.day == 0 || (first.month != 0 && opener != RangeWord::days))) return std::nullopt;
  if (both && !between && opener != RangeWord::days && !lexicon_.month_first) return std::nullopt;
  if (hyphen && first.year != 0 &&
      document_.tokens[at].space_before != document_.tokens[std::min(at + 1, end - 1)].space_before)
    return std::nullopt;
  at += joint->length;
  if (at < end && lexicon_.article.word(document_.lower(at))) ++at;
  if (at >= end) return std::nullopt;
  // "Feb. 10-12, 2025": the month stands before both days.
  DatePoint second;
  DatePoint start = first;
  if (lexicon_.month_first && first.month != 0 && first.day != 0 && day_at(at) != 0 && !is_month_name(at + 1, false)) {
    second.day = day_at(at);
    second.month = first.month;
    std::uint32_t last = at + 1;
    read_year_behind(last, second);
    second.tokens = {at, last};
  } else if (const auto point = read_point(at, false)) {
    second = *point;
  } else {
    return std::nullopt;
  }
  if (first.day != 0 && second.day == 0) return std::nullopt;
  if (first.day == 0 && first.month == 0 && first.weekday == 0 && second.month != 0)
    return std::nullopt;  // 2016 … mars
  if (first.day == 0 && second.day != 0) return std::nullopt;
  if ((first.weekday != 0 && first.day == 0) || (second.weekday != 0 && second.day == 0)) return std::nullopt;
  if (first.month == 0 && first.day == 0 && (first.year == 0 || second.year <= first.year)) return std::nullopt;
  if (start.year != 0 && second.year == 0) second.year = start.year;
  if (start.month == 0) start.month = second.month;
  if (start.year != 0 && (second.year < start.year || (second.year == start.year && second.month < start.month)))
    return std::nullopt;
  if (start.day != 0 && start.month == second.month && start.day >= second.day &&
      (start.year == 0 || start.year == second.year))
    return std::nullopt;
  DateExpression out;
  out.tokens = {token, second.tokens.last};
  out.first = start;
  out.last = second;
  return out;
}

bool DateScanner::is_past_verb(std::uint32_t token) const {
  if (token >= document_.size() || document_.tokens[token].pos != Pos::verb) return false;
  const std::string_view word = document_.lower(token);
  if (lexicon_.past.word(word)) return true;
  // « Élu jeudi », « promue lundi »
  const std::vector<Reading>& readings = document_.word(token).readings;
  if (std::any_of(readings.begin(), readings.end(),
                  [](const Reading& reading) { return reading.verb.starts_with("par:pas"); }))
    return true;
  return std::any_of(lexicon_.past_endings.begin(), lexicon_.past_endings.end(),
                     [&](const std::string& ending) { return word.ends_with(ending); });
}

/// "will be | completed", « sera | lancé »: a participle whose auxiliary speaks of what is to come.
bool DateScanner::follows_future(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 4;
  const std::uint32_t first = document_.sentence_of(token).first;
  for (std::uint32_t i = token; i > first && token - i < kReach; --i) {
    const Pos pos = document_.tokens[i - 1].pos;
    if (pos != Pos::aux && pos != Pos::adv && pos != Pos::part && pos != Pos::verb) return false;
    if (lexicon_.future.starting_at(document_, i - 1, end_of(i - 1))) return true;
  }
  return false;
}

/// 1 where a word tells of what is to come, -1 of what is past.
int DateScanner::sign_of(std::uint32_t token) const {
  const std::uint32_t end = end_of(token);
  if (lexicon_.future.starting_at(document_, token, end)) return 1;
  if (lexicon_.past.starting_at(document_, token, end)) return -1;
  if (is_past_verb(token)) return follows_future(token) ? 1 : -1;
  const Pos pos = document_.tokens[token].pos;
  if (pos != Pos::verb && pos != Pos::aux) return 0;
  const std::string_view word = document_.lower(token);
  return std::any_of(lexicon_.future_endings.begin(), lexicon_.future_endings.end(),
                     [&](const std::string& ending) { return word.ends_with(ending); });
}

/// The nearest word around the date that tells the tense of what is dated.
int DateScanner::tense(TokenRange tokens) const {
  constexpr std::uint32_t kReach = 20;
  const TokenRange sentence = document_.sentence_of(tokens.first);
  if (lexicon_.until.ending_before(document_, tokens.first, sentence.first)) return 1;
  for (std::uint32_t distance = 0; distance < kReach; ++distance) {
    if (tokens.first >= sentence.first + distance + 1)
      if (const int found = sign_of(tokens.first - distance - 1)) return found;
    if (tokens.last + distance < sentence.last)
      if (const int found = sign_of(tokens.last + distance)) return found;
  }
  return 0;
}

}  // namespace pressgraph
