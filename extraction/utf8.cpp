#include "extraction/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <vector>

namespace pressgraph {
namespace {

/// The base letters of one lower-case code point: its canonical decomposition without marks, ligatures spelled out.
std::string base_letters(char32_t c) {
  switch (c) {
    case U'œ':
      return "oe";
    case U'æ':
      return "ae";
    case U'ß':
      return "ss";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
      return "d";
    case U'ı':
      return "i";
    case U'’':
    case U'ʼ':
    case U'‘':
      return "'";
    case U'‐':
    case U'‑':
      return "-";
    default:
      break;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString pieces;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(c), pieces)) {
    std::string same;
    append_utf8(same, c);
    return same;
  }
  std::string out;
  for (int32_t i = 0; i < pieces.length(); i = pieces.moveIndex32(i, 1)) {
    const UChar32 piece = pieces.char32At(i);
    if (u_charType(piece) != U_NON_SPACING_MARK) append_utf8(out, static_cast<char32_t>(piece));
  }
  return out;
}

/// Appends the run of ASCII that starts at text[i], in lower case, and sets `i` behind it.
void append_lower_ascii(std::string& out, std::string_view text, std::size_t& i) {
  const std::size_t begin = i;
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
  const std::size_t at = out.size();
  out.append(text, begin, i - begin);
  for (std::size_t k = at; k < out.size(); ++k)
    if (out[k] >= 'A' && out[k] <= 'Z') out[k] = static_cast<char>(out[k] + 32);
}

}  // namespace

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    append_lower_ascii(out, text, i);
    if (i < text.size())
      append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(text, i)))));
  }
  return out;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::string fold(std::string_view text) {
  constexpr char32_t kLatin = 0x250;
  // The Latin letters are worked out once: they are nearly all that the press folds.
  static const std::vector<std::string> latin = [] {
    std::vector<std::string> table;
    for (char32_t c = 0; c < kLatin; ++c)
      table.push_back(base_letters(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)))));
    return table;
  }();
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    append_lower_ascii(out, text, i);
    if (i == text.size()) break;
    const char32_t c = next_code_point(text, i);
    out += c < kLatin ? latin[c] : base_letters(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return out;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 32U) >= 'a' && (c | 32U) <= 'z';
  return u_isalpha(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(static_cast<UChar32>(c));
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return c == 0xFEFF || c == 0x200B || u_isUWhiteSpace(static_cast<UChar32>(c));
}

}  // namespace pressgraph
