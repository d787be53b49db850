#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The one place where the graph's IRIs are made. An IRI is `<base><path><local>`: the path is the kind of the node,
/// the local part an ASCII slug that starts with a letter and needs no escape in any RDF syntax.
namespace pressgraph {

inline constexpr std::string_view kDefaultBase = "https://w3id.org/pressgraph/data/";

enum class NodeKind : std::uint8_t {
  article,
  person,
  organization,
  event,
  product,
  place,
  work,
  thing,
  claim,
  relation,
  quantity,
  date,
  literal,
  mention,
  record,    ///< An entity as one article shows it.
  decision,  ///< Why two records are one entity, or not.
  role,
  run,
  graph
};

struct NodePrefix {
  NodeKind kind;
  std::string_view prefix;  ///< As in Turtle, without the colon: `person`.
  std::string_view path;    ///< Behind the base: `person/`.
};

/// One row for each kind of node, in the order of NodeKind.
std::span<const NodePrefix> node_prefixes();
/// The path of a kind of node.
std::string_view node_path(NodeKind kind);

/// The name of a node, independent of the base: `person:chen-jie`.
struct NodeName {
  NodeKind kind = NodeKind::thing;
  std::string local;

  friend bool operator==(const NodeName&, const NodeName&) = default;
  friend auto operator<=>(const NodeName&, const NodeName&) = default;
};

/// `person:chen-jie`: what people read and type, and the prefixed name of the Turtle family.
std::string compact(const NodeName& name);
std::string iri(std::string_view base, const NodeName& name);

/// The name that an IRI of this base or a compact name stands for; nullopt where `text` is neither.
std::optional<NodeName> parse_node_name(std::string_view base, std::string_view text);

/// The kind of node that an entity type is: that of its highest superclass (Company → organization).
NodeKind node_kind(std::string_view entity_type);

/// Lower-case ASCII letters, digits and single hyphens, first a letter, at most 80 characters; other scripts are
/// transliterated. Never empty: text without letter or digit becomes `x` and a hash. Distinct texts may share a slug.
std::string slug(std::string_view text);

/// The local name of an article: `a` and 16 hexadecimal digits of the hash of its id, or of its text where it has none.
std::string article_local(std::string_view id, std::string_view sha256);

/// The local name of the `index`-th thing (from 0) of its list in one article's record: `<article>-c3`.
std::string item_local(std::string_view article, char letter, std::uint32_t index);

/// The local name of the characters [begin, end) of an article: `<article>-12-20`.
std::string mention_local(std::string_view article, std::uint32_t begin, std::uint32_t end);

}  // namespace pressgraph
