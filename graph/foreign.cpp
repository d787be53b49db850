#include "graph/foreign.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "graph/statements.hpp"
#include "ontology/classes.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using namespace vocabulary;

/// Classes of other vocabularies, under the name of ours.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kClasses = {{
    {"http://xmlns.com/foaf/0.1/Person", "Person"},
    {"http://xmlns.com/foaf/0.1/Organization", "Organization"},
    {"http://www.w3.org/ns/org#Organization", "Organization"},
    {"http://www.w3.org/ns/org#FormalOrganization", "Organization"},
}};

constexpr std::array<std::string_view, 6> kNames = {
    rdfs_label,
    skos_alt_label,
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "https://schema.org/name",
    "https://schema.org/alternateName",
    "http://xmlns.com/foaf/0.1/name",
};

std::string_view entity_type(const std::string& class_iri) {
  const auto known =
      std::find_if(kClasses.begin(), kClasses.end(), [&](const auto& row) { return row.first == class_iri; });
  return known == kClasses.end() ? notation(class_iri) : known->second;
}

bool fits(std::string_view type, std::string_view other) {
  return is_a(type, other) || is_a(other, type);
}

/// The one entity that the node's classes and names tell, if one alone does.
std::optional<VertexId> entity_of(const KnowledgeGraph& graph, const Statements& says, TermId node) {
  std::set<VertexId> found;
  for (const TermId class_id : says.objects(node, rdf_type)) {
    const std::string_view type = entity_type(says.iri(class_id));
    if (type.empty()) continue;
    for (const std::string_view property : kNames)
      for (const std::string& name : says.texts(node, property))
        for (const VertexId v : graph.find_named(name))
          if (fits(graph.entity(v).type, type)) found.insert(v);
  }
  return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

}  // namespace

bool holds_articles(Dataset& quads) {
  return !Statements(quads).instances(schema_news_article).empty();
}

Dataset foreign_quads(const Dataset& quads, std::string_view base, const std::vector<std::string>& articles) {
  const std::set<std::string_view> own(articles.begin(), articles.end());
  Dataset out;
  for (const EncodedQuad& quad : quads.quads()) {
    const std::string_view subject = quads.iri_text(quad.subject);
    if (!subject.starts_with(base) && !own.count(subject)) out.add(quads.decode(quad));
  }
  return out;
}

void add_quads(Dataset& to, const Dataset& from, std::string_view graph_name) {
  const TermId name = graph_name.empty() ? Dataset::kDefaultGraph : to.intern(Iri(std::string(graph_name)));
  std::vector<TermId> ids(from.term_count(), name);
  for (TermId id = 1; id < from.term_count(); ++id) ids[id] = to.intern(parse_ntriples_term(from.form(id)));
  for (const EncodedQuad& quad : from.quads())
    to.add({ids[quad.graph], ids[quad.subject], ids[quad.predicate], ids[quad.object]});
}

std::vector<std::pair<VertexId, std::string>> recognised(const KnowledgeGraph& graph, const Dataset& foreign) {
  Dataset sorted = foreign;
  const Statements says(sorted);
  std::map<VertexId, std::vector<std::string>> nodes;
  TermId last = Dataset::kDefaultGraph;
  std::set<TermId> subjects;
  for (const EncodedQuad& quad : sorted.quads())
    if (quad.subject != std::exchange(last, quad.subject)) subjects.insert(quad.subject);
  for (const TermId node : subjects)
    if (const std::optional<VertexId> entity = entity_of(graph, says, node))
      nodes[*entity].push_back(std::string(sorted.iri_text(node)));
  std::vector<std::pair<VertexId, std::string>> out;
  for (const auto& [entity, iris] : nodes)
    if (iris.size() == 1) out.emplace_back(entity, iris.front());
  return out;
}

}  // namespace pressgraph
