// Reads graphs as JSON Lines (an array of [subject, predicate, object, graph or null] a line) and writes each in every
// RDF format as one JSON object a line, for the comparison with independent parsers in tests/npm.

#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "exporters/formats.hpp"
#include "exporters/jsonld.hpp"
#include "exporters/nquads.hpp"
#include "exporters/rdfxml.hpp"
#include "exporters/turtle.hpp"

namespace {

using namespace pressgraph;
using Json = nlohmann::json;

Term term_of(const Json& json) {
  if (json.is_string()) return Iri(json.get<std::string>());
  std::string value = json.at("value").get<std::string>();
  if (json.contains("language")) return Literal::tagged(std::move(value), json["language"].get<std::string>());
  if (json.contains("datatype")) return Literal::typed(std::move(value), Iri(json["datatype"].get<std::string>()));
  return Literal(std::move(value));
}

Dataset dataset_of(const Json& quads) {
  Dataset out;
  for (const Json& quad : quads) {
    std::optional<Iri> graph;
    if (!quad.at(3).is_null()) graph = Iri(quad[3].get<std::string>());
    out.add(Quad{Iri(quad.at(0).get<std::string>()), Iri(quad.at(1).get<std::string>()), term_of(quad.at(2)), graph});
  }
  return out;
}

const std::vector<Prefix> kPrefixes = {{"ex", "http://example.org/"},
                                       {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                       {"v", "http://example.org/vocab#"},
                                       {"xsd", "http://www.w3.org/2001/XMLSchema#"}};

using Write = std::function<void(Dataset&, const ByteSink&)>;

Json written(const Json& quads, const Write& write) {
  try {
    Dataset dataset = dataset_of(quads);
    std::string out;
    write(dataset, [&](std::string_view piece) { out += piece; });
    return out;
  } catch (const InvalidTerm& error) {
    return {{"refused", error.what()}};
  }
}

/// Whether our own reader gives the same canonical quads back.
bool reads_back(const std::string& text, std::string_view format, const std::string& canonical,
                const Write& canonical_writer) {
  Dataset dataset;
  find_format(format)->read(text, {}, dataset);
  std::string out;
  canonical_writer(dataset, [&](std::string_view piece) { out += piece; });
  return out == canonical;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const Json quads = Json::parse(line);
    Json out;
    out["turtle"] = written(quads, [](Dataset& d, const ByteSink& sink) { write_turtle(d, kPrefixes, sink); });
    out["trig"] = written(quads, [](Dataset& d, const ByteSink& sink) { write_trig(d, kPrefixes, sink); });
    out["ntriples"] = written(quads, write_ntriples);
    out["nquads"] = written(quads, write_nquads);
    out["jsonld"] = written(quads, [](Dataset& d, const ByteSink& sink) { write_jsonld(d, kPrefixes, sink); });
    out["rdfxml"] = written(quads, [](Dataset& d, const ByteSink& sink) { write_rdfxml(d, kPrefixes, sink); });
    if (out["nquads"].is_string())
      out["reads_back"] =
          reads_back(out["jsonld"], "jsonld", out["nquads"], write_nquads) &&
          (!out["rdfxml"].is_string() || reads_back(out["rdfxml"], "rdfxml", out["ntriples"], write_ntriples)) &&
          reads_back(out["trig"], "trig", out["nquads"], write_nquads) &&
          reads_back(out["nquads"], "nquads", out["nquads"], write_nquads) &&
          reads_back(out["turtle"], "turtle", out["ntriples"], write_ntriples) &&
          reads_back(out["ntriples"], "ntriples", out["ntriples"], write_ntriples);
    std::cout << out.dump() << '\n';
  }
}
