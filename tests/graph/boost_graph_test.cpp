#include "graph/boost_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/pending/queue.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <limits>
#include <map>

#include "graph/analysis.hpp"
#include "graph/linker.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<KnowledgeGraph, VertexId, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<KnowledgeGraph, EdgeId, boost::edge_index_t>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<FilteredGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<FilteredGraph>));

using testing::DoubleNear;
using testing::ElementsAre;

/// Ana → Bel → Cor → Dan → Bel, Cor → Eva, Fay → Gus: a chain into a ring of three with a way out, and a
/// pair apart. In alphabetical order of names, so of ids.
class SmallGraph : public testing::Test {
 protected:
  SmallGraph() : graph_(link({article()})) {
    view_.kinds = {VertexKind::entity};
    view_.predicates = {"knows"};
  }

  static Extraction article() {
    RecordWriter writer("a.txt");
    std::map<std::string, std::string> id;
    for (const char* name : {"Ana Arp", "Bel Bor", "Cor Cam", "Dan Dol", "Eva Elm", "Fay Fox", "Gus Gry"})
      id[std::string(name, 3)] = writer.entity("Person", name);
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"Ana", "Bel"}, {"Bel", "Cor"}, {"Cor", "Dan"}, {"Dan", "Bel"}, {"Cor", "Eva"}, {"Fay", "Gus"}})
      writer.relation(id[from], "knows", id[to]);
    return writer.finish();
  }

  VertexId at(std::uint32_t i) const { return *(graph_.vertices(VertexKind::entity).begin() + i); }

  /// The values of the seven people.
  template <class Value>
  std::vector<Value> of_people(const std::vector<Value>& values) const {
    return {values.begin() + at(0).value, values.begin() + at(0).value + 7};
  }

  template <class Value>
  static auto map_of(std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(), IdIndexMap<VertexId>{});
  }

  KnowledgeGraph graph_;
  View view_;
};

TEST_F(SmallGraph, BreadthFirstSearchCountsHops) {
  const FilteredGraph part = filtered(graph_, view_);
  std::vector<int> hops(graph_.vertex_count(), -1);
  hops[at(0).value] = 0;
  boost::breadth_first_search(
      part, at(0),
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(map_of(hops), boost::on_tree_edge())))
          .vertex_index_map(IdIndexMap<VertexId>{}));
  EXPECT_THAT(of_people(hops), ElementsAre(0, 1, 2, 3, 3, -1, -1));
}

TEST_F(SmallGraph, BreadthFirstSearchRunsOnTheWholeGraph) {
  std::vector<int> hops(graph_.vertex_count(), -1);
  hops[at(5).value] = 0;
  boost::breadth_first_search(
      graph_, at(5),
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(map_of(hops), boost::on_tree_edge()))));
  // Fay knows Gus, and both stand in the article, which nothing leaves.
  EXPECT_THAT(of_people(hops), ElementsAre(-1, -1, -1, -1, -1, 0, 1));
  EXPECT_EQ(hops[0], 1);
}

TEST_F(SmallGraph, StrongComponentsFindTheRing) {
  const FilteredGraph part = filtered(graph_, view_);
  std::vector<std::size_t> component(graph_.vertex_count(), 99);
  EXPECT_EQ(boost::strong_components(part, map_of(component), boost::vertex_index_map(IdIndexMap<VertexId>{})), 5u);
  const auto people = of_people(component);
  EXPECT_EQ(people[1], people[2]);
  EXPECT_EQ(people[2], people[3]);
  EXPECT_NE(people[0], people[1]);
  EXPECT_NE(people[4], people[2]);
}

TEST_F(SmallGraph, DijkstraFollowsTheLightestEdges) {
  // A pass through Dan back to Bel costs nothing, the rest one each.
  const auto weight =
      boost::make_function_property_map<EdgeId>([this](EdgeId e) { return graph_.source(e) == at(3) ? 0.0 : 1.0; });
  std::vector<double> cost(graph_.vertex_count());
  std::vector<VertexId> before(graph_.vertex_count());
  boost::dijkstra_shortest_paths(filtered(graph_, view_), at(2),
                                 boost::weight_map(weight)
                                     .distance_map(map_of(cost))
                                     .predecessor_map(map_of(before))
                                     .vertex_index_map(IdIndexMap<VertexId>{}));
  EXPECT_EQ(cost[at(1).value], 1);
  EXPECT_EQ(before[at(1).value], at(3));
  EXPECT_EQ(cost[at(0).value], std::numeric_limits<double>::max());
}

TEST_F(SmallGraph, DepthFirstSearchOfTheReverseFindsWhoLeadsHere) {
  const FilteredGraph part = filtered(graph_, view_);
  const auto reverse = boost::make_reverse_graph(part);
  std::vector<boost::default_color_type> color(graph_.vertex_count(), boost::white_color);
  boost::depth_first_visit(reverse, at(4), boost::default_dfs_visitor(), map_of(color));
  std::vector<bool> reached;
  for (const auto c : of_people(color)) reached.push_back(c == boost::black_color);
  EXPECT_THAT(reached, ElementsAre(true, true, true, true, true, false, false));
}

