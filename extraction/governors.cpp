#include "extraction/governors.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace pressgraph {
namespace {

/// « d' », « du », « des » for « de »; « au », « aux » for « à ».
bool same_word(const Syntax& syntax, std::uint32_t token, std::string_view word) {
  if (syntax.is(token, word)) return true;
  if (word == "de") return syntax.is(token, WordClass::of);
  if (word == "à") return syntax.is(token, WordClass::contracted_to);
  return word == "que" && syntax.is(token, "qu'");
}

std::uint32_t match_tail(const Syntax& syntax, const CertaintyRule& rule, std::uint32_t first, std::uint32_t end) {
  std::uint32_t i = first;
  for (const std::string_view word : rule.tail) {
    if (i >= end || !same_word(syntax, i, word)) return first - 1;
    ++i;
  }
  return i;
}

/// The word in the masculine singular, as the table writes predicates: « prévues » as « prévu ».
std::array<std::string_view, 3> without_agreement(std::string_view lower) {
  std::string_view number = lower.ends_with('s') ? lower.substr(0, lower.size() - 1) : lower;
  std::string_view gender = number.ends_with('e') ? number.substr(0, number.size() - 1) : number;
  return {lower, number, gender};
}

class GovernorFinder {
 public:
  GovernorFinder(const Syntax& syntax, const CertaintyLexicon& lexicon, const ClauseVerb& verb, TokenRange clause)
      : syntax_(syntax), lexicon_(lexicon), verb_(verb), clause_(clause) {}

  std::optional<Governor> find() const {
    const Word& head = syntax_.document().word(verb_.head);
    if (auto found = among(lexicon_.rules(CertaintyKind::form, head))) {
      found->whole_form = true;
      return found;
    }
    if (verb_.copula || lexicon_.has_lemma(CertaintyKind::copula, head))
      if (const auto found = predicate(skip(verb_.tokens.last))) return found;
    // « est prévu », "is set": the participle of the passive is the predicate.
    if (!verb_.copula && verb_.tokens.size() > 1)
      if (const auto found = predicate(verb_.head); found && behind_be()) return found;
    if (verb_.copula)
      if (const auto found = subject()) return found;
    if (!lexicon_.has_lemma(CertaintyKind::verb, head) || passive()) return std::nullopt;
    for (const std::string_view lemma : lexicon_.lemmas(head))
      if (const auto found = among(lexicon_.rules(CertaintyKind::verb, lemma))) return found;
    return std::nullopt;
  }

 private:
  bool is(std::uint32_t i, WordClass c) const { return i < clause_.last && syntax_.is(i, c); }
  bool has(Feature f) const { return syntax_.document().has(f); }

  bool behind_be() const {
    for (std::uint32_t i = verb_.tokens.first; i < verb_.head; ++i)
      if (syntax_.is(i, WordClass::be)) return !reflexive();
    return false;
  }
  bool passive() const {
    return !verb_.copula && behind_be() &&
           !(has(Feature::ing_form) && syntax_.document().lower(verb_.head).ends_with("ing"));
  }
  bool reflexive() const {
    const std::uint32_t first = verb_.tokens.first;
    return first > 0 && (syntax_.is(first - 1, "s'") || syntax_.is(first - 1, "se"));
  }

  std::uint32_t skip(std::uint32_t i) const {
    while (i < clause_.last && !is(i, WordClass::preposition) &&
           (is(i, WordClass::adverb) || is(i, WordClass::negator) || is(i, WordClass::inverted) ||
            (is(i, WordClass::negative) && !has(Feature::split_negation)) ||
            syntax_.document().tokens[i].pos == Pos::adv || syntax_.document().surface(i) == "«" ||
            syntax_.document().surface(i) == "“") &&
           lexicon_.rules(CertaintyKind::predicate, syntax_.document().word(i)) == nullptr)
      ++i;
    return i;
  }

