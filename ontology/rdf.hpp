#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

/// RDF 1.1 terms (https://www.w3.org/TR/rdf11-concepts/) as checked values: what cannot be written as RDF cannot be
/// made. There are no blank nodes: the readers replace foreign ones by Skolem IRIs (rdf11-concepts
/// #section-skolemization).
namespace pressgraph {

/// Thrown by the constructors below; what() names the offending piece and what was expected.
class InvalidTerm : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// An absolute IRI (RFC 3987), kept as given: nothing is normalised or resolved.
class Iri {
 public:
  /// Throws InvalidTerm where `text` has no scheme, is not UTF-8, or holds a character that an IRI may not hold.
  explicit Iri(std::string text);

  const std::string& text() const { return text_; }
  friend auto operator<=>(const Iri&, const Iri&) = default;

 private:
  std::string text_;
};

/// What is wrong with `text` as an absolute IRI, or nullopt.
std::optional<std::string> iri_error(std::string_view text);

/// A literal: a Unicode string with a datatype, or with a language tag (kept in lower case, as most stores do).
class Literal {
 public:
  /// xsd:string. Throws InvalidTerm where `lexical` is not UTF-8.
  explicit Literal(std::string lexical);
  /// rdf:langString; throws InvalidTerm also where `language` is not shaped as BCP 47 asks.
  static Literal tagged(std::string lexical, std::string_view language);
  /// Any datatype except rdf:langString, which only tagged() makes. The lexical form is kept as given.
  static Literal typed(std::string lexical, const Iri& datatype);

  /// Canonical forms of XML Schema 1.1 part 2.
  static Literal boolean(bool value);
  static Literal integer(std::int64_t value);
  /// A finite number as the simplest type that gives the same double back: xsd:integer, xsd:decimal, else xsd:double.
  /// Throws InvalidTerm for an infinity or NaN.
  static Literal number(double value);
  /// A finite number as xsd:decimal with at least one digit after the point, for properties of that type.
  static Literal decimal(double value);

  const std::string& lexical() const { return lexical_; }
  /// The datatype's IRI; rdf:langString for a tagged literal.
  const std::string& datatype() const { return datatype_; }
  /// The language tag, or empty.
  const std::string& language() const { return language_; }
  friend auto operator<=>(const Literal&, const Literal&) = default;

 private:
  Literal(std::string lexical, std::string datatype, std::string language);
  std::string lexical_;
  std::string datatype_;
  std::string language_;
};

/// What can stand in the object's place.
using Term = std::variant<Iri, Literal>;

/// A statement and the named graph that holds it; without one it is in the default graph.
struct Quad {
  Iri subject;
  Iri predicate;
  Term object;
  std::optional<Iri> graph;

  friend auto operator<=>(const Quad&, const Quad&) = default;
};

/// Appends the term in canonical N-Triples (RDFC-1.0, https://www.w3.org/TR/rdf-canon/#canonical-quads). Two terms are
/// equal exactly where these forms are, and the order of the forms is the order of canonical lines.
void append_ntriples(std::string& out, const Iri& iri);
void append_ntriples(std::string& out, const Literal& literal);
void append_ntriples(std::string& out, const Term& term);

/// The same of a string without datatype, for those who have no need of the Literal itself. Throws InvalidTerm where
/// `lexical` is not UTF-8.
void append_ntriples_string(std::string& out, std::string_view lexical);

/// The term that a canonical N-Triples form spells. `form` must come from append_ntriples.
Term parse_ntriples_term(std::string_view form);

}  // namespace pressgraph
