#include "extraction/publication.hpp"

#include <algorithm>
#include <optional>

namespace pressgraph {
namespace {

PartialDate date_of(const DatePoint& point) {
  return {point.year, point.month, point.day};
}

bool is_full(const DateExpression& expression) {
  const DatePoint& point = expression.first;
  return !expression.last && point.year != 0 && point.month != 0 && point.day != 0;
}

bool is_dash(std::string_view surface) {
  return surface == "-" || surface == "–" || surface == "—";
}

TokenRange line_of(const Document& document, std::uint32_t token) {
  return document.paragraphs[document.sentences[document.tokens[token].sentence].paragraph].tokens;
}

/// « Source : Le Fil, 12 mars 2025 »: what stands before the first comma, bracket or date. Several sources are no
/// publisher, and neither is an address.
std::string source_of(const Document& document, std::uint32_t date) {
  constexpr std::uint32_t kLongest = 8;
  const TokenRange line = document.source_line;
  if (line.empty() || document.lower(line.first) != "source") return {};
  TokenRange name{line.first + 2, line.first + 2};
  while (name.last < std::min(line.last, date)) {
    const std::string_view mark = document.surface(name.last);
    if (mark == "," || mark == "(" || mark == "." || mark == ";" || is_dash(mark)) break;
    if (mark == "/" || mark == ":") return {};
    ++name.last;
  }
  return name.size() > kLongest ? std::string() : std::string(document.view(name));
}

Publication read_source_line(const Document& document, const std::vector<DateExpression>& expressions) {
  Publication out;
  std::uint32_t date = document.size();
  for (const DateExpression& expression : expressions)
    if (expression.first.year != 0 && expression.first.month != 0 && document.source_line.overlaps(expression.tokens)) {
      out.date = date_of(expression.first);
      date = expression.tokens.first;
      break;
    }
  out.publisher = source_of(document, date);
  return out;
}

/// « Publié le 12 mars 2025 à 10 h »: a line that begins with the word for it and is no sentence.
PartialDate read_publication_line(const Document& document, const CalendarLexicon& lexicon,
                                  const std::vector<DateExpression>& expressions) {
  constexpr std::uint32_t kLongest = 28;
  constexpr std::uint32_t kBefore = 5;
  for (const DateExpression& expression : expressions) {
    const TokenRange line = line_of(document, expression.tokens.first);
    if (!is_full(expression) || line.size() > kLongest || expression.tokens.first > line.first + kBefore) continue;
    if (document.surface(line.last - 1) == ".") continue;
    const auto word = lexicon.dateline.starting_at(document, line.first, expression.tokens.first);
    if (word && word->value == 1) return date_of(expression.first);
  }
  return {};
}

/// The head of a dispatch: « RENNES (AFP), 12 mars 2025 — ».
class Dateline {
 public:
  Dateline(const Document& document, const std::vector<DateExpression>& expressions, TokenRange line)
      : document_(document), expressions_(expressions), line_(line), at_(line.first) {}

  std::optional<Publication> read() {
    if (!read_place()) return std::nullopt;
    Publication out;
    bool more = true;
    while (more) more = read_agency(out) || read_date(out) || read_link();
    const bool ends = at_ == line_.last || is_dash(document_.surface(at_)) || document_.surface(at_) == ":";
    const bool says = out.date.year != 0 || (!out.publisher.empty() && at_ < line_.last);
    return ends && says ? std::optional(out) : std::nullopt;
  }

 private:
  /// One to four words with a capital.
  bool read_place() {
    constexpr std::uint32_t kLongest = 4;
    while (at_ < line_.last && at_ < line_.first + kLongest && document_.word(at_).capital && date_at() == nullptr)
      ++at_;
    return at_ > line_.first;
  }

  /// « (AFP) », "(Reuters)".
  bool read_agency(Publication& out) {
    constexpr std::uint32_t kLongest = 4;
    if (at_ >= line_.last || document_.surface(at_) != "(" || !out.publisher.empty()) return false;
    std::uint32_t end = at_ + 1;
    while (end < line_.last && end <= at_ + kLongest && document_.word(end).has_letter) ++end;
    if (end >= line_.last || document_.surface(end) != ")" || end == at_ + 1 || !document_.word(at_ + 1).capital)
      return false;
    out.publisher = document_.view({at_ + 1, end});
    at_ = end + 1;
    return true;
  }

  bool read_date(Publication& out) {
    const DateExpression* date = at_ < line_.last ? date_at() : nullptr;
    if (date == nullptr || out.date.year != 0) return false;
    out.date = date_of(date->first);
    at_ = date->tokens.last;
    return true;
  }

  /// The comma, and the « le » of « Paris, le 12 mars 2025 ».
  bool read_link() {
    const std::uint32_t before = at_;
    if (at_ < line_.last && document_.surface(at_) == ",") ++at_;
    if (at_ + 1 < line_.last && document_.lower(at_) == "le" && document_.word(at_ + 1).has_digit) ++at_;
    return at_ > before;
  }

  const DateExpression* date_at() const {
    for (const DateExpression& expression : expressions_)
      if (is_full(expression) && expression.tokens.first == at_) return &expression;
    return nullptr;
  }

  const Document& document_;
  const std::vector<DateExpression>& expressions_;
  const TokenRange line_;
  std::uint32_t at_;
};

Publication read_dateline(const Document& document, const std::vector<DateExpression>& expressions) {
  constexpr std::size_t kLinesLookedAt = 4;
  for (std::size_t i = 0; i < std::min(kLinesLookedAt, document.paragraphs.size()); ++i)
    if (auto found = Dateline(document, expressions, document.paragraphs[i].tokens).read()) return *found;
  return {};
}

}  // namespace

std::string Publication::published() const {
  if (date.year == 0) return {};
  if (date.month == 0) return iso_year(date.year);
  if (date.day == 0) return iso_month(date.year, date.month);
  const auto day = make_day(date.year, date.month, date.day);
  return day ? iso_day(*day) : std::string();
}

Publication find_publication(const Document& document, const CalendarLexicon& lexicon,
                             const std::vector<DateExpression>& expressions) {
  Publication out = read_source_line(document, expressions);
  const Publication dispatch = read_dateline(document, expressions);
  if (out.date.year == 0) out.date = read_publication_line(document, lexicon, expressions);
  if (out.date.year == 0) out.date = dispatch.date;
  if (out.publisher.empty()) out.publisher = dispatch.publisher;
  return out;
}

}  // namespace pressgraph
