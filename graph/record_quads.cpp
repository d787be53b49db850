#include <map>

#include "graph/calendar.hpp"
#include "graph/item_index.hpp"
#include "graph/quad_sink.hpp"
#include "graph/value_bounds.hpp"
#include "ontology/classes.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using namespace vocabulary;

/// One article's record as quads of its named graph. Terms of ontology/pressgraph.ttl throughout.
class RecordQuads {
 public:
  RecordQuads(const KnowledgeGraph& graph, std::uint32_t article, const RdfOptions& options, QuadSink& sink)
      : graph_(graph),
        article_(article),
        record_(graph.records()[article]),
        options_(options),
        sink_(sink),
        local_(graph.name(graph.article_vertex(article)).local),
        node_(sink.node(graph.article_vertex(article))) {}

  void add(TermId run) {
    sink_.enter_graph(node_);
    add_article(run);
    for (std::uint32_t i = 0; i < record_.entities.size(); ++i) add_entity(i);
    for (std::uint32_t i = 0; i < record_.claims.size(); ++i) add_claim(i);
    for (std::uint32_t i = 0; i < record_.quantities.size(); ++i) add_quantity(i);
    for (std::uint32_t i = 0; i < record_.dates.size(); ++i) add_date(i);
    for (std::uint32_t i = 0; i < record_.relations.size(); ++i) add_relation(i);
  }

 private:
  TermId item(NodeKind kind, char letter, std::uint32_t index) {
    return sink_.node(kind, item_local(local_, letter, index));
  }
  TermId record_node(std::uint32_t entity) { return item(NodeKind::record, 'e', entity); }

  void add_text(TermId subject, std::string_view predicate, const std::string& value) {
    if (!value.empty()) sink_.add(subject, predicate, sink_.text(value));
  }
  /// Words in the article's language.
  void add_words(TermId subject, std::string_view predicate, const std::string& value) {
    if (!value.empty()) sink_.add(subject, predicate, words(value));
  }
  TermId words(const std::string& value) { return sink_.text(value, record_.document.language); }
  void add_value(TermId subject, std::string_view predicate, std::string_view enumeration, std::string_view value) {
    sink_.add(subject, predicate, sink_.value(enumeration, value));
  }
  /// The id that a document of another extractor gave, where the node's own name does not end in it.
  void add_identifier(TermId subject, const std::string& id, char letter, std::uint32_t index) {
    if (id != letter + std::to_string(index + 1)) add_text(subject, schema_identifier, id);
  }

  /// The node of some characters of the article.
  TermId characters(const Excerpt& excerpt, const std::string& local) {
    const TermId self = sink_.node(NodeKind::mention, local);
    sink_.add_type(self, nif_offset_based_string);
    sink_.add(self, nif_reference_context, node_);
    sink_.add(self, nif_begin_index, sink_.index(excerpt.span.begin));
    sink_.add(self, nif_end_index, sink_.index(excerpt.span.end));
    sink_.add(self, nif_anchor_of, sink_.text(excerpt.surface));
    return self;
  }
  void add_characters(TermId subject, std::string_view predicate, const Excerpt& excerpt) {
    if (!options_.evidence) return;
    sink_.add(subject, predicate, characters(excerpt, mention_local(local_, excerpt.span.begin, excerpt.span.end)));
  }
  void add_characters(TermId subject, std::string_view predicate, const std::optional<Excerpt>& excerpt) {
    if (excerpt) add_characters(subject, predicate, *excerpt);
  }

  void add_article(TermId run) {
    const DocumentInfo& document = record_.document;
    sink_.add_type(node_, schema_news_article);
    sink_.add_type(node_, nif_context);
    sink_.add(node_, nif_begin_index, sink_.index(0));
    sink_.add(node_, nif_end_index, sink_.index(document.characters));
    if (document.text) sink_.add(node_, nif_is_string, sink_.text(*document.text));
    add_words(node_, schema_headline, document.title);
    if (!document.published.empty())
      sink_.add(node_, schema_date_published, sink_.literal(date_literal(document.published)));
    add_text(node_, schema_in_language, document.language);
    add_text(node_, schema_publisher, document.publisher);
    add_text(node_, schema_author, document.author);
    if (!document.url.empty()) sink_.add(node_, schema_url, sink_.resource_or_text(document.url));
    if (!document.id.empty() && iri_error(document.id)) add_text(node_, schema_identifier, document.id);
    add_text(node_, pg_sha256, document.sha256);
    add_text(node_, pg_path, document.path);
    sink_.add(node_, prov_was_generated_by, run);
  }

