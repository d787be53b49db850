#include <algorithm>

#include "extraction/arguments.hpp"
#include "extraction/relation_verbs.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// One noun rule applied to the noun phrase (or phrases, for « maison mère ») that holds its noun.
class NounMatch {
 public:
  NounMatch(const Clauses& clauses, std::uint32_t phrase, std::uint32_t noun, const NounRule& rule,
            RelationContext& context)
      : clauses_(clauses), phrase_(phrase), noun_(noun), rule_(rule), context_(context) {}

  void run(bool event) {
    event_ = event;
    for (std::size_t k = 1; k < rule_.words.size(); ++k)
      if (noun_ + k >= clauses_.sentence.last ||
          context_.document.lower(noun_ + static_cast<std::uint32_t>(k)) != rule_.words[k])
        return;
    decide_certainty();
    const std::vector<std::uint32_t> from = ends(rule_.from);
    const std::vector<std::uint32_t> to = ends(rule_.to);
    if (from == to && from.size() > 1) return between(from);
    for (const std::uint32_t subject : from)
      for (const std::uint32_t object : to)
        if (subject != object && context_.rules.allows(rule_.predicate, context_.type(subject), context_.type(object)))
          state(subject, object);
  }

 private:
  /// « entre A et B »: the ends are the members of one list.
  void between(const std::vector<std::uint32_t>& members) {
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t k = i + 1; k < members.size(); ++k) state(members[i], members[k]);
  }

  const Chunk& chunk(std::uint32_t k) const { return clauses_.chunks[k]; }
  bool is(std::uint32_t k, ChunkKind kind) const { return k < clauses_.chunks.size() && chunk(k).kind == kind; }

  std::vector<std::uint32_t> ends(const std::vector<std::string_view>& names) {
    for (const std::string_view name : names) {
      std::vector<std::uint32_t> found = name == "self" ? bearer() : complement(name);
      if (!found.empty()) return found;
    }
    const bool genitive = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return context_.rules.grammar().in_class("genitive", name);
    });
    return genitive && !event_ ? possessive() : std::vector<std::uint32_t>{};
  }

  /// « sa filiale Tessival », "its partner OpenAI": whoever the possessive refers to, else the subject of the clause.
  std::vector<std::uint32_t> possessive() {
    const std::uint32_t first = chunk(phrase_).tokens.first;
    if (chunk(phrase_).entity < 0 || !context_.rules.grammar().in_class("possessive", context_.document.lower(first)))
      return {};
    if (const Predicate* predicate = clauses_.predicate_near(phrase_);
        predicate && predicate->subject >= 0 && predicate->subject != static_cast<std::int32_t>(phrase_))
      return note(static_cast<std::uint32_t>(predicate->subject));
    if (const auto owner = context_.possessor(first)) return {*owner};
    return {};
  }

  std::vector<std::uint32_t> note(std::uint32_t k) {
    std::vector<std::uint32_t> out = context_.members(clauses_, k);
    if (!out.empty()) {
      first_ = std::min(first_, chunk(k).tokens.first);
      last_ = std::max(last_, chunk(k).tokens.last);
    }
    return out;
  }

  /// The phrase behind the preposition: the noun's own complement, or for an event any of its clause (« par … »).
  std::vector<std::uint32_t> complement(std::string_view slot) {
    for (const std::uint32_t k : complement_phrases(clauses_, phrase_, slot)) {
      if (!event_ && k > phrase_ + 4) break;
      if (auto found = note(k); !found.empty()) return found;
    }
    return {};
  }

  /// What the noun is said of: the name in its own phrase, a phrase in apposition before or behind it, or a subject.
  std::vector<std::uint32_t> bearer() {
    if (chunk(phrase_).entity >= 0) return note(phrase_);
    if (phrase_ >= 2 &&
        (is(phrase_ - 1, ChunkKind::comma) || is(phrase_ - 1, ChunkKind::dash) || is(phrase_ - 1, ChunkKind::open)) &&
        is(phrase_ - 2, ChunkKind::noun_phrase)) {
      for (const std::uint32_t head : clauses_.heads(phrase_ - 2))
        if (chunk(head).entity >= 0) return note(head);
    }
    if (auto found = bearer_behind(); !found.empty()) return found;
    return subject();
  }

  /// « la maison mère de Tessival, Halvorn, … ».
  std::vector<std::uint32_t> bearer_behind() {
    std::uint32_t k = phrase_ + 1;
    while (is(k, ChunkKind::preposition) && is(k + 1, ChunkKind::noun_phrase)) k += 2;
    if (is(k, ChunkKind::comma) && is(k + 1, ChunkKind::noun_phrase) && chunk(k + 1).entity >= 0 && k > phrase_ + 1 &&
        chunk(phrase_).has_determiner)
      return note(k + 1);
    return {};
  }

  /// « Halvorn est un partenaire de Tessival ».
  std::vector<std::uint32_t> subject() {
    for (const Predicate& predicate : clauses_.predicates) {
      if (!chunk(predicate.chunk).copula || predicate.object != static_cast<std::int32_t>(phrase_) ||
          predicate.subject < 0)
        continue;
      apply(predicate);
      return note(static_cast<std::uint32_t>(predicate.subject));
    }
    return {};
  }

  // --- certainty ---------------------------------------------------------------------------------------------------

  void apply(const Predicate& predicate) {
    if (predicate.polarity == Polarity::negated) polarity_ = Polarity::negated;
    weaken(predicate.modality);
  }
  void weaken(Modality modality) {
    if (modality_ == Modality::asserted) modality_ = modality;
  }
  void weaken(Effect effect) {
    if (effect == Effect::denial) polarity_ = Polarity::negated;
    if (effect == Effect::possible) weaken(Modality::possible);
    if (effect == Effect::plan) weaken(Modality::planned);
  }

  /// An event noun is as certain as what is said of it: its adjectives (« éventuel »), the noun above it (« projet de
  /// »), and the verb whose subject or object it is (« a échoué »).
  void decide_certainty() {
    if (!event_) return;
    const PhraseGrammar& grammar = context_.rules.grammar();
    for (std::uint32_t i = chunk(phrase_).tokens.first; i < chunk(phrase_).tokens.last; ++i)
      if (const auto effect = grammar.adjective_effect(context_.document.lower(i))) weaken(*effect);
    for (const std::uint32_t head : clauses_.heads(phrase_))
      if (head != phrase_)
        if (const auto effect = grammar.noun_effect(context_.document.lower(chunk(head).head))) weaken(*effect);
    const std::vector<std::uint32_t> heads = clauses_.heads(phrase_);
    for (const Predicate& predicate : clauses_.predicates)
      for (const std::uint32_t head : heads)
        if (predicate.subject == static_cast<std::int32_t>(head) || predicate.object == static_cast<std::int32_t>(head))
          judge(predicate);
  }

  void judge(const Predicate& predicate) {
    apply(predicate);
    if (const auto* readings = context_.rules.grammar().verb(context_.document.lower(chunk(predicate.chunk).head)))
      for (const VerbReading& reading : *readings)
        if (const auto effect = context_.rules.grammar().event_effect(reading.lemma)) weaken(*effect);
  }

  void state(std::uint32_t subject, std::uint32_t object) {
    Statement statement;
    statement.predicate = rule_.predicate;
    statement.subject = subject;
    statement.object = static_cast<std::int32_t>(object);
    statement.evidence = {std::min(first_, chunk(phrase_).tokens.first), std::max(last_, chunk(phrase_).tokens.last)};
    statement.trigger = noun_;
    statement.modality = modality_;
    statement.polarity = polarity_;
    statement.rule = rule_.words.front();
    context_.state(std::move(statement));
  }

  const Clauses& clauses_;
  const std::uint32_t phrase_;
  const std::uint32_t noun_;
  const NounRule& rule_;
  RelationContext& context_;
  bool event_ = false;
  std::uint32_t first_ = ~0U;
  std::uint32_t last_ = 0;
  Modality modality_ = Modality::asserted;
  Polarity polarity_ = Polarity::affirmed;
};

}  // namespace

void find_noun_relations(const Clauses& clauses, RelationContext& context) {
  for (std::uint32_t k = 0; k < clauses.chunks.size(); ++k) {
    const Chunk& chunk = clauses.chunks[k];
    if (chunk.kind != ChunkKind::noun_phrase || chunk.pronoun) continue;
    for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i) {
      if (context.entities.at(i)) continue;
      const std::string& lower = context.document.word(i).lower;
      if (const auto* rules = context.rules.noun_rules(lower))
        for (const NounRule& rule : *rules) NounMatch(clauses, k, i, rule, context).run(false);
      if (const auto* rules = context.rules.event_rules(lower))
        for (const NounRule& rule : *rules) NounMatch(clauses, k, i, rule, context).run(true);
    }
  }
}

}  // namespace pressgraph
