#include <map>
#include <nlohmann/json.hpp>

#include "exporters/jsonld.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::json;

class JsonldReader {
 public:
  JsonldReader(const RdfReadOptions& options, Dataset& out) : options_(options), out_(out) {}

  void read(std::string_view text) {
    Json document;
    try {
      document = Json::parse(text);
    } catch (const Json::parse_error& error) {
      fail(error.what());
    }
    if (!document.is_object() || !document.contains("@context") || !document.contains("@graph"))
      fail("expected an object with @context and @graph");
    read_context(document["@context"]);
    for (const Json& node : array(document["@graph"])) read_top(node);
  }

 private:
  struct PropertyTerm {
    std::string iri;
    bool is_reference;
  };

  [[noreturn]] void fail(const std::string& what) const { throw RdfSyntaxError(options_.name + ": JSON-LD: " + what); }

  const Json::array_t& array(const Json& json) const {
    if (!json.is_array()) fail("expected an array, found " + json.dump().substr(0, 60));
    return json.get_ref<const Json::array_t&>();
  }
  const std::string& string(const Json& json) const {
    if (!json.is_string()) fail("expected a string, found " + json.dump().substr(0, 60));
    return json.get_ref<const std::string&>();
  }

  void read_context(const Json& context) {
    if (!context.is_object()) fail("expected the context itself, found " + context.dump().substr(0, 60));
    for (const auto& [key, value] : context.items()) {
      if (key == "@version") continue;
      if (key.starts_with('@') || (!value.is_string() && !value.is_object()))
        fail("context: " + key + " is not supported");
      if (value.is_string()) {
        terms_[key] = {string(value), false};
        continue;
      }
      PropertyTerm term{value.contains("@id") ? string(value["@id"]) : std::string(), false};
      for (const auto& [property, setting] : value.items()) {
        if (property == "@type" && setting == "@id")
          term.is_reference = true;
        else if (property != "@id" && !(property == "@prefix" && setting == true))
          fail("context: " + key + " with " + property + " is not supported");
      }
      terms_[key] = term;
    }
    for (auto& [key, term] : terms_) term.iri = expanded(term.iri);
  }

  std::string expanded(const std::string& name) const {
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos && name.compare(colon + 1, 2, "//") != 0) {
      const auto prefix = terms_.find(name.substr(0, colon));
      if (prefix != terms_.end()) return prefix->second.iri + name.substr(colon + 1);
    }
    return name;
  }

  TermId iri(const std::string& name) {
    try {
      return out_.intern(Iri(expanded(name)));
    } catch (const InvalidTerm& error) {
      fail(error.what());
    }
  }

  void read_top(const Json& node) {
    if (!node.is_object() || !node.contains("@graph")) return read_node(node, Dataset::kDefaultGraph);
    if (node.size() != 2 || !node.contains("@id")) fail("a named graph must have @id and @graph only");
    const TermId graph = iri(string(node["@id"]));
    for (const Json& inner : array(node["@graph"])) read_node(inner, graph);
  }

  void read_node(const Json& node, TermId graph) {
    if (!node.is_object() || !node.contains("@id"))
      fail("expected a node object with @id, found " + node.dump().substr(0, 60));
    const TermId subject = iri(string(node["@id"]));
    for (const auto& [key, value] : node.items()) {
      if (key == "@id") continue;
      if (key.starts_with('@') && key != "@type") fail(key + " is not supported");
      const auto term = terms_.find(key);
      const bool is_reference = key == "@type" || (term != terms_.end() && term->second.is_reference);
      const TermId predicate = key == "@type" ? out_.intern(Iri(std::string(vocabulary::rdf_type)))
                                              : iri(term != terms_.end() ? term->second.iri : key);
      if (!value.is_array()) {
        out_.add({graph, subject, predicate, object(value, is_reference)});
        continue;
      }
      for (const Json& one : array(value)) out_.add({graph, subject, predicate, object(one, is_reference)});
    }
  }

  TermId object(const Json& value, bool is_reference) {
    if (value.is_string()) return is_reference ? iri(string(value)) : out_.intern(Literal(string(value)));
    if (value.is_number_integer()) return out_.intern(Literal::integer(value.get<std::int64_t>()));
    if (value.is_boolean()) return out_.intern(Literal::boolean(value.get<bool>()));
    if (!value.is_object()) fail("value " + value.dump().substr(0, 60) + " is not supported");
    if (value.size() == 1 && value.contains("@id")) return iri(string(value["@id"]));
    if (value.size() == 2 && value.contains("@value")) {
      if (value.contains("@language"))
        return out_.intern(Literal::tagged(string(value["@value"]), string(value["@language"])));
      if (value.contains("@type"))
        return out_.intern(Literal::typed(string(value["@value"]), Iri(expanded(string(value["@type"])))));
    }
    fail("value " + value.dump().substr(0, 60) + " is not supported");
  }

  const RdfReadOptions& options_;
  Dataset& out_;
  std::map<std::string, PropertyTerm> terms_;
};

}  // namespace

void read_jsonld(std::string_view text, const RdfReadOptions& options, Dataset& out) {
  JsonldReader(options, out).read(text);
}

}  // namespace pressgraph
