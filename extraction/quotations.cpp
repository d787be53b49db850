// One pass with a stack. A family is a pair of marks; the straight mark and a curly mark used the wrong way round tell
// whether they open or close by the blanks around them. What is still open when its paragraph ends goes on into the
// next only where that repeats the opening mark (as English papers do) or has a closing mark before any opening one.
#include "extraction/quotations.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pressgraph {
namespace {

constexpr std::uint8_t kDeepest = 4;

enum class Family : std::uint8_t { guillemet, double_mark, single_mark, none };
enum class Side : std::uint8_t { opens, closes, either };

struct Mark {
  Family family = Family::none;
  Side side = Side::either;
};

bool spaced_after(const Document& document, std::uint32_t i) {
  return i + 1 >= document.size() || document.tokens[i + 1].space_before || document.tokens[i + 1].line_start;
}

/// A mark with a blank on one side only says by that whether it opens or closes.
Side side_by_blanks(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  const bool before = token.space_before || token.line_start;
  const bool after = spaced_after(document, i);
  if (before && !after) return Side::opens;
  if (!before && after) return Side::closes;
  if (!before && i > 0) {
    const std::string_view left = document.surface(i - 1);
    if (left == "(" || left == "[" || left == "«" || left == "“" || left.ends_with('\'')) return Side::opens;
    return Side::closes;
  }
  return Side::either;
}

Mark read_mark(const Document& document, std::uint32_t i) {
  if (document.tokens[i].kind != TokenKind::punctuation) return {};
  const std::string_view s = document.surface(i);
  if (s == "«") return {Family::guillemet, Side::opens};
  if (s == "»") return {Family::guillemet, Side::closes};
  if (s == "”" || s == "„" || s == "“" || s == "\"") {
    if (s == "„") return {Family::double_mark, Side::opens};
    const Side blanks = side_by_blanks(document, i);
    if (s == "\"") return {Family::double_mark, blanks};
    if (s == "“")
      return {Family::double_mark, blanks == Side::closes && spaced_after(document, i) && !document.tokens[i].line_start
                                       ? Side::closes
                                       : Side::opens};
    return {Family::double_mark, blanks == Side::opens ? Side::opens : Side::closes};
  }
  if (s == "‘" || s == "‹") return {Family::single_mark, Side::opens};
  if (s == "›") return {Family::single_mark, Side::closes};
  if (s == "’" || s == "'") return {Family::single_mark, side_by_blanks(document, i)};
  return {};
}

class Pairing {
 public:
  explicit Pairing(const Document& document) : document_(document) {
    out_.of_token.assign(document.size(), -1);
    out_.opening_at.assign(document.size(), -1);
    out_.closing_at.assign(document.size(), -1);
    marks_.reserve(document.size());
    for (std::uint32_t i = 0; i < document.size(); ++i) marks_.push_back(read_mark(document, i));
    next_.assign(document.size() + 1, {});
    // For each token, the side of the next mark of each family from there on.
    for (std::uint32_t i = document.size(); i-- > 0;) {
      next_[i] = next_[i + 1];
      if (marks_[i].family != Family::none)
        next_[i][static_cast<std::size_t>(marks_[i].family)] = {true, marks_[i].side, document.tokens[i].line_start};
    }
  }

  Quotations run() {
    for (const Paragraph& paragraph : document_.paragraphs) {
      for (std::uint32_t i = paragraph.tokens.first; i < paragraph.tokens.last; ++i) read(i);
      end_paragraph(paragraph.tokens.last);
    }
    while (!stack_.empty()) close_unmatched(document_.size());
    finish();
    return std::move(out_);
  }

 private:
  struct Open {
    std::uint32_t mark;
    Family family;
  };
  struct Next {
    bool any = false;
    Side side = Side::either;
    bool line_start = false;
  };

  bool is_open(Family family) const {
    return std::any_of(stack_.begin(), stack_.end(), [&](const Open& open) { return open.family == family; });
  }

