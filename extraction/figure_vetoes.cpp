// What looks like a figure and is none: numbers of names, laws and pages, addresses, telephones, scores, times of day,
// list numbering, and words such as « les deux » that count nothing by themselves.
#include <algorithm>

#include "extraction/figures.hpp"

namespace pressgraph {
namespace {

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_number(const Document& document, std::uint32_t token) {
  return token < document.size() && document.tokens[token].kind == TokenKind::number &&
         !document.tokens[token].line_start;
}

/// « 1.154.700 », « 50.000 »
bool has_thousands(std::string_view digits) {
  const std::size_t mark = digits.find_last_of(".,'");
  return mark != std::string_view::npos && digits.size() - mark == 4 && digits.front() != '0';
}

/// « 01 23 45 67 89 »: a row of numbers that are no groups of one.
bool in_row(const Document& document, TokenRange tokens) {
  return is_number(document, tokens.last) ||
         (tokens.first > 0 && document.tokens[tokens.first].space_before && !document.tokens[tokens.first].line_start &&
          document.tokens[tokens.first - 1].kind == TokenKind::number);
}

}  // namespace

/// « Lens 1 – 0 Metz »: two small numbers with a dash between and no unit; what follows is a name.
bool FigureScanner::is_score(const Figure& figure) const {
  constexpr double kHighest = 200;
  const TokenRange tokens = figure.low.tokens;
  const auto is_dash = [&](std::uint32_t token) {
    return document_.surface(token) == "-" || document_.surface(token) == "–" || document_.surface(token) == "—";
  };
  const bool named = figure.counted.empty() || document_.word(figure.counted.last - 1).capital;
  if (figure.high || !named || figure.low.value > kHighest) return false;
  if (is_number(document_, tokens.last + 1) && is_dash(tokens.last)) return true;
  return tokens.first >= 2 && is_dash(tokens.first - 1) &&
         document_.tokens[tokens.first - 2].kind == TokenKind::number && !document_.tokens[tokens.first].line_start;
}

/// « rue Haute », "Downing Street"
bool FigureScanner::precedes_street(std::uint32_t token) const {
  constexpr std::uint32_t kLongestName = 2;
  const std::uint32_t end = token < document_.size() ? sentence_end(token) : token;
  for (std::uint32_t at = token; at < end && at <= token + kLongestName; ++at) {
    if (lexicon_.words.street.starting_at(document_, at, end)) return true;
    if (!document_.word(at).capital) return false;
  }
  return false;
}

/// « Windows 10 », « article 12 », « 12, rue Haute », « 75001 Paris », « 1. » at the start of a line.
bool FigureScanner::is_name_or_label(const Figure& figure) const {
  const Numeral& number = figure.low;
  const std::uint32_t first = number.tokens.first;
  const std::uint32_t begin = sentence_begin(first);
  const std::uint32_t end = sentence_end(first);
  const bool plain = number.digits && number.scale == 1 && figure.unit.empty();
  if (plain && document_.tokens[first].line_start) {
    const std::string_view next = first + 1 < document_.size() ? document_.surface(first + 1) : std::string_view{};
    if (next == "." || next == ")" || next == "-" || next == "–" || next == "/" || next == "°") return true;
  }
  const bool bare = number.scale == 1 && figure.unit.empty() && (number.digits || figure.counted.empty());
  if (bare && lexicon_.words.label.ending_before(document_, first, begin)) return true;
  if (plain && is_score(figure)) return true;
  if (plain && number.value < 1000 && precedes_street(number.tokens.last)) return true;
  if (!plain || number.tokens.size() > 1) return false;
  const std::uint32_t next = number.tokens.last;
  const bool capital_follows = next < end && document_.word(next).capital;
  if (document_.surface(first).size() == 5 && all_digits(document_.surface(first)) && capital_follows) return true;
  if (first == begin || figure.lead != first) return false;
  const Word& before = document_.word(first - 1);
  const Pos pos = document_.tokens[first - 1].pos;
  const bool opens =
      (first - 1 == begin && pos != Pos::propn && pos != Pos::noun) || !document_.tokens[first].space_before;
  const bool named = before.capital && document_.tokens[first - 1].kind == TokenKind::word &&
                     (!opens || before.all_capitals || before.inner_capital);
  const bool counted = !figure.counted.empty() && !document_.word(figure.counted.first).capital;
  return named && !counted && pos != Pos::adp;
}

/// « à 14 heures », « 22h45 », "5 p.m.", "10:30". « en 1 h 22 » is a duration.
bool FigureScanner::is_clock(const Figure& figure) const {
  const Numeral& number = figure.low;
  const std::uint32_t first = number.tokens.first;
  const std::uint32_t next = number.tokens.last;
  const std::uint32_t end = sentence_end(first);
  if (next < end) {
    static constexpr std::string_view kHalves[] = {"a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "a.m", "p.m", "h"};
    if (std::find(std::begin(kHalves), std::end(kHalves), document_.lower(next)) != std::end(kHalves)) return true;
    if (document_.surface(next) == ":" && !document_.tokens[next].space_before && is_number(document_, next + 1) &&
        !document_.tokens[next + 1].space_before)
      return true;
  }
  if (first > 1 && document_.surface(first - 1) == ":" && !document_.tokens[first].space_before &&
      document_.tokens[first - 2].kind == TokenKind::number)
    return true;
  if (figure.unit == "hour" && lexicon_.words.clock_after.starting_at(document_, figure.tokens.last, end)) return true;
  if (figure.unit != "hour" || number.value > 24 || figure.comparator != Comparator::equal || figure.high) return false;
  const bool complement =
      figure.tokens.last < end &&
      (document_.lower(figure.tokens.last) == "de" || document_.lower(figure.tokens.last) == "d'") &&
      !(figure.tokens.last + 1 < end && document_.lower(figure.tokens.last + 1) == "l'");
  return lexicon_.words.clock.ending_before(document_, first, sentence_begin(first)) && lexicon_.french_counting &&
         !complement;
}

/// A number that has neither unit nor noun and no reason to be read with the unit of its context.
bool FigureScanner::is_stray(const Figure& figure) const {
  const Numeral& number = figure.low;
  const std::uint32_t first = number.tokens.first;
  const std::uint32_t next = number.tokens.last;
  const std::uint32_t begin = sentence_begin(first);
  const std::uint32_t end = sentence_end(first);
  const std::string_view before = first > begin ? document_.lower(first - 1) : std::string_view{};
  for (std::uint32_t at = std::max(begin + 2, first) - 2; at <= first; ++at)
    if (const auto idiom = lexicon_.words.idiom.starting_at(document_, at, end); idiom && at + idiom->length > first)
      return true;
  if (before == "pour" && (document_.lower(first) == "cent" || document_.lower(first) == "mille")) return true;
  if (number.digits && document_.surface(first).front() == '0' && all_digits(document_.surface(first)) &&
      document_.surface(first).size() > 1)
    return true;
  if (number.digits && number.scale == 1 && figure.unit.empty() && in_row(document_, number.tokens)) return true;
  const bool tied_before = first > begin && !document_.tokens[first].space_before;
  if (number.digits && tied_before && figure.unit.empty() && !figure.high && first - begin > 1) {
    const bool glued = !document_.tokens[first - 1].space_before;
    if (glued && (before == "-" || before == "/" || before == "." || before == "@" || before == "_" || before == "–"))
      return true;
  }
  if (!figure.unit.empty()) return false;
  if (next < end && !document_.tokens[next].space_before && number.digits) {
    const std::string_view mark = document_.surface(next);
    if ((mark == "-" || mark == "/" || mark == "–" || mark == "°") && next + 1 < end &&
        !document_.tokens[next + 1].space_before && !figure.high)
      return true;
  }
  if (!figure.counted.empty()) return false;
  if (number.scale > 1 || number.vague || number.approximate || number.fraction) return false;
  if (lexicon_.words.among.starting_at(document_, next, end) ||
      lexicon_.words.multiply.ending_before(document_, figure.lead, begin))
    return false;
  const bool year =
      document_.surface(first).size() == 4 && number.value >= 1800 && number.value < 2100 && number.tokens.size() == 1;
  return !number.digits || (year && figure.comparator == Comparator::equal);
}

/// A bare number with no sign of a figure: no thousands, no scale, no comparator.
bool FigureScanner::is_weak(const Figure& figure) const {
  const Numeral& number = figure.low;
  if (!figure.unit.empty() || !figure.counted.empty() || figure.high || number.scale > 1 || number.vague ||
      number.approximate || number.fraction)
    return false;
  if (figure.comparator != Comparator::equal || number.tokens.size() > 1 || figure.changes) return false;
  if (lexicon_.words.among.starting_at(document_, number.tokens.last, sentence_end(number.tokens.first))) return false;
  return !has_thousands(document_.surface(number.tokens.first));
}

}  // namespace pressgraph
