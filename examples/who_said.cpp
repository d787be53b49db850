// Prints who said what about an entity, with the sentence's place in its article.
//
//   who_said GRAPH.trig NAME
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "exporters/formats.hpp"
#include "graph/traversal.hpp"

using namespace pressgraph;

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fputs("usage: who_said GRAPH.trig NAME\n", stderr);
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const KnowledgeGraph graph = read_graph(text, *find_format("trig"), argv[1]);

  for (const VertexId entity : graph.find_named(argv[2]))
    for (const VertexId claim : claims_about(graph, entity)) {
      const std::optional<VertexId> speaker = speaker_of(graph, claim);
      const std::vector<Evidence> evidence = graph.evidence(claim);
      fmt::print("{}: {} [{}-{}]\n", speaker ? graph.label(*speaker) : "the article or an unnamed source",
                 graph.label(claim), evidence.front().excerpt.span.begin, evidence.front().excerpt.span.end);
    }
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "who_said: {}\n", error.what());
  return 1;
}
