#include "graph/shapes.hpp"

#include <algorithm>
#include <charconv>
#include <regex>
#include <stdexcept>

#include "ontology/lexical_form.hpp"
#include "ontology/rdf_reader.hpp"
#include "ontology/unicode.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

#define SHACL "http://www.w3.org/ns/shacl#"
constexpr std::string_view kShacl = SHACL;
constexpr std::string_view kNodeShape = SHACL "NodeShape", kTargetClass = SHACL "targetClass",
                           kTargetObjects = SHACL "targetObjectsOf", kProperty = SHACL "property", kPath = SHACL "path",
                           kIri = SHACL "IRI";
#undef SHACL
constexpr std::string_view kFirst = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first",
                           kRest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest",
                           kNil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";

std::optional<double> number_of(const Term& term) {
  const Literal* literal = std::get_if<Literal>(&term);
  if (!literal) return std::nullopt;
  double value = 0;
  const std::string& digits = literal->lexical();
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

/// -1, 0 or 1 where the terms are numbers, or literals of one type (xsd:date compares as text); nullopt where they have
/// no order.
std::optional<int> compare(const Term& left, const Term& right) {
  const auto a = number_of(left), b = number_of(right);
  if (a && b) return *a < *b ? -1 : *a > *b ? 1 : 0;
  const Literal *x = std::get_if<Literal>(&left), *y = std::get_if<Literal>(&right);
  if (!x || !y || x->datatype() != y->datatype()) return std::nullopt;
  return x->lexical() < y->lexical() ? -1 : x->lexical() > y->lexical() ? 1 : 0;
}

std::string shown(const Term& term) {
  std::string out;
  append_ntriples(out, term);
  return out;
}

const std::string& lexical_of(const Term& term) {
  return std::holds_alternative<Iri>(term) ? std::get<Iri>(term).text() : std::get<Literal>(term).lexical();
}

/// A constraint of a property shape: its SHACL name, and its one value or the members of its list.
struct Constraint {
  std::string name;
  Term value;
  std::vector<Term> members;                               ///< Of sh:in.
  std::vector<std::pair<std::string, Term>> alternatives;  ///< Of sh:or: each a datatype or class.
};

struct PropertyShape {
  std::string path;
  std::vector<Constraint> constraints;
};

struct Shape {
  std::vector<std::string> classes;
  std::vector<std::string> objects_of;
  std::vector<PropertyShape> properties;
};

/// Reads the shapes; refuses what it does not know.
class ShapeReader {
 public:
  explicit ShapeReader(std::string_view turtle) {
    RdfReadOptions options;
    options.name = "shapes";
    read_rdf(turtle, RdfSyntax::turtle, quads_, options);
    quads_.sort(QuadOrder::lines);
  }

  std::vector<Shape> read() {
    const Statements says(quads_);
    std::vector<Shape> out;
    for (const TermId node : says.instances(kNodeShape)) {
      Shape shape;
      for (const EncodedQuad& quad : of(node)) {
        const std::string_view name = quads_.iri_text(quad.predicate);
        if (name == kTargetClass)
          shape.classes.emplace_back(quads_.iri_text(quad.object));
        else if (name == kTargetObjects)
          shape.objects_of.emplace_back(quads_.iri_text(quad.object));
        else if (name == kProperty)
          shape.properties.push_back(property(quad.object));
        else if (name.starts_with(kShacl))
          unknown(name);
      }
      out.push_back(std::move(shape));
    }
    return out;
  }

 private:
  [[noreturn]] static void unknown(std::string_view name) {
    throw std::invalid_argument("shapes: <" + std::string(name) + "> is not supported");
  }

  std::vector<EncodedQuad> of(TermId subject) const {
    std::vector<EncodedQuad> out;
    const auto& all = quads_.quads();
    auto quad =
        std::lower_bound(all.begin(), all.end(), subject, [](const EncodedQuad& q, TermId s) { return q.subject < s; });
    for (; quad != all.end() && quad->subject == subject; ++quad) out.push_back(*quad);
    return out;
  }

  Term term(TermId id) const { return parse_ntriples_term(quads_.form(id)); }

  PropertyShape property(TermId node) {
    PropertyShape out;
    for (const EncodedQuad& quad : of(node)) {
      const std::string_view name = quads_.iri_text(quad.predicate);
      if (name == kPath)
        out.path = quads_.iri_text(quad.object);
      else
        out.constraints.push_back(constraint(name, quad.object));
    }
    return out;
  }

  Constraint constraint(std::string_view name, TermId value) {
    static constexpr std::string_view kKnown[] = {
        "minCount",     "maxCount",  "datatype", "class",    "nodeKind",         "in", "minInclusive",
        "maxInclusive", "minLength", "pattern",  "lessThan", "lessThanOrEquals", "or"};
    const std::string local(name.substr(std::min(name.size(), kShacl.size())));
    if (!name.starts_with(kShacl) || std::find(std::begin(kKnown), std::end(kKnown), local) == std::end(kKnown))
      unknown(name);
    Constraint out{local, term(value), {}, {}};
    if (local == "in")
      for (const TermId member : list(value)) out.members.push_back(term(member));
    if (local == "or")
      for (const TermId member : list(value))
        for (const EncodedQuad& quad : of(member))
          out.alternatives.emplace_back(alternative(quad.predicate), term(quad.object));
    return out;
  }

  std::string alternative(TermId predicate) const {
    const std::string_view name = quads_.iri_text(predicate);
    if (name != std::string(kShacl) + "datatype" && name != std::string(kShacl) + "class") unknown(name);
    return std::string(name.substr(kShacl.size()));
  }

  std::vector<TermId> list(TermId node) const {
    std::vector<TermId> out;
    while (quads_.iri_text(node) != kNil) {
      TermId next = node;
      for (const EncodedQuad& quad : of(node)) {
        if (quads_.iri_text(quad.predicate) == kFirst) out.push_back(quad.object);
        if (quads_.iri_text(quad.predicate) == kRest) next = quad.object;
      }
      if (next == node) throw std::invalid_argument("shapes: a list without an end");
      node = next;
    }
    return out;
  }

  Dataset quads_;
};

class ShapeChecker {
 public:
  explicit ShapeChecker(const Statements& says) : says_(says) {}

  std::vector<Finding> check(const std::vector<Shape>& shapes) {
    for (const Shape& shape : shapes) {
      std::vector<TermId> focus;
      for (const std::string& class_iri : shape.classes) append(focus, says_.instances(class_iri));
      for (const std::string& predicate : shape.objects_of) append(focus, says_.all_objects(predicate));
      for (const TermId node : focus)
        for (const PropertyShape& property : shape.properties) check(node, property);
    }
    std::sort(findings_.begin(), findings_.end());
    findings_.erase(std::unique(findings_.begin(), findings_.end()), findings_.end());
    return std::move(findings_);
  }

 private:
  static void append(std::vector<TermId>& out, const std::vector<TermId>& more) {
    out.insert(out.end(), more.begin(), more.end());
  }

  void check(TermId node, const PropertyShape& property) {
    const std::vector<TermId> values = says_.objects(node, property.path);
    for (const Constraint& constraint : property.constraints) {
      if (constraint.name == "minCount" || constraint.name == "maxCount") {
        check_count(node, property.path, constraint, values.size());
        continue;
      }
      for (const TermId value : values)
        if (auto wrong = broken(node, constraint, value))
          findings_.push_back({says_.text(node), property.path, constraint.name, *wrong});
    }
  }

  void check_count(TermId node, const std::string& path, const Constraint& constraint, std::size_t count) {
    const double limit = number_of(constraint.value).value_or(0), found = static_cast<double>(count);
    const bool least = constraint.name == "minCount";
    if (least ? found >= limit : found <= limit) return;
    findings_.push_back({says_.text(node), path, constraint.name,
                         "has " + std::to_string(count) + " values, expected at " + (least ? "least " : "most ") +
                             lexical_of(constraint.value)});
  }

  /// What a value breaks of a constraint, or nullopt.
  std::optional<std::string> broken(TermId node, const Constraint& constraint, TermId id) const {
    const Term value = says_.decode(id);
    const auto expected = [&](const std::string& what) { return std::optional(shown(value) + ": expected " + what); };
    const std::string& limit = lexical_of(constraint.value);
    if (constraint.name == "datatype" || constraint.name == "class")
      return fits(constraint.name, constraint.value, id, value)
                 ? std::nullopt
                 : expected((constraint.name == "class" ? "a node of class <" : "a literal of datatype <") + limit +
                            ">");
    if (constraint.name == "or") {
      for (const auto& [name, alternative] : constraint.alternatives)
        if (fits(name, alternative, id, value)) return std::nullopt;
      return expected("one of the datatypes or classes of the shape");
    }
    if (constraint.name == "nodeKind")
      return std::holds_alternative<Iri>(value) == (limit == kIri) ? std::nullopt
                                                                   : expected(limit == kIri ? "an IRI" : "a literal");
    if (constraint.name == "in")
      return std::find(constraint.members.begin(), constraint.members.end(), value) != constraint.members.end()
                 ? std::nullopt
                 : expected("one of the values of the shape");
    if (constraint.name == "minLength")
      return static_cast<double>(count_code_points(lexical_of(value))) >= number_of(constraint.value)
                 ? std::nullopt
                 : expected(limit + " characters or more");
    if (constraint.name == "pattern")
      return std::regex_search(lexical_of(value), std::regex(limit)) ? std::nullopt : expected("a text like " + limit);
    if (constraint.name == "minInclusive")
      return compare(value, constraint.value).value_or(-1) >= 0 ? std::nullopt : expected("at least " + limit);
    if (constraint.name == "maxInclusive")
      return compare(value, constraint.value).value_or(1) <= 0 ? std::nullopt : expected("at most " + limit);
    return broken_pair(node, constraint, value);
  }

  std::optional<std::string> broken_pair(TermId node, const Constraint& constraint, const Term& value) const {
    const int highest = constraint.name == "lessThan" ? -1 : 0;
    for (const TermId other : says_.objects(node, lexical_of(constraint.value))) {
      const Term bound = says_.decode(other);
      if (compare(value, bound).value_or(1) > highest)
        return shown(value) + ": expected " + (highest < 0 ? "less than " : "at most ") + shown(bound) +
               ", the value of <" + lexical_of(constraint.value) + ">";
    }
    return std::nullopt;
  }

  bool fits(const std::string& name, const Term& type, TermId id, const Term& value) const {
    if (name == "class")
      return std::holds_alternative<Iri>(value) && says_.has(id, vocabulary::rdf_type, lexical_of(type));
    const Literal* literal = std::get_if<Literal>(&value);
    return literal && literal->datatype() == lexical_of(type) &&
           is_valid_lexical_form(literal->lexical(), literal->datatype());
  }

  const Statements& says_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_shapes(const Statements& says, std::string_view shapes) {
  const std::vector<Shape> read = ShapeReader(shapes).read();
  return ShapeChecker(says).check(read);
}

}  // namespace pressgraph
