#include "exporters/dot.hpp"

#include <fmt/format.h>

#include "exporters/dot_syntax.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kColumns = 40;

constexpr std::string_view kHead =
    "// The whole graph. A picture of it: sfdp -Goverlap=prism -Gsplines=line -Tsvg FILE.dot -o FILE.svg\n"
    "// A picture that answers a question: pressgraph draw GRAPH.trig overview -o overview.svg\n"
    "digraph pressgraph {\n"
    "  graph [charset=\"UTF-8\", overlap=prism, outputorder=edgesfirst]\n"
    "  node [fontname=\"Helvetica,Arial,sans-serif\", fontsize=11, style=filled, fillcolor=white]\n"
    "  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=9, arrowsize=0.7]\n";

constexpr std::string_view shape(VertexKind kind) {
  switch (kind) {
    case VertexKind::article:
      return "tab";
    case VertexKind::entity:
      return "ellipse";
    case VertexKind::claim:
      return "note";
    case VertexKind::quantity:
      return "box";
    case VertexKind::date:
      return "box";
    case VertexKind::literal:
      return "plaintext";
  }
  return "ellipse";
}

/// Attributes in brackets; those without a value are left out.
class Attributes {
 public:
  explicit Attributes(TextSink& out) : out_(out) {}

  void add(std::string_view name, std::string_view value) {
    out_.append(first_ ? " [" : ", ");
    out_.append(name);
    out_.append('=');
    out_.append(value);
    first_ = false;
  }
  void text(std::string_view name, std::string_view value) {
    if (const std::string clean = drawable(value); !clean.empty()) add(name, dot_label({clean}));
  }
  void close() { out_.append(first_ ? "\n" : "]\n"); }

 private:
  TextSink& out_;
  bool first_ = true;
};

void add_claim(Attributes& attributes, const Claim& claim) {
  attributes.add("form", to_string(claim.kind));
  attributes.text("source", claim.speaker_text);
  attributes.text("date", claim.said_on);
  if (claim.cue) attributes.text("cue", claim.cue->lemma);
}

void add_certainty(Attributes& attributes, const Certainty& certainty) {
  attributes.add("modality", to_string(certainty.modality));
  attributes.add("polarity", to_string(certainty.polarity));
  attributes.add("confidence", fmt::format("{}", certainty.confidence));
}

void write_vertex(const KnowledgeGraph& graph, VertexId v, TextSink& out) {
  const std::string label = drawable(graph.label(v));
  out.append("  ");
  out.append(dot_id(compact(graph.name(v))));
  Attributes attributes(out);
  attributes.add("label", dot_label(wrap(label, kColumns)));
  attributes.add("kind", to_string(graph.kind(v)));
  switch (graph.kind(v)) {
    case VertexKind::article:
      attributes.text("published", graph.article(v).published);
      attributes.text("publisher", graph.article(v).publisher);
      break;
    case VertexKind::entity:
      attributes.text("type", graph.entity(v).type);
      attributes.text("subtype", graph.entity(v).subtype);
      break;
    case VertexKind::claim: {
      const Claim& claim = graph.claim(v);
      add_claim(attributes, claim);
      add_certainty(attributes, {claim.modality, claim.polarity, claim.confidence, true});
      break;
    }
    case VertexKind::quantity:
      attributes.text("type", to_string(graph.quantity(v).kind));
      if (graph.quantity(v).value) attributes.add("value", dot_id(fmt::format("{}", *graph.quantity(v).value)));
      attributes.text("unit", graph.quantity(v).unit);
      break;
    default:
      break;
  }
  attributes.add("URL", dot_url(graph.iri(v)));
  attributes.add("tooltip", dot_tooltip(label));
  attributes.close();
}

/// Dashed for what is only said, dotted for what is only possible, red for what is denied.
std::string_view line_style(const Certainty& certainty) {
  if (certainty.modality != Modality::asserted) return "dotted";
  return certainty.reported ? "dashed" : "solid";
}

void write_edge(const KnowledgeGraph& graph, EdgeId e, TextSink& out) {
  out.append("  ");
  out.append(dot_id(compact(graph.name(graph.source(e)))));
  out.append(" -> ");
  out.append(dot_id(compact(graph.name(graph.target(e)))));
  const Edge& edge = graph.edge(e);
  const std::string predicate(graph.predicate(e));
  Attributes attributes(out);
  attributes.add("label", dot_label({drawable(predicate)}));
  attributes.add("kind", to_string(edge.kind));
  if (edge.kind == EdgeKind::relation) {
    const Certainty certainty = graph.certainty(e);
    add_certainty(attributes, certainty);
    attributes.add("style", line_style(certainty));
    if (certainty.polarity == Polarity::negated) attributes.add("color", "red");
  }
  if (edge.kind != EdgeKind::possibly_same_as)
    attributes.add("article", dot_id(compact(graph.name(graph.article_vertex(edge.record.article)))));
  std::string tooltip = predicate;
  if (edge.kind == EdgeKind::relation) tooltip = graph.relation(edge.record).evidence.surface;
  attributes.add("tooltip", dot_tooltip(drawable(tooltip)));
  attributes.close();
}

}  // namespace

void write_dot(const KnowledgeGraph& graph, const ExportOptions&, const ByteSink& sink) {
  TextSink out(sink);
  out.append(kHead);
  constexpr VertexKind kKinds[] = {VertexKind::article,  VertexKind::entity, VertexKind::claim,
                                   VertexKind::quantity, VertexKind::date,   VertexKind::literal};
  for (const VertexKind kind : kKinds) {
    if (graph.count(kind) == 0) continue;
    out.append(fmt::format("  node [shape={}]\n", shape(kind)));
    for (const VertexId v : graph.vertices(kind)) write_vertex(graph, v, out);
  }
  for (const EdgeId e : graph.edges()) write_edge(graph, e, out);
  out.append("}\n");
  out.finish();
}

}  // namespace pressgraph
