#include "extraction/relation_makers.hpp"

#include <algorithm>

#include "extraction/relation_reader.hpp"

namespace pressgraph {
namespace {

class MakerRelations : RelationReader {
 public:
  MakerRelations(const Clauses& clauses, RelationContext& context) : RelationReader(clauses, context) {}

  void run() {
    for (std::uint32_t k = 0; k < clauses_.chunks.size(); ++k) {
      if (clauses_.chunks[k].kind != ChunkKind::noun_phrase || clauses_.chunks[k].pronoun) continue;
      find_maker(k);
      find_author(k);
      find_own_product(k);
      find_described_maker(k);
    }
    find_adjacent_names();
  }

 private:
  bool is_genitive(std::uint32_t k) const {
    return is(k, ChunkKind::preposition) && context_.rules.grammar().in_class("genitive", chunk(k).key);
  }
  /// Whether the phrase is a name with at most an article before it.
  bool is_bare(std::uint32_t k) const {
    return chunk(k).name.last == chunk(k).tokens.last && chunk(k).tokens.size() <= chunk(k).name.size() + 1;
  }
  /// "by", "from", « de »: what stands between a product and who made it.
  bool leads_to_maker(std::uint32_t k) const {
    return is(k, ChunkKind::preposition) && context_.rules.in("maker_preposition", chunk(k).key);
  }

  void state_maker(std::uint32_t maker, std::uint32_t product, TokenRange evidence, std::string_view rule,
                   const Predicate* predicate = nullptr) {
    state("develops", maker, static_cast<std::int32_t>(product), evidence, evidence.last - 1, rule, predicate);
  }

  /// « le modèle R1 de DeepSeek », "R1, from DeepSeek,", "DeepSeek's model R1", « R1 (DeepSeek) ».
  void find_maker(std::uint32_t k) {
    if (!names(k, "Product")) return;
    const std::uint32_t product = static_cast<std::uint32_t>(chunk(k).entity);
    std::uint32_t i = k + 1;
    if (is(i, ChunkKind::comma) && leads_to_maker(i + 1) && !is_genitive(i + 1)) ++i;
    if (leads_to_maker(i) && ends_in_name(k) && names(i + 1, "Organization"))
      return state_maker(static_cast<std::uint32_t>(chunk(i + 1).entity), product,
                         {chunk(k).tokens.first, chunk(i + 1).tokens.last}, "product of maker");
    // "Halvorn's Roy Dax": little but the possessor says that it is a product.
    constexpr double kGuess = 0.55;
    if (k >= 2 && is(k - 1, ChunkKind::possessive) && chunk(k - 2).kind == ChunkKind::noun_phrase &&
        context_.entities.list[product].confidence >= kGuess)
      if (const auto owner = context_.denotes(clauses_, k - 2))
        state_maker(*owner, product, {chunk(k - 2).tokens.first, chunk(k).tokens.last}, "maker's product");
    if (is(k + 1, ChunkKind::open) && names(k + 2, "Organization") && is(k + 3, ChunkKind::close) &&
        chunk(k + 2).tokens == chunk(k + 2).name && !abbreviates(chunk(k + 2).name, chunk(k).name))
      state_maker(static_cast<std::uint32_t>(chunk(k + 2).entity), product,
                  {chunk(k).tokens.first, chunk(k + 3).tokens.last}, "product (maker)");
  }

  // --- works -------------------------------------------------------------------------------------------------------

  /// Whether the chunk names who may have made a work.
  bool names_author(std::uint32_t k) const { return names(k, "Person"); }
  bool is_work_noun(std::uint32_t token) const { return context_.rules.in("work_noun", document_.lower(token)); }

