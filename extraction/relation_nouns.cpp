#include <algorithm>

#include "extraction/arguments.hpp"
#include "extraction/relation_reader.hpp"
#include "extraction/relation_verbs.hpp"

namespace pressgraph {
namespace {

/// One noun rule applied to the noun phrase (or phrases, for « maison mère ») that holds its noun.
class NounMatch : RelationReader {
 public:
  NounMatch(const Clauses& clauses, std::uint32_t phrase, std::uint32_t noun, const NounRule& rule,
            RelationContext& context)
      : RelationReader(clauses, context), phrase_(phrase), noun_(noun), rule_(rule) {}

  void run(bool event) {
    event_ = event;
    for (std::size_t k = 1; k < rule_.words.size(); ++k)
      if (noun_ + k >= clauses_.sentence.last ||
          context_.document.lower(noun_ + static_cast<std::uint32_t>(k)) != rule_.words[k])
        return;
    if (rule_.predicate == "locatedIn" && is_beside()) return;
    decide_certainty();
    const std::vector<std::uint32_t> from = ends(rule_.from, true);
    const std::vector<std::uint32_t> to = ends(rule_.to, false);
    if (from == to && from.size() > 1) return between(from);
    if (to.empty() && from.size() > 1 && relative_before() < 0 && context_.rules.symmetric(rule_.predicate))
      return between(from);
    for (const std::uint32_t subject : from)
      for (const std::uint32_t object : to)
        if (subject != object && !is_part_of_town(subject, object) &&
            context_.rules.allows(rule_.predicate, context_.type(subject), context_.type(object)))
          state(subject, object);
  }

 private:
  /// « Orval, commune voisine de Vernay »: near it, not in it.
  bool is_beside() const {
    for (std::uint32_t i = chunk(phrase_).tokens.first; i < chunk(phrase_).tokens.last; ++i)
      if (context_.rules.in("neighbouring", context_.document.lower(i))) return true;
    return false;
  }

  /// « Halvorn, un laboratoire de Vernay »: where it is; but a member of a state or a union is part of it.
  bool is_part_of_town(std::uint32_t part, std::uint32_t whole) const {
    return rule_.predicate == "partOf" && entity_is(part, "Organization") && entity_is(whole, "Place") &&
           !context_.rules.in("membership", rule_.words.front());
  }

  /// « entre A et B »: the ends are the members of one list.
  void between(const std::vector<std::uint32_t>& members) {
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t k = i + 1; k < members.size(); ++k)
        if (context_.rules.allows(rule_.predicate, context_.type(members[i]), context_.type(members[k])))
          state(members[i], members[k]);
  }

