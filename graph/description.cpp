#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/event_label.hpp"
#include "graph/name_key.hpp"
#include "graph/resolution.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {

bool is_acronym(std::string_view text) {
  return text.find(' ') == std::string_view::npos && text.size() > 1 &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

namespace {

struct Votes {
  std::size_t articles = 0;
  std::size_t mentions = 0;
};

bool is_translatable(std::string_view type) {
  return is_a(type, "Event") || is_a(type, "GovernmentBody") || is_a(type, "Place");
}

/// The winner of a vote: most articles, then most mentions, then the more specific type, then byte order.
template <class Key, class Rank>
const Key& winner(const std::map<Key, Votes>& votes, Rank rank) {
  return std::max_element(
             votes.begin(), votes.end(),
             [&](const auto& left, const auto& right) {
               return std::tuple(rank(left.first), left.second.articles, left.second.mentions, right.first) <
                      std::tuple(rank(right.first), right.second.articles, right.second.mentions, left.first);
             })
      ->first;
}

/// The kind of thing that most articles take it for, the most mentioned of equals.
NodeKind kind_of(const std::vector<const Entity*>& members) {
  std::map<NodeKind, Votes> votes;
  for (const Entity* entity : members) {
    Votes& vote = votes[node_kind(entity->type)];
    ++vote.articles;
    vote.mentions += entity->mentions.size();
  }
  return winner(votes, [](NodeKind) { return 0; });
}

std::map<std::string, Votes> type_votes(const std::vector<const Entity*>& members) {
  const NodeKind kind = kind_of(members);
  std::map<std::string, Votes> votes;
  for (const Entity* entity : members) {
    if (node_kind(entity->type) != kind) continue;
    Votes& vote = votes[entity->type];
    ++vote.articles;
    vote.mentions += entity->mentions.size();
  }
  return votes;
}

std::size_t depth(std::string_view type) {
  static constexpr std::string_view kRoots[] = {"Organization", "Product"};
  return static_cast<std::size_t>(std::count_if(
      std::begin(kRoots), std::end(kRoots), [&](std::string_view root) { return type != root && is_a(type, root); }));
}

struct Form {
  const Extraction* record;
  const Entity* entity;
};

/// Every spelling of the names, in the articles' own letters, with its language where the name is translatable.
std::map<Label, Votes> name_votes(const std::vector<Form>& forms, bool translatable) {
  std::map<Label, Votes> votes;
  for (const Form& form : forms) {
    const std::string language = translatable ? form.record->document.language : std::string();
    std::set<std::string> seen;
    const std::string made = form.entity->named ? std::string() : event_label(*form.record, *form.entity);
    const std::string& name = made.empty() ? form.entity->name : made;
    seen.insert(name);
    ++votes[{name, language}].articles;
    for (const std::string& alias : form.entity->aliases)
      if (seen.insert(alias).second) votes[{alias, language}];
    for (const Mention& mention : form.entity->mentions)
      if (mention.kind == MentionKind::name) ++votes[{mention.excerpt.surface, language}].mentions;
  }
  return votes;
}

}  // namespace

EntityVertex describe(const std::vector<Extraction>& records, const Resolution::Group& group) {
  EntityVertex out;
  std::vector<const Entity*> members;
  std::vector<Form> forms;
  out.confidence = 0;
  out.named = false;
  std::set<std::string> same_as;
  for (const RecordRef ref : group.members) {
    const Entity& entity = records[ref.article].entities[ref.item];
    members.push_back(&entity);
    forms.push_back({&records[ref.article], &entity});
    out.confidence = std::max(out.confidence, entity.confidence);
    out.named = out.named || entity.named;
    if (out.subtype.empty()) out.subtype = entity.subtype;
    same_as.insert(entity.same_as.begin(), entity.same_as.end());
  }
  out.type = !group.type.empty() ? group.type
                                 : winner(type_votes(members), [](const std::string& type) { return depth(type); });
  const std::map<Label, Votes> names = name_votes(forms, is_translatable(out.type));
  const Label label = !group.label.empty() ? Label{group.label, {}}
                                           : winner(names, [](const Label& name) { return !is_acronym(name.text); });
  out.label = label.text;
  out.label_language = label.language;
  for (const auto& [name, votes] : names)
    if (name != label) out.aliases.push_back(name);
  out.same_as.assign(same_as.begin(), same_as.end());
  out.members = group.members;
  out.decisions = group.decisions;
  return out;
}

}  // namespace pressgraph
