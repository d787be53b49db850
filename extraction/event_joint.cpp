#include "extraction/event_joint.hpp"

#include <algorithm>

#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// Reads what is done together in one sentence.
class JointActions {
 public:
  JointActions(const Clauses& clauses, const EventRules& rules, const EventRoleFiller& filler,
               const RelationContext& context)
      : clauses_(clauses), rules_(rules), filler_(filler), context_(context) {}

  /// Whether the predicate tells of something that its parties do in common.
  bool tells(const Predicate& predicate) const {
    const Chunk& verb = clauses_.chunks[predicate.chunk];
    if (predicate.subject < 0 || verb.copula || verb.impersonal || is_lemma_of(rules_.apart, predicate)) return false;
    if (predicate.form != PredicateForm::finite && predicate.form != PredicateForm::infinitive) return false;
    return is_joint_verb(verb) || agrees(predicate) ||
           (predicate.passive && is_joint(clauses_.chunks[static_cast<std::size_t>(predicate.subject)])) ||
           has_joint_behind(predicate);
  }

  BusinessEvent event(const Predicate& predicate, std::size_t sentence) const {
    BusinessEvent event;
    event.kind = "Partnership";
    event.trigger = clauses_.chunks[predicate.chunk].head;
    event.sentence = sentence;
    event.description = clauses_.chunks[predicate.chunk].tokens;
    event.modality = predicate.modality;
    event.polarity = predicate.polarity;
    const PhraseGrammar& grammar = context_.rules.grammar();
    filler_.fill(event, "partner", clauses_, slot_phrases(clauses_, predicate, "subject", grammar), predicate.passive);
    for (const Complement& complement : predicate.complements) {
      const std::string_view with = clauses_.chunks[complement.preposition].key;
      if (!rules_.in("joint_preposition", with)) continue;
      filler_.fill(event, "partner", clauses_, slot_phrases(clauses_, predicate, with, grammar), true);
      break;
    }
    return event;
  }

  /// Whether organisations act, one of them no authority: people sing and states declare together too.
  bool is_of_firms(BusinessEvent& event) const {
    std::vector<std::uint32_t>& partners = event.participants["partner"];
    std::erase_if(partners, [&](std::uint32_t entity) { return context_.type(entity) == "Person"; });
    const bool described =
        std::any_of(event.open.begin(), event.open.end(), [](const OpenRole& open) { return open.count > 1; });
    if (partners.empty()) event.participants.clear();
    return described || (partners.size() >= 2 && std::any_of(partners.begin(), partners.end(), [&](std::uint32_t p) {
                           return is_a(context_.type(p), "Organization") && context_.type(p) != "GovernmentBody";
                         }));
  }

 private:
  const std::string& lower(std::uint32_t token) const { return context_.document.word(token).lower; }

  bool is_lemma_of(const std::unordered_set<std::uint32_t>& lemmas, const Predicate& predicate) const {
    const auto* readings = context_.rules.grammar().verb(lower(clauses_.chunks[predicate.chunk].head));
    return readings && std::any_of(readings->begin(), readings->end(),
                                   [&](const VerbReading& reading) { return lemmas.contains(reading.lemma); });
  }

  /// "will jointly sell"
  bool is_joint_verb(const Chunk& verb) const {
    for (std::uint32_t i = verb.tokens.first; i < verb.tokens.last; ++i)
      if (rules_.in("together", lower(i))) return true;
    return false;
  }

  /// « une usine commune », "a joint centre", but no "joint statement".
  bool is_joint(const Chunk& phrase) const {
    if (phrase.kind != ChunkKind::noun_phrase || rules_.in("not_joint", lower(phrase.head))) return false;
    for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.last; ++i)
      if (i != phrase.head && rules_.in("joint", lower(i))) return true;
    return false;
  }

  bool has_joint_behind(const Predicate& predicate) const {
    for (std::uint32_t k = predicate.chunk + 1; k < clauses_.chunks.size(); ++k) {
      const Chunk& chunk = clauses_.chunks[k];
      if (chunk.kind == ChunkKind::verb_group || chunk.kind == ChunkKind::stop || chunk.kind == ChunkKind::relative ||
          chunk.kind == ChunkKind::subordinator || chunk.kind == ChunkKind::comma)
        return false;
      if (chunk.kind == ChunkKind::adverb && rules_.in("together", lower(chunk.head))) return true;
      const bool own = static_cast<std::int32_t>(k) == predicate.object || predicate.object < 0;
      if (own && is_joint(chunk)) return true;
    }
    return false;
  }

  /// "agreed | to offer one tariff", « ont convenu | de partager »: not to buy, to merge or to go to court.
  bool agrees(const Predicate& predicate) const {
    if (!is_lemma_of(rules_.agreeing, predicate)) return false;
    return std::any_of(clauses_.predicates.begin(), clauses_.predicates.end(), [&](const Predicate& other) {
      return other.governor >= 0 && other.form == PredicateForm::infinitive &&
             &clauses_.predicates[static_cast<std::size_t>(other.governor)] == &predicate && other.object >= 0 &&
             !is_lemma_of(rules_.apart, other) && !tells_other(other);
    });
  }

  /// "agreed to buy Orval": what the infinitive tells is an event of another kind.
  bool tells_other(const Predicate& predicate) const {
    const auto* readings = context_.rules.grammar().verb(lower(clauses_.chunks[predicate.chunk].head));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             const auto found = rules_.verbs.find(reading.lemma);
             return found != rules_.verbs.end() &&
                    std::any_of(found->second.begin(), found->second.end(), [](const EventRule& rule) {
                      return rule.event == "Acquisition" || rule.event == "Lawsuit";
                    });
           });
  }

  const Clauses& clauses_;
  const EventRules& rules_;
  const EventRoleFiller& filler_;
  const RelationContext& context_;
};

}  // namespace

std::vector<BusinessEvent> read_joint_actions(const std::vector<Clauses>& sentences, std::size_t sentence,
                                              const EventRules& rules, const EventRoleFiller& filler,
                                              const RelationContext& context) {
  std::vector<BusinessEvent> out;
  const Clauses& clauses = sentences[sentence];
  const JointActions actions(clauses, rules, filler, context);
  for (const Predicate& predicate : clauses.predicates) {
    if (!actions.tells(predicate)) continue;
    BusinessEvent event = actions.event(predicate, sentence);
    if (actions.is_of_firms(event)) out.push_back(std::move(event));
  }
  return out;
}

}  // namespace pressgraph
