#include "graph/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "extraction/input_error.hpp"
#include "graph/kept_overrides.hpp"
#include "graph/name_search.hpp"
#include "graph/record_set.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

struct Verb {
  std::string_view word;
  Override::Action action;
  std::size_t least, most;  ///< Arguments behind the entity.
  std::string_view usage;
};

constexpr std::array<Verb, 5> kVerbs = {{
    {"merge", Override::Action::merge, 1, 1000, "merge ENTITY ENTITY…"},
    {"split", Override::Action::split, 1, 1000, "split ENTITY ARTICLE…"},
    {"rename", Override::Action::rename, 1, 1, "rename ENTITY \"LABEL\""},
    {"retype", Override::Action::retype, 1, 1, "retype ENTITY TYPE"},
    {"drop", Override::Action::drop, 0, 0, "drop ENTITY"},
}};

/// Words of a line, "in quotes" where they hold blanks; a # that starts a word starts a comment. Nullopt: a quote is
/// open.
std::optional<std::vector<std::string>> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
      ++i;
    } else if (line[i] == '#') {
      break;
    } else if (line[i] == '"') {
      const std::size_t end = line.find('"', i + 1);
      if (end == std::string_view::npos) return std::nullopt;
      words.emplace_back(line.substr(i + 1, end - i - 1));
      i = end + 1;
    } else {
      const std::size_t end = std::min(line.find_first_of(" \t\r", i), line.size());
      words.emplace_back(line.substr(i, end - i));
      i = end;
    }
  }
  return words;
}

Override parse_line(const std::vector<std::string>& words, const std::string& place) {
  const auto verb = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& v) { return v.word == words.front(); });
  if (verb == kVerbs.end())
    throw InputError(fmt::format("{}: unknown override \"{}\", expected merge, split, rename, retype or drop", place,
                                 words.front()));
  if (words.size() < verb->least + 2 || words.size() > verb->most + 2)
    throw InputError(
        fmt::format("{}: {} names behind \"{}\", expected {}", place, words.size() - 1, verb->word, verb->usage));
  const std::vector<std::string> others(words.begin() + 2, words.end());
  if (verb->action == Override::Action::retype) {
    const auto& types = entity_types();
    if (std::find(types.begin(), types.end(), others.front()) == types.end())
      throw InputError(
          fmt::format("{}: unknown type \"{}\", expected a class of the ontology such as Person or Company", place,
                      others.front()));
  }
  return {verb->action, words[1], others, place};
}

/// Takes an entity and what is said with it out of its record; who was its speaker becomes unnamed.
void drop_entity(Extraction& record, const std::string& id) {
  const auto entity =
      std::find_if(record.entities.begin(), record.entities.end(), [&](const Entity& e) { return e.id == id; });
  std::erase_if(record.relations, [&](const Relation& relation) {
    return relation.subject == id || (relation.object_is_entity && relation.object == id);
  });
  std::set<std::string> relations;
  for (Relation& relation : record.relations) {
    if (relation.organization == id) relation.organization.clear();
    relations.insert(relation.id);
  }
  for (Claim& claim : record.claims) {
    std::erase(claim.about, id);
    if (!relations.contains(claim.speaker_role)) claim.speaker_role.clear();
    if (claim.speaker != id) continue;
    claim.speaker.clear();
    claim.speaker_text = claim.speaker_span ? claim.speaker_span->surface : entity->name;
  }
  record.entities.erase(entity);
}

class Applier {
 public:
  Applier(const KnowledgeGraph& plain, const std::vector<Extraction>& records, Resolution& resolution)
      : plain_(plain), records_(records), resolution_(resolution) {
    for (std::size_t group = 0; group < resolution.groups.size(); ++group)
      for (const RecordRef ref : resolution.groups[group].members) group_of_[ref] = group;
  }

  void apply(const Override& line) {
    if (line.action == Override::Action::drop) return;
    const std::size_t group = group_named(line.entity, line.place);
    switch (line.action) {
      case Override::Action::merge:
        for (const std::string& other : line.others) merge(group, group_named(other, line.place), line.place);
        break;
      case Override::Action::split:
        split(group, line);
        break;
      case Override::Action::rename:
        set(resolution_.groups[group].label, line);
        break;
      case Override::Action::retype:
        set(resolution_.groups[group].type, line);
        break;
      case Override::Action::drop:
        break;
    }
  }

  void finish() {
    std::erase_if(resolution_.groups, [](const Resolution::Group& group) { return group.members.empty(); });
    std::sort(resolution_.groups.begin(), resolution_.groups.end(),
              [](const auto& left, const auto& right) { return left.members < right.members; });
  }

 private:
  std::size_t group_named(const std::string& name, const std::string& place) const {
    return group_of_.at(members_named(plain_, name, place).front());
  }

  static void set(std::string& field, const Override& line) {
    if (!field.empty() && field != line.others.front())
      throw InputError(fmt::format("{}: \"{}\" is already \"{}\", expected one override of this kind", line.place,
                                   line.entity, field));
    field = line.others.front();
  }

