#include "extraction/clause_verbs.hpp"

#include <algorithm>
#include <string_view>

namespace pressgraph {
namespace {

constexpr std::uint32_t kGroupReach = 9;

/// Tense and mood stand in words of their own: "will go", "would go".
bool analytic(const Syntax& syntax) {
  return syntax.document().has(Feature::analytic_tense);
}

bool reads_as(const Syntax& syntax, std::uint32_t token, unsigned moods) {
  return (syntax.document().word(token).moods & moods) != 0;
}

bool has_verb_reading(const Syntax& syntax, std::uint32_t token) {
  return reads_as(syntax, token, kVerbReading);
}

bool reads_as_finite(const Syntax& syntax, std::uint32_t token) {
  return reads_as(syntax, token, kIndicative | kConditionalMood | kSubjunctive | kImperative);
}

/// Stands inside a verb group: « n'a | pas encore | été », "has | not yet | been".
bool inside_group(const Syntax& syntax, std::uint32_t token) {
  const Pos pos = syntax.document().tokens[token].pos;
  return syntax.is(token, WordClass::adverb) || syntax.is(token, WordClass::negator) ||
         syntax.is(token, WordClass::inverted) || pos == Pos::adv ||
         (analytic(syntax) && (pos == Pos::part || syntax.is(token, WordClass::subject)) &&
          !syntax.is(token, WordClass::infinitive_mark));
}

bool is_participle(const Syntax& syntax, std::uint32_t token) {
  const Pos pos = syntax.document().tokens[token].pos;
  if (pos != Pos::verb && pos != Pos::aux && pos != Pos::adj && pos != Pos::x) return false;
  if (!analytic(syntax))
    return reads_as(syntax, token, kPastParticiple) || (!has_verb_reading(syntax, token) && syntax.verb(token));
  return syntax.verb(token);
}

VerbMood mood_by_ending(const Syntax& syntax, std::uint32_t token) {
  if (reads_as(syntax, token, kConditionalMood)) return VerbMood::conditional;
  if (reads_as(syntax, token, kFutureIndicative)) return VerbMood::future;
  if (has_verb_reading(syntax, token)) {
    const bool present = reads_as(syntax, token, kPresentIndicative | kPresentSubjunctive);
    return !present && reads_as(syntax, token, kImperfect | kSimplePast) ? VerbMood::past : VerbMood::present;
  }
  return syntax.conditional(token) ? VerbMood::conditional
         : syntax.future(token)    ? VerbMood::future
                                   : VerbMood::present;
}

/// The next verb of a group behind `i`, over what may stand inside the group, or nullopt.
std::optional<std::uint32_t> next_in_group(const Syntax& syntax, std::uint32_t i, std::uint32_t end) {
  const std::uint32_t limit = std::min(end, i + kGroupReach);
  for (++i; i < limit; ++i) {
    const bool negator = syntax.is(i, WordClass::negator) || (analytic(syntax) && syntax.is(i, WordClass::adverb));
    if (!negator && (analytic(syntax) ? syntax.verb(i) : is_participle(syntax, i))) return i;
    if (!negator && !inside_group(syntax, i)) return std::nullopt;
  }
  return std::nullopt;
}

void extend(ClauseVerb& verb, std::uint32_t head) {
  verb.head = head;
  verb.tokens.last = head + 1;
}

ClauseVerb read_inflected(const Syntax& syntax, ClauseVerb verb, std::uint32_t end) {
  verb.mood = mood_by_ending(syntax, verb.head);
  const auto lemma_is = [&](std::uint32_t i, std::string_view lemma) {
    const auto& readings = syntax.document().word(i).readings;
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.lemma == lemma; });
  };
  const auto be = [&](std::uint32_t i) { return syntax.is(i, WordClass::be) || lemma_is(i, "être"); };
  const auto have = [&](std::uint32_t i) { return syntax.is(i, WordClass::have) || lemma_is(i, "avoir"); };
  while (be(verb.head) || have(verb.head)) {
    const auto next = next_in_group(syntax, verb.head, end);
    if (!next) break;
    const bool moves = be(verb.head) && syntax.is(*next, WordClass::unaccusative);
    verb.perfect = verb.perfect || have(verb.head) || moves;
    extend(verb, *next);
  }
  verb.copula = be(verb.head);
  return verb;
}

