#include "extraction/event_noun_phrases.hpp"

#include <algorithm>

#include "ontology/classes.hpp"

namespace pressgraph {

std::vector<std::uint32_t> EventNounPhrases::in_slot(std::uint32_t phrase, std::string_view slot,
                                                     std::string_view kind) const {
  if (slot == "self") return before(phrase);
  if (slot == "clause") return opens_clause(phrase) ? std::vector<std::uint32_t>{} : finite_subjects(clauses_);
  if (slot == "within") return around(phrase);
  if (slot == "alleged") return opens_clause(phrase) ? alleged() : std::vector<std::uint32_t>{};
  if (slot == "subject") return tellers(phrase, kind);
  if (slot == "frame") return framed(phrase);
  if (slot == "heading") {
    std::vector<std::uint32_t> found = heading(phrase);
    // "Ann Roy on the purchase of Orval": people buy, launch and ally themselves less often than they talk of it.
    std::erase_if(found, [&](std::uint32_t k) {
      const std::int32_t entity = clauses_.chunks[k].entity;
      return entity >= 0 && is_a(context_.type(static_cast<std::uint32_t>(entity)), "Person") && kind != "Lawsuit" &&
             kind != "Appointment";
    });
    return found;
  }
  if (slot == "is") return equated(phrase);
  if (slot == "named") return named_beside(phrase);
  if (slot == "benefits") return benefiting(phrase);
  return noun_complements(phrase, slot);
}

bool EventNounPhrases::opens_clause(std::uint32_t phrase) const {
  std::uint32_t preposition = 0;
  return clauses_.governed(phrase, &preposition) && rules_.in("told_in", clauses_.chunks[preposition].key) &&
         (preposition == 0 || clauses_.chunks[preposition - 1].kind != ChunkKind::noun_phrase) &&
         clauses_.predicate_near(preposition) != nullptr &&
         std::none_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
           return predicate.form == PredicateForm::finite && predicate.chunk < preposition;
         });
}

std::vector<std::uint32_t> EventNounPhrases::around(std::uint32_t phrase) const {
  if (opens_clause(phrase)) {
    std::vector<std::uint32_t> subjects = finite_subjects(clauses_);
    if (subjects.size() > 1) subjects.resize(1);
    return subjects;
  }
  std::uint32_t preposition = 0;
  // "expands | into Spain | with its purchase of …": the place above the noun is the verb's too.
  const std::vector<std::uint32_t> heads = clauses_.heads(phrase);
  if (std::none_of(heads.begin(), heads.end(), [&](std::uint32_t head) {
        return clauses_.governed(head, &preposition) && rules_.in("told_in", clauses_.chunks[preposition].key);
      }))
    return {};
  const Predicate* const verb = clauses_.predicate_near(preposition);
  return verb && verb->chunk < preposition && verb->subject >= 0 && !verb->passive
             ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(verb->subject)}
             : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> EventNounPhrases::alleged() const {
  for (const Predicate& predicate : clauses_.predicates) {
    if (predicate.form != PredicateForm::finite || predicate.governor < 0 || predicate.subject < 0) continue;
    const Predicate& governor = clauses_.predicates[static_cast<std::size_t>(predicate.governor)];
    if (governor.form == PredicateForm::finite && governor.subject != predicate.subject)
      return {static_cast<std::uint32_t>(predicate.subject)};
  }
  return {};
}

bool EventNounPhrases::below_party(std::uint32_t phrase, std::uint32_t complement) const {
  for (std::uint32_t k = phrase + 1; k < complement; ++k)
    if (clauses_.chunks[k].kind == ChunkKind::preposition && rules_.in("party_preposition", clauses_.chunks[k].key))
      return true;
  return false;
}

