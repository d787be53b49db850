#include "extraction/html_nodes.hpp"

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 13> kNoText = {"script",   "style",  "noscript", "nav", "aside",
                                                      "footer",   "form",   "button",   "svg", "iframe",
                                                      "template", "select", "menu"};

void append_text(const xmlNode* node, std::string& out) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      for (const char c : std::string_view(reinterpret_cast<const char*>(child->content))) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
          out.push_back(c);
        else if (!out.empty() && out.back() != ' ' && out.back() != '\n')
          out.push_back(' ');
      }
    } else if (child->type == XML_ELEMENT_NODE) {
      if (name_of(child) == "br") {
        while (!out.empty() && out.back() == ' ') out.pop_back();
        out.push_back('\n');
      } else if (!holds_no_text(name_of(child))) {
        append_text(child, out);
      }
    }
  }
}

/// The cells of a table's row, with bars between.
void append_row(const xmlNode* row, std::string& out) {
  for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
    if (cell->type != XML_ELEMENT_NODE) continue;
    std::string text;
    append_text(cell, text);
    if (!out.empty() && !text.empty()) out += " | ";
    out += text;
  }
}

}  // namespace

std::string_view name_of(const xmlNode* node) {
  return node->name == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(node->name));
}

std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
  if (value == nullptr) return {};
  std::string out(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return out;
}

bool holds_no_text(std::string_view name) {
  return is_one_of(name, kNoText);
}

std::string text_of(const xmlNode* node) {
  std::string out;
  if (name_of(node) == "tr")
    append_row(node, out);
  else
    append_text(node, out);
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  const std::size_t begin = out.find_first_not_of(" \n");
  return begin == std::string::npos ? std::string{} : out.substr(begin);
}

}  // namespace pressgraph
