#pragma once

/// Opt-in: lets every Boost.Graph algorithm run on a KnowledgeGraph as it is, without a copy. It models
/// VertexListGraph, EdgeListGraph, BidirectionalGraph and, with vertex_index and edge_index, PropertyGraph; descriptors
/// are the graph's own VertexId and EdgeId. Filtered views are boost::filtered_graph over it. Concepts:
/// https://www.boost.org/doc/libs/1_74_0/libs/graph/doc/graph_concepts.html

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>
#include <utility>

#include "graph/knowledge_graph.hpp"
#include "graph/view.hpp"

namespace pressgraph {

struct KnowledgeGraphTraversal : boost::vertex_list_graph_tag,
                                 boost::edge_list_graph_tag,
                                 boost::bidirectional_graph_tag {};

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
inline std::pair<IdIterator<EdgeId>, IdIterator<EdgeId>> edges(const KnowledgeGraph& g) {
  return {IdIterator<EdgeId>(0), IdIterator<EdgeId>(g.edge_count())};
}
inline std::uint32_t num_edges(const KnowledgeGraph& g) {
  return g.edge_count();
}
inline VertexId source(EdgeId e, const KnowledgeGraph& g) {
  return g.source(e);
}
inline VertexId target(EdgeId e, const KnowledgeGraph& g) {
  return g.target(e);
}
inline std::pair<IdIterator<EdgeId>, IdIterator<EdgeId>> out_edges(VertexId v, const KnowledgeGraph& g) {
  const IdRange<EdgeId> edges = g.out_edges(v);
  return {edges.first, edges.last};
}
inline std::uint32_t out_degree(VertexId v, const KnowledgeGraph& g) {
  return static_cast<std::uint32_t>(g.out_edges(v).size());
}
inline std::pair<const EdgeId*, const EdgeId*> in_edges(VertexId v, const KnowledgeGraph& g) {
  const std::span<const EdgeId> edges = g.in_edges(v);
  return {edges.data(), edges.data() + edges.size()};
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
  using edge_descriptor = pressgraph::EdgeId;
  using directed_category = bidirectional_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = pressgraph::KnowledgeGraphTraversal;
  using vertex_iterator = pressgraph::IdIterator<pressgraph::VertexId>;
  using edge_iterator = pressgraph::IdIterator<pressgraph::EdgeId>;
  using out_edge_iterator = pressgraph::IdIterator<pressgraph::EdgeId>;
  using in_edge_iterator = const pressgraph::EdgeId*;
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
