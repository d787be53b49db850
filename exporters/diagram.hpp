#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// A picture before it is drawn: boxes, arrows and words, chosen by a view (exporters/diagram_views.hpp) and written as
/// DOT by exporters/diagram_dot.hpp.
namespace pressgraph {

/// How sure what an arrow says is, as its line shows it.
enum class LineKind {
  fact,      ///< Stated by an article itself: solid.
  reported,  ///< Said in a claim: dashed.
  possible,  ///< Planned, possible, conditional or hypothetical: dotted.
  doubtful,  ///< Perhaps the same entity: grey.
  plain,     ///< Only leads the eye (claim to speaker, date to event): thin.
};

struct DiagramNode {
  std::string id;     ///< Unique in the diagram.
  std::string style;  ///< A row of the style table: Person, Claim, Date, …
  std::string over;   ///< A small line above the text: who speaks, in which role.
  std::string text;   ///< The name, or the words of a claim.
  std::vector<std::string> under;  ///< Small lines below.
  std::string tooltip;
  std::string url;
  double importance = 0;  ///< From 0 to 1.
  bool negated = false;
  bool centre = false;  ///< What the picture is about.
  int rank = -1;        ///< Nodes of one rank stand side by side, in order of rank; -1: where the layout likes.
};

struct DiagramEdge {
  std::size_t from = 0, to = 0;  ///< Into Diagram::nodes.
  std::string label;             ///< Short; empty: none.
  std::string tooltip;
  std::string url;
  std::size_t count = 1;  ///< How many statements it stands for.
  LineKind line = LineKind::plain;
  bool negated = false;
};

enum class DiagramLayout {
  network,    ///< Springs: everything with everything.
  tree_down,  ///< Layers from top to bottom.
  tree_right  ///< Layers from left to right.
};

struct Diagram {
  std::string language;
  std::string title;
  std::string subtitle;
  std::string left_out;  ///< What the limit kept out of the picture, in a sentence; empty: nothing.
  std::vector<std::string> sources;
  DiagramLayout layout = DiagramLayout::network;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
};

}  // namespace pressgraph
