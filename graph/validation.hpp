#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/shapes.hpp"
#include "ontology/dataset.hpp"

namespace pressgraph {

/// What validation found, and how much it looked at.
struct Validation {
  std::vector<Finding> findings;  ///< Sorted; empty: the graph is valid.
  std::size_t articles = 0;
  std::size_t articles_read = 0;  ///< Whose text was there to check offsets against.
  std::vector<Finding> unread;    ///< Each article whose text was not.
  std::size_t spans = 0;          ///< Whose characters were compared.
};

/// The text of the article with this SHA-256, where it is at hand.
using TextOfArticle = std::function<std::optional<std::string>(std::string_view sha256)>;

/// Checks a graph's statements against ontology/shapes.ttl, and every offset against the articles' texts: the text that
/// the graph carries, else what `text_of` gives. Sorts `quads`.
Validation validate(Dataset& quads, const TextOfArticle& text_of);

}  // namespace pressgraph
