#include "ontology/rdf.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "ontology/unicode.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Length of the scheme before its colon (RFC 3986 #section-3.1), or 0.
std::size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_alpha(text[0])) return 0;
  std::size_t i = 1;
  while (i < text.size() &&
         (is_alpha(text[i]) || is_digit(text[i]) || text[i] == '+' || text[i] == '-' || text[i] == '.'))
    ++i;
  return i < text.size() && text[i] == ':' ? i : 0;
}

/// The bytes of the authority (RFC 3986 #section-3.2), the only place of square brackets; empty where there is none.
std::pair<std::size_t, std::size_t> host_range(std::string_view iri) {
  const std::size_t begin = scheme_length(iri) + 1;
  if (iri.substr(begin, 2) != "//") return {0, 0};
  return {begin + 2, std::min(iri.find_first_of("/?#", begin + 2), iri.size())};
}

/// The common case: a scheme, and of ASCII only what needs no look around; at most one `#`.
bool is_plain_iri(std::string_view text) {
  static constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> plain{};
    for (const char c :
         std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;="))
      plain[static_cast<unsigned char>(c)] = true;
    return plain;
  }();
  const std::size_t fragment = text.find('#');
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!kPlain[static_cast<unsigned char>(text[i])] && i != fragment) return false;
  return scheme_length(text) > 0;
}

std::string code_point_name(char32_t c) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
  return name;
}

bool is_noncharacter(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

void check_text(std::string_view lexical) {
  if (const auto at = find_invalid_utf8(lexical))
    throw InvalidTerm("literal is not UTF-8 at byte " + std::to_string(*at));
}

/// Lower-case `tag`, checked against rdf11 LANGTAG: [a-zA-Z]+ ('-' [a-zA-Z0-9]+)*, at most 8 characters a piece.
std::string checked_language(std::string_view tag) {
  std::string out;
  std::size_t piece = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-' && piece > 0) {
      piece = 0;
      first = false;
    } else if ((is_alpha(c) || (is_digit(c) && !first)) && piece < 8) {
      ++piece;
    } else {
      piece = 0;
      break;
    }
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (piece == 0) throw InvalidTerm("language tag \"" + std::string(tag) + "\": expected BCP 47, such as fr or en-GB");
  return out;
}

void append_escape(std::string& out, unsigned char c) {
  switch (c) {
    case '\b':
      out += "\\b";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\r':
      out += "\\r";
      return;
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    default: {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04X", static_cast<unsigned>(c));
      out += code;
    }
  }
}

/// The bytes that need a look: those that are escaped, and the first of U+FFFE and U+FFFF.
constexpr std::array<bool, 256> kMayNeedEscape = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  table['"'] = table['\\'] = table[0x7F] = table[0xEF] = true;
  return table;
}();

void append_quoted(std::string& out, std::string_view lexical) {
  out += '"';
  std::size_t plain = 0;
  const auto flush = [&](std::size_t end) { out.append(lexical, plain, end - plain); };
  for (std::size_t i = 0; i < lexical.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(lexical[i]);
    if (!kMayNeedEscape[c]) continue;
    if (c == 0xEF) {  // U+FFFE and U+FFFF are no XML characters, and escaped in canonical form
      if (lexical.compare(i, 2, "\xEF\xBF") != 0 || static_cast<unsigned char>(lexical[i + 2]) < 0xBE) continue;
      flush(i);
      out += static_cast<unsigned char>(lexical[i + 2]) == 0xBE ? "\\uFFFE" : "\\uFFFF";
      i += 2;
    } else {
      flush(i);
      append_escape(out, c);
    }
    plain = i + 1;
  }
  flush(lexical.size());
  out += '"';
}

std::string unescaped(std::string_view quoted) {
  std::string out;
  out.reserve(quoted.size());
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] != '\\') {
      out += quoted[i];
      continue;
    }
    switch (quoted[++i]) {
      case 'b':
        out += '\b';
        break;
      case 't':
        out += '\t';
        break;
      case 'n':
        out += '\n';
        break;
      case 'f':
        out += '\f';
        break;
      case 'r':
        out += '\r';
        break;
      case 'u': {
        unsigned code = 0;
        std::from_chars(quoted.data() + i + 1, quoted.data() + i + 5, code, 16);
        append_utf8(out, code);
        i += 4;
        break;
      }
      default:
        out += quoted[i];
    }
  }
  return out;
}

std::string fixed_digits(double value) {
  if (!std::isfinite(value))
    throw InvalidTerm("number is not finite: expected a value that XML Schema writes in digits");
  char digits[400];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value == 0 ? 0.0 : value, std::chars_format::fixed).ptr;
  return std::string(digits, end);
}

