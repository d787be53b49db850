#include "exporters/diagram_dot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "exporters/diagram_legend.hpp"
#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kNameColumns = 20;
constexpr std::size_t kClaimColumns = 38;
constexpr std::size_t kSmall = 10;

std::string graph_attributes(DiagramLayout layout) {
  switch (layout) {
    case DiagramLayout::network:
      return "layout=sfdp, overlap=prism, overlap_scaling=-1.5, sep=\"+12\", esep=\"+4\", splines=true, K=1.2, repulsiveforce=1.6, start=7";
    case DiagramLayout::tree_down:
      return "layout=dot, rankdir=TB, nodesep=0.3, ranksep=0.6, splines=true";
    case DiagramLayout::tree_right:
      return "layout=dot, rankdir=LR, nodesep=0.2, ranksep=0.9, splines=true";
  }
  return {};
}

bool is_box_of_words(const DiagramNode& node) {
  return node.style == "Claim" || node.style == "Article";
}

/// Lines of one font, each behind the other.
std::string lines_html(const std::vector<std::string>& lines, std::string_view open, std::string_view close, bool left) {
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
  const char* const weight = node.style == "Claim" ? "I" : "B";
  out += lines_html(wrap(drawable(node.text), columns), fmt::format("{}<{}>", text, weight), fmt::format("</{}></FONT>", weight), words);
  for (const std::string& line : node.under) out += lines_html(wrap(drawable(line), columns + 8), small, "</FONT>", words);
  if (!words && out.ends_with("<BR/>")) out.resize(out.size() - 5);
  return out.empty() ? "\" \"" : "<" + out + ">";
}

std::string write_node(const DiagramNode& node, const DiagramStyle& style) {
  const NodeStyle& look = style.node(node.style);
  const bool rounded = look.shape.starts_with("rounded ");
  std::string out = fmt::format("  {} [class={}, shape={}, style=\"filled{}\", fillcolor=\"{}\", color=\"{}\", penwidth={:.1f}, label={}",
                                dot_id(node.id), dot_id(drawable(node.style)), rounded ? look.shape.substr(8) : look.shape, rounded ? ",rounded" : "",
                                look.fill, node.negated ? style.colour("negated") : look.line, node.centre ? 3.0 : 1.0 + node.importance,
                                node_label(node, style));
  if (!node.url.empty()) out += ", URL=" + dot_url(node.url);
  if (!node.tooltip.empty()) out += ", tooltip=" + dot_tooltip(node.tooltip);
  return out + "]\n";
}

std::string_view line_style(LineKind line) {
  switch (line) {
    case LineKind::reported: return "dashed";
    case LineKind::possible: return "dotted";
    default: return "solid";
  }
}

std::string edge_label(const DiagramEdge& edge, const DiagramStyle& style, std::string_view colour) {
  std::string text = drawable(edge.label);
  if (edge.count > 1) text += fmt::format(" ×{}", edge.count);
  std::string out = lines_html(wrap(text, 18), font(kSmall, edge.negated ? colour : std::string_view(style.colour("note"))), "</FONT>", false);
  if (out.ends_with("<BR/>")) out.resize(out.size() - 5);
  return "<" + out + ">";
}

std::string write_edge(const Diagram& diagram, const DiagramEdge& edge, const DiagramStyle& style) {
  const std::string& colour = style.colour(edge.negated ? "negated" : to_string(edge.line));
  std::string out = fmt::format("  {} -> {} [class={}, style={}, color=\"{}\", penwidth={:.1f}", dot_id(diagram.nodes[edge.from].id),
                                dot_id(diagram.nodes[edge.to].id), to_string(edge.line), line_style(edge.line), colour,
                                std::min(3.0, 0.9 + 0.3 * static_cast<double>(edge.count)));
  if (edge.negated) out += ", arrowhead=teenormal";
  if (edge.line == LineKind::doubtful) out += ", dir=none";
  if (!edge.label.empty()) out += ", label=" + edge_label(edge, style, colour);
  if (!edge.url.empty()) out += ", URL=" + dot_url(edge.url);
  if (!edge.tooltip.empty()) {
    const std::string tooltip = dot_tooltip(edge.tooltip);
    out += fmt::format(", tooltip={}, labeltooltip={}", tooltip, tooltip);
  }
  return out + "]\n";
}

/// Nodes of one rank side by side, in the order of the list.
std::string write_ranks(const Diagram& diagram) {
  std::map<int, std::vector<std::size_t>> ranks;
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
    if (diagram.nodes[i].rank >= 0) ranks[diagram.nodes[i].rank].push_back(i);
  std::string out;
  for (const auto& [rank, nodes] : ranks) {
    out += "  {rank=same";
    for (const std::size_t i : nodes) out += "; " + dot_id(diagram.nodes[i].id);
    out += "}\n";
  }
  return out;
}

}  // namespace

std::string diagram_dot(const Diagram& diagram, const DiagramStyle& style) {
  std::string out = "digraph pressgraph {\n";
  out += fmt::format("  graph [charset=\"UTF-8\", {}, outputorder=edgesfirst, pad=0.3, bgcolor=white, labelloc=t, labeljust=l, {}]\n",
                     graph_attributes(diagram.layout), "fontname=\"Helvetica,Arial,sans-serif\"");
  out += fmt::format("  graph [tooltip={}, label={}]\n", dot_tooltip(drawable(diagram.title)), diagram_header(diagram, style));
  out += "  node [fontname=\"Helvetica,Arial,sans-serif\", margin=\"0.14,0.08\", height=0.3, width=0.4]\n";
  out += "  edge [fontname=\"Helvetica,Arial,sans-serif\", arrowsize=0.7, arrowhead=normal]\n";
  for (const DiagramNode& node : diagram.nodes) out += write_node(node, style);
  out += write_ranks(diagram);
  for (const DiagramEdge& edge : diagram.edges) out += write_edge(diagram, edge, style);
  return out + "}\n";
}

}  // namespace pressgraph
