#include "extraction/relation_prepositions.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"

namespace pressgraph {
namespace {

/// One preposition with its phrase, and what it may be said of.
class PrepositionMatch : RelationReader {
 public:
  PrepositionMatch(const Clauses& clauses, std::uint32_t preposition, RelationContext& context)
      : RelationReader(clauses, context), preposition_(preposition) {}

  void run(const std::vector<PrepositionRule>& rules) {
    const std::vector<std::uint32_t> objects = context_.members(clauses_, preposition_ + 1);
    if (objects.empty()) return;
    for (const PrepositionRule& rule : rules)
      if (state_all(rule, objects)) return;
  }

 private:
  /// What the preposition may be said of, best first: the phrase before it and those above that, then the subject of
  /// its clause.
  std::vector<std::pair<std::uint32_t, const Predicate*>> bearers() const {
    std::vector<std::pair<std::uint32_t, const Predicate*>> out;
    std::uint32_t k = preposition_;
    if (k > 0 && is(k - 1, ChunkKind::comma)) --k;
    if (k > 0 && is(k - 1, ChunkKind::noun_phrase))
      for (const std::uint32_t head : clauses_.heads(k - 1)) out.emplace_back(head, nullptr);
    if (const Predicate* predicate = clauses_.predicate_near(preposition_); predicate && predicate->subject >= 0)
      out.emplace_back(static_cast<std::uint32_t>(predicate->subject), predicate);
    return out;
  }

  bool state_all(const PrepositionRule& rule, const std::vector<std::uint32_t>& objects) {
    for (const auto& [phrase, predicate] : bearers()) {
      if (rule.beside && predicate && !(chunk(predicate->chunk).copula && predicate->chunk + 1 == preposition_))
        continue;
      bool stated = false;
      for (const std::uint32_t bearer : context_.members(clauses_, phrase))
        for (const std::uint32_t object : objects) stated |= state(rule, phrase, predicate, bearer, object);
      if (stated) return true;
    }
    return false;
  }

  bool state(const PrepositionRule& rule, std::uint32_t phrase, const Predicate* predicate, std::uint32_t bearer,
             std::uint32_t object) {
    const std::uint32_t subject = rule.from_object ? object : bearer;
    const std::uint32_t target = rule.from_object ? bearer : object;
    if (subject == target || !context_.rules.allows(rule.predicate, context_.type(subject), context_.type(target)))
      return false;
    Statement statement;
    statement.predicate = rule.predicate;
    statement.subject = subject;
    statement.object = static_cast<std::int32_t>(target);
    statement.evidence = {chunk(std::min(phrase, preposition_)).tokens.first,
                          chunk(std::max(phrase, preposition_ + 1)).tokens.last};
    statement.trigger = chunk(preposition_).tokens.first;
    if (predicate) {
      statement.modality = predicate->modality;
      statement.polarity = predicate->polarity;
    }
    statement.rule = rule.preposition;
    context_.state(std::move(statement));
    return true;
  }

  const std::uint32_t preposition_;
};

}  // namespace

void find_preposition_relations(const Clauses& clauses, RelationContext& context) {
  for (std::uint32_t k = 0; k + 1 < clauses.chunks.size(); ++k) {
    if (clauses.chunks[k].kind != ChunkKind::preposition || clauses.chunks[k + 1].kind != ChunkKind::noun_phrase)
      continue;
    if (const auto* rules = context.rules.preposition_rules(clauses.chunks[k].key))
      PrepositionMatch(clauses, k, context).run(*rules);
  }
}

}  // namespace pressgraph
