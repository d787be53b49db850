// Where a name begins and ends: what stands around the ends of a span, or ties its parts together, says whether the
// span is a whole name.
#include <algorithm>

#include "extraction/name_candidates.hpp"

namespace pressgraph {
namespace {

/// « Semences de Vernay », « Port de Sète »: where common nouns bear no capital, one that has it opens a name that goes
/// on behind its preposition; where nouns need articles, so does one that opens the sentence without any. The token
/// behind the first name word so tied to the noun at `first`, or 0.
std::uint32_t end_of_tie(const NameContext& context, std::uint32_t first) {
  constexpr std::uint32_t kLongest = 4;
  const Document& document = context.document;
  const Word& noun = document.word(first);
  const TokenRange sentence = document.sentence_of(first);
  if (first + 2 >= sentence.last || !context.is_name_word(first) || context.is_name_word(first + 1) ||
      !document.word(first + 1).classes[static_cast<std::size_t>(WordClass::of)])
    return 0;
  if (!noun.may_be(Pos::noun) || !context.common(first) || noun.all_capitals || noun.inner_capital ||
      context.lexicon.is_role(context.numbers[first]) || context.is(first, CueKind::demonym) ||
      context.is(first, CueKind::generic))
    return 0;
  std::uint32_t i = first + 1;
  while (i < sentence.last && i - first < kLongest - 1 && context.is(i, CueKind::joiner) && !context.is_name_word(i))
    ++i;
  if (i >= sentence.last || !context.is_name_word(i) || context.capitals[i] != Capital::free ||
      context.is(i, CueKind::generic))
    return 0;
  if (first > sentence.first) {
    const bool opens = document.tokens[first - 1].pos == Pos::punct && document.surface(first - 1) != ",";
    return context.capitals[first] == Capital::free && !opens ? i + 1 : 0;
  }
  return i + 1 < sentence.last && (document.tokens[i + 1].pos == Pos::aux || document.tokens[i + 1].pos == Pos::verb)
             ? i + 1
             : 0;
}

/// Such a name is whole with what is tied to its noun; two parts of it are none.
void vote_tied_nouns(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kTied = 150;
  constexpr std::int32_t kCut = -120;
  constexpr std::int32_t kFirm = 30;
  if (context.document.has(Feature::bare_noun)) return;
  const auto [first, last] = candidate.tokens;
  if (const std::uint32_t end = end_of_tie(context, first); end != 0) {
    // « Fonderies de la Bourdaine | en mai »
    const bool whole = last == end || (last > end && (context.is_name_word(last - 1) || context.is_name_word(end) ||
                                                      !context.is(end, CueKind::joiner)));
    if (whole || last < end) candidate.vote_name("noun in capitals", whole ? kTied : kCut);
    const Pos before = first > 0 ? context.document.tokens[first - 1].pos : Pos::punct;
    if (last >= end && before != Pos::det) candidate.vote("noun in capitals", {}, NameType::company, kFirm);
  }
  const std::uint32_t sentence = context.document.sentence_of(first).first;
  for (std::uint32_t back = 2; back <= 3 && first >= sentence + back; ++back)
    if (end_of_tie(context, first - back) > first) candidate.vote_name("behind a noun in capitals", kCut);
}

/// « s'offre | Les Jardins de Cybèle »: within a sentence an article bears a capital where a name begins, which goes on
/// behind the preposition of its noun.
void vote_article(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kOpensName = 170;
  const auto [first, last] = candidate.tokens;
  const auto is = [&](std::uint32_t i, WordClass c) {
    return context.document.word(i).classes[static_cast<std::size_t>(c)];
  };
  if (first == context.document.sentence_of(first).first || last - first < 4 ||
      context.capitals[first] != Capital::free || !is(first, WordClass::determiner) ||
      !context.is_name_word(first + 1) || !is(first + 2, WordClass::of))
    return;
  std::uint32_t i = first + 3;
  while (i + 1 < last && context.is(i, CueKind::joiner) && !context.is_name_word(i)) ++i;
  if (i + 1 == last && context.is_name_word(i)) candidate.vote_name("article in capitals", kOpensName);
}

/// "the pro-Orval | Reform Party": what a prefix is tied to belongs to the adjective.
bool tied_adjective(const NameContext& context, std::uint32_t i) {
  const Document& document = context.document;
  return i >= 2 && document.surface(i - 1) == "-" && !document.tokens[i].space_before &&
         !document.tokens[i - 1].space_before && !context.is_name_word(i - 2) &&
         document.tokens[i - 2].kind == TokenKind::word && !context.is(i - 2, CueKind::particle) &&
         i + 1 < document.size() && context.is_name_word(i) && context.is_name_word(i + 1);
}

/// "Pieter | van den | Berg": whether a particle stands at the token with a name word before it and one behind.
bool runs_through_particle(const NameContext& context, std::uint32_t at, TokenRange sentence) {
  std::uint32_t before = at;
  while (before > sentence.first && context.is_nobiliary(before)) --before;
  std::uint32_t behind = at;
  while (behind < sentence.last && context.is_nobiliary(behind)) ++behind;
  return behind > before + 1 && behind < sentence.last && context.is_name_word(before) && context.is_name_word(behind);
}

/// "Orvel College | of Medicine": whether the token is a head, with the preposition that ties on the name behind it.
bool ties_behind(const NameContext& context, std::uint32_t head, TokenRange sentence) {
  if (!context.document.has(Feature::head_last) || head < sentence.first || head + 2 >= sentence.last ||
      !context.is_name_word(head) || !(context.is_name_word(head + 2) || context.is(head + 2, CueKind::joiner)))
    return false;
  std::vector<NameLexicon::Match> matches;
  context.lexicon.starting_at(context.numbers, head, head + 2, matches);
  const std::uint32_t next = context.is_name_word(head + 2) ? head + 2 : head + 3;
  // "Brava Group on Feb. 18" ends before the day.
  return next < sentence.last && context.is_name_word(next) && !context.is(next, CueKind::generic) &&
         std::any_of(matches.begin(), matches.end(), [](const NameLexicon::Match& match) {
           return match.cue->kind == CueKind::inner && match.length == 2;
         });
}

/// "Orval's | Fintech | Open Foundation": a name begins right behind its owner.
bool follows_owner(const NameContext& context, std::uint32_t at, TokenRange sentence) {
  return at > sentence.first && context.is(at - 1, CueKind::possessive) && context.capitals[at] == Capital::free &&
         !context.lexicon.is_role(context.numbers[at]);
}

/// "Mr | Orval", "Investor | Ridge Partners": a title, role or noun of the kind before a name, whatever its capital.
bool may_stand_outside(const NameContext& context, std::uint32_t at) {
  const Word& word = context.document.word(at);
  return word.classes[static_cast<std::size_t>(WordClass::civility)] || context.lexicon.is_role(context.numbers[at]) ||
         context.is(at, CueKind::apposed) || context.is(at, CueKind::generic) || context.is(at, CueKind::demonym) ||
         context.is(at, CueKind::civility) || word.function_word || context.capitals[at] == Capital::forced;
}

/// A span that stops in the middle of a run of capitals is less likely than the run.
void vote_cut(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kCut = -60;
  constexpr std::int32_t kCutOutside = -25;
  constexpr std::int32_t kBehindOwner = -130;
  constexpr std::int32_t kTied = -70;
  const auto [first, last] = candidate.tokens;
  const TokenRange sentence = context.document.sentence_of(first);
  if (first > sentence.first && context.is_name_word(first - 1) && context.is_name_word(first) &&
      !tied_adjective(context, first - 1))
    candidate.vote_name("cut before", may_stand_outside(context, first - 1)         ? kCutOutside
                                      : follows_owner(context, first - 1, sentence) ? kBehindOwner
                                                                                    : kCut);
  if (last < sentence.last && context.is_name_word(last) && context.is_name_word(last - 1))
    candidate.vote_name("cut behind", kCut);
  for (std::uint32_t i = first; i + 2 < last; ++i)
    if (ties_behind(context, i, sentence)) {
      candidate.vote_name("head with its complement", -kTied);
      break;
    }
  if (last < sentence.last && ties_behind(context, last - 1, sentence))
    candidate.vote_name("cut before a complement", kTied);
  const std::uint32_t joiner = first > sentence.first && !context.is_name_word(first - 1) ? 1 : 0;
  for (std::uint32_t back = 2; joiner != 0 && back <= 3 && first >= sentence.first + back; ++back)
    if (ties_behind(context, first - back, sentence)) candidate.vote_name("cut behind a head", kTied);
  if (last < sentence.last && context.is_nobiliary(last) && runs_through_particle(context, last, sentence))
    candidate.vote_name("cut before a particle", kTied);
  if (first > sentence.first && (context.is_nobiliary(first) || context.is_nobiliary(first - 1)) &&
      runs_through_particle(context, context.is_nobiliary(first) ? first : first - 1, sentence))
    candidate.vote_name("cut behind a particle", kTied);
  if (candidate.tokens.size() > 1 && first > sentence.first && tied_adjective(context, first))
    candidate.vote_name("tied adjective first", kTied);
}

/// "Orval | in December 2026": a word that names nothing joins no name behind its preposition.
void vote_generic_inside(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kGeneric = -150;
  for (std::uint32_t i = candidate.tokens.first + 2; i < candidate.tokens.last; ++i)
    if (context.is(i, CueKind::generic) && context.is_name_word(i) && !context.document.word(i).all_capitals &&
        !context.is_name_word(i - 1) && context.is(i - 1, CueKind::joiner))
      return candidate.vote_name("generic word behind a preposition", kGeneric);
}

/// Whether a legal form is written as one: "Ltd", "plc", but a word of its own in « groupe », "Company", "Holding".
bool is_written_as_form(const NameContext& context, std::uint32_t token) {
  return is_legal_form(context, token) && (!context.common(token) || context.document.word(token).all_capitals);
}

/// "Orval Brewing plc", "Orval Robotics Co., Ltd": the token behind the legal form that stands at a token, or 0.
std::uint32_t end_of_legal_form(const NameContext& context, std::uint32_t at, std::uint32_t end) {
  std::uint32_t i = at;
  if (i + 1 < end && context.document.surface(i) == "," && is_written_as_form(context, i + 1)) at = ++i;
  while (i < end && is_legal_form(context, i)) ++i;
  return i > at ? i : 0;
}

/// A firm's name has its legal form: « Halvorn | SAS », "Orval Brewing | plc".
void vote_legal_form(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kWhole = 90;
  constexpr std::int32_t kCut = -70;
  constexpr std::int32_t kAlone = -150;
  const auto [first, last] = candidate.tokens;
  const TokenRange sentence = context.document.sentence_of(first);
  const bool behind_name = first > sentence.first && context.is_name_word(first - 1) &&
                           !context.function_word(first - 1) && context.capitals[first - 1] != Capital::none;
  if (is_legal_form(context, first) && behind_name && is_written_as_form(context, first))
    return candidate.vote_name("legal form alone", kAlone);
  const std::uint32_t behind = end_of_legal_form(context, last, sentence.last);
  if (behind != 0 && is_written_as_form(context, behind - 1)) candidate.vote_name("cut before its legal form", kCut);
  if (last - first > 1 && is_legal_form(context, last - 1) && is_written_as_form(context, last - 1) && behind == 0) {
    candidate.vote_name("legal form behind", kWhole);
    candidate.vote("legal form behind", {}, NameType::company, kWhole);
  }
}

/// "Whitlock's | has opened a shop": behind what belongs to somebody stands no finite verb, so the letter is the name's
/// own.
void vote_own_genitive(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kWhole = 150;
  constexpr std::int32_t kCut = -60;
  constexpr std::int32_t kFirm = 60;
  const auto [first, last] = candidate.tokens;
  if (last - first > 1 && ends_in_own_genitive(context, last)) {
    candidate.vote_name("own genitive", kWhole);
    candidate.vote("own genitive", {}, NameType::company, kFirm);
  } else if (last < context.document.size() && ends_in_own_genitive(context, last + 1)) {
    candidate.vote_name("cut before its genitive", kCut);
  }
}

}  // namespace

bool is_legal_form(const NameContext& context, std::uint32_t token) {
  return context.is(token, CueKind::legal) && (context.is_name_word(token) || !context.common(token));
}

bool ends_in_own_genitive(const NameContext& context, std::uint32_t end) {
  const Document& document = context.document;
  if (end < 2 || end >= document.size() || !context.is(end - 1, CueKind::possessive) ||
      document.tokens[end].sentence != document.tokens[end - 2].sentence || !context.is_name_word(end - 2))
    return false;
  return document.tokens[end].pos == Pos::aux && document.tokens[end - 1].pos == Pos::part;
}

void vote_by_bounds(const NameContext& context, NameCandidate& candidate) {
  vote_tied_nouns(context, candidate);
  vote_article(context, candidate);
  vote_cut(context, candidate);
  vote_generic_inside(context, candidate);
  vote_legal_form(context, candidate);
  vote_own_genitive(context, candidate);
}

}  // namespace pressgraph
