#include "extraction/language_data.hpp"

#include <algorithm>

#include "extraction/grammar.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// The line of `text` around `offset`, without its line feed.
std::string_view line_at(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string_view first_cell(std::string_view line) {
  return line.substr(0, line.find('\t'));
}

/// The offset, in [low, high], of the first line whose first cell is not less than `form`. The lines are sorted by
/// bytes; `low` and `high` are beginnings of lines or the end.
std::size_t lower_bound_line(std::string_view text, std::string_view form, std::size_t low, std::size_t high) {
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::string_view line = line_at(text, middle);
    const std::size_t begin = static_cast<std::size_t>(line.data() - text.data());
    if (first_cell(line) < form)
      low = begin + line.size() + 1;
    else
      high = begin;
  }
  return std::min(low, text.size());
}

/// The first eight bytes as a number that orders as they do.
std::uint64_t leading_bytes(std::string_view text) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < 8; ++i) out = out << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return out;
}

Reading parse_reading(const std::string_view line) {
  std::string_view cells[4];
  std::string_view rest = line;
  for (std::string_view& cell : cells) {
    const std::size_t tab = rest.find('\t');
    cell = rest.substr(0, tab);
    rest.remove_prefix(tab == std::string_view::npos ? rest.size() : tab + 1);
  }
  Reading reading{cells[1], parse_pos(cells[2]), '-', '-', {}};
  std::string_view agreement = cells[3];
  if (reading.pos == Pos::verb || reading.pos == Pos::aux) {
    reading.verb = cells[3];
    const std::size_t participle = agreement.find("par:pas:");
    agreement = participle == std::string_view::npos ? std::string_view{} : agreement.substr(participle + 8);
  }
  if (agreement.size() >= 2) {
    reading.gender = agreement[0];
    reading.number = agreement[1];
  }
  return reading;
}

}  // namespace

LanguageData::LanguageData(const Seeds& seeds, std::string code)
    : code_(std::move(code)), features_(read_features(seeds, code_)), grammar_(seeds, code_) {
  read_table(seeds.file(code_ + "/segmentation.tsv"), true, [&](const TableRow& row) {
    auto& set = row[0] == "elision"        ? elisions_
                : row[0] == "abbreviation" ? abbreviations_
                : row[0] == "numbering"    ? numberings_
                : row[0] == "lettered"     ? lettered_
                : row[0] == "clitic"       ? clitics_
                : row[0] == "joined"       ? joined_
                                           : whole_;
    set.insert(row[1]);
  });
  for (const std::string_view word : split(seeds.file(code_ + "/function_words.txt"), '\n')) {
    function_words_.insert(word);
    longest_function_word_ = std::max(longest_function_word_, word.size());
  }
  if (seeds.has(code_ + "/grammar_words.tsv")) classes_ = read_word_classes(seeds, code_);
  if (seeds.has(code_ + "/forms.tsv")) forms_ = seeds.file(code_ + "/forms.tsv");
  // The header is not in the order of the rows below it.
  if (forms_.starts_with("form\t")) forms_.remove_prefix(std::min(forms_.find('\n'), forms_.size() - 1) + 1);
  mark_forms();
}

void LanguageData::mark_forms() {
  constexpr std::size_t kBytesBetween = 512;
  for (std::size_t offset = 0; offset < forms_.size();) {
    const std::string_view line = line_at(forms_, offset);
    const auto begin = static_cast<std::size_t>(line.data() - forms_.data());
    marks_.push_back({leading_bytes(first_cell(line)), static_cast<std::uint32_t>(begin)});
    offset = std::max(begin + line.size() + 1, begin + kBytesBetween);
    const std::size_t next = forms_.find('\n', offset - 1);
    if (next == std::string_view::npos) break;
    offset = next + 1;
  }
}

/// The offset of the first line whose form is not less than `form`. Forms that share their first eight bytes may
/// stretch over several marks: the line lies behind the last mark below them all and not behind the first above.
std::size_t LanguageData::first_line(std::string_view form) const {
  const std::uint64_t wanted = leading_bytes(form);
  const auto from = std::lower_bound(marks_.begin(), marks_.end(), wanted,
                                     [](const Mark& mark, std::uint64_t number) { return mark.form < number; });
  auto to = from;
  while (to != marks_.end() && to->form == wanted) ++to;
  return lower_bound_line(forms_, form, from == marks_.begin() ? 0 : std::prev(from)->offset,
                          to == marks_.end() ? forms_.size() : to->offset);
}

WordClasses LanguageData::classes(std::string_view lower) const {
  const WordClasses* const found = classes_.find(lower);
  return found == nullptr ? WordClasses{} : *found;
}

std::vector<Reading> LanguageData::readings(std::string_view lower) const {
  std::vector<Reading> out;
  for (std::size_t at = first_line(lower); at < forms_.size();) {
    const std::string_view line = line_at(forms_, at);
    if (first_cell(line) != lower) break;
    out.push_back(parse_reading(line));
    at += line.size() + 1;
  }
  return out;
}

std::string detect_language(std::string_view text, const std::vector<const LanguageData*>& languages) {
  constexpr std::size_t kWordsRead = 300;
  std::size_t longest = 0;
  for (const LanguageData* language : languages) longest = std::max(longest, language->longest_function_word());
  std::vector<std::size_t> hits(languages.size());
  std::size_t words = 0;
  std::string word;  // In lower case, and no longer than it takes to see that it is no function word.
  const auto count = [&] {
    if (word.size() <= longest)
      for (std::size_t k = 0; k < languages.size(); ++k) hits[k] += languages[k]->is_function_word(word);
    ++words;
    word.clear();
  };
  for (std::size_t i = 0; i < text.size() && words < kWordsRead;) {
    const char32_t c = next_code_point(text, i);
    if (!is_letter(c)) {
      if (!word.empty()) count();
    } else if (word.size() <= longest) {
      append_utf8(word, to_lower(c));
    }
  }
  if (!word.empty()) count();
  const auto best = std::max_element(hits.begin(), hits.end());
  return best == hits.end() ? "fr" : languages[static_cast<std::size_t>(best - hits.begin())]->code();
}

}  // namespace pressgraph
