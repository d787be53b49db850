#pragma once

#include <libxml/tree.h>

#include <set>
#include <string>
#include <vector>

#include "extraction/seeds.hpp"

namespace pressgraph {

/// What stands among the paragraphs of a page and is no part of its article: the words of seeds/page_furniture.tsv.
class PageFurniture {
 public:
  explicit PageFurniture(const Seeds& seeds);

  /// Whether a block is such a thing: short, and it begins with words that say so or is a link and little else.
  /// `text` is the block's.
  bool is_block(const xmlNode* node, const std::string& text) const;

  /// Whether an element is marked as such by its class or id.
  bool is_part(const xmlNode* node) const;

 private:
  std::set<std::string, std::less<>> parts_;
  std::vector<std::string> labels_, beginnings_;
};

}  // namespace pressgraph