VerbMood mood_by_word(const Syntax& syntax, std::uint32_t token) {
  if (syntax.is(token, WordClass::future_marker)) return VerbMood::future;
  if (syntax.is(token, WordClass::would)) return VerbMood::conditional;
  const std::string_view word = syntax.document().lower(token);
  return word.ends_with("ed") || word == "was" || word == "were" || word == "had" || word == "did" ? VerbMood::past
                                                                                                   : VerbMood::present;
}

ClauseVerb read_analytic(const Syntax& syntax, ClauseVerb verb, std::uint32_t end) {
  verb.mood = mood_by_word(syntax, verb.head);
  const auto is_be = [&](std::uint32_t i) { return syntax.is(i, WordClass::be) && !syntax.is(i, "being"); };
  const auto is_have = [&](std::uint32_t i) { return syntax.is(i, WordClass::have) && !is_be(i); };
  const auto is_do = [&](std::uint32_t i) { return syntax.is(i, "do") || syntax.is(i, "does") || syntax.is(i, "did"); };
  const auto opens = [&](std::uint32_t i) {
    return is_be(i) || is_have(i) || is_do(i) || syntax.is(i, WordClass::future_marker) ||
           syntax.is(i, WordClass::would);
  };
  while (opens(verb.head)) {
    const auto next = next_in_group(syntax, verb.head, end);
    if (!next) break;
    // "'d" is "had" before a participle.
    if (syntax.is(verb.head, "'d") && syntax.document().lower(*next).ends_with("ed")) verb.mood = VerbMood::past;
    verb.perfect = verb.perfect || is_have(verb.head);
    extend(verb, *next);
  }
  verb.copula = is_be(verb.head);
  return verb;
}

/// Follows the clause boundaries from left to right; each subordinate clause waits for its verb.
class MainClauseFinder {
 public:
  MainClauseFinder(const Syntax& syntax, TokenRange tokens) : syntax_(syntax) {
    out_.tokens = tokens;
    out_.first = tokens.first;
  }

  MainClause find() {
    for (std::uint32_t i = out_.tokens.first; i < out_.tokens.last; ++i) {
      if (opens_subordinate(i)) {
        if (!open_) start_ = i;
        fronted_ = fronted_ || i == out_.tokens.first;
        open_ = true;
        verbless_ = syntax_.is(i, WordClass::preposition) || syntax_.is(i, "dont");
        ++waiting_;
      } else if (syntax_.comma(i)) {
        if (open_ && (waiting_ == 0 || verbless_)) close(i + 1);
      } else if (is_finite_form(syntax_, i)) {
        const bool coordinated = i > out_.tokens.first && syntax_.is(i - 1, WordClass::conjoins);
        if (open_ && waiting_ == 0 && !coordinated) close(i);
        if (!open_ && !modifies_noun(i)) {
          out_.verb = i;
          return std::move(out_);
        }
        if (!open_) continue;
        if (waiting_ > 0) --waiting_;
        i = end_of_verbs(i) - 1;
      }
    }
    // A subordinate clause whose verb was not recognised: what follows its comma.
    if (fronted_)
      for (std::uint32_t i = out_.tokens.first; i < out_.tokens.last; ++i)
        if (syntax_.comma(i)) {
          MainClause rest = find_main_clause(syntax_, {i + 1, out_.tokens.last});
          rest.tokens.first = out_.tokens.first;
          rest.subordinate.insert(rest.subordinate.begin(), {out_.tokens.first, i + 1});
          return rest;
        }
    return std::move(out_);
  }

 private:
  /// One past the verb group, and in English past what a modal governs: "should be cautious".
  std::uint32_t end_of_verbs(std::uint32_t first) const {
    std::uint32_t i = read_clause_verb(syntax_, first, out_.tokens.last).tokens.last;
    if (syntax_.is(first, WordClass::modal))
      while (i < out_.tokens.last && (syntax_.verb(i) || inside_group(syntax_, i))) ++i;
    return i;
  }

  void close(std::uint32_t at) {
    out_.subordinate.push_back({start_, at});
    // A relative clause belongs to the subject; only what opens the clause is left behind.
    if (start_ == out_.first) out_.first = at;
    open_ = false;
    waiting_ = 0;
  }

