// A content says what its first main clause says. Its verb is read with tense and negation; a verb, predicate or noun
// that governs an infinitive, a clause or a thing passes its own effect down (« n'exclut pas de fermer », "is unlikely
// to"), so that a denial of a denial affirms; an adverb may hedge the whole, a condition make it hang on something
// else.
#include "extraction/certainty.hpp"

#include <algorithm>

#include "extraction/clause_verbs.hpp"
#include "extraction/governors.hpp"
#include "extraction/negation.hpp"

namespace pressgraph {
namespace {

constexpr int kDeepest = 5;

Polarity combined(Polarity a, Polarity b) {
  return a == b ? Polarity::affirmed : Polarity::negated;
}

bool ends_sentence(const Syntax& syntax, std::uint32_t token) {
  return syntax.is(token, ".") || syntax.is(token, "?") || syntax.is(token, "!") || syntax.is(token, ";") ||
         syntax.is(token, "…");
}

/// The sentences of the parts, each with its mark.
std::vector<TokenRange> sentences_of(const Syntax& syntax, const std::vector<TokenRange>& parts) {
  std::vector<TokenRange> out;
  for (const TokenRange part : parts) {
    std::uint32_t first = part.first;
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      if (!ends_sentence(syntax, i)) continue;
      if (i > first) out.push_back({first, i + 1});
      first = i + 1;
    }
    if (first < part.last) out.push_back({first, part.last});
  }
  return out;
}

class CertaintyReader {
 public:
  CertaintyReader(const Syntax& syntax, const CertaintyLexicon& lexicon, const ReportedContent& content)
      : syntax_(syntax), lexicon_(lexicon), content_(content), shifted_(!content.direct && cue_is_past()) {}

  ContentCertainty read() const {
    const std::vector<TokenRange> sentences = sentences_of(syntax_, content_.parts);
    if (sentences.empty()) return {};
    if (content_.infinitive)
      if (const auto infinitive = opening_infinitive(sentences.front()))
        return of_verb(read_clause_verb(syntax_, *infinitive, sentences.front().last), sentences.front(), 0);
    for (const TokenRange sentence : sentences) {
      const std::uint32_t first = past_lead(sentence);
      if (first < sentence.last && (opens_with_rule({first, sentence.last}) || has_main_verb({first, sentence.last})))
        return of_clause({first, sentence.last}, 0);
      if (hangs_without_end({first, sentence.last})) return {Modality::hypothetical, Polarity::affirmed};
      if (const auto known = of_phrase({first, sentence.last})) return *known;
    }
    return of_fragment(sentences.front());
  }

  /// Of the finite verb at a token of the sentence; `end` becomes one past its group.
  VerbCertainty read_verb(std::uint32_t token, TokenRange sentence, std::uint32_t& end) const {
    const ClauseVerb verb = read_clause_verb(syntax_, token, sentence.last);
    MainClause clause;
    clause.first = clause_start(token, sentence.first);
    clause.tokens = {clause.first, sentence.last};
    clause.verb = token;
    ContentCertainty certainty = of_governed_verb(verb, clause.tokens);
    if (hedged(clause, verb)) weaken(certainty);
    if (hangs_on_condition(clause, verb, certainty)) certainty.modality = Modality::hypothetical;
    end = verb.tokens.last;
    return {innermost(verb, clause.tokens, 0), certainty, !content_.cue.empty()};
  }

 private:
  bool has(Feature f) const { return syntax_.document().has(f); }
  bool has_main_verb(TokenRange clause) const { return find_main_clause(syntax_, clause).verb.has_value(); }
  bool opens_with_rule(TokenRange clause) const {
    const CertaintyRule* rule = nullptr;
    return opening(clause, &rule) != clause.first;
  }

  std::uint32_t past_lead(TokenRange clause) const {
    std::uint32_t i = clause.first;
    while (i < clause.last && (syntax_.punctuation(i) || syntax_.is(i, WordClass::lead) ||
                               (syntax_.is(i, WordClass::complementizer) && !has(Feature::bare_clause))))
      ++i;
    return i;
  }

  // --- clauses -----------------------------------------------------------------------------------------------------

