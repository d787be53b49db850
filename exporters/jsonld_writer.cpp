#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "exporters/jsonld.hpp"
#include "ontology/files.hpp"
#include "ontology/vocabulary.hpp"

/// The escapes of a canonical N-Triples string are a subset of JSON's, and an IRI holds nothing that JSON escapes: both
/// are copied as they stand.
namespace pressgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kExactDigits = 15;  ///< An integer of so many digits is exact in every JSON reader.

/// A term of the context: a short key for a property.
struct PropertyTerm {
  std::string key;
  bool is_reference;  ///< Its strings are IRIs.
};

bool is_canonical_integer(std::string_view digits) {
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  if (digits == "0") return true;
  return digits.size() > sign && digits.size() - sign <= kExactDigits && digits[sign] != '0' &&
         std::all_of(digits.begin() + static_cast<std::ptrdiff_t>(sign), digits.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

class JsonldWriter {
 public:
  JsonldWriter(const Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out)
      : quads_(quads), out_(out) {
    for (const Prefix& prefix : prefixes)
      if (!is_scheme_in_use(prefix.prefix)) prefixes_.emplace(prefix.iri, prefix.prefix);
    read_terms();
  }

  void write() {
    write_context();
    out_.append("  \"@graph\": [");
    const std::vector<EncodedQuad>& all = quads_.quads();
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin;
      while (end < all.size() && all[end].graph == all[begin].graph) ++end;
      write_graph(begin, end);
      begin = end;
    }
    out_.append("\n  ]\n}\n");
    out_.finish();
  }

 private:
  /// A prefix that is also the scheme of some IRI would capture it.
  bool is_scheme_in_use(const std::string& prefix) const {
    const std::string scheme = "<" + prefix + ":";
    for (TermId id = 1; id < quads_.term_count(); ++id) {
      const std::string_view form = quads_.form(id);
      const std::size_t datatype = form.front() == '"' && form.back() == '>' ? form.rfind('<') : 0;
      if (form.substr(datatype).starts_with(scheme)) return true;
    }
    return false;
  }

  void read_terms() {
    const Json context = Json::parse(context_json()).at("@context");
    std::map<std::string, std::string> names;
    for (const auto& [iri, prefix] : prefixes_) names.emplace(prefix, iri);
    for (const auto& [key, value] : context.items()) {
      if (key.starts_with('@')) continue;
      const bool is_reference = value.is_object();
      const std::string name = is_reference ? value.at("@id").get<std::string>() : value.get<std::string>();
      const std::size_t colon = name.find(':');
      const auto prefix = names.find(name.substr(0, colon));
      if (prefix == names.end() || name.find('/') != std::string::npos || names.contains(key))
        continue;  // a namespace, or its prefix is not declared
      terms_.emplace(prefix->second + name.substr(colon + 1), PropertyTerm{key, is_reference});
    }
  }

  void write_context() {
    Json context;
    context["@version"] = 1.1;
    std::map<std::string, std::string> names;
    for (const auto& [iri, prefix] : prefixes_) names.emplace(prefix, iri);
    for (const auto& [prefix, iri] : names) context[prefix] = Json{{"@id", iri}, {"@prefix", true}};
    std::map<std::string, Json> terms;
    for (const EncodedQuad& quad : quads_.quads())
      if (const auto term = terms_.find(quads_.iri_text(quad.predicate)); term != terms_.end()) {
        if (term->second.is_reference)
          terms[term->second.key] = Json{{"@id", term->first}, {"@type", "@id"}};
        else
          terms[term->second.key] = Json{{"@id", term->first}};
      }
    for (const auto& [key, value] : terms) context[key] = value;
    out_.append("{\n  \"@context\": {");
    bool first = true;
    for (const auto& [key, value] : context.items()) {
      out_.append(first ? "\n    " : ",\n    ");
      out_.append(Json(key).dump() + ": " + value.dump());
      first = false;
    }
    out_.append("\n  },\n");
  }

  void write_graph(std::size_t begin, std::size_t end) {
    const TermId name = quads_.quads()[begin].graph;
    const bool named = name != Dataset::kDefaultGraph;
    if (named) {
      out_.append(begin == 0 ? "\n" : ",\n");
      out_.append("    {\"@id\": ");
      write_iri(quads_.iri_text(name));
      out_.append(", \"@graph\": [");
    }
    for (std::size_t i = begin; i < end;) {
      std::size_t next = i;
      while (next < end && quads_.quads()[next].subject == quads_.quads()[i].subject) ++next;
      out_.append(i == 0 || (named && i == begin) ? "\n    " : ",\n    ");
      if (named) out_.append("  ");
      write_node(i, next);
      i = next;
    }
    if (named) out_.append("\n    ]}");
  }

  void write_node(std::size_t begin, std::size_t end) {
    out_.append("{\"@id\": ");
    write_iri(quads_.iri_text(quads_.quads()[begin].subject));
    for (std::size_t i = begin; i < end;) {
      std::size_t next = i;
      while (next < end && quads_.quads()[next].predicate == quads_.quads()[i].predicate) ++next;
      write_property(i, next);
      i = next;
    }
    out_.append('}');
  }

  /// Literals sort before IRIs; each kind has its own key where a term or @type takes only one of them.
  void write_property(std::size_t begin, std::size_t end) {
    std::size_t iris = begin;
    while (iris < end && !quads_.is_iri(quads_.quads()[iris].object)) ++iris;
    const std::string_view predicate = quads_.iri_text(quads_.quads()[begin].predicate);
    const auto term = terms_.find(predicate);
    const bool is_type = predicate == vocabulary::rdf_type;
    if (term != terms_.end() && !term->second.is_reference) {
      write_key(term->second.key);
      write_values(begin, end, false);
      return;
    }
    if (!is_type && term == terms_.end()) {
      write_iri_key(predicate);
      write_values(begin, end, false);
      return;
    }
    if (iris > begin) {
      write_iri_key(predicate);
      write_values(begin, iris, false);
    }
    if (iris < end) {
      write_key(is_type ? "@type" : term->second.key);
      write_values(iris, end, true);
    }
  }

  void write_key(std::string_view key) {
    out_.append(", \"");
    out_.append(key);
    out_.append("\": ");
  }
  void write_iri_key(std::string_view iri) {
    out_.append(", ");
    write_iri(iri);
    out_.append(": ");
  }

  void write_values(std::size_t begin, std::size_t end, bool bare_iris) {
    if (end - begin > 1) out_.append('[');
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) out_.append(", ");
      const std::string_view form = quads_.form(quads_.quads()[i].object);
      if (form.front() == '"') {
        write_literal(form);
      } else if (bare_iris) {
        write_iri(form.substr(1, form.size() - 2));
      } else {
        out_.append("{\"@id\": ");
        write_iri(form.substr(1, form.size() - 2));
        out_.append('}');
      }
    }
    if (end - begin > 1) out_.append(']');
  }

  void write_literal(std::string_view form) {
    const std::size_t close = form.rfind('"');
    const std::string_view quoted = form.substr(0, close + 1), rest = form.substr(close + 1);
    if (rest.empty()) return out_.append(quoted);
    if (rest.front() == '@') {
      write_value_object(quoted, "@language");
      out_.append('"');
      out_.append(rest.substr(1));
      out_.append("\"}");
      return;
    }
    const std::string_view datatype = rest.substr(3, rest.size() - 4), lexical = quoted.substr(1, quoted.size() - 2);
    const bool native = (datatype == vocabulary::xsd_integer && is_canonical_integer(lexical)) ||
                        (datatype == vocabulary::xsd_boolean && (lexical == "true" || lexical == "false"));
    if (native) return out_.append(lexical);
    write_value_object(quoted, "@type");
    write_iri(datatype);
    out_.append('}');
  }

  void write_value_object(std::string_view quoted, std::string_view key) {
    out_.append("{\"@value\": ");
    out_.append(quoted);
    out_.append(", \"");
    out_.append(key);
    out_.append("\": ");
  }

  void write_iri(std::string_view iri) {
    const std::size_t local = iri.find_last_of("/#:") + 1;
    const auto prefix = prefixes_.find(iri.substr(0, local));
    out_.append('"');
    if (prefix != prefixes_.end() && local < iri.size()) {
      out_.append(prefix->second);
      out_.append(':');
      out_.append(iri.substr(local));
    } else {
      out_.append(iri);
    }
    out_.append('"');
  }

  const Dataset& quads_;
  TextSink out_;
  std::map<std::string, std::string, std::less<>> prefixes_;  ///< By namespace.
  std::map<std::string, PropertyTerm, std::less<>> terms_;    ///< By IRI.
};

}  // namespace

void write_jsonld(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out) {
  quads.sort(QuadOrder::blocks);
  JsonldWriter(quads, prefixes, out).write();
}

}  // namespace pressgraph
