#pragma once

/// Opt-in: lets every Boost.Graph algorithm run on a KnowledgeGraph as it is, without a copy. It models
/// VertexListGraph, EdgeListGraph, BidirectionalGraph and, with vertex_index and edge_index, PropertyGraph. A vertex
/// descriptor is the graph's own VertexId; an edge descriptor is an EdgeId with its ends. Filtered views are
/// boost::filtered_graph over it. Concepts: https://www.boost.org/doc/libs/1_74_0/libs/graph/doc/graph_concepts.html

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <utility>

#include "graph/knowledge_graph.hpp"
#include "graph/view.hpp"

namespace pressgraph {

struct KnowledgeGraphTraversal : boost::vertex_list_graph_tag,
                                 boost::edge_list_graph_tag,
                                 boost::bidirectional_graph_tag {};

/// An edge with its ends, so that an algorithm need not look them up; an EdgeId wherever one is asked for.
struct GraphEdge {
  EdgeId id;
  VertexId source, target;
  operator EdgeId() const { return id; }
  friend bool operator==(const GraphEdge& left, const GraphEdge& right) { return left.id == right.id; }
  friend auto operator<=>(const GraphEdge& left, const GraphEdge& right) { return left.id <=> right.id; }
};

/// Makes edges of ids, and of places among the edges that enter a vertex.
struct ReadEdge {
  const KnowledgeGraph* graph = nullptr;
  GraphEdge operator()(EdgeId e) const { return {e, graph->source(e), graph->target(e)}; }
};
struct ReadInEdge {
  const EdgeId* ids = nullptr;
  const VertexId* sources = nullptr;
  VertexId target;
  GraphEdge operator()(std::uint32_t place) const { return {ids[place], sources[place], target}; }
};
using GraphEdgeIterator = boost::transform_iterator<ReadEdge, IdIterator<EdgeId>, GraphEdge, GraphEdge>;
using GraphInEdgeIterator =
    boost::transform_iterator<ReadInEdge, boost::counting_iterator<std::uint32_t>, GraphEdge, GraphEdge>;

/// The dense index of an id, as Boost's vertex_index and edge_index.
template <class Id>
struct IdIndexMap {
  using key_type = Id;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;
  friend std::size_t get(IdIndexMap, Id id) { return id.value; }
  std::size_t operator[](Id id) const { return id.value; }
};

inline std::pair<IdIterator<VertexId>, IdIterator<VertexId>> vertices(const KnowledgeGraph& g) {
  return {IdIterator<VertexId>(0), IdIterator<VertexId>(g.vertex_count())};
}
inline std::uint32_t num_vertices(const KnowledgeGraph& g) {
  return g.vertex_count();
}
inline std::pair<GraphEdgeIterator, GraphEdgeIterator> edges(const KnowledgeGraph& g) {
  return {{IdIterator<EdgeId>(0), ReadEdge{&g}}, {IdIterator<EdgeId>(g.edge_count()), ReadEdge{&g}}};
}
inline std::uint32_t num_edges(const KnowledgeGraph& g) {
  return g.edge_count();
}
inline VertexId source(const GraphEdge& e, const KnowledgeGraph&) {
  return e.source;
}
inline VertexId target(const GraphEdge& e, const KnowledgeGraph&) {
  return e.target;
}
inline std::pair<GraphEdgeIterator, GraphEdgeIterator> out_edges(VertexId v, const KnowledgeGraph& g) {
  const IdRange<EdgeId> edges = g.out_edges(v);
  return {{edges.first, ReadEdge{&g}}, {edges.last, ReadEdge{&g}}};
}
inline std::uint32_t out_degree(VertexId v, const KnowledgeGraph& g) {
  return static_cast<std::uint32_t>(g.out_edges(v).size());
}
inline std::pair<GraphInEdgeIterator, GraphInEdgeIterator> in_edges(VertexId v, const KnowledgeGraph& g) {
  const std::span<const EdgeId> ids = g.in_edges(v);
  const ReadInEdge read{ids.data(), g.in_sources(v).data(), v};
  const auto at = [&](std::size_t place) {
    return GraphInEdgeIterator(boost::counting_iterator<std::uint32_t>(static_cast<std::uint32_t>(place)), read);
  };
  return {at(0), at(ids.size())};
}
inline std::uint32_t in_degree(VertexId v, const KnowledgeGraph& g) {
  return static_cast<std::uint32_t>(g.in_edges(v).size());
}
inline std::uint32_t degree(VertexId v, const KnowledgeGraph& g) {
  return in_degree(v, g) + out_degree(v, g);
}

inline IdIndexMap<VertexId> get(boost::vertex_index_t, const KnowledgeGraph&) {
  return {};
}
inline IdIndexMap<EdgeId> get(boost::edge_index_t, const KnowledgeGraph&) {
  return {};
}
inline std::size_t get(boost::vertex_index_t, const KnowledgeGraph&, VertexId v) {
  return v.value;
}
inline std::size_t get(boost::edge_index_t, const KnowledgeGraph&, EdgeId e) {
  return e.value;
}

}  // namespace pressgraph

namespace boost {

template <>
struct graph_traits<pressgraph::KnowledgeGraph> {
  using vertex_descriptor = pressgraph::VertexId;
  using edge_descriptor = pressgraph::GraphEdge;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = pressgraph::KnowledgeGraphTraversal;
  using vertex_iterator = pressgraph::IdIterator<pressgraph::VertexId>;
  using edge_iterator = pressgraph::GraphEdgeIterator;
  using out_edge_iterator = pressgraph::GraphEdgeIterator;
  using in_edge_iterator = pressgraph::GraphInEdgeIterator;
  using adjacency_iterator = void;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint32_t;
  using degree_size_type = std::uint32_t;
  static vertex_descriptor null_vertex() { return {}; }
};

template <>
struct property_map<pressgraph::KnowledgeGraph, vertex_index_t> {
  using type = pressgraph::IdIndexMap<pressgraph::VertexId>;
  using const_type = type;
};
template <>
struct property_map<pressgraph::KnowledgeGraph, edge_index_t> {
  using type = pressgraph::IdIndexMap<pressgraph::EdgeId>;
  using const_type = type;
};

}  // namespace boost

namespace pressgraph {

/// Keeps the vertices of a view. The graph and the view must outlive it.
struct KeepVertex {
  const KnowledgeGraph* graph = nullptr;
  const View* view = nullptr;
  bool operator()(VertexId v) const { return view->keeps(*graph, v); }
};
struct KeepEdge {
  const KnowledgeGraph* graph = nullptr;
  const View* view = nullptr;
  bool operator()(EdgeId e) const { return view->keeps(*graph, e); }
};

using FilteredGraph = boost::filtered_graph<KnowledgeGraph, KeepEdge, KeepVertex>;

/// The part of the graph that a view keeps, for Boost's algorithms: nothing is copied. Both must outlive it.
/// num_vertices() is that of the whole graph, as boost::filtered_graph has it: the bound of the vertex indices.
inline FilteredGraph filtered(const KnowledgeGraph& graph, const View& view) {
  return FilteredGraph(graph, KeepEdge{&graph, &view}, KeepVertex{&graph, &view});
}

}  // namespace pressgraph