  void add_entity(std::uint32_t index) {
    const Entity& entity = record_.entities[index];
    const TermId self = record_node(index);
    const TermId resolved = sink_.node(graph_.entity_vertex(RecordRef{article_, index}));
    sink_.add_type(self, pg_entity_record);
    add_identifier(self, entity.id, 'e', index);
    sink_.add(self, prov_had_primary_source, node_);
    sink_.add(self, pg_entity_type, sink_.entity_class(entity.type));
    add_text(self, pg_subtype, entity.subtype);
    sink_.add(self, rdfs_label, sink_.text(entity.name));
    sink_.add(self, pg_named, sink_.flag(entity.named));
    for (const std::string& alias : entity.aliases) add_text(self, skos_alt_label, alias);
    for (const std::string& other : entity.same_as) sink_.add(self, schema_same_as, sink_.resource_or_text(other));
    const TermId confidence = sink_.decimal(entity.confidence);
    sink_.add(self, pg_confidence, confidence);
    add_text(self, pg_derivation, joined_lines(entity.evidence));
    sink_.add(self, pg_resolved_to, resolved);
    if (options_.mentions)
      for (const Mention& mention : entity.mentions) add_mention(self, resolved, confidence, mention);
  }

  static std::string joined_lines(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
    return out;
  }

  /// Two mentions of the same characters need two nodes: from the second on, the name counts them.
  void add_mention(TermId record, TermId entity, TermId confidence, const Mention& mention) {
    std::string local = mention_local(local_, mention.excerpt.span.begin, mention.excerpt.span.end);
    const unsigned nth = ++mentions_[mention.excerpt.span];
    if (nth > 1) local += "-n" + std::to_string(nth);
    const TermId self = characters(mention.excerpt, local);
    sink_.add(record, pg_mention, self);
    add_value(self, pg_mention_kind, "MentionKind", to_string(mention.kind));
    add_text(self, pg_rule, mention.rule);
    sink_.add(self, itsrdf_ta_ident_ref, entity);
    sink_.add(self, itsrdf_ta_confidence, confidence);
  }

  /// The entity that an id of the record names, and its record, under two predicates.
  void add_entity_reference(TermId subject, std::string_view entity_predicate, std::string_view record_predicate,
                            const std::string& id) {
    if (const auto index = index_of(record_.entities, id)) {
      sink_.add(subject, entity_predicate, sink_.node(graph_.entity_vertex(RecordRef{article_, *index})));
      sink_.add(subject, record_predicate, record_node(*index));
    }
  }
  void add_quantity_reference(TermId subject, std::string_view predicate, const std::string& id) {
    if (const auto index = index_of(record_.quantities, id))
      sink_.add(subject, predicate, item(NodeKind::quantity, 'q', *index));
  }
  void add_date_reference(TermId subject, const std::string& id) {
    if (const auto index = index_of(record_.dates, id)) {
      sink_.add(subject, pg_date, sink_.node(graph_.date_vertex(RecordRef{article_, *index})));
      sink_.add(subject, pg_date_expression, item(NodeKind::record, 'd', *index));
    }
  }

