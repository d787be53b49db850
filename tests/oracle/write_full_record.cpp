// Prints a graph with every kind of node and every property as N-Triples, for the comparison with another SHACL engine.

#include <iostream>

#include "exporters/formats.hpp"
#include "graph/linker.hpp"
#include "tests/exporters/full_record.hpp"

int main() {
  using namespace pressgraph;
  Extraction first = full_record();
  Extraction second = first;
  second.document.id = "https://example.org/articles/2";
  ExportOptions options;
  options.rdf.version = "1";
  write_graph(link({first, second}), *find_format("ntriples"), options,
              [](std::string_view piece) { std::cout << piece; });
}
