#include "exporters/turtle.hpp"

#include <algorithm>
#include <map>

#include "ontology/vocabulary.hpp"

/// Speed: every distinct term is looked at once, before writing, and given one byte (its TermStyle); writing a quad is
/// then a few copies out of the dataset. Escapes cost nothing, as the canonical N-Triples form of a literal is also its
/// Turtle form.
namespace pressgraph {
namespace {

/// How a term is written. Prefixes are numbered from kFirstPrefix; the datatypes' prefixes from kFirstDatatype.
using TermStyle = std::uint8_t;
constexpr TermStyle kWhole = 0;  ///< As its canonical form.
constexpr TermStyle kShort = 1;  ///< The lexical form alone: 12, 0.5, true.
constexpr TermStyle kFirstPrefix = 2;
constexpr std::size_t kMostPrefixes = 120;
constexpr TermStyle kFirstDatatype = kFirstPrefix + kMostPrefixes;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A local part that every parser reads without escapes: letters, digits, `_` and `-`, first a letter or `_`.
bool is_plain_local(std::string_view local) {
  if (local.empty() || !(is_letter(local[0]) || local[0] == '_')) return false;
  return std::all_of(local.begin(), local.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; });
}

/// Where an IRI's local part starts: behind its last `/`, `#` or `:`.
std::size_t local_start(std::string_view iri) {
  std::size_t i = iri.size();
  while (i > 0 && iri[i - 1] != '/' && iri[i - 1] != '#' && iri[i - 1] != ':') --i;
  return i;
}

std::size_t skip_digits(std::string_view text, std::size_t i) {
  while (i < text.size() && is_digit(text[i])) ++i;
  return i;
}

/// Whether the lexical form alone is read as a literal of that datatype (turtle #grammar-production-INTEGER, DECIMAL,
/// DOUBLE).
bool has_short_form(std::string_view lexical, std::string_view datatype) {
  if (datatype == vocabulary::xsd_boolean) return lexical == "true" || lexical == "false";
  const bool sign = lexical.starts_with('-') || lexical.starts_with('+');
  const std::size_t whole = skip_digits(lexical, sign ? 1 : 0);
  if (whole == (sign ? 1U : 0U)) return false;
  if (datatype == vocabulary::xsd_integer) return whole == lexical.size();
  if (whole == lexical.size() || lexical[whole] != '.') return false;
  const std::size_t fraction = skip_digits(lexical, whole + 1);
  if (fraction == whole + 1) return false;
  if (datatype == vocabulary::xsd_decimal) return fraction == lexical.size();
  if (datatype != vocabulary::xsd_double || fraction == lexical.size() || (lexical[fraction] | 0x20) != 'e')
    return false;
  const bool exponent_sign =
      fraction + 1 < lexical.size() && (lexical[fraction + 1] == '-' || lexical[fraction + 1] == '+');
  const std::size_t exponent = fraction + (exponent_sign ? 2 : 1);
  return exponent < lexical.size() && skip_digits(lexical, exponent) == lexical.size();
}

class TurtleWriter {
 public:
  TurtleWriter(const Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out)
      : quads_(quads), prefixes_(prefixes), out_(out) {
    for (std::size_t i = 0; i < std::min(prefixes_.size(), kMostPrefixes); ++i)
      by_namespace_.emplace(prefixes_[i].iri, static_cast<TermStyle>(i));
    used_.resize(prefixes_.size());
    choose_styles();
  }

  void write() {
    write_prefixes();
    const std::vector<EncodedQuad>& all = quads_.quads();
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin;
      while (end < all.size() && all[end].graph == all[begin].graph) ++end;
      write_graph(begin, end);
      begin = end;
    }
    out_.finish();
  }

 private:
  void choose_styles() {
    styles_.resize(quads_.term_count(), kWhole);
    std::vector<bool> written(quads_.term_count());
    for (const EncodedQuad& quad : quads_.quads())
      for (const TermId id : {quad.graph, quad.subject, quad.predicate, quad.object}) written[id] = true;
    for (TermId id = 1; id < styles_.size(); ++id)
      if (written[id])
        styles_[id] = quads_.is_iri(id) ? iri_style(quads_.iri_text(id)) : literal_style(quads_.form(id));
    type_ = quads_.find(vocabulary::rdf_type).value_or(Dataset::kDefaultGraph);
  }

  std::optional<TermStyle> prefix_of(std::string_view iri) {
    const std::size_t local = local_start(iri);
    if (!is_plain_local(iri.substr(local))) return std::nullopt;
    // In the order of the terms most IRIs have the namespace of the one before.
    if (const std::string_view its_namespace = iri.substr(0, local); its_namespace != last_namespace_) {
      last_namespace_ = its_namespace;
      const auto found = by_namespace_.find(its_namespace);
      last_prefix_ = found == by_namespace_.end() ? std::nullopt : std::optional(found->second);
      if (last_prefix_) used_[*last_prefix_] = true;
    }
    return last_prefix_;
  }