bool EventNounPhrases::is_said_of(const Predicate& predicate, std::uint32_t phrase) const {
  const auto subject = static_cast<std::uint32_t>(predicate.subject);
  if (subject == phrase) return true;
  if (predicate.form != PredicateForm::participle || subject < phrase) return false;
  const std::vector<std::uint32_t> heads = clauses_.heads(subject);
  return std::find(heads.begin(), heads.end(), phrase) != heads.end();
}

std::vector<std::uint32_t> EventNounPhrases::noun_complements(std::uint32_t phrase, std::string_view slot) const {
  std::vector<std::uint32_t> found = complement_phrases(clauses_, phrase, slot);
  if (found.empty() && !context_.rules.grammar().in_class("genitive", slot)) found = behind_aside(phrase, slot);
  if (found.empty() && is_verbless(phrase)) found = in_headline(phrase, slot);
  if (context_.rules.grammar().in_class("genitive", slot))
    std::erase_if(found, [&](std::uint32_t k) { return below_party(phrase, k); });
  // « Le tour a été mené avec l'appui de X »: « de » goes on from a complement of the verb, not of the noun.
  if (context_.rules.grammar().in_class("genitive", slot)) return found;
  for (const Predicate& predicate : clauses_.predicates) {
    if (!predicate.passive || predicate.subject < 0 || !is_said_of(predicate, phrase)) continue;
    for (const Complement& complement : predicate.complements)
      if (clauses_.chunks[complement.preposition].key == slot && complement.phrase > predicate.chunk &&
          std::find(found.begin(), found.end(), complement.phrase) == found.end())
        found.push_back(complement.phrase);
  }
  return found;
}

std::vector<std::uint32_t> EventNounPhrases::behind_aside(std::uint32_t phrase, std::string_view slot) const {
  const std::vector<Chunk>& chunks = clauses_.chunks;
  std::uint32_t k = phrase + 1;
  const auto over = [&](auto stops) {
    while (k < chunks.size() && !stops(chunks[k].kind)) ++k;
  };
  const auto closes = [](ChunkKind kind) {
    return kind == ChunkKind::comma || kind == ChunkKind::stop || kind == ChunkKind::verb_group;
  };
  over(closes);
  if (k + 1 >= chunks.size() || chunks[k].kind != ChunkKind::comma || chunks[k + 1].kind != ChunkKind::noun_phrase)
    return {};
  ++k;
  over([](ChunkKind kind) { return kind == ChunkKind::comma || kind == ChunkKind::stop; });
  if (k + 2 >= chunks.size() || chunks[k].kind != ChunkKind::comma || chunks[k + 1].kind != ChunkKind::preposition ||
      chunks[k + 1].key != slot || chunks[k + 2].kind != ChunkKind::noun_phrase)
    return {};
  return {k + 2};
}

bool EventNounPhrases::is_verbless(std::uint32_t phrase) const {
  for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
    const Chunk& chunk = clauses_.chunks[k];
    if (chunk.kind == ChunkKind::verb_group && chunk.form == PredicateForm::finite) return false;
    if (chunk.kind == ChunkKind::stop && k > phrase && context_.document.surface(chunk.head) != ":") break;
  }
  return true;
}

std::vector<std::uint32_t> EventNounPhrases::in_headline(std::uint32_t phrase, std::string_view slot) const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t k = phrase + 1; k + 1 < clauses_.chunks.size(); ++k) {
    const Chunk& chunk = clauses_.chunks[k];
    if (chunk.kind == ChunkKind::relative || chunk.kind == ChunkKind::verb_group) break;
    if (chunk.kind == ChunkKind::preposition && chunk.key == slot &&
        clauses_.chunks[k + 1].kind == ChunkKind::noun_phrase)
      found.push_back(k + 1);
  }
  return found;
}

