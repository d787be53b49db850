// What an engineer who embeds the library writes: text to graph, and a question.
#include <cstdio>

#include "extraction/analyzer.hpp"
#include "graph/linker.hpp"

int main() {
  const pressgraph::Seeds seeds;
  const pressgraph::Analyzer analyzer(seeds);
  pressgraph::Article article;
  article.text = "Une usine à Lyon\n\nL'usine ouvrira en mars, a déclaré Anne Martin, directrice de Renault, à Lyon.\n";
  const pressgraph::KnowledgeGraph graph = pressgraph::link({analyzer.analyze(article)});
  for (const pressgraph::VertexId v : graph.vertices(pressgraph::VertexKind::entity))
    std::printf("%s\n", graph.label(v).c_str());
  return graph.find_named("Lyon").size() == 1 ? 0 : 1;
}
