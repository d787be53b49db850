// What the words of a span say of it by themselves.
#include <algorithm>

#include "extraction/name_candidates.hpp"

namespace pressgraph {
namespace {

std::int32_t capital_points(const NameContext& context, std::uint32_t i) {
  const bool free = context.capitals[i] == Capital::free;
  if (context.common_here(i)) return free ? -10 : -40;
  if (context.common(i)) return free ? 10 : -20;
  return free ? 30 : 10;
}

bool is_year(const Document& document, std::uint32_t i) {
  const std::string_view surface = document.surface(i);
  return surface.size() == 4 && (surface.starts_with("19") || surface.starts_with("20"));
}

bool is_initial(const Word& word) {
  return word.surface.size() == 2 && word.capital && word.surface[1] == '.';
}

/// The counts that more than one rule asks for.
struct Make {
  std::uint32_t name_words = 0, plain = 0, generic = 0, other = 0, joiners = 0;
  bool digits = false;
  bool tied = false;   ///< A particle with its hyphen ("al-Sorel").
  bool noble = false;  ///< "Jan van Orvel".
};

Make make_of(const NameContext& context, TokenRange tokens) {
  Make make;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Word& word = context.document.word(i);
    if (context.is_name_word(i)) {
      ++make.name_words;
      make.generic += context.is(i, CueKind::generic) || context.is(i, CueKind::demonym) || context.function_word(i);
      make.plain += !word.has_digit && !word.all_capitals && !word.inner_capital;
      make.digits |= word.has_digit;
    } else if (context.ties_particle(i) || (i + 1 < tokens.last && context.ties_particle(i + 1))) {
      make.tied = true;
    } else if (i > tokens.first && context.is_nobiliary(i)) {
      make.noble = true;
    } else if (context.is(i, CueKind::joiner) || context.is(i, CueKind::particle)) {
      make.joiners += i == tokens.first || !context.is(i - 1, CueKind::joiner);
    } else {
      ++make.other;
    }
  }
  return make;
}

/// "Recent | reports", « Faux | départ »: the capital of a sentence on an adjective of the noun behind.
bool modifies_next(const NameContext& context, std::uint32_t i) {
  const Document& document = context.document;
  return context.capitals[i] == Capital::forced && context.common(i) && document.tokens[i].pos == Pos::adj &&
         i + 1 < document.size() && document.tokens[i + 1].pos == Pos::noun && !context.is_name_word(i + 1);
}

/// "Mr Tarvex", « Mme Orvane »: a title that is written short is no part of the name.
void vote_title(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kTitle = -150;
  const Word& first = context.document.word(candidate.tokens.first);
  if (candidate.tokens.size() > 1 && first.classes[static_cast<std::size_t>(WordClass::civility)] &&
      (first.lower.ends_with('.') || context.language.is_abbreviation(first.lower + ".")))
    candidate.vote_name("title inside", kTitle);
}

/// Whether a phrase of the lexicon makes the stretch the name of a body by its first or last words: "University of X",
/// "X Foundation".
bool has_head_or_tail(const NameContext& context, TokenRange stretch) {
  std::vector<NameLexicon::Match> matches;
  context.lexicon.starting_at(context.numbers, stretch.first, stretch.last, matches);
  for (const auto& [cue, length] : matches)
    if (cue->kind == CueKind::head && length < stretch.size()) return true;
  matches.clear();
  context.lexicon.ending_at(context.numbers, stretch.last, stretch.first, matches);
  return std::any_of(matches.begin(), matches.end(), [&](const NameLexicon::Match& match) {
    return match.cue->kind == CueKind::tail && match.length < stretch.size();
  });
}

/// "Bow Ridge Capital | led": a noun that opens a sentence without article, and that describes nobody, belongs to the
/// name of a firm behind it; "Lender Ridge Capital" is Ridge Capital.
bool opens_firm(const NameContext& context, const NameCandidate& candidate) {
  const std::uint32_t first = candidate.tokens.first;
  if (!context.document.has(Feature::head_last) || first != context.document.sentence_of(first).first ||
      !context.document.word(first).may_be(Pos::noun) || context.lexicon.is_role(context.numbers[first]) ||
      context.is(first, CueKind::apposed) || context.is(first, CueKind::generic))
    return false;
  return has_head_or_tail(context, {first + 1, candidate.tokens.last});
}

void vote_capitals(const NameContext& context, NameCandidate& candidate, const Make& make) {
  constexpr std::int32_t kModifier = -60;
  constexpr std::int32_t kOpens = 90;
  if (make.name_words == make.generic) return candidate.vote_name("generic word", -300);
  std::int32_t sum = 0;
  for (std::uint32_t i = candidate.tokens.first; i < candidate.tokens.last; ++i)
    if (context.is_name_word(i)) sum += capital_points(context, i);
  candidate.vote_name("capitals", sum / static_cast<std::int32_t>(std::max(1U, make.name_words)));
  const std::uint32_t first = candidate.tokens.first;
  if (make.name_words > 1 && context.capitals[first] == Capital::forced &&
      (context.common(first) || context.common_here(first)))
    opens_firm(context, candidate) ? candidate.vote_name("noun opens a firm", kOpens)
                                   : candidate.vote_name("common first word", -25);
  if (candidate.tokens.size() == 1 && modifies_next(context, first)) candidate.vote_name("adjective", kModifier);
}

/// « Directrice Générale Camille Orvane »: a role in capitals is no part of the name, nor a name.
void vote_roles(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kOnlyRoles = -70;
  constexpr std::int32_t kRoleFirst = -30;
  constexpr std::int32_t kRoleBehind = -60;
  const auto is_role = [&](std::uint32_t i) {
    return context.lexicon.is_role(context.numbers[i]) && !context.document.word(i).all_capitals &&
           context.document.word(i).surface.size() > 2;
  };
  // "Afghan Ambassador Ann Roy": the adjective goes with the role.
  const std::uint32_t adjectives = context.is(candidate.tokens.first, CueKind::demonym) ? 1 : 0;
  std::uint32_t roles = adjectives;
  while (candidate.tokens.first + roles < candidate.tokens.last && is_role(candidate.tokens.first + roles)) ++roles;
  if (roles > adjectives)
    roles == candidate.tokens.size() ? candidate.vote_name("role", kOnlyRoles)
                                     : candidate.vote_name("role first", kRoleFirst);
  // "Orval Executive Director Ann Roy": nor does it end an organisation's.
  const std::uint32_t last = candidate.tokens.last - 1;
  if (roles == adjectives && context.language.features().has(Feature::head_last) && is_role(last) &&
      context.is_name_word(last - 1))
    candidate.vote_name("role behind", kRoleBehind);
}

/// « l'association | Halte », "Brewer | Tessival": a noun of the kind that no preposition ties on stays outside the
/// name, in lower case or with the capital of its sentence alone.
bool opens_with_apposed(const NameContext& context, TokenRange tokens) {
  if (tokens.size() < 2 || !context.is(tokens.first, CueKind::apposed) || !context.is_name_word(tokens.first + 1))
    return false;
  const Word& word = context.document.word(tokens.first);
  // « Groupe Halvorn a racheté … »: where nouns need articles, one that opens the sentence without any is the name's
  // own.
  const bool bare = context.capitals[tokens.first] == Capital::forced && !context.document.has(Feature::bare_noun) &&
                    !word.all_capitals;
  return !word.capital || word.all_capitals || (context.capitals[tokens.first] == Capital::forced && !bare);
}

void vote_apposed(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kApposed = -110;
  constexpr std::int32_t kBehind = 30;
  const auto [first, last] = candidate.tokens;
  if (opens_with_apposed(context, candidate.tokens)) candidate.vote_name("noun in apposition", kApposed);
  if (first > 0 && opens_with_apposed(context, {first - 1, last}))
    candidate.vote_name("behind a noun in apposition", kBehind);
}

/// "the Rover Foundation's | Ledger Institute": two names, where "St Brendan's University Hospital" is one.
void vote_owner_inside(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kTwoNames = -250;
  const auto [first, last] = candidate.tokens;
  for (std::uint32_t i = first + 2; i + 2 < last; ++i)
    if (context.is(i, CueKind::possessive) && has_head_or_tail(context, {first, i}) &&
        has_head_or_tail(context, {i + 1, last}))
      return candidate.vote_name("owner inside", kTwoNames);
}

constexpr std::int32_t kTail = 90;
constexpr std::int32_t kCapitalHead = 60;

/// "Orval | Department of Trade", "Royal | Society for the Protection of Cats": the head behind its modifiers, with the
/// preposition that ties the rest of the name to it. Returns how many words stand before it; 0 where there is none.
std::uint32_t vote_inner_head(const NameContext& context, NameCandidate& candidate) {
  constexpr std::int32_t kInnerHead = 70;
  std::vector<NameLexicon::Match> matches;
  const auto [first, last] = candidate.tokens;
  if (!context.is_name_word(first) || context.function_word(first)) return 0;
  for (std::uint32_t at = first + 1; at + 2 < last; ++at) {
    if (!context.is_name_word(at) || !context.is_name_word(at - 1)) continue;
    matches.clear();
    context.lexicon.starting_at(context.numbers, at, last, matches);
    for (const auto& [cue, length] : matches) {
      if (cue->kind != CueKind::inner || at + length >= last) continue;
      candidate.vote("inner head", cue->words, cue->type, cue->points);
      candidate.vote_name("inner head", kInnerHead);
      return at - first;
    }
  }
  return 0;
}

/// Heads and tails; returns whether the span has one.
bool vote_by_own_words(const NameContext& context, NameCandidate& candidate, const Make& make) {
  std::vector<NameLexicon::Match> matches;
  const auto [first, last] = candidate.tokens;
  const bool capital = context.is_name_word(first);
  bool found = false;
  context.lexicon.starting_at(context.numbers, first, last, matches);
  for (const auto& [cue, length] : matches) {
    if (cue->kind != (capital ? CueKind::head : CueKind::lower_head)) continue;
    if (!capital && opens_with_apposed(context, candidate.tokens)) continue;
    const bool numbered =
        length + 1 == candidate.tokens.size() && context.document.tokens[last - 1].kind == TokenKind::number;
    const bool alone = length == candidate.tokens.size() || numbered;
    // « la Commission » may be a short form, « la Conférence » hardly ever is.
    candidate.vote(capital ? "head" : "lower head", cue->words, cue->type,
                   alone && length == 1 ? cue->points / 3 : cue->points);
    if (alone && length == 1)
      candidate.vote_name("head alone",
                          cue->type == NameType::event && context.is(first, CueKind::before) ? -180 : -15);
    // « la Laiterie de Vernay »: a common noun with a capital that nothing asks for opens a name.
    if (capital && !alone && cue->type == NameType::company && context.capitals[first] != Capital::forced)
      candidate.vote_name("head in capitals", kCapitalHead);
    if (!capital && !alone) {
      candidate.vote_name("lower head", 50);
      candidate.lower_head = true;
    }
    if (alone && length == 1) candidate.vote_name("head alone", -15);
    found |= !alone || length > 1;
  }
  matches.clear();
  if (make.name_words > 1) context.lexicon.ending_at(context.numbers, last, first + 1, matches);
  // "Chief Financial | Officer", "Ann Roy to Chief Financial | Officer": no end.
  const bool goes_on =
      last < context.document.size() && context.is_name_word(last) && (make.joiners > 0 || context.common(last));
  for (const auto& [cue, length] : matches) {
    if (cue->kind != CueKind::tail || goes_on || !context.is_name_word(last - 1)) continue;
    candidate.vote("tail", cue->words, cue->type, cue->points);
    // A run of capitals that ends as a firm's or foundation's name does is one, whatever the tagger thinks of its
    // words. An article in capitals is no word of it (« L'Institut »).
    if (!context.function_word(first) && !context.document.surface(first).ends_with('\''))
      candidate.vote_name("tail", kTail);
    found = true;
  }
  return found;
}

void vote_joiners(const NameContext& context, NameCandidate& candidate, const Make& make, bool headed) {
  constexpr std::int32_t kTied = 40;
  constexpr std::int32_t kNoble = 60;
  if (make.tied) {
    candidate.vote("particle with hyphen", {}, NameType::person, kTied);
    candidate.vote_name("particle with hyphen", kTied);
  }
  if (make.noble) {
    candidate.vote("particle inside", {}, NameType::person, kNoble);
    candidate.vote_name("particle inside", kNoble);
  }
  if (make.joiners > 0 && !headed) candidate.vote_name("joined", -35 * static_cast<std::int32_t>(make.joiners));
  const std::uint32_t end = candidate.tokens.last - 1;
  if (!context.is_name_word(end) && context.is(end, CueKind::demonym) && make.joiners > 0)
    candidate.vote_name("adjective of place behind", -30);
  if (make.other > 0 && headed) candidate.vote_name("words in lower case", -4 * static_cast<std::int32_t>(make.other));
}

void vote_letters(const NameContext& context, NameCandidate& candidate, const Make& make) {
  const auto [first, last] = candidate.tokens;
  const Document& document = context.document;
  if (document.tokens[last - 1].kind == TokenKind::number) {
    if (is_year(document, last - 1)) {
      candidate.vote("year behind", {}, NameType::event, 30);
    } else {
      candidate.vote("number behind", {}, NameType::product, 35);
      candidate.vote("number behind", {}, NameType::ai_model, 20);
      candidate.vote_name("number behind", -10);
    }
    return;
  }
  if (make.digits) {
    // « Tristou-2 », « QR80 »: models and devices; digits in front are as often firms and media.
    const bool led = document.word(first).surface[0] >= '0' && document.word(first).surface[0] <= '9';
    candidate.vote("letters and digits", {}, NameType::product, led ? 12 : 40);
    candidate.vote("letters and digits", {}, NameType::ai_model, led ? 8 : 35);
  }
  const Word& word = document.word(first);
  if (last - first == 1 && word.all_capitals && !word.has_digit) {
    candidate.vote("acronym", {}, NameType::organization, 6);
    candidate.vote("acronym", {}, NameType::company, 4);
    candidate.vote("acronym", {}, NameType::government_body, 4);
  }
  if (make.plain == make.name_words && make.name_words >= 2 && make.name_words <= 3 && make.other == 0)
    candidate.vote("two plain words", {}, NameType::person, 10);
  for (std::uint32_t i = first; i + 1 < last; ++i)
    if (is_initial(document.word(i))) candidate.vote("initial", {}, NameType::person, 40);
}

}  // namespace

