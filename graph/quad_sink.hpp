#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/to_quads.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// Adds quads of one named graph after another, with what all of them need: the base and the vocabulary's terms.
class QuadSink {
 public:
  QuadSink(const KnowledgeGraph& graph, const RdfOptions& options, Dataset& out);

  void enter_graph(TermId name) { name_ = name; }

  /// A term of ontology/vocabulary.hpp, which must live as long as the sink.
  TermId term(std::string_view vocabulary_iri);
  TermId node(NodeKind kind, std::string_view local);
  TermId node(VertexId v);
  TermId literal(const Literal& value) { return out_.intern(value); }
  TermId flag(bool value);
  TermId decimal(double value);
  /// A number of code points.
  TermId index(std::uint32_t value);
  /// An individual of the ontology, as value_iri(); both must live as long as the sink.
  TermId value(std::string_view enumeration, std::string_view value);
  TermId text(std::string_view value) { return out_.intern_string(value); }
  /// Tagged with `language`, or plain where that is empty or no language tag.
  TermId text(std::string_view value, std::string_view language);
  /// The IRI, or a plain literal where the text is none.
  TermId resource_or_text(const std::string& value);

  /// The class of an entity type and the property of a relation. Names that the ontology does not define become terms
  /// of its namespace; throws InvalidTerm where a name is none.
  TermId entity_class(std::string_view type);
  TermId relation_property(std::string_view predicate);

  void add(TermId subject, TermId predicate, TermId object) { out_.add({name_, subject, predicate, object}); }
  void add(TermId subject, std::string_view predicate, TermId object) { add(subject, term(predicate), object); }
  void add_type(TermId subject, std::string_view class_iri);

  const std::string& base() const { return base_; }

 private:
  /// Terms of few values that come again and again, each made once.
  template <typename Key>
  using Known = std::unordered_map<Key, TermId>;

  TermId make_node(VertexId v);
  TermId make_index(std::uint32_t value);

  const KnowledgeGraph& graph_;
  std::string base_;
  Dataset& out_;
  bool plain_base_ = false;  ///< An IRI by itself: with any plain local name behind it, it is one again.
  std::string language_;     ///< The last that text() was given,
  std::string tag_;          ///< and its tag: empty where it is none.
  std::string scratch_;
  TermId name_ = Dataset::kDefaultGraph;
  Known<const char*> terms_;
  Known<std::uint64_t> decimals_;                                   ///< By the bits of the number.
  std::vector<std::pair<const char*, Known<const char*>>> values_;  ///< By enumeration, then value.
  // 0 where it has not been asked for.
  std::array<TermId, 2> flags_{};
  std::vector<TermId> indices_;
  std::vector<TermId> nodes_;  ///< By vertex.
};

/// Adds one article's statements: `article` indexes graph.records().
void add_record_quads(const KnowledgeGraph& graph, std::uint32_t article, const RdfOptions& options, TermId run,
                      QuadSink& sink);

}  // namespace pressgraph