std::vector<std::uint32_t> EventNounPhrases::heading(std::uint32_t phrase) const {
  if (!is_verbless(phrase)) return {};
  std::uint32_t first = phrase;
  while (first > 0 && clauses_.chunks[first - 1].kind != ChunkKind::stop) --first;
  // « Halvorn : rachat de Tessival »
  if (first >= 2 && context_.document.surface(clauses_.chunks[first - 1].head) == ":" &&
      clauses_.chunks[first - 2].kind == ChunkKind::noun_phrase && clauses_.chunks[first - 2].entity >= 0)
    return {first - 2};
  const bool heads = first + 1 < phrase && clauses_.chunks[first].kind == ChunkKind::noun_phrase &&
                     clauses_.chunks[first + 1].kind == ChunkKind::preposition;
  return heads ? std::vector<std::uint32_t>{first} : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> EventNounPhrases::benefiting(std::uint32_t phrase) const {
  std::vector<std::uint32_t> found;
  for (const Predicate& predicate : clauses_.predicates) {
    if (predicate.passive || predicate.subject < 0) continue;
    const std::vector<std::uint32_t> heads = clauses_.heads(static_cast<std::uint32_t>(predicate.subject));
    if (std::find(heads.begin(), heads.end(), phrase) == heads.end()) continue;
    if (!serves(predicate)) continue;
    if (predicate.object >= 0) found.push_back(static_cast<std::uint32_t>(predicate.object));
    for (const Complement& complement : predicate.complements)
      if (complement.phrase > predicate.chunk) found.push_back(complement.phrase);
  }
  return found;
}

std::vector<std::uint32_t> EventNounPhrases::equated(std::uint32_t phrase) const {
  for (const Predicate& predicate : clauses_.predicates) {
    if (!clauses_.chunks[predicate.chunk].copula || predicate.object < 0 || predicate.subject < 0 ||
        predicate.polarity == Polarity::negated)
      continue;
    const auto subject = static_cast<std::uint32_t>(predicate.subject);
    const auto object = static_cast<std::uint32_t>(predicate.object);
    const std::vector<std::uint32_t> heads = clauses_.heads(subject);
    if (std::find(heads.begin(), heads.end(), phrase) != heads.end()) return {object};
    if (object == phrase) return {subject};
  }
  return {};
}

std::vector<std::uint32_t> EventNounPhrases::named_beside(std::uint32_t phrase) const {
  const std::vector<Chunk>& chunks = clauses_.chunks;
  const bool apposed = phrase + 3 < chunks.size() && chunks[phrase + 1].kind == ChunkKind::comma &&
                       chunks[phrase + 2].kind == ChunkKind::noun_phrase && chunks[phrase + 2].entity >= 0 &&
                       (chunks[phrase + 3].kind == ChunkKind::comma || chunks[phrase + 3].kind == ChunkKind::stop);
  return apposed ? std::vector<std::uint32_t>{phrase + 2} : std::vector<std::uint32_t>{};
}

bool EventNounPhrases::serves(const Predicate& predicate) const {
  const auto* readings = context_.rules.grammar().verb(context_.document.lower(clauses_.chunks[predicate.chunk].head));
  return readings && std::any_of(readings->begin(), readings->end(),
                                 [&](const VerbReading& reading) { return rules_.serving.contains(reading.lemma); });
}

std::vector<std::uint32_t> EventNounPhrases::framed(std::uint32_t phrase) const {
  std::vector<std::uint32_t> found;
  std::uint32_t preposition = 0;
  // « aux termes d'un accord »; of « fournira des moteurs à X | dans le cadre d'un accord » the phrases before are
  // none.
  const std::vector<std::uint32_t> heads = clauses_.heads(phrase);
  if (std::none_of(heads.begin(), heads.end(), [&](std::uint32_t head) {
        return clauses_.governed(head, &preposition) &&
               (rules_.in("frame", clauses_.chunks[preposition].key) ||
                rules_.in("frame", context_.document.lower(clauses_.chunks[preposition].head)));
      }))
    return found;
  for (std::uint32_t k = phrase + 1; k < clauses_.chunks.size(); ++k) {
    const Chunk& chunk = clauses_.chunks[k];
    if (chunk.kind == ChunkKind::stop) break;
    if (chunk.entity >= 0 ? may_be_party(static_cast<std::uint32_t>(chunk.entity), k) : is_subject(k))
      found.push_back(k);
  }
  // « Les deux assureurs distribueront, | aux termes d'un accord, | … »
  if (found.empty())
    if (const Predicate* verb = clauses_.predicate_near(preposition);
        verb && verb->chunk < preposition && verb->form != PredicateForm::participle && verb->subject >= 0)
      add_parties(*verb, found);
  return found;
}

void EventNounPhrases::add_parties(const Predicate& verb, std::vector<std::uint32_t>& found) const {
  found.push_back(static_cast<std::uint32_t>(verb.subject));
  // "picked Orval | to make pills | under a contract": the verb above the infinitive has the other party.
  const Predicate& main = verb.governor >= 0 && verb.form == PredicateForm::infinitive
                              ? clauses_.predicates[static_cast<std::size_t>(verb.governor)]
                              : verb;
  if (main.object >= 0 && clauses_.chunks[static_cast<std::size_t>(main.object)].entity >= 0)
    return found.push_back(static_cast<std::uint32_t>(main.object));
  // "will supply engines | to Orval | under a contract", « alimentera les magasins | de Halvorn | selon un contrat »
  for (const Complement& complement : main.complements) {
    if (complement.phrase < main.chunk) continue;
    // "at Orval's stadium"
    const std::vector<std::uint32_t> owners = complement_phrases(clauses_, complement.phrase, "'s");
    const std::uint32_t party = owners.empty() ? complement.phrase : owners.front();
    const std::int32_t entity = clauses_.chunks[party].entity;
    if (entity >= 0 && is_a(context_.type(static_cast<std::uint32_t>(entity)), "Organization") &&
        (!owners.empty() || rules_.in("dealing", clauses_.chunks[complement.preposition].key)))
      return found.push_back(party);
  }
}

bool EventNounPhrases::may_be_party(std::uint32_t entity, std::uint32_t phrase) const {
  return is_a(context_.type(entity), "Organization") ||
         (!is_a(context_.type(entity), "Place") &&
          (is_subject(phrase) || clauses_.chunks[phrase - 1].kind == ChunkKind::preposition));
}

bool EventNounPhrases::is_subject(std::uint32_t phrase) const {
  return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& predicate) {
    return predicate.form == PredicateForm::finite && predicate.subject == static_cast<std::int32_t>(phrase);
  });
}

