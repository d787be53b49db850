#include "extraction/clause_certainty.hpp"

namespace pressgraph {
namespace {

void weaken(Predicate& predicate, Modality modality) {
  const bool stronger = predicate.modality == Modality::planned && modality != Modality::asserted;
  if (predicate.modality == Modality::asserted || stronger) predicate.modality = modality;
}

class CertaintyPass {
 public:
  CertaintyPass(const Document& document, const PhraseGrammar& grammar, Clauses& clauses)
      : document_(document), grammar_(grammar), clauses_(clauses) {}

  void run() {
    for (Predicate& predicate : clauses_.predicates) decide(predicate);
  }

 private:
  void decide(Predicate& predicate) {
    const Chunk& chunk = clauses_.chunks[predicate.chunk];
    if (chunk.negated) predicate.polarity = Polarity::negated;
    if (chunk.tense == Tense::future) weaken(predicate, Modality::planned);
    if (chunk.tense == Tense::conditional) weaken(predicate, Modality::conditional);
    apply(predicate, chunk.modal);
    if (predicate.form == PredicateForm::infinitive) qualify_infinitive(predicate);
    if (predicate.governor >= 0 && predicate.form != PredicateForm::infinitive)
      inherit(predicate, predicate.form != PredicateForm::gerund || governed_gerund(predicate));
  }

  void inherit(Predicate& predicate, bool governs_truth) {
    const Predicate& governor = clauses_.predicates[static_cast<std::size_t>(predicate.governor)];
    const Effect effect = effect_of(governor).value_or(Effect::fact);
    if (governs_truth) apply(predicate, effect);
    if (governor.polarity == Polarity::negated) {
      if (effect == Effect::fact && governs_truth)
        weaken(predicate, Modality::possible);
      else
        predicate.polarity = effect == Effect::denial ? Polarity::affirmed : Polarity::negated;
      if (effect == Effect::denial) weaken(predicate, Modality::possible);
    }
    if (governor.modality != Modality::asserted) weaken(predicate, governor.modality);
  }

  /// "stopped | using": the verb right before says whether it happens.
  bool governed_gerund(const Predicate& predicate) const {
    return grammar_.has(Feature::ing_form) &&
           clauses_.predicates[static_cast<std::size_t>(predicate.governor)].chunk + 1 == predicate.chunk;
  }

  std::optional<Effect> effect_of(const Predicate& predicate) const {
    const auto* readings = grammar_.verb(document_.lower(clauses_.chunks[predicate.chunk].head));
    return readings ? grammar_.verb_effect(readings->front().lemma) : std::nullopt;
  }

  bool serves_purpose(const Predicate& predicate) const {
    const auto* readings = grammar_.verb(document_.lower(clauses_.chunks[predicate.chunk].head));
    return readings && grammar_.serves_purpose(readings->front().lemma);
  }

  /// An infinitive is as certain as what stands directly before it says: a governing verb, a noun (« projet de »), «
  /// sans », a purpose. Under an unknown governor nothing says that it happened.
  void qualify_infinitive(Predicate& predicate) {
    const std::int32_t previous = before(predicate.chunk);
    const Chunk* link = previous < 0 ? nullptr : &clauses_.chunks[static_cast<std::size_t>(previous)];
    if (link && link->kind == ChunkKind::preposition && grammar_.in_class("without", link->key))
      return apply(predicate, Effect::denial);
    const bool linked = link && link->kind == ChunkKind::preposition;
    // « a profité du salon pour annoncer »: as certain as the occasion.
    if (linked && predicate.governor >= 0 && grammar_.in_class("purpose", link->key))
      if (const Predicate& governor = clauses_.predicates[static_cast<std::size_t>(predicate.governor)];
          serves_purpose(governor) && governor.polarity == Polarity::affirmed)
        return weaken(predicate, governor.modality);
    const std::int32_t above = linked ? before(static_cast<std::uint32_t>(previous)) : previous;
    if (above >= 0 && clauses_.chunks[static_cast<std::size_t>(above)].kind == ChunkKind::noun_phrase) {
      const auto effect = grammar_.noun_effect(document_.lower(clauses_.chunks[static_cast<std::size_t>(above)].head));
      return apply(predicate, effect.value_or(Effect::plan));
    }
    if (predicate.governor < 0) return weaken(predicate, Modality::possible);
    const Predicate& governor = clauses_.predicates[static_cast<std::size_t>(predicate.governor)];
    const bool purpose = linked && grammar_.in_class("purpose", link->key) && !grammar_.has(Feature::plain_form);
    const auto effect = effect_of(governor);
    if (purpose || !effect) weaken(predicate, Modality::planned);
    if (effect || governor.polarity == Polarity::negated) inherit(predicate, true);
    if (governor.modality != Modality::asserted) weaken(predicate, governor.modality);
  }

  /// The chunk before `k` that is no adverb, or -1.
  std::int32_t before(std::uint32_t k) const {
    for (std::int32_t i = static_cast<std::int32_t>(k) - 1; i >= 0; --i)
      if (clauses_.chunks[static_cast<std::size_t>(i)].kind != ChunkKind::adverb) return i;
    return -1;
  }

  const Document& document_;
  const PhraseGrammar& grammar_;
  Clauses& clauses_;
};

}  // namespace

void apply(Predicate& predicate, Effect effect) {
  if (effect == Effect::denial) predicate.polarity = Polarity::negated;
  if (effect == Effect::possible) weaken(predicate, Modality::possible);
  if (effect == Effect::plan) weaken(predicate, Modality::planned);
}

void decide_clause_certainty(const Document& document, const PhraseGrammar& grammar, Clauses& clauses) {
  CertaintyPass(document, grammar, clauses).run();
}

void weaken_predicates(Clauses& clauses, const std::vector<VerbCertainty>& verbs) {
  for (Predicate& predicate : clauses.predicates)
    for (const VerbCertainty& verb : verbs) {
      if (!clauses.chunks[predicate.chunk].tokens.contains(verb.verb)) continue;
      // "said it would buy", « a annoncé qu'il rachèterait »: no doubt, but a future seen from the past.
      if (verb.reported && verb.certainty.modality == Modality::planned && predicate.modality != Modality::asserted)
        predicate.modality = Modality::planned;
      if (verb.certainty.modality != Modality::asserted) weaken(predicate, verb.certainty.modality);
      if (verb.certainty.polarity == Polarity::negated) predicate.polarity = Polarity::negated;
    }
}

}  // namespace pressgraph
