#pragma once

#include <string_view>

namespace pressgraph {

/// The reference that stands for a character of markup in XML and HTML, or nothing for any other character.
/// https://www.w3.org/TR/xml/#sec-predefined-ent
constexpr std::string_view xml_reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace pressgraph
