#include <algorithm>
#include <map>
#include <unordered_map>

#include "graph/match.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kMostCandidates = 8;  ///< A name that more things claim says nothing.

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + ' ';
  return out;
}

bool other_language(const NameProfile& left, const NameProfile& right) {
  return left.languages != 0 && right.languages != 0 && (left.languages & right.languages) == 0;
}

/// The share of words in common, of the shorter name's.
double agreement(const NameProfile& left, const NameProfile& right) {
  std::vector<std::string> common;
  std::set_intersection(left.concepts.begin(), left.concepts.end(), right.concepts.begin(), right.concepts.end(),
                        std::back_inserter(common));
  const std::size_t shorter = std::min(left.concepts.size(), right.concepts.size());
  return shorter == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(shorter);
}

/// Whether a word or two can stand for one thing in every article: an acronym, or a name of two words and more.
bool stands_alone(NodeKind kind, const NameProfile& name) {
  if (kind == NodeKind::person) return name.words.size() >= 2;
  return name.acronym || name.words.size() >= 2;
}

/// Which things claim a name, by kind and key: the forms whose articles use it beside their own name.
using Claimants = std::map<std::pair<NodeKind, std::string>, std::vector<std::pair<std::uint32_t, OtherName>>>;

Claimants claimants_of(const Forms& forms) {
  Claimants out;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form)
    for (const OtherName& other : forms.list[form].other_names)
      out[{forms.list[form].kind, forms.names[other.name].key}].emplace_back(form, other);
  return out;
}

/// The forms that bear each claimed name as their own.
std::map<std::pair<NodeKind, std::string>, std::vector<std::uint32_t>> owners_of(const Forms& forms,
                                                                                 const Claimants& claimants) {
  std::map<std::pair<NodeKind, std::string>, std::vector<std::uint32_t>> out;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form)
    if (const std::pair key{forms.list[form].kind, forms.name_of(form).key}; claimants.contains(key))
      out[key].push_back(form);
  return out;
}

/// Joins the claimants of one acronym that agree across languages.
void join_expansions(const Forms& forms, const std::string& acronym,
                     const std::vector<std::pair<std::uint32_t, OtherName>>& claimants, Clusters& clusters) {
  for (std::size_t i = 0; i < claimants.size(); ++i)
    for (std::size_t j = i + 1; j < claimants.size(); ++j) {
      const NameProfile& left = forms.name_of(claimants[i].first);
      const NameProfile& right = forms.name_of(claimants[j].first);
      if (other_language(left, right) && agreement(left, right) >= 0.5)
        clusters.unite(claimants[i].first, claimants[j].first, MergeRule::shared_acronym, acronym);
    }
}

bool may_translate(NodeKind kind, const NameProfile& name) {
  return kind != NodeKind::person && kind != NodeKind::product && name.concepts.size() >= 2 && name.languages != 0;
}

}  // namespace

void match_identifiers(const Forms& forms, Clusters& clusters) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form)
    for (const std::string& identifier : forms.list[form].same_as) {
      const auto [found, added] = first.try_emplace(identifier, form);
      if (!added) clusters.unite(found->second, form, MergeRule::same_identifier, identifier);
    }
}

void match_known_names(const Forms& forms, const LinkLexicon& lexicon, Clusters& clusters) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    const NodeKind kind = forms.list[form].kind;
    const std::string_view listed = lexicon.known_as(kind, forms.name_of(form).key);
    if (listed.empty()) continue;
    const auto [found, added] = first.try_emplace(static_cast<char>(kind) + std::string(listed), form);
    if (!added && found->second != form)
      clusters.unite(found->second, form, MergeRule::known_names, std::string(listed));
  }
}

void match_translations(const Forms& forms, Clusters& clusters) {
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_concepts;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    const NodeKind kind = forms.list[form].kind;
    const NameProfile& name = forms.name_of(form);
    if (!may_translate(kind, name)) continue;
    std::vector<std::uint32_t>& alike = by_concepts[static_cast<char>(kind) + join(name.concepts)];
    // The same words in another order and one language are two names: "Miami University", "University of Miami".
    for (const std::uint32_t other : alike)
      if (other_language(forms.name_of(other), name) ||
          (kind != NodeKind::place && forms.name_of(other).content == name.content))
        clusters.unite(other, form, MergeRule::translated_name);
    if (alike.size() < kMostCandidates) alike.push_back(form);
  }
}

void match_other_names(const Forms& forms, Clusters& clusters) {
  const Claimants claimants = claimants_of(forms);
  const auto owners = owners_of(forms, claimants);
  for (const auto& [key, claims] : claimants) {
    const NameProfile& name = forms.names[claims.front().second.name];
    if (claims.size() > 1 && claims.size() <= kMostCandidates && name.acronym)
      join_expansions(forms, name.text, claims, clusters);
    const auto found = owners.find(key);
    if (found == owners.end() || (key.first == NodeKind::person && name.words.size() < 2)) continue;
    const bool unique = std::all_of(claims.begin(), claims.end(), [&](const auto& claim) {
      return clusters.same(claim.first, claims.front().first);
    });
    const MergeRule rule = name.acronym ? MergeRule::acronym_in_article : MergeRule::name_in_article;
    for (const std::uint32_t owner : found->second)
      for (std::size_t i = 0; i < std::min(claims.size(), kMostCandidates); ++i) {
        const std::uint32_t claimant = claims[i].first;
        if (clusters.same(owner, claimant)) continue;
        const bool near = shared_context(forms, owner, claimant) > 0;
        if ((unique && (stands_alone(key.first, name) || near)) || (!unique && near && name.acronym))
          clusters.unite(claimant, owner, rule, name.text);
        else if (name.acronym)
          clusters.doubt(claimant, owner, rule, name.text);
      }
  }
}

void match_initials(const Forms& forms, Clusters& clusters) {
  std::map<std::pair<NodeKind, std::string>, std::vector<std::uint32_t>> expansions;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    const NameProfile& name = forms.name_of(form);
    const NodeKind kind = forms.list[form].kind;
    if (kind != NodeKind::organization && kind != NodeKind::event) continue;
    if (name.concepts.size() >= 3 && name.numbers.empty()) expansions[{kind, name.initials}].push_back(form);
  }
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    const NameProfile& name = forms.name_of(form);
    if (!name.acronym || name.key.size() < 3) continue;
    const auto found = expansions.find({forms.list[form].kind, name.key});
    if (found == expansions.end()) continue;
    const std::vector<std::uint32_t>& fits = found->second;
    const bool unique =
        std::all_of(fits.begin(), fits.end(), [&](std::uint32_t fit) { return clusters.same(fit, fits.front()); });
    if (clusters.same(form, fits.front())) continue;
    if (unique && shared_context(forms, form, fits.front()) > (name.key.size() > 3 ? 0u : 1u))
      clusters.unite(fits.front(), form, MergeRule::acronym_initials, name.text);
    else if (fits.size() <= kMostCandidates)
      for (const std::uint32_t fit : fits) clusters.doubt(fit, form, MergeRule::acronym_initials, name.text);
  }
}

}  // namespace pressgraph
