// Resolution across articles. The names of all articles are first gathered into forms: one name of one kind of thing,
// with everyone who bears it (equal names are one thing unless homonyms.cpp finds two people). Then each rule of
// match.hpp joins forms that share a key: an identifier, the same words in two languages, an acronym with its
// expansion, a model with its maker. Nothing is compared with everything, so the work grows with the number of distinct
// names. Clusters refuses what cannot be: two kinds, two versions, two identifiers, a chain of weak links. What is
// alike but not sure is left apart and recorded as a doubt. The limits of the method: without a word of an article or
// the tables, two names of one thing stay two.
#include "graph/resolution.hpp"

#include <algorithm>
#include <map>

#include "graph/clusters.hpp"
#include "graph/forms.hpp"
#include "graph/match.hpp"

namespace pressgraph {
namespace {

/// Adds why the bearers of one name are one.
void explain_form(const Form& form, const std::vector<Extraction>& records, std::vector<Decision>& decisions) {
  const auto as_form = [&](RecordRef ref) {
    return node_kind(records[ref.article].entities[ref.item].type) == form.kind;
  };
  const RecordRef first = *std::find_if(form.members.begin(), form.members.end(), as_form);
  for (const RecordRef ref : form.members)
    if (ref != first)
      decisions.push_back({first, ref, as_form(ref) ? MergeRule::exact_name : MergeRule::other_type, true, {}});
}

/// What bears no name stays alone, but for events that are one.
void add_unnamed(const std::vector<RecordRef>& unnamed, const std::vector<Decision>& events,
                 std::vector<Resolution::Group>& groups) {
  std::map<RecordRef, const Decision*> joined;
  for (const Decision& decision : events) joined.emplace(decision.right, &decision);
  std::map<RecordRef, std::size_t> place;
  for (const RecordRef ref : unnamed) {
    const auto found = joined.find(ref);
    if (found == joined.end()) {
      place.emplace(ref, groups.size());
      groups.push_back({{ref}, {}});
    } else {
      Resolution::Group& event = groups[place.at(found->second->left)];
      event.members.push_back(ref);
      event.decisions.push_back(*found->second);
    }
  }
}

std::vector<Resolution::Group> groups_of(const Forms& forms, const std::vector<Extraction>& records,
                                         const Clusters& clusters) {
  std::vector<Resolution::Group> groups;
  std::vector<std::uint32_t> group_of(forms.list.size(), Forms::kNone);
  for (std::uint32_t form = 0; form < forms.list.size(); ++form) {
    std::uint32_t& index = group_of[clusters.find(form)];
    if (index == Forms::kNone) {
      index = static_cast<std::uint32_t>(groups.size());
      groups.emplace_back();
    }
    const std::vector<RecordRef>& members = forms.list[form].members;
    groups[index].members.insert(groups[index].members.end(), members.begin(), members.end());
    explain_form(forms.list[form], records, groups[index].decisions);
  }
  for (const Decision& decision : clusters.decisions()) {
    const std::uint32_t form = forms.of_article[decision.left.article][decision.left.item];
    groups[group_of[clusters.find(form)]].decisions.push_back(decision);
  }
  add_unnamed(forms.unnamed, match_events(forms, records, clusters), groups);
  return groups;
}

void tidy(Resolution& resolution) {
  const auto by_pair = [](const Decision& left, const Decision& right) {
    return std::tie(left.left, left.right, left.rule) < std::tie(right.left, right.right, right.rule);
  };
  for (Resolution::Group& group : resolution.groups) {
    std::sort(group.members.begin(), group.members.end());
    std::sort(group.decisions.begin(), group.decisions.end(), by_pair);
  }
  std::sort(resolution.groups.begin(), resolution.groups.end(),
            [](const auto& left, const auto& right) { return left.members < right.members; });
  std::sort(resolution.doubtful.begin(), resolution.doubtful.end(), by_pair);
}

}  // namespace

Resolution resolve(const std::vector<Extraction>& records, const LinkLexicon& lexicon) {
  Forms forms = collect_forms(records, lexicon);
  Resolution resolution;
  index_context(forms);
  settle_kinds(forms, records);
  resolution.doubtful = split_homonyms(forms, records, lexicon);
  Clusters clusters(forms);
  match_identifiers(forms, clusters);
  match_known_names(forms, lexicon, clusters);
  match_translations(forms, clusters);
  match_other_names(forms, clusters);
  match_models(forms, records, clusters);
  match_persons(forms, clusters);
  match_initials(forms, clusters);
  match_shortened_names(forms, lexicon, clusters);
  match_short_names(forms, clusters);
  resolution.groups = groups_of(forms, records, clusters);
  resolution.doubtful.insert(resolution.doubtful.end(), clusters.doubts().begin(), clusters.doubts().end());
  tidy(resolution);
  return resolution;
}

}  // namespace pressgraph
