#include <fmt/format.h>

#include "exporters/diagram_parts.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/dot_syntax.hpp"
#include "graph/comparison.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kQuoteCharacters = 200;

DiagramEdge arrow(std::size_t from, std::size_t to) {
  DiagramEdge edge;
  edge.from = from;
  edge.to = to;
  return edge;
}

/// The value, the words that give it, and the article.
DiagramNode figure_node(const KnowledgeGraph& graph, const DiagramStyle& style, const StatedFigure& figure,
                        std::string id) {
  DiagramNode node;
  node.id = std::move(id);
  node.style = "Evidence";
  node.over = figure.value;
  node.text = style.phrase("quote", {shorten(drawable(figure.excerpt.surface), kQuoteCharacters)});
  node.under = {source_line(graph.article(figure.article))};
  node.tooltip = drawable(figure.excerpt.surface);
  return node;
}

}  // namespace

Diagram draw_conflicts(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_nodes) {
  const std::vector<Conflict> all = conflicts(graph);
  DiagramBuilder builder(graph, style, DiagramLayout::tree_right);
  std::size_t shown = 0;
  for (const Conflict& conflict : all) {
    const std::size_t needed = 1 + conflict.figures.size() + (builder.has(conflict.subject) ? 0 : 1);
    if (builder.size() + needed > max_nodes) continue;
    const std::size_t subject = builder.add(conflict.subject, 0.4);
    DiagramNode measure;
    measure.id = fmt::format("measure{}", shown++);
    measure.style = "Measure";
    measure.text = style.name(conflict.measure);
    const std::string id = measure.id;
    const std::size_t middle = builder.add_node(std::move(measure));
    builder.add_edge(arrow(subject, middle));
    for (const StatedFigure& figure : conflict.figures) {
      const std::size_t box =
          builder.add_node(figure_node(graph, style, figure, fmt::format("{}-{}", id, builder.size())));
      builder.add_edge(arrow(middle, box));
      builder.add_source(figure.article);
    }
  }
  Diagram diagram = builder.finish();
  diagram.title = style.word("conflicts.title");
  diagram.left_out.other = all.size() - shown;
  return diagram;
}

}  // namespace pressgraph