  std::optional<Governor> among(const std::vector<CertaintyRule>* rules) const {
    if (rules == nullptr) return std::nullopt;
    for (const CertaintyRule& rule : *rules) {
      std::uint32_t first = verb_.tokens.last;
      std::uint32_t behind = match_tail(syntax_, rule, first, clause_.last);
      if (behind + 1 == first) {
        first = skip(first);
        behind = match_tail(syntax_, rule, first, clause_.last);
      }
      if (behind + 1 == first) continue;
      if (const auto found = governing(rule, rule.tail.empty() ? verb_.tokens.last : behind)) return found;
    }
    return std::nullopt;
  }

  std::optional<Governor> predicate(std::uint32_t at) const {
    if (at >= clause_.last) return std::nullopt;
    if (syntax_.is(at, WordClass::infinitive_mark) && !verb_.copula) return std::nullopt;
    const std::vector<CertaintyRule>* last = nullptr;
    for (const std::string_view word : without_agreement(syntax_.document().lower(at))) {
      const auto* rules = lexicon_.rules(CertaintyKind::predicate, word);
      if (rules == nullptr || rules == last) continue;
      last = rules;
      for (const CertaintyRule& rule : *rules) {
        const std::uint32_t behind = match_tail(syntax_, rule, at + 1, clause_.last);
        if (behind == at) continue;
        // "was to reopen": the mark of the infinitive is the predicate.
        if (const auto found = governing(rule, word == "to" ? at : behind)) return found;
      }
    }
    return std::nullopt;
  }

  /// « notre objectif est de … »
  std::optional<Governor> subject() const {
    for (std::uint32_t i = verb_.tokens.first; i > clause_.first; --i) {
      if (is(i - 1, WordClass::relative) || syntax_.comma(i - 1)) break;
      if (const auto* rules = lexicon_.rules(CertaintyKind::subject, syntax_.document().word(i - 1)))
        if (const auto found = governing(rules->front(), verb_.tokens.last)) return found;
    }
    return std::nullopt;
  }

  std::optional<Governor> governing(const CertaintyRule& rule, std::uint32_t behind) const {
    const auto [governed, below] = complement(behind);
    const bool dated = governed == Governed::infinitive && rule.fits(Governed::dated) &&
                       names_time_to_come(syntax_, lexicon_, {below, clause_.last}, true);
    if (!rule.fits(governed) && !dated) return std::nullopt;
    return Governor{&rule, governed, below};
  }

  /// What stands behind a governor, over adverbs and negators.
  std::pair<Governed, std::uint32_t> complement(std::uint32_t i) const {
    i = skip(i);
    if (i >= clause_.last) return {Governed::nothing, i};
    if (is(i, WordClass::complementizer)) return {Governed::clause, i + 1};
    if (is(i + 1, WordClass::complementizer) && (syntax_.is(i, WordClass::antecedent) || is(i, WordClass::preposition)))
      return {Governed::clause, i + 2};
    if (const auto infinitive = infinitive_at(i)) return {Governed::infinitive, *infinitive};
    if (has(Feature::ing_form) && syntax_.document().lower(i).ends_with("ing")) return {Governed::gerund, i};
    if (syntax_.punctuation(i) && syntax_.document().surface(i) != "«") return {Governed::nothing, i};
    if (has(Feature::bare_clause) && bare_clause(i)) return {Governed::clause, i};
    if (is_finite_form(syntax_, i) || syntax_.is(i, WordClass::coordinator)) return {Governed::nothing, i};
    return {Governed::phrase, i};
  }

