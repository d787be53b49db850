#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/reader.hpp"

namespace pressgraph {

/// Reads a JSON file: an article or extraction document, or an array of them, whose places are `path#1`, `path#2`, ….
/// Throws InputError with file, line and JSON pointer, as far as `options.skip` does not take it.
void read_json(std::string_view text, const std::string& path, const ReadOptions& options,
               const std::function<void(Input)>& sink);

/// Reads JSON Lines: the same a line, whose number stands behind the path.
void read_json_lines(std::string_view bytes, const std::string& path, const ReadOptions& options,
                     const std::function<void(Input)>& sink);

}  // namespace pressgraph
