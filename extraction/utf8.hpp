#pragma once

#include <string>
#include <string_view>

#include "ontology/unicode.hpp"

namespace pressgraph {

/// Lower case by Unicode's simple mapping, code point by code point.
std::string to_lower(std::string_view text);
char32_t to_lower(char32_t);

/// Lower case without accents and ligatures (é → e, œ → oe, ß → ss), typographic apostrophes and hyphens made plain.
std::string fold(std::string_view text);

bool is_letter(char32_t);
bool is_upper(char32_t);
bool is_lower(char32_t);
bool is_digit(char32_t);
/// Any white space, no-break spaces included.
bool is_space(char32_t);

}  // namespace pressgraph
