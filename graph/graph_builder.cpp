#include "graph/graph_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <tuple>

#include "extraction/sha256.hpp"
#include "graph/foreign.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

std::uint32_t size32(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

/// For each record the running total of a list's size, and the total at the end.
template <class Member>
std::vector<std::uint32_t> running_totals(const std::vector<Extraction>& records, Member member, std::uint32_t start) {
  std::vector<std::uint32_t> out{start};
  for (const Extraction& record : records) out.push_back(out.back() + size32((record.*member).size()));
  return out;
}

/// Same name, other thing: what keeps apart in IRIs is the hash of where the group was first read.
std::string distinct_local(const std::string& article, const EntityVertex& entity) {
  const bool read = !entity.members.empty();
  const std::string first =
      item_local(article, read ? 'e' : 'r', (read ? entity.members : entity.relations).front().item);
  return fmt::format("{}-{}", entity.name.local, sha256_hex(first).substr(0, 8));
}

}  // namespace

GraphBuilder::GraphBuilder(std::string base, std::vector<Extraction> records) {
  graph_.base_ = std::move(base);
  graph_.records_ = std::move(records);
  for (const Extraction& record : graph_.records_)
    graph_.article_locals_.push_back(article_local(record.document.id, record.document.sha256));
}

KnowledgeGraph GraphBuilder::build(const Resolution& resolution, Dataset foreign,
                                   std::vector<std::string> corrections) {
  graph_.corrections_ = std::move(corrections);
  add_entities(resolution);
  add_editions(resolution);
  name_entities();
  add_dates();
  number_vertices();
  move_subjects(resolution);
  for (std::uint32_t article = 0; article < graph_.records_.size(); ++article) add_record(article);
  tie_editions(resolution);
  add_doubtful(resolution.doubtful);
  compress_edges();
  index_names();
  recognise(std::move(foreign));
  return std::move(graph_);
}

void GraphBuilder::add_entities(const Resolution& resolution) {
  for (const Resolution::Group& group : resolution.groups) graph_.entities_.push_back(describe(graph_.records_, group));
}

/// An edition that only dates tell of is an entity too: « WAIC » in July 2025 is « WAIC 2025 ».
void GraphBuilder::add_editions(const Resolution& resolution) {
  for (const Resolution::Edition& edition : resolution.editions) {
    if (edition.group) continue;
    const EntityVertex& series = graph_.entities_[edition.series];
    const auto acronym = std::find_if(series.aliases.begin(), series.aliases.end(),
                                      [](const Label& name) { return is_acronym(name.text); });
    EntityVertex vertex;
    vertex.type = series.type;
    vertex.subtype = series.subtype;
    vertex.label = fmt::format("{} {}", acronym == series.aliases.end() ? series.label : acronym->text, edition.year);
    vertex.label_language = acronym == series.aliases.end() ? series.label_language : std::string();
    vertex.relations = edition.relations;
    vertex.confidence = 0;
    for (const RecordRef ref : edition.relations)
      vertex.confidence = std::max(vertex.confidence, graph_.relation(ref).confidence);
    graph_.entities_.push_back(std::move(vertex));
  }
}

/// The group read in most articles keeps the plain slug; the others of that slug get a suffix. Entities are then sorted
/// by name.
void GraphBuilder::name_entities() {
  std::map<NodeName, std::vector<EntityVertex*>> by_name;
  for (EntityVertex& entity : graph_.entities_) {
    entity.name = {node_kind(entity.type), slug(entity.label)};
    by_name[entity.name].push_back(&entity);
  }
  for (auto& [name, entities] : by_name) {
    if (entities.size() == 1) continue;
    std::stable_sort(entities.begin(), entities.end(), [](const EntityVertex* left, const EntityVertex* right) {
      return std::tuple(left->named, left->members.size()) > std::tuple(right->named, right->members.size());
    });
    for (std::size_t i = 1; i < entities.size(); ++i) {
      const RecordRef first = (entities[i]->members.empty() ? entities[i]->relations : entities[i]->members).front();
      entities[i]->name.local = distinct_local(graph_.article_locals_[first.article], *entities[i]);
    }
  }
  sort_entities();
}

