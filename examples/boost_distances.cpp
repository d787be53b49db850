// Runs a Boost algorithm on the graph as it is: breadth-first distances from an entity, edges followed forwards.
//
//   boost_distances GRAPH.trig NAME
#include <fmt/format.h>

#include <boost/graph/breadth_first_search.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

#include "exporters/formats.hpp"
#include "graph/boost_graph.hpp"

using namespace pressgraph;

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fputs("usage: boost_distances GRAPH.trig NAME\n", stderr);
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const KnowledgeGraph graph = read_graph(text, *find_format("trig"), argv[1]);
  const std::vector<VertexId> named = graph.find_named(argv[2]);
  if (named.empty()) {
    fmt::print(stderr, "boost_distances: no entity is named {}\n", argv[2]);
    return 1;
  }

  // graph/boost_graph.hpp makes KnowledgeGraph a model of VertexListGraph and BidirectionalGraph.
  std::vector<unsigned> distance(num_vertices(graph), 0);
  const auto distances = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, graph));
  boost::breadth_first_search(
      graph, named.front(),
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(distances, boost::on_tree_edge()))));

  for (const VertexId v : graph.vertices(VertexKind::entity))
    if (distance[v.value] > 0) fmt::print("{} {}\n", distance[v.value], graph.label(v));
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "boost_distances: {}\n", error.what());
  return 1;
}