  /// « « La Digue », de Anne Roy », "The Dyke" by Ann Roy, "Ann Roy's novel "The Dyke"", « le premier roman d'Anne Roy,
  /// « La Digue » », « La Digue » (Halvorn).
  void find_author(std::uint32_t k) {
    if (!names(k, "Work") || !ends_in_name(k)) return;
    const std::uint32_t work = static_cast<std::uint32_t>(chunk(k).entity);
    std::uint32_t i = k + 1;
    if (is(i, ChunkKind::comma)) ++i;
    // A bare title tells a work of its own only with its class or in quotes: « le Journal d'Anne Roy ».
    const bool told = is_quoted(chunk(k)) || is_work_noun(chunk(k).head) || is_work_noun(chunk(k).tokens.first) ||
                      (chunk(k).name.first > chunk(k).tokens.first && is_work_noun(chunk(k).name.first - 1));
    if (told && leads_to_maker(i) && names_author(i + 1)) {
      for (const std::uint32_t author : context_.members(clauses_, i + 1))
        if (entity_is(author, "Person"))
          state_maker(author, work, {chunk(k).tokens.first, chunk(i + 1).tokens.last}, "work by author");
      return;
    }
    if (told && k >= 2 && is(k - 1, ChunkKind::possessive) && names_author(k - 2))
      return state_maker(static_cast<std::uint32_t>(chunk(k - 2).entity), work,
                         {chunk(k - 2).tokens.first, chunk(k).tokens.last}, "author's work");
    // « le premier roman | d' | Anne Roy | , | « La Digue » »
    if (k >= 4 && is(k - 1, ChunkKind::comma) && names_author(k - 2) && is_genitive(k - 3) &&
        is(k - 4, ChunkKind::noun_phrase) && is_work_noun(chunk(k - 4).head))
      return state_maker(static_cast<std::uint32_t>(chunk(k - 2).entity), work,
                         {chunk(k - 4).tokens.first, chunk(k).tokens.last}, "work of author, title");
  }

  bool is_quoted(const Chunk& phrase) const {
    return phrase.name.last < phrase.tokens.last && document_.tokens[phrase.name.last].kind == TokenKind::punctuation;
  }

  /// « Parti des Trois Rives (P3R) », "Halvorn Open Model (HOM)": the bracket repeats initials or figures of the name.
  bool abbreviates(TokenRange bracket, TokenRange name) const {
    std::string initials;
    for (std::uint32_t i = name.first; i < name.last; ++i) initials += document_.surface(i).front();
    return bracket.size() == 1 && name.size() > 1 && document_.surface(bracket.first) == initials;
  }

  /// « Claude, le robot d’Anthropic », « le robot d’Anthropic, Claude », "Claude is a model from Anthropic": a product
  /// noun with its maker beside the product.
  void find_described_maker(std::uint32_t k) {
    if (chunk(k).entity >= 0 || !context_.is_described_as(document_.lower(chunk(k).head), "Product")) return;
    std::uint32_t owner = 0;
    std::uint32_t first = k;
    std::uint32_t last = k;
    if (leads_to_maker(k + 1) && names(k + 2, "Organization"))
      owner = last = k + 2;
    else if (k >= 2 && is(k - 1, ChunkKind::possessive) && names(k - 2, "Organization"))
      owner = first = k - 2;
    else
      return;
    const auto organization = static_cast<std::uint32_t>(chunk(owner).entity);
    const auto product = [&](std::uint32_t at) { return static_cast<std::uint32_t>(chunk(at).entity); };
    if (first >= 2 && is(first - 1, ChunkKind::comma) && names(first - 2, "Product"))
      return state_maker(organization, product(first - 2), {chunk(first - 2).tokens.first, chunk(last).tokens.last},
                         "product, thing of maker");
    if (is(last + 1, ChunkKind::comma) && names(last + 2, "Product") && is_bare(last + 2))
      return state_maker(organization, product(last + 2), {chunk(first).tokens.first, chunk(last + 2).tokens.last},
                         "thing of maker, product");
    for (const Predicate& predicate : clauses_.predicates) {
      if (!chunk(predicate.chunk).copula || predicate.subject < 0 || predicate.object != static_cast<std::int32_t>(k))
        continue;
      const auto subject = static_cast<std::uint32_t>(predicate.subject);
      if (names(subject, "Product"))
        state_maker(organization, product(subject), {chunk(subject).tokens.first, chunk(last).tokens.last},
                    "product is thing of maker", &predicate);
    }
  }

