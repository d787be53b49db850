#include "exporters/rdfxml.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "ontology/unicode.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// Names that the syntax keeps for itself (rdf-syntax-grammar #coreSyntaxTerms, #oldTerms; li counts).
constexpr std::array<std::string_view, 12> kReserved = {"RDF",       "ID",          "about",     "bagID",
                                                        "parseType", "resource",    "nodeID",    "datatype",
                                                        "li",        "Description", "aboutEach", "aboutEachPrefix"};
constexpr std::array<std::string_view, 2> kReservedNamespaces = {"http://www.w3.org/XML/1998/namespace",
                                                                 "http://www.w3.org/2000/xmlns/"};

struct CodePointRange {
  char32_t first, last;
};

/// NameStartChar of XML 1.0 without the colon.
constexpr std::array<CodePointRange, 15> kNameStart = {{{'A', 'Z'},
                                                        {'_', '_'},
                                                        {'a', 'z'},
                                                        {0xC0, 0xD6},
                                                        {0xD8, 0xF6},
                                                        {0xF8, 0x2FF},
                                                        {0x370, 0x37D},
                                                        {0x37F, 0x1FFF},
                                                        {0x200C, 0x200D},
                                                        {0x2070, 0x218F},
                                                        {0x2C00, 0x2FEF},
                                                        {0x3001, 0xD7FF},
                                                        {0xF900, 0xFDCF},
                                                        {0xFDF0, 0xFFFD},
                                                        {0x10000, 0xEFFFF}}};
/// What NameChar adds to it.
constexpr std::array<CodePointRange, 6> kNameMore = {
    {{'-', '-'}, {'.', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t n>
bool is_in(const std::array<CodePointRange, n>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](CodePointRange range) { return c >= range.first && c <= range.last; });
}

bool is_name_start(char32_t c) {
  return is_in(kNameStart, c);
}
bool is_name_char(char32_t c) {
  return is_name_start(c) || is_in(kNameMore, c);
}

/// XML 1.0 Char.
bool is_xml_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         c >= 0x10000;
}

/// Where the longest name at the end of an IRI starts; the IRI's size where there is none.
std::size_t name_start(std::string_view iri) {
  std::size_t start = iri.size(), begins_run = 0;
  for (std::size_t i = 0; i < iri.size();) {
    const std::size_t at = i;
    const char32_t c = next_code_point(iri, i);
    if (!is_name_char(c)) {
      begins_run = i;
      start = iri.size();
    } else if (start == iri.size() && is_name_start(c)) {
      start = at;
    }
  }
  return begins_run == iri.size() ? iri.size() : start;
}

class RdfxmlWriter {
 public:
  RdfxmlWriter(const Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out)
      : quads_(quads), out_(out) {
    namespaces_.emplace(kRdf, "rdf");
    for (const Prefix& prefix : prefixes)
      if (!is_xml_prefix(prefix.prefix) && prefix.prefix != "rdf") namespaces_.emplace(prefix.iri, prefix.prefix);
  }

