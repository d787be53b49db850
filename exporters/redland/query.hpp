#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "exporters/query_result.hpp"
#include "exporters/turtle.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// Thrown for a query that cannot be answered; what() names the construct or the place.
class QueryError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Answers a SPARQL SELECT, ASK or CONSTRUCT query by Rasqal over the triples of all graphs, which it reads where they
/// are. The query may use `prefixes` without declaring them. What Rasqal answers wrongly, or not at all, is refused by
/// refused_construct(). Sorts `quads`. One query at a time: call it from one thread.
QueryResult answer(Dataset& quads, const std::string& query, const std::vector<Prefix>& prefixes);

/// The first construct of a query that Rasqal 0.9 cannot answer rightly, in words for people; nullopt where there is
/// none.
std::optional<std::string> refused_construct(std::string_view query);

}  // namespace pressgraph
