#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "exporters/diagram_parts.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

/// Where the speakers of the first claims stand, whom those are about, and so who speaks next.
constexpr std::string_view kLeft = "left", kRight = "right";

/// Those whom a claim is about, besides its speaker and `except`.
std::vector<VertexId> topics(const KnowledgeGraph& graph, VertexId claim, std::optional<VertexId> except) {
  std::vector<VertexId> out;
  for (const EdgeId e : graph.out_edges(claim))
    if (graph.edge(e).kind == EdgeKind::about && graph.target(e) != except &&
        graph.target(e) != speaker_of(graph, claim))
      out.push_back(graph.target(e));
  return out;
}

DiagramEdge leads(std::size_t from, std::size_t to) {
  DiagramEdge edge;
  edge.from = from;
  edge.to = to;
  return edge;
}

/// The surest and most quotable first: what a claim is chosen by where there is no room for all.
void sort_by_worth(const KnowledgeGraph& graph, std::vector<VertexId>& claims) {
  const auto worth = [&](VertexId v) {
    const Claim& claim = graph.claim(v);
    return claim.confidence + (claim.kind == ClaimKind::direct ? 0.2 : 0) +
           0.1 * static_cast<double>(std::min<std::size_t>(claim.about.size() + claim.quantities.size(), 3));
  };
  std::stable_sort(claims.begin(), claims.end(),
                   [&](VertexId left, VertexId right) { return worth(left) > worth(right); });
}

/// Adds claims, each with its speaker on the left and its topics on the right, as long as there is room. Returns how
/// many found none.
class ClaimColumns {
 public:
  ClaimColumns(const KnowledgeGraph& graph, DiagramBuilder& builder, std::size_t max_nodes)
      : graph_(graph), builder_(builder), max_nodes_(max_nodes) {}

  /// `from` and `to` name the columns of speakers and topics; topics equal to `hidden` are not drawn.
  void add(VertexId claim, std::string_view from, std::string_view to, std::optional<VertexId> hidden = {}) {
    const auto speaker = speaker_of(graph_, claim);
    const std::size_t needed = 1 + (speaker && !builder_.has(*speaker, from) ? 1 : 0);
    if (builder_.size() + needed > max_nodes_) {
      ++left_out_;
      return;
    }
    const std::size_t box = builder_.add(claim);
    if (speaker) builder_.add_edge(leads(builder_.add(*speaker, 0.3, from), box));
    for (const VertexId topic : topics(graph_, claim, hidden)) {
      if (!builder_.has(topic, to) && builder_.size() >= max_nodes_) continue;
      DiagramEdge edge = leads(box, builder_.add(topic, 0.2, to));
      edge.negated = graph_.claim(claim).polarity == Polarity::negated;
      builder_.add_edge(std::move(edge));
    }
    boxes_.push_back(box);
  }
  std::size_t left_out() const { return left_out_; }
  /// The claims' nodes.
  const std::vector<std::size_t>& boxes() const { return boxes_; }

 private:
  const KnowledgeGraph& graph_;
  DiagramBuilder& builder_;
  std::size_t max_nodes_;
  std::size_t left_out_ = 0;
  std::vector<std::size_t> boxes_;
};

/// The relations that an article states, by their ends.
std::vector<EntityLink> links_of(const KnowledgeGraph& graph, VertexId article) {
  std::vector<EntityLink> out = entity_links(graph);
  for (EntityLink& link : out) {
    link.claims.clear();
    std::erase_if(link.relations, [&](EdgeId e) {
      return graph.edge(e).kind != EdgeKind::relation || graph.edge(e).record.article != article.value;
    });
  }
  std::erase_if(out, [](const EntityLink& link) { return link.relations.empty(); });
  return out;
}

}  // namespace

Diagram draw_claims(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId entity, std::size_t max_nodes) {
  DiagramBuilder builder(graph, style, DiagramLayout::tree_right);
  const std::size_t centre = builder.add(entity, 0.6);
  builder.diagram().nodes[centre].centre = true;
  std::vector<VertexId> own = claims_by(graph, entity), others;
  for (const VertexId claim : claims_about(graph, entity))
    if (speaker_of(graph, claim) != entity) others.push_back(claim);
  sort_by_worth(graph, own);
  sort_by_worth(graph, others);
  ClaimColumns columns(graph, builder, max_nodes);
  for (std::size_t i = 0; i < std::max(own.size(), others.size()); ++i) {
    if (i < own.size()) columns.add(own[i], {}, kRight, entity);
    if (i >= others.size()) continue;
    columns.add(others[i], kLeft, {}, {});
  }
  Diagram diagram = builder.finish();
  diagram.title = style.phrase("claims.title", {drawable(graph.entity(entity).label)});
  diagram.subtitle = style.count("shown.claims", columns.boxes().size());
  diagram.left_out.claims = columns.left_out();
  return diagram;
}

Diagram draw_article(const KnowledgeGraph& graph, const DiagramStyle& style, VertexId article, std::size_t max_nodes) {
  DiagramBuilder builder(graph, style, DiagramLayout::tree_right);
  builder.add_source(article);
  std::vector<VertexId> claims;
  for (const EdgeId e : graph.in_edges(article))
    if (graph.edge(e).kind == EdgeKind::stated_in) claims.push_back(graph.source(e));
  sort_by_worth(graph, claims);
  ClaimColumns columns(graph, builder, max_nodes * 3 / 4);
  for (const VertexId claim : claims) columns.add(claim, {}, kRight);
  std::size_t links_left_out = 0;
  for (const EntityLink& link : links_of(graph, article)) {
    const bool known = builder.has(link.from);
    const std::string_view place = known ? std::string_view{} : kRight;
    const std::size_t needed = (builder.has(link.from, place) ? 0U : 1U) + (builder.has(link.to, kRight) ? 0U : 1U);
    if (builder.size() + needed > max_nodes) {
      ++links_left_out;
      continue;
    }
    builder.add(link.from, 0.3, place);
    builder.add(link.to, 0.2, kRight);
    builder.add_link(link, place, kRight);
  }
  Diagram diagram = builder.finish();
  const DocumentInfo& info = graph.article(article);
  diagram.title = drawable(info.title.empty() ? info.path : info.title);
  diagram.subtitle = style.word("article.title");
  diagram.ranks.push_back(columns.boxes());
  diagram.left_out.claims = columns.left_out();
  diagram.left_out.links = links_left_out;
  return diagram;
}

}  // namespace pressgraph
