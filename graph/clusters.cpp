#include "graph/clusters.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

/// Rules that rest on likeness and surroundings, not on an article's word.
bool is_weak(MergeRule rule) {
  switch (rule) {
    case MergeRule::acronym_initials:
    case MergeRule::dropped_initial:
    case MergeRule::inverted_name:
    case MergeRule::transliteration:
      return true;
    default:
      return false;
  }
}

std::string_view authority(std::string_view identifier) {
  return identifier.substr(0, identifier.find_last_of("/#:") + 1);
}

}  // namespace

bool identifiers_conflict(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  bool conflict = false;
  for (const std::string& a : left)
    for (const std::string& b : right) {
      if (a == b) return false;
      conflict = conflict || authority(a) == authority(b);
    }
  return conflict;
}

Clusters::Clusters(const Forms& forms) : forms_(forms) {
  nodes_.reserve(forms.list.size());
  for (std::uint32_t i = 0; i < forms.list.size(); ++i) nodes_.push_back({i, false, forms.list[i].same_as});
}

std::uint32_t Clusters::find(std::uint32_t form) const {
  while (nodes_[form].parent != form) form = nodes_[form].parent = nodes_[nodes_[form].parent].parent;
  return form;
}

bool Clusters::agree(std::uint32_t left, std::uint32_t right, MergeRule rule) const {
  if (forms_.list[left].kind != forms_.list[right].kind) return false;
  if (!forms_.list[left].weak && rule != MergeRule::same_identifier &&
      forms_.name_of(left).key == forms_.name_of(right).key)
    return false;
  if (rule != MergeRule::same_identifier && forms_.name_of(left).numbers != forms_.name_of(right).numbers) return false;
  return !identifiers_conflict(nodes_[left].same_as, nodes_[right].same_as);
}

bool Clusters::unite(std::uint32_t left, std::uint32_t right, MergeRule rule, const std::string& detail) {
  std::uint32_t a = find(left), b = find(right);
  if (a == b) return true;
  if (!agree(a, b, rule)) return false;
  if (is_weak(rule) && (nodes_[a].weakly_joined || nodes_[b].weakly_joined)) {
    doubt(left, right, rule, detail);
    return false;
  }
  if (b < a) std::swap(a, b);
  nodes_[b].parent = a;
  nodes_[a].weakly_joined = nodes_[a].weakly_joined || nodes_[b].weakly_joined || is_weak(rule);
  std::vector<std::string> same_as;
  std::set_union(nodes_[a].same_as.begin(), nodes_[a].same_as.end(), nodes_[b].same_as.begin(), nodes_[b].same_as.end(),
                 std::back_inserter(same_as));
  nodes_[a].same_as = std::move(same_as);
  decisions_.push_back({forms_.list[left].members.front(), forms_.list[right].members.front(), rule, true, detail});
  return true;
}

void Clusters::doubt(std::uint32_t left, std::uint32_t right, MergeRule rule, const std::string& detail) {
  if (forms_.list[left].kind != forms_.list[right].kind) return;
  doubts_.push_back({forms_.list[left].members.front(), forms_.list[right].members.front(), rule, false, detail});
}

}  // namespace pressgraph
