#include "extraction/training/annotated_text.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path.string() + ": cannot be read");
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (find_invalid_utf8(text)) throw std::runtime_error(path.string() + ": not UTF-8");
  return text;
}

std::vector<fs::path> files_with(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> out;
  if (fs::is_regular_file(folder)) return {folder};
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == extension) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

/// The longest of overlapping spans; of equally long ones the first.
void keep_longest(std::vector<AnnotatedSpan>& spans) {
  std::stable_sort(spans.begin(), spans.end(),
                   [](const AnnotatedSpan& a, const AnnotatedSpan& b) { return a.end - a.begin > b.end - b.begin; });
  std::vector<AnnotatedSpan> kept;
  for (const AnnotatedSpan& span : spans)
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const AnnotatedSpan& other) { return span.begin < other.end && other.begin < span.end; }))
      kept.push_back(span);
  std::sort(kept.begin(), kept.end(), [](const AnnotatedSpan& a, const AnnotatedSpan& b) { return a.begin < b.begin; });
  spans = std::move(kept);
}

/// Byte offset of each code point, and the length behind the last.
std::vector<std::size_t> byte_offsets(std::string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.size(); next_code_point(text, i)) out.push_back(i);
  out.push_back(text.size());
  return out;
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// « T1<tab>Person 35 57<tab>surface »
std::optional<AnnotatedSpan> brat_span(std::string_view line, const std::vector<std::size_t>& offsets,
                                       const TypeMap& map) {
  const std::vector<std::string_view> cells = split(line, '\t');
  if (cells.size() < 2 || !cells[0].starts_with('T')) return std::nullopt;
  const std::vector<std::string_view> parts = split(cells[1], ' ');
  const auto begin = parts.size() > 1 ? number(parts[1]) : std::nullopt;
  const auto end = parts.size() > 2 ? number(parts.back()) : std::nullopt;
  if (!begin || !end || *begin >= *end || *end >= offsets.size())
    throw std::runtime_error("bad span: " + std::string(line));
  return AnnotatedSpan{offsets[*begin], offsets[*end], parts.size() == 3 ? map(parts[0]) : kAnyType};
}

/// Puts words together to a text and remembers where each stands.
class TextBuilder {
 public:
  AnnotatedSpan add(std::string_view word) {
    if (space_ && !text.empty() && text.back() != '\n') text += ' ';
    space_ = true;
    const std::size_t begin = text.size();
    text += word;
    return {begin, text.size(), 0};
  }
  void no_space() { space_ = false; }
  void end_line() {
    if (!text.empty() && text.back() != '\n') text += "\n";
  }
  std::string text;

 private:
  bool space_ = false;
};

/// A contraction and the words it stands for: "don't" is do and n't side by side, « du » is not de and le.
struct Contraction {
  std::size_t last = 0;  ///< The number of its last word.
  std::string joined;
  std::vector<AnnotatedSpan> words;

  void add(std::size_t whole_begin, std::string_view word, TypeSet types) {
    const std::size_t begin = whole_begin + joined.size();
    joined += word;
    words.push_back({begin, whole_begin + joined.size(), types});
  }
  /// Puts the words in the place of the whole, the last span, where they make it up; else it takes the first's types.
  void close(std::vector<AnnotatedSpan>& spans, std::string_view text) const {
    const AnnotatedSpan whole = spans.back();
    if (text.substr(whole.begin, whole.end - whole.begin) != joined) {
      spans.back().types = words.front().types;
      return;
    }
    spans.pop_back();
    spans.insert(spans.end(), words.begin(), words.end());
  }
};

/// Collects one document after another from token-a-line files.
class TextCollector {
 public:
  explicit TextCollector(TypeSet unannotated) : unannotated_(unannotated) {}
  TextBuilder builder;
  std::string source;
  std::vector<AnnotatedSpan> spans;
  void end_document() {
    if (!builder.text.empty()) texts.push_back({std::move(builder.text), std::move(spans), source, 1, unannotated_});
    builder = {};
    spans.clear();
  }
  std::vector<AnnotatedText> texts;

 private:
  TypeSet unannotated_;
};

}  // namespace

TypeMap::TypeMap(std::string_view mapping, const std::vector<std::string>& types) : types_(types) {
  for (const std::string_view rule : split(mapping, ';')) {
    const std::size_t equals = rule.find('=');
    if (equals == std::string_view::npos) throw std::runtime_error("type map: no '=' in " + std::string(rule));
    const std::string_view from = trim(rule.substr(0, equals));
    TypeSet set = 0;
    for (const std::string_view to : split(rule.substr(equals + 1), '|')) {
      const auto found = std::find(types_.begin(), types_.end(), to);
      if (to != "?" && found == types_.end()) throw std::runtime_error("type map: no such type: " + std::string(to));
      set = to == "?" ? kAnyType : set | TypeSet{1} << (found - types_.begin());
    }
    if (from == "*")
      unannotated_ = set;
    else
      listed_.emplace_back(from, set);
  }
}

