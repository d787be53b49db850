// What the words around a span say of it.
#include <algorithm>

#include "extraction/name_candidates.hpp"

namespace pressgraph {
namespace {

using Matches = std::vector<NameLexicon::Match>;

bool opens_quote(std::string_view mark) {
  return mark == "«" || mark == "“" || mark == "\"" || mark == "‘";
}
bool closes_quote(std::string_view mark) {
  return mark == "»" || mark == "”" || mark == "\"" || mark == "’";
}

class CueReader {
 public:
  CueReader(const NameContext& context, NameCandidate& candidate)
      : context_(context), candidate_(candidate), sentence_(context.document.sentence_of(candidate.tokens.first)) {}

  void read() {
    std::uint32_t left = candidate_.tokens.first;
    if (left > sentence_.first && opens_quote(context_.document.surface(left - 1))) --left;
    read_before(left);
    std::uint32_t right = candidate_.tokens.last;
    if (right < sentence_.last && closes_quote(context_.document.surface(right))) ++right;
    read_behind(right);
  }

 private:
  std::string_view lower(std::uint32_t i) const { return context_.document.lower(i); }

  /// Votes with the longest phrase of one kind that ends before `at`; whether there was one.
  bool vote_ending(std::uint32_t at, CueKind kind, std::string_view rule, std::int32_t percent = 100) {
    matches_.clear();
    context_.lexicon.ending_at(context_.numbers, at, sentence_.first, matches_);
    return vote_longest(kind, rule, percent);
  }

  bool vote_starting(std::uint32_t at, CueKind kind, std::string_view rule, std::int32_t percent = 100) {
    matches_.clear();
    if (at < sentence_.last) context_.lexicon.starting_at(context_.numbers, at, sentence_.last, matches_);
    return vote_longest(kind, rule, percent);
  }

  bool vote_longest(CueKind kind, std::string_view rule, std::int32_t percent) {
    std::uint32_t longest = 0;
    for (const auto& match : matches_)
      if (match.cue->kind == kind) longest = std::max(longest, match.length);
    for (const auto& match : matches_)
      if (match.cue->kind == kind && match.length == longest && match.cue->typed)
        candidate_.vote(rule, match.cue->words, match.cue->type, match.cue->points * percent / 100);
    return longest > 0;
  }

  /// Over at most two adjectives to the left: « la start-up chinoise X ».
  std::uint32_t over_adjectives(std::uint32_t at) const {
    constexpr std::uint32_t kMost = 2;
    std::uint32_t i = at;
    while (i > sentence_.first && at - i < kMost && context_.document.tokens[i - 1].kind == TokenKind::word &&
           !context_.is_name_word(i - 1) && context_.may_be_adjective(i - 1))
      --i;
    return i;
  }

  bool vote_noun(std::uint32_t at, CueKind kind, std::string_view rule, std::int32_t percent = 100) {
    if (vote_ending(at, kind, rule, percent)) return true;
    std::uint32_t before = over_adjectives(at);
    if (before != at && vote_ending(before, kind, rule, percent * 9 / 10)) return true;
    before = over_complement(before);
    return before != at && kind == CueKind::before && vote_noun(before, CueKind::before, rule, percent * 8 / 10);
  }

  /// Over « de voiliers » in « le constructeur de voiliers X », to the noun that it completes; else `at`.
  std::uint32_t over_complement(std::uint32_t at) const {
    if (at < sentence_.first + 3 || context_.is_name_word(at - 1) || !context_.may_be_noun(at - 1)) return at;
    return context_.is(at - 2, CueKind::complement) ? at - 2 : at;
  }

  void read_before(std::uint32_t left) {
    if (!opens_name_of(left - 1)) vote_noun(left, CueKind::before, "noun before");
    if (!vote_speaking(left)) read_inversion(left);
    vote_ending(left, CueKind::agent, "agent");
    vote_ending(left, CueKind::object, "object");
    vote_ending(left, CueKind::in, "time of");
    vote_ending(left, CueKind::place, "preposition of place");
    vote_ending(left, CueKind::determiner, "determiner");
    read_like(left);
    read_possessor(left);
    std::uint32_t inner = left;
    if (inner > sentence_.first && context_.is(inner - 1, CueKind::definite)) {
      --inner;
      vote_ending(inner, CueKind::agent, "agent");
      vote_ending(inner, CueKind::place, "preposition of place", 40);
    }
    read_governor(inner);
  }

  /// "Orval's | Fintech | Open Foundation": behind its owner the word that chose a capital begins the name.
  bool opens_name_of(std::uint32_t at) const {
    return at > sentence_.first && at < candidate_.tokens.first && context_.is(at - 1, CueKind::possessive) &&
           context_.capitals[at] == Capital::free && !context_.lexicon.is_role(context_.numbers[at]);
  }

  /// « a déclaré X », "said X": other verbs than those of persons have their object behind them.
  bool vote_speaking(std::uint32_t left) {
    matches_.clear();
    context_.lexicon.ending_at(context_.numbers, left, sentence_.first, matches_);
    std::erase_if(matches_, [](const NameLexicon::Match& match) {
      return match.cue->kind != CueKind::verb || match.cue->type != NameType::person;
    });
    return vote_longest(CueKind::verb, "verb before", 110);
  }

