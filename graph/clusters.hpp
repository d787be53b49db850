#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/forms.hpp"

namespace pressgraph {

/// The forms that are one thing so far. A union that would join things known to differ is refused: other kinds, other
/// numbers or versions, other identifiers, homonyms already told apart; and no two weak links make a chain.
class Clusters {
 public:
  explicit Clusters(const Forms& forms);

  std::uint32_t find(std::uint32_t form) const;
  bool same(std::uint32_t left, std::uint32_t right) const { return find(left) == find(right); }

  /// Joins the clusters of two forms, with the reason. Returns whether they are one now.
  bool unite(std::uint32_t left, std::uint32_t right, MergeRule rule, const std::string& detail = {});
  /// Leaves two forms apart, but says that they may be one.
  void doubt(std::uint32_t left, std::uint32_t right, MergeRule rule, const std::string& detail = {});

  const std::vector<Decision>& decisions() const { return decisions_; }
  const std::vector<Decision>& doubts() const { return doubts_; }

 private:
  struct Node {
    std::uint32_t parent;
    bool weakly_joined = false;
    std::vector<std::string> same_as;
  };
  bool agree(std::uint32_t left, std::uint32_t right, MergeRule rule) const;

  const Forms& forms_;
  mutable std::vector<Node> nodes_;
  std::vector<Decision> decisions_, doubts_;
};

/// Whether two sets of identifiers name two things of one authority (two Wikidata items).
bool identifiers_conflict(const std::vector<std::string>& left, const std::vector<std::string>& right);

}  // namespace pressgraph