TEST_F(SmallGraph, TopologicalSortRefusesTheRing) {
  std::vector<VertexId> order;
  FilteredGraph part = filtered(graph_, view_);
  EXPECT_THROW(
      boost::topological_sort(part, std::back_inserter(order), boost::vertex_index_map(IdIndexMap<VertexId>{})),
      boost::not_a_dag);
}

TEST_F(SmallGraph, BetweennessCountsShortestPathsThroughEach) {
  // Through Bel: A→C, A→D, A→E, D→C, D→E. Through Cor: A→D, A→E, B→D, B→E, D→E. Through Dan: C→B.
  EXPECT_THAT(of_people(betweenness(graph_, view_)), ElementsAre(0, 5, 5, 1, 0, 0, 0));
}

TEST_F(SmallGraph, PageRankGivesWhatFlowsIn) {
  const std::vector<double> rank = of_people(page_rank(graph_, view_, 1));
  // One round from 1/7 each: 0.15 + 0.85 × what flows in, as Boost scales it.
  const double in = rank[0];
  EXPECT_THAT(rank[4], DoubleNear(in + 0.85 * (1.0 / 7) / 2, 1e-9));
  EXPECT_THAT(rank[1], DoubleNear(in + 0.85 * 2.0 / 7, 1e-9));
  EXPECT_THAT(rank[6], DoubleNear(in + 0.85 * 1.0 / 7, 1e-9));
}

TEST_F(SmallGraph, ComponentsAndCommunitiesNumberFromZero) {
  EXPECT_THAT(of_people(components(graph_, view_)), ElementsAre(0u, 0u, 0u, 0u, 0u, 1u, 1u));
  const std::vector<std::uint32_t> groups = of_people(communities(graph_, view_));
  EXPECT_EQ(groups[5], groups[6]);
  EXPECT_NE(groups[5], groups[1]);
  EXPECT_EQ(groups[1], groups[2]);
}

/// Two articles of two days: what each view of them keeps, and that a Boost algorithm sees no more.
class Views : public testing::Test {
 protected:
  static Extraction article(const std::string& path, const std::string& published) {
    RecordWriter writer(path);
    writer.record().document.published = published;
    const std::string ana = writer.entity("Person", "Ana Arp"), bel = writer.entity("Person", "Bel Bor");
    const std::string firm = writer.entity("Company", "Corvane"), town = writer.entity("Place", "Torvay");
    writer.relation(ana, "knows", bel);
    writer.relation(bel, "worksFor", firm).confidence = 0.4;
    if (path == "second") writer.relation(firm, "basedIn", town).modality = Modality::planned;
    return writer.finish();
  }

  /// How many vertices a breadth-first search from Ana finds, she included.
  std::size_t reached(View view) const {
    if (view.kinds.empty()) view.kinds = {VertexKind::entity};
    std::vector<boost::default_color_type> color(graph_.vertex_count());
    boost::queue<VertexId> queue;
    boost::breadth_first_search(filtered(graph_, view), graph_.find_named("Ana Arp").front(), queue,
                                boost::default_bfs_visitor(),
                                boost::make_iterator_property_map(color.begin(), IdIndexMap<VertexId>{}));
    return static_cast<std::size_t>(std::count(color.begin(), color.end(), boost::black_color));
  }

  KnowledgeGraph graph_ = link({article("first", "2025-01-02"), article("second", "2025-03-04")});
};

TEST_F(Views, ReachEverythingWhereNothingIsAsked) {
  EXPECT_EQ(reached({}), 4u);
}

TEST_F(Views, KeepTypesAndTheirSubclasses) {
  View people;
  people.types = {"Person"};
  EXPECT_EQ(reached(people), 2u);
  people.types = {"Person", "Organization"};
  EXPECT_EQ(reached(people), 3u) << "a company is an organization";
}

TEST_F(Views, KeepRelations) {
  View known;
  known.predicates = {"knows"};
  EXPECT_EQ(reached(known), 2u);
}

TEST_F(Views, KeepArticlesAndDates) {
  View first;
  for (const VertexId v : graph_.vertices(VertexKind::article))
    if (graph_.article(v).path == "first") first.articles = {v};
  EXPECT_EQ(reached(first), 3u) << "only the second article says where the company is";
  View early, late;
  early.until = "2025-02";
  late.since = "2025-03-04";
  EXPECT_EQ(reached(early), 3u);
  EXPECT_EQ(reached(late), 4u);
  late.since = "2025-03-05";
  EXPECT_EQ(reached(late), 1u);
}

TEST_F(Views, KeepWhatIsCertain) {
  View facts, sure;
  facts.facts_only = true;
  EXPECT_EQ(reached(facts), 3u) << "a plan is no fact";
  sure.min_confidence = 0.5;
  EXPECT_EQ(reached(sure), 2u);
}

TEST_F(SmallGraph, AnEmptyViewHasNothing) {
  View nothing;
  nothing.types = {"Place"};
  nothing.kinds = {VertexKind::entity};
  const FilteredGraph part = filtered(graph_, nothing);
  EXPECT_EQ(boost::vertices(part).first, boost::vertices(part).second);
  EXPECT_EQ(components(graph_, nothing)[at(0).value], kOutside);
}

}  // namespace
}  // namespace pressgraph
