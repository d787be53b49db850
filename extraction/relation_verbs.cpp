#include "extraction/relation_verbs.hpp"

#include <algorithm>

#include "extraction/arguments.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

using Phrases = std::vector<std::uint32_t>;

/// One verb rule applied to one predicate.
class VerbMatch {
 public:
  VerbMatch(const Clauses& clauses, const Predicate& predicate, const VerbRule& rule, RelationContext& context)
      : clauses_(clauses), predicate_(predicate), rule_(rule), context_(context) {
    // « allié de Tessival »: the participle of a reflexive verb is no passive.
    if (rule.reflexive && predicate.form == PredicateForm::participle) predicate_.passive = false;
    // « passée par Halvorn », « entrée chez Tessival »: nor is that of a verb of motion.
    if (predicate.form == PredicateForm::participle && is_verb_of("active_participle")) predicate_.passive = false;
    if (lacks_object()) {
      predicate_.passive = true;
      predicate_.form = PredicateForm::participle;
    }
  }

  void run() {
    const Chunk& verb = clauses_.chunks[predicate_.chunk];
    if (verb.reflexive != rule_.reflexive && (rule_.reflexive || predicate_.form == PredicateForm::finite)) {
      // A bare participle drops the reflexive pronoun; every other form shows it.
      if (!(rule_.reflexive && predicate_.form == PredicateForm::participle)) return;
    }
    if (!rule_.company.holds(context_.document, clauses_, predicate_)) return;
    for (const std::uint32_t from : slot(rule_.from))
      for (const std::uint32_t to : slot(rule_.to))
        if (from != to && state(from, to)) return;
    if (has_object_clitic() && context_.topic >= 0) state_topic(static_cast<std::uint32_t>(context_.topic));
  }

 private:
  /// "She advises Halvorn, the chip company | based | in Vernay": what a rule says of a verb's object, and no subject,
  /// makes a form without object a participle.
  bool lacks_object() const {
    return predicate_.form == PredicateForm::finite && !predicate_.passive && predicate_.object < 0 &&
           clauses_.chunks[predicate_.chunk].maybe_participle && rule_.from.size() == 1 && rule_.from[0] == "object" &&
           std::find(rule_.to.begin(), rule_.to.end(), "subject") == rule_.to.end();
  }

  /// « Halvorn recrute. Anne Roy, qui | l'a fondée, … »: the verb's object is a pronoun before it.
  bool has_object_clitic() const {
    if (predicate_.passive || predicate_.object >= 0 || rule_.to.size() != 1 || rule_.to[0] != "object") return false;
    const Chunk& verb = clauses_.chunks[predicate_.chunk];
    for (std::uint32_t i = verb.tokens.first; i < verb.head; ++i)
      if (context_.rules.in("object_clitic", context_.document.lower(i))) return true;
    return false;
  }

  /// States the rule of what the sentence before speaks of.
  void state_topic(std::uint32_t topic) {
    for (const std::uint32_t from : slot(rule_.from))
      for (const std::uint32_t subject : context_.members(clauses_, from)) {
        if (subject == topic || !context_.rules.allows(rule_.predicate, context_.type(subject), context_.type(topic)))
          continue;
        context_.state(told(subject, topic, evidence(from, from)));
      }
  }

  Statement told(std::uint32_t subject, std::uint32_t object, TokenRange evidence) const {
    Statement statement;
    statement.predicate = rule_.predicate;
    statement.subject = subject;
    statement.object = static_cast<std::int32_t>(object);
    statement.evidence = evidence;
    statement.trigger = clauses_.chunks[predicate_.chunk].head;
    statement.modality = predicate_.modality;
    statement.polarity = predicate_.polarity;
    statement.rule = rule_.verb;
    return statement;
  }

  Phrases slot(const std::vector<std::string_view>& names) const {
    Phrases out;
    for (const std::string_view name : names) {
      const Phrases more = slot_phrases(clauses_, predicate_, name, context_.rules.grammar());
      for (const std::uint32_t phrase : more)
        if (name != "object" || stands_for_object(phrase)) out.push_back(phrase);
    }
    return out;
  }