/// XML Schema's canonical double: one digit before the point, at least one after it, then E and the exponent.
std::string scientific(double value) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific).ptr;
  std::string text(digits, end);
  const std::size_t e = text.find('e');
  std::string mantissa = text.substr(0, e);
  if (mantissa.find('.') == std::string::npos) mantissa += ".0";
  return mantissa + "E" + std::to_string(std::stoi(text.substr(e + 1)));
}

constexpr std::size_t kLongestPlainNumber = 32;

}  // namespace

std::optional<std::string> iri_error(std::string_view text) {
  if (is_plain_iri(text)) return std::nullopt;
  if (const auto at = find_invalid_utf8(text)) return "IRI is not UTF-8 at byte " + std::to_string(*at);
  const std::string quoted = "IRI <" + std::string(text) + ">";
  if (scheme_length(text) == 0) return quoted + " has no scheme: expected an absolute IRI";
  const auto [host, host_end] = host_range(text);
  bool fragment = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(text, i);
    if (((c == '[' || c == ']') && !(at >= host && at < host_end)) || (c == '#' && fragment))
      return quoted + " holds a " + static_cast<char>(c) + " too many: it must be percent-encoded";
    fragment = fragment || c == '#';
    const bool forbidden =
        c <= 0x20 || c == 0x7F ||
        (c < 0x80 && std::string_view("<>\"{}|\\^`").find(static_cast<char>(c)) != std::string_view::npos);
    if (forbidden || (c >= 0x80 && c < 0xA0) || is_noncharacter(c))
      return quoted + " holds " + code_point_name(c) + ", which must be percent-encoded";
    if (c == '%' && !(at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2])))
      return quoted + " has a % without two hexadecimal digits";
  }
  return std::nullopt;
}

Iri::Iri(std::string text) : text_(std::move(text)) {
  if (auto error = iri_error(text_)) throw InvalidTerm(*error);
}

Literal::Literal(std::string lexical, std::string datatype, std::string language)
    : lexical_(std::move(lexical)), datatype_(std::move(datatype)), language_(std::move(language)) {
  check_text(lexical_);
}

Literal::Literal(std::string lexical) : Literal(std::move(lexical), std::string(vocabulary::xsd_string), {}) {}

Literal Literal::tagged(std::string lexical, std::string_view language) {
  return Literal(std::move(lexical), std::string(vocabulary::rdf_lang_string), checked_language(language));
}

Literal Literal::typed(std::string lexical, const Iri& datatype) {
  if (datatype.text() == vocabulary::rdf_lang_string)
    throw InvalidTerm("rdf:langString literal \"" + lexical + "\" without a language tag");
  return Literal(std::move(lexical), datatype.text(), {});
}

Literal Literal::boolean(bool value) {
  return Literal(value ? "true" : "false", std::string(vocabulary::xsd_boolean), {});
}

Literal Literal::integer(std::int64_t value) {
  return Literal(std::to_string(value), std::string(vocabulary::xsd_integer), {});
}

Literal Literal::number(double value) {
  std::string digits = fixed_digits(value);
  if (digits.size() > kLongestPlainNumber) return Literal(scientific(value), std::string(vocabulary::xsd_double), {});
  const bool whole = digits.find('.') == std::string::npos;
  return Literal(std::move(digits), std::string(whole ? vocabulary::xsd_integer : vocabulary::xsd_decimal), {});
}

Literal Literal::decimal(double value) {
  std::string digits = fixed_digits(value);
  if (digits.find('.') == std::string::npos) digits += ".0";
  return Literal(std::move(digits), std::string(vocabulary::xsd_decimal), {});
}

void append_ntriples(std::string& out, const Iri& iri) {
  out += '<';
  out += iri.text();
  out += '>';
}

void append_ntriples(std::string& out, const Literal& literal) {
  append_quoted(out, literal.lexical());
  if (!literal.language().empty()) {
    out += '@';
    out += literal.language();
  } else if (literal.datatype() != vocabulary::xsd_string) {
    out += "^^<";
    out += literal.datatype();
    out += '>';
  }
}

void append_ntriples_string(std::string& out, std::string_view lexical) {
  check_text(lexical);
  append_quoted(out, lexical);
}

void append_ntriples(std::string& out, const Term& term) {
  std::visit([&](const auto& value) { append_ntriples(out, value); }, term);
}

Term parse_ntriples_term(std::string_view form) {
  if (form.front() == '<') return Iri(std::string(form.substr(1, form.size() - 2)));
  const std::size_t close = form.rfind('"');
  std::string lexical = unescaped(form.substr(1, close - 1));
  const std::string_view rest = form.substr(close + 1);
  if (rest.empty()) return Literal(std::move(lexical));
  if (rest.front() == '@') return Literal::tagged(std::move(lexical), rest.substr(1));
  return Literal::typed(std::move(lexical), Iri(std::string(rest.substr(3, rest.size() - 4))));
}

}  // namespace pressgraph