  void write() {
    out_.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF xmlns:rdf=\"");
    out_.append(kRdf);
    out_.append('"');
    declare_namespaces();
    out_.append(">\n");
    const EncodedQuad* last = nullptr;
    for (const EncodedQuad& quad : quads_.quads()) {
      if (!last || last->subject != quad.subject) {
        if (last) out_.append("  </rdf:Description>\n");
        out_.append("  <rdf:Description rdf:about=\"");
        write_attribute(quads_.iri_text(quad.subject));
        out_.append("\">\n");
      }
      write_property(quad);
      last = &quad;
    }
    if (last) out_.append("  </rdf:Description>\n");
    out_.append("</rdf:RDF>\n");
    out_.finish();
  }

 private:
  static bool is_xml_prefix(std::string_view prefix) {
    return prefix.size() >= 3 && (prefix[0] | 0x20) == 'x' && (prefix[1] | 0x20) == 'm' && (prefix[2] | 0x20) == 'l';
  }

  void declare_namespaces() {
    std::map<std::string_view, std::string_view> used;
    for (const EncodedQuad& quad : quads_.quads()) {
      const std::string_view iri = quads_.iri_text(quad.predicate);
      const auto found = namespaces_.find(iri.substr(0, name_start(iri)));
      if (found != namespaces_.end() && found->second != "rdf") used.emplace(found->second, found->first);
    }
    for (const auto& [prefix, iri] : used) {
      out_.append("\n    xmlns:");
      out_.append(prefix);
      out_.append("=\"");
      write_attribute(iri);
      out_.append('"');
    }
  }

  [[noreturn]] void fail(const EncodedQuad& quad, const std::string& what) const {
    throw InvalidTerm("RDF/XML: subject " + std::string(quads_.form(quad.subject)) + ", predicate " +
                      std::string(quads_.form(quad.predicate)) + ": " + what);
  }

  void write_property(const EncodedQuad& quad) {
    const std::string_view predicate = quads_.iri_text(quad.predicate);
    const std::size_t start = name_start(predicate);
    const std::string_view space = predicate.substr(0, start), local = predicate.substr(start);
    check_name(quad, space, local);
    const auto known = namespaces_.find(space);
    const std::string name =
        (known == namespaces_.end() ? std::string("ns") : known->second) + ":" + std::string(local);
    out_.append("    <");
    out_.append(name);
    if (known == namespaces_.end()) {
      out_.append(" xmlns:ns=\"");
      write_attribute(space);
      out_.append('"');
    }
    write_object(quad, name);
  }

  void check_name(const EncodedQuad& quad, std::string_view space, std::string_view local) const {
    if (local.empty()) {
      const std::size_t last = quads_.iri_text(quad.predicate).size() - 1;
      fail(quad, "the character '" + std::string(quads_.iri_text(quad.predicate).substr(last)) +
                     "' ends the predicate: expected an XML name");
    }
    if (space.empty() ||
        std::find(kReservedNamespaces.begin(), kReservedNamespaces.end(), space) != kReservedNamespaces.end())
      fail(quad, "the namespace <" + std::string(space) + "> is reserved by XML");
    if (space == kRdf && std::find(kReserved.begin(), kReserved.end(), local) != kReserved.end())
      fail(quad, "the name rdf:" + std::string(local) + " is reserved by the syntax");
  }

  void write_object(const EncodedQuad& quad, const std::string& name) {
    if (quads_.is_iri(quad.object)) {
      out_.append(" rdf:resource=\"");
      write_attribute(quads_.iri_text(quad.object));
      out_.append("\"/>\n");
      return;
    }
    const Literal literal = std::get<Literal>(parse_ntriples_term(quads_.form(quad.object)));
    if (!literal.language().empty()) {
      out_.append(" xml:lang=\"");
      out_.append(literal.language());
      out_.append('"');
    } else if (literal.datatype() != vocabulary::xsd_string) {
      out_.append(" rdf:datatype=\"");
      write_attribute(literal.datatype());
      out_.append('"');
    }
    out_.append('>');
    write_text(quad, literal.lexical());
    out_.append("</");
    out_.append(name);
    out_.append(">\n");
  }

  void write_text(const EncodedQuad& quad, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t at = i;
      const char32_t c = next_code_point(text, i);
      if (!is_xml_char(c)) {
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
        fail(quad, std::string("the literal holds ") + code + ", which XML 1.0 cannot carry");
      }
      switch (c) {
        case '<':
          out_.append("&lt;");
          break;
        case '>':
          out_.append("&gt;");
          break;
        case '&':
          out_.append("&amp;");
          break;
        case '\r':
          out_.append("&#xD;");
          break;  // a raw one would be read as a line feed
        default:
          out_.append(text.substr(at, i - at));
      }
    }
  }

  /// An IRI holds no quotation mark and no `<`.
  void write_attribute(std::string_view iri) {
    for (const char c : iri) {
      if (c == '&')
        out_.append("&amp;");
      else
        out_.append(c);
    }
  }

  const Dataset& quads_;
  TextSink out_;
  std::map<std::string, std::string, std::less<>> namespaces_;  ///< Namespace → prefix.
};

}  // namespace

void write_rdfxml(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out) {
  quads.sort(QuadOrder::merged);
  RdfxmlWriter(quads, prefixes, out).write();
}

}  // namespace pressgraph
