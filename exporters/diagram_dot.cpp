#include "exporters/diagram_dot.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "exporters/diagram_legend.hpp"
#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kNameColumns = 20;
constexpr std::size_t kClaimColumns = 38;
constexpr std::size_t kLabelColumns = 18;
constexpr std::size_t kSmall = 10;

std::string_view layout_attributes(DiagramLayout layout) {
  switch (layout) {
    case DiagramLayout::network:
      return "layout=neato, overlap=prism, overlap_scaling=0, sep=\"+10\", esep=\"+4\", splines=true, pack=20, start=7";
    case DiagramLayout::tree_right:
      return "layout=dot, rankdir=LR, nodesep=0.22, ranksep=0.8, splines=true";
    case DiagramLayout::columns:
      return "layout=dot, rankdir=LR, nodesep=0.25, ranksep=0.35, splines=true";
  }
  return {};
}

bool is_box_of_words(const DiagramNode& node) {
  return node.style == "Claim" || node.style == "Evidence";
}

/// Lines of one font, each behind the other.
std::string lines_html(const std::vector<std::string>& lines, std::string_view open, std::string_view close,
                       bool left) {
  std::string out;
  for (const std::string& line : lines)
    if (!line.empty()) out += fmt::format("{}{}{}<BR{}/>", open, dot_html(line), close, left ? " ALIGN=\"LEFT\"" : "");
  return out;
}

std::string font(std::size_t size, std::string_view colour) {
  return fmt::format("<FONT POINT-SIZE=\"{}\" COLOR=\"{}\">", size, colour);
}

std::size_t text_size(const DiagramNode& node) {
  if (is_box_of_words(node)) return 12;
  return 12 + static_cast<std::size_t>(node.importance * 12) + (node.centre ? 4 : 0);
}

std::string node_label(const DiagramNode& node, const DiagramStyle& style) {
  const bool words = is_box_of_words(node);
  const std::string small = font(kSmall, style.colour("note"));
  const std::size_t columns = words ? kClaimColumns : kNameColumns;
  std::string out;
  if (!node.over.empty()) out += lines_html(wrap(drawable(node.over), columns), small + "<B>", "</B></FONT>", words);
  const std::string text = font(text_size(node), style.colour(node.negated ? "negated" : "text"));
  const char* const weight = words ? "I" : "B";
  out += lines_html(wrap(drawable(node.text), columns), fmt::format("{}<{}>", text, weight),
                    fmt::format("</{}></FONT>", weight), words);
  for (const std::string& line : node.under)
    out += lines_html(wrap(drawable(line), columns + 8), small, "</FONT>", words);
  if (!words && out.ends_with("<BR/>")) out.resize(out.size() - 5);
  return out.empty() ? "\" \"" : "<" + out + ">";
}

std::string write_node(const DiagramNode& node, const DiagramStyle& style) {
  const NodeStyle& look = style.node(node.style);
  std::string out = fmt::format(
      "  {} [class={}, shape={}, style=\"filled{}\", fillcolor=\"{}\", color=\"{}\", penwidth={:.1f}, label={}",
      dot_id(node.id), dot_id(drawable(node.style)), look.shape.empty() ? "box" : look.shape,
      look.style.empty() ? "" : "," + look.style, look.fill.empty() ? "#ffffff" : look.fill,
      node.negated ? style.colour("negated") : look.line, node.centre ? 3.0 : 1.0 + node.importance,
      node_label(node, style));
  if (!node.url.empty()) out += ", URL=" + dot_url(node.url);
  if (!node.tooltip.empty()) out += ", tooltip=" + dot_tooltip(node.tooltip);
  return out + "]\n";
}

std::string_view line_style(LineKind line) {
  switch (line) {
    case LineKind::reported:
      return "dashed";
    case LineKind::possible:
      return "dotted";
    case LineKind::hidden:
      return "invis";
    default:
      return "solid";
  }
}

std::string edge_label(const DiagramEdge& edge, const DiagramStyle& style) {
  std::string text = drawable(edge.label);
  if (edge.count > 1) text += fmt::format("{}×{}", text.empty() ? "" : " ", edge.count);
  if (text.empty()) return {};
  std::string out = lines_html(wrap(text, kLabelColumns), font(kSmall, style.colour(edge.negated ? "negated" : "note")),
                               "</FONT>", false);
  out.resize(out.size() - std::string_view("<BR/>").size());
  return "<" + out + ">";
}

