#include "extraction/clause_arguments.hpp"

#include <algorithm>
#include <utility>

namespace pressgraph {
namespace {

bool is(const Clauses& clauses, std::size_t k, ChunkKind kind) {
  return k < clauses.chunks.size() && clauses.chunks[k].kind == kind;
}

/// « a racheté, | pour 95 M€, | la société Tessival », « reprend à Orval, | pour 95 M€, | Tessival »: to what stands
/// between the commas nothing is in apposition.
bool follows_aside(const Document& document, const Clauses& clauses, const Predicate& predicate, std::uint32_t phrase) {
  // « ont signé | lundi, | à Vernay, | un accord »
  std::uint32_t comma = predicate.chunk + 1;
  while (is(clauses, comma, ChunkKind::date) || is(clauses, comma, ChunkKind::adverb)) ++comma;
  if (!is(clauses, comma, ChunkKind::comma) || phrase < comma + 3) {
    const TokenRange before = clauses.chunks[phrase - 2].tokens;
    for (std::uint32_t i = before.first; i < before.last; ++i)
      if (document.word(i).has_digit) return clauses.governed(phrase - 2);
    return false;
  }
  for (std::uint32_t k = comma + 1; k + 1 < phrase; ++k)
    if (clauses.chunks[k].kind == ChunkKind::comma || clauses.chunks[k].kind == ChunkKind::verb_group) return false;
  return clauses.governed(phrase - 2);
}

/// The object and the complements behind the verb, up to the end of its clause.
void read_behind(const Document& document, const Clauses& clauses, Predicate& predicate) {
  bool object_closed = false;
  for (std::uint32_t i = predicate.chunk + 1; i < clauses.chunks.size(); ++i) {
    const Chunk& chunk = clauses.chunks[i];
    if (chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::close || chunk.kind == ChunkKind::relative ||
        chunk.kind == ChunkKind::subordinator)
      break;
    if (chunk.kind == ChunkKind::verb_group) {
      // A participle that only modifies the object does not end the clause: « le fonds créé par X à Lyon ».
      if (chunk.form == PredicateForm::finite || chunk.form == PredicateForm::infinitive || predicate.object < 0) break;
      object_closed = true;
    }
    if (chunk.kind == ChunkKind::open && clauses.holds_verb(i)) break;
    if (chunk.kind != ChunkKind::noun_phrase || is(clauses, i + 1, ChunkKind::possessive)) continue;
    std::uint32_t preposition = 0;
    if (clauses.governed(i, &preposition))
      predicate.complements.push_back({preposition, i});
    else if (predicate.object < 0 && !object_closed && !clauses.joins_complement(i) &&
             (!clauses.is_apposition(i) || follows_aside(document, clauses, predicate, i)))
      predicate.object = static_cast<std::int32_t>(i);
  }
}

/// « | Installée à Vernay, | la brasserie … »: the participle opens the clause.
bool is_fronted(const Clauses& clauses, std::uint32_t participle) {
  return participle == 0 || (clauses.chunks[participle - 1].kind != ChunkKind::noun_phrase &&
                             clauses.chunks[participle - 1].kind != ChunkKind::date);
}

/// « Halvorn, brasserie | installée | à Vernay, | ouvre »: a comma right before the verb closes what the verb before
/// it has.
bool is_closed_off(const Clauses& clauses, std::uint32_t inner, std::uint32_t verb) {
  if (!is(clauses, verb - 1, ChunkKind::comma)) return false;
  for (std::uint32_t k = inner; k + 1 < verb; ++k)
    if (clauses.chunks[k].kind == ChunkKind::comma) return false;
  return true;
}

/// What stands behind a participle that opens the clause is the participle's, what stands in a relative clause is its
/// verb's.
void drop_complements_of(const Predicate& inner, Predicate& predicate) {
  std::erase_if(predicate.complements, [&](const Complement& complement) {
    return complement.phrase > inner.chunk && complement.phrase < predicate.chunk;
  });
}

void read_before(const Clauses& clauses, Predicate& predicate) {
  for (std::uint32_t i = predicate.chunk; i-- > 0;) {
    const ChunkKind kind = clauses.chunks[i].kind;
    const Predicate* verb = kind == ChunkKind::verb_group ? clauses.predicate_at(i) : nullptr;
    // « Dans une plainte | déposée | lundi, Orval … »: a participle closes no clause.
    if (verb && verb->form == PredicateForm::participle && predicate.form == PredicateForm::finite) {
      if (is_fronted(clauses, i) || is_closed_off(clauses, i, predicate.chunk)) drop_complements_of(*verb, predicate);
      continue;
    }
    // "Ann Roy, | who | worked | at Brava, | replaces …"
    if (verb && i > 0 && is(clauses, i - 1, ChunkKind::relative) && is_closed_off(clauses, i, predicate.chunk))
      drop_complements_of(*verb, predicate);
    if (kind == ChunkKind::stop || kind == ChunkKind::verb_group || kind == ChunkKind::open ||
        kind == ChunkKind::relative || kind == ChunkKind::subordinator)
      break;
    std::uint32_t preposition = 0;
    if (kind == ChunkKind::noun_phrase && clauses.governed(i, &preposition))
      predicate.complements.push_back({preposition, i});
  }
}

/// Infinitives and coordinated verbs were given their subject's place before inversion was seen: « a annoncé X ».
void share_subject(const Clauses& clauses, Predicate& predicate) {
  if (predicate.subject < 0 && predicate.governor >= 0 && predicate.form != PredicateForm::finite)
    predicate.subject = clauses.predicates[static_cast<std::size_t>(predicate.governor)].subject;
  const bool inverts = predicate.form == PredicateForm::finite && predicate.subject < 0 &&
                       predicate.object > static_cast<std::int32_t>(predicate.chunk);
  if (!inverts) return;
  predicate.subject = predicate.object;
  predicate.object = -1;
}

/// What stands behind the verb of a clause whose object stands before it: « que dévoile | Orval », « que vient de
/// lancer | Orval ».
void invert(Clauses& clauses, Predicate& predicate) {
  if (predicate.subject >= 0) return;
  if (predicate.form == PredicateForm::finite) predicate.subject = predicate.object;
  if (predicate.form != PredicateForm::infinitive || predicate.governor < 0) return;
  if (Predicate& governor = clauses.predicates[static_cast<std::size_t>(predicate.governor)]; governor.subject < 0)
    governor.subject = predicate.object;
}

/// "Ann Roy | named | head of Orval": in a headline, which no stop ends, the past form is a passive.
void read_headline_passives(const Document& document, const PhraseGrammar& grammar, Clauses& clauses) {
  if (clauses.chunks.empty() || clauses.chunks.back().kind == ChunkKind::stop) return;
  for (Predicate& predicate : clauses.predicates) {
    const Chunk& verb = clauses.chunks[predicate.chunk];
    if (predicate.passive || predicate.form != PredicateForm::finite || verb.tokens.size() != 1 ||
        !grammar.in_class("appoints", document.lower(verb.head)) || predicate.subject < 0 ||
        clauses.chunks[static_cast<std::size_t>(predicate.subject)].entity < 0)
      continue;
    const std::int32_t object = predicate.object;
    predicate.passive = object < 0 || (clauses.chunks[static_cast<std::size_t>(object)].entity < 0 &&
                                       !clauses.chunks[static_cast<std::size_t>(object)].has_determiner);
  }
}

/// "Taking over as head of Orval | is | Ann Roy": the subject stands behind the copula, and acts in the gerund.
void invert_fronted_gerund(Clauses& clauses) {
  if (clauses.predicates.size() < 2) return;
  Predicate& gerund = clauses.predicates[0];
  Predicate& copula = clauses.predicates[1];
  const bool fronted = gerund.chunk == 0 && gerund.form == PredicateForm::gerund &&
                       copula.form == PredicateForm::finite && clauses.chunks[copula.chunk].copula &&
                       copula.object > static_cast<std::int32_t>(copula.chunk);
  if (!fronted || copula.subject > static_cast<std::int32_t>(copula.chunk) ||
      clauses.chunks[static_cast<std::size_t>(copula.object)].entity < 0)
    return;
  for (std::uint32_t k = 1; k < copula.chunk; ++k)
    if (is(clauses, k, ChunkKind::comma)) return;
  gerund.subject = copula.object;
  copula.subject = copula.object;
  copula.object = -1;
}

/// Who acts in an infinitive below a verb: "urged | the users | to leave", « permet | à Orval | de vendre ». The verb's
/// subject where it controls its infinitive itself.
class Control {
 public:
  Control(const Document& document, const PhraseGrammar& grammar, Clauses& clauses)
      : document_(document), grammar_(grammar), clauses_(clauses) {}

