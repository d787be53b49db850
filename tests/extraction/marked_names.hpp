#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/names.hpp"

namespace pressgraph {

/// A sentence of an examples file, without its marks, and the names that the marks show as "Type surface".
struct MarkedSentence {
  std::string text;
  std::vector<std::string> names;
};

/// Reads « La start-up [Company Velmora] recrute. »
inline MarkedSentence read_marked(std::string_view line) {
  MarkedSentence out;
  while (!line.empty()) {
    const std::size_t open = line.find('[');
    out.text += line.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = line.find(']', open);
    const std::string_view mark = line.substr(open + 1, close - open - 1);
    out.names.emplace_back(mark);
    out.text += mark.substr(mark.find(' ') + 1);
    line.remove_prefix(close + 1);
  }
  return out;
}

inline std::vector<std::string> shown(const Document& document, const std::vector<Name>& names) {
  std::vector<std::string> out;
  for (const Name& name : names) out.push_back(name.type + " " + std::string(document.view(name.tokens)));
  return out;
}

}  // namespace pressgraph