  /// The entities of one end: of the first slot that holds any whose type may stand there.
  std::vector<std::uint32_t> ends(const std::vector<std::string_view>& names, bool from) {
    from_ = from;
    for (const std::string_view name : names) {
      std::vector<std::uint32_t> found = name == "self" ? bearer() : name == "subject" ? agent() : complement(name);
      if (!found.empty()) return found;
    }
    const bool genitive = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return context_.rules.grammar().in_class("genitive", name);
    });
    if (!genitive) return {};
    if (auto owner = possessive(); !owner.empty()) return owner;
    return antecedent();
  }

  /// « Halvorn et son rival Tessival », « sa filiale Tessival », "its partner OpenAI": the name that it is coordinated
  /// with, the subject of the clause, or whoever the possessive refers to.
  std::vector<std::uint32_t> possessive() {
    const std::uint32_t first = chunk(phrase_).tokens.first;
    if (!context_.rules.grammar().in_class("possessive", context_.document.lower(first))) return {};
    if (phrase_ >= 2 && is(phrase_ - 1, ChunkKind::conjunction) && is(phrase_ - 2, ChunkKind::noun_phrase))
      for (const std::uint32_t head : clauses_.heads(phrase_ - 2))
        if (chunk(head).entity >= 0) return note_alone(head);
    if (const Predicate* predicate = clauses_.predicate_near(phrase_);
        predicate && predicate->subject >= 0 && predicate->subject != static_cast<std::int32_t>(phrase_))
      if (auto found = note(static_cast<std::uint32_t>(predicate->subject)); !found.empty() || !is_apposed_behind())
        return found;
    if (const auto owner = context_.possessor(first)) return {*owner};
    return {};
  }

  /// « Halvorn, dont Brava est actionnaire », "Halvorn, whose headquarters are in …": what the relative stands for.
  std::vector<std::uint32_t> antecedent() {
    const std::int32_t relative = relative_before();
    if (relative < 0) return {};
    std::uint32_t k = static_cast<std::uint32_t>(relative);
    while (k-- > 0)
      if (is(k, ChunkKind::noun_phrase)) {
        for (const std::uint32_t head : clauses_.heads(k))
          if (auto found = note(head); !found.empty()) return found;
        return {};
      }
    return {};
  }

  /// The « dont » that opens the noun's clause, or -1.
  std::int32_t relative_before() const {
    std::uint32_t k = phrase_;
    while (k > 0 && !is(k, ChunkKind::relative)) {
      if (is(k, ChunkKind::stop) || is(k, ChunkKind::subordinator)) return -1;
      --k;
    }
    return is(k, ChunkKind::relative) && chunk(k).key == "genitive" ? static_cast<std::int32_t>(k) : -1;
  }

  /// The verb that lends itself to the noun (« a son siège à … », « a prononcé un discours »), or the copula that says
  /// where it is; nullptr where there is none.
  const Predicate* light_verb() const {
    for (const Predicate& predicate : clauses_.predicates) {
      const bool object = predicate.object == static_cast<std::int32_t>(phrase_);
      const bool subject = predicate.subject == static_cast<std::int32_t>(phrase_);
      if ((object && is_light(predicate)) || (subject && (chunk(predicate.chunk).copula || is_light(predicate))))
        return &predicate;
    }
    return nullptr;
  }
  bool is_light(const Predicate& predicate) const {
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(chunk(predicate.chunk).head));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return context_.rules.is_verb_of("light_verb", reading.lemma);
           });
  }

  /// « Halvorn a établi un siège à Grenoble », « dans un discours au Salon, Anne Roy … »: the subject of the verb.
  std::vector<std::uint32_t> agent() {
    const Predicate* predicate = light_verb();
    if (!predicate && clauses_.governed(phrase_) && clauses_.heads(phrase_).size() == 1)
      predicate = clauses_.predicate_near(phrase_);
    if (!predicate || predicate->subject < 0 || predicate->subject == static_cast<std::int32_t>(phrase_)) return {};
    apply(*predicate);
    return note(static_cast<std::uint32_t>(predicate->subject));
  }

  std::vector<std::uint32_t> note_alone(std::uint32_t k) {
    first_ = std::min(first_, chunk(k).tokens.first);
    last_ = std::max(last_, chunk(k).tokens.last);
    return {static_cast<std::uint32_t>(chunk(k).entity)};
  }

  std::vector<std::uint32_t> note(std::uint32_t k) {
    std::vector<std::uint32_t> out = context_.members(clauses_, k);
    std::erase_if(out, [&](std::uint32_t entity) {
      return from_ ? !context_.rules.allows_subject(rule_.predicate, context_.type(entity))
                   : !context_.rules.allows_object(rule_.predicate, context_.type(entity));
    });
    if (!out.empty()) {
      first_ = std::min(first_, chunk(k).tokens.first);
      last_ = std::max(last_, chunk(k).tokens.last);
    }
    return out;
  }

  /// "Halvorn subsidiary Tessival": a name directly before the noun, in one phrase with it.
  std::vector<std::uint32_t> name_before() {
    std::uint32_t i = noun_;
    while (i > chunk(phrase_).tokens.first && !context_.entities.at(i - 1) &&
           context_.document.tokens[i - 1].pos == Pos::adj)
      --i;
    if (i == chunk(phrase_).tokens.first) return {};
    const auto entity = context_.entities.at(i - 1);
    const bool fits = entity && (from_ ? context_.rules.allows_subject(rule_.predicate, context_.type(*entity))
                                       : context_.rules.allows_object(rule_.predicate, context_.type(*entity)));
    return fits ? std::vector<std::uint32_t>{*entity} : std::vector<std::uint32_t>{};
  }

  /// The phrase behind the preposition: the noun's own complement, or for an event any of its clause (« par … »).
  std::vector<std::uint32_t> complement(std::string_view slot) {
    if (slot == "'s")
      if (auto found = name_before(); !found.empty()) return found;
    for (const std::uint32_t k : complement_phrases(clauses_, phrase_, slot)) {
      if (!event_ && k > phrase_ + 4) break;
      if (auto found = note(k); !found.empty()) return found;
    }
    if (context_.rules.grammar().in_class("genitive", slot)) return {};
    if (auto found = place_behind(slot); !found.empty()) return found;
    const Predicate* predicate = light_verb();
    if (!predicate) return {};
    for (const Complement& complement : predicate->complements)
      if (complement.phrase > predicate->chunk && chunk(complement.preposition).key == slot)
        if (auto found = note(complement.phrase); !found.empty()) {
          apply(*predicate);
          return found;
        }
    return {};
  }

  /// « Le siège de Halvorn, à Grenoble, … »: a complement between commas.
  std::vector<std::uint32_t> place_behind(std::string_view slot) {
    std::uint32_t k = phrase_ + 1;
    while (is(k, ChunkKind::preposition) && is(k + 1, ChunkKind::noun_phrase)) k += 2;
    if (!is(k, ChunkKind::comma) || !is(k + 1, ChunkKind::preposition) || chunk(k + 1).key != slot ||
        !is(k + 2, ChunkKind::noun_phrase) || !is(k + 3, ChunkKind::comma))
      return {};
    return note(k + 2);
  }

  /// Whether the phrase stands behind the preposition of a role noun.
  bool is_role_place(std::uint32_t k) const {
    if (k < 2 || !is(k - 1, ChunkKind::preposition)) return false;
    for (std::uint32_t i = k - 1; i-- > 0;) {
      if (!is(i, ChunkKind::noun_phrase) && !is(i, ChunkKind::preposition)) return false;
      if (is(i, ChunkKind::noun_phrase) && context_.rules.is_role(context_.document.word(chunk(i).head))) return true;
    }
    return false;
  }

  /// What the noun is said of: the name in its own phrase, a phrase in apposition before or behind it, or a subject.
  std::vector<std::uint32_t> bearer() {
    if (chunk(phrase_).entity >= 0) return note(phrase_);
    const std::uint32_t at = whole_phrase();
    if (at >= 2 && (is(at - 1, ChunkKind::comma) || is(at - 1, ChunkKind::dash) || is(at - 1, ChunkKind::open)) &&
        is(at - 2, ChunkKind::noun_phrase)) {
      // "a dean at Tessival, a member of Halvorn": it may be the dean's next role.
      if (rule_.predicate != "locatedIn" && is_role_place(at - 2)) return {};
      for (const std::uint32_t head : clauses_.heads(at - 2))
        if (chunk(head).entity >= 0) return note(head);
    }
    if (auto found = bearer_behind(); !found.empty()) return found;
    if (auto found = listed(); !found.empty()) return found;
    if (auto found = subject(); !found.empty()) return found;
    return opened_clause();
  }

  /// "one | of | the founders of Halvorn", « l'une | des | filiales de Tessival »: the phrase that tells one of them.
  std::uint32_t whole_phrase() const {
    std::uint32_t owned = phrase_;
    while (owned >= 2 && is(owned - 1, ChunkKind::possessive)) owned -= 2;  // "one of | Halvorn | 's | founders"
    const bool one_of = owned >= 2 && is(owned - 1, ChunkKind::preposition) && is(owned - 2, ChunkKind::noun_phrase) &&
                        context_.rules.grammar().in_class("genitive", chunk(owned - 1).key) &&
                        context_.rules.in("one_of", context_.document.lower(chunk(owned - 2).tokens.last - 1));
    return one_of ? owned - 2 : phrase_;
  }

  /// « Invitée du Salon, Anne Roy a … », "A subsidiary of Halvorn, Tessival makes …": said of the subject that follows.
  std::vector<std::uint32_t> opened_clause() {
    if (phrase_ != 0 || chunk(phrase_).pronoun) return {};
    std::uint32_t k = 1;
    while (is(k, ChunkKind::preposition) && is(k + 1, ChunkKind::noun_phrase)) k += 2;
    const bool subject = is(k, ChunkKind::comma) && is(k + 1, ChunkKind::noun_phrase) && k > 1;
    return subject ? note(k + 1) : std::vector<std::uint32_t>{};
  }

  /// « Les investisseurs de Halvorn, dont Brava et Mordaque, … ».
  std::vector<std::uint32_t> listed() {
    std::uint32_t k = phrase_ + 1;
    while (is(k, ChunkKind::preposition) && is(k + 1, ChunkKind::noun_phrase)) k += 2;
    if (is(k, ChunkKind::verb_group) && is(k + 1, ChunkKind::noun_phrase) && chunk(k + 1).entity >= 0 &&
        (includes(k) || (chunk(k).copula && !chunk(k).negated)))
      return note(k + 1);
    if (is(k, ChunkKind::comma)) ++k;
    if (k + 1 >= clauses_.chunks.size() ||
        !context_.rules.in("including", context_.document.lower(chunk(k).tokens.first)))
      return {};
    if (is(k + 1, ChunkKind::preposition)) ++k;  // "such as"
    return is(k + 1, ChunkKind::noun_phrase) && chunk(k + 1).entity >= 0 ? note(k + 1) : std::vector<std::uint32_t>{};
  }
  /// "Its investors include Brava", « ses actionnaires sont Brava et Mordaque ».
  bool includes(std::uint32_t k) const {
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(chunk(k).head));
    return readings && !chunk(k).negated &&
           std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return context_.rules.is_verb_of("including_verb", reading.lemma);
           });
  }

  /// « la maison mère de Tessival, Halvorn, … », "its parent, Halvorn, …", "Tessival's parent, Halvorn, …".
  std::vector<std::uint32_t> bearer_behind() {
    std::uint32_t k = phrase_ + 1;
    while (is(k, ChunkKind::preposition) && is(k + 1, ChunkKind::noun_phrase)) k += 2;
    if (is(k, ChunkKind::comma) && is(k + 1, ChunkKind::noun_phrase) && chunk(k + 1).entity >= 0 && k > phrase_ + 1 &&
        chunk(phrase_).has_determiner)
      return note(k + 1);
    return is_apposed_behind() ? note(phrase_ + 2) : std::vector<std::uint32_t>{};
  }

  /// Whether a name between commas says who it is whose owner the phrase tells.
  bool is_apposed_behind() const {
    const bool owned =
        context_.rules.grammar().in_class("possessive", context_.document.lower(chunk(phrase_).tokens.first)) ||
        (phrase_ > 0 && is(phrase_ - 1, ChunkKind::possessive));
    return owned && is(phrase_ + 1, ChunkKind::comma) && is(phrase_ + 2, ChunkKind::noun_phrase) &&
           chunk(phrase_ + 2).entity >= 0 && ends_in_name(phrase_ + 2) &&
           (is(phrase_ + 3, ChunkKind::comma) || is(phrase_ + 3, ChunkKind::stop));
  }

  /// « Halvorn est un partenaire de Tessival ».
  std::vector<std::uint32_t> subject() {
    const std::uint32_t at = whole_phrase();
    for (const Predicate& predicate : clauses_.predicates) {
      if (!(chunk(predicate.chunk).copula || becomes(predicate)) || predicate.object != static_cast<std::int32_t>(at) ||
          predicate.subject < 0)
        continue;
      apply(predicate);
      return note(static_cast<std::uint32_t>(predicate.subject));
    }
    return {};
  }

  /// « devient actionnaire de Halvorn ».
  bool becomes(const Predicate& predicate) const {
    const auto* readings = context_.rules.grammar().verb(context_.document.lower(chunk(predicate.chunk).head));
    return readings && !predicate.passive &&
           std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return context_.rules.is_verb_of("link_verb", reading.lemma);
           });
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
          judge(predicate, head);
  }

  void judge(const Predicate& predicate, std::uint32_t head) {
    apply(predicate);
    // "The deal ends months of talks": the verb undoes its object, not its subject.
    if (predicate.subject == static_cast<std::int32_t>(head) && predicate.object >= 0) return;
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

  const std::uint32_t phrase_;
  const std::uint32_t noun_;
  const NounRule& rule_;
  bool event_ = false;
  bool from_ = true;  ///< Which end is being looked for.
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
