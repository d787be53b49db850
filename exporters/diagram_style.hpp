#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pressgraph {

class Seeds;

/// How one kind of node looks; a row of seeds/diagram_style.tsv, where the columns are explained.
struct NodeStyle {
  std::string shape;  ///< A Graphviz shape.
  std::string style;  ///< Graphviz styles besides `filled`, separated by commas; or empty.
  std::string fill;   ///< `#rrggbb`.
  std::string line;
  std::string mark;  ///< One character for the legend.
};

/// The look of the diagrams and their words in one language.
class DiagramStyle {
 public:
  /// From seeds/diagram_style.tsv and seeds/<language>/diagram.tsv; English where there is no such language. Throws
  /// std::invalid_argument with the line of a row that cannot be read.
  DiagramStyle(const Seeds& seeds, std::string_view language);

  /// Replaces rows by those of a table in the same form; `name` is what messages call it.
  void replace(std::string_view table, const std::string& name);

  /// The row of a type, or of the nearest class above it that has one, else that of Thing.
  const NodeStyle& node(std::string_view type) const;
  /// The colour of a line (`fact`, `reported`, …) or of a text (`title`, `note`, …).
  const std::string& colour(std::string_view name) const;

  const std::string& language() const { return language_; }
  /// The word of the picture's language, by its key in diagram.tsv; the key where it has none.
  std::string_view word(std::string_view key) const;
  /// The name of an entity type or relation in the picture's language: the ontology's, which diagram.tsv may shorten.
  std::string_view name(std::string_view type_or_predicate) const;
  /// The word of a key with `values` in the place of each {}, in order.
  std::string phrase(std::string_view key, const std::vector<std::string>& values) const;
  /// The phrase with a number; where it is one, that of `<key>.one` if there is such a key.
  std::string count(std::string_view key, std::size_t n) const;

 private:
  std::string language_;
  std::map<std::string, NodeStyle, std::less<>> nodes_;
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace pressgraph
