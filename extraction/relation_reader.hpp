#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "extraction/relation_context.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {

/// What every reader of relations asks of the chunks of a sentence and of the document's entities.
class RelationReader {
 protected:
  RelationReader(const Clauses& clauses, RelationContext& context)
      : clauses_(clauses), context_(context), document_(context.document) {}

  const Chunk& chunk(std::uint32_t k) const { return clauses_.chunks[k]; }
  bool is(std::uint32_t k, ChunkKind kind) const { return k < clauses_.chunks.size() && chunk(k).kind == kind; }
  bool entity_is(std::uint32_t entity, std::string_view type) const { return is_a(context_.type(entity), type); }
  /// Whether the chunk is a noun phrase that bears the name of an entity of this type.
  bool names(std::uint32_t k, std::string_view type) const {
    return is(k, ChunkKind::noun_phrase) && chunk(k).entity >= 0 &&
           entity_is(static_cast<std::uint32_t>(chunk(k).entity), type);
  }
  /// Whether the phrase ends in its name or in the mark that closes the quotes around it.
  bool ends_in_name(std::uint32_t k) const {
    const std::uint32_t last = chunk(k).name.last;
    return chunk(k).entity >= 0 &&
           (last == chunk(k).tokens.last ||
            (last + 1 == chunk(k).tokens.last && document_.tokens[last].kind == TokenKind::punctuation));
  }

  /// States a relation that a noun phrase tells, with the certainty of the `copula` where one stands between. A
  /// `literal` is the object where no entity is.
  void state(std::string_view predicate, std::uint32_t subject, std::int32_t object, TokenRange evidence,
             std::uint32_t trigger, std::string_view rule, const Predicate* copula = nullptr,
             std::string literal = {}) {
    Statement statement;
    statement.predicate = predicate;
    statement.subject = subject;
    statement.object = object;
    statement.literal = std::move(literal);
    statement.evidence = evidence;
    statement.trigger = trigger;
    if (copula) {
      statement.modality = copula->modality;
      statement.polarity = copula->polarity;
    }
    statement.rule = rule;
    context_.state(std::move(statement));
  }

  const Clauses& clauses_;
  RelationContext& context_;
  const Document& document_;
};

}  // namespace pressgraph
