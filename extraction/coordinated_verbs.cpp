#include "extraction/coordinated_verbs.hpp"

namespace pressgraph {
namespace {

bool is(const Clauses& clauses, std::uint32_t k, ChunkKind kind) {
  return k < clauses.chunks.size() && clauses.chunks[k].kind == kind;
}

/// « imaginée | , | conçue | et | bâtie »: the middle of a list of bare verbs.
bool is_listed(const Clauses& clauses, std::uint32_t k) {
  return is(clauses, k - 1, ChunkKind::comma) && is(clauses, k + 2, ChunkKind::verb_group) &&
         (is(clauses, k + 1, ChunkKind::comma) || is(clauses, k + 1, ChunkKind::conjunction)) &&
         clauses.chunks[k + 2].tokens.size() == 1;
}

}  // namespace

bool shares_auxiliary(const Clauses& clauses, std::uint32_t k, const std::vector<std::uint32_t>& sharing) {
  const Chunk& chunk = clauses.chunks[k];
  const bool participle = chunk.form == PredicateForm::participle || chunk.maybe_participle;
  if (k < 2 || !participle || chunk.tokens.size() > 1 || clauses.predicates.empty() ||
      clauses.predicates.back().chunk + 2 != k || clauses.predicates.back().form != PredicateForm::finite)
    return false;
  const Chunk& before = clauses.chunks[k - 2];
  const bool shared = !sharing.empty() && sharing.back() + 1 == clauses.predicates.size();
  // "has designed and built": the past tense has the same form and needs no auxiliary.
  const bool compound = before.passive || (chunk.form == PredicateForm::participle && before.tokens.size() > 1);
  return (is(clauses, k - 1, ChunkKind::conjunction) || is_listed(clauses, k)) && (compound || shared);
}

void share_arguments(Clauses& clauses, const std::vector<std::uint32_t>& sharing) {
  for (std::size_t i = sharing.size(); i-- > 0;) {
    const Predicate& last = clauses.predicates[sharing[i]];
    Predicate& first = clauses.predicates[sharing[i] - 1];
    if (first.object < 0) first.object = last.object;
    if (first.complements.empty()) first.complements = last.complements;
  }
}

std::int32_t parted_subject(const Clauses& clauses, std::uint32_t k) {
  if (k < 2 || !is(clauses, k - 1, ChunkKind::date)) return -1;
  const std::uint32_t verb = k - (is(clauses, k - 2, ChunkKind::preposition) && k > 2 ? 3 : 2);
  const Predicate* copula = is(clauses, verb, ChunkKind::verb_group) ? clauses.predicate_at(verb) : nullptr;
  return copula && clauses.chunks[verb].copula ? copula->subject : -1;
}

}  // namespace pressgraph