bool stands_bare(const NameContext& context, std::uint32_t token) {
  constexpr std::size_t kShortest = 5;
  const Document& document = context.document;
  const Word& word = document.word(token);
  const TokenRange sentence = document.sentence_of(token);
  if (document.tokens[token].kind != TokenKind::word || word.capital || word.inner_capital || !word.has_letter ||
      word.function_word || !word.readings.empty() || word.surface.size() < kShortest || context.common(token) ||
      token + 1 >= sentence.last || word.surface.find_first_of("'-.@/_") != std::string::npos)
    return false;
  const Pos next = document.tokens[token + 1].pos;
  const bool verb_next = next == Pos::aux || next == Pos::verb;
  if (token == sentence.first) return verb_next;
  const Pos before = document.tokens[token - 1].pos;
  const Pos own = document.tokens[token].pos;
  if (own != Pos::noun && own != Pos::propn && own != Pos::x) return false;
  if (before == Pos::punct) return next == Pos::aux && document.lower(token - 1) == ",";
  if (before == Pos::verb)
    return !document.has(Feature::bare_noun) && (next == Pos::adp || next == Pos::punct || next == Pos::cconj);
  // "for kelvio, an app …", « auprès de kelvio, une appli … »
  return before == Pos::adp && document.surface(token + 1) == "," && token + 2 < sentence.last &&
         context.is(token + 2, CueKind::indefinite);
}