  void run() {
    for (Predicate& predicate : clauses_.predicates) {
      if (predicate.form != PredicateForm::infinitive || predicate.governor < 0) continue;
      const Predicate& governor = clauses_.predicates[static_cast<std::size_t>(predicate.governor)];
      const std::int32_t actor = actor_below(governor, predicate.chunk);
      if (actor >= 0)
        predicate.subject = actor;
      else if (governor.form == PredicateForm::infinitive && governor.subject >= 0)
        predicate.subject = governor.subject;
    }
  }

 private:
  bool is_verb_of(std::string_view word_class, const Predicate& predicate) const {
    const Word& verb = document_.word(clauses_.chunks[predicate.chunk].head);
    return std::any_of(verb.readings.begin(), verb.readings.end(), [&](const Reading& reading) {
      return reading.pos == Pos::verb && grammar_.in_class(word_class, reading.lemma);
    });
  }

  /// The object or dative between the verb and its infinitive, or -1.
  std::int32_t actor_below(const Predicate& governor, std::uint32_t infinitive) const {
    const auto between = [&](std::int32_t phrase) {
      return phrase > static_cast<std::int32_t>(governor.chunk) && phrase < static_cast<std::int32_t>(infinitive);
    };
    if (between(governor.object) && is_verb_of("object_control", governor)) return governor.object;
    for (const Complement& complement : governor.complements)
      if (between(static_cast<std::int32_t>(complement.phrase)) &&
          grammar_.in_class("dative", clauses_.chunks[complement.preposition].key) &&
          is_verb_of("dative_control", governor))
        return static_cast<std::int32_t>(complement.phrase);
    return -1;
  }