void GraphBuilder::sort_entities() {
  std::vector<std::size_t> order(graph_.entities_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return graph_.entities_[left].name < graph_.entities_[right].name;
  });
  std::vector<EntityVertex> sorted;
  sorted.reserve(order.size());
  entity_of_group_.resize(order.size());
  for (const std::size_t old : order) {
    entity_of_group_[old] = size32(sorted.size());
    sorted.push_back(std::move(graph_.entities_[old]));
  }
  graph_.entities_ = std::move(sorted);
}

void GraphBuilder::add_dates() {
  std::map<std::string, DateVertex> by_local;
  for (std::uint32_t article = 0; article < graph_.records_.size(); ++article) {
    const std::vector<Date>& dates = graph_.records_[article].dates;
    for (std::uint32_t item = 0; item < dates.size(); ++item) {
      const std::string local = dates[item].value.empty() ? item_local(graph_.article_locals_[article], 'd', item)
                                                          : "d" + slug(dates[item].value).substr(1);
      DateVertex& vertex = by_local[local];
      vertex.local = local;
      vertex.value = dates[item].value;
      vertex.members.push_back({article, item});
    }
  }
  for (auto& [local, vertex] : by_local) graph_.dates_.push_back(std::move(vertex));
}

void GraphBuilder::number_vertices() {
  KnowledgeGraph& g = graph_;
  const std::uint32_t articles = size32(g.records_.size());
  const std::uint32_t claims = articles + size32(g.entities_.size());
  g.first_claim_ = running_totals(g.records_, &Extraction::claims, claims);
  g.first_quantity_ = running_totals(g.records_, &Extraction::quantities, g.first_claim_.back());
  const std::uint32_t dates = g.first_quantity_.back();
  const std::uint32_t literals = dates + size32(g.dates_.size());
  g.first_ = {0, articles, claims, g.first_claim_.back(), dates, literals, literals};
  g.first_claim_.pop_back();
  g.first_quantity_.pop_back();

  g.first_entity_ = running_totals(g.records_, &Extraction::entities, 0);
  g.first_date_ = running_totals(g.records_, &Extraction::dates, 0);
  g.entity_of_.resize(g.first_entity_.back());
  g.date_of_.resize(g.first_date_.back());
  for (std::uint32_t i = 0; i < g.entities_.size(); ++i)
    for (const RecordRef ref : g.entities_[i].members)
      g.entity_of_[g.first_entity_[ref.article] + ref.item] = {articles + i};
  for (std::uint32_t i = 0; i < g.dates_.size(); ++i)
    for (const RecordRef ref : g.dates_[i].members) g.date_of_[g.first_date_[ref.article] + ref.item] = {dates + i};
}

/// The vertices of the editions, in the order of `resolution.editions`.
std::vector<VertexId> GraphBuilder::edition_vertices(const Resolution& resolution) const {
  std::vector<VertexId> out;
  std::size_t unnamed = resolution.groups.size();
  for (const Resolution::Edition& edition : resolution.editions)
    out.push_back({graph_.first(VertexKind::entity) + entity_of_group_[edition.group ? *edition.group : unnamed++]});
  return out;
}

void GraphBuilder::move_subjects(const Resolution& resolution) {
  const std::vector<VertexId> vertices = edition_vertices(resolution);
  for (std::size_t i = 0; i < vertices.size(); ++i)
    for (const RecordRef ref : resolution.editions[i].relations) graph_.moved_subjects_.emplace_back(ref, vertices[i]);
  std::sort(graph_.moved_subjects_.begin(), graph_.moved_subjects_.end());
}

/// Ties editions to their series, where no article says so itself.
void GraphBuilder::tie_editions(const Resolution& resolution) {
  std::set<std::pair<VertexId, VertexId>> said;
  const auto predicate = predicate_of_.find("editionOf");
  for (const Edge& edge : graph_.edges_)
    if (edge.kind == EdgeKind::relation && predicate != predicate_of_.end() && edge.predicate == predicate->second)
      said.emplace(edge.source, edge.target);
  const std::vector<VertexId> vertices = edition_vertices(resolution);
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    const Resolution::Edition& edition = resolution.editions[i];
    const VertexId series{graph_.first(VertexKind::entity) + entity_of_group_[edition.series]};
    if (said.contains({vertices[i], series})) continue;
    const EntityVertex& vertex = graph_.entity(vertices[i]);
    add_edge(vertices[i], series, EdgeKind::edition_of,
             (vertex.members.empty() ? vertex.relations : vertex.members).front());
  }
}

