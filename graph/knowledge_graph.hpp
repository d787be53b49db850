#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extraction/extraction.hpp"
#include "graph/decision.hpp"
#include "graph/ids.hpp"
#include "graph/iri.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

enum class VertexKind : std::uint8_t { article, entity, claim, quantity, date, literal };

/// What an edge says, from source to target. A `relation` names its predicate.
enum class EdgeKind : std::uint8_t {
  appears_in,        ///< entity → article: its mentions.
  stated_in,         ///< claim → article.
  speaker,           ///< claim → entity.
  about,             ///< claim → entity.
  quantity,          ///< claim → quantity.
  date,              ///< claim → date.
  converts,          ///< quantity → quantity: the same amount in another unit.
  relation,          ///< entity → entity, quantity, date or literal.
  edition_of,        ///< entity → entity: an event of one year and its series, by name or dates.
  possibly_same_as,  ///< entity → entity: a doubtful pair, left apart.
};

std::string_view to_string(VertexKind);
std::string_view to_string(EdgeKind);

struct Label {
  std::string text;
  std::string language;  ///< BCP 47 where the name is translatable (events, ministries, works), else empty.
  friend auto operator<=>(const Label&, const Label&) = default;
};

struct EntityVertex {
  NodeName name;
  std::string type;  ///< A class of the ontology by its local name.
  std::string subtype;
  bool named = true;
  std::string label;
  std::string label_language;  ///< Empty unless the name is translatable.
  std::vector<Label> aliases;  ///< The other names, sorted; never the label itself.
  std::vector<std::string> same_as;
  double confidence = 1;
  std::vector<RecordRef> members;    ///< The entities of the articles that are this one, sorted.
  std::vector<RecordRef> relations;  ///< For an edition that only dates tell of: the relations that do. Else empty.
  std::vector<Decision> decisions;   ///< Sorted; empty where one article alone names it.
};

struct DateVertex {
  std::string local;               ///< `d2025-02-21`.
  std::string value;               ///< ISO 8601 at the stated precision, or empty.
  std::vector<RecordRef> members;  ///< The dates of the articles.
};

struct Edge {
  VertexId source, target;
  EdgeKind kind = EdgeKind::relation;
  std::uint16_t predicate = 0;  ///< Index of the predicate's name for a relation; see KnowledgeGraph::predicate.
  RecordRef record;             ///< The entity (appears_in), claim, quantity (converts) or relation that says it.
};

/// Words of an article that bear a vertex or an edge out, and the rule that read them.
struct Evidence {
  VertexId article;
  Excerpt excerpt;
  std::string rule;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Certainty {
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
  double confidence = 1;
  bool reported = false;  ///< Said in a claim, not by the article itself.

  /// What may stand as a plain fact.
  bool is_fact(double min_confidence) const {
    return !reported && modality == Modality::asserted && polarity == Polarity::affirmed &&
           confidence >= min_confidence;
  }
};

/// The decided graph of many articles: immutable, in compressed rows, with the records it was decided from. `link`
/// makes it; graph/boost_graph.hpp lets every Boost.Graph algorithm run on it. Ids are dense from 0 and belong to one
/// graph: articles come first, then entities, claims, quantities, dates, literals.
class KnowledgeGraph {
 public:
  KnowledgeGraph();

  /// The articles' records in the graph's own order: by local name. Article vertex i is record i.
  const std::vector<Extraction>& records() const { return records_; }
  const std::string& base() const { return base_; }
  /// Statements of other sources that the graph carries along, as they are.
  const Dataset& foreign() const { return foreign_; }
  /// The corrections that were applied, as a saved graph keeps them (graph/kept_overrides.hpp).
  const std::vector<std::string>& corrections() const { return corrections_; }

  std::uint32_t vertex_count() const { return first_.back(); }
  std::uint32_t edge_count() const { return static_cast<std::uint32_t>(edges_.size()); }
  IdRange<VertexId> vertices() const { return ids<VertexId>(0, vertex_count()); }
  IdRange<VertexId> vertices(VertexKind kind) const { return ids<VertexId>(first(kind), last(kind)); }
  std::uint32_t count(VertexKind kind) const { return last(kind) - first(kind); }
  IdRange<EdgeId> edges() const { return ids<EdgeId>(0, edge_count()); }
  /// The edges that leave a vertex, by kind, then target.
  IdRange<EdgeId> out_edges(VertexId v) const { return ids<EdgeId>(out_begin_[v.value], out_begin_[v.value + 1]); }
  std::span<const EdgeId> in_edges(VertexId v) const {
    return {in_edges_.data() + in_begin_[v.value], in_edges_.data() + in_begin_[v.value + 1]};
  }
  /// Where each of in_edges() comes from.
  std::span<const VertexId> in_sources(VertexId v) const {
    return {in_sources_.data() + in_begin_[v.value], in_sources_.data() + in_begin_[v.value + 1]};
  }
  const Edge& edge(EdgeId e) const { return edges_[e.value]; }
  VertexId source(EdgeId e) const { return edges_[e.value].source; }
  VertexId target(EdgeId e) const { return edges_[e.value].target; }
  /// The predicate of a relation (`develops`), else the edge kind's own name.
  std::string_view predicate(EdgeId e) const;
  Certainty certainty(EdgeId e) const;
  /// Why, in one sentence for people, with the names as the articles write them.
  std::string reason(const Decision& decision) const;

