#pragma once

#include "exporters/text_sink.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// Writes canonical N-Quads (https://www.w3.org/TR/rdf-canon/#canonical-quads): sorted lines, each once. Sorts `quads`.
void write_nquads(Dataset& quads, const ByteSink& out);

/// Writes canonical N-Triples; named graphs are merged: refuse them before, where that would be a loss. Sorts `quads`.
void write_ntriples(Dataset& quads, const ByteSink& out);

}  // namespace pressgraph
