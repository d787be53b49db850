#include "exporters/formats.hpp"

#include <array>
#include <map>

#include "exporters/dot.hpp"
#include "exporters/graph_files.hpp"
#include "exporters/jsonld.hpp"
#include "exporters/nquads.hpp"
#include "exporters/rdfxml.hpp"
#include "exporters/redland/rdfxml_reader.hpp"
#include "graph/from_quads.hpp"
#include "graph/linker.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kSchemaHttp = "http://schema.org/";

void graph_to_turtle(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  Dataset quads = export_quads(graph, options);
  write_turtle(quads, export_prefixes(graph, options), out);
}

void graph_to_trig(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  Dataset quads = export_quads(graph, options);
  write_trig(quads, export_prefixes(graph, options), out);
}

void graph_to_ntriples(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  Dataset quads = export_quads(graph, options);
  write_ntriples(quads, out);
}

void graph_to_nquads(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  Dataset quads = export_quads(graph, options);
  write_nquads(quads, out);
}

void graph_to_jsonld(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  Dataset quads = export_quads(graph, options);
  write_jsonld(quads, export_prefixes(graph, options), out);
}

void graph_to_rdfxml(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  Dataset quads = export_quads(graph, options);
  write_rdfxml(quads, export_prefixes(graph, options), out);
}

template <RdfSyntax syntax>
void read_syntax(std::string_view text, const RdfReadOptions& options, Dataset& out) {
  read_rdf(text, syntax, out, options);
}

constexpr std::array<std::string_view, 1> kTrigExtensions = {"trig"};
constexpr std::array<std::string_view, 1> kTurtleExtensions = {"ttl"};
constexpr std::array<std::string_view, 1> kNquadsExtensions = {"nq"};
constexpr std::array<std::string_view, 1> kNtriplesExtensions = {"nt"};
constexpr std::array<std::string_view, 2> kDotExtensions = {"dot", "gv"};

constexpr std::array<std::string_view, 1> kJsonldExtensions = {"jsonld"};
constexpr std::array<std::string_view, 2> kRdfxmlExtensions = {"rdf", "owl"};

constexpr std::array<std::string_view, 1> kGraphmlExtensions = {"graphml"};
constexpr std::array<std::string_view, 1> kGexfExtensions = {"gexf"};
constexpr std::array<std::string_view, 1> kCsvExtensions = {"csv"};
constexpr std::array<std::string_view, 1> kJsonExtensions = {"json"};

constexpr std::array kFormats = {
    Format{"trig", "TriG", kTrigExtensions, "application/trig", true, graph_to_trig, read_syntax<RdfSyntax::trig>},
    Format{"turtle", "Turtle", kTurtleExtensions, "text/turtle", false, graph_to_turtle,
           read_syntax<RdfSyntax::turtle>},
    Format{"nquads", "N-Quads", kNquadsExtensions, "application/n-quads", true, graph_to_nquads,
           read_syntax<RdfSyntax::nquads>},
    Format{"ntriples", "N-Triples", kNtriplesExtensions, "application/n-triples", false, graph_to_ntriples,
           read_syntax<RdfSyntax::ntriples>},
    Format{"jsonld", "JSON-LD", kJsonldExtensions, "application/ld+json", true, graph_to_jsonld, read_jsonld},
    Format{"rdfxml", "RDF/XML", kRdfxmlExtensions, "application/rdf+xml", false, graph_to_rdfxml, read_rdfxml},
    // Each edge says its article, so that nothing is flattened.
    Format{"dot", "GraphViz DOT", kDotExtensions, "text/vnd.graphviz", true, write_dot, nullptr},
    Format{"graphml", "GraphML", kGraphmlExtensions, "application/graphml+xml", true, write_graphml, nullptr},
    Format{"gexf", "GEXF", kGexfExtensions, "application/gexf+xml", true, write_gexf, nullptr},
    Format{"csv", "CSV of edges", kCsvExtensions, "text/csv", true, write_edge_csv, nullptr},
    Format{"json", "JSON of nodes and edges", kJsonExtensions, "application/json", true, write_graph_json, nullptr},
};