  TermStyle iri_style(std::string_view iri) {
    if (iri == vocabulary::rdf_type)
      return kWhole;  // written `a`; as an object or subject it is rare enough to be whole
    const auto prefix = prefix_of(iri);
    return prefix ? static_cast<TermStyle>(kFirstPrefix + *prefix) : kWhole;
  }

  TermStyle literal_style(std::string_view form) {
    if (form.back() != '>') return kWhole;
    const std::size_t close = form.rfind('"');
    const std::string_view datatype = form.substr(close + 4, form.size() - close - 5);
    if (has_short_form(form.substr(1, close - 1), datatype)) return kShort;
    const auto prefix = prefix_of(datatype);
    return prefix ? static_cast<TermStyle>(kFirstDatatype + *prefix) : kWhole;
  }

  void write_prefixes() {
    std::size_t count = 0;
    for (std::size_t i = 0; i < prefixes_.size(); ++i) {
      if (!used_[i]) continue;
      for (const std::string_view piece :
           {"@prefix ", prefixes_[i].prefix.c_str(), ": <", prefixes_[i].iri.c_str(), "> .\n"})
        out_.append(piece);
      ++count;
    }
    if (count > 0 && !quads_.quads().empty()) out_.append('\n');
  }

  void write_graph(std::size_t begin, std::size_t end) {
    if (begin > 0) out_.append('\n');
    const TermId name = quads_.quads()[begin].graph;
    if (name != Dataset::kDefaultGraph) {
      write_term(name);
      out_.append(" {\n");
    }
    write_blocks(begin, end);
    if (name != Dataset::kDefaultGraph) out_.append("}\n");
  }

  void write_blocks(std::size_t begin, std::size_t end) {
    const EncodedQuad* last = nullptr;
    for (std::size_t i = begin; i < end; ++i) {
      const EncodedQuad& quad = quads_.quads()[i];
      if (!last || last->subject != quad.subject) {
        if (last) out_.append(" .\n\n");
        write_term(quad.subject);
        out_.append("\n    ");
        write_predicate(quad.predicate);
      } else if (last->predicate != quad.predicate) {
        out_.append(" ;\n    ");
        write_predicate(quad.predicate);
      } else {
        out_.append(',');
      }
      out_.append(' ');
      write_term(quad.object);
      last = &quad;
    }
    if (last) out_.append(" .\n");
  }

  void write_predicate(TermId id) {
    if (id == type_) return out_.append('a');
    write_term(id);
  }

  void write_term(TermId id) {
    const TermStyle style = styles_[id];
    const std::string_view form = quads_.form(id);
    if (style == kWhole) {
      out_.append(form);
    } else if (style == kShort) {
      out_.append(form.substr(1, form.rfind('"') - 1));
    } else if (style < kFirstDatatype) {
      write_name(prefixes_[style - kFirstPrefix], form.substr(1, form.size() - 2));
    } else {
      const std::size_t close = form.rfind('"');
      out_.append(form.substr(0, close + 3));
      write_name(prefixes_[style - kFirstDatatype], form.substr(close + 4, form.size() - close - 5));
    }
  }

  void write_name(const Prefix& prefix, std::string_view iri) {
    out_.append(prefix.prefix);
    out_.append(':');
    out_.append(iri.substr(prefix.iri.size()));
  }

  const Dataset& quads_;
  const std::vector<Prefix>& prefixes_;
  TextSink out_;
  std::map<std::string_view, TermStyle> by_namespace_;
  std::string_view last_namespace_;
  std::optional<TermStyle> last_prefix_;
  std::vector<bool> used_;
  std::vector<TermStyle> styles_;
  TermId type_ = Dataset::kDefaultGraph;
};

}  // namespace

std::optional<std::string> prefix_error(const Prefix& prefix) {
  const bool plain = !prefix.prefix.empty() && is_letter(prefix.prefix[0]) && is_plain_local(prefix.prefix);
  if (!plain) return "prefix \"" + prefix.prefix + "\": expected letters, digits, - and _, first a letter";
  if (auto error = iri_error(prefix.iri)) return "prefix \"" + prefix.prefix + "\": " + *error;
  if (local_start(prefix.iri) != prefix.iri.size())
    return "prefix \"" + prefix.prefix + "\": <" + prefix.iri + "> must end in /, # or :";
  return std::nullopt;
}

void write_turtle(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out) {
  quads.sort(QuadOrder::merged);
  TurtleWriter(quads, prefixes, out).write();
}

void write_trig(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out) {
  quads.sort(QuadOrder::blocks);
  TurtleWriter(quads, prefixes, out).write();
}

}  // namespace pressgraph
