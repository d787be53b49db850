#include "exporters/graph_files.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "exporters/graph_fields.hpp"
#include "exporters/xml_reference.hpp"

namespace pressgraph {
namespace {

/// What GraphML and GEXF call a type of field.
std::string_view graphml_type(FieldType type) {
  return type == FieldType::integer   ? "long"
         : type == FieldType::real    ? "double"
         : type == FieldType::boolean ? "boolean"
                                      : "string";
}
std::string_view gexf_type(FieldType type) {
  return type == FieldType::integer ? "integer" : graphml_type(type);
}

/// Text for XML 1.0: markup escaped, control characters that XML cannot say dropped.
std::string xml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (const std::string_view reference = xml_reference(c); !reference.empty())
      out += reference;
    else if (c == '\n')
      out += "&#10;";
    else if (c == '\t')
      out += "&#9;";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
  return out;
}

std::string csv(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// The first fields of a vertex, its kind, type and label, stand at both ends of a row of edges.
constexpr std::size_t kEndFields = 3;

std::string id_of(const KnowledgeGraph& graph, VertexId v) {
  return compact(graph.name(v));
}

template <class Fields>
void write_keys(TextSink& sink, std::string_view element, const Fields& fields) {
  for (const Field& field : fields)
    sink.append(fmt::format("  <key id=\"{0}_{2}\" for=\"{1}\" attr.name=\"{2}\" attr.type=\"{3}\"/>\n",
                            element.front(), element, field.name, graphml_type(field.type)));
}

template <class Row, class Fields>
void write_data(TextSink& sink, char prefix, const Row& row, const Fields& fields) {
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!row[i].empty()) sink.append(fmt::format("<data key=\"{}_{}\">{}</data>", prefix, fields[i].name, xml(row[i])));
}

template <class Row>
void write_values(TextSink& sink, const Row& row) {
  sink.append("<attvalues>");
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!row[i].empty()) sink.append(fmt::format("<attvalue for=\"{}\" value=\"{}\"/>", i, xml(row[i])));
  sink.append("</attvalues>");
}

template <class Fields>
void write_attributes(TextSink& sink, std::string_view element, const Fields& fields) {
  sink.append(fmt::format("    <attributes class=\"{}\">\n", element));
  for (std::size_t i = 0; i < fields.size(); ++i)
    sink.append(fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i, fields[i].name,
                            gexf_type(fields[i].type)));
  sink.append("    </attributes>\n");
}

template <class Row, class Fields>
void add_fields(nlohmann::ordered_json& object, const Row& row, const Fields& fields) {
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!row[i].empty())
      object[std::string(fields[i].name)] =
          fields[i].type == FieldType::text ? nlohmann::ordered_json(row[i]) : nlohmann::ordered_json::parse(row[i]);
}

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  TextSink sink(out);
  sink.append(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  write_keys(sink, "node", kVertexFields);
  write_keys(sink, "edge", kEdgeFields);
  sink.append("  <graph id=\"G\" edgedefault=\"directed\">\n");
  for (const VertexId v : graph.vertices()) {
    sink.append(fmt::format("    <node id=\"{}\">", xml(id_of(graph, v))));
    write_data(sink, 'n', row_of(graph, v), kVertexFields);
    sink.append("</node>\n");
  }
  for (const EdgeId e : graph.edges()) {
    sink.append(fmt::format("    <edge id=\"e{}\" source=\"{}\" target=\"{}\">", e.value,
                            xml(id_of(graph, graph.source(e))), xml(id_of(graph, graph.target(e)))));
    write_data(sink, 'e', row_of(graph, e, options.rdf.evidence), kEdgeFields);
    sink.append("</edge>\n");
  }
  sink.append("  </graph>\n</graphml>\n");
  sink.finish();
}

void write_gexf(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  TextSink sink(out);
  sink.append(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <graph "
      "defaultedgetype=\"directed\">\n");
  write_attributes(sink, "node", kVertexFields);
  write_attributes(sink, "edge", kEdgeFields);
  sink.append("    <nodes>\n");
  for (const VertexId v : graph.vertices()) {
    sink.append(fmt::format("      <node id=\"{}\" label=\"{}\">", xml(id_of(graph, v)), xml(graph.label(v))));
    write_values(sink, row_of(graph, v));
    sink.append("</node>\n");
  }
  sink.append("    </nodes>\n    <edges>\n");
  for (const EdgeId e : graph.edges()) {
    sink.append(fmt::format("      <edge id=\"e{}\" source=\"{}\" target=\"{}\" label=\"{}\">", e.value,
                            xml(id_of(graph, graph.source(e))), xml(id_of(graph, graph.target(e))),
                            xml(graph.predicate(e))));
    write_values(sink, row_of(graph, e, options.rdf.evidence));
    sink.append("</edge>\n");
  }
  sink.append("    </edges>\n  </graph>\n</gexf>\n");
  sink.finish();
}

void write_edge_csv(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  TextSink sink(out);
  sink.append("Source,SourceKind,SourceType,SourceLabel,Target,TargetKind,TargetType,TargetLabel");
  for (const Field& field : kEdgeFields) sink.append(fmt::format(",{}", field.name));
  sink.append("\r\n");
  for (const EdgeId e : graph.edges()) {
    std::string line;
    for (const VertexId v : {graph.source(e), graph.target(e)}) {
      line += (line.empty() ? "" : ",") + csv(id_of(graph, v));
      const VertexRow end = row_of(graph, v);
      for (std::size_t i = 0; i < kEndFields; ++i) line += ',' + csv(end[i]);
    }
    for (const std::string& cell : row_of(graph, e, options.rdf.evidence)) line += ',' + csv(cell);
    sink.append(line + "\r\n");
  }
  sink.finish();
}

void write_graph_json(const KnowledgeGraph& graph, const ExportOptions& options, const ByteSink& out) {
  TextSink sink(out);
  sink.append("{\"nodes\": [");
  const char* separator = "\n  ";
  for (const VertexId v : graph.vertices()) {
    nlohmann::ordered_json node = {{"id", id_of(graph, v)}};
    add_fields(node, row_of(graph, v), kVertexFields);
    sink.append(separator + node.dump());
    separator = ",\n  ";
  }
  sink.append("],\n \"edges\": [");
  separator = "\n  ";
  for (const EdgeId e : graph.edges()) {
    nlohmann::ordered_json edge = {{"source", id_of(graph, graph.source(e))},
                                   {"target", id_of(graph, graph.target(e))}};
    add_fields(edge, row_of(graph, e, options.rdf.evidence), kEdgeFields);
    sink.append(separator + edge.dump());
    separator = ",\n  ";
  }
  sink.append("]}\n");
  sink.finish();
}

}  // namespace pressgraph