VertexId GraphBuilder::required(std::optional<VertexId> found, std::uint32_t article, std::string_view what,
                                std::string_view id) const {
  if (found) return *found;
  const DocumentInfo& document = graph_.records_[article].document;
  throw std::invalid_argument(fmt::format("{}: {} \"{}\" is not defined in its document",
                                          document.path.empty() ? document.id : document.path, what, id));
}

std::uint16_t GraphBuilder::predicate_index(const std::string& name) {
  const auto [found, added] = predicate_of_.try_emplace(name, static_cast<std::uint16_t>(graph_.predicates_.size()));
  if (added) graph_.predicates_.push_back(name);
  return found->second;
}

VertexId GraphBuilder::literal_vertex(const std::string& text) {
  const auto [found, added] = literal_of_.try_emplace(text, VertexId{graph_.first_.back()});
  if (added) {
    graph_.literals_.push_back(text);
    ++graph_.first_.back();
  }
  return found->second;
}

void GraphBuilder::add_edge(VertexId source, VertexId target, EdgeKind kind, RecordRef record,
                            std::uint16_t predicate) {
  graph_.edges_.push_back({source, target, kind, predicate, record});
}

void GraphBuilder::add_record(std::uint32_t article) {
  const Extraction& record = graph_.records_[article];
  for (std::uint32_t item = 0; item < record.entities.size(); ++item)
    add_edge(graph_.entity_vertex({article, item}), {article}, EdgeKind::appears_in, {article, item});
  for (std::uint32_t item = 0; item < record.claims.size(); ++item) add_claim({article, item});
  for (std::uint32_t item = 0; item < record.relations.size(); ++item) add_relation({article, item});
  for (std::uint32_t item = 0; item < record.quantities.size(); ++item) {
    const std::string& other = record.quantities[item].converts;
    if (other.empty()) continue;
    const VertexId target = required(graph_.quantity_vertex(article, other), article, "quantity", other);
    add_edge(graph_.quantity_vertex({article, item}), target, EdgeKind::converts, {article, item});
  }
}

void GraphBuilder::add_claim(RecordRef ref) {
  const Claim& claim = graph_.records_[ref.article].claims[ref.item];
  const VertexId self = graph_.claim_vertex(ref);
  add_edge(self, {ref.article}, EdgeKind::stated_in, ref);
  const auto entity = [&](const std::string& id, EdgeKind kind) {
    add_edge(self, required(graph_.entity_vertex(ref.article, id), ref.article, "entity", id), kind, ref);
  };
  if (!claim.speaker.empty()) entity(claim.speaker, EdgeKind::speaker);
  for (const std::string& id : claim.about) entity(id, EdgeKind::about);
  for (const std::string& id : claim.quantities)
    add_edge(self, required(graph_.quantity_vertex(ref.article, id), ref.article, "quantity", id), EdgeKind::quantity,
             ref);
  for (const std::string& id : claim.dates)
    add_edge(self, required(graph_.date_vertex(ref.article, id), ref.article, "date", id), EdgeKind::date, ref);
}

void GraphBuilder::add_relation(RecordRef ref) {
  const Relation& relation = graph_.relation(ref);
  const auto entity = [&](const std::string& id) {
    return required(graph_.entity_vertex(ref.article, id), ref.article, "entity", id);
  };
  entity(relation.subject);
  const VertexId subject = graph_.relation_subject(ref);
  const std::uint16_t predicate = predicate_index(relation.predicate);
  VertexId object;
  if (relation.object_is_entity) {
    object = entity(relation.object);
  } else if (!relation.organization.empty()) {
    object = entity(relation.organization);
  } else if (!relation.date.empty()) {
    object = required(graph_.date_vertex(ref.article, relation.date), ref.article, "date", relation.date);
  } else if (!relation.quantity.empty()) {
    object =
        required(graph_.quantity_vertex(ref.article, relation.quantity), ref.article, "quantity", relation.quantity);
  } else {
    object = literal_vertex(relation.object);
  }
  add_edge(subject, object, EdgeKind::relation, ref, predicate);
}

