#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/resolution.hpp"

namespace pressgraph {

/// Lays out a KnowledgeGraph from records in graph order and the decisions made on them. Used once, by link().
class GraphBuilder {
 public:
  GraphBuilder(std::string base, std::vector<Extraction> records);

  /// The graph; with the statements of other sources, whose nodes that are one of its entities become sameAs.
  KnowledgeGraph build(const Resolution& resolution, Dataset foreign = {}, std::vector<std::string> corrections = {});

 private:
  void add_entities(const Resolution& resolution);
  void add_editions(const Resolution& resolution);
  void name_entities();
  void sort_entities();
  std::vector<VertexId> edition_vertices(const Resolution& resolution) const;
  void move_subjects(const Resolution& resolution);
  void tie_editions(const Resolution& resolution);
  void add_dates();
  void number_vertices();
  void add_record(std::uint32_t article);
  void add_claim(RecordRef ref);
  void add_relation(RecordRef ref);
  void add_doubtful(const std::vector<Decision>& doubtful);
  void add_edge(VertexId source, VertexId target, EdgeKind kind, RecordRef record, std::uint16_t predicate = 0);
  void compress_edges();
  void index_names();
  void recognise(Dataset foreign);
  VertexId required(std::optional<VertexId> found, std::uint32_t article, std::string_view what,
                    std::string_view id) const;
  std::uint16_t predicate_index(const std::string& name);
  VertexId literal_vertex(const std::string& text);

  KnowledgeGraph graph_;
  std::vector<std::uint32_t> entity_of_group_;  ///< Into graph_.entities_: the groups, then the editions without one.
  std::unordered_map<std::string, std::uint16_t> predicate_of_;
  std::unordered_map<std::string, VertexId> literal_of_;
};

}  // namespace pressgraph