  ContentCertainty of_clause(TokenRange clause, int depth) const {
    const CertaintyRule* rule = nullptr;
    if (const std::uint32_t behind = opening(clause, &rule); behind != clause.first && depth < kDeepest) {
      ContentCertainty inner = of_clause({behind, clause.last}, depth + 1);
      if (rule->effect.modality != Modality::asserted) inner.modality = rule->effect.modality;
      inner.polarity = combined(rule->effect.polarity, inner.polarity);
      return inner;
    }
    const MainClause main = find_main_clause(syntax_, clause);
    if (!main.verb) return of_phrase(clause).value_or(ContentCertainty{});
    const ClauseVerb verb = read_clause_verb(syntax_, *main.verb, clause.last);
    ContentCertainty out = of_verb(verb, {main.first, clause.last}, depth);
    if (hedged(main, verb)) weaken(out);
    if (hangs_on_condition(main, verb, out)) out.modality = Modality::hypothetical;
    return out;
  }

  /// One past the words that open the clause and their « que », or its first token.
  std::uint32_t opening(TokenRange clause, const CertaintyRule** rule) const {
    const std::uint32_t behind = match_rule(syntax_, lexicon_, CertaintyKind::opening, clause.first, clause.last, rule);
    if (behind == clause.first) return behind;
    const bool complementizer = behind < clause.last && syntax_.is(behind, WordClass::complementizer);
    if ((*rule)->fits(Governed::nothing) || complementizer || has(Feature::bare_clause))
      return behind + (complementizer ? 1 : 0);
    return clause.first;
  }

  static void weaken(ContentCertainty& out) {
    if (out.modality == Modality::asserted || out.modality == Modality::planned) out.modality = Modality::possible;
  }

  ContentCertainty of_verb(const ClauseVerb& verb, TokenRange clause, int depth) const {
    const bool denied = is_denied(syntax_, verb, clause) && !asks_inverted(verb, clause);
    const Modality tense = modality_of_tense(verb);
    const auto governor = depth < kDeepest ? find_governor(syntax_, lexicon_, verb, clause) : std::nullopt;
    if (!governor) {
      // « ferme lundi prochain »
      const bool to_come = verb.mood == VerbMood::present && !verb.perfect &&
                           names_time_to_come(syntax_, lexicon_, {verb.tokens.last, clause.last}, false);
      return {to_come ? Modality::planned : tense, denied ? Polarity::negated : Polarity::affirmed};
    }
    const ContentCertainty below = of_governed(*governor, clause, depth + 1);
    ContentCertainty effect = denied ? governor->rule->denied : governor->rule->effect;
    // « ne pourrait pas »: the conditional keeps the doubt.
    if (denied && verb.mood == VerbMood::conditional && governor->rule->effect.modality == Modality::possible &&
        has(Feature::reported_conditional))
      effect.modality = Modality::possible;
    return {effect.modality != Modality::asserted ? effect.modality
            : governor->whole_form                ? below.modality
            : tense != Modality::asserted         ? tense
                                                  : below.modality,
            combined(effect.polarity, below.polarity)};
  }

  ContentCertainty of_governed(const Governor& governor, TokenRange clause, int depth) const {
    const TokenRange rest{governor.below, clause.last};
    switch (governor.governed) {
      case Governed::infinitive:
      case Governed::dated:
        return of_verb(read_clause_verb(syntax_, governor.below, clause.last), rest, depth);
      case Governed::clause:
        return rest.empty() ? ContentCertainty{} : of_clause(rest, depth);
      default:
        return {};
    }
  }

  /// What governs a thing (« vise l'Asie », « prévoit une hausse ») is itself sure.
  ContentCertainty of_governed_verb(const ClauseVerb& verb, TokenRange clause) const {
    const auto governor = find_governor(syntax_, lexicon_, verb, clause);
    if (!governor || governor->governed != Governed::phrase) return of_verb(verb, clause, 0);
    return {modality_of_tense(verb), is_denied(syntax_, verb, clause) ? Polarity::negated : Polarity::affirmed};
  }

  /// The verb at the end of the chain that a verb governs: « est susceptible de pouvoir | racheter ».
  std::uint32_t innermost(const ClauseVerb& verb, TokenRange clause, int depth) const {
    const auto governor = depth < kDeepest ? find_governor(syntax_, lexicon_, verb, clause) : std::nullopt;
    if (!governor || governor->governed == Governed::phrase || governor->governed == Governed::nothing)
      return verb.head;
    const TokenRange rest{governor->below, clause.last};
    if (governor->governed == Governed::gerund || rest.empty()) return governor->below;
    const std::optional<std::uint32_t> below =
        governor->governed == Governed::clause ? find_main_clause(syntax_, rest).verb : governor->below;
    return below ? innermost(read_clause_verb(syntax_, *below, clause.last), rest, depth + 1) : verb.head;
  }

