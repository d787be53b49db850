// What the lists of known entities and first names say of a span.
#include "extraction/name_candidates.hpp"

namespace pressgraph {

void add_listed_spans(const std::vector<KnownName>& listed, NameCandidates& candidates) {
  for (const KnownName& known : listed) candidates.add(known.tokens);
}

namespace {

/// In per cent by NameType: what the lists know as a place, event or work is hardly anything else.
constexpr TypePoints kListedPercent = {105, 80, 80, 80, 100, 140, 100, 100, 150};
constexpr std::int32_t kListed = 100;
constexpr std::int32_t kAmbiguous = 30;
/// The lists of places are close to complete, those of people and firms can never be: what none of them has is no place
/// unless the words around it say so.
constexpr std::int32_t kUnlistedPlace = -30;

/// A title or a role beside a name says more of it than a first name that no list has.
constexpr std::int32_t kTitled = 105;

void vote_known(const KnownName& known, const Gazetteer& gazetteer, std::int32_t percent, NameCandidate& candidate) {
  std::int32_t kinds = 0;
  for (std::size_t bit = 0; bit < gazetteer.types().size(); ++bit) kinds += known.types >> bit & 1U;
  const bool whole = known.tokens.size() > 1;
  const std::int32_t points = (known.ambiguous && !whole ? kAmbiguous : kListed) * 2 / (kinds + 1) * percent / 100;
  for (std::size_t bit = 0; bit < gazetteer.types().size(); ++bit) {
    if ((known.types >> bit & 1U) == 0) continue;
    if (const auto type = parse_name_type(gazetteer.types()[bit]))
      candidate.vote("list", gazetteer.entity(known.entity).name, *type,
                     points * kListedPercent[static_cast<std::size_t>(*type)] / 100);
  }
  candidate.vote_name("list", known.ambiguous && !whole ? 5 : whole ? 60 : 40);
}

/// « Mécatroniva 2025 », « Fendali 11 »: an edition or version of what the lists know.
std::optional<KnownName> without_number(const Document& document, const Gazetteer& gazetteer, TokenRange tokens) {
  if (tokens.size() < 2 || document.tokens[tokens.last - 1].kind != TokenKind::number) return std::nullopt;
  return gazetteer.lookup(document, {tokens.first, tokens.last - 1});
}

/// « Xiong Lanfei », "Bae Jun-seo": where the family name comes first, its list says what that of first names does.
bool vote_by_family_name(const NameContext& context, NameCandidate& candidate) {
  constexpr std::uint32_t kMostWords = 3;
  constexpr std::int32_t kFullName = 60;
  const auto [first, last] = candidate.tokens;
  if (!context.is_name_word(first) || !context.is(first, CueKind::family) || last - first > kMostWords) return false;
  if (last - first == 1) {
    candidate.vote("family name", context.document.word(first).surface, NameType::person, 10);
    return true;
  }
  for (std::uint32_t i = first + 1; i < last; ++i) {
    const Word& word = context.document.word(i);
    const bool joined = word.surface == "-";
    if (!joined && (!context.is_name_word(i) || context.common(i) || word.has_digit || context.is(i, CueKind::tail) ||
                    context.is(i, CueKind::generic)))
      return false;
  }
  candidate.vote("family name first", context.document.word(first).surface, NameType::person, kFullName);
  candidate.vote_name("family name first", 10);
  return true;
}

}  // namespace

void vote_by_lists(const NameContext& context, const Gazetteer& gazetteer, NameCandidate& candidate) {
  const auto [first, last] = candidate.tokens;
  const auto known = gazetteer.lookup(context.document, candidate.tokens);
  const auto numbered = known ? std::nullopt : without_number(context.document, gazetteer, candidate.tokens);
  if (known)
    vote_known(*known, gazetteer, 100, candidate);
  else if (numbered)
    vote_known(*numbered, gazetteer, 90, candidate);
  else
    candidate.vote("in no list of places", {}, NameType::place, kUnlistedPlace);
  const Word& word = context.document.word(first);
  if (vote_by_family_name(context, candidate)) return;
  if (!word.capital || !gazetteer.first_name(word.folded)) {
    if (!known && candidate.type_points[static_cast<std::size_t>(NameType::person)] < kTitled)
      candidate.vote("no first name", {}, NameType::person, last - first > 1 ? -55 : -25);
    return;
  }
  std::uint32_t name_words = 0;
  for (std::uint32_t i = first; i < last; ++i) name_words += context.is_name_word(i);
  if (name_words == 1) {
    if (last - first == 1)
      candidate.vote("first name", word.surface, NameType::person, context.common(first) ? 10 : 25);
    return;
  }
  if (!context.is_name_word(last - 1) || context.is(last - 1, CueKind::generic) || context.is(last - 1, CueKind::tail))
    return;
  const bool plain = !context.document.word(last - 1).all_capitals && !context.document.word(last - 1).has_digit;
  candidate.vote("first name", word.surface, NameType::person, plain ? 50 : 30);
  candidate.vote_name("first name", 20);
}

}  // namespace pressgraph