  VertexKind kind(VertexId v) const;
  /// What a vertex is called: an entity's label, an article's title, a claim's or quantity's own words.
  std::string label(VertexId v) const;
  NodeName name(VertexId v) const;
  /// The article's own IRI where it was given one; else the base and the name.
  std::string iri(VertexId v) const;
  std::string relation_iri(RecordRef relation) const;

  /// Typed access; `v` must be of that kind.
  const DocumentInfo& article(VertexId v) const { return records_[v.value].document; }
  const EntityVertex& entity(VertexId v) const { return entities_[v.value - first(VertexKind::entity)]; }
  const Claim& claim(VertexId v) const { return records_[record(v).article].claims[record(v).item]; }
  const Quantity& quantity(VertexId v) const { return records_[record(v).article].quantities[record(v).item]; }
  const DateVertex& date(VertexId v) const { return dates_[v.value - first(VertexKind::date)]; }
  const std::string& literal(VertexId v) const { return literals_[v.value - first(VertexKind::literal)]; }
  const Relation& relation(RecordRef ref) const { return records_[ref.article].relations[ref.item]; }

  /// The subject of a relation: the edition of an event where the relation is about one of its years.
  VertexId relation_subject(RecordRef ref) const;

  /// Where an article, claim or quantity stands in the records.
  RecordRef record(VertexId v) const;
  VertexId article_vertex(std::uint32_t record) const { return {record}; }
  VertexId claim_vertex(RecordRef ref) const { return {first_claim_[ref.article] + ref.item}; }
  VertexId quantity_vertex(RecordRef ref) const { return {first_quantity_[ref.article] + ref.item}; }
  VertexId entity_vertex(RecordRef ref) const { return entity_of_[first_entity_[ref.article] + ref.item]; }
  VertexId date_vertex(RecordRef ref) const { return date_of_[first_date_[ref.article] + ref.item]; }

  /// The vertex that an id of a record stands for (« e2 », « c1 », « q3 », « d1 »); nullopt where the record has none.
  std::optional<VertexId> entity_vertex(std::uint32_t article, std::string_view id) const;
  std::optional<VertexId> claim_vertex(std::uint32_t article, std::string_view id) const;
  std::optional<VertexId> quantity_vertex(std::uint32_t article, std::string_view id) const;
  std::optional<VertexId> date_vertex(std::uint32_t article, std::string_view id) const;

  /// The words that bear it out. At least one for every vertex but an article, and for every edge but possibly_same_as.
  std::vector<Evidence> evidence(VertexId v) const;
  std::vector<Evidence> evidence(EdgeId e) const;

  /// The vertex of an IRI or compact name (`person:chen-jie`), without a search through the graph.
  std::optional<VertexId> find(std::string_view iri_or_name) const;
  /// The entities with this label or alias, without regard to case, accents and hyphens; in id order.
  std::vector<VertexId> find_named(std::string_view name) const;

 private:
  friend class GraphBuilder;

  template <class Id>
  static IdRange<Id> ids(std::uint32_t begin, std::uint32_t end) {
    return {IdIterator<Id>(begin), IdIterator<Id>(end)};
  }
  std::optional<VertexId> find_item(const NodeName& name) const;
  std::uint32_t first(VertexKind kind) const { return first_[static_cast<std::size_t>(kind)]; }
  std::uint32_t last(VertexKind kind) const { return first_[static_cast<std::size_t>(kind) + 1]; }

  std::string base_{kDefaultBase};
  Dataset foreign_;
  std::vector<std::string> corrections_;
  std::vector<Extraction> records_;
  std::vector<std::string> article_locals_;
  std::vector<EntityVertex> entities_;
  std::vector<DateVertex> dates_;
  std::vector<std::string> literals_;
  std::vector<std::string> predicates_;
  std::vector<std::uint32_t> first_ = std::vector<std::uint32_t>(7, 0);  ///< First vertex of each kind, and the end.
  std::vector<std::uint32_t> first_claim_, first_quantity_;  ///< Vertex of each record's first claim and quantity.
  std::vector<std::uint32_t> first_entity_, first_date_;     ///< Into entity_of_ and date_of_.
  std::vector<VertexId> entity_of_, date_of_;
  std::vector<std::pair<RecordRef, VertexId>> moved_subjects_;  ///< Relations whose subject is an edition; sorted.
  std::vector<Edge> edges_;                                     ///< Sorted by source, kind, target, record.
  std::vector<std::uint32_t> out_begin_ = {0}, in_begin_ = {0};
  std::vector<EdgeId> in_edges_;
  std::vector<VertexId> in_sources_;  ///< Beside in_edges_: algorithms that go backwards read in a row.
  std::unordered_map<std::string, std::vector<VertexId>> by_name_;  ///< Folded names of the entities.
  std::unordered_map<std::string, VertexId> by_id_;  ///< Articles' own IRIs, and the local names of literals.
};

}  // namespace pressgraph