/// The same quads with schema.org under http:, and without graph names where they are not wanted.
Dataset rewritten(const Dataset& quads, const ExportOptions& options) {
  Dataset out;
  std::vector<TermId> ids(quads.term_count(), Dataset::kDefaultGraph);
  for (TermId id = 1; id < quads.term_count(); ++id) {
    Term term = parse_ntriples_term(quads.form(id));
    const Iri* iri = std::get_if<Iri>(&term);
    if (iri && options.schema_http && iri->text().starts_with(vocabulary::kSchema))
      term = Iri(std::string(kSchemaHttp) + iri->text().substr(vocabulary::kSchema.size()));
    ids[id] = out.intern(term);
  }
  for (const EncodedQuad& quad : quads.quads())
    out.add({options.named_graphs ? ids[quad.graph] : Dataset::kDefaultGraph, ids[quad.subject], ids[quad.predicate],
             ids[quad.object]});
  return out;
}

std::map<std::string, std::string> known_prefixes(std::string_view base, bool schema_http) {
  std::map<std::string, std::string> out;
  for (const vocabulary::Namespace& row : vocabulary::kNamespaces)
    out.emplace(row.prefix, schema_http && row.iri == vocabulary::kSchema ? kSchemaHttp : row.iri);
  for (const NodePrefix& row : node_prefixes()) out.emplace(row.prefix, std::string(base) + std::string(row.path));
  return out;
}

std::vector<Prefix> listed(const std::map<std::string, std::string>& prefixes) {
  std::vector<Prefix> out;
  for (const auto& [prefix, iri] : prefixes) out.push_back({prefix, iri});
  return out;
}

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* find_format(std::string_view name) {
  for (const Format& format : kFormats)
    if (format.name == name) return &format;
  return nullptr;
}

const Format* format_of_path(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  if (dot == std::string_view::npos || path[dot] == '/') return nullptr;
  for (const Format& format : kFormats)
    for (const std::string_view extension : format.extensions)
      if (extension == path.substr(dot + 1)) return &format;
  return nullptr;
}

void write_graph(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options, const ByteSink& out) {
  format.write(graph, options, out);
}

std::optional<std::string> dropped_by(const Format& format, const ExportOptions& options) {
  if (format.named_graphs || !options.named_graphs) return std::nullopt;
  return std::string(format.title) + " has no named graphs: in which article a statement stands is not kept apart";
}

KnowledgeGraph read_graph(std::string_view text, const Format& format, const std::string& name) {
  if (!format.read) throw std::invalid_argument(name + ": " + std::string(format.title) + " cannot be read as a graph");
  Dataset quads;
  RdfReadOptions options;
  options.name = name;
  format.read(text, options, quads);
  return graph_of(std::move(quads), name);
}

KnowledgeGraph graph_of(Dataset quads, const std::string& name) {
  try {
    SavedGraph saved = records_from_quads(quads);
    if (saved.records.empty())
      throw NotAGraph("holds no schema:NewsArticle, expected a graph that pressgraph build wrote");
    LinkerOptions linking;
    if (!saved.base.empty()) linking.base = saved.base;
    linking.overrides = std::move(saved.overrides);
    linking.foreign = std::move(saved.foreign);
    return link(std::move(saved.records), linking);
  } catch (const NotAGraph& error) {
    throw NotAGraph(name + ": " + error.what());
  }
}

Dataset export_quads(const KnowledgeGraph& graph, const ExportOptions& options) {
  Dataset quads = to_quads(graph, options.rdf);
  if (options.schema_http || !options.named_graphs) return rewritten(quads, options);
  return quads;
}

std::vector<Prefix> export_prefixes(const KnowledgeGraph& graph, const ExportOptions& options) {
  std::map<std::string, std::string> all =
      known_prefixes(options.rdf.base.empty() ? graph.base() : options.rdf.base, options.schema_http);
  for (const Prefix& prefix : options.prefixes) all[prefix.prefix] = prefix.iri;
  return listed(all);
}

std::vector<Prefix> query_prefixes(const Dataset& quads) {
  constexpr std::string_view kRunPath = "run/r";
  std::string base(kDefaultBase);
  bool schema_http = false;
  for (TermId id = 1; id < quads.term_count(); ++id) {
    const std::string_view form = quads.form(id);
    if (form.front() != '<') continue;
    const std::size_t run = form.rfind(kRunPath);
    if (run != std::string_view::npos && form.size() == run + kRunPath.size() + 17 &&
        form.find("/", run + kRunPath.size()) == std::string_view::npos)
      base = form.substr(1, run - 1);
    schema_http = schema_http || form.substr(1).starts_with(kSchemaHttp);
  }
  return listed(known_prefixes(base, schema_http));
}

}  // namespace pressgraph
