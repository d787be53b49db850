#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/statements.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// One thing that is wrong with a graph.
struct Finding {
  std::string node;        ///< IRI.
  std::string path;        ///< The property, or empty.
  std::string constraint;  ///< What it breaks, by its local name in SHACL (minCount, class, …), or `offset`, `text`.
  std::string message;     ///< For people: what is there, what was expected.
  friend auto operator<=>(const Finding&, const Finding&) = default;
};

/// Checks a graph against SHACL shapes (https://www.w3.org/TR/shacl/) given as Turtle. Of SHACL it knows what
/// ontology/shapes.ttl uses: targetClass, targetObjectsOf; property shapes with a plain path, minCount, maxCount,
/// datatype, class, nodeKind, in, minInclusive, maxInclusive, minLength, pattern, lessThan, lessThanOrEquals, and `or`
/// of datatypes or classes. Throws std::invalid_argument for any other constraint: nothing is passed over.
std::vector<Finding> check_shapes(const Statements& says, std::string_view shapes);

}  // namespace pressgraph
