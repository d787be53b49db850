#include "exporters/query_result.hpp"

#include <algorithm>

#include "exporters/nquads.hpp"
#include "exporters/xml_reference.hpp"
#include "ontology/unicode.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using Cell = std::optional<Term>;

std::string plain(const Cell& cell) {
  if (!cell) return {};
  return std::holds_alternative<Iri>(*cell) ? std::get<Iri>(*cell).text() : std::get<Literal>(*cell).lexical();
}

/// One line of text, so that a row stays a row.
std::string table_cell(const Cell& cell) {
  std::string out = plain(cell);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return out;
}

void write_table(const QueryResult& result, TextSink& out) {
  std::vector<std::vector<std::string>> lines{result.variables};
  for (const auto& row : result.rows) {
    std::vector<std::string> cells;
    for (const Cell& cell : row) cells.push_back(table_cell(cell));
    lines.push_back(std::move(cells));
  }
  std::vector<std::size_t> widths(result.variables.size());
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], count_code_points(line[i]));
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      out.append(line[i]);
      if (i + 1 < line.size()) out.append(std::string(widths[i] - count_code_points(line[i]) + 2, ' '));
    }
    out.append('\n');
  }
}

/// RFC 4180, as SPARQL 1.1 Query Results CSV asks.
std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

void write_csv(const QueryResult& result, TextSink& out) {
  const auto line = [&](const auto& cells, const auto& text) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out.append(',');
      out.append(csv_cell(text(cells[i])));
    }
    out.append("\r\n");
  };
  line(result.variables, [](const std::string& name) { return name; });
  for (const auto& row : result.rows) line(row, plain);
}

/// A JSON string; the escapes of canonical N-Triples are JSON's.
std::string json_string(const std::string& text) {
  std::string out;
  append_ntriples(out, Literal(text));
  return out;
}

std::string json_term(const Term& term) {
  if (std::holds_alternative<Iri>(term))
    return R"({"type": "uri", "value": )" + json_string(std::get<Iri>(term).text()) + "}";
  const Literal& literal = std::get<Literal>(term);
  std::string out = R"({"type": "literal", "value": )" + json_string(literal.lexical());
  if (!literal.language().empty())
    out += R"(, "xml:lang": ")" + literal.language() + "\"";
  else if (literal.datatype() != vocabulary::xsd_string)
    out += R"(, "datatype": )" + json_string(literal.datatype());
  return out + "}";
}

void write_json(const QueryResult& result, TextSink& out) {
  if (result.boolean)
    return out.append(*result.boolean ? "{\"head\": {}, \"boolean\": true}\n" : "{\"head\": {}, \"boolean\": false}\n");
  out.append("{\"head\": {\"vars\": [");
  for (std::size_t i = 0; i < result.variables.size(); ++i)
    out.append((i > 0 ? ", " : "") + json_string(result.variables[i]));
  out.append("]},\n \"results\": {\"bindings\": [");
  for (std::size_t r = 0; r < result.rows.size(); ++r) {
    out.append(r > 0 ? ",\n  {" : "\n  {");
    bool first = true;
    for (std::size_t i = 0; i < result.variables.size(); ++i) {
      if (!result.rows[r][i]) continue;
      out.append((first ? "" : ", ") + json_string(result.variables[i]) + ": " + json_term(*result.rows[r][i]));
      first = false;
    }
    out.append('}');
  }
  out.append("\n ]}}\n");
}

std::string xml_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (const std::string_view reference = xml_reference(c); !reference.empty())
      out += reference;
    else if (c == '\r')
      out += "&#xD;";
    else if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n')
      throw InvalidTerm("a result holds a control character that XML 1.0 cannot carry: choose another format");
    else
      out += c;
  }
  return out;
}

std::string xml_term(const Term& term) {
  if (std::holds_alternative<Iri>(term)) return "<uri>" + xml_text(std::get<Iri>(term).text()) + "</uri>";
  const Literal& literal = std::get<Literal>(term);
  std::string out = "<literal";
  if (!literal.language().empty())
    out += " xml:lang=\"" + literal.language() + "\"";
  else if (literal.datatype() != vocabulary::xsd_string)
    out += " datatype=\"" + xml_text(literal.datatype()) + "\"";
  return out + ">" + xml_text(literal.lexical()) + "</literal>";
}

void write_xml(const QueryResult& result, TextSink& out) {
  out.append("<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n  <head>\n");
  for (const std::string& name : result.variables) out.append("    <variable name=\"" + xml_text(name) + "\"/>\n");
  out.append("  </head>\n");
  if (result.boolean) {
    out.append(*result.boolean ? "  <boolean>true</boolean>\n" : "  <boolean>false</boolean>\n");
  } else {
    out.append("  <results>\n");
    for (const auto& row : result.rows) {
      out.append("    <result>\n");
      for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i])
          out.append("      <binding name=\"" + xml_text(result.variables[i]) + "\">" + xml_term(*row[i]) +
                     "</binding>\n");
      out.append("    </result>\n");
    }
    out.append("  </results>\n");
  }
  out.append("</sparql>\n");
}

}  // namespace

void write_result(QueryResult& result, std::string_view format, const ByteSink& sink) {
  if (result.triples) return write_ntriples(*result.triples, sink);
  TextSink out(sink);
  if (format == "json")
    write_json(result, out);
  else if (format == "xml")
    write_xml(result, out);
  else if (result.boolean)
    out.append(*result.boolean ? "true\n" : "false\n");
  else if (format == "csv")
    write_csv(result, out);
  else
    write_table(result, out);
  out.finish();
}

}  // namespace pressgraph