std::vector<std::uint32_t> EventNounPhrases::before(std::uint32_t phrase) const {
  for (const Predicate& predicate : clauses_.predicates)
    if (predicate.object == static_cast<std::int32_t>(phrase) && predicate.subject >= 0)
      return {static_cast<std::uint32_t>(predicate.subject)};
  for (std::uint32_t k = phrase; k-- > 0;)
    if (clauses_.chunks[k].kind == ChunkKind::noun_phrase) return {k};
  return {};
}

bool EventNounPhrases::takes(const Predicate& predicate, std::uint32_t phrase) const {
  if (predicate.object == static_cast<std::int32_t>(phrase)) return true;
  // « procède | au | rachat », "went ahead | with | its purchase"
  return std::any_of(predicate.complements.begin(), predicate.complements.end(), [&](const Complement& complement) {
    if (complement.phrase != phrase || complement.preposition <= predicate.chunk) return false;
    for (std::uint32_t k = predicate.chunk + 1; k < complement.preposition; ++k)
      if (clauses_.chunks[k].kind != ChunkKind::adverb && clauses_.chunks[k].kind != ChunkKind::date) return false;
    return rules_.in("support", clauses_.chunks[complement.preposition].key);
  });
}

std::vector<std::uint32_t> EventNounPhrases::tellers(std::uint32_t phrase, std::string_view kind) const {
  const std::uint32_t head = clauses_.heads(phrase).back();
  const std::vector<std::uint32_t> heads = clauses_.heads(phrase);
  std::vector<std::uint32_t> found;
  for (const Predicate& predicate : clauses_.predicates) {
    if (predicate.passive || predicate.subject < 0 || is_trigger(predicate, kind)) continue;
    const bool object = predicate.object >= 0 && std::find(heads.begin(), heads.end(),
                                                           static_cast<std::uint32_t>(predicate.object)) != heads.end();
    if (object || (head == phrase && takes(predicate, phrase)))
      found.push_back(static_cast<std::uint32_t>(predicate.subject));
  }
  return found;
}

