#include "exporters/nquads.hpp"

namespace pressgraph {
namespace {

/// Quads come sorted by line, so that a triple of several graphs stands together and is written once without its graph.
void write_lines(const Dataset& quads, bool with_graphs, const ByteSink& sink) {
  TextSink out(sink);
  const EncodedQuad* last = nullptr;
  for (const EncodedQuad& quad : quads.quads()) {
    const bool repeated =
        last && last->subject == quad.subject && last->predicate == quad.predicate && last->object == quad.object;
    last = &quad;
    if (repeated && !with_graphs) continue;
    out.append(quads.form(quad.subject));
    out.append(' ');
    out.append(quads.form(quad.predicate));
    out.append(' ');
    out.append(quads.form(quad.object));
    if (with_graphs && quad.graph != Dataset::kDefaultGraph) {
      out.append(' ');
      out.append(quads.form(quad.graph));
    }
    out.append(" .\n");
  }
  out.finish();
}

}  // namespace

void write_nquads(Dataset& quads, const ByteSink& out) {
  quads.sort(QuadOrder::lines);
  write_lines(quads, true, out);
}

void write_ntriples(Dataset& quads, const ByteSink& out) {
  quads.sort(QuadOrder::lines);
  write_lines(quads, false, out);
}

}  // namespace pressgraph