  /// Where the clause of the finite verb at `verb` starts: behind the verb, relative or conjunction before it.
  std::uint32_t clause_start(std::uint32_t verb, std::uint32_t first) const {
    for (std::uint32_t i = verb; i > first; --i)
      if (syntax_.is(i - 1, WordClass::relative) || syntax_.is(i - 1, WordClass::subordinator) ||
          ends_sentence(syntax_, i - 1) || syntax_.is(i - 1, ":") || is_finite_form(syntax_, i - 1))
        return i;
    return first;
  }

  /// « Ne pourrait-on pas … ? », "Isn't it …?": a question that expects a yes.
  bool asks_inverted(const ClauseVerb& verb, TokenRange clause) const {
    if (!syntax_.is(clause.last - 1, "?") && !syntax_.is(clause.last, "?")) return false;
    if (has(Feature::clitic_pronoun)) return syntax_.is(verb.tokens.first + 1, WordClass::inverted);
    return verb.tokens.first <= clause.first + 1;
  }

  // --- tense -------------------------------------------------------------------------------------------------------

  Modality modality_of_tense(const ClauseVerb& verb) const {
    if (verb.mood == VerbMood::future) return Modality::planned;
    if (verb.mood != VerbMood::conditional) return Modality::asserted;
    if (shifted_ && !verb.perfect && !tells_state(verb)) return Modality::planned;
    if (!has(Feature::reported_conditional)) return Modality::hypothetical;
    return content_.direct && first_person(verb) ? Modality::hypothetical : Modality::conditional;
  }

  bool is_one_of(CertaintyKind kind, std::uint32_t token) const {
    return lexicon_.has_lemma(kind, syntax_.document().word(token));
  }

  /// « a indiqué que l'homme serait en fuite »: hearsay of a state, unless it was announced or a time is named.
  bool tells_state(const ClauseVerb& verb) const {
    if (!is_one_of(CertaintyKind::state, verb.head)) return false;
    for (std::uint32_t i = content_.cue.first; i < content_.cue.last; ++i)
      if (is_one_of(CertaintyKind::announces, i)) return false;
    return !names_time_to_come(syntax_, lexicon_, {verb.tokens.last, content_.parts.back().last}, true);
  }

  /// Nobody reports what he did himself by hearsay.
  bool first_person(const ClauseVerb& verb) const {
    for (std::uint32_t i = verb.tokens.first; i > 0 && verb.tokens.first - i < 4; --i)
      if (syntax_.is(i - 1, WordClass::first_person) || syntax_.is(i - 1, WordClass::anybody)) return true;
    return false;
  }

  bool cue_is_past() const {
    for (std::uint32_t i = content_.cue.first; i < content_.cue.last; ++i)
      if (is_finite_form(syntax_, i)) {
        const ClauseVerb verb = read_clause_verb(syntax_, i, content_.cue.last);
        return verb.mood == VerbMood::past || verb.perfect || (has(Feature::shared_past) && !ends_in_present(i));
      }
    return false;
  }
  /// "says", "adds", "argue": English forms in -s and the bare form; every other form of a cue is past ("told").
  bool ends_in_present(std::uint32_t token) const {
    const std::string_view word = syntax_.document().lower(token);
    return word.ends_with('s') || word == "say" || word == "have" || word == "tell";
  }

  // --- adverbs and conditions --------------------------------------------------------------------------------------

  bool in_subordinate(const MainClause& main, std::uint32_t i) const {
    return std::any_of(main.subordinate.begin(), main.subordinate.end(), [&](TokenRange r) { return r.contains(i); });
  }

  bool hedged(const MainClause& main, const ClauseVerb& verb) const {
    constexpr std::uint32_t kNear = 4;
    const std::uint32_t reach = has(Feature::late_adverb) ? verb.tokens.last + kNear : verb.tokens.last;
    for (std::uint32_t i = main.tokens.first; i < std::min(main.tokens.last, reach); ++i) {
      if (in_subordinate(main, i)) continue;
      if (i >= verb.tokens.last && (syntax_.is(i, WordClass::relative) || is_finite_form(syntax_, i))) return false;
      if (match_rule(syntax_, lexicon_, CertaintyKind::adverb, i, main.tokens.last) != i) return true;
    }
    return false;
  }

  bool hangs_on_condition(const MainClause& main, const ClauseVerb& verb, const ContentCertainty& so_far) const {
    if (fronted_condition(main, verb, so_far)) return true;
    for (std::uint32_t i = verb.tokens.last; i + 1 < main.tokens.last; ++i)
      if (condition_at(i, verb, false)) return trailing_condition_holds(i, main, verb, so_far);
    return false;
  }

