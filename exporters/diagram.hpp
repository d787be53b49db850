#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A picture before it is drawn: boxes, arrows and words, chosen by a view (exporters/diagram_views.hpp) and written as
/// DOT by exporters/diagram_dot.hpp.
namespace pressgraph {

/// How sure what an arrow says is, as its line shows it; the surest first.
enum class LineKind {
  fact,      ///< Stated by an article itself: solid.
  reported,  ///< Said in a claim: dashed.
  possible,  ///< Planned, possible, conditional or hypothetical: dotted.
  doubtful,  ///< Perhaps the same entity: grey, without head.
  plain,     ///< Only leads the eye: from a speaker to the claim, from a date to what happened.
  hidden     ///< Only keeps things in order.
};

/// `fact`, `reported`, …: the names of the style table.
std::string_view to_string(LineKind line);

struct DiagramNode {
  std::string id;                  ///< Unique in the diagram.
  std::string style;               ///< A row of the style table: Person, Claim, Date, …
  std::string over;                ///< A small line above the text: who speaks, in which role.
  std::string text;                ///< The name, or the words of a claim.
  std::vector<std::string> under;  ///< Small lines below.
  std::string tooltip;
  std::string url;
  double importance = 0;  ///< From 0 to 1.
  bool negated = false;
  bool centre = false;  ///< What the picture is about.
};

struct DiagramEdge {
  std::size_t from = 0, to = 0;  ///< Into Diagram::nodes.
  std::string label;             ///< Short; empty: none.
  std::string tooltip;
  std::size_t count = 1;  ///< How many statements it stands for.
  LineKind line = LineKind::plain;
  bool negated = false;
  bool keeps_row = false;  ///< Both ends stand at one height.
};

enum class DiagramLayout {
  network,     ///< Springs: everything with everything.
  tree_right,  ///< Layers from left to right.
  columns      ///< Layers from left to right that line up, as a table does.
};

/// What the limit of a picture kept out.
struct LeftOut {
  std::size_t entities = 0, claims = 0, links = 0, other = 0;
  bool any() const { return entities + claims + links + other > 0; }
};

struct Diagram {
  std::string title;
  std::string subtitle;
  LeftOut left_out;
  std::vector<std::string> sources;
  DiagramLayout layout = DiagramLayout::network;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
  std::vector<std::vector<std::size_t>> ranks;  ///< Nodes of one layer; in this order in columns.
};

}  // namespace pressgraph
