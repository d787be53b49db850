#include "extraction/published_date.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <vector>

#include "extraction/calendar.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

using Months = std::map<std::string, int, std::less<>>;

/// « mars », « sept »: the names of the months in every language, without their stops.
Months months_of(const Seeds& seeds) {
  Months out;
  for (const std::string& path : seeds.list("")) {
    if (!path.ends_with("/calendar.tsv")) continue;
    read_table(seeds.file(path), true, [&](const TableRow& row) {
      if (row[1] != "month") return;
      for (std::string_view form : split(row[0], '|')) {
        if (form.ends_with('.')) form.remove_suffix(1);
        out.emplace(form, std::atoi(std::string(row[2]).c_str()));
      }
    });
  }
  return out;
}

/// A run of letters or of digits; « 1er » is two.
struct Piece {
  std::string text;
  int number = -1;  ///< Of digits, else -1.
  bool year() const { return text.size() == 4 && number >= 1000; }
  bool day() const { return text.size() <= 2 && number >= 1 && number <= 31; }
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  bool digits = false, open = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const bool figure = is_digit(c);
    if (!figure && !is_letter(c)) {
      open = false;
      continue;
    }
    if (!open || figure != digits) out.emplace_back();
    open = true;
    digits = figure;
    out.back().text += text.substr(begin, i - begin);
  }
  for (Piece& piece : out) {
    if (piece.text.front() >= '0' && piece.text.front() <= '9' && piece.text.size() <= 9)
      piece.number = std::atoi(piece.text.c_str());
    piece.text = to_lower(piece.text);
  }
  // « 1er », "4th": the ending says nothing.
  std::erase_if(out, [](const Piece& piece) {
    return piece.text == "er" || piece.text == "st" || piece.text == "nd" || piece.text == "rd" || piece.text == "th";
  });
  return out;
}

std::optional<std::string> day(int year, int month, int day_of_month) {
  const auto found = make_day(year, month, day_of_month);
  return found ? std::optional(iso_day(*found)) : std::nullopt;
}

/// « 4 mars 2025 », "March 4, 2025", « mars 2025 ».
std::optional<std::string> in_words(const std::vector<Piece>& pieces, const Months& months) {
  const auto month = [&](std::size_t i) {
    const auto found = i < pieces.size() ? months.find(pieces[i].text) : months.end();
    return found == months.end() ? 0 : found->second;
  };
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    if (!pieces[i + 2].year()) continue;
    if (pieces[i].day() && month(i + 1)) return day(pieces[i + 2].number, month(i + 1), pieces[i].number);
    if (month(i) && pieces[i + 1].day()) return day(pieces[i + 2].number, month(i), pieces[i + 1].number);
  }
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
    if (month(i) && pieces[i + 1].year()) return iso_month(pieces[i + 1].number, month(i));
  return std::nullopt;
}

/// 2025/3/4; 25/03/2025, where only one order can be meant.
std::optional<std::string> in_figures(const std::vector<Piece>& pieces) {
  if (pieces.size() < 3) return std::nullopt;
  const int a = pieces[0].number, b = pieces[1].number, c = pieces[2].number;
  if (pieces[0].year() && pieces[1].day() && pieces[2].day()) return day(a, b, c);
  if (!pieces[0].day() || !pieces[1].day() || !pieces[2].year()) return std::nullopt;
  if (a > 12 || a == b) return day(c, b, a);
  return b > 12 ? day(c, a, b) : std::nullopt;
}

/// 20250304, or seconds or milliseconds since 1970.
std::optional<std::string> in_one_number(std::string_view text) {
  if (text.size() == 8)
    return day(std::atoi(std::string(text.substr(0, 4)).c_str()), std::atoi(std::string(text.substr(4, 2)).c_str()),
               std::atoi(std::string(text.substr(6)).c_str()));
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  const auto seconds = std::atoll(std::string(text.substr(0, 10)).c_str());
  return iso_day(std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
}

}  // namespace

bool is_iso_date(std::string_view text) {
  return (text.size() == 4 || text.size() == 7 || text.size() == 10) && parse_iso_date(text).has_value();
}

std::optional<std::string> published_date(std::string_view text, const Seeds& seeds) {
  text = trim(text);
  if (is_iso_date(text)) return std::string(text);
  const bool timed = text.size() > 10 && (text[10] == 'T' || text[10] == 't' || text[10] == ' ');
  if (timed && is_iso_date(text.substr(0, 10))) return std::string(text.substr(0, 10));
  const std::size_t figures = std::min(text.find_first_not_of("0123456789"), text.size());
  if (figures == text.size() || (figures == 8 && text[8] == 'T')) return in_one_number(text.substr(0, figures));
  const std::vector<Piece> pieces = pieces_of(text);
  if (const auto words = in_words(pieces, months_of(seeds))) return words;
  return in_figures(pieces);
}

}  // namespace pressgraph