bool EventNounPhrases::is_trigger(const Predicate& predicate, std::string_view kind) const {
  const auto* readings = context_.rules.grammar().verb(context_.document.lower(clauses_.chunks[predicate.chunk].head));
  return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
           const auto rules = rules_.verbs.find(reading.lemma);
           return rules != rules_.verbs.end() &&
                  std::any_of(rules->second.begin(), rules->second.end(), [&](const EventRule& rule) {
                    return rule.event == kind && rule.company.holds(context_.document, clauses_, predicate);
                  });
         });
}

std::vector<std::uint32_t> finite_subjects(const Clauses& clauses) {
  std::vector<std::uint32_t> out;
  // « un fonds dans lequel | figure Halvorn »: what a relative clause says of another thing.
  const auto opens_relative = [&](const Predicate& predicate) {
    return predicate.chunk > 0 && clauses.chunks[predicate.chunk - 1].kind == ChunkKind::relative;
  };
  for (const Predicate& predicate : clauses.predicates)
    if (predicate.form == PredicateForm::finite && predicate.subject >= 0 && !opens_relative(predicate))
      out.push_back(static_cast<std::uint32_t>(predicate.subject));
  // « …, annonce Halvorn »: the subject behind its verb.
  for (const Predicate& predicate : clauses.predicates)
    if (predicate.form == PredicateForm::finite && predicate.chunk > 0 &&
        clauses.chunks[predicate.chunk - 1].kind == ChunkKind::comma &&
        predicate.object == static_cast<std::int32_t>(predicate.chunk) + 1)
      out.push_back(static_cast<std::uint32_t>(predicate.object));
  return out;
}

void EventNounPhrases::judge(BusinessEvent& event, std::uint32_t phrase) const {
  const PhraseGrammar& grammar = context_.rules.grammar();
  const auto apply = [&](std::optional<Effect> effect) {
    if (effect == Effect::denial)
      event.polarity = Polarity::negated;
    else if (effect == Effect::possible || effect == Effect::plan)
      event.modality = effect == Effect::plan ? Modality::planned : Modality::possible;
  };
  for (std::uint32_t i = clauses_.chunks[phrase].tokens.first; i < clauses_.chunks[phrase].tokens.last; ++i)
    apply(grammar.adjective_effect(context_.document.lower(i)));
  for (const std::uint32_t head : clauses_.heads(phrase)) {
    if (head != phrase) apply(grammar.noun_effect(context_.document.lower(clauses_.chunks[head].head)));
    for (const Predicate& predicate : clauses_.predicates) {
      if (predicate.subject != static_cast<std::int32_t>(head) && !takes(predicate, head)) continue;
      if (predicate.polarity == Polarity::negated) event.polarity = Polarity::negated;
      // "The deal ends months of talks": the verb undoes its object, not its subject.
      const bool undoes_other = predicate.subject == static_cast<std::int32_t>(head) && predicate.object >= 0;
      if (const auto* readings = grammar.verb(context_.document.lower(clauses_.chunks[predicate.chunk].head));
          readings && !undoes_other) {
        apply(grammar.event_effect(readings->front().lemma));
        // « renonce au rachat », "backed out of its purchase"
        if (predicate.object != static_cast<std::int32_t>(head) && predicate.subject != static_cast<std::int32_t>(head))
          apply(grammar.verb_effect(readings->front().lemma));
      }
    }
  }
}

}  // namespace pressgraph