  void add_claim(std::uint32_t index) {
    const Claim& claim = record_.claims[index];
    const TermId self = item(NodeKind::claim, 'c', index);
    sink_.add_type(self, pg_claim);
    sink_.add_type(self, schema_claim);
    if (claim.kind == ClaimKind::direct || claim.kind == ClaimKind::mixed) sink_.add_type(self, schema_quotation);
    add_identifier(self, claim.id, 'c', index);
    sink_.add(self, schema_appearance, node_);
    sink_.add(self, schema_text, words(graph_.label(graph_.claim_vertex({article_, index}))));
    add_value(self, pg_speech_type, "SpeechType", to_string(claim.kind));
    for (const Excerpt& part : claim.content_parts) add_characters(self, pg_content, part);
    add_speaker(self, claim);
    for (const std::string& id : claim.about) add_entity_reference(self, schema_about, pg_about_record, id);
    for (const std::string& id : claim.quantities) add_quantity_reference(self, pg_quantity, id);
    for (const std::string& id : claim.dates) add_date_reference(self, id);
    add_day(self, pg_said_on, claim.said_on);
    add_certainty(self, claim.modality, claim.polarity, claim.confidence, claim.rule);
  }

  void add_speaker(TermId self, const Claim& claim) {
    add_entity_reference(self, pg_speaker, pg_speaker_record, claim.speaker);
    add_characters(self, pg_speaker_span, claim.speaker_span);
    add_words(self, pg_speaker_text, claim.speaker_text);
    if (const auto role = index_of(record_.relations, claim.speaker_role))
      sink_.add(self, pg_speaker_role, item(NodeKind::relation, 'r', *role));
    if (!claim.cue) return;
    add_characters(self, pg_cue, claim.cue->excerpt);
    add_words(self, pg_cue_lemma, claim.cue->lemma);
  }

  void add_certainty(TermId self, Modality modality, Polarity polarity, double confidence, const std::string& rule) {
    add_value(self, pg_modality, "Modality", to_string(modality));
    add_value(self, pg_polarity, "Polarity", to_string(polarity));
    sink_.add(self, pg_confidence, sink_.decimal(confidence));
    add_text(self, pg_rule, rule);
  }

  void add_day(TermId self, std::string_view predicate, const std::string& value) {
    if (!value.empty()) sink_.add(self, predicate, sink_.literal(date_literal(value)));
  }

  void add_quantity(std::uint32_t index) {
    const Quantity& quantity = record_.quantities[index];
    const TermId self = item(NodeKind::quantity, 'q', index);
    sink_.add_type(self, quantity.kind == QuantityKind::money ? schema_monetary_amount : schema_quantitative_value);
    add_identifier(self, quantity.id, 'q', index);
    sink_.add(self, prov_had_primary_source, node_);
    sink_.add(self, rdfs_label, words(quantity.excerpt.surface));
    add_characters(self, pg_span, quantity.excerpt);
    add_characters(self, pg_number_span, quantity.number_span);
    add_value(self, pg_quantity_kind, "QuantityKind", to_string(quantity.kind));
    add_value(self, pg_comparator, "Comparator", to_string(quantity.comparator));
    const ValueBounds bounds = value_bounds(quantity);
    add_number(self, schema_value, quantity.value);
    add_number(self, schema_min_value, bounds.min);
    add_number(self, schema_max_value, bounds.max);
    add_text(self, is_currency(quantity) ? schema_currency : schema_unit_text, quantity.unit);
    add_words(self, pg_measure_of, quantity.of);
    add_quantity_reference(self, pg_converts, quantity.converts);
    add_text(self, pg_rule, quantity.rule);
  }

  void add_number(TermId self, std::string_view predicate, std::optional<double> value) {
    if (value) sink_.add(self, predicate, sink_.literal(Literal::number(*value)));
  }

  void add_date(std::uint32_t index) {
    const Date& date = record_.dates[index];
    const TermId self = item(NodeKind::record, 'd', index);
    sink_.add_type(self, pg_date_expression_class);
    add_identifier(self, date.id, 'd', index);
    sink_.add(self, prov_had_primary_source, node_);
    add_characters(self, pg_span, date.excerpt);
    sink_.add(self, pg_date, add_calendar_date(graph_.date_vertex(RecordRef{article_, index}), date));
    add_text(self, pg_relative_to, date.relative_to);
    add_text(self, pg_rule, date.rule);
  }

