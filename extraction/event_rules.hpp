#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extraction/arguments.hpp"
#include "extraction/phrase_grammar.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// Where a participant of an event stands: `subject`, `object`, prepositions, `self`, `clause`, `role`.
struct EventSlot {
  std::string_view role;
  std::vector<std::string_view> from;
  bool required = false;  ///< Written `role=!slot`: without somebody in it the verb tells something else.
};

/// A verb or noun that tells an event: one row of business_events.tsv.
struct EventRule {
  Company company;
  std::vector<std::string_view> behind;  ///< Of a noun: the words that follow it (« mise | en service »).
  bool money = false;                    ///< A sum may stand for the words that must accompany it.
  bool reflexive = false;
  bool state =
      false;  ///< What goes on (« préside », "leads"): an event only where it begins (« présidera », "now leads").
  bool asked = false;  ///< `governor:demande`: its subject is whose verb governs it.
  enum class Share : std::uint8_t { any, minority, majority };
  Share share = Share::any;  ///< `share:majority`: what changes hands is most of a firm.
  bool dated = false;        ///< `dated:*`: the sentence says when.
  bool of_products = false;  ///< `party:product`: no name is taken for a product that was not read as one.
  bool of_firms = false;     ///< `parties:organization`: no party is a place or a person.
  bool among_firms = false;  ///< `party:organization`: one party at least is no person (« poursuivre », but in a race).
  bool adds = false;         ///< Only says more about an event told before (« elle prendra ses fonctions le … »).
  std::string_view event;
  std::vector<EventSlot> slots;
};

/// What a role of an event asks of its entity, and the property that ties the two.
struct EventRole {
  std::string_view event, role, property, type;
  bool needed;
  bool single;  ///< Two holders make two events.
};

/// The role of an event, or nullptr.
const EventRole* event_role(std::string_view event, std::string_view role);
/// All roles of all events.
const std::vector<EventRole>& event_roles();
/// Whether the type is one of « Organization|Person » or below one of them.
bool is_one_of(std::string_view type, std::string_view allowed);

/// The table of one language. Views stay valid as long as the Seeds.
struct EventRules {
  EventRules(const Seeds& seeds, PhraseGrammar& grammar);

  bool in(std::string_view name, std::string_view lower) const {
    const TextSet* const words = classes.find(name);
    return words != nullptr && words->contains(lower);
  }

  std::unordered_map<std::uint32_t, std::vector<EventRule>> verbs;
  TextMap<std::vector<EventRule>> nouns;
  std::vector<EventRule> sums;                      ///< What a sum tells that heads a sentence without verb.
  TextMap<std::vector<std::string_view>> mentions;  ///< Noun to kinds of event.
  TextMap<std::vector<std::string_view>> worths;    ///< Noun to kinds of event whose sum it may give (« le projet »).
  TextMap<TextSet> classes;                         ///< not_amount, price, board, pronoun …
  std::unordered_set<std::uint32_t> serving;    ///< Verbs by which an event serves somebody: "gives", « permet à ».
  std::unordered_set<std::uint32_t> apart;      ///< Verbs whose "together" makes nobody partners: "bring", « jouer ».
  std::unordered_set<std::uint32_t> taking_on;  ///< Verbs whose infinitive begins: « accepte de diriger ».
  std::unordered_set<std::uint32_t> agreeing;   ///< Verbs of which an infinitive tells what is agreed on.
  std::vector<std::string_view> agent_endings;
  TextMap<std::size_t> counts;  ///< « deux », "both": 2.

  /// « l'exploitant », "the cheesemaker": whether a noun that no list has calls somebody by what they do.
  bool names_agent(std::string_view lower) const {
    constexpr std::size_t kShortest = 6;
    return lower.size() >= kShortest && std::any_of(agent_endings.begin(), agent_endings.end(),
                                                    [&](std::string_view end) { return lower.ends_with(end); });
  }

  /// Which of two the word means (« le premier », "the latter"), 0 where it means none.
  std::size_t ordinal(std::string_view lower) const {
    return in("the_first", lower) ? 1 : in("the_second", lower) ? 2 : 0;
  }

  /// Whether the verb tells of somebody who leads something: « présider », "run".
  bool leads(std::uint32_t lemma) const {
    const auto found = verbs.find(lemma);
    return found != verbs.end() && std::any_of(found->second.begin(), found->second.end(), [](const EventRule& rule) {
             return rule.state && rule.event == "Appointment";
           });
  }

  /// How many parties the word speaks of (« deux », "they"), 1 where it does not say.
  std::size_t count(std::string_view lower) const {
    const std::size_t* found = counts.find(lower);
    return found == nullptr ? 1 : *found;
  }

 private:
  void add_noun(std::string_view word, EventRule rule);
  void add_verb(std::string_view word, EventRule rule, PhraseGrammar& grammar);
};

}  // namespace pressgraph
