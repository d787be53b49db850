#pragma once

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace pressgraph::test {

/// A node of a picture as Graphviz drew it.
struct DrawnNode {
  std::string id;
  std::string kind;                ///< What was given as its class.
  std::vector<std::string> lines;  ///< Its words, top to bottom.
  double left = 0, right = 0, top = 0, bottom = 0;
  bool boxed = false;  ///< Whether it has an outline, which left to bottom are of.
};

struct Drawing {
  std::vector<DrawnNode> nodes;
  std::vector<std::string> header;  ///< The words of the graph's own label.
  double width = 0, height = 0;
};

inline std::string text_of(const xmlNode* node) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> content(xmlNodeGetContent(node), xmlFree);
  return reinterpret_cast<const char*>(content.get());
}

inline std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)),
                                                          xmlFree);
  return value ? reinterpret_cast<const char*>(value.get()) : "";
}

inline bool is(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && name == reinterpret_cast<const char*>(node->name);
}

inline std::vector<double> numbers(std::string text) {
  for (char& c : text)
    if (std::string_view("0123456789.-+e").find(c) == std::string_view::npos) c = ' ';
  std::istringstream in(text);
  std::vector<double> out;
  for (double value = 0; in >> value;) out.push_back(value);
  return out;
}

inline void grow(DrawnNode& node, double x, double y) {
  if (!node.boxed) node.left = node.right = x, node.top = node.bottom = y;
  node.boxed = true;
  node.left = std::min(node.left, x);
  node.right = std::max(node.right, x);
  node.top = std::min(node.top, y);
  node.bottom = std::max(node.bottom, y);
}

inline void read_outline(const xmlNode* element, DrawnNode& node) {
  if (is(element, "ellipse")) {
    const double x = numbers(attribute(element, "cx"))[0], y = numbers(attribute(element, "cy"))[0];
    const double rx = numbers(attribute(element, "rx"))[0], ry = numbers(attribute(element, "ry"))[0];
    grow(node, x - rx, y - ry);
    grow(node, x + rx, y + ry);
    return;
  }
  const std::vector<double> points = numbers(attribute(element, is(element, "path") ? "d" : "points"));
  for (std::size_t i = 0; i + 1 < points.size(); i += 2) grow(node, points[i], points[i + 1]);
}

inline void read_node(const xmlNode* parent, DrawnNode& node) {
  for (const xmlNode* child = parent->children; child != nullptr; child = child->next) {
    if (is(child, "title")) node.id = text_of(child);
    if (is(child, "text")) node.lines.push_back(text_of(child));
    if (is(child, "polygon") || is(child, "path") || is(child, "ellipse")) read_outline(child, node);
    if (is(child, "g") || is(child, "a")) read_node(child, node);
  }
}

inline void read_groups(const xmlNode* parent, Drawing& out) {
  for (const xmlNode* child = parent->children; child != nullptr; child = child->next) {
    const std::string kind = child->type == XML_ELEMENT_NODE ? attribute(child, "class") : std::string();
    if (is(child, "text")) out.header.push_back(text_of(child));
    if (kind.starts_with("edge")) continue;
    if (kind == "node" || kind.starts_with("node ")) {
      DrawnNode node;
      node.kind = kind.size() > 5 ? kind.substr(5) : "";
      read_node(child, node);
      out.nodes.push_back(std::move(node));
    } else if (is(child, "g") || is(child, "a")) {
      read_groups(child, out);
    }
  }
}

/// Reads an SVG that Graphviz wrote. Fails the test where it is not well-formed XML.
inline Drawing read_svg(const std::string& svg) {
  Drawing out;
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlReadMemory(svg.data(), static_cast<int>(svg.size()), "drawing.svg", nullptr,
                    XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR),
      xmlFreeDoc);
  EXPECT_TRUE(document) << "not well-formed: " << svg.substr(0, 2000);
  if (!document) return out;
  const xmlNode* root = xmlDocGetRootElement(document.get());
  const std::vector<double> box = numbers(attribute(root, "viewBox"));
  if (box.size() == 4) out.width = box[2], out.height = box[3];
  read_groups(root, out);
  return out;
}

}  // namespace pressgraph::test
