#include "exporters/diagram_legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kColumns = 110;

std::string row(std::string_view text, std::size_t size, std::string_view colour, bool bold) {
  std::string out;
  for (const std::string& line : wrap(drawable(text), kColumns * 11 / size))
    out += fmt::format("<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"{}\" COLOR=\"{}\">{}{}{}</FONT></TD></TR>", size, colour, bold ? "<B>" : "",
                       line.empty() ? " " : dot_html(line), bold ? "</B>" : "");
  return out;
}

std::string item(std::string_view mark, std::string_view colour, std::string_view name, const DiagramStyle& style) {
  return fmt::format("<TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"13\" COLOR=\"{}\"><B>{}</B></FONT><FONT POINT-SIZE=\"11\" COLOR=\"{}\"> {}</FONT></TD>", colour,
                     dot_html(mark), style.colour("note"), dot_html(drawable(name)));
}

std::string_view line_mark(LineKind line) {
  switch (line) {
    case LineKind::reported: return "╌╌▸";
    case LineKind::possible: return "┈┈▸";
    default: return "──▸";
  }
}

/// The kinds of node and line that the picture holds, each with its word.
std::vector<std::string> items(const Diagram& diagram, const DiagramStyle& style) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (const DiagramNode& node : diagram.nodes) seen.insert(node.style);
  for (const std::string& type : seen) out.push_back(item(style.node(type).mark, style.node(type).line, style.name(type), style));
  for (const LineKind line : {LineKind::fact, LineKind::reported, LineKind::possible, LineKind::doubtful}) {
    const bool used = std::any_of(diagram.edges.begin(), diagram.edges.end(), [&](const DiagramEdge& edge) { return edge.line == line && !edge.negated; });
    if (used) out.push_back(item(line_mark(line), style.colour(to_string(line)), style.word(fmt::format("line.{}", to_string(line))), style));
  }
  const auto negated = [](const auto& thing) { return thing.negated; };
  if (std::any_of(diagram.edges.begin(), diagram.edges.end(), negated) || std::any_of(diagram.nodes.begin(), diagram.nodes.end(), negated))
    out.push_back(item("──┤", style.colour("negated"), style.word("line.negated"), style));
  return out;
}

std::string legend(const Diagram& diagram, const DiagramStyle& style) {
  constexpr std::size_t kInRow = 8;
  const std::vector<std::string> all = items(diagram, style);
  if (all.empty()) return {};
  std::string out = "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\"><TR>";
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && i % kInRow == 0) out += "</TR><TR>";
    out += all[i];
  }
  return out + "</TR></TABLE></TD></TR>";
}

}  // namespace

std::string_view to_string(LineKind line) {
  static constexpr std::array<std::string_view, 5> kNames = {"fact", "reported", "possible", "doubtful", "plain"};
  return kNames[static_cast<std::size_t>(line)];
}

std::string diagram_header(const Diagram& diagram, const DiagramStyle& style) {
  std::string out = "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">";
  out += row(diagram.title, 24, style.colour("title"), true);
  if (!diagram.subtitle.empty()) out += row(diagram.subtitle, 13, style.colour("note"), false);
  if (!diagram.left_out.empty()) out += row(diagram.left_out, 11, style.colour("note"), false);
  out += legend(diagram, style);
  std::string sources;
  for (const std::string& source : diagram.sources) sources += (sources.empty() ? "" : " · ") + source;
  if (!sources.empty()) out += row(fmt::format("{} {}", style.word("sources"), sources), 10, style.colour("note"), false);
  return out + "</TABLE>>";
}

}  // namespace pressgraph