  const Document& document_;
  const PhraseGrammar& grammar_;
  Clauses& clauses_;
};

}  // namespace

bool lacks_object(const Document& document, const PhraseGrammar& grammar, const Clauses& clauses,
                  std::uint32_t conjunction) {
  const std::vector<Chunk>& chunks = clauses.chunks;
  if (grammar.has(Feature::relative_case) || !is(clauses, conjunction - 1, ChunkKind::noun_phrase) ||
      !is(clauses, conjunction + 1, ChunkKind::noun_phrase) || chunks[conjunction - 1].pronoun ||
      grammar.noun_effect(document.lower(chunks[conjunction - 1].head)))
    return false;
  std::size_t verb = conjunction + 2;
  while (is(clauses, verb, ChunkKind::adverb)) ++verb;
  if (!is(clauses, verb, ChunkKind::verb_group) || chunks[verb].copula || chunks[verb].passive) return false;
  while (is(clauses, verb + 1, ChunkKind::verb_group) && chunks[verb + 1].form == PredicateForm::infinitive) ++verb;
  return is(clauses, verb + 1, ChunkKind::preposition) || is(clauses, verb + 1, ChunkKind::date) ||
         (is(clauses, verb + 1, ChunkKind::verb_group) && chunks[verb + 1].form == PredicateForm::finite);
}

bool is_object_below(const Clauses& clauses, std::uint32_t phrase) {
  if (clauses.predicates.empty()) return false;
  const Predicate& last = clauses.predicates.back();
  if (last.form != PredicateForm::gerund || last.governor >= 0 || last.subject < 0) return false;
  // "Aircraft | leasing | company Orval has …": one long noun.
  const Chunk& subject = clauses.chunks[static_cast<std::size_t>(last.subject)];
  const Chunk& object = clauses.chunks[phrase];
  if ((!subject.has_determiner && subject.entity < 0) ||
      (object.entity >= 0 && !object.has_determiner && object.name.first > object.tokens.first))
    return false;
  for (std::uint32_t k = last.chunk + 1; k < phrase; ++k)
    if (!is(clauses, k, ChunkKind::adverb) && !is(clauses, k, ChunkKind::conjunction) &&
        !is(clauses, k, ChunkKind::noun_phrase))
      return false;
  return last.chunk < phrase;
}

void find_arguments(const Document& document, const PhraseGrammar& grammar, Clauses& clauses) {
  for (Predicate& predicate : clauses.predicates) {
    const std::int32_t fronted = std::exchange(predicate.object, -1);
    read_behind(document, clauses, predicate);
    if (fronted >= 0) {
      invert(clauses, predicate);
      predicate.object = fronted;
    }
    read_before(clauses, predicate);
  }
  for (Predicate& predicate : clauses.predicates) share_subject(clauses, predicate);
  if (grammar.has(Feature::ing_form)) invert_fronted_gerund(clauses);
  read_headline_passives(document, grammar, clauses);
  Control(document, grammar, clauses).run();
}

}  // namespace pressgraph
