#include "exporters/diagram_legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "exporters/dot_syntax.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// About how many characters of 11 points are as wide as the picture.
std::size_t columns_of(const Diagram& diagram) {
  return diagram.layout == DiagramLayout::network ? std::clamp<std::size_t>(60 + 3 * diagram.nodes.size(), 90, 180)
                                                  : 120;
}

std::string row(std::string_view text, std::size_t size, std::size_t columns, std::string_view colour, bool bold) {
  std::string out;
  for (const std::string& line : wrap(drawable(text), columns * 11 / size))
    out += fmt::format("<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"{}\" COLOR=\"{}\">{}{}{}</FONT></TD></TR>", size,
                       colour, bold ? "<B>" : "", line.empty() ? " " : dot_html(line), bold ? "</B>" : "");
  return out;
}

struct LegendItem {
  std::string html;
  std::size_t columns;  ///< How many characters wide.
};

LegendItem item(std::string_view mark, std::string_view colour, std::string_view name, const DiagramStyle& style) {
  return {fmt::format(
              "<FONT POINT-SIZE=\"13\" COLOR=\"{}\"><B>{}</B></FONT><FONT POINT-SIZE=\"11\" COLOR=\"{}\"> {}</FONT>",
              colour, dot_html(mark.empty() ? "■" : mark), style.colour("note"), dot_html(drawable(name))),
          count_code_points(name) + count_code_points(mark) + 6};
}

std::string_view line_mark(LineKind line) {
  switch (line) {
    case LineKind::reported:
      return "╌╌▸";
    case LineKind::possible:
      return "┈┈▸";
    default:
      return "──▸";
  }
}

/// The kinds of node and line that the picture holds, each with its word.
std::vector<LegendItem> items(const Diagram& diagram, const DiagramStyle& style) {
  std::vector<LegendItem> out;
  std::set<std::string> seen;
  for (const DiagramNode& node : diagram.nodes) seen.insert(node.style);
  for (const std::string& type : seen)
    out.push_back(item(style.node(type).mark, style.node(type).line, style.name(type), style));
  for (const LineKind line : {LineKind::fact, LineKind::reported, LineKind::possible, LineKind::doubtful}) {
    const bool used = std::any_of(diagram.edges.begin(), diagram.edges.end(),
                                  [&](const DiagramEdge& edge) { return edge.line == line && !edge.negated; });
    if (used)
      out.push_back(item(line_mark(line), style.colour(to_string(line)),
                         style.word(fmt::format("line.{}", to_string(line))), style));
  }
  const auto negated = [](const auto& thing) { return thing.negated; };
  if (std::any_of(diagram.edges.begin(), diagram.edges.end(), negated) ||
      std::any_of(diagram.nodes.begin(), diagram.nodes.end(), negated))
    out.push_back(item("──┤", style.colour("negated"), style.word("line.negated"), style));
  return out;
}

std::string left_out_words(const LeftOut& left_out, const DiagramStyle& style) {
  std::string out;
  const auto add = [&](std::string_view key, std::size_t count) {
    if (count > 0) out += (out.empty() ? "" : ", ") + style.count(key, count);
  };
  add("left_out.entities", left_out.entities);
  add("left_out.claims", left_out.claims);
  add("left_out.links", left_out.links);
  add("left_out.other", left_out.other);
  return style.phrase("left_out", {out});
}

/// In lines that are about as long as `columns` characters.
std::string legend(const Diagram& diagram, const DiagramStyle& style, std::size_t columns) {
  std::string out, line;
  std::size_t length = 0;
  const auto close = [&] {
    if (!line.empty()) out += fmt::format("<TR><TD ALIGN=\"LEFT\">{}</TD></TR>", line);
    line.clear();
    length = 0;
  };
  for (const LegendItem& item : items(diagram, style)) {
    if (length + item.columns > columns) close();
    line += (line.empty() ? "" : "<FONT POINT-SIZE=\"11\">     </FONT>") + item.html;
    length += item.columns;
  }
  close();
  return out;
}

}  // namespace

std::string_view to_string(LineKind line) {
  static constexpr std::array<std::string_view, 6> kNames = {"fact",     "reported", "possible",
                                                             "doubtful", "plain",    "hidden"};
  return kNames[static_cast<std::size_t>(line)];
}

std::string diagram_header(const Diagram& diagram, const DiagramStyle& style) {
  const std::size_t columns = columns_of(diagram);
  const std::string& note = style.colour("note");
  std::string out = "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">";
  out += row(diagram.title, 24, columns, style.colour("title"), true);
  if (!diagram.subtitle.empty()) out += row(diagram.subtitle, 13, columns, note, false);
  out += legend(diagram, style, columns);
  if (diagram.left_out.any()) out += row(left_out_words(diagram.left_out, style), 11, columns, note, false);
  std::string sources;
  for (const std::string& source : diagram.sources) sources += (sources.empty() ? "" : " · ") + source;
  if (!sources.empty()) out += row(fmt::format("{} {}", style.word("sources"), sources), 10, columns, note, false);
  return out + "<TR><TD HEIGHT=\"12\"></TD></TR></TABLE>>";
}

}  // namespace pressgraph
