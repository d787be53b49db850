#include <algorithm>
#include <map>

#include "graph/match.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kCommonContext = 2;  ///< Two names in common beside a likeness make one thing of it.
constexpr std::size_t kMostCandidates = 6;
constexpr std::size_t kShortestWord = 4;  ///< Letters of a firm's name that stands for the whole.

/// The one word by which people call somebody or a firm of several words: the family name; the first word, where the
/// others are such as every firm has. Empty where there is none.
std::string short_name_of(const Form& form, const NameProfile& name, const LinkLexicon& lexicon) {
  if (name.words.size() < 2) return {};
  if (form.kind == NodeKind::person) return name.words.back();
  const bool usual = form.kind == NodeKind::organization && name.words.front().size() >= kShortestWord &&
                     lexicon.languages_of(name.words.front()) == 0 &&
                     std::all_of(name.words.begin() + 1, name.words.end(),
                                 [&](const std::string& word) { return lexicon.is_firm_word(word); });
  return usual ? name.words.front() : std::string();
}

bool is_short(const Form& form, const NameProfile& name) {
  return name.words.size() == 1 && !name.acronym && name.numbers.empty() &&
         (form.kind == NodeKind::person || form.kind == NodeKind::organization);
}

}  // namespace

void match_shortened_names(const Forms& forms, const LinkLexicon& lexicon, Clusters& clusters) {
  std::map<std::pair<NodeKind, std::string>, std::vector<std::uint32_t>> longer;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form)
    if (is_short(forms.list[form], forms.name_of(form))) longer[{forms.list[form].kind, forms.name_of(form).key}];
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    const std::string word = short_name_of(forms.list[form], forms.name_of(form), lexicon);
    if (const auto found = longer.find({forms.list[form].kind, word}); !word.empty() && found != longer.end())
      found->second.push_back(form);
  }
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    if (!is_short(forms.list[form], forms.name_of(form))) continue;
    const std::vector<std::uint32_t>& fits = longer[{forms.list[form].kind, forms.name_of(form).key}];
    const bool one =
        !fits.empty() && fits.size() <= kMostCandidates &&
        std::all_of(fits.begin(), fits.end(), [&](std::uint32_t fit) { return clusters.same(fit, fits.front()); });
    if (!one || clusters.same(form, fits.front())) continue;
    const bool together =
        std::any_of(fits.begin(), fits.end(), [&](std::uint32_t fit) { return stand_together(forms, fit, form); });
    // Who names a person and a namesake means two; who names a firm and its short name means one.
    if (together && forms.list[form].kind == NodeKind::person) continue;
    const std::size_t common = together ? kCommonContext : shared_context(forms, fits.front(), form);
    if (common >= kCommonContext)
      clusters.unite(fits.front(), form, MergeRule::short_name, forms.name_of(form).text);
    else if (common > 0)
      clusters.doubt(fits.front(), form, MergeRule::short_name, forms.name_of(form).text);
  }
}

void match_short_names(const Forms& forms, Clusters& clusters) {
  constexpr std::size_t kMostGroups = 16, kMostCompared = 4;
  std::map<std::pair<NodeKind, std::string>, std::vector<std::vector<std::uint32_t>>> groups_by_key;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    if (!forms.list[form].weak) continue;
    auto& groups = groups_by_key[{forms.list[form].kind, forms.name_of(form).key}];
    // Every member looked at must share its surroundings, not only the last: no chains.
    const auto fits = [&](const std::vector<std::uint32_t>& group) {
      return std::all_of(group.begin(),
                         group.begin() + static_cast<std::ptrdiff_t>(std::min(group.size(), kMostCompared)),
                         [&](std::uint32_t other) { return shared_context(forms, other, form) >= kCommonContext; });
    };
    const auto group = std::find_if(groups.begin(), groups.end(), fits);
    if (group != groups.end() && clusters.unite(group->front(), form, MergeRule::shared_context)) {
      group->push_back(form);
    } else if (groups.size() < kMostGroups) {
      groups.push_back({form});
    }
  }
}

}  // namespace pressgraph