TypeSet TypeMap::operator()(std::string_view type) const {
  for (const auto& [name, set] : listed_)
    if (name == type) return set;
  const auto found = std::find(types_.begin(), types_.end(), type);
  if (found == types_.end()) throw std::runtime_error("no such type: " + std::string(type));
  return TypeSet{1} << (found - types_.begin());
}

std::vector<AnnotatedText> read_brat(const fs::path& folder, const TypeMap& map) {
  std::vector<AnnotatedText> out;
  for (const fs::path& path : files_with(folder, ".ann")) {
    AnnotatedText text;
    text.text = read_text(fs::path(path).replace_extension(".txt"));
    text.source = path.generic_string();
    text.unannotated = map.unannotated();
    const std::vector<std::size_t> offsets = byte_offsets(text.text);
    const std::string annotations = read_text(path);
    for (const std::string_view line : split(annotations, '\n'))
      if (const auto span = brat_span(line, offsets, map)) text.spans.push_back(*span);
    keep_longest(text.spans);
    std::erase_if(text.spans, [](const AnnotatedSpan& span) { return span.types == 0; });
    out.push_back(std::move(text));
  }
  return out;
}

std::vector<AnnotatedText> read_iob(const fs::path& file, const TypeMap& map) {
  TextCollector out(map.unannotated());
  out.source = file.generic_string();
  const std::string content = read_text(file);
  std::string_view rest = content;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.starts_with("# newdoc") || line.starts_with("-DOCSTART-")) {
      out.end_document();
      continue;
    }
    if (line.empty()) out.builder.end_line();
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() < 2 || line.starts_with("# ")) continue;
    const bool numbered = cells.size() > 2 && number(cells[0]);
    const std::string_view tag = numbered ? cells[2] : cells.back();
    AnnotatedSpan span = out.builder.add(numbered ? cells[1] : cells[0]);
    if (tag.starts_with("B-")) {
      span.types = map(tag.substr(2));
      if (span.types != 0) out.spans.push_back(span);
    } else if (tag.starts_with("I-") && !out.spans.empty() && map(tag.substr(2)) == out.spans.back().types) {
      out.spans.back().end = span.end;
    }
  }
  out.end_document();
  return std::move(out.texts);
}

std::vector<AnnotatedText> read_conllu(const fs::path& path, const TypeMap& map) {
  TextCollector out(map.unannotated());
  for (const fs::path& file : files_with(path, ".conllu")) {
    out.source = file.generic_string();
    const std::string content = read_text(file);
    Contraction contraction;
    std::string_view rest = content;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.starts_with("# newdoc")) out.end_document();
      if (line.empty()) {
        out.builder.end_line();
        contraction = {};
      }
      const std::vector<std::string_view> cells = split(line, '\t');
      if (cells.size() < 10 || line.starts_with('#')) continue;
      const std::size_t dash = cells[0].find('-');
      if (dash != std::string_view::npos) {
        contraction = {number(cells[0].substr(dash + 1)).value_or(0), {}, {}};
        out.spans.push_back(out.builder.add(cells[1]));
      } else if (const auto id = number(cells[0]); !id) {
        continue;
      } else if (*id <= contraction.last) {
        contraction.add(out.spans.back().begin, cells[1], map(cells[3]));
        if (*id == contraction.last) contraction.close(out.spans, out.builder.text);
        continue;
      } else {
        out.spans.push_back(out.builder.add(cells[1]));
        out.spans.back().types = map(cells[3]);
      }
      if (cells[9].find("SpaceAfter=No") != std::string_view::npos) out.builder.no_space();
    }
    out.end_document();
  }
  return std::move(out.texts);
}

AnnotatedText parse_markup(std::string_view marked, const TypeMap& map, std::string_view name) {
  AnnotatedText out;
  out.source = name;
  out.unannotated = map.unannotated();
  while (!marked.empty()) {
    const std::size_t open = std::min(marked.find("[["), marked.size());
    out.text += marked.substr(0, open);
    marked.remove_prefix(open);
    if (marked.empty()) break;
    const std::size_t close = marked.find("]]");
    const std::size_t colon = marked.find(':');
    if (close == std::string_view::npos || colon > close)
      throw std::runtime_error(std::string(name) +
                               ": a mark is not [[Type:surface]]: " + std::string(marked.substr(0, 40)));
    const TypeSet types = map(marked.substr(2, colon - 2));
    const std::size_t begin = out.text.size();
    out.text += marked.substr(colon + 1, close - colon - 1);
    if (types != 0) out.spans.push_back({begin, out.text.size(), types});
    marked.remove_prefix(close + 2);
  }
  return out;
}

std::vector<AnnotatedText> read_markup(const fs::path& folder, const TypeMap& map) {
  std::vector<AnnotatedText> out;
  for (const fs::path& path : files_with(folder, ".txt"))
    out.push_back(parse_markup(read_text(path), map, path.string()));
  return out;
}

}  // namespace pressgraph
