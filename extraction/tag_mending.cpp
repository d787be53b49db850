#include "extraction/tag_mending.hpp"

#include <algorithm>

#include "extraction/grammar.hpp"

namespace pressgraph {
namespace {

constexpr std::uint8_t kTensed = kFinite | kFuture | kConditional;

class VerbMender {
 public:
  explicit VerbMender(Document& document) : document_(document) {}

  void mend() {
    for (const Sentence& sentence : document_.sentences) {
      mend_modifiers(sentence.tokens);
      mend_behind_modals(sentence.tokens);
      mend_before_objects(sentence.tokens);
      mend_clauses(sentence.tokens);
    }
  }

 private:
  Pos pos(std::uint32_t i) const { return document_.tokens[i].pos; }
  bool is(std::uint32_t i, WordClass c) const { return document_.word(i).classes[static_cast<std::size_t>(c)]; }
  std::uint8_t traits(std::uint32_t i) const { return document_.word(i).traits; }

  /// "its | long-awaited | console": between an article and its noun a compound is no verb.
  void mend_modifiers(TokenRange sentence) {
    for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.last; ++i)
      if (pos(i) == Pos::verb && document_.word(i).surface.find('-') != std::string::npos &&
          (pos(i - 1) == Pos::det || is(i - 1, WordClass::possessive)) &&
          (pos(i + 1) == Pos::noun || pos(i + 1) == Pos::propn || pos(i + 1) == Pos::adj))
        document_.tokens[i].pos = Pos::adj;
  }

  /// "will probably | close": behind a modal stands an infinitive.
  void mend_behind_modals(TokenRange sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (pos(i) != Pos::aux || !is(i, WordClass::modal)) continue;
      std::uint32_t next = i + 1;
      while (next < sentence.last && (pos(next) == Pos::adv || pos(next) == Pos::part)) ++next;
      if (next < sentence.last && may_turn(next) && (traits(next) & kInfinitive) != 0) turn(next);
    }
  }

