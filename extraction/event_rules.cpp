#include "extraction/event_rules.hpp"

#include <algorithm>

#include "ontology/classes.hpp"

namespace pressgraph {

const std::vector<EventRole>& event_roles() {
  static const std::vector<EventRole> kRoles = {
      {"FundingRound", "recipient", "hasRecipient", "Organization", true, true},
      {"FundingRound", "investor", "hasInvestor", "Organization|Person|Place", false, false},
      {"Acquisition", "acquirer", "hasAcquirer", "Organization|Person", true, true},
      {"Acquisition", "acquired", "hasAcquired", "Organization|Product", true, true},
      {"Launch", "organization", "hasLauncher", "Organization", true, false},
      {"Launch", "product", "hasProduct", "Product|Work", true, true},
      {"Appointment", "person", "hasAppointee", "Person", true, true},
      {"Appointment", "organization", "hasEmployer", "Organization", true, true},
      {"Partnership", "partner", "hasPartner", "Organization|Place", true, false},
      {"Lawsuit", "plaintiff", "hasPlaintiff", "Organization|Person|Place", true, false},
      {"Lawsuit", "defendant", "hasDefendant", "Organization|Person|Place", true, false},
  };
  return kRoles;
}

const EventRole* event_role(std::string_view event, std::string_view role) {
  const auto& roles = event_roles();
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const EventRole& r) { return r.event == event && r.role == role; });
  return found == roles.end() ? nullptr : &*found;
}

bool is_one_of(std::string_view type, std::string_view allowed) {
  const std::vector<std::string_view> types = split(allowed, '|');
  return std::any_of(types.begin(), types.end(), [&](std::string_view ancestor) { return is_a(type, ancestor); });
}

EventRules::EventRules(const Seeds& seeds, PhraseGrammar& grammar) {
  read_table(seeds.file(grammar.language() + "/business_events.tsv"), true, [&](const TableRow& row) {
    if (row[0] == "mention") return mentions[row[1]].push_back(row[3]);
    if (row[0] == "worth") return worths[row[1]].push_back(row[3]);
    if (row[0] == "agent_ending") return agent_endings.push_back(row[1]);
    if (row[0] == "count") return void(counts[row[1]] = row[2] == "3" ? 3 : 2);
    if (row[0] == "serving") return void(serving.insert(grammar.add_verb(row[1])));
    if (row[0] == "apart") return void(apart.insert(grammar.add_verb(row[1])));
    if (row[0] == "taking_on") return void(taking_on.insert(grammar.add_verb(row[1])));
    if (row[0] == "agreeing") return void(agreeing.insert(grammar.add_verb(row[1])));
    if (row[3].empty()) return void(classes[row[0]].insert(row[1]));
    EventRule rule;
    rule.company = Company::parse(row[2]);
    rule.money = std::any_of(rule.company.words.begin(), rule.company.words.end(), [](const Company::Word& with) {
      return with.preposition != "subject" && (with.noun == "million" || with.noun == "millions");
    });
    rule.asked = std::any_of(rule.company.words.begin(), rule.company.words.end(),
                             [](const Company::Word& with) { return with.preposition == "governor"; });
    const auto asks = [&](std::string_view name, std::string_view value) {
      return std::erase_if(rule.company.words, [&](const Company::Word& with) {
               return with.preposition == name && with.noun == value;
             }) > 0;
    };
    rule.among_firms = asks("party", "organization");
    rule.of_products = asks("party", "product");
    rule.of_firms = asks("parties", "organization");
    rule.dated = asks("dated", "*");
    rule.share = asks("share", "majority")   ? EventRule::Share::majority
                 : asks("share", "minority") ? EventRule::Share::minority
                                             : EventRule::Share::any;
    rule.adds = row[0] == "more";
    rule.state = row[0] == "state";
    rule.event = row[3];
    for (const std::string_view piece : split(row[4], ';')) {
      if (piece.empty()) continue;
      const std::size_t sign = piece.find('=');
      const bool required = piece.substr(sign + 1).starts_with('!');
      rule.slots.push_back({piece.substr(0, sign), split(piece.substr(sign + 1 + required), '|'), required});
    }
    if (row[0] == "headline") return sums.push_back(std::move(rule));
    for (const std::string_view word : split(row[1], '|'))
      row[0] == "noun" ? add_noun(word, rule) : add_verb(word, rule, grammar);
  });
}

void EventRules::add_noun(std::string_view word, EventRule rule) {
  const std::size_t blank = word.find(' ');
  if (blank != std::string_view::npos) rule.behind = split(word.substr(blank + 1), ' ');
  nouns[word.substr(0, blank)].push_back(std::move(rule));
}

void EventRules::add_verb(std::string_view word, EventRule rule, PhraseGrammar& grammar) {
  for (const std::string_view mark : {"s'", "se "})
    if (word.starts_with(mark)) {
      word.remove_prefix(mark.size());
      rule.reflexive = true;
    }
  verbs[grammar.add_verb(word)].push_back(std::move(rule));
}

}  // namespace pressgraph