  /// « Et si le barrage cédait ? »: a condition alone.
  bool hangs_without_end(TokenRange clause) const {
    const CertaintyRule* rule = nullptr;
    return match_rule(syntax_, lexicon_, CertaintyKind::condition, clause.first, clause.last, &rule) != clause.first &&
           rule->governs == "any";
  }

  /// Before the verb: « Si la demande repart, nous embaucherons ». Beside a present or past, « si » concedes.
  bool fronted_condition(const MainClause& main, const ClauseVerb& verb, const ContentCertainty& so_far) const {
    for (std::uint32_t i = main.tokens.first; i < verb.tokens.first; ++i) {
      const bool opens = i == main.tokens.first || syntax_.punctuation(i - 1) || syntax_.is(i - 1, WordClass::lead) ||
                         syntax_.is(i - 1, WordClass::complementizer) || syntax_.is(i - 1, "even");
      if (opens && condition_at(i, verb, true))
        return !has(Feature::reported_conditional) || so_far.modality != Modality::asserted;
    }
    return false;
  }

  bool condition_at(std::uint32_t i, const ClauseVerb& verb, bool fronted) const {
    const CertaintyRule* rule = nullptr;
    const std::uint32_t end = syntax_.document().size();
    if (match_rule(syntax_, lexicon_, CertaintyKind::condition, i, end, &rule) == i) return false;
    if (i > 0 && lexicon_.rules(CertaintyKind::unless, syntax_.document().word(i - 1)) != nullptr) return false;
    if (rule->governs == "pronoun") return syntax_.is(i + 1, "il") || syntax_.is(i + 1, "ils");
    if (rule->governs == "conditional") return fronted && verb.mood == VerbMood::conditional;
    if (rule->governs == "inverted") return fronted && opens_inverted_clause(syntax_, i);
    return !intensifies(i);
  }

  /// « si grand que »
  bool intensifies(std::uint32_t i) const {
    const Pos next = i + 1 < syntax_.document().size() ? syntax_.document().tokens[i + 1].pos : Pos::punct;
    return syntax_.is(i, "si") && (next == Pos::adj || (next == Pos::adv && !syntax_.is(i + 1, WordClass::negative)));
  }

  bool trailing_condition_holds(std::uint32_t i, const MainClause& main, const ClauseVerb& verb,
                                const ContentCertainty& so_far) const {
    if (asked_before(i)) return false;
    switch (so_far.modality) {
      case Modality::planned:
      case Modality::conditional:
      case Modality::hypothetical:
        return true;
      case Modality::asserted:
        return verb.mood == VerbMood::present && !verb.perfect && !interrupted({verb.tokens.last, i});
      case Modality::possible:
        break;
    }
    // « pourrait baisser si rien n'est fait » hedges; « si rien n'était fait » supposes. "if deployed" has no clause.
    const Pos next = syntax_.document().tokens[i + 1].pos;
    if (next != Pos::pron && next != Pos::det && next != Pos::noun && next != Pos::propn) return false;
    for (std::uint32_t k = i + 1; k < main.tokens.last; ++k)
      if (is_finite_form(syntax_, k)) return read_clause_verb(syntax_, k, main.tokens.last).mood == VerbMood::past;
    return false;
  }

  bool interrupted(TokenRange between) const {
    for (std::uint32_t i = between.first; i < between.last; ++i)
      if (syntax_.punctuation(i) || syntax_.is(i, WordClass::coordinator) || is_finite_form(syntax_, i)) return true;
    return false;
  }

  /// « savoir si », "asked whether": a question, no condition.
  bool asked_before(std::uint32_t i) const { return i > 0 && is_one_of(CertaintyKind::asks, i - 1); }

  // --- contents without a clause -----------------------------------------------------------------------------------

  std::optional<std::uint32_t> opening_infinitive(TokenRange phrase) const {
    constexpr std::uint32_t kReach = 6;
    for (std::uint32_t i = phrase.first; i < std::min(phrase.last, phrase.first + kReach); ++i) {
      if (syntax_.infinitive(i) || (has(Feature::plain_form) && syntax_.verb(i))) return i;
      if (!syntax_.is(i, WordClass::clitic) && !syntax_.is(i, WordClass::adverb) &&
          !syntax_.is(i, WordClass::negator) && !syntax_.punctuation(i) && !syntax_.is(i, WordClass::infinitive_mark))
        return std::nullopt;
    }
    return std::nullopt;
  }

