#include "extraction/clause_arguments.hpp"

#include <utility>

namespace pressgraph {
namespace {

bool is(const Clauses& clauses, std::size_t k, ChunkKind kind) {
  return k < clauses.chunks.size() && clauses.chunks[k].kind == kind;
}

/// The object and the complements behind the verb, up to the end of its clause.
void read_behind(const Clauses& clauses, Predicate& predicate) {
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
    else if (predicate.object < 0 && !object_closed && !clauses.is_apposition(i) && !clauses.joins_complement(i))
      predicate.object = static_cast<std::int32_t>(i);
  }
}

void read_before(const Clauses& clauses, Predicate& predicate) {
  for (std::uint32_t i = predicate.chunk; i-- > 0;) {
    const ChunkKind kind = clauses.chunks[i].kind;
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
  const bool inverts = predicate.form == PredicateForm::finite && predicate.subject < 0 && predicate.object >= 0;
  if (!inverts) return;
  predicate.subject = predicate.object;
  predicate.object = -1;
}

}  // namespace

void find_arguments(Clauses& clauses) {
  for (Predicate& predicate : clauses.predicates) {
    const std::int32_t fronted = std::exchange(predicate.object, -1);
    read_behind(clauses, predicate);
    if (fronted >= 0) {
      // « le modèle que dévoile Orval »: what stands behind the verb is its subject.
      if (predicate.subject < 0 && predicate.form == PredicateForm::finite) predicate.subject = predicate.object;
      predicate.object = fronted;
    }
    read_before(clauses, predicate);
  }
  for (Predicate& predicate : clauses.predicates) share_subject(clauses, predicate);
}

}  // namespace pressgraph
