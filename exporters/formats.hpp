#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/text_sink.hpp"
#include "exporters/turtle.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/to_quads.hpp"
#include "ontology/rdf_reader.hpp"

namespace pressgraph {

/// How a graph is exported. The default keeps everything, so that the file gives the graph back.
struct ExportOptions {
  RdfOptions rdf;
  std::vector<Prefix> prefixes;  ///< Besides those of the vocabularies and node kinds; the same prefix replaces theirs.
  bool schema_http = false;      ///< Writes schema.org terms under http: for data that uses it.
  bool named_graphs = true;      ///< False: every statement in the default graph, in formats with named graphs too.
};

/// A file format: one row of the table that help, guessing and checks derive from.
struct Format {
  std::string_view name;                         ///< What `-f` takes.
  std::string_view title;                        ///< For people.
  std::span<const std::string_view> extensions;  ///< Without the dot; the first is the usual one.
  std::string_view media_type;
  bool named_graphs;  ///< Whether it can say in which article a statement stands.
  void (*write)(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out);
  /// Adds the statements of a document; nullptr where the format cannot be read.
  void (*read)(std::string_view text, const RdfReadOptions& options, Dataset& out);
};

/// All formats, in the order of the help.
std::span<const Format> formats();
/// By its name; nullptr where there is none.
const Format* find_format(std::string_view name);
/// By the extension of a path; nullptr where it is none of the table's.
const Format* format_of_path(std::string_view path);

/// Writes a graph. Throws InvalidTerm where something of the graph cannot be said in the format.
void write_graph(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options, const ByteSink& out);

/// What the format drops of this graph, in a sentence for people; nullopt where it drops nothing.
std::optional<std::string> dropped_by(const Format& format, const ExportOptions& options);

/// Reads a saved graph back: the same records, decided again. `name` is what messages call the document. Throws
/// RdfSyntaxError, NotAGraph, or std::invalid_argument for a format that cannot be read.
KnowledgeGraph read_graph(std::string_view text, const Format& format, const std::string& name);

/// The graph of a document's statements. Throws NotAGraph.
KnowledgeGraph graph_of(Dataset quads, const std::string& name);

/// The statements that a graph is written as, with all options but the format's own.
Dataset export_quads(const KnowledgeGraph& graph, const ExportOptions& options);

/// The prefixes of the vocabularies, of the node kinds behind `base`, and of the user, sorted.
std::vector<Prefix> export_prefixes(const KnowledgeGraph& graph, const ExportOptions& options);

/// The prefixes to ask a file's statements with: those of the vocabularies, schema.org as the file has it, and of the
/// node kinds behind the base that the file was built with.
std::vector<Prefix> query_prefixes(const Dataset& quads);

}  // namespace pressgraph