  /// « lance une version de Zelba », « rachète 51 % de Tessival » mean Zelba and Tessival; « annonce la fermeture de
  /// Zelba » does not.
  bool stands_for_object(std::uint32_t phrase) const {
    if (predicate_.passive || predicate_.object < 0 || phrase == static_cast<std::uint32_t>(predicate_.object))
      return true;
    const Chunk& object = clauses_.chunks[static_cast<std::size_t>(predicate_.object)];
    const Chunk& complement = clauses_.chunks[phrase];
    const std::string& head = context_.document.word(object.head).lower;
    return object.entity < 0 &&
           (context_.rules.in("instance", head) ||
            (complement.entity >= 0 &&
             context_.is_described_as(head, context_.type(static_cast<std::uint32_t>(complement.entity)))));
  }

  /// « une levée menée par X avec la participation | de Y »: Y is no complement of what is led.
  bool is_below_other(std::uint32_t phrase) const {
    const std::int32_t led = predicate_.passive ? predicate_.subject : predicate_.object;
    const std::vector<std::uint32_t> heads = clauses_.heads(phrase);
    return rule_.predicate == "investsIn" && led >= 0 && phrase != static_cast<std::uint32_t>(led) &&
           heads.size() > 1 && std::find(heads.begin(), heads.end(), static_cast<std::uint32_t>(led)) == heads.end();
  }

  bool state(std::uint32_t from, std::uint32_t to) {
    if (is_below_other(to)) return false;
    if (rule_.predicate == "partOf" && is_side_of_place(to)) return false;
    if (rule_.predicate == "takesPlaceIn" && context_.is_below_part(clauses_, from)) return false;
    if (rule_.predicate == "participatesIn" && (wins_award(to) || is_limit(to))) return false;
    bool stated = false;
    const std::vector<std::uint32_t> subjects = context_.members(clauses_, from);
    for (const std::uint32_t subject : subjects)
      for (const std::uint32_t object : context_.members(clauses_, to)) {
        if (subject == object || names_other_maker(subjects, subject, object) ||
            !context_.rules.allows(rule_.predicate, context_.type(subject), context_.type(object)) ||
            backs_as_state(subject) || only_shows(subject) || is_inside_town(subject, object))
          continue;
        context_.state(told(subject, object, evidence(from, to)));
        stated = true;
      }
    return stated;
  }

  /// "won two Zelba Awards", "the Zelba Man of the Year award": a prize is nothing that one takes part in.
  bool wins_award(std::uint32_t phrase) const {
    for (std::uint32_t k = phrase; k < clauses_.chunks.size(); ++k) {
      const Chunk& chunk = clauses_.chunks[k];
      if (chunk.kind != ChunkKind::noun_phrase && chunk.kind != ChunkKind::preposition) return false;
      if (chunk.kind == ChunkKind::noun_phrase &&
          (chunk.entity < 0 ? context_.rules.in("award", context_.document.lower(chunk.head))
                            : context_.is_award(static_cast<std::uint32_t>(chunk.entity))))
        return true;
    }
    return false;
  }

  /// « en poste | jusqu'à la Coupe »: until when.
  bool is_limit(std::uint32_t phrase) const {
    std::uint32_t preposition = 0;
    if (!clauses_.governed(phrase, &preposition)) return false;
    const TokenRange tokens = clauses_.chunks[preposition].tokens;
    return context_.rules.in("until", context_.document.lower(tokens.first)) ||
           (tokens.first > clauses_.sentence.first &&
            context_.rules.in("until", context_.document.lower(tokens.first - 1)));
  }

  /// « soutenue par la Turquie »: the rule whose only investor is whoever is behind « par » speaks of support, which a
  /// state gives without buying.
  bool backs_as_state(std::uint32_t backer) const {
    return rule_.predicate == "investsIn" && is_a(context_.type(backer), "Place") && rule_.from.size() == 1 &&
           context_.rules.grammar().in_class("agent", rule_.from.front());
  }

