// The complement of a reporting verb is looked for from left to right, over adverbials, until something decides.
#include <algorithm>

#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class ComplementFinder : public VerbScope {
 public:
  explicit ComplementFinder(const VerbScope& scope)
      : VerbScope(scope), at_(group.tokens.last), limit_(std::min(region.last, at_ + kReach)) {}

  CueComplement find() {
    // « la décrit comme « Q » », « le qualifie de « Q » »: the object stands before the verb.
    if (takes(Frame::as) && has(Feature::clitic_pronoun) && group.tokens.first > region.first &&
        is(group.tokens.first - 1, WordClass::clitic)) {
      const bool linked = is(at_, WordClass::as) || takes_preposition(context.document.lower(at_)) || contracted(at_);
      if (linked && opens(at_ + 1) != nullptr) return {Kind::quotation, at_ + 1};
    }
    while (at_ < limit_ && !found_) {
      const bool read = at_clause() || at_mark() || (object_ ? behind_object() : at_phrase()) || at_word();
      if (!read) ++at_;
    }
    return found_.value_or(kNone);
  }

 private:
  using Kind = CueComplement::Kind;
  static constexpr std::uint32_t kReach = 36;
  static constexpr CueComplement kNone{};

  // Each of the readers below says whether what stands at the place was read: it decided, or is gone over.
  bool skip_to(std::uint32_t token) {
    at_ = token;
    return true;
  }
  bool decide(CueComplement complement) {
    found_ = complement;
    return true;
  }

  bool takes(Frame frame) const { return verb().takes(frame); }
  bool takes_bare_clause() const {
    return has(Feature::bare_clause) && takes(Frame::that) && !takes(Frame::conjunction);
  }
  bool takes_preposition(std::string_view lower) const {
    return std::find(verb().prepositions.begin(), verb().prepositions.end(), lower) != verb().prepositions.end();
  }
  std::uint32_t phrase_end(std::uint32_t i) const { return context.sources.noun_phrase_end(i, region.last); }

  /// « que C », « comment C », « : », or nothing decided.
  bool at_clause() {
    const bool number_of_time =
        context.syntax.number(at_) &&
        (is(at_ + 1, WordClass::time) || (at_ > group.tokens.last && is(at_ - 1, WordClass::time)));
    if (is(at_, WordClass::time) || number_of_time) return skip_to(at_ + 1);
    // « tandis que », « avant que », but « il pense alors que »
    if (is(at_, WordClass::complementizer) && at_ > group.tokens.last && is(at_ - 1, WordClass::conjunctive) &&
        !(takes(Frame::that) && at_ == group.tokens.last + 1 && is(at_ - 1, WordClass::adverb)))
      return decide(kNone);
    // « dit plus que les mots » compares; "learns from rivers that have burst" says which rivers.
    const bool behind_verb = at_ == group.tokens.last || adverbial_word(at_ - 1);
    if (is(at_, WordClass::complementizer) && at_ > group.tokens.last &&
        (is(at_ - 1, WordClass::degree) ||
         (has(Feature::bare_clause) && takes(Frame::conjunction) && verb().tail.empty() && !behind_verb)))
      return decide(kNone);
    // "disputes that account": a demonstrative.
    if (has(Feature::bare_clause) && is(at_, WordClass::demonstrative) && behind_verb &&
        !context.syntax.finite(at_ + 1) && !context.syntax.capital(at_ + 1) &&
        (at_ + 2 >= region.last || (context.syntax.punctuation(at_ + 2) && opens(at_ + 2) == nullptr)))
      return decide(kNone);
    if (restricts(at_)) return skip_to(at_ + 1);
    if (is(at_, WordClass::complementizer) && !(object_ && !takes(Frame::object) && !prepositional_)) {
      const bool reports = takes(Frame::that) || (takes(Frame::object) && holds_quotation({at_, limit_}));
      return decide(reports || opens(at_ + 1) != nullptr ? CueComplement{Kind::clause, at_ + 1} : kNone);
    }
    if (is(at_, WordClass::antecedent) && is(at_ + 1, WordClass::complementizer))
      return decide(at_ > group.tokens.last && is(at_ - 1, WordClass::preposition)
                        ? CueComplement{Kind::clause, at_ + 2}
                        : kNone);
    if (is(at_, WordClass::interrogative) && takes(Frame::that) && !object_ &&
        context.syntax.has_main_verb({at_, region.last}))
      return decide(CueComplement{Kind::clause, at_});
    if (is(at_, ":")) return decide(CueComplement{Kind::colon, at_ + 1});
    return false;
  }

  /// « ne confirme que deux cas »: « ne … que » restricts, and no clause follows.
  bool restricts(std::uint32_t i) const {
    const std::uint32_t verb = left_edge();
    if (!has(Feature::split_negation) || !is(i, WordClass::complementizer) || verb >= group.tokens.first) return false;
    if (!is(verb, WordClass::preverbal_negation) && !is(verb + 1, WordClass::preverbal_negation)) return false;
    for (std::uint32_t k = verb; k < i; ++k)
      if (is(k, WordClass::negator)) return false;
    return !context.syntax.has_main_verb({i + 1, region.last});
  }

  /// Quotations, commas and brackets.
  bool at_mark() {
    const Syntax& syntax = context.syntax;
    // "a print called “Q”" bears a name; "which critics called “Q”" is said.
    if (has(Feature::bare_predicate) && opens(at_) != nullptr && at_ == group.tokens.last && takes(Frame::as) &&
        names_thing())
      return decide(kNone);
    if (opens(at_) != nullptr && !object_ && !context.sources.starts_noun_phrase(at_))
      return decide(CueComplement{Kind::quotation, at_});
    if (opens(at_) != nullptr && opens(at_)->whole().last < limit_)
      return skip_to(opens(at_)->whole().last);  // told Channel 9's "Morning Show" that …
    if (syntax.comma(at_)) {
      // Malaysia's prime minister said, "…"
      if (opens(at_ + 1) != nullptr && !object_) return decide(CueComplement{Kind::quotation, at_ + 1});
      return over_parenthesis();
    }
    if (is(at_, "(")) {
      std::uint32_t i = at_;
      while (i < limit_ && !is(i, ")")) ++i;
      return skip_to(i + 1);
    }
    // « sur Canal 9 - Radio Sud »: a name of two parts.
    if (prepositional_ && syntax.dash(at_) && syntax.capital(at_ + 1) && syntax.capital(at_ - 1))
      return skip_to(at_ + 1);
    return syntax.punctuation(at_) && decide(kNone);
  }

  /// A participle right behind a common noun, no relative before it.
  bool names_thing() const {
    constexpr std::uint32_t kLongestClause = 9;
    const std::uint32_t first = group.tokens.first;
    if (group.tokens.size() > 1 || takes(Frame::quoted_noun) || first == region.first ||
        context.document.tokens[first - 1].pos != Pos::noun || context.entities.name_at(first - 1) != nullptr)
      return false;
    for (std::uint32_t i = first; i > region.first && i + kLongestClause > first; --i)
      if (is(i - 1, WordClass::relative) || is(i - 1, "what")) return false;
    return true;
  }

  /// Behind the comma that closes what the comma opens, or at a colon: « Et de lancer, à l'adresse du maire : « Q » ».
  std::uint32_t past_parenthesis() const {
    constexpr std::uint32_t kLongest = 10;
    for (std::uint32_t i = at_ + 1; is(at_ + 1, WordClass::preposition) && i + 1 < limit_ && i < at_ + kLongest; ++i) {
      if (context.syntax.comma(i)) break;
      if (is(i, ":") && opens(i + 1) != nullptr) return i;
    }
    return context.sources.skip_parenthesis(at_, limit_);
  }

  /// « a livré, le jeudi 4 mai, une rame », « parle, lui, de … », « rappelle, plans en main, que … »
  bool over_parenthesis() {
    const Syntax& syntax = context.syntax;
    const std::uint32_t inside = at_ + 1;
    const std::uint32_t past = past_parenthesis();
    const bool adverbial = inside < limit_ && (is(inside, WordClass::preposition) || adverbial_word(inside) ||
                                               is(inside, WordClass::determiner) || syntax.gerund(inside) ||
                                               (is(inside, WordClass::pronoun) && past == inside + 2) ||
                                               (past <= inside + 5 && is(past, WordClass::complementizer)));
    if (past == at_ || !adverbial || syntax.has_main_verb({inside, past}) ||
        (syntax.gerund(inside) && !is(past, WordClass::complementizer)))
      return decide(kNone);
    return skip_to(past);
  }

  /// Behind the hearer: "told regulators it is solvent"; « appelle Kiev à … ».
  bool behind_object() {
    const auto quoted_predicate = [&](std::uint32_t i) {
      return opens(i) != nullptr && context.syntax.verb_follows(opens(i)->inside.first);
    };
    if (takes(Frame::hearer) && context.sources.starts_noun_phrase(at_)) {
      std::uint32_t verb = phrase_end(at_);
      while (verb + 1 < region.last && is(verb, WordClass::adverb)) ++verb;
      if (context.syntax.finite(verb) || quoted_predicate(verb)) return decide(CueComplement{Kind::bare_clause, at_});
    }
    if (takes(Frame::addressee) && takes_preposition(context.document.lower(at_)))
      return decide(opens(at_ + 1) != nullptr ? CueComplement{Kind::quotation, at_ + 1}
                                              : CueComplement{Kind::oblique, at_ + 1});
    return false;
  }

  /// An infinitive, an oblique or a noun phrase, where no object stood before.
  bool at_phrase() {
    // "he answers himself"
    if (is(at_, WordClass::self) && at_ == group.tokens.last) return skip_to(at_ + 1);
    // « de son côté », « pour sa part », « à son tour »
    if (is(at_, WordClass::preposition) && is(at_ + 1, WordClass::possessive) && is(at_ + 2, WordClass::turn))
      return skip_to(at_ + 3);
    if (is(at_, WordClass::preposition) && is(at_ + 1, WordClass::adverb) && !is(at_ + 1, WordClass::determiner) &&
        !is(at_, WordClass::infinitive_mark))
      return skip_to(at_ + 2);
    if (takes(Frame::infinitive) || takes(Frame::accusation))
      if (const auto found = at_infinitive()) return decide(*found);
    if (const std::uint32_t number = behind_bound(at_); number > at_)
      if (CueComplement found = at_noun_phrase(number); found.kind != Kind::none) {
        found.first = at_;
        return decide(found);
      }
    if (!prepositional_)
      if (const auto found = at_oblique()) return decide(*found);
    // « annonce le 28 juillet la rupture … »
    if (is(at_, WordClass::determiner) && context.syntax.number(at_ + 1) && is(at_ + 2, WordClass::time))
      return skip_to(at_ + 3);
    if ((is(at_, WordClass::determiner) || is(at_, WordClass::adverb)) && is(at_ + 1, WordClass::time))
      return skip_to(at_ + 2);
    if (takes(Frame::hearer) && !is(at_, WordClass::complementizer)) {
      object_ = true;
      return skip_to(context.sources.starts_noun_phrase(at_) ? context.sources.noun_phrase_end(at_, limit_) : at_ + 1);
    }
    // "credits her with “Q”"
    if (takes(Frame::accusation) && context.document.tokens[at_].pos == Pos::pron)
      if (const CueComplement accused = behind_accused(at_); accused.kind != Kind::none) return decide(accused);
    if (context.sources.starts_noun_phrase(at_) || is(at_, WordClass::subject) || context.syntax.number(at_)) {
      if (const CueComplement found = at_noun_phrase(at_); found.kind != Kind::none) return decide(found);
      object_ = true;
      return skip_to(context.sources.noun_phrase_end(at_, limit_));
    }
    return false;
  }

  /// "more than | twelve people", "at least | 12": the number that words of degree bound, else `i`.
  std::uint32_t behind_bound(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 3;
    if (!has(Feature::bare_noun) || (!is(i, WordClass::degree) && !is(i + 1, WordClass::degree))) return i;
    for (std::uint32_t k = i + 1; k < std::min(limit_, i + kLongest + 1); ++k) {
      if (context.syntax.number(k) || context.document.tokens[k].pos == Pos::num) return k;
      if (!is(k, WordClass::degree) && !is(k, WordClass::preposition) && !is(k, "than")) return i;
    }
    return i;
  }

  /// « avoir menti », « ne pas savoir », « d'avoir menti »; "to have lied", "never to have lied", "misleading them".
  std::optional<CueComplement> at_infinitive() const {
    const Syntax& syntax = context.syntax;
    if (has(Feature::plain_form)) {
      const std::uint32_t edge = left_edge();
      // "what she says she is", but "which claims to be"
      if (subject_in_relative() && !is(edge - 1, WordClass::who)) return std::nullopt;
      std::uint32_t i = at_;
      while (i < limit_ && is(i, WordClass::negator)) ++i;
      if (is(i, WordClass::infinitive_mark) && i + 1 < limit_ &&
          (syntax.verb(i + 1) || is(i + 1, WordClass::have) || is(i + 1, WordClass::be)))
        return CueComplement{Kind::infinitive, at_};
      if (at_ == group.tokens.last && syntax.gerund(i)) return CueComplement{Kind::infinitive, at_};
      return std::nullopt;
    }
    if (syntax.infinitive(at_)) return CueComplement{Kind::infinitive, at_};
    // « reconnaît s'être trompée »
    if (is(at_, WordClass::clitic) && !is(at_, WordClass::negation) && infinitive_near(at_))
      return CueComplement{Kind::infinitive, at_};
    const auto negated = [&](std::uint32_t i) {
      return is(i, WordClass::preverbal_negation) &&
             (syntax.infinitive(i + 1) || (is(i + 1, WordClass::negator) && infinitive_near(i + 2)));
    };
    if (negated(at_)) return CueComplement{Kind::infinitive, at_};
    if ((is(at_, "de") || is(at_, "d'")) && (syntax.infinitive(at_ + 1) || negated(at_ + 1)))
      return CueComplement{Kind::infinitive, at_ + 1};
    return std::nullopt;
  }

  /// An infinitive behind at most two clitics: « ne pas | l'avoir su ».
  bool infinitive_near(std::uint32_t i) const {
    for (std::uint32_t n = 0; n < 3; ++n, ++i) {
      if (context.syntax.infinitive(i)) return true;
      if (!is(i, WordClass::clitic)) return false;
    }
    return false;
  }

  /// Behind a preposition of the verb: « conclut à un échec », « se félicite du résultat », « estime à 3 millions … ».
  std::optional<CueComplement> at_oblique() const {
    if (!takes_preposition(context.document.lower(at_)) && !contracted(at_)) return std::nullopt;
    const std::uint32_t first = is(at_, WordClass::preposition) ? at_ + 1 : at_;
    if (opens(first) != nullptr) return CueComplement{Kind::quotation, first};
    if (takes(Frame::as) && !takes(Frame::noun) && context.syntax.number(first)) return CueComplement{Kind::noun, at_};
    return CueComplement{Kind::oblique, first};
  }

  bool at_word() {
    const Syntax& syntax = context.syntax;
    // "issues that the company said affect millions"
    if (at_ == group.tokens.last && !syntax.finite(at_) && takes_bare_clause() &&
        context.document.word(at_).may_be(Pos::verb) && !syntax.capital(at_) && subject_in_relative() &&
        !is(left_edge() - 1, WordClass::who) && !syntax.punctuation(at_ + 1))
      return decide(CueComplement{Kind::bare_clause, at_});
    if (syntax.finite(at_))
      return decide(at_ == group.tokens.last && takes_bare_clause() && subject_in_relative()
                        ? CueComplement{Kind::bare_clause, at_}
                        : kNone);
    if (is(at_, WordClass::preposition)) {
      // « par ailleurs », « dans un communiqué publié mardi », "in a statement"
      prepositional_ = true;
      return skip_to(is(at_ + 1, WordClass::adverb) || at_ + 1 >= limit_
                         ? at_ + 2
                         : context.sources.noun_phrase_end(at_ + 1, limit_));
    }
    if (prepositional_ && syntax.verb(at_)) return skip_to(at_ + 1);
    if (!object_ && (!adverbial_word(at_) || opens_clause(at_))) {
      if (takes_bare_clause() && bare_clause_at(at_) && !tells_when(at_))
        return decide(CueComplement{Kind::bare_clause, at_});
      if (takes(Frame::adjective)) return decide(CueComplement{Kind::noun, at_});
      if ((takes(Frame::noun) || takes(Frame::quoted_noun) || takes(Frame::figure_noun)) && !syntax.verb(at_))
        return decide(CueComplement{Kind::noun, at_});
      if (syntax.verb(at_) || is(at_, WordClass::coordinator)) return decide(kNone);
    }
    return false;
  }

  /// "said perhaps | the plant is safe", but "said again the plant is safe": the adverb is the clause's own.
  bool opens_clause(std::uint32_t i) const {
    return has(Feature::bare_clause) && context.document.tokens[i].pos == Pos::adv && !is(i, WordClass::adverb) &&
           !context.syntax.time(i) && context.sources.starts_noun_phrase(i + 1) &&
           !is(i + 1, WordClass::complementizer);
  }

  /// "said | when the subject came up", "tweeted | and said …": no clause of its own, but "said if it rains, they
  /// stay".
  bool tells_when(std::uint32_t first) const {
    if (is(first, WordClass::coordinator)) return true;
    if (!is(first, WordClass::subordinator)) return false;
    for (std::uint32_t i = first; i + 1 < region.last; ++i)
      if (context.syntax.comma(i) && context.syntax.has_main_verb({first, i}))
        return !context.syntax.has_main_verb({i + 1, region.last}) || opens(i + 1) != nullptr;
    return !is(first, "whether") && !is(first, "if");
  }

  /// "prices would fall": its verb comes before a comma and a quotation, but for a relative clause.
  bool bare_clause_at(std::uint32_t first) const {
    std::uint32_t stop = first;
    while (stop < region.last && opens(stop) == nullptr &&
           !(context.syntax.comma(stop) && !is(stop + 1, WordClass::relative) && opens(stop + 1) != nullptr))
      ++stop;
    const bool quoted_predicate = opens(stop) != nullptr && !context.syntax.comma(stop - 1);
    return context.syntax.has_main_verb({first, quoted_predicate ? region.last : stop});
  }

  /// "which the company claims": the subject stands behind a relative pronoun.
  bool subject_in_relative() const {
    for (std::uint32_t i = left_edge(), n = 0; i > region.first && n < 5; --i, ++n)
      if (is(i - 1, WordClass::relative) && !is(i - 1, "where")) return true;
    return false;
  }

  /// « du », « des », « aux » stand for a preposition of the verb and an article.
  bool contracted(std::uint32_t i) const {
    if (takes_preposition("de") && (is(i, "d'") || is(i, "du") || (is(i, "des") && !takes(Frame::noun)))) return true;
    return takes_preposition("à") && is(i, WordClass::contracted_to);
  }

  CueComplement at_noun_phrase(std::uint32_t i) const {
    const std::uint32_t end = phrase_end(i);
    if (takes(Frame::object) && end < region.last && is(end, WordClass::complementizer) &&
        (takes(Frame::that) || holds_quotation({end, limit_})))
      return {Kind::clause, end + 1};
    if (takes(Frame::object_infinitive) && end < region.last && is(end, WordClass::infinitive_mark))
      return {Kind::noun, i};
    if (takes_bare_clause() && subject_of_clause(end)) return {Kind::bare_clause, i};
    if (takes(Frame::as)) return {Kind::noun, i};
    if (takes(Frame::object) && !takes(Frame::noun) && !takes(Frame::quoted_noun)) return {};
    if (takes(Frame::accusation))
      if (const CueComplement accused = behind_accused(i);
          accused.kind != Kind::none || !(takes(Frame::noun) || takes(Frame::quoted_noun)))
        return accused;
    // « appelle Kiev à … »: who is called upon is no content.
    if (takes(Frame::addressee)) return {};
    if (takes(Frame::noun) || takes(Frame::quoted_noun) || takes(Frame::adjective) || takes(Frame::object_infinitive) ||
        takes(Frame::figure_noun))
      return {Kind::noun, i};
    return {};
  }

  /// « accuse X de « Q » », "accused the bank of hiding losses": what X is accused of.
  CueComplement behind_accused(std::uint32_t i) const {
    constexpr std::uint32_t kFarthest = 14;
    for (std::uint32_t k = i; k < region.last && k < i + kFarthest; ++k) {
      if (!is(k, "de") && !is(k, "d'") && !takes_preposition(context.document.lower(k))) continue;
      if (opens(k + 1) != nullptr) return {Kind::quotation, k + 1};
      const bool negated = is(k + 1, WordClass::preverbal_negation) || is(k + 1, "not");
      const bool gerund = has(Feature::ing_form) && context.document.lower(k + 1).ends_with("ing");
      if (context.syntax.infinitive(k + 1) || gerund || negated) return {Kind::infinitive, k + 1};
    }
    return {};
  }

  /// Whether the noun phrase that ends at `end` is the subject of a clause: its verb comes, and no "that" or "which"
  /// before. Behind a comma the verb stands in an aside, so it is no clause: "…, says Anna Holt, was flawed".
  bool subject_of_clause(std::uint32_t end) const {
    const Syntax& syntax = context.syntax;
    const std::uint32_t edge = left_edge();
    const bool aside =
        edge > region.first && (syntax.comma(edge - 1) || context.quotations.closes(edge - 1) != nullptr);
    for (std::uint32_t i = end; i < region.last; ++i) {
      // "noted the time and | left": the second verb of the same subject.
      if (syntax.finite(i) && i > end && is(i - 1, WordClass::conjoins)) return false;
      if (syntax.finite(i)) return !aside || !past_form(i);
      if (syntax.comma(i) && aside) return false;
      if (syntax.comma(i) && is(i + 1, WordClass::relative)) {
        const std::uint32_t past = context.sources.skip_parenthesis(i, region.last);
        return past > i && syntax.has_main_verb({past, region.last});
      }
      // "advises several leagues, works out that …": an apposition would end in a second comma.
      if (syntax.comma(i)) {
        const std::uint32_t past = context.sources.skip_parenthesis(i, region.last);
        if (past == i || syntax.has_main_verb({i, past})) return false;
        i = past - 1;
        continue;
      }
      if (const Quotation* quotation = opens(i))
        return syntax.has_main_verb(quotation->inside) && !context.sources.starts_noun_phrase(quotation->inside.first);
      if (is(i, WordClass::relative) || is(i, WordClass::subordinator) || is(i, ";")) return false;
    }
    return false;
  }

  /// "a person briefed on the plan": a form that may be a participle.
  bool past_form(std::uint32_t i) const {
    return is(i + 1, WordClass::preposition) && context.document.lower(i).ends_with("ed");
  }

  std::uint32_t at_;
  std::uint32_t limit_;
  bool prepositional_ = false;  ///< A prepositional phrase has been skipped.
  bool object_ = false;         ///< A noun phrase that is no content has been skipped.
  std::optional<CueComplement> found_;
};

}  // namespace

CueComplement find_complement(const VerbScope& scope) {
  return ComplementFinder(scope).find();
}

}  // namespace pressgraph
