#include "graph/from_quads.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "graph/foreign.hpp"
#include "graph/iri.hpp"
#include "graph/kept_overrides.hpp"
#include "graph/statements.hpp"
#include "graph/value_bounds.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using namespace vocabulary;

/// The last piece of an item's IRI: `c3` of `…/a1b2-c3`.
std::string item_suffix(const std::string& iri) {
  return iri.substr(iri.rfind('-') + 1);
}

/// The list position that the suffix tells, to restore the order of the record.
std::uint64_t item_number(const std::string& iri) {
  const std::string suffix = item_suffix(iri);
  std::uint64_t number = 0;
  if (!suffix.empty()) std::from_chars(suffix.data() + 1, suffix.data() + suffix.size(), number);
  return number;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

/// Reads one article's record back, property by property, the mirror of record_quads.cpp.
class RecordReader {
 public:
  RecordReader(const Statements& says, TermId article) : says_(says), article_(article) {}

  Extraction read() {
    Extraction out;
    read_document(out.document);
    for (const TermId node : items(prov_had_primary_source, pg_entity_record))
      out.entities.push_back(read_entity(node));
    for (const TermId node : items(schema_appearance, pg_claim)) out.claims.push_back(read_claim(node));
    std::vector<TermId> quantities = items(prov_had_primary_source, schema_monetary_amount);
    for (const TermId node : items(prov_had_primary_source, schema_quantitative_value)) quantities.push_back(node);
    in_order(quantities);
    for (const TermId node : quantities) out.quantities.push_back(read_quantity(node));
    for (const TermId node : items(prov_had_primary_source, pg_date_expression_class))
      out.dates.push_back(read_date(node));
    for (const TermId node : items(prov_had_primary_source, rdf_statement))
      out.relations.push_back(read_relation(node));
    return out;
  }

 private:
  void in_order(std::vector<TermId>& nodes) const {
    std::sort(nodes.begin(), nodes.end(),
              [&](TermId a, TermId b) { return item_number(says_.text(a)) < item_number(says_.text(b)); });
  }

  std::vector<TermId> items(std::string_view predicate, std::string_view class_iri) const {
    std::vector<TermId> nodes = says_.subjects(predicate, article_);
    std::erase_if(nodes, [&](TermId node) { return !says_.has(node, rdf_type, class_iri); });
    in_order(nodes);
    return nodes;
  }

  [[noreturn]] void fail(TermId node, const std::string& what) const {
    throw NotAGraph("<" + says_.text(node) + ">: " + what);
  }

  std::string id(TermId node) const {
    std::string given = says_.text(node, schema_identifier);
    return given.empty() ? item_suffix(says_.text(node)) : given;
  }
  /// The id of the item that the property names, or empty.
  std::string reference(TermId node, std::string_view predicate) const {
    const std::optional<TermId> target = says_.object(node, predicate);
    return target ? id(*target) : std::string();
  }
  std::vector<std::string> references(TermId node, std::string_view predicate) const {
    std::vector<TermId> targets = says_.objects(node, predicate);
    in_order(targets);
    std::vector<std::string> out;
    for (const TermId target : targets) out.push_back(id(target));
    return out;
  }

  double confidence(TermId node) const { return says_.number(node, pg_confidence).value_or(1); }

  template <class Value>
  Value value(TermId node, std::string_view predicate, std::optional<Value> (*parse)(std::string_view)) const {
    const std::optional<Value> found = parse(says_.value_name(node, predicate));
    if (!found) fail(node, "no known value of <" + std::string(predicate) + ">");
    return *found;
  }

  std::uint32_t index(TermId node, std::string_view predicate) const {
    const std::optional<double> found = says_.number(node, predicate);
    if (!found || *found < 0 || *found > 0xffffffff)
      fail(node, "expected a number of code points as <" + std::string(predicate) + ">");
    return static_cast<std::uint32_t>(*found);
  }
  Excerpt excerpt(TermId node) const {
    return {{index(node, nif_begin_index), index(node, nif_end_index)}, says_.text(node, nif_anchor_of)};
  }
  std::optional<Excerpt> excerpt_of(TermId node, std::string_view predicate) const {
    const std::optional<TermId> span = says_.object(node, predicate);
    return span ? std::optional(excerpt(*span)) : std::nullopt;
  }
  std::vector<Excerpt> excerpts_of(TermId node, std::string_view predicate) const {
    std::vector<Excerpt> out;
    for (const TermId span : says_.objects(node, predicate)) out.push_back(excerpt(span));
    std::sort(out.begin(), out.end(), [](const Excerpt& a, const Excerpt& b) { return a.span < b.span; });
    return out;
  }

  void read_document(DocumentInfo& out) const {
    out.sha256 = says_.text(article_, pg_sha256);
    out.id = says_.text(article_, schema_identifier);
    const std::string iri = says_.text(article_);
    if (out.id.empty() && !iri.ends_with("article/" + article_local({}, out.sha256))) out.id = iri;
    out.path = says_.text(article_, pg_path);
    out.language = says_.text(article_, schema_in_language);
    out.title = says_.text(article_, schema_headline);
    out.published = says_.text(article_, schema_date_published);
    out.publisher = says_.text(article_, schema_publisher);
    out.url = says_.text(article_, schema_url);
    out.author = says_.text(article_, schema_author);
    out.characters = index(article_, nif_end_index);
    if (says_.object(article_, nif_is_string)) out.text = says_.text(article_, nif_is_string);
  }

  Entity read_entity(TermId node) const {
    Entity out;
    out.id = id(node);
    out.type = says_.value_name(node, pg_entity_type);
    if (out.type.empty()) fail(node, "no known class as <" + std::string(pg_entity_type) + ">");
    out.subtype = says_.text(node, pg_subtype);
    out.name = says_.text(node, rdfs_label);
    out.named = says_.flag(node, pg_named);
    out.aliases = says_.texts(node, skos_alt_label);
    out.same_as = says_.texts(node, schema_same_as);
    out.confidence = confidence(node);
    out.evidence = split_lines(says_.text(node, pg_derivation));
    for (const TermId mention : says_.objects(node, pg_mention))
      out.mentions.push_back(
          {excerpt(mention), value(mention, pg_mention_kind, parse_mention_kind), says_.text(mention, pg_rule)});
    std::sort(out.mentions.begin(), out.mentions.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.excerpt.span, a.kind) < std::tie(b.excerpt.span, b.kind);
    });
    return out;
  }

  Claim read_claim(TermId node) const {
    Claim out;
    out.id = id(node);
    out.kind = value(node, pg_speech_type, parse_claim_kind);
    out.speaker = reference(node, pg_speaker_record);
    out.speaker_span = excerpt_of(node, pg_speaker_span);
    out.speaker_text = says_.text(node, pg_speaker_text);
    out.speaker_role = reference(node, pg_speaker_role);
    if (const auto cue = excerpt_of(node, pg_cue)) out.cue = Cue{*cue, says_.text(node, pg_cue_lemma)};
    out.content_parts = excerpts_of(node, pg_content);
    out.about = references(node, pg_about_record);
    out.quantities = references(node, pg_quantity);
    out.dates = references(node, pg_date_expression);
    out.said_on = says_.text(node, pg_said_on);
    read_certainty(node, out);
    return out;
  }

  template <class Item>
  void read_certainty(TermId node, Item& out) const {
    out.modality = value(node, pg_modality, parse_modality);
    out.polarity = value(node, pg_polarity, parse_polarity);
    out.confidence = confidence(node);
    out.rule = says_.text(node, pg_rule);
  }

  Quantity read_quantity(TermId node) const {
    Quantity out;
    out.id = id(node);
    out.excerpt = excerpt_of(node, pg_span).value_or(Excerpt{{}, says_.text(node, rdfs_label)});
    out.number_span = excerpt_of(node, pg_number_span);
    out.kind = value(node, pg_quantity_kind, parse_quantity_kind);
    out.comparator = value(node, pg_comparator, parse_comparator);
    out.value = says_.number(node, schema_value);
    const ValueBounds implied = value_bounds(out),
                      stated{says_.number(node, schema_min_value), says_.number(node, schema_max_value)};
    if (stated != implied) std::tie(out.min, out.max) = std::tie(stated.min, stated.max);
    out.unit = says_.text(node, schema_currency) + says_.text(node, schema_unit_text);
    out.of = says_.text(node, pg_measure_of);
    out.converts = reference(node, pg_converts);
    out.rule = says_.text(node, pg_rule);
    return out;
  }

  Date read_date(TermId node) const {
    Date out;
    out.id = id(node);
    out.excerpt = excerpt_of(node, pg_span).value_or(Excerpt{});
    if (const auto date = says_.object(node, pg_date)) out.value = says_.text(*date, schema_value);
    out.relative_to = says_.text(node, pg_relative_to);
    out.rule = says_.text(node, pg_rule);
    return out;
  }

  Relation read_relation(TermId node) const {
    Relation out;
    out.id = id(node);
    out.subject = reference(node, pg_subject_record);
    out.predicate = says_.value_name(node, rdf_predicate);
    if (out.predicate.empty()) fail(node, "no known relation as <" + std::string(rdf_predicate) + ">");
    out.object_is_entity = says_.object(node, pg_object_record).has_value();
    out.object = out.object_is_entity ? reference(node, pg_object_record) : says_.text(node, rdf_object);
    out.organization = reference(node, pg_organization_record);
    out.former = says_.flag(node, pg_former);
    out.claims = references(node, pg_in_claim);
    out.quantity = reference(node, pg_quantity);
    out.date = reference(node, pg_date_expression);
    out.evidence = excerpt_of(node, pg_evidence).value_or(Excerpt{});
    read_certainty(node, out);
    return out;
  }

  const Statements& says_;
  TermId article_;
};

}  // namespace

SavedGraph records_from_quads(Dataset& quads) {
  const Statements says(quads);
  SavedGraph out;
  std::vector<std::string> articles;
  for (const TermId article : says.instances(schema_news_article)) {
    out.records.push_back(RecordReader(says, article).read());
    const std::string run = says.text(article, prov_was_generated_by);
    if (const std::size_t path = run.rfind("run/"); out.base.empty() && path != std::string::npos)
      out.base = run.substr(0, path);
    articles.push_back(says.text(article));
  }
  for (const TermId line : says.all_objects(pg_correction)) out.overrides.push_back(from_kept_line(says.text(line)));
  out.foreign = foreign_quads(quads, out.base, articles);
  return out;
}

}  // namespace pressgraph