  bool opens_subordinate(std::uint32_t i) const {
    const Pos pos = syntax_.document().tokens[i].pos;
    if (syntax_.is(i, WordClass::subordinator) && !syntax_.is(i + 1, WordClass::complementizer))
      return analytic(syntax_) || pos != Pos::adv || syntax_.is(i, "si") || syntax_.is(i, "quand");
    if (syntax_.is(i, "s'") && (syntax_.is(i + 1, "il") || syntax_.is(i + 1, "ils"))) return true;
    if (i == out_.tokens.first && opens_inverted_clause(syntax_, i)) return true;
    if (!syntax_.is(i, WordClass::relative)) return false;
    if (!analytic(syntax_)) return i > out_.tokens.first && !compares(i);
    return i > out_.tokens.first && pos != Pos::det;
  }

  /// « un besoin urgent », "the resources used today | may": an adjective or participle that reads like a verb, with
  /// the clause's verb still to come.
  bool modifies_noun(std::uint32_t i) const {
    const Document& document = syntax_.document();
    if (i == out_.tokens.first || i + 1 >= out_.tokens.last) return false;
    const Pos before = document.tokens[i - 1].pos;
    const Pos next = document.tokens[i + 1].pos;
    if (next == Pos::det || next == Pos::pron || syntax_.is(i + 1, WordClass::complementizer)) return false;
    // « besoin | urgent »: no third person plural behind a singular.
    const bool singular =
        before == Pos::noun && !document.lower(i - 1).ends_with('s') && !document.lower(i - 1).ends_with('x');
    const bool modifier =
        analytic(syntax_)
            ? document.lower(i).ends_with("ed") && (before == Pos::noun || before == Pos::adv)
            : (singular && document.lower(i).ends_with("ent")) || (before == Pos::noun && !syntax_.finite(i));
    if (!modifier) return false;
    for (std::uint32_t k = i + 1; k < out_.tokens.last && !opens_subordinate(k); ++k) {
      if (analytic(syntax_) && (syntax_.is(k, WordClass::coordinator) || syntax_.comma(k))) break;
      if (is_finite_form(syntax_, k)) return true;
    }
    return false;
  }

  /// « telles que la presse », « plus que la presse »
  bool compares(std::uint32_t i) const {
    return syntax_.is(i, WordClass::complementizer) && syntax_.is(i - 1, WordClass::compares);
  }

  const Syntax& syntax_;
  MainClause out_;
  bool open_ = false;
  bool verbless_ = false;  ///< "after the vote, …", « dont deux policiers, … »: perhaps no clause.
  bool fronted_ = false;   ///< A subordinate clause opens the whole.
  std::uint32_t start_ = 0;
  std::uint32_t waiting_ = 0;
};

}  // namespace

bool is_finite_form(const Syntax& syntax, std::uint32_t token) {
  if (token >= syntax.document().size() || syntax.document().tokens[token].kind != TokenKind::word) return false;
  if (analytic(syntax) && token > 0 && syntax.is(token - 1, WordClass::infinitive_mark)) return false;
  if (!analytic(syntax) && syntax.verb(token) && has_verb_reading(syntax, token)) return reads_as_finite(syntax, token);
  return syntax.finite(token) || syntax.future(token) || syntax.conditional(token);
}

bool opens_inverted_clause(const Syntax& syntax, std::uint32_t token) {
  if (!analytic(syntax) || !(syntax.is(token, "had") || syntax.is(token, "were") || syntax.is(token, "should")))
    return false;
  return syntax.is(token + 1, WordClass::subject) || syntax.is(token + 1, WordClass::determiner);
}

ClauseVerb read_clause_verb(const Syntax& syntax, std::uint32_t token, std::uint32_t end) {
  ClauseVerb verb;
  verb.tokens = {token, token + 1};
  verb.head = token;
  return analytic(syntax) ? read_analytic(syntax, verb, end) : read_inflected(syntax, verb, end);
}

MainClause find_main_clause(const Syntax& syntax, TokenRange tokens) {
  return MainClauseFinder(syntax, tokens).find();
}

}  // namespace pressgraph
