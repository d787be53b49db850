#include "extraction/event_names.hpp"

#include <algorithm>
#include <array>

#include "extraction/seeds.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

class RoleNamer {
 public:
  RoleNamer(const EventRole& role, const Chunk& phrase, const EventRules& rules, const RelationContext& context)
      : role_(role), phrase_(phrase), rules_(rules), context_(context), document_(context.document) {}

  /// The words of the phrase that may be a name, empty where there are none.
  TokenRange words() const {
    if (phrase_.kind != ChunkKind::noun_phrase || phrase_.pronoun || phrase_.entity >= 0) return {};
    if (const TokenRange capitals = in_capitals(); !capitals.empty()) return capitals;
    return in_lower_case();
  }

  /// The class that the role gives it.
  std::string_view type(TokenRange name) const {
    if (is_one_of("Product", role_.type) && !is_one_of("Company", role_.type)) return "Product";
    if (!is_one_of("Company", role_.type)) return "Person";
    const bool described = name.size() > 1 && !document_.word(name.last - 1).capital;
    return described && is_one_of("Organization", role_.type) ? "Organization" : "Company";
  }

 private:
  bool is_sentence_start(std::uint32_t i) const { return document_.sentence_of(i).first == i; }

  bool is_known(std::uint32_t i) const {
    const Word& word = document_.word(i);
    return !word.readings.empty() || word.all_capitals || context_.is_description(word.lower) ||
           is_demonym_like(word.lower) || context_.rules.place_of(word.surface) != nullptr ||
           context_.rules.place_of(word.lower) != nullptr;
  }

  /// « la Bermudienne »: by its ending, where no list has it.
  bool is_demonym_like(std::string_view lower) const {
    if (!document_.has(Feature::agreement)) return false;
    constexpr std::array<std::string_view, 8> kEndings = {"ien", "ienne", "ais", "aise", "ois", "oise", "ain", "aine"};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
  }

  /// "Zelbio | sues …": an unknown word that opens the sentence and is its whole subject.
  bool stands_alone(std::uint32_t i) const {
    constexpr std::size_t kShortest = 4;
    const Pos pos = document_.tokens[i].pos;
    return (pos == Pos::propn || pos == Pos::noun || pos == Pos::x) && phrase_.tokens.size() == 1 &&
           document_.word(i).surface.size() >= kShortest && !is_known(i) && i + 1 < document_.size() &&
           (document_.tokens[i + 1].pos == Pos::verb || document_.tokens[i + 1].pos == Pos::aux);
  }

  bool may_open(std::uint32_t i) const {
    const Word& word = document_.word(i);
    if (rules_.nouns.contains(word.lower) || rules_.mentions.contains(word.lower)) return false;
    return word.capital && word.has_letter && !word.function_word && word.surface.size() > 2 &&
           (!is_sentence_start(i) || stands_alone(i)) && !context_.rules.is_role(word.lower);
  }

  TokenRange in_capitals() const {
    std::uint32_t first = phrase_.tokens.first;
    while (first < phrase_.tokens.last && !may_open(first)) ++first;
    if (first == phrase_.tokens.last) return {};
    for (std::uint32_t i = first + 1; i < phrase_.tokens.last; ++i) {
      const Word& word = document_.word(i);
      const bool adjective =
          !document_.has(Feature::head_last) && document_.tokens[i].pos == Pos::adj && i + 1 == phrase_.tokens.last;
      if (!word.capital && !adjective && !word.has_digit) return {};
    }
    const TokenRange name{first, phrase_.tokens.last};
    // « le Français », « un site Internet », "the Series": a word that the lexicon has is a name where it stands alone.
    // « lance la Nuage », "launched the Tally": of products it may be one all the same.
    const bool product = role_.role == "product" && phrase_.has_determiner && first == phrase_.tokens.first + 1 &&
                         !context_.is_description(document_.word(first).lower) && !document_.word(first).all_capitals &&
                         context_.rules.place_of(document_.word(first).lower) == nullptr;
    if (name.size() == 1 && phrase_.tokens.size() > 1 && is_known(first) && !product) return {};
    // « nommé Premier ministre »: one word in capitals is no person.
    return type(name) == "Person" && name.size() < 2 ? TokenRange{} : name;
  }

  /// An unknown word alone, or behind the noun that says what it is.
  TokenRange in_lower_case() const {
    constexpr std::size_t kShortest = 5;
    const std::uint32_t last = phrase_.tokens.last - 1;
    const Word& word = document_.word(last);
    if (word.capital || word.function_word || is_known(last) || word.surface.size() < kShortest ||
        (phrase_.tokens.size() > 1 && document_.tokens[last].pos == Pos::adj) ||
        document_.tokens[last].kind != TokenKind::word || !is_one_of("Company", role_.type) ||
        word.surface.find_first_of("'-.@/_") != std::string::npos || is_sentence_start(last))
      return {};
    const bool alone = phrase_.tokens.size() == 1;
    const bool called = !alone && context_.is_described_as(document_.lower(last - 1), "Company");
    return alone || called ? TokenRange{last, last + 1} : TokenRange{};
  }

  const EventRole& role_;
  const Chunk& phrase_;
  const EventRules& rules_;
  const RelationContext& context_;
  const Document& document_;
};

/// « Baptisé « Brise », le cidre … », "an app called Tally": the phrase that a participle of naming gives, or -1.
std::int32_t given_name(const Clauses& clauses, std::uint32_t phrase, const RelationContext& context) {
  for (const Predicate& predicate : clauses.predicates) {
    if (!predicate.passive || predicate.subject != static_cast<std::int32_t>(phrase) || predicate.object < 0 ||
        !context.rules.grammar().in_class("naming", context.document.lower(clauses.chunks[predicate.chunk].head)))
      continue;
    const auto object = static_cast<std::uint32_t>(predicate.object);
    const bool quoted = object == predicate.chunk + 2 && clauses.chunks[object - 1].kind == ChunkKind::open;
    if (object == predicate.chunk + 1 || quoted) return predicate.object;
  }
  return -1;
}

}  // namespace

std::optional<std::uint32_t> name_by_role(const EventRole& role, const Clauses& clauses, std::uint32_t phrase,
                                          const EventRules& rules, RelationContext& context) {
  if (!role.needed) return std::nullopt;
  if (const std::int32_t given = given_name(clauses, phrase, context);
      given >= 0 && clauses.chunks[static_cast<std::size_t>(given)].entity < 0)
    phrase = static_cast<std::uint32_t>(given);
  const RoleNamer namer(role, clauses.chunks[phrase], rules, context);
  const TokenRange name = namer.words();
  if (name.empty()) return std::nullopt;
  const std::uint32_t entity =
      context.entities.add_named(context.document, name, namer.type(name), "named by its role");
  context.describe(clauses.chunks[phrase].tokens, entity);
  return entity;
}

}  // namespace pressgraph