  /// "Halvorn, created in Vernay": a firm is no part of the place that it stands in.
  bool is_inside_town(std::uint32_t part, std::uint32_t whole) const {
    return rule_.predicate == "partOf" && is_a(context_.type(whole), "Place") &&
           is_a(context_.type(part), "Organization") &&
           std::any_of(rule_.to.begin(), rule_.to.end(),
                       [&](std::string_view key) { return context_.rules.in("inside", key); });
  }

  /// « Anne Roy a dévoilé « Zelba » »: a person who shows a work need not have made it.
  bool only_shows(std::uint32_t maker) const {
    return rule_.predicate == "develops" && is_a(context_.type(maker), "Person") && !is_verb_of("authoring");
  }

  bool is_verb_of(std::string_view name) const {
    const auto* readings =
        context_.rules.grammar().verb(context_.document.lower(clauses_.chunks[predicate_.chunk].head));
    return readings && std::any_of(readings->begin(), readings->end(), [&](const VerbReading& reading) {
             return context_.rules.is_verb_of(name, reading.lemma);
           });
  }

  /// « l'Europe vieillissante », « l'Europe des marchands »: with a word behind it the name means one side of the
  /// place.
  bool is_side_of_place(std::uint32_t phrase) const {
    const Chunk& chunk = clauses_.chunks[phrase];
    if (chunk.entity < 0 || !is_a(context_.type(static_cast<std::uint32_t>(chunk.entity)), "Place")) return false;
    if (chunk.name.last < chunk.tokens.last) return true;
    if (phrase + 1 >= clauses_.chunks.size()) return false;
    const Chunk& next = clauses_.chunks[phrase + 1];
    return (next.kind == ChunkKind::verb_group && next.form == PredicateForm::participle) ||
           (next.kind == ChunkKind::preposition && context_.rules.grammar().in_class("genitive", next.key));
  }

  /// « Halvorn et Tessival ont dévoilé Tessival Calcul »: of several makers the one that the product bears the name of.
  bool names_other_maker(const std::vector<std::uint32_t>& makers, std::uint32_t maker, std::uint32_t product) const {
    if (rule_.predicate != "develops" || makers.size() < 2) return false;
    const auto named_after = [&](std::uint32_t each) {
      const std::string_view name = context_.entities.list[each].name;
      const std::string_view first = name.substr(0, name.find(' '));
      return context_.entities.list[product].name.starts_with(std::string(first) + " ");
    };
    return !named_after(maker) && std::any_of(makers.begin(), makers.end(), named_after);
  }

  TokenRange evidence(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t first = std::min({from, to, predicate_.chunk});
    const std::uint32_t last = std::max({from, to, predicate_.chunk});
    return {clauses_.chunks[first].tokens.first, clauses_.chunks[last].tokens.last};
  }

  const Clauses& clauses_;
  Predicate predicate_;
  const VerbRule& rule_;
  RelationContext& context_;
};

/// "He found a book", "was found": a plain form that is the past of another verb too, without "to" or "will" before it.
bool is_mistaken(const Predicate& predicate, const VerbReading& reading, const std::vector<VerbReading>& readings) {
  if (!reading.forms.infinitive || reading.forms.participle || predicate.form == PredicateForm::infinitive ||
      predicate.modality != Modality::asserted)
    return false;
  return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& other) {
    return other.lemma != reading.lemma && other.forms.participle && !other.forms.infinitive;
  });
}

}  // namespace

void find_verb_relations(const Clauses& clauses, RelationContext& context) {
  for (const Predicate& predicate : clauses.predicates) {
    const auto* readings = context.rules.grammar().verb(context.document.lower(clauses.chunks[predicate.chunk].head));
    if (!readings) continue;
    for (const VerbReading& reading : *readings)
      if (const auto* rules =
              is_mistaken(predicate, reading, *readings) ? nullptr : context.rules.verb_rules(reading.lemma))
        for (const VerbRule& rule : *rules) VerbMatch(clauses, predicate, rule, context).run();
  }
}

}  // namespace pressgraph