  /// « sa tablette Ozu », "its latest Ozu app": made by the name before « et », the subject of the clause, or whoever
  /// the possessive refers to.
  void find_own_product(std::uint32_t k) {
    const Chunk& phrase = chunk(k);
    // "his | 1974 | album"
    const std::uint32_t determiner =
        k >= 2 && is(k - 1, ChunkKind::date) ? chunk(k - 2).tokens.last - 1 : phrase.tokens.first;
    if (!context_.rules.grammar().in_class("possessive", document_.lower(determiner))) return;
    std::int32_t product = product_in(phrase);
    if (product < 0) product = product_beside(k);
    if (product < 0) return;
    std::int32_t owner = -1;
    if (k >= 2 && is(k - 1, ChunkKind::conjunction) && names(k - 2, "Organization"))
      owner = static_cast<std::int32_t>(k) - 2;
    else if (const Predicate* predicate = clauses_.predicate_near(k); predicate && predicate->chunk < k)
      owner = predicate->subject;
    const auto made = static_cast<std::uint32_t>(product);
    if (owner >= 0) {
      const auto maker = context_.denotes(clauses_, static_cast<std::uint32_t>(owner));
      const std::uint32_t first = std::min(phrase.tokens.first, chunk(static_cast<std::uint32_t>(owner)).tokens.first);
      if (maker && may_make(*maker, made)) state_maker(*maker, made, {first, phrase.tokens.last}, "own product");
    } else if (const auto maker = context_.possessor(determiner);
               maker && may_make(*maker, made) && context_.is_near(*maker, determiner)) {
      state_maker(*maker, made, {determiner, phrase.tokens.last}, "own product");
    }
  }

  bool may_make(std::uint32_t maker, std::uint32_t product) const {
    return entity_is(product, "Product") ? entity_is(maker, "Organization") : entity_is(maker, "Person");
  }

  /// « son dernier modèle, le R1 », « R1, son dernier modèle »: a product in apposition to the possessive, or -1.
  std::int32_t product_beside(std::uint32_t k) const {
    if (chunk(k).entity >= 0) return -1;
    const bool work = is_work_noun(chunk(k).head);
    if (!work && !context_.is_described_as(document_.lower(chunk(k).head), "Product")) return -1;
    const std::string_view type = work ? "Work" : "Product";
    if (is(k + 1, ChunkKind::comma) && names(k + 2, type) && (work ? ends_in_name(k + 2) : is_bare(k + 2)))
      return chunk(k + 2).entity;
    if (k >= 2 && is(k - 1, ChunkKind::comma) && names(k - 2, type)) return chunk(k - 2).entity;
    // « son logiciel, baptisé Zelba, … », "its new robot, called Ozu"
    const std::uint32_t naming = k + (is(k + 1, ChunkKind::comma) ? 2 : 1);
    const bool named = is(naming, ChunkKind::verb_group) && names(naming + 1, type) && ends_in_name(naming + 1) &&
                       context_.rules.grammar().in_class("naming", document_.lower(chunk(naming).head));
    return named ? chunk(naming + 1).entity : -1;
  }

  /// "its Halvorn collection": what the last word means is no product, whatever the name before it is.
  bool is_other_thing(const Chunk& phrase) const {
    return context_.rules.grammar().has(Feature::head_last) && !context_.entities.at(phrase.tokens.last - 1) &&
           !context_.is_described_as(document_.lower(phrase.head), "Product");
  }

  /// The product that a phrase names or holds (« son nouveau R1 »), or -1.
  std::int32_t product_in(const Chunk& phrase) const {
    std::int32_t product = phrase.entity;
    if (product < 0)
      for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.last && !is_other_thing(phrase); ++i)
        if (const auto inside = context_.entities.at(i)) product = static_cast<std::int32_t>(*inside);
    const bool work =
        product >= 0 && entity_is(static_cast<std::uint32_t>(product), "Work") && is_work_noun(phrase.head);
    return product >= 0 && (work || entity_is(static_cast<std::uint32_t>(product), "Product")) ? product : -1;
  }

  /// « Nvidia H800 », « Halvorn Ozu »: maker and product side by side.
  void find_adjacent_names() {
    const std::vector<Name>& all = context_.entities.names;
    auto name = std::partition_point(all.begin(), all.end(),
                                     [&](const Name& n) { return n.tokens.first < clauses_.sentence.first; });
    for (; name != all.end() && std::next(name) != all.end() && std::next(name)->tokens.last <= clauses_.sentence.last;
         ++name) {
      const Name& next = *std::next(name);
      if (next.tokens.first != name->tokens.last) continue;
      const std::uint32_t left = *context_.entities.at(name->tokens.first);
      const std::uint32_t right = *context_.entities.at(next.tokens.first);
      if (entity_is(left, "Organization") && entity_is(right, "Product"))
        state_maker(left, right, {name->tokens.first, next.tokens.last}, "maker before product");
    }
  }
};

}  // namespace

void find_maker_relations(const Clauses& clauses, RelationContext& context) {
  MakerRelations(clauses, context).run();
}

}  // namespace pressgraph