  /// "helped | secure the loan", "to | secure $5 million", "issues that Orval said | affect the region": an object
  /// comes, and behind these words no noun.
  void mend_before_objects(TokenRange sentence) {
    for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.last; ++i) {
      if (!may_turn(i) || !begins_object(i + 1)) continue;
      const bool infinitive = (pos(i - 1) == Pos::part && document_.lower(i - 1) == "to") || helps(i - 1);
      if ((infinitive && (traits(i) & kInfinitive) != 0) ||
          (says(i - 1) && (traits(i) & kFinite) != 0 && relative_before(sentence.first, i - 1)))
        turn(i);
    }
  }

  bool begins_object(std::uint32_t i) const {
    const Pos here = pos(i);
    return here == Pos::det || here == Pos::num || here == Pos::sym || here == Pos::pron;
  }
  bool helps(std::uint32_t i) const { return pos(i) == Pos::verb && is(i, WordClass::helps); }
  bool says(std::uint32_t i) const { return tensed(i) && is(i, WordClass::says); }
  /// "that | Orval | said": a relative and the speaker's few words stand before.
  bool relative_before(std::uint32_t first, std::uint32_t verb) const {
    constexpr std::uint32_t kReach = 5;
    for (std::uint32_t i = verb; i > first && verb - i < kReach; --i)
      if (is(i - 1, WordClass::relative)) return true;
    return false;
  }

  /// A noun or adjective without capital that the list has as a verb too.
  bool may_turn(std::uint32_t i) const {
    return (pos(i) == Pos::noun || pos(i) == Pos::adj) && !document_.word(i).capital &&
           document_.word(i).may_be(Pos::verb);
  }
  void turn(std::uint32_t i) { document_.tokens[i].pos = Pos::verb; }

  /// "the contract | runs until May", "the team | aims to win": in a clause without a verb, one that stands where the
  /// verb must is it. A sentence that has none at all is searched with less care.
  void mend_clauses(TokenRange sentence) {
    bool any = false;
    std::uint32_t first = sentence.first;
    for (std::uint32_t i = sentence.first; i <= sentence.last; ++i) {
      if (i < sentence.last && !bounds_clause(i)) continue;
      any |= mend_clause({first, i}, first > sentence.first && tensed(first - 1));
      any |= i < sentence.last && tensed(i);
      first = i + 1;
    }
    const std::uint32_t last = sentence.last - 1;
    if (any || document_.surface(last) != ".") return;
    for (std::uint32_t i = sentence.first + 1; i < last; ++i)
      if (may_turn(i) && agrees(i) && begins_predicate(i + 1, true)) return turn(i);
  }

  bool mend_clause(TokenRange clause, bool reported) {
    for (std::uint32_t i = clause.first; i < clause.last; ++i)
      if (tensed(i)) return true;
    for (std::uint32_t i = std::max(clause.first, 1U); i < clause.last && i + 1 < document_.size(); ++i)
      if (may_turn(i) && document_.lower(i).ends_with('s') && agrees(i) && begins_predicate(i + 1, reported)) {
        turn(i);
        return true;
      }
    return false;
  }

  bool tensed(std::uint32_t i) const {
    if ((pos(i) != Pos::verb && pos(i) != Pos::aux) || (traits(i) & kTensed) == 0) return false;
    std::uint32_t before = i;
    while (before > 0 && (pos(before - 1) == Pos::adv || pos(before - 1) == Pos::part)) --before;
    if (before != i && document_.lower(i - 1) == "to") return false;
    const bool composed = before > 0 && (is(before - 1, WordClass::have) || is(before - 1, WordClass::be));
    return (traits(i) & kParticiple) == 0 || !composed;
  }

  /// A mark, a conjunction, a relative, or a verb of saying that a clause follows.
  bool bounds_clause(std::uint32_t i) const {
    if (document_.tokens[i].kind == TokenKind::punctuation || is(i, WordClass::relative) ||
        is(i, WordClass::subordinator) || pos(i) == Pos::sconj)
      return true;
    if (!says(i) || i + 1 >= document_.size()) return false;
    const Pos next = pos(i + 1);
    return next == Pos::det || next == Pos::propn || next == Pos::pron;
  }

  /// Whether the form may be the verb of the words right before it: a subject of its number that is no object of a
  /// preposition or verb.
  bool agrees(std::uint32_t i) const {
    if ((traits(i) & kFinite) == 0) return false;
    const bool singular = document_.lower(i).ends_with('s');
    const Pos before = pos(i - 1);
    if (before == Pos::pron) return is(i - 1, WordClass::subject) || is(i - 1, WordClass::relative);
    if (before != Pos::propn && (before != Pos::noun || document_.lower(i - 1).ends_with('s') == singular))
      return false;
    if (before == Pos::propn && !singular) return false;
    std::uint32_t subject = i - 1;
    while (subject > 0 && in_noun_phrase(subject - 1)) --subject;
    if (subject == 0) return true;
    const Pos left = pos(subject - 1);
    return left == Pos::punct || left == Pos::sconj || is(subject - 1, WordClass::relative) ||
           is(subject - 1, WordClass::subordinator) || tensed(subject - 1);
  }

  bool in_noun_phrase(std::uint32_t i) const {
    const Pos here = pos(i);
    return here == Pos::noun || here == Pos::propn || here == Pos::adj || here == Pos::det || here == Pos::num ||
           document_.surface(i) == "-";
  }

  bool begins_predicate(std::uint32_t i, bool with_preposition) const {
    const Pos here = pos(i);
    return (with_preposition && here != Pos::noun && here != Pos::cconj) || document_.lower(i) == "to" ||
           here == Pos::det || here == Pos::pron || here == Pos::num || here == Pos::sconj || here == Pos::adv ||
           is(i, WordClass::subordinator) || here == Pos::punct || document_.lower(i).ends_with("ing");
  }

  Document& document_;
};

/// « fut | juge », « est aujourd'hui | pilote »: behind the copula stands no finite verb; « devenu | consultant », «
/// est | aide-soignant »: behind no verb a present participle.
void mend_behind_copula(Document& document) {
  constexpr std::uint8_t kOther = kParticiple | kOnlyParticiple | kInfinitive | kGerund;
  constexpr std::string_view kPresentParticiple = "ant";
  for (const Sentence& sentence : document.sentences)
    for (std::uint32_t i = sentence.tokens.first + 1; i < sentence.tokens.last; ++i) {
      Token& token = document.tokens[i];
      if (token.pos != Pos::verb) continue;
      std::uint32_t before = i - 1;
      while (before > sentence.tokens.first && document.tokens[before].pos == Pos::adv) --before;
      const Pos pos = document.tokens[before].pos;
      if (pos != Pos::aux && pos != Pos::verb) continue;
      const Word& word = document.word(i);
      const bool copula = document.word(before).classes[static_cast<std::size_t>(WordClass::be)];
      const bool finite = copula && word.may_be(Pos::noun) && word.may_be(Pos::verb) && (word.traits & kOther) == 0;
      const bool present =
          word.lower.ends_with(kPresentParticiple) && (word.may_be(Pos::noun) || word.readings.empty());
      if (finite || present) token.pos = Pos::noun;
    }
}

}  // namespace

void mend_verbs(Document& document) {
  if (document.has(Feature::plain_form))
    VerbMender(document).mend();
  else
    mend_behind_copula(document);
}

}  // namespace pressgraph
