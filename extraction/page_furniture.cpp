#include "extraction/page_furniture.hpp"

#include <algorithm>

#include "extraction/html_nodes.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// In lower case, with straight apostrophes.
std::string folded(const std::string& text) {
  const std::string_view apostrophe = "’";
  const std::string lower = to_lower(text);
  std::string out;
  for (std::size_t i = 0; i < lower.size();) {
    const bool curly = std::string_view(lower).substr(i).starts_with(apostrophe);
    out += curly ? '\'' : lower[i];
    i += curly ? apostrophe.size() : 1;
  }
  return out;
}

/// Whether nothing, or a colon, stands behind a label.
bool is_all(std::string_view rest) {
  for (const std::string_view blank : {"\u00A0", "\u202F", " "})
    if (rest.starts_with(blank)) rest.remove_prefix(blank.size());
  return rest.empty() || rest.front() == ':';
}

/// Bytes of text inside links.
std::size_t linked(const xmlNode* node) {
  std::size_t bytes = 0;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE) bytes += name_of(child) == "a" ? text_of(child).size() : linked(child);
  return bytes;
}

}  // namespace

PageFurniture::PageFurniture(const Seeds& seeds) {
  read_table(seeds.file("page_furniture.tsv"), true, [&](const TableRow& row) {
    if (row[1] == "part") parts_.emplace(row[0]);
    if (row[1] == "label") labels_.emplace_back(row[0]);
    if (row[1] == "begins") beginnings_.emplace_back(row[0]);
  });
}

bool PageFurniture::is_block(const xmlNode* node, const std::string& text) const {
  constexpr std::size_t kShort = 200;
  if (text.size() > kShort) return false;
  const std::string words = folded(text);
  const std::size_t links = linked(node);
  const auto begins = [&](const std::string& beginning) { return words.starts_with(beginning); };
  const auto labels = [&](const std::string& label) {
    return words.starts_with(label) &&
           (is_all(std::string_view(words).substr(label.size())) || 2 * links > text.size());
  };
  const bool heading = name_of(node).starts_with('h') || name_of(node) == "tr";
  return std::any_of(beginnings_.begin(), beginnings_.end(), begins) ||
         std::any_of(labels_.begin(), labels_.end(), labels) || (!heading && 10 * links > 9 * text.size());
}

bool PageFurniture::is_part(const xmlNode* node) const {
  for (const char* name : {"class", "id"}) {
    std::string words = to_lower(attribute(node, name));
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '-' || c == '_' || c == '\n' || c == '\t'; }, ' ');
    for (const std::string_view word : split(words, ' '))
      if (parts_.contains(word)) return true;
  }
  return false;
}

}  // namespace pressgraph