  /// « de ne pas le | vendre », "to | sell", "| sell" behind a modal.
  std::optional<std::uint32_t> infinitive_at(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 6;
    const std::uint32_t limit = std::min(clause_.last, i + kReach);
    if (has(Feature::plain_form)) {
      const bool marked = syntax_.is(i, WordClass::infinitive_mark);
      for (i += marked ? 1 : 0; i < limit; ++i) {
        const bool base = syntax_.verb(i) || (marked && may_be_base(i));
        if (base && !syntax_.gerund(i)) return marked || modal() ? std::optional(i) : std::nullopt;
        if (!syntax_.is(i, WordClass::adverb) && !syntax_.is(i, WordClass::negator) &&
            !(modal() && (syntax_.is(i, WordClass::subject) || syntax_.is(i, WordClass::determiner) ||
                          syntax_.document().tokens[i].pos == Pos::noun)))
          return std::nullopt;
      }
      return std::nullopt;
    }
    if (is(i, WordClass::of) || syntax_.is(i, "à") || syntax_.is(i, "en") || syntax_.is(i, "pour") ||
        syntax_.is(i, "par"))
      ++i;
    for (; i < limit; ++i) {
      if (syntax_.infinitive(i)) return i;
      if (!is(i, WordClass::clitic) && !is(i, WordClass::adverb) && !is(i, WordClass::negator)) return std::nullopt;
    }
    return std::nullopt;
  }
  /// "to appeal": behind "to" and before no name, a word that the tagger took for a noun is a verb.
  bool may_be_base(std::uint32_t i) const {
    const Pos pos = syntax_.document().tokens[i].pos;
    return (pos == Pos::noun || pos == Pos::adj || pos == Pos::x) && !syntax_.capital(i) &&
           !syntax_.document().lower(i).ends_with('s');
  }
  bool modal() const { return lexicon_.rules(CertaintyKind::form, syntax_.document().word(verb_.head)) != nullptr; }

  /// "think | we have time": a clause without "that".
  bool bare_clause(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 8;
    const Pos pos = syntax_.document().tokens[i].pos;
    if (pos != Pos::pron && pos != Pos::det && pos != Pos::propn && pos != Pos::noun && pos != Pos::adj) return false;
    for (std::uint32_t k = i + 1; k < std::min(clause_.last, i + kReach) && !syntax_.punctuation(k); ++k)
      if (is_finite_form(syntax_, k)) return true;
    return false;
  }

  const Syntax& syntax_;
  const CertaintyLexicon& lexicon_;
  const ClauseVerb& verb_;
  TokenRange clause_;
};

}  // namespace

std::optional<Governor> find_governor(const Syntax& syntax, const CertaintyLexicon& lexicon, const ClauseVerb& verb,
                                      TokenRange clause) {
  return GovernorFinder(syntax, lexicon, verb, clause).find();
}

bool names_time_to_come(const Syntax& syntax, const CertaintyLexicon& lexicon, TokenRange clause, bool loosely) {
  const auto of_time = [&](std::uint32_t i) {
    if (i >= syntax.document().size()) return false;
    const auto* rules = lexicon.rules(CertaintyKind::calendar, syntax.document().word(i));
    return syntax.is(i, WordClass::time) || (rules != nullptr && rules->front().governs == "season");
  };
  for (std::uint32_t i = clause.first; i < clause.last && !syntax.is(i, "."); ++i) {
    if (loosely) {
      const std::string_view word = syntax.document().lower(i);
      if (of_time(i) || (word.size() == 4 && word.starts_with("20"))) return true;
    } else if (syntax.comma(i) || syntax.is(i, WordClass::relative)) {
      return false;
    }
    const CertaintyRule* rule = nullptr;
    if (match_rule(syntax, lexicon, CertaintyKind::calendar, i, clause.last, &rule) == i) continue;
    if (rule->governs == "any" || (rule->governs == "time" && ((i > 0 && of_time(i - 1)) || of_time(i + 1))))
      return true;
  }
  return false;
}

std::uint32_t match_rule(const Syntax& syntax, const CertaintyLexicon& lexicon, CertaintyKind kind, std::uint32_t token,
                         std::uint32_t end, const CertaintyRule** rule) {
  if (token >= end) return token;
  const auto* rules = lexicon.rules(kind, syntax.document().word(token));
  if (rules == nullptr) return token;
  for (const CertaintyRule& candidate : *rules) {
    const std::uint32_t behind = match_tail(syntax, candidate, token + 1, end);
    if (behind == token) continue;
    if (rule != nullptr) *rule = &candidate;
    return behind;
  }
  return token;
}

}  // namespace pressgraph