void GraphBuilder::add_doubtful(const std::vector<Decision>& doubtful) {
  std::set<std::pair<VertexId, VertexId>> seen;
  for (const Decision& decision : doubtful) {
    const VertexId left = graph_.entity_vertex(decision.left), right = graph_.entity_vertex(decision.right);
    const std::pair pair(std::min(left, right), std::max(left, right));
    if (pair.first == pair.second) continue;
    for (const VertexId v : {pair.first, pair.second})
      graph_.entities_[v.value - graph_.first(VertexKind::entity)].decisions.push_back(decision);
    if (seen.insert(pair).second) add_edge(pair.first, pair.second, EdgeKind::possibly_same_as, decision.left);
  }
}

/// Sorts the edges into compressed rows. Predicates are renumbered by name, so that no order of arrival shows.
void GraphBuilder::compress_edges() {
  KnowledgeGraph& g = graph_;
  std::vector<std::uint16_t> order(g.predicates_.size()), rank(g.predicates_.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::sort(order.begin(), order.end(),
            [&](auto left, auto right) { return g.predicates_[left] < g.predicates_[right]; });
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<std::uint16_t>(i);
  std::sort(g.predicates_.begin(), g.predicates_.end());
  for (Edge& edge : g.edges_)
    if (edge.kind == EdgeKind::relation) edge.predicate = rank[edge.predicate];

  std::sort(g.edges_.begin(), g.edges_.end(), [](const Edge& left, const Edge& right) {
    return std::tie(left.source, left.kind, left.predicate, left.target, left.record) <
           std::tie(right.source, right.kind, right.predicate, right.target, right.record);
  });
  const std::uint32_t vertices = g.vertex_count();
  g.out_begin_.assign(vertices + 1, 0);
  g.in_begin_.assign(vertices + 1, 0);
  for (const Edge& edge : g.edges_) {
    ++g.out_begin_[edge.source.value + 1];
    ++g.in_begin_[edge.target.value + 1];
  }
  std::partial_sum(g.out_begin_.begin(), g.out_begin_.end(), g.out_begin_.begin());
  std::partial_sum(g.in_begin_.begin(), g.in_begin_.end(), g.in_begin_.begin());
  std::vector<std::uint32_t> next(g.in_begin_.begin(), g.in_begin_.end() - 1);
  g.in_edges_.resize(g.edges_.size());
  g.in_sources_.resize(g.edges_.size());
  for (std::uint32_t e = 0; e < g.edges_.size(); ++e) {
    const std::uint32_t place = next[g.edges_[e].target.value]++;
    g.in_edges_[place] = {e};
    g.in_sources_[place] = g.edges_[e].source;
  }
}

void GraphBuilder::index_names() {
  for (const VertexId v : graph_.vertices(VertexKind::article))
    if (!graph_.article(v).id.empty()) graph_.by_id_.emplace(graph_.article(v).id, v);
  for (const VertexId v : graph_.vertices(VertexKind::literal))
    graph_.by_id_.emplace(literal_local(graph_.literal(v)), v);
  for (const VertexId v : graph_.vertices(VertexKind::entity)) {
    const EntityVertex& entity = graph_.entity(v);
    std::set<std::string> keys{name_key(entity.label)};
    for (const Label& alias : entity.aliases) keys.insert(name_key(alias.text));
    for (const std::string& key : keys) graph_.by_name_[key].push_back(v);
  }
}

void GraphBuilder::recognise(Dataset foreign) {
  graph_.foreign_ = std::move(foreign);
  if (graph_.foreign_.quads().empty()) return;
  const std::uint32_t first = graph_.first(VertexKind::entity);
  for (const auto& [entity, iri] : recognised(graph_, graph_.foreign_)) {
    std::vector<std::string>& same_as = graph_.entities_[entity.value - first].same_as;
    same_as.push_back(iri);
    std::sort(same_as.begin(), same_as.end());
    same_as.erase(std::unique(same_as.begin(), same_as.end()), same_as.end());
  }
}

}  // namespace pressgraph
