#include "extraction/relation_names.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"

namespace pressgraph {
namespace {

class NameRelations : RelationReader {
 public:
  NameRelations(const Clauses& clauses, RelationContext& context) : RelationReader(clauses, context) {}

  void run() {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      if (clauses_.chunks[k].kind != ChunkKind::noun_phrase || clauses_.chunks[k].pronoun) continue;
      find_parent(k);
      find_joined(k);
    }
    find_credits();
  }

 private:
  // --- names joined by a hyphen -------------------------------------------------------------------------------------

  /// "Oslo-based shipping firm Halvorn", "the Brava-backed start-up": a name joined to a participle.
  void find_joined(std::uint32_t k) {
    for (std::uint32_t i = chunk(k).tokens.first; i + 2 < chunk(k).tokens.last; ++i) {
      const auto name = context_.entities.at(i);
      if (!name || document_.surface(i + 1) != "-") continue;
      const auto bearer =
          chunk(k).entity >= 0 ? std::optional(static_cast<std::uint32_t>(chunk(k).entity)) : apposed_or_described(k);
      if (!bearer || *bearer == *name) continue;
      const std::string& word = document_.word(i + 2).lower;
      const auto at = static_cast<std::int32_t>(*name);
      if (context_.rules.in("joined_base", word)) state("basedIn", *bearer, at, chunk(k).tokens, i + 2, "place-based");
      if (context_.rules.in("joined_backer", word))
        state("investsIn", *name, static_cast<std::int32_t>(*bearer), chunk(k).tokens, i + 2, "investor-backed");
      if (context_.rules.in("joined_founder", word))
        state("founderOf", *name, static_cast<std::int32_t>(*bearer), chunk(k).tokens, i + 2, "founder-founded");
      if (context_.rules.in("joined_owner", word)) state("partOf", *bearer, at, chunk(k).tokens, i + 2, "owner-owned");
      if (context_.rules.in("joined_maker", word))
        state("develops", *name, static_cast<std::int32_t>(*bearer), chunk(k).tokens, i + 2, "maker-made");
    }
  }

  std::optional<std::uint32_t> apposed_or_described(std::uint32_t k) {
    if (k >= 2 && is(k - 1, ChunkKind::comma) && chunk(k - 2).kind == ChunkKind::noun_phrase &&
        chunk(k - 2).entity >= 0)
      return static_cast<std::uint32_t>(chunk(k - 2).entity);
    return context_.rules.grammar().in_class("definite", document_.lower(chunk(k).tokens.first))
               ? context_.denotes(clauses_, k)
               : std::nullopt;
  }

  // --- organisations and people ------------------------------------------------------------------------------------

  /// « le Bureau des phares (BDP) du Cerema », "the University of Oxford's Star Lab".
  void find_parent(std::uint32_t k) {
    if (!names(k, "Organization") || chunk(k).name.last != chunk(k).tokens.last) return;
    const auto part = static_cast<std::uint32_t>(chunk(k).entity);
    if (!stands_alone(chunk(k).name, part)) return;
    if (k >= 2 && is(k - 1, ChunkKind::possessive) && names(k - 2, "Organization") && chunk(k).name == chunk(k).tokens)
      state("partOf", part, chunk(k - 2).entity, {chunk(k - 2).tokens.first, chunk(k).tokens.last},
            chunk(k).tokens.first, "organisation's part");
    std::uint32_t i = k + 1;
    if (is(i, ChunkKind::open) && is(i + 1, ChunkKind::noun_phrase) && is(i + 2, ChunkKind::close)) i += 3;
    const bool inside = is(i, ChunkKind::preposition) && context_.rules.in("part_preposition", chunk(i).key) &&
                        (!entity_is(part, "Company") || context_.rules.grammar().in_class("genitive", chunk(i).key));
    // "the Harbour Museum of the Coast Guard": one name of an institution, cut at its "of".
    if (inside && i == k + 1 && context_.rules.grammar().has(Feature::head_last) &&
        context_.rules.grammar().in_class("genitive", chunk(i).key) && chunk(k).name.size() > 1 &&
        context_.rules.in("facility", document_.lower(chunk(k).name.last - 1)))
      return;
    // « les Bonnets noirs du port »: people of one place, whatever it is called.
    if (inside && is_crowd(chunk(k))) return;
    if (inside && names(i + 1, "Organization") && chunk(i + 1).name.last == chunk(i + 1).tokens.last &&
        stands_alone(chunk(i + 1).name, static_cast<std::uint32_t>(chunk(i + 1).entity)))
      state("partOf", part, chunk(i + 1).entity, {chunk(k).tokens.first, chunk(i + 1).tokens.last},
            chunk(i).tokens.first, "part of organisation");
  }

  /// A name in the plural whose last word is written small: « les Bonnets noirs ».
  bool is_crowd(const Chunk& phrase) const {
    const auto plural = [&](std::uint32_t i) { return document_.lower(i).ends_with('s'); };
    const std::string_view last = document_.surface(phrase.name.last - 1);
    return context_.rules.grammar().has(Feature::agreement) && phrase.name.size() == 2 && plural(phrase.name.first) &&
           plural(phrase.name.last - 1) && last.front() >= 'a' && last.front() <= 'z';
  }

  /// Whether the name is a whole one: « SNE », « Labo Vernay », not the « Conseil » of a name that was cut short.
  bool stands_alone(TokenRange name, std::uint32_t entity) const {
    constexpr double kFirm = 0.8;
    const std::string_view surface = document_.view(name);
    const bool acronym = std::none_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool cut = name.size() == 2 && context_.rules.grammar().in_class("definite", document_.lower(name.first));
    return (name.size() > 1 && !cut) || acronym ||
           (context_.entities.list[entity].confidence >= kFirm &&
            !context_.is_described_as(document_.lower(name.first), "Organization"));
  }

  /// Credits on a line of their own: « Anne Roy, 6Medias », "By Ann Roy - Reuters".
  void find_credits() {
    constexpr std::uint32_t kShortLine = 14;
    if (clauses_.sentence.size() > kShortLine) return;
    const std::vector<Name>& all = context_.entities.names;
    auto name = std::partition_point(all.begin(), all.end(),
                                     [&](const Name& n) { return n.tokens.first < clauses_.sentence.first; });
    for (; name != all.end() && std::next(name) != all.end() && std::next(name)->tokens.last <= clauses_.sentence.last;
         ++name) {
      const Name& next = *std::next(name);
      if (next.tokens.first != name->tokens.last + 1) continue;
      const std::string_view mark = document_.surface(name->tokens.last);
      const bool line = clauses_.predicates.empty() && (mark == "," || mark == "-" || mark == "–" || mark == "|");
      const std::uint32_t left = *context_.entities.at(name->tokens.first);
      const std::uint32_t right = *context_.entities.at(next.tokens.first);
      if (line && entity_is(left, "Person") && entity_is(right, "Organization"))
        state("worksFor", left, static_cast<std::int32_t>(right), {name->tokens.first, next.tokens.last},
              name->tokens.last, "credit");
    }
  }
};

}  // namespace

void find_name_relations(const Clauses& clauses, RelationContext& context) {
  NameRelations(clauses, context).run();
}

}  // namespace pressgraph
