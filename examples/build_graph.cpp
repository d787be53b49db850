// Builds a graph from a folder of articles and writes it as TriG.
//
//   build_graph ARTICLES OUTPUT.trig
#include <fmt/format.h>

#include <cstdio>

#include "exporters/formats.hpp"
#include "exporters/output_file.hpp"
#include "extraction/analyzer.hpp"
#include "extraction/reader.hpp"
#include "graph/linker.hpp"

using namespace pressgraph;

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fputs("usage: build_graph ARTICLES OUTPUT.trig\n", stderr);
    return 2;
  }
  const Seeds seeds;
  const Analyzer analyzer(seeds);  // Reads the lexicons and models once; any number of threads may share it.
  std::vector<Extraction> records;
  for (const std::string& path : expand_inputs({argv[1]}))
    read_inputs(path, {}, [&](Input input) { records.push_back(analyzer.analyze(std::get<Article>(input))); });

  const KnowledgeGraph graph = link(std::move(records));

  OutputFile file(argv[2]);  // Appears under its name only when it is whole.
  write_graph(graph, *find_format("trig"), {}, [&](std::string_view bytes) { file.stream() << bytes; });
  file.commit();
  fmt::print("{} articles, {} entities, {} claims\n", graph.count(VertexKind::article), graph.count(VertexKind::entity),
             graph.count(VertexKind::claim));
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "build_graph: {}\n", error.what());
  return 1;
}