void add_spans_behind_apposed(const NameContext& context, NameCandidates& candidates) {
  for (std::size_t c = 0, known = candidates.list.size(); c < known; ++c)
    if (const TokenRange tokens = candidates.list[c].tokens; opens_with_apposed(context, tokens))
      candidates.add({tokens.first + 1, tokens.last});
}

void vote_by_shape(const NameContext& context, NameCandidate& candidate) {
  const Make make = make_of(context, candidate.tokens);
  if (make.name_words == 0 && candidate.tokens.size() == 1 && stands_bare(context, candidate.tokens.first)) {
    constexpr std::int32_t kBare = 70;
    constexpr std::int32_t kFirm = 40;
    candidate.vote_name("stands bare", kBare);
    return candidate.vote("stands bare", {}, NameType::company, kFirm);
  }
  vote_title(context, candidate);
  vote_capitals(context, candidate, make);
  vote_owner_inside(context, candidate);
  vote_roles(context, candidate);
  vote_apposed(context, candidate);
  const std::uint32_t modifiers = vote_inner_head(context, candidate);
  const bool headed = vote_by_own_words(context, candidate, make);
  if (modifiers > 0)
    vote_joiners(context, candidate, make_of(context, {candidate.tokens.first, candidate.tokens.first + modifiers}),
                 false);
  else
    vote_joiners(context, candidate, make, headed);
  vote_letters(context, candidate, make);
}

}  // namespace pressgraph
