#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pressgraph {

/// Returns the byte offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or nullopt.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Decodes the code point that starts at `offset` and moves `offset` behind it. `text` must be well formed there.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

/// The number of code points of a well-formed text.
std::size_t count_code_points(std::string_view text);

}  // namespace pressgraph
