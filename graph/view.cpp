#include "graph/view.hpp"

#include <algorithm>

#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

template <class Item>
bool holds(const std::vector<Item>& list, const Item& item) {
  return list.empty() || std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

bool View::keeps(const KnowledgeGraph& graph, VertexId v) const {
  const VertexKind kind = graph.kind(v);
  if (!holds(kinds, kind)) return false;
  if (kind != VertexKind::entity || types.empty()) return true;
  return std::any_of(types.begin(), types.end(),
                     [&](const std::string& type) { return is_a(graph.entity(v).type, type); });
}

bool View::keeps(const KnowledgeGraph& graph, EdgeId e) const {
  if (!holds(predicates, std::string(graph.predicate(e)))) return false;
  if (min_confidence > 0 || facts_only) {
    const Certainty certainty = graph.certainty(e);
    if (certainty.confidence < min_confidence || (facts_only && !certainty.is_fact(min_confidence))) return false;
  }
  const VertexId article = graph.article_vertex(graph.edge(e).record.article);
  if (!articles.empty() && !std::binary_search(articles.begin(), articles.end(), article)) return false;
  if (since.empty() && until.empty()) return true;
  const std::string& published = graph.article(article).published;
  return !published.empty() && (since.empty() || published >= since) &&
         (until.empty() || published.substr(0, until.size()) <= until);
}

View ties() {
  View view;
  view.kinds = {VertexKind::entity, VertexKind::claim};
  return view;
}

}  // namespace pressgraph