std::string edge_attributes(const DiagramEdge& edge, const DiagramStyle& style) {
  std::string out = fmt::format("class={}, style={}, color=\"{}\", penwidth={:.1f}", to_string(edge.line),
                                line_style(edge.line), style.colour(edge.negated ? "negated" : to_string(edge.line)),
                                std::min(3.0, 0.9 + 0.3 * static_cast<double>(edge.count)));
  if (!edge.tooltip.empty()) {
    const std::string tooltip = dot_tooltip(edge.tooltip);
    out += fmt::format(", tooltip={}, labeltooltip={}", tooltip, tooltip);
  }
  return out;
}

/// What stands at the end of the arrow.
std::string_view head(const DiagramEdge& edge) {
  if (edge.line == LineKind::doubtful) return ", arrowhead=none";
  return edge.negated ? ", arrowhead=normalnonetee" : "";
}

/// An edge of a network. Its label is a small node half way, so that the removal of overlaps moves it away from others.
std::string write_spring(std::size_t number, const std::string& from, const std::string& to, const DiagramEdge& edge,
                         const DiagramStyle& style) {
  const std::string attributes = edge_attributes(edge, style), label = edge_label(edge, style);
  if (label.empty()) return fmt::format("  {} -> {} [{}{}, len=1.8]\n", from, to, attributes, head(edge));
  const std::string middle = fmt::format("\"edge{}\"", number);
  std::string out =
      fmt::format("  {} [class=label, shape=plain, style=filled, fillcolor=white, label={}", middle, label);
  if (!edge.tooltip.empty()) out += ", tooltip=" + dot_tooltip(edge.tooltip);
  return out + fmt::format("]\n  {} -> {} [{}, arrowhead=none, len=0.9]\n  {} -> {} [{}{}, len=0.9]\n", from, middle,
                           attributes, middle, to, attributes, head(edge));
}

std::string write_edge(const Diagram& diagram, std::size_t number, const DiagramStyle& style) {
  const DiagramEdge& edge = diagram.edges[number];
  const std::string from = dot_id(diagram.nodes[edge.from].id), to = dot_id(diagram.nodes[edge.to].id);
  if (diagram.layout == DiagramLayout::network) return write_spring(number, from, to, edge, style);
  const std::string label = edge_label(edge, style);
  return fmt::format("  {} -> {} [{}{}{}{}{}]\n", from, to, edge_attributes(edge, style), head(edge),
                     label.empty() ? "" : ", label=", label, edge.keeps_row ? ", weight=100" : "");
}

/// Nodes of one layer; in columns held in their order by edges that are not drawn.
std::string write_ranks(const Diagram& diagram) {
  std::string out;
  for (const std::vector<std::size_t>& rank : diagram.ranks) {
    if (rank.empty()) continue;
    out += "  {rank=same; ";
    const bool ordered = diagram.layout == DiagramLayout::columns && rank.size() > 1;
    for (const std::size_t i : rank)
      out += fmt::format("{}{}", i == rank.front() ? "" : ordered ? " -> " : "; ", dot_id(diagram.nodes[i].id));
    out += ordered ? " [style=invis]}\n" : "}\n";
  }
  return out;
}

}  // namespace

std::string diagram_dot(const Diagram& diagram, const DiagramStyle& style) {
  std::string out = "digraph pressgraph {\n";
  out += fmt::format(
      "  graph [charset=\"UTF-8\", {}, outputorder=edgesfirst, pad=0.3, bgcolor=white, labelloc=t, labeljust=l, {}]\n",
      layout_attributes(diagram.layout), "fontname=\"Helvetica,Arial,sans-serif\"");
  out += fmt::format("  graph [tooltip={}, label={}]\n", dot_tooltip(drawable(diagram.title)),
                     diagram_header(diagram, style));
  out += "  node [fontname=\"Helvetica,Arial,sans-serif\", margin=\"0.14,0.08\", height=0.3, width=0.4]\n";
  out += "  edge [fontname=\"Helvetica,Arial,sans-serif\", arrowsize=0.7, arrowhead=normal]\n";
  for (const DiagramNode& node : diagram.nodes) out += write_node(node, style);
  out += write_ranks(diagram);
  for (std::size_t i = 0; i < diagram.edges.size(); ++i) out += write_edge(diagram, i, style);
  return out + "}\n";
}

}  // namespace pressgraph
