#include "extraction/relation_rules.hpp"

#include <algorithm>

#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

VerbRule read_verb_rule(const TableRow& row) {
  VerbRule rule;
  rule.verb = row[0];
  for (const std::string_view mark : {"s'", "se "})
    if (rule.verb.starts_with(mark)) {
      rule.verb.remove_prefix(mark.size());
      rule.reflexive = true;
    }
  rule.company = Company::parse(row[1]);
  rule.predicate = row[2];
  rule.from = split(row[3], '|');
  rule.to = split(row[4], '|');
  return rule;
}

/// The regular plural of a noun in French or English: « rivaux », "subsidiaries".
std::string plural_of(std::string_view noun, bool french) {
  std::string out(noun);
  if (out.ends_with('s') || out.ends_with('x')) return out;
  if (french && out.ends_with("al")) return out.replace(out.size() - 1, 1, "ux");
  if (!french && out.ends_with('y')) return out.replace(out.size() - 1, 1, "ies");
  return out + "s";
}

TextMap<std::vector<NounRule>> read_noun_rules(std::string_view table, bool french) {
  TextMap<std::vector<NounRule>> out;
  read_table(table, true, [&](const TableRow& row) {
    NounRule rule{split(row[0], ' '), row[1], split(row[2], '|'), split(row[3], '|')};
    const std::string_view head = rule.words.front();
    if (const std::string plural = plural_of(head, french); plural != head && rule.words.size() == 1)
      out[plural].push_back(rule);
    out[head].push_back(std::move(rule));
  });
  return out;
}

bool accepts(const std::vector<std::string_view>& types, std::string_view type) {
  return std::any_of(types.begin(), types.end(), [&](std::string_view ancestor) {
    return type.empty() ? ancestor == "text" || ancestor == "date" : is_a(type, ancestor);
  });
}

/// The classes of role_words.tsv that hold verbs, by their lemmas.
bool is_verb_class(std::string_view name) {
  return name == "link_verb" || name == "leading" || name == "firm_leading" || name == "event_starts" ||
         name == "event_ends" || name == "event_lasts" || name == "authoring" || name == "active_participle" ||
         name == "event_object_verb" || name == "announcing_verb" || name == "leaving" || name == "light_verb" ||
         name == "including_verb" || name == "attendance_verb" || name == "esteem_verb";
}

}  // namespace

RelationRules::RelationRules(const Seeds& seeds, std::string_view code) : grammar_(seeds, code) {
  const std::string folder = std::string(code) + "/";
  read_table(seeds.file("relations.tsv"), true, [&](const TableRow& row) {
    signatures_[row[0]].push_back({split(row[1], '|'), split(row[2], '|'), row[3] == "yes"});
  });
  read_table(seeds.file(folder + "relation_verbs.tsv"), true, [&](const TableRow& row) {
    VerbRule rule = read_verb_rule(row);
    verbs_[grammar_.add_verb(rule.verb)].push_back(std::move(rule));
  });
  nouns_ = read_noun_rules(seeds.file(folder + "relation_nouns.tsv"), code == "fr");
  events_ = read_noun_rules(seeds.file(folder + "event_nouns.tsv"), code == "fr");
  read_table(seeds.file(folder + "relation_prepositions.tsv"), true, [&](const TableRow& row) {
    grammar_.add_preposition(row[0], row[0]);
    prepositions_[row[0]].push_back({row[0], row[1], row[2] == "subject", row[3] == "beside"});
  });
  read_roles(seeds.file(folder + "roles.tsv"));
  if (seeds.has(folder + "callings.tsv")) read_callings(seeds.file(folder + "callings.tsv"));
  read_table(seeds.file(folder + "demonyms.tsv"), true, [&](const TableRow& row) {
    Demonym demonym{split(row[1], '|'), row[2] == "country"};
    if (demonym.country)
      for (const std::string_view name : demonym.names) countries_.insert(name);
    demonyms_.emplace(row[0], std::move(demonym));
  });
  read_table(seeds.file(folder + "role_words.tsv"), true, [&](const TableRow& row) {
    if (is_verb_class(row[0]))
      verb_classes_[row[0]].insert(grammar_.add_verb(row[1]));
    else
      words_[row[0]].insert(row[1]);
  });
}

void RelationRules::read_roles(std::string_view table) {
  read_table(table, true, [&](const TableRow& row) {
    for (const std::string_view form : {row[0], row[1]}) {
      if (form.empty()) continue;
      const std::string lower = to_lower(form);
      roles_.emplace(lower, row[2]);
      roles_.emplace(lower + "s", row[2]);
    }
  });
}

void RelationRules::read_callings(std::string_view table) {
  read_table(table, true, [&](const TableRow& row) {
    words_["calling"].insert(row[0]);
    for (const std::string& form : {std::string(row[0]), std::string(row[0]) + "s"}) roles_.emplace(form, "");
  });
}

bool RelationRules::allows(std::string_view predicate, std::string_view subject_type,
                           std::string_view object_type) const {
  const auto* signatures = signatures_.find(predicate);
  return signatures && std::any_of(signatures->begin(), signatures->end(), [&](const PredicateSignature& each) {
           return accepts(each.subject, subject_type) && accepts(each.object, object_type);
         });
}

bool RelationRules::allows_subject(std::string_view predicate, std::string_view type) const {
  const auto* signatures = signatures_.find(predicate);
  return signatures && std::any_of(signatures->begin(), signatures->end(),
                                   [&](const PredicateSignature& each) { return accepts(each.subject, type); });
}

bool RelationRules::allows_object(std::string_view predicate, std::string_view type) const {
  const auto* signatures = signatures_.find(predicate);
  return signatures && std::any_of(signatures->begin(), signatures->end(),
                                   [&](const PredicateSignature& each) { return accepts(each.object, type); });
}

bool RelationRules::symmetric(std::string_view predicate) const {
  const auto* signatures = signatures_.find(predicate);
  return signatures && signatures->front().symmetric;
}

const std::vector<VerbRule>* RelationRules::verb_rules(std::uint32_t lemma) const {
  const auto found = verbs_.find(lemma);
  return found == verbs_.end() ? nullptr : &found->second;
}
const std::vector<NounRule>* RelationRules::noun_rules(std::string_view head) const {
  return nouns_.find(head);
}
const std::vector<NounRule>* RelationRules::event_rules(std::string_view head) const {
  return events_.find(head);
}

const std::vector<PrepositionRule>* RelationRules::preposition_rules(std::string_view key) const {
  return prepositions_.find(key);
}

std::string_view RelationRules::role_relation(std::string_view lower) const {
  const auto* relation = roles_.find(lower);
  return relation ? *relation : std::string_view{};
}

const Demonym* RelationRules::place_of(std::string_view adjective) const {
  return demonyms_.find(adjective);
}

bool RelationRules::is_verb_of(std::string_view name, std::uint32_t lemma) const {
  const auto* lemmas = verb_classes_.find(name);
  return lemmas && lemmas->contains(lemma);
}

bool RelationRules::in(std::string_view name, std::string_view lower) const {
  const TextSet* words = words_.find(name);
  return words && words->contains(lower);
}

}  // namespace pressgraph
