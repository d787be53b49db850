#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/formats.hpp"
#include "graph/knowledge_graph.hpp"

namespace CLI {
class App;
}

/// Graph files as the subcommands read and write them.
namespace pressgraph::cli {

/// The options of every command that writes graphs.
struct GraphOutput {
  std::vector<std::string> paths;  ///< "-" is standard output.
  std::string format;              ///< By name; empty: by each path's extension.
  bool flatten = false;            ///< Do not refuse a format that cannot say in which article a statement stands.
  ExportOptions options;
  std::vector<std::string> prefixes;  ///< `p=IRI`, as given.
  std::string graphs = "article";
  std::string mentions = "nif";
};

/// Adds -o, -f, --flatten and the options of the RDF model to a subcommand.
void add_graph_output(CLI::App& command, GraphOutput& output);

/// Checks paths, formats and options before any work is done. Throws Failure (Exit::usage).
void check(GraphOutput& output);

/// Writes the graph to every path, all of them or none. Throws OutputError.
void write(const KnowledgeGraph& graph, const GraphOutput& output);

/// Whether a path names a graph file by its extension.
bool is_graph_file(std::string_view path);

/// Reads a saved graph; "-" is standard input, as TriG. Throws InputError with the file and the place.
KnowledgeGraph load(const std::string& path);

/// The graph of statements that load_statements() read from the path. Throws InputError.
KnowledgeGraph to_graph(Dataset statements, const std::string& path);

/// Reads the statements of any RDF file; "-" is standard input, as TriG. Throws InputError with the file and the place.
Dataset load_statements(const std::string& path);

}  // namespace pressgraph::cli
