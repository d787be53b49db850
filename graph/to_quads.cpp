#include "graph/to_quads.hpp"

#include "extraction/sha256.hpp"
#include "graph/quad_sink.hpp"
#include "graph/resolution.hpp"
#include "ontology/classes.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using namespace vocabulary;

TermId add_run(const RdfOptions& options, QuadSink& sink) {
  const TermId run = sink.node(NodeKind::run, "r" + sha256_hex(options.version + "\n" + options.options).substr(0, 16));
  sink.add_type(run, prov_activity);
  sink.add(run, rdfs_label, sink.text(options.version.empty() ? "pressgraph" : "pressgraph " + options.version));
  if (!options.version.empty()) sink.add(run, pg_version, sink.text(options.version));
  if (!options.options.empty()) sink.add(run, pg_options, sink.text(options.options));
  return run;
}

TermId record_node(const KnowledgeGraph& graph, RecordRef ref, QuadSink& sink) {
  const std::string article = graph.name(graph.article_vertex(ref.article)).local;
  return sink.node(NodeKind::record, item_local(article, 'e', ref.item));
}

/// The named graphs of other sources have names of the graph's own, which follow its base.
void add_foreign(const KnowledgeGraph& graph, const std::string& base, Dataset& out) {
  for (const EncodedQuad& encoded : graph.foreign().quads()) {
    Quad quad = graph.foreign().decode(encoded);
    if (quad.graph && quad.graph->text().starts_with(graph.base()))
      quad.graph = Iri(base + quad.graph->text().substr(graph.base().size()));
    out.add(quad);
  }
}

void add_decision(const KnowledgeGraph& graph, const Decision& decision, QuadSink& sink) {
  const TermId left = record_node(graph, decision.left, sink), right = record_node(graph, decision.right, sink);
  const auto local = [&](RecordRef ref) {
    return item_local(graph.name(graph.article_vertex(ref.article)).local, 'e', ref.item);
  };
  const TermId self = sink.node(NodeKind::decision, local(decision.left) + "-" + local(decision.right));
  sink.add_type(self, pg_link_decision);
  sink.add(self, pg_left, left);
  sink.add(self, pg_right, right);
  sink.add(self, pg_same, sink.flag(decision.same));
  sink.add(self, pg_rule, sink.text(std::string(to_string(decision.rule))));
  sink.add(self, pg_reason, sink.text(graph.reason(decision)));
}

/// Puts a name in `language` first where the entity has one and its label is in another; a name written out before an
/// acronym.
void prefer_language(EntityVertex& entity, const std::string& language) {
  if (entity.label_language == language) return;
  Label* best = nullptr;
  for (Label& alias : entity.aliases)
    if (alias.language == language && (best == nullptr || (is_acronym(best->text) && !is_acronym(alias.text))))
      best = &alias;
  if (best == nullptr) return;
  std::swap(entity.label, best->text);
  std::swap(entity.label_language, best->language);
}

void add_entity(const KnowledgeGraph& graph, VertexId v, const RdfOptions& options, QuadSink& sink) {
  EntityVertex entity = graph.entity(v);
  if (!options.language.empty()) prefer_language(entity, options.language);
  const TermId self = sink.node(v);
  sink.add(self, rdf_type, sink.entity_class(entity.type));
  for (const std::string_view ancestor : ancestor_classes(entity.type)) sink.add_type(self, ancestor);
  sink.add(self, rdfs_label, sink.text(entity.label, entity.label_language));
  for (const Label& alias : entity.aliases) sink.add(self, skos_alt_label, sink.text(alias.text, alias.language));
  for (const std::string& other : entity.same_as) sink.add(self, schema_same_as, sink.resource_or_text(other));
  if (!entity.subtype.empty()) sink.add(self, pg_subtype, sink.text(entity.subtype));
  sink.add(self, pg_named, sink.flag(entity.named));
  sink.add(self, pg_confidence, sink.decimal(entity.confidence));
  for (const Decision& decision : entity.decisions) add_decision(graph, decision, sink);
}

/// Room for what the records will give: measured on articles of the press, some sixteen quads and fewer than three
/// terms for each thing found.
void reserve(const KnowledgeGraph& graph, Dataset& out) {
  constexpr std::size_t kQuadsOfItem = 17;
  constexpr std::size_t kTermsOfItem = 3;
  std::size_t items = 0;
  for (const Extraction& record : graph.records()) {
    items += record.entities.size() + record.claims.size() + record.quantities.size() + record.dates.size() +
             record.relations.size();
    for (const Entity& entity : record.entities) items += entity.mentions.size();
  }
  out.reserve(items * kTermsOfItem, items * kQuadsOfItem);
}

}  // namespace

Dataset to_quads(const KnowledgeGraph& graph, const RdfOptions& options) {
  Dataset out;
  reserve(graph, out);
  QuadSink sink(graph, options, out);
  sink.enter_graph(sink.node(NodeKind::graph, "links"));
  const TermId run = add_run(options, sink);
  for (const std::string& line : graph.corrections()) sink.add(run, pg_correction, sink.text(line));
  for (const VertexId v : graph.vertices(VertexKind::entity)) add_entity(graph, v, options, sink);
  for (const EdgeId e : graph.edges())
    if (graph.edge(e).kind == EdgeKind::edition_of)
      sink.add(sink.node(graph.source(e)), sink.relation_property("editionOf"), sink.node(graph.target(e)));
    else if (graph.edge(e).kind == EdgeKind::possibly_same_as)
      sink.add(sink.node(graph.source(e)), pg_possibly_same_as, sink.node(graph.target(e)));
  for (const VertexId v : graph.vertices(VertexKind::article)) add_record_quads(graph, v.value, options, run, sink);
  add_foreign(graph, sink.base(), out);
  return out;
}

}  // namespace pressgraph
