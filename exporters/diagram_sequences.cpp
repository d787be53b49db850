#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "exporters/diagram_parts.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kInRow = 3;  ///< What stands beside a date before the next row.

DiagramEdge edge_between(std::size_t from, std::size_t to, LineKind line) {
  DiagramEdge edge;
  edge.from = from;
  edge.to = to;
  edge.line = line;
  return edge;
}

std::string article_name(const KnowledgeGraph& graph, VertexId article) {
  const DocumentInfo& info = graph.article(article);
  return shorten(drawable(info.title.empty() ? info.path : info.title), 60);
}

/// A box with a relation, its words in the article, and which article that is.
DiagramNode evidence_node(const KnowledgeGraph& graph, const DiagramStyle& style, EdgeId e, std::string id) {
  DiagramNode node;
  node.id = std::move(id);
  node.style = "Evidence";
  const Certainty certainty = graph.certainty(e);
  node.negated = certainty.polarity == Polarity::negated;
  node.over = fmt::format("{} — {}", graph.label(graph.source(e)), relation_words(graph, style, e));
  if (graph.kind(graph.target(e)) == VertexKind::entity) node.over += " → " + graph.label(graph.target(e));
  const std::vector<Evidence> evidence = graph.evidence(e);
  if (!evidence.empty()) {
    node.text = style.phrase("quote", {shorten(drawable(evidence.front().excerpt.surface), 200)});
    node.under = {article_name(graph, evidence.front().article)};
  } else {
    node.text = relation_words(graph, style, e);
  }
  node.tooltip = evidence_text(graph, evidence);
  return node;
}

/// The dated things of the whole graph: every claim and every relation that has a date.
std::vector<Moment> all_moments(const KnowledgeGraph& graph) {
  std::vector<Moment> out;
  for (const VertexId claim : claims(graph, {}))
    if (const std::string date = said_on(graph, claim); !date.empty())
      out.push_back({date, graph.article_vertex(graph.record(claim).article), claim, {}});
  for (const VertexId v : graph.vertices(VertexKind::entity))
    for (const Moment& moment : timeline(graph, v))
      if (moment.edge && graph.source(*moment.edge) == v) out.push_back(moment);
  return out;
}

double worth(const KnowledgeGraph& graph, const Moment& moment) {
  if (moment.edge) return 1 + graph.certainty(*moment.edge).confidence;
  const Claim& claim = graph.claim(*moment.claim);
  return claim.confidence + (claim.kind == ClaimKind::direct ? 0.3 : 0) + (claim.quantities.empty() ? 0 : 0.2);
}

/// The moments that are worth most and fit with their dates into `max_nodes` boxes, in order of date.
std::vector<Moment> chosen_moments(const KnowledgeGraph& graph, std::vector<Moment> moments, std::size_t max_nodes) {
  std::stable_sort(moments.begin(), moments.end(),
                   [&](const Moment& left, const Moment& right) { return worth(graph, left) > worth(graph, right); });
  std::map<std::string, std::size_t> dates;
  std::vector<Moment> out;
  for (const Moment& moment : moments) {
    const std::size_t boxes = out.size() + dates.size() + 1 + (dates.contains(moment.date) ? 0 : 1);
    if (boxes > max_nodes) continue;
    ++dates[moment.date];
    out.push_back(moment);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Moment& left, const Moment& right) { return left.date < right.date; });
  return out;
}

/// Dates down the left side, beside each what happened, in rows.
class Calendar {
 public:
  Calendar(const KnowledgeGraph& graph, const DiagramStyle& style, DiagramBuilder& builder)
      : graph_(graph), style_(style), builder_(builder) {}

  void add(const Moment& moment) {
    if (moment.date != date_) start(moment.date);
    std::size_t node = 0;
    if (moment.claim) {
      node = builder_.add(*moment.claim);
    } else {
      node =
          builder_.add_node(evidence_node(graph_, style_, *moment.edge, fmt::format("moment{}", moment.edge->value)));
      builder_.add_source(moment.article);
    }
    const std::size_t column = in_row_ % kInRow;
    DiagramEdge edge = edge_between(column == 0 ? start_ : last_, node, LineKind::plain);
    edge.keeps_row = in_row_ < kInRow;
    builder_.add_edge(std::move(edge));
    columns_[column + 1].push_back(node);
    last_ = node;
    ++in_row_;
  }
  std::vector<std::vector<std::size_t>> columns() const { return columns_; }

 private:
  void start(const std::string& date) {
    DiagramNode node;
    node.id = "date" + date;
    node.style = "Date";
    node.text = date_words(style_, date);
    start_ = builder_.add_node(std::move(node));
    columns_[0].push_back(start_);
    date_ = date;
    in_row_ = 0;
  }

  const KnowledgeGraph& graph_;
  const DiagramStyle& style_;
  DiagramBuilder& builder_;
  std::string date_;
  std::size_t start_ = 0, last_ = 0, in_row_ = 0;
  std::vector<std::vector<std::size_t>> columns_ = std::vector<std::vector<std::size_t>>(kInRow + 1);
};

}  // namespace

Diagram draw_timeline(const KnowledgeGraph& graph, const DiagramStyle& style, std::optional<VertexId> entity,
                      std::size_t max_nodes) {
  const std::vector<Moment> moments = entity ? timeline(graph, *entity) : all_moments(graph);
  const std::vector<Moment> chosen = chosen_moments(graph, moments, max_nodes);
  DiagramBuilder builder(graph, style, DiagramLayout::columns);
  Calendar calendar(graph, style, builder);
  for (const Moment& moment : chosen) calendar.add(moment);
  Diagram diagram = builder.finish();
  diagram.ranks = calendar.columns();
  diagram.title = entity ? style.phrase("timeline.of", {drawable(graph.entity(*entity).label)})
                         : std::string(style.word("timeline.title"));
  diagram.left_out.other = moments.size() - chosen.size();
  return diagram;
}

Diagram draw_path(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId from, VertexId to,
                  std::size_t max_nodes) {
  DiagramBuilder builder(graph, style, DiagramLayout::tree_right);
  const auto path = shortest_path(graph, from, to);
  if (path && 2 * path->size() + 1 <= max_nodes) {
    std::size_t here = builder.add(from, 0.4);
    builder.diagram().nodes[here].centre = true;
    for (const Neighbour& step : *path) {
      if (graph.edge(step.edge).kind == EdgeKind::relation) {
        const std::size_t words =
            builder.add_node(evidence_node(graph, style, step.edge, fmt::format("step{}", step.edge.value)));
        builder.add_edge(edge_between(here, words, line_of(graph.certainty(step.edge))));
        builder.add_source(graph.article_vertex(graph.edge(step.edge).record.article));
        here = words;
      }
      const std::size_t next = builder.add(step.vertex, 0.4);
      const bool relation = graph.edge(step.edge).kind == EdgeKind::relation;
      builder.add_edge(edge_between(here, next, relation ? line_of(graph.certainty(step.edge)) : LineKind::plain));
      here = next;
    }
    builder.diagram().nodes[here].centre = true;
  }
  Diagram diagram = builder.finish();
  diagram.title = style.phrase("path.title", {drawable(graph.entity(from).label), drawable(graph.entity(to).label)});
  return diagram;
}

}  // namespace pressgraph
