#pragma once

#include <array>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

/// The attributes that the formats of graph tools (graph_files.hpp) give vertices and edges, each with its type.
namespace pressgraph {

/// How a field's text is to be read.
enum class FieldType : std::uint8_t { text, integer, real, boolean };

struct Field {
  std::string_view name;
  FieldType type = FieldType::text;
};

/// `date` is when an article was published, a claim said, or the date itself; `aliases` are parted by " | "; `mentions`
/// and `articles` count where an entity is named.
inline constexpr std::array<Field, 17> kVertexFields = {{{"kind"},
                                                         {"type"},
                                                         {"label"},
                                                         {"subtype"},
                                                         {"aliases"},
                                                         {"named", FieldType::boolean},
                                                         {"mentions", FieldType::integer},
                                                         {"articles", FieldType::integer},
                                                         {"speech"},
                                                         {"modality"},
                                                         {"polarity"},
                                                         {"value", FieldType::real},
                                                         {"unit"},
                                                         {"date"},
                                                         {"language"},
                                                         {"url"},
                                                         {"confidence", FieldType::real}}};

/// `role` is what a person is called in a holdsRole, `begin` and `end` are code points of `article`, half open, and
/// `words` what stands there.
inline constexpr std::array<Field, 12> kEdgeFields = {{{"predicate"},
                                                       {"role"},
                                                       {"former", FieldType::boolean},
                                                       {"modality"},
                                                       {"polarity"},
                                                       {"reported", FieldType::boolean},
                                                       {"confidence", FieldType::real},
                                                       {"rule"},
                                                       {"article"},
                                                       {"begin", FieldType::integer},
                                                       {"end", FieldType::integer},
                                                       {"words"}}};

/// A cell a field, in their order; empty where the field says nothing of it.
using VertexRow = std::array<std::string, kVertexFields.size()>;
using EdgeRow = std::array<std::string, kEdgeFields.size()>;

VertexRow row_of(const KnowledgeGraph& graph, VertexId v);
/// `with_words` false leaves `words` empty.
EdgeRow row_of(const KnowledgeGraph& graph, EdgeId e, bool with_words);

}  // namespace pressgraph
