#include "extraction/relation_verbs.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

using Phrases = std::vector<std::uint32_t>;

/// One verb rule applied to one predicate.
class VerbMatch {
 public:
  VerbMatch(const Clauses& clauses, const Predicate& predicate, const VerbRule& rule, RelationContext& context)
      : clauses_(clauses), predicate_(predicate), rule_(rule), context_(context) {}

  void run() {
    const Chunk& verb = clauses_.chunks[predicate_.chunk];
    if (verb.reflexive != rule_.reflexive && (rule_.reflexive || predicate_.form == PredicateForm::finite)) {
      // A bare participle drops the reflexive pronoun; every other form shows it.
      if (!(rule_.reflexive && predicate_.form == PredicateForm::participle)) return;
    }
    if (!has_company()) return;
    for (const std::uint32_t from : slot(rule_.from))
      for (const std::uint32_t to : slot(rule_.to))
        if (from != to && state(from, to)) return;
  }

 private:
  const std::string& head(std::uint32_t phrase) const { return context_.document.word(clauses_.chunks[phrase].head).lower; }

  /// Whether the words that the rule asks for are there: « mettre la main », « passer sous le contrôle ».
  bool has_company() const {
    if (rule_.with.empty()) return true;
    const auto wanted = [&](std::uint32_t phrase) { return std::find(rule_.with.begin(), rule_.with.end(), head(phrase)) != rule_.with.end(); };
    if (rule_.with_preposition.empty()) {
      if (predicate_.object >= 0 && wanted(static_cast<std::uint32_t>(predicate_.object))) return true;
      // Passive: « un accord a été signé avec … »; and « mettre au point », where the noun follows directly.
      if (predicate_.passive && predicate_.subject >= 0 && wanted(static_cast<std::uint32_t>(predicate_.subject))) return true;
      const std::uint32_t next = predicate_.chunk + 2;
      return next < clauses_.chunks.size() && clauses_.chunks[next].kind == ChunkKind::noun_phrase && clauses_.chunks[next - 1].kind == ChunkKind::preposition && wanted(next);
    }
    return std::any_of(predicate_.complements.begin(), predicate_.complements.end(), [&](const Complement& complement) {
      return clauses_.chunks[complement.preposition].key == rule_.with_preposition && wanted(complement.phrase);
    });
  }

  /// The phrases that may fill a slot, best first.
  Phrases slot(const std::vector<std::string_view>& names) const {
    Phrases out;
    for (const std::string_view name : names) {
      if (name == "subject") add_subject(out);
      else if (name == "object") add_object(out);
      else add_complements(out, name);
    }
    return out;
  }

  void add_subject(Phrases& out) const {
    if (!predicate_.passive) add_heads(out, predicate_.subject);
    else
      for (const Complement& complement : predicate_.complements)
        if (context_.rules.grammar().in_class("agent", clauses_.chunks[complement.preposition].key) && complement.phrase > predicate_.chunk) out.push_back(complement.phrase);
  }

  void add_object(Phrases& out) const {
    if (predicate_.passive) return add_heads(out, predicate_.subject);
    if (predicate_.object < 0) return;
    out.push_back(static_cast<std::uint32_t>(predicate_.object));
    // « lance une nouvelle version de Zelba », "developed a framework dubbed Zelba": the name is the complement.
    for (const Complement& complement : predicate_.complements)
      if (complement.preposition == static_cast<std::uint32_t>(predicate_.object) + 1 && context_.rules.grammar().in_class("genitive", clauses_.chunks[complement.preposition].key))
        out.push_back(complement.phrase);
  }

  /// A subject or antecedent, then the phrases above it: in « le patron de Nvidia qui … » either may be meant.
  void add_heads(Phrases& out, std::int32_t phrase) const {
    if (phrase < 0) return;
    for (const std::uint32_t head_phrase : clauses_.heads(static_cast<std::uint32_t>(phrase))) out.push_back(head_phrase);
  }

  void add_complements(Phrases& out, std::string_view preposition) const {
    for (const Complement& complement : predicate_.complements)
      if (clauses_.chunks[complement.preposition].key == preposition) out.push_back(complement.phrase);
  }

  bool state(std::uint32_t from, std::uint32_t to) {
    bool stated = false;
    for (const std::uint32_t subject : context_.members(clauses_, from))
      for (const std::uint32_t object : context_.members(clauses_, to)) {
        if (subject == object || !context_.rules.allows(rule_.predicate, context_.type(subject), context_.type(object))) continue;
        Statement statement;
        statement.predicate = rule_.predicate;
        statement.subject = subject;
        statement.object = static_cast<std::int32_t>(object);
        statement.evidence = evidence(from, to);
        statement.trigger = clauses_.chunks[predicate_.chunk].head;
        statement.modality = predicate_.modality;
        statement.polarity = predicate_.polarity;
        statement.rule = rule_.verb;
        context_.state(std::move(statement));
        stated = true;
      }
    return stated;
  }

  TokenRange evidence(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t first = std::min({from, to, predicate_.chunk});
    const std::uint32_t last = std::max({from, to, predicate_.chunk});
    return {clauses_.chunks[first].tokens.first, clauses_.chunks[last].tokens.last};
  }

  const Clauses& clauses_;
  const Predicate& predicate_;
  const VerbRule& rule_;
  RelationContext& context_;
};

}  // namespace

void find_verb_relations(const Clauses& clauses, RelationContext& context) {
  for (const Predicate& predicate : clauses.predicates) {
    const auto* readings = context.rules.grammar().verb(context.document.lower(clauses.chunks[predicate.chunk].head));
    if (!readings) continue;
    for (const VerbReading& reading : *readings)
      if (const auto* rules = context.rules.verb_rules(reading.lemma))
        for (const VerbRule& rule : *rules) VerbMatch(clauses, predicate, rule, context).run();
  }
}

}  // namespace pressgraph