  void read(std::uint32_t i) {
    const Mark mark = marks_[i];
    if (mark.family == Family::none) return;
    Side side = mark.side;
    if (side == Side::either) side = is_open(mark.family) ? Side::closes : Side::opens;
    // A straight mark inside its own kind closes it: such marks do not nest.
    if (side == Side::opens && document_.surface(i) == "\"" && is_open(mark.family) &&
        !document_.tokens[i].line_start && mark.side == Side::either)
      side = Side::closes;
    if (side == Side::closes && opens_late(i, mark)) side = Side::opens;
    if (side == Side::closes) return close(i, mark.family);
    // A paragraph inside a quotation that repeats the opening mark.
    if (document_.tokens[i].line_start && is_open(mark.family)) return;
    if (mark.family == Family::single_mark && document_.surface(i) == "'" && stack_.empty() && !closed_by_speech(i))
      return;
    if (stack_.size() < kDeepest) stack_.push_back({i, mark.family});
  }

  /// said," It was good". A straight mark that is tied to a comma or colon opens where none is open and the next one
  /// closes.
  bool opens_late(std::uint32_t i, const Mark& mark) const {
    if (document_.surface(i) != "\"" || is_open(mark.family) || i == 0 || i + 1 >= document_.size()) return false;
    const std::string_view before = document_.surface(i - 1);
    const Next& next = next_[i + 1][static_cast<std::size_t>(mark.family)];
    return (before == "," || before == ":") && next.any && !next.line_start && next.side == Side::closes;
  }

  /// 'I would not,' he said: a straight single mark opens where another in its paragraph closes beside a stop or comma.
  bool closed_by_speech(std::uint32_t open) const {
    constexpr std::uint32_t kLongest = 120;
    if (open + 1 >= document_.size() || !document_.word(open + 1).has_letter) return false;
    for (std::uint32_t i = open + 2; i < document_.size() && i < open + kLongest && !document_.tokens[i].line_start;
         ++i)
      if (marks_[i].family == Family::single_mark && document_.surface(i) == "'" && marks_[i].side == Side::closes)
        if (stops(i - 1) || (i + 1 < document_.size() && stops(i + 1) && !document_.tokens[i + 1].space_before))
          return true;
    return false;
  }
  bool stops(std::uint32_t i) const {
    const std::string_view s = document_.surface(i);
    return s == "," || s == "." || s == "?" || s == "!";
  }

  void close(std::uint32_t i, Family family) {
    if (!is_open(family)) return;
    while (stack_.back().family != family) stack_.pop_back();
    add(stack_.back().mark, i, true);
    stack_.pop_back();
  }

  void add(std::uint32_t open, std::uint32_t last, bool closed) {
    if (open + 1 < last) out_.list.push_back({open, {open + 1, last}, closed, 0});
  }

  /// The bottom of the stack may go on into the next paragraph; everything else ends here.
  void end_paragraph(std::uint32_t end) {
    if (stack_.empty()) return;
    const Next& next = next_[end][static_cast<std::size_t>(stack_.front().family)];
    const bool goes_on =
        end < document_.size() && next.any &&
        (next.side == Side::closes || (next.line_start && marks_[end].family == stack_.front().family));
    while (stack_.size() > 1) stack_.pop_back();
    if (!goes_on) close_unmatched(end);
  }

  void close_unmatched(std::uint32_t end) {
    constexpr std::uint32_t kFewest = 3;
    if (stack_.size() == 1 && end > stack_.back().mark + kFewest) add(stack_.back().mark, end, false);
    stack_.pop_back();
  }

  void finish() {
    std::sort(out_.list.begin(), out_.list.end(),
              [](const Quotation& a, const Quotation& b) { return a.open < b.open; });
    for (std::size_t k = 0; k < out_.list.size(); ++k) {
      Quotation& quotation = out_.list[k];
      const std::int32_t parent = out_.of_token[quotation.open];
      quotation.depth = parent < 0 ? std::uint8_t{0}
                                   : static_cast<std::uint8_t>(out_.list[static_cast<std::size_t>(parent)].depth + 1);
      const auto index = static_cast<std::int32_t>(k);
      std::fill(out_.of_token.begin() + quotation.inside.first, out_.of_token.begin() + quotation.inside.last, index);
      out_.opening_at[quotation.open] = index;
      if (quotation.closed) out_.closing_at[quotation.inside.last] = index;
    }
  }

  const Document& document_;
  Quotations out_;
  std::vector<Mark> marks_;
  std::vector<std::array<Next, 3>> next_;
  std::vector<Open> stack_;
};

}  // namespace

Quotations find_quotations(const Document& document) {
  return Pairing(document).run();
}

}  // namespace pressgraph
