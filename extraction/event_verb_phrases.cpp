#include "extraction/event_verb_phrases.hpp"

#include <algorithm>

#include "extraction/arguments.hpp"
#include "extraction/event_conditions.hpp"
#include "extraction/event_noun_phrases.hpp"

namespace pressgraph {

std::vector<std::uint32_t> EventVerbPhrases::in_slot(const Predicate& predicate, std::string_view slot,
                                                     const EventRule& rule) const {
  // « Alliée à Tessival, la start-up … »: a reflexive verb's participle is said of its subject.
  if (slot == "subject" && rule.reflexive && predicate.form == PredicateForm::participle && predicate.subject >= 0)
    return {static_cast<std::uint32_t>(predicate.subject)};
  if (slot == "object" && predicate.object < 0 && !predicate.passive)
    if (const Predicate* governed = governed_by(predicate)) return in_slot(*governed, slot, rule);
  if (slot == "object" && predicate.object >= 0 &&
      EventConditions(clauses_, rules_, context_).is_share(static_cast<std::uint32_t>(predicate.object)))
    return wholes(predicate);
  // « 80 % | de Halvorn | appartiennent à … »
  if (slot == "subject" && predicate.subject >= 0 && !predicate.passive &&
      EventConditions(clauses_, rules_, context_).is_share(static_cast<std::uint32_t>(predicate.subject)))
    if (std::vector<std::uint32_t> whole = shared(static_cast<std::uint32_t>(predicate.subject)); !whole.empty())
      return whole;
  // « demande à la justice | de condamner Halvorn »: who asks for it.
  if (slot == "subject" && rule.asked && predicate.governor >= 0)
    return slot_phrases(clauses_, clauses_.predicates[static_cast<std::size_t>(predicate.governor)], slot,
                        context_.rules.grammar());
  if (slot == "task") return tasks(predicate);
  if (slot.starts_with("below")) return named_below(predicate, slot);
  if (slot == "whose_subject") return owners(predicate);
  if (slot != "clause") {
    std::vector<std::uint32_t> phrases = slot_phrases(clauses_, predicate, slot, context_.rules.grammar());
    std::erase_if(phrases, [&](std::uint32_t phrase) {
      return (slot == "subject" && ends_agents(phrase)) ||
             (phrase > predicate.chunk && clauses_.is_of_apposition(phrase)) ||
             (rule.event == "Partnership" && is_list_slot(slot) && is_beside_manner(phrase));
    });
    // "hopes | to win back customers | with the Zelba"
    for (const Predicate& other : clauses_.predicates)
      if (phrases.empty() && rule.of_products && slot != "subject" && slot != "object" && other.governor >= 0 &&
          &clauses_.predicates[static_cast<std::size_t>(other.governor)] == &predicate)
        phrases = slot_phrases(clauses_, other, slot, context_.rules.grammar());
    return phrases;
  }
  std::vector<std::uint32_t> all = finite_subjects(clauses_);
  // « Zelba arrive en mai, annonce Halvorn »: any subject but the verb's own.
  std::erase(all, static_cast<std::uint32_t>(std::max(predicate.subject, 0)));
  return all;
}

const Predicate* EventVerbPhrases::governed_by(const Predicate& predicate) const {
  const auto found = std::find_if(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& other) {
    return other.governor >= 0 && other.object >= 0 && other.form != PredicateForm::finite &&
           &clauses_.predicates[static_cast<std::size_t>(other.governor)] == &predicate;
  });
  return found == clauses_.predicates.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> EventVerbPhrases::tasks(const Predicate& predicate) const {
  std::vector<std::uint32_t> found;
  for (const Predicate& other : clauses_.predicates) {
    const bool below =
        other.governor >= 0 && &clauses_.predicates[static_cast<std::size_t>(other.governor)] == &predicate;
    if (!below || other.form != PredicateForm::infinitive || other.object < 0) continue;
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(clauses_.chunks[other.chunk].head));
    if (readings && std::any_of(readings->begin(), readings->end(),
                                [&](const VerbReading& reading) { return rules_.leads(reading.lemma); }))
      found.push_back(static_cast<std::uint32_t>(other.object));
  }
  return found;
}

bool EventVerbPhrases::is_beside_manner(std::uint32_t phrase) const {
  std::uint32_t with = 0, before = 0;
  if (!clauses_.governed(phrase, &with) || with < 2) return false;
  const Chunk& noun = clauses_.chunks[with - 1];
  return noun.kind == ChunkKind::noun_phrase && noun.entity < 0 && !noun.has_determiner &&
         clauses_.governed(with - 1, &before) && rules_.in("locative", clauses_.chunks[before].key);
}

std::vector<std::uint32_t> EventVerbPhrases::named_below(const Predicate& predicate, std::string_view slot) const {
  const Predicate* governed = governed_by(predicate);
  if (!governed || governed->form != PredicateForm::infinitive) return {};
  const std::size_t blank = slot.find(' ');
  std::vector<std::uint32_t> phrases =
      blank == std::string_view::npos
          ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(governed->object)}
          : slot_phrases(clauses_, *governed, slot.substr(blank + 1), context_.rules.grammar());
  std::erase_if(phrases, [&](std::uint32_t phrase) { return filler_.members(clauses_, phrase).empty(); });
  return phrases;
}

std::vector<std::uint32_t> EventVerbPhrases::owners(const Predicate& predicate) const {
  if (predicate.subject < 0) return {};
  const auto subject = static_cast<std::uint32_t>(predicate.subject);
  for (const std::string_view slot : {"de", "of", "'s"})
    if (const std::vector<std::uint32_t> found = complement_phrases(clauses_, subject, slot); !found.empty())
      return found;
  return clauses_.governed(subject) ? std::vector<std::uint32_t>{subject} : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> EventVerbPhrases::wholes(const Predicate& predicate) {
  std::vector<std::uint32_t> found;
  for (const Complement& complement : predicate.complements)
    if (static_cast<std::int32_t>(complement.phrase) > predicate.object &&
        (found.empty() ? complement.preposition == static_cast<std::uint32_t>(predicate.object) + 1
                       : complement.preposition == found.back() + 1))
      found.push_back(complement.phrase);
  return found;
}

std::vector<std::uint32_t> EventVerbPhrases::shared(std::uint32_t phrase) const {
  for (const std::string_view slot : {"de", "of"})
    if (std::vector<std::uint32_t> found = complement_phrases(clauses_, phrase, slot); !found.empty()) return found;
  return {};
}

bool EventVerbPhrases::ends_agents(std::uint32_t phrase) const {
  const std::uint32_t first = clauses_.conjuncts(phrase).front();
  std::uint32_t preposition = 0;
  return first != phrase && clauses_.governed(first, &preposition) &&
         (context_.rules.grammar().in_class("agent", clauses_.chunks[preposition].key) ||
          context_.rules.grammar().in_class("genitive", clauses_.chunks[preposition].key));
}

}  // namespace pressgraph
