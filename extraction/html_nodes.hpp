#pragma once

#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

/// What is asked of the elements of a page.
namespace pressgraph {

/// The element's name, in lower case as the parser gives it; empty for what is no element.
std::string_view name_of(const xmlNode* node);

/// The value of an attribute, or empty.
std::string attribute(const xmlNode* node, const char* name);

/// Whether an element of this name never holds text of an article: scripts, navigation, forms, footers.
bool holds_no_text(std::string_view name);

/// The text of an element with runs of plain blanks made one; no-break spaces stay. A <br> is a line feed; bars stand
/// between the cells of a <tr>.
std::string text_of(const xmlNode* node);

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace pressgraph
