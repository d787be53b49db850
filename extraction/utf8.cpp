#include "extraction/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <unordered_map>

namespace pressgraph {
namespace {

/// Length of the well-formed sequence that starts at text[i], or 0.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
  const auto continues = [&](std::size_t k, unsigned char low = 0x80, unsigned char high = 0xBF) {
    return i + k < text.size() && byte(k) >= low && byte(k) <= high;
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

/// The base letters of one lower-case code point: its canonical decomposition without marks, ligatures spelled out.
std::string base_letters(char32_t c) {
  switch (c) {
    case U'œ': return "oe";
    case U'æ': return "ae";
    case U'ß': return "ss";
    case U'ø': return "o";
    case U'ł': return "l";
    case U'đ': return "d";
    case U'ı': return "i";
    case U'’': case U'ʼ': case U'‘': return "'";
    case U'‐': case U'‑': return "-";
    default: break;
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

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t n = sequence_length(text, i);
    if (n == 0) return i;
    i += n;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(text[offset + k])); };
  const char32_t lead = byte(0);
  char32_t c = lead;
  std::size_t n = 1;
  if (lead >= 0xF0) {
    c = (lead & 7U) << 18 | (byte(1) & 63U) << 12 | (byte(2) & 63U) << 6 | (byte(3) & 63U);
    n = 4;
  } else if (lead >= 0xE0) {
    c = (lead & 15U) << 12 | (byte(1) & 63U) << 6 | (byte(2) & 63U);
    n = 3;
  } else if (lead >= 0xC0) {
    c = (lead & 31U) << 6 | (byte(1) & 63U);
    n = 2;
  }
  offset += n;
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 63U));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 63U));
    put(0x80 | (c & 63U));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 63U));
    put(0x80 | (c >> 6 & 63U));
    put(0x80 | (c & 63U));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return n;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[i]);
      ++i;
    } else {
      append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(text, i)))));
    }
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[i]);
      ++i;
    } else {
      out += base_letters(static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(text, i)))));
    }
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

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return c == 0xFEFF || c == 0x200B || u_isUWhiteSpace(static_cast<UChar32>(c));
}

}  // namespace pressgraph
