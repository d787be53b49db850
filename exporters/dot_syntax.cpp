#include "exporters/dot_syntax.hpp"

#include <algorithm>

#include "exporters/xml_reference.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// Graphviz's scanner refuses a quoted string of more than 16 KiB; longer ones are written as a concatenation.
constexpr std::size_t kMaxPiece = 8000;

bool is_no_break_space(char32_t c) {
  return c == 0x00A0 || c == 0x202F || c == 0x2007;
}

/// Whether XML 1.0 has the character (https://www.w3.org/TR/xml/#charsets) and it is not a control.
bool is_drawable(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF;
  return !control && !noncharacter;
}

/// Writes `text` in quotes, each byte as `escape` writes it, in pieces that the scanner takes.
template <class Escape>
std::string quoted(std::string_view text, Escape escape) {
  std::string out = "\"";
  std::size_t piece = 0;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (out.size() - piece > kMaxPiece && !continues) {
      out += "\" +\n\"";
      piece = out.size();
    }
    escape(c, out);
  }
  return out += '"';
}

void escape_quote(char c, std::string& out) {
  if (c == '"') out += '\\';
  out += c;
}

void escape_text(char c, std::string_view backslash, std::string& out) {
  if (c == '\\') {
    out += backslash;
  } else if (c == '&') {
    out += "&amp;";
  } else {
    escape_quote(c, out);
  }
}

std::vector<std::string_view> words_of(std::string_view text, std::size_t longest) {
  std::vector<std::string_view> words;
  std::size_t begin = 0, length = 0;
  const auto cut = [&](std::size_t end) {
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    length = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(text, i);
    if (c == U' ') {
      cut(start);
      begin = i;
    } else if (++length > longest) {
      cut(start);
      begin = start;
      length = 1;
    }
  }
  cut(text.size());
  return words;
}

/// Fills lines greedily up to `columns`.
std::vector<std::string> fill(const std::vector<std::string_view>& words, std::size_t columns) {
  std::vector<std::string> lines;
  std::size_t length = 0;
  for (const std::string_view word : words) {
    const std::size_t size = count_code_points(word);
    if (!lines.empty() && length + 1 + size <= columns) {
      lines.back().append(1, ' ').append(word);
      length += 1 + size;
    } else {
      lines.emplace_back(word);
      length = size;
    }
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace

std::string drawable(std::string_view text) {
  std::string out;
  bool space = false;
  while (!text.empty()) {
    const std::size_t good = find_invalid_utf8(text).value_or(text.size());
    for (std::size_t i = 0; i < good;) {
      const char32_t c = next_code_point(text, i);
      if (is_space(c) && !is_no_break_space(c)) {
        space = true;
      } else if (is_drawable(c)) {
        if (space && !out.empty()) out += ' ';
        space = false;
        append_utf8(out, c);
      }
    }
    text.remove_prefix(std::min(text.size(), good + 1));
  }
  return out;
}

std::string dot_id(std::string_view text) {
  return quoted(text, escape_quote);
}

std::string dot_label(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (&line != &lines.front()) text += '\n';
    text += line;
  }
  return quoted(text, [](char c, std::string& out) {
    if (c == '\n')
      out += "\\n";
    else
      escape_text(c, "\\\\", out);
  });
}

std::string dot_tooltip(std::string_view text) {
  std::string lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.append(begin == 0 ? "" : "\n").append(drawable(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return quoted(lines, [](char c, std::string& out) {
    if (c == '\n')
      out += "&#10;";
    else
      escape_text(c, "\\\\\\\\", out);
  });
}

std::string dot_url(std::string_view iri) {
  return quoted(iri, [](char c, std::string& out) {
    if (c == '\\')
      out += "%5C";
    else
      escape_text(c, "", out);
  });
}

std::string dot_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (const std::string_view reference = xml_reference(c); !reference.empty())
      out += reference;
    else if (c == '\\')
      out += "\\\\";
    else if (c == ']')
      out += "&#93;";  // Graphviz loses a text that is nothing but a bracket.
    else
      out += c;
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  const std::vector<std::string_view> words = words_of(text, 3 * columns);
  std::vector<std::string> lines = fill(words, columns);
  std::size_t low = columns / 2;  // The narrowest width that needs no more lines evens them out.
  for (std::size_t high = columns; low < high;) {
    const std::size_t middle = (low + high) / 2;
    if (fill(words, middle).size() > lines.size())
      low = middle + 1;
    else
      high = middle;
  }
  return low < columns ? fill(words, low) : lines;
}

std::string shorten(std::string_view text, std::size_t characters) {
  std::size_t end = 0, last_space = 0, count = 0;
  while (end < text.size() && count < characters) {
    if (text[end] == ' ') last_space = end;
    next_code_point(text, end);
    ++count;
  }
  if (end == text.size()) return std::string(text);
  if (text[end] == ' ') last_space = end;
  const std::size_t cut = last_space > end / 2 ? last_space : end;
  return std::string(text.substr(0, cut)) + "…";
}

}  // namespace pressgraph
