#include "graph/name_key.hpp"

#include "extraction/sha256.hpp"
#include "extraction/utf8.hpp"
#include "graph/iri.hpp"

namespace pressgraph {

std::string name_key(std::string_view name) {
  const std::string folded = fold(name);
  std::string out;
  char32_t before = ' ';
  bool gap = false;
  for (std::size_t offset = 0; offset < folded.size();) {
    const char32_t c = next_code_point(folded, offset);
    if (c == '.' && offset < folded.size()) {
      std::size_t behind = offset;
      const char32_t after = next_code_point(folded, behind);
      if (is_digit(before) && is_digit(after)) out += '.';
      gap = gap || !((is_digit(before) && is_digit(after)) || (is_letter(before) && is_letter(after)));
    } else if (is_letter(c) || is_digit(c) || c == '+' || c == '&') {
      if ((gap || (is_digit(c) && is_letter(before))) && !out.empty()) out += ' ';
      append_utf8(out, c);
      gap = false;
    } else {
      gap = true;
    }
    before = c;
  }
  return out;
}

std::string literal_local(std::string_view text) {
  return slug(text) + "-" + sha256_hex(text).substr(0, 8);
}

}  // namespace pressgraph
