#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ontology/dataset.hpp"

namespace pressgraph {

/// What a dataset says of each subject, whichever graph says it. Terms of schema.org are found under https: and http:.
class Statements {
 public:
  /// Sorts `quads`, which must then stay as they are.
  explicit Statements(Dataset& quads);

  /// The objects of a subject's property, in byte order.
  std::vector<TermId> objects(TermId subject, std::string_view predicate) const;
  std::optional<TermId> object(TermId subject, std::string_view predicate) const;
  bool has(TermId subject, std::string_view predicate, std::string_view object) const;
  /// The subjects that have `object` under `predicate`, in byte order.
  std::vector<TermId> subjects(std::string_view predicate, TermId object) const;
  std::vector<TermId> instances(std::string_view class_iri) const;
  /// Every object of a property, each once, in byte order.
  std::vector<TermId> all_objects(std::string_view predicate) const;

  Term decode(TermId id) const { return parse_ntriples_term(quads_.form(id)); }
  /// The text of a literal or IRI.
  std::string text(TermId id) const;
  /// The text of the first object, or empty.
  std::string text(TermId subject, std::string_view predicate) const;
  std::vector<std::string> texts(TermId subject, std::string_view predicate) const;
  std::optional<double> number(TermId subject, std::string_view predicate) const;
  bool flag(TermId subject, std::string_view predicate) const;
  /// The name (skos:notation) of the value that the property has, or empty.
  std::string value_name(TermId subject, std::string_view predicate) const;
  /// An IRI with schema.org under https:.
  std::string iri(TermId id) const;

  std::optional<TermId> term(std::string_view iri) const;

 private:
  const Dataset& quads_;
  std::unordered_map<std::uint64_t, std::vector<TermId>>
      subjects_;  ///< By predicate and object, where the object is an IRI.
};

}  // namespace pressgraph
