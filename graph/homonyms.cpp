#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

#include "graph/clusters.hpp"
#include "graph/forms.hpp"

namespace pressgraph {
namespace {

/// What articles say of one person, where it can tell two people of one name apart.
struct Facts {
  std::uint32_t fields = 0;                           ///< Of work: LinkLexicon::fields_of_role.
  std::vector<std::uint32_t> organizations, nations;  ///< Forms, sorted.
};

bool disjoint(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
  std::vector<std::uint32_t> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  return common.empty();
}

std::optional<std::uint32_t> item_of(const Extraction& record, std::string_view id) {
  const auto found =
      std::find_if(record.entities.begin(), record.entities.end(), [&](const Entity& e) { return e.id == id; });
  if (found == record.entities.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - record.entities.begin());
}

Facts facts_of(const Forms& forms, const std::vector<Extraction>& records, RecordRef ref, const LinkLexicon& lexicon) {
  static constexpr std::array<std::string_view, 5> kTies = {"holdsRole", "worksFor", "ceoOf", "founderOf",
                                                            "nationality"};
  const Extraction& record = records[ref.article];
  Facts facts;
  for (const Relation& relation : record.relations) {
    if (relation.subject != record.entities[ref.item].id || relation.polarity == Polarity::negated) continue;
    if (std::find(kTies.begin(), kTies.end(), relation.predicate) == kTies.end()) continue;
    if (!relation.object_is_entity) facts.fields |= lexicon.fields_of_role(relation.object);
    const auto other = item_of(record, relation.object_is_entity ? relation.object : relation.organization);
    if (!other || forms.of_article[ref.article][*other] == Forms::kNone) continue;
    (relation.predicate == "nationality" ? facts.nations : facts.organizations)
        .push_back(forms.of_article[ref.article][*other]);
  }
  std::sort(facts.organizations.begin(), facts.organizations.end());
  std::sort(facts.nations.begin(), facts.nations.end());
  return facts;
}

bool fields_conflict(const Facts& left, const Facts& right) {
  return left.fields != 0 && right.fields != 0 && (left.fields & right.fields) == 0;
}

bool nations_conflict(const Facts& left, const Facts& right) {
  return !left.nations.empty() && !right.nations.empty() && disjoint(left.nations, right.nations);
}

/// One person of the name, as far as the articles tell.
struct Person {
  std::vector<RecordRef> members;
  std::vector<Facts> facts;  ///< Parallel to `members`.
};

class Splitter {
 public:
  Splitter(Forms& forms, const std::vector<Extraction>& records, const LinkLexicon& lexicon)
      : forms_(forms), records_(records), lexicon_(lexicon) {}

  std::vector<Decision> run() {
    const auto count = static_cast<std::uint32_t>(forms_.list.size());
    for (std::uint32_t form = 0; form < count; ++form)
      if (forms_.list[form].kind == NodeKind::person && forms_.list[form].members.size() > 1) split(form);
    return std::move(apart_);
  }

 private:
  bool are_two(std::uint32_t form, RecordRef left, const Facts& a, RecordRef right, const Facts& b) const {
    const Entity& one = records_[left.article].entities[left.item];
    const Entity& other = records_[right.article].entities[right.item];
    if (identifiers_conflict(one.same_as, other.same_as)) return true;
    if (!fields_conflict(a, b) && !nations_conflict(a, b)) return false;
    std::vector<std::uint32_t> here = forms_.context[left.article], there = forms_.context[right.article];
    std::erase(here, form);
    return disjoint(a.organizations, b.organizations) && disjoint(here, there);
  }

  bool fits(std::uint32_t form, const Person& person, RecordRef ref, const Facts& facts) const {
    for (std::size_t i = 0; i < person.members.size(); ++i)
      if (are_two(form, person.members[i], person.facts[i], ref, facts)) return false;
    return true;
  }

  void split(std::uint32_t form) {
    std::vector<Person> people;
    for (const RecordRef ref : forms_.list[form].members) {
      Facts facts = facts_of(forms_, records_, ref, lexicon_);
      const bool tells =
          facts.fields != 0 || !facts.nations.empty() || !records_[ref.article].entities[ref.item].same_as.empty();
      auto person = std::find_if(people.begin(), people.end(),
                                 [&](const Person& p) { return !tells || fits(form, p, ref, facts); });
      if (person == people.end()) person = people.insert(people.end(), Person{});
      // Members that tell nothing need not be compared with.
      if (tells || person->members.empty()) {
        person->members.push_back(ref);
        person->facts.push_back(std::move(facts));
      }
      place_[key(ref)] = static_cast<std::uint32_t>(person - people.begin());
    }
    if (people.size() > 1) divide(form, people);
  }

  /// Gives each person a form: the first keeps this one.
  void divide(std::uint32_t form, const std::vector<Person>& people) {
    const Form whole = forms_.list[form];
    std::vector<std::uint32_t> form_of{form};
    for (std::size_t i = 1; i < people.size(); ++i) {
      form_of.push_back(static_cast<std::uint32_t>(forms_.list.size()));
      forms_.list.push_back({whole.kind, whole.name, whole.weak, {}, {}, {}});
      apart_.push_back({people[0].members.front(), people[i].members.front(), MergeRule::homonym, false, {}});
    }
    forms_.list[form] = {whole.kind, whole.name, whole.weak, {}, {}, {}};
    for (const RecordRef ref : whole.members) {
      const std::uint32_t target = form_of[place_[key(ref)]];
      forms_.list[target].members.push_back(ref);
      forms_.of_article[ref.article][ref.item] = target;
      const std::vector<std::string>& same_as = records_[ref.article].entities[ref.item].same_as;
      forms_.list[target].same_as.insert(forms_.list[target].same_as.end(), same_as.begin(), same_as.end());
    }
    for (const std::uint32_t target : form_of) {
      std::vector<std::string>& same_as = forms_.list[target].same_as;
      std::sort(same_as.begin(), same_as.end());
      same_as.erase(std::unique(same_as.begin(), same_as.end()), same_as.end());
    }
  }

  static std::uint64_t key(RecordRef ref) { return (std::uint64_t{ref.article} << 32) | ref.item; }

  Forms& forms_;
  const std::vector<Extraction>& records_;
  const LinkLexicon& lexicon_;
  std::unordered_map<std::uint64_t, std::uint32_t> place_;
  std::vector<Decision> apart_;
};

}  // namespace

std::vector<Decision> split_homonyms(Forms& forms, const std::vector<Extraction>& records, const LinkLexicon& lexicon) {
  std::vector<Decision> apart = Splitter(forms, records, lexicon).run();
  if (!apart.empty()) index_context(forms);
  return apart;
}

}  // namespace pressgraph