  void merge(std::size_t into, std::size_t from, const std::string& place) {
    if (into == from) return;
    Resolution::Group& left = resolution_.groups[into];
    Resolution::Group& right = resolution_.groups[from];
    left.decisions.push_back({left.members.front(), right.members.front(), MergeRule::override_merge, true, place});
    left.decisions.insert(left.decisions.end(), right.decisions.begin(), right.decisions.end());
    for (const RecordRef ref : right.members) {
      group_of_[ref] = into;
      left.members.push_back(ref);
    }
    std::sort(left.members.begin(), left.members.end());
    right = {};
  }

  void split(std::size_t group, const Override& line) {
    Resolution::Group apart;
    for (const std::string& article : line.others) {
      const std::size_t before = apart.members.size();
      std::erase_if(resolution_.groups[group].members, [&](RecordRef ref) {
        const bool here = is_named(records_[ref.article].document, article);
        if (here) apart.members.push_back(ref);
        return here;
      });
      if (apart.members.size() == before)
        throw InputError(
            fmt::format("{}: \"{}\" is not in the article \"{}\", expected an article's path, id or local name",
                        line.place, line.entity, article));
    }
    if (resolution_.groups[group].members.empty())
      throw InputError(fmt::format("{}: the split leaves nothing of \"{}\", expected some of its articles", line.place,
                                   line.entity));
    std::sort(apart.members.begin(), apart.members.end());
    const RecordRef first = apart.members.front(), rest = resolution_.groups[group].members.front();
    const std::set<RecordRef> gone(apart.members.begin(), apart.members.end());
    std::erase_if(resolution_.groups[group].decisions, [&](const Decision& decision) {
      return gone.contains(decision.left) != gone.contains(decision.right);
    });
    apart.decisions.push_back({rest, first, MergeRule::override_split, false, line.place});
    for (const RecordRef ref : apart.members) group_of_[ref] = resolution_.groups.size();
    resolution_.groups.push_back(std::move(apart));
  }

  const KnowledgeGraph& plain_;
  const std::vector<Extraction>& records_;
  Resolution& resolution_;
  std::map<RecordRef, std::size_t> group_of_;
};

}  // namespace

const std::vector<RecordRef>& members_named(const KnowledgeGraph& graph, const std::string& name,
                                            const std::string& place) {
  if (const auto anchored = find_anchor(graph, name)) return graph.entity(*anchored).members;
  const NameMatches found = search_name(graph, name);
  if (found.exact.size() > 1)
    throw InputError(fmt::format("{}: \"{}\" is the name of several entities, expected one such as {}", place, name,
                                 compact(graph.name(found.exact.front()))));
  if (found.exact.empty()) {
    const std::string hint = found.suggestions.empty() ? "a name that the graph without overrides has"
                                                       : compact(graph.name(found.suggestions.front()));
    throw InputError(fmt::format("{}: no entity \"{}\", expected {}", place, name, hint));
  }
  const std::vector<RecordRef>& members = graph.entity(found.exact.front()).members;
  if (members.empty())
    throw InputError(fmt::format("{}: \"{}\" is an edition that only dates tell of, expected its series", place, name));
  return members;
}

std::string to_line(const Override& override) {
  const auto verb =
      std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& v) { return v.action == override.action; });
  std::string out = fmt::format("{} {}", verb->word, override.entity);
  for (const std::string& other : override.others) out += fmt::format(" \"{}\"", other);
  return out;
}

std::vector<Override> parse_overrides(std::string_view text, std::string_view name) {
  std::vector<Override> out;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t stop = text.find('\n');
    const std::string_view line = text.substr(0, stop);
    text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + 1);
    const std::string place = fmt::format("{}:{}", name, ++number);
    const auto words = words_of(line);
    if (!words) throw InputError(fmt::format("{}: a quotation mark is open, expected \" at its end", place));
    if (words->size() == 1)
      throw InputError(fmt::format("{}: \"{}\" alone, expected an entity behind it", place, words->front()));
    if (!words->empty()) out.push_back(parse_line(*words, place));
  }
  return out;
}

bool drop_entities(const std::vector<Override>& overrides, const KnowledgeGraph& plain,
                   std::vector<Extraction>& records) {
  std::set<std::pair<std::uint32_t, std::string>> dropped;
  for (const Override& line : overrides)
    if (line.action == Override::Action::drop)
      for (const RecordRef ref : members_named(plain, line.entity, line.place))
        dropped.emplace(ref.article, plain.records()[ref.article].entities[ref.item].id);
  for (const auto& [article, id] : dropped) drop_entity(records[article], id);
  return !dropped.empty();
}

void apply_overrides(const std::vector<Override>& overrides, const KnowledgeGraph& plain, Resolution& resolution) {
  Applier applier(plain, plain.records(), resolution);
  for (const Override& line : overrides) applier.apply(line);
  applier.finish();
}

}  // namespace pressgraph
