#pragma once

#include <string>
#include <vector>

#include "exporters/text_sink.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// A prefix of the Turtle family: `prefix:` stands for `iri`, which ends in `/`, `#` or `:`.
struct Prefix {
  std::string prefix;
  std::string iri;
  friend auto operator<=>(const Prefix&, const Prefix&) = default;
};

/// What is wrong with a prefix, or nullopt.
std::optional<std::string> prefix_error(const Prefix& prefix);

/// Writes Turtle (https://www.w3.org/TR/turtle/): one block a subject, `a` first, then labels, then the other
/// predicates in byte order. Only prefixes that are used are declared; a name is shortened only where its local part
/// needs no escape, a literal only where the short form reads back as the same literal. Named graphs are merged: refuse
/// them before, where that would be a loss. Sorts `quads`.
void write_turtle(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out);

/// Writes TriG (https://www.w3.org/TR/trig/): the same, in one block `<name> { … }` a named graph.
void write_trig(Dataset& quads, const std::vector<Prefix>& prefixes, const ByteSink& out);

}  // namespace pressgraph
