// What an engineer who embeds the library writes: text to graph, a question, and an algorithm of Boost on a view.
#include <boost/graph/breadth_first_search.hpp>
#include <cstdio>

#include "extraction/analyzer.hpp"
#include "graph/boost_graph.hpp"
#include "graph/linker.hpp"
#include "graph/traversal.hpp"

int main() {
  const pressgraph::Seeds seeds;
  const pressgraph::Analyzer analyzer(seeds);
  pressgraph::Article article;
  article.text = "Une usine à Lyon\n\nL'usine ouvrira en mars, a déclaré Anne Martin, directrice de Renault, à Lyon.\n";
  const pressgraph::KnowledgeGraph graph = pressgraph::link({analyzer.analyze(article)});
  for (const pressgraph::VertexId v : graph.vertices(pressgraph::VertexKind::entity))
    std::printf("%s\n", graph.label(v).c_str());
  if (graph.find_named("Lyon").size() != 1 || graph.find_named("Anne Martin").size() != 1) return 1;
  const pressgraph::VertexId speaker = graph.find_named("Anne Martin").front();
  std::printf("%zu claims\n", claims_by(graph, speaker).size());

  const pressgraph::View view = pressgraph::ties();
  const pressgraph::FilteredGraph part = filtered(graph, view);
  std::vector<boost::default_color_type> color(num_vertices(part));
  boost::queue<pressgraph::VertexId> queue;
  boost::breadth_first_search(
      part, speaker, queue, boost::default_bfs_visitor(),
      boost::make_iterator_property_map(color.begin(), pressgraph::IdIndexMap<pressgraph::VertexId>{}));
  return color[speaker.value] == boost::black_color ? 0 : 1;
}