  /// « Pas de licenciement », « une possible hausse », « vouloir ouvrir », "AI to transform banking".
  std::optional<ContentCertainty> of_phrase(TokenRange phrase) const {
    if (phrase.empty()) return std::nullopt;
    if (opens_denial(syntax_, phrase.first) && !syntax_.is(phrase.first + 1, WordClass::restrictive))
      return ContentCertainty{Modality::asserted, Polarity::negated};
    if (const auto infinitive = opening_infinitive(phrase); infinitive && !has(Feature::plain_form))
      return of_verb(read_clause_verb(syntax_, *infinitive, phrase.last), phrase, 1);
    constexpr std::uint32_t kNear = 4;
    for (std::uint32_t i = phrase.first; i < std::min(phrase.last, phrase.first + kNear); ++i) {
      if (syntax_.is(i, WordClass::of) && i > phrase.first) break;
      if (match_rule(syntax_, lexicon_, CertaintyKind::adverb, i, phrase.last) != i)
        return ContentCertainty{Modality::possible, Polarity::affirmed};
      if (lexicon_.rules(CertaintyKind::calendar, syntax_.document().word(i)) != nullptr)
        return ContentCertainty{Modality::planned, Polarity::affirmed};
      for (std::string_view word = syntax_.document().lower(i); word.size() > 2; word.remove_suffix(1)) {
        if (const auto* rules = lexicon_.rules(CertaintyKind::phrase, word)) return rules->front().effect;
        if (!has(Feature::agreement) || (word.back() != 's' && word.back() != 'e')) break;
      }
    }
    if (const auto verb = untagged_verb(phrase))
      return of_verb(read_clause_verb(syntax_, *verb, phrase.last), phrase, 1);
    if (has(Feature::plain_form))
      for (std::uint32_t i = phrase.first; i + 1 < std::min(phrase.last, phrase.first + 6); ++i)
        if (syntax_.is(i, WordClass::infinitive_mark) && syntax_.verb(i + 1))
          return ContentCertainty{Modality::planned, Polarity::affirmed};
    return std::nullopt;
  }

  /// « l'hôpital | manque de lits »: a verb of the table that the tagger took for a noun or adjective behind the
  /// subject.
  std::optional<std::uint32_t> untagged_verb(TokenRange phrase) const {
    const Document& document = syntax_.document();
    for (std::uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
      if (syntax_.verb(i)) continue;
      const Pos before = document.tokens[i - 1].pos;
      if (before != Pos::noun && before != Pos::propn && before != Pos::pron && before != Pos::adj) continue;
      if (!is_one_of(CertaintyKind::verb, i)) continue;
      const ClauseVerb verb = read_clause_verb(syntax_, i, phrase.last);
      if (find_governor(syntax_, lexicon_, verb, phrase)) return i;
    }
    return std::nullopt;
  }

  /// « l'enquête serait « bâclée » »: the verb stands before the marks, and is not the cue.
  ContentCertainty of_fragment(TokenRange fragment) const {
    const TokenRange sentence = syntax_.document().sentence_of(fragment.first);
    std::optional<std::uint32_t> verb;
    for (std::uint32_t i = sentence.first; i < fragment.first; ++i)
      if (is_finite_form(syntax_, i)) verb = i;
    if (!content_.direct || !verb || content_.cue.empty()) return {};
    const bool behind_cue = content_.cue.last <= *verb || content_.cue.first >= fragment.last;
    return behind_cue ? of_verb(read_clause_verb(syntax_, *verb, fragment.last), {*verb, fragment.last}, 0)
                      : ContentCertainty{};
  }

  const Syntax& syntax_;
  const CertaintyLexicon& lexicon_;
  const ReportedContent& content_;
  bool shifted_;
};

}  // namespace

ContentCertainty read_certainty(const Syntax& syntax, const CertaintyLexicon& lexicon, const ReportedContent& content) {
  return CertaintyReader(syntax, lexicon, content).read();
}

std::vector<VerbCertainty> read_verb_certainties(const Syntax& syntax, const CertaintyLexicon& lexicon,
                                                 TokenRange sentence, const std::vector<ReportedContent>& reported) {
  const ReportedContent own{{sentence}, {}, false, false};
  std::vector<VerbCertainty> out;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!is_finite_form(syntax, i)) continue;
    const auto holds = [&](const ReportedContent& content) {
      return std::any_of(content.parts.begin(), content.parts.end(), [&](TokenRange part) { return part.contains(i); });
    };
    const auto content = std::find_if(reported.begin(), reported.end(), holds);
    std::uint32_t end = i + 1;
    out.push_back(
        CertaintyReader(syntax, lexicon, content == reported.end() ? own : *content).read_verb(i, sentence, end));
    i = end - 1;
  }
  return out;
}

}  // namespace pressgraph