  /// « …», s'amuse X »: a verb between a quotation and a name.
  void read_inversion(std::uint32_t left) {
    constexpr std::int32_t kSpeaker = 55;
    std::uint32_t i = left;
    while (i > sentence_.first && left - i < 3 &&
           (context_.document.tokens[i - 1].pos == Pos::verb || context_.document.tokens[i - 1].pos == Pos::aux ||
            context_.document.tokens[i - 1].pos == Pos::pron))
      --i;
    if (i == left || context_.document.tokens[left - 1].pos != Pos::verb || i < sentence_.first + 1) return;
    const std::string_view mark = lower(i - 1);
    if (closes_quote(mark) || (mark == "," && i >= sentence_.first + 2 && closes_quote(lower(i - 2))))
      candidate_.vote("speaker behind a quotation", {}, NameType::person, kSpeaker);
  }

  /// "Velmora | 's | X": what a firm has is mostly a product, or its man.
  void read_possessor(std::uint32_t left) {
    constexpr std::int32_t kPossessed = 25;
    if (left < sentence_.first + 2 || !context_.is(left - 1, CueKind::possessive) || !context_.is_name_word(left - 2))
      return;
    candidate_.vote("possessor before", {}, NameType::product,
                    candidate_.tokens.size() == 1 ? kPossessed : kPossessed / 2);
    candidate_.vote("possessor before", {}, NameType::place, -kPossessed);
  }

  /// « PDG | de | X », « l'édition | du | X », "the chief executive | of | X".
  void read_governor(std::uint32_t inner) {
    if (inner > sentence_.first && context_.is(inner - 1, CueKind::governing))
      vote_noun(inner - 1, CueKind::of, "governor");
  }

  /// « des entreprises | comme | X »: the noun that the examples are of.
  void read_like(std::uint32_t left) {
    constexpr std::uint32_t kFurthest = 3;
    matches_.clear();
    context_.lexicon.ending_at(context_.numbers, left, sentence_.first, matches_);
    const auto like = std::find_if(matches_.begin(), matches_.end(),
                                   [](const NameLexicon::Match& match) { return match.cue->kind == CueKind::like; });
    const bool colon = left > sentence_.first && lower(left - 1) == ":";
    if (like == matches_.end() && !colon) return;
    std::uint32_t at = left - (colon ? 1 : like->length);
    if (at > sentence_.first && lower(at - 1) == ",") --at;
    for (std::uint32_t skipped = 0; skipped <= kFurthest && at > sentence_.first; ++skipped, --at)
      if (vote_ending(at, CueKind::before, "example of", 80)) return;
  }

  void read_behind(std::uint32_t right) {
    const bool known_verb = vote_starting(right, CueKind::verb, "verb behind");
    if (right >= sentence_.last) return;
    const Pos pos = context_.document.tokens[right].pos;
    if (!known_verb && (pos == Pos::verb || pos == Pos::aux)) {
      candidate_.vote("subject", {}, NameType::company, 20);
      candidate_.vote("subject", {}, NameType::person, 8);
      candidate_.vote("subject", {}, NameType::place, -8);
    }
    const std::string_view mark = lower(right);
    if (mark == "," || mark == "(" || mark == "–" || mark == "—") read_apposition(right + 1);
    if (mark == "," && is_relative(right + 1)) vote_starting(right + 2, CueKind::verb, "verb of its clause");
    read_pronoun(right);
    if (context_.is(right, CueKind::possessive) && right + 1 < sentence_.last)
      vote_starting(right + 1, CueKind::of, "possessor", 80);
  }

  /// « X, | qui | conçoit des puces », "X, | which | makes chips"
  bool is_relative(std::uint32_t i) const {
    return i < sentence_.last && context_.document.word(i).classes[static_cast<std::size_t>(WordClass::relative)];
  }

  /// "X | told the court that | he": the first pronoun of persons behind, unless another name stands between.
  void read_pronoun(std::uint32_t right) {
    for (std::uint32_t i = right; i < sentence_.last && !context_.is_name_word(i); ++i)
      if (context_.is(i, CueKind::pronoun)) {
        vote_starting(i, CueKind::pronoun, "pronoun behind");
        return;
      }
  }

  /// « X, ministre », « X, une start-up », "X, the chipmaker". After a definite article the next noun may be the
  /// subject of the clause instead (« À Lyon, le ministre »), so it says less, and nothing behind a preposition.
  void read_apposition(std::uint32_t at) {
    constexpr std::uint32_t kMostAdjectives = 2;
    std::int32_t percent = 100;
    const bool compound =
        context_.language.features().has(Feature::head_last);  // "a board member": nouns before the noun.
    if (at < sentence_.last && context_.is(at, CueKind::definite)) {
      const std::uint32_t left = candidate_.tokens.first;
      if (left == sentence_.first || context_.is(left - 1, CueKind::place) || context_.is(left - 1, CueKind::joiner))
        return;
      percent = 60;
      ++at;
    } else if (at < sentence_.last && context_.is(at, CueKind::indefinite)) {
      ++at;
    }
    for (std::uint32_t i = at; i < sentence_.last && i <= at + kMostAdjectives; ++i) {
      if (vote_starting(i, CueKind::apposition, "apposition", percent)) return;
      if (context_.is_name_word(i) || (!context_.may_be_adjective(i) && !(compound && context_.may_be_noun(i)) &&
                                       context_.document.tokens[i].kind != TokenKind::number))
        return;
    }
  }

  const NameContext& context_;
  NameCandidate& candidate_;
  TokenRange sentence_;
  Matches matches_;
};

}  // namespace

void vote_by_cues(const NameContext& context, NameCandidate& candidate) {
  CueReader(context, candidate).read();
}

}  // namespace pressgraph