  /// The date that the articles share; each article's graph describes those that it names.
  TermId add_calendar_date(VertexId vertex, const Date& date) {
    const TermId self = sink_.node(vertex);
    sink_.add_type(self, pg_calendar_date);
    if (date.value.empty()) return self;
    sink_.add(self, schema_value, sink_.literal(date_literal(date.value)));
    static const Iri kDay{std::string(xsd_date)};
    if (const auto bounds = day_bounds(date.value)) {
      sink_.add(self, pg_earliest, sink_.literal(Literal::typed(bounds->earliest, kDay)));
      sink_.add(self, pg_latest, sink_.literal(Literal::typed(bounds->latest, kDay)));
    }
    return self;
  }

  void add_relation(std::uint32_t index) {
    const Relation& relation = record_.relations[index];
    const TermId self = item(NodeKind::relation, 'r', index);
    sink_.add_type(self, rdf_statement);
    add_identifier(self, relation.id, 'r', index);
    sink_.add(self, prov_had_primary_source, node_);
    const auto subject = index_of(record_.entities, relation.subject);
    const TermId thing = subject ? sink_.node(graph_.relation_subject({article_, index})) : Dataset::kDefaultGraph;
    if (subject) {
      sink_.add(self, rdf_subject, thing);
      sink_.add(self, pg_subject_record, record_node(*subject));
    }
    const TermId predicate = sink_.relation_property(relation.predicate);
    sink_.add(self, rdf_predicate, predicate);
    TermId object = Dataset::kDefaultGraph;
    if (!relation.object_is_entity) {
      object = relation_literal(relation);
      sink_.add(self, rdf_object, object);
    } else if (const auto entity = index_of(record_.entities, relation.object)) {
      object = sink_.node(graph_.entity_vertex(RecordRef{article_, *entity}));
      add_entity_reference(self, rdf_object, pg_object_record, relation.object);
    }
    if (relation.predicate == "holdsRole")
      add_membership(self, relation);
    else
      add_entity_reference(self, org_organization, pg_organization_record, relation.organization);
    sink_.add(self, pg_former, sink_.flag(relation.former));
    add_day(self, pg_observed_on, record_.document.published);
    for (const std::string& id : relation.claims)
      if (const auto claim = index_of(record_.claims, id))
        sink_.add(self, pg_in_claim, item(NodeKind::claim, 'c', *claim));
    add_quantity_reference(self, pg_quantity, relation.quantity);
    if (!relation.date.empty()) add_date_reference(self, relation.date);
    add_characters(self, pg_evidence, relation.evidence);
    add_certainty(self, relation.modality, relation.polarity, relation.confidence, relation.rule);
    if (subject && object != Dataset::kDefaultGraph && is_plain_fact(relation)) sink_.add(thing, predicate, object);
  }

  /// What the article itself says is so now: only this may stand as a triple of its own.
  bool is_plain_fact(const Relation& relation) const {
    const Certainty certainty{relation.modality, relation.polarity, relation.confidence, !relation.claims.empty()};
    return certainty.is_fact(options_.min_confidence) && !relation.former;
  }

  TermId relation_literal(const Relation& relation) {
    if (day_bounds(relation.object)) return sink_.literal(date_literal(relation.object));
    return words(relation.object);
  }

  void add_membership(TermId self, const Relation& relation) {
    sink_.add_type(self, org_membership);
    if (const auto member = index_of(record_.entities, relation.subject))
      sink_.add(self, org_member, sink_.node(graph_.entity_vertex(RecordRef{article_, *member})));
    add_entity_reference(self, org_organization, pg_organization_record, relation.organization);
    if (relation.object_is_entity || relation.object.empty()) return;
    const TermId role = sink_.node(NodeKind::role, slug(relation.object));
    sink_.add_type(role, org_role_class);
    sink_.add(role, rdfs_label, words(relation.object));
    sink_.add(self, org_role, role);
  }

  const KnowledgeGraph& graph_;
  std::uint32_t article_;
  const Extraction& record_;
  const RdfOptions& options_;
  QuadSink& sink_;
  std::string local_;
  TermId node_;
  std::map<Span, unsigned> mentions_;  ///< How many mentions of these characters have been named.
};

}  // namespace

void add_record_quads(const KnowledgeGraph& graph, std::uint32_t article, const RdfOptions& options, TermId run,
                      QuadSink& sink) {
  RecordQuads(graph, article, options, sink).add(run);
}

}  // namespace pressgraph
