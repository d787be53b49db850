// An aside interrupts or follows what it reports. Its subject stands behind the verb (« explique X », "said X"), is
// tied to it (« a-t-elle ajouté ») or, in English, before it ("X said"); the content is what stands before the aside,
// and at times what goes on behind it.
#include <algorithm>

#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class AsideReader : public VerbScope {
 public:
  explicit AsideReader(const VerbScope& scope)
      : VerbScope(scope), context_(context), syntax_(context.syntax), region_(region), group_(group) {}

  /// « …, explique X », « « … », a-t-elle ajouté », "…," X said.
  std::optional<Attribution> read_as_aside(const CueComplement& complement) {
    if (group_.form == VerbForm::present_participle) return std::nullopt;
    if (!verb().takes(Frame::quote) && !(group_.inverted && verb().takes(Frame::that)) && !person_behind_quotation())
      return std::nullopt;
    const std::uint32_t edge = left_edge();
    // "Prices fell, the agency reported: …": both sides of the aside are its content.
    const bool explained = has(Feature::subject_first_aside) && complement.kind == CueComplement::Kind::colon &&
                           opens(complement.first) == nullptr;
    const bool goes_right =
        complement.kind == CueComplement::Kind::clause || (complement.kind == CueComplement::Kind::colon && !explained);
    Attribution out;
    std::uint32_t aside_first = edge;
    if (group_.inverted) {
      out.source = group_.impersonal_passive ? std::nullopt
                                             : context_.sources.after(*group_.inverted, region_.last, false, speaking);
      if (out.source && out.source->span.first == *group_.inverted) out.source->kind = MentionKind::pronoun;
      if (group_.impersonal_passive && speaking)
        out.source =
            Source{{*group_.inverted, *group_.inverted + 1}, speaking, MentionKind::pronoun, group_.tokens.last};
      if (!out.source) return std::nullopt;
      out.source->end = group_.tokens.last;
    } else {
      const Quotation* quoted = edge > region_.first ? context_.quotations.closes(edge - 1) : nullptr;
      const bool marked =
          edge > region_.first && !(quoted == nullptr && quotes_in_passing(edge)) &&
          !(has(Feature::subject_first_aside) && (group_.tokens.size() > 1 || subject_before(edge))) &&
          ((quoted != nullptr && !context_.sources.starts_noun_phrase(quoted->open)) || syntax_.comma(edge - 1) ||
           syntax_.dash(edge - 1) || ((syntax_.is(edge - 1, "?") || syntax_.is(edge - 1, "!")) && dialogue_dash(edge)));
      const bool clause_follows = complement.kind == CueComplement::Kind::bare_clause;
      // "…," said Ann Roy, who led the team, "and …"
      const bool named_behind = has(Feature::subject_first_aside) && quoted != nullptr &&
                                context_.sources.starts_noun_phrase(group_.tokens.last);
      if (marked && !goes_right && !clause_follows &&
          (complement.kind != CueComplement::Kind::quotation || named_behind))
        out.source = inverted_subject(edge);
      // "The market," Grant said, "is not ready."
      const bool interrupts = complement.kind == CueComplement::Kind::quotation && syntax_.comma(complement.first - 1);
      // "The deal, Grant said, “is dead.”"
      const bool splits_subject = interrupts && opens(complement.first) != nullptr &&
                                  syntax_.verb_follows(opens(complement.first)->inside.first);
      if (!out.source && has(Feature::subject_first_aside) && !goes_right && !clause_follows &&
          (complement.kind != CueComplement::Kind::quotation || interrupts)) {
        out.source = subject_inside_aside(edge, interrupts && !splits_subject);
        if (out.source) aside_first = out.source->span.first;
      }
      if (!out.source) return std::nullopt;
    }
    return finish_aside(std::move(out), aside_first);
  }

 private:
  /// « « Goûtez », invite X »: the place says that the verb reports.
  bool person_behind_quotation() const {
    const std::uint32_t edge = left_edge();
    const std::uint32_t behind = group_.tokens.last;
    const Name* name = context_.entities.name_at(behind);
    return edge > region_.first + 2 && quoted_before(edge) && name != nullptr && name->type == "Person";
  }

  /// "…," Ann Roy, who owns the mill, told a newspaper: the subject stands between the quotation and the verb.
  bool subject_before(std::uint32_t edge) const {
    if (!syntax_.comma(edge - 1) || context_.quotations.closes(edge - 2) != nullptr) return false;
    for (std::uint32_t i = edge - 1; i > region_.first; --i) {
      if (context_.quotations.closes(i - 1) != nullptr)
        return context_.sources.starts_noun_phrase(i) && !syntax_.has_main_verb({i, edge});
      if (syntax_.is(i - 1, ".")) return false;
    }
    return false;
  }

  /// « …, explique X »: the subject behind the verb, where what is before the comma can be a content.
  std::optional<Source> inverted_subject(std::uint32_t edge) const {
    std::uint32_t behind = group_.tokens.last;
    // « …, raconte, sous couvert d'anonymat, un cadre »
    if (syntax_.comma(behind) && is(behind + 1, WordClass::preposition)) {
      const std::uint32_t past = context_.sources.skip_parenthesis(behind, region_.last);
      if (past > behind && context_.sources.starts_noun_phrase(past) && !syntax_.has_main_verb({behind + 1, past}))
        behind = past;
    }
    const bool after_quotation = context_.quotations.closes(edge - 1) != nullptr ||
                                 (edge > region_.first + 1 && context_.quotations.closes(edge - 2) != nullptr) ||
                                 dialogue_dash(edge).has_value();
    if (!after_quotation && !syntax_.has_main_verb({region_.first, edge - 1}) && !infinitive_fragment(edge)) {
      // « Ces reculs, poursuit X, sont … »: the content's verb stands behind.
      if (!syntax_.punctuation(edge - 1)) return std::nullopt;
    }
    auto source = context_.sources.after(behind, region_.last, false, speaking);
    if (!source) return std::nullopt;
    // "reports third-quarter results on 30 October"
    if (has(Feature::plain_form))
      for (std::uint32_t i = behind; i < source->span.first; ++i)
        if (is(i, WordClass::preposition)) return std::nullopt;
    // « répond en trois messages et une lettre »: the second half of a list.
    if (source->span.first > behind && is(source->span.first - 1, WordClass::conjoins)) return std::nullopt;
    if (!after_quotation || ends_apposition(edge)) {
      // « Le groupe, filiale de Y, annonce une hausse »: a noun phrase that is nobody is an object.
      const bool party =
          source->kind == MentionKind::name
              ? speaks(*source)
              : source->entity || context_.sources.may_be_someone(source->span) ||
                    (syntax_.capital(source->span.first) && syntax_.has_main_verb({region_.first, edge - 1}));
      if (!party) return std::nullopt;
      if (!syntax_.has_main_verb({region_.first, edge - 1}) && !infinitive_fragment(edge) &&
          !goes_on_behind(source->end))
        return std::nullopt;
    }
    return source;
  }

  /// « …, écrit X dans sa lettre, C »: a clause behind the comma that ends the aside.
  bool goes_on_behind(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 8;
    std::uint32_t comma = end;
    while (comma < region_.last && comma < end + kLongest && !syntax_.punctuation(comma) && !syntax_.finite(comma))
      ++comma;
    // « X, maire de Y, a salué le ministre, affirmant … »: the subject's next act is no content.
    return comma < region_.last && syntax_.comma(comma) && !syntax_.gerund(comma + 1) &&
           syntax_.has_main_verb({comma, region_.last});
  }

  bool quoted_before(std::uint32_t token) const {
    return context_.quotations.closes(token - 1) != nullptr ||
           (syntax_.comma(token - 1) && context_.quotations.closes(token - 2) != nullptr);
  }

  /// « X, fondateur du « Cercle », trouve le texte … »: the quoted words only belong to the subject.
  bool ends_apposition(std::uint32_t edge) const {
    if (!syntax_.comma(edge - 1) || edge < region_.first + 2) return false;
    const Quotation* quotation = context_.quotations.closes(edge - 2);
    return quotation != nullptr && quotation->open > region_.first + 1 && !syntax_.punctuation(quotation->open - 1) &&
           !syntax_.has_main_verb({region_.first, edge - 1});
  }

  /// « Et de ne pas perdre la main, concède X. »
  bool infinitive_fragment(std::uint32_t edge) const {
    bool linked = false;
    for (std::uint32_t i = region_.first; i < std::min(edge, region_.first + 6); ++i) {
      linked = linked || syntax_.is(i, "de") || syntax_.is(i, "d'");
      if (linked && syntax_.infinitive(i)) return true;
    }
    return false;
  }

  bool speaks(const Source& source) const {
    if (!source.entity) return false;
    const std::string& type = context_.entities.list[*source.entity].type;
    return type == "Person" || type == "Organization" || type == "Company" || type == "GovernmentBody" ||
           type == "Place" || type == "Work";
  }

  /// "…," X said; "…, the company said."
  std::optional<Source> subject_inside_aside(std::uint32_t edge, bool needs_quotation) {
    // "The case came up when her heir, Ann Roy, asked why …": the verb has its own content.
    if (edge <= region_.first + 1 || is(group_.tokens.last, WordClass::interrogative)) return std::nullopt;
    // Behind a quotation the subject stands between the mark and the verb: "…," one investor, who asked not to be
    // named, said.
    std::uint32_t bound = region_.first;
    for (std::uint32_t i = edge; i > region_.first; --i)
      if (const Quotation* quotation = context_.quotations.closes(i - 1);
          quotation != nullptr && quotation->open >= region_.first && !syntax_.has_main_verb({i, edge})) {
        bound = i;
        break;
      } else if (syntax_.is(i - 1, "."))
        break;
    const auto source = context_.sources.before(group_.tokens.first, bound, speaking);
    if (!source || source->span.first <= region_.first || is(source->span.first, WordClass::first_person) ||
        is(source->span.first, WordClass::negative))
      return std::nullopt;
    // "…, a move unions called brutal"
    for (std::uint32_t i = region_.first; i + 2 < edge; ++i)
      if (syntax_.comma(i) && is(i + 1, WordClass::determiner) && is(i + 2, WordClass::takes_up)) return std::nullopt;
    // "…, along with Ann Roy, who repeats it daily": the verb of a relative clause.
    for (std::uint32_t i = source->span.last; i < edge && source->kind == MentionKind::name; ++i)
      if (is(i, WordClass::who) && !quoted_before(source->span.first)) return std::nullopt;
    std::uint32_t first = source->span.first;
    // "…, a charge she denies": nothing but an adverb stands before a pronoun.
    if (source->kind == MentionKind::pronoun && !syntax_.punctuation(first - 1) && !is(first - 1, WordClass::adverb) &&
        !is(first - 1, WordClass::coordinator))
      return std::nullopt;
    // Back over titles and determiners to the comma or mark that starts the aside.
    while (first > region_.first + 1 && !syntax_.punctuation(first - 1) && source->span.first - first < 12) --first;
    // "…," the coach, Ann Roy, answered: from the mark on everything is the subject.
    if (bound > region_.first && bound < first && source->span.first >= bound) first = bound;
    const bool quoted = quoted_before(first) || (syntax_.comma(first - 1) && dialogue_dash(first));
    // "In May, he said, she paid a firm called Velm": another verb stands between the comma and this one.
    if (!quoted && syntax_.has_main_verb({first, source->span.first})) return std::nullopt;
    for (std::uint32_t i = first; i < source->span.first; ++i)
      if (is(i, WordClass::complementizer) || is(i, WordClass::subordinator) ||
          (!quoted && is(i, WordClass::relative) && context_.sources.starts_noun_phrase(i + 1)) ||
          (!quoted && is(i, WordClass::coordinator)))  // "…, but analysts disagreed" goes on with the sentence
        return std::nullopt;
    if (!syntax_.punctuation(first - 1) || (!quoted && !syntax_.comma(first - 1) && !syntax_.dash(first - 1)))
      return std::nullopt;
    // "The plan was, he said, “a disgrace”": the verb waits for the quoted words.
    const bool waits = first > region_.first + 1 && (is(first - 2, WordClass::be) || is(first - 2, WordClass::modal));
    if (!quoted && needs_quotation && !waits) return std::nullopt;
    // "Cross-examined, she admitted …": a participle is no content.
    if (!quoted && syntax_.finite(region_.first) && context_.document.lower(region_.first).ends_with("ed"))
      return std::nullopt;
    // "Investors, she said, are leaving": the verb stands behind.
    std::uint32_t comma = group_.tokens.last;
    while (comma < region_.last && !syntax_.punctuation(comma)) ++comma;
    const Quotation* quoted_rest = opens(comma + 1);
    const bool splits = syntax_.comma(comma) && context_.sources.starts_noun_phrase(region_.first) &&
                        (syntax_.verb_follows(quoted_rest != nullptr ? quoted_rest->inside.first : comma + 1) ||
                         is(comma + 1, WordClass::modal));
    if (!quoted && !in_heading() && !splits && !syntax_.has_main_verb({region_.first, first - 1})) return std::nullopt;
    Source out = *source;
    out.end = group_.tokens.last;
    aside_start_ = first;
    return out;
  }

  std::optional<Attribution> finish_aside(Attribution out, std::uint32_t aside_first) {
    if (aside_start_) aside_first = *aside_start_;
    out.cue = group_.tokens;
    out.verb = &verb();
    out.rule = "aside";
    const Quotation* inside = context_.quotations.at(group_.tokens.first);
    if (inside != nullptr && !has(Feature::subject_first_aside) && split_quotation(*inside, out, aside_first))
      return out;
    if (const auto dash = dialogue_dash(aside_first)) return answer(std::move(out), *dash, aside_first);
    const std::uint32_t begin = clause_start(aside_first);
    if (begin >= aside_first) return std::nullopt;
    std::vector<TokenRange> clauses{{begin, aside_first}};
    narrow_to_quotation(clauses.front());
    const std::uint32_t end = std::max(out.source->end, group_.tokens.last);
    const TokenRange more = continuation(end, clauses.front());
    if (!more.empty()) clauses.push_back(more);
    set_content(context_, out, clauses);
    if (out.parts.empty()) return std::nullopt;
    out.aside = {aside_first, more.empty() ? region_.last : more.first};
    if (aside_first > begin && syntax_.comma(aside_first - 1)) --out.aside.first;
    return out;
  }

  /// The dash that opens the line of a dialogue, or « Puis, après un silence : — », before `token`.
  std::optional<std::uint32_t> dialogue_dash(std::uint32_t token) const {
    const Document& document = context_.document;
    const Paragraph& paragraph = document.paragraphs[document.sentences[document.tokens[token].sentence].paragraph];
    for (std::uint32_t i = token; i > paragraph.tokens.first; --i) {
      if (context_.quotations.at(i - 1) != nullptr) return std::nullopt;
      if (syntax_.dash(i - 1) && (i - 1 == paragraph.tokens.first || syntax_.is(i - 2, ":"))) return i - 1;
    }
    return std::nullopt;
  }

  /// « — Q1, répond X. Q2 »: what the line says but for the aside.
  std::optional<Attribution> answer(Attribution out, std::uint32_t dash, std::uint32_t aside_first) const {
    const Document& document = context_.document;
    const std::uint32_t sentence = document.tokens[group_.tokens.first].sentence;
    std::uint32_t end = std::max(out.source->end, group_.tokens.last);
    while (end < region_.last && !syntax_.punctuation(end)) ++end;
    std::uint32_t stop = aside_first;
    while (stop > dash + 1 && (syntax_.comma(stop - 1) || syntax_.dash(stop - 1))) --stop;
    if (stop <= dash + 1) return std::nullopt;
    out.kind = ClaimKind::direct;
    out.parts = {{dash + 1, stop}};
    if (syntax_.comma(end) && main_clause_at(end + 1) && no_reporting({end + 1, region_.last})) {
      out.parts.push_back(trim_clause(context_, {end + 1, region_.last}));
    } else {
      const std::uint32_t last = document.paragraphs[document.sentences[sentence].paragraph].tokens.last;
      std::uint32_t next = document.sentences[sentence].tokens.last;
      const TokenRange rest{next, last};
      while (next < last && !syntax_.dash(next)) ++next;
      if (next == last && !rest.empty() && no_reporting(rest)) out.parts.push_back(rest);
      end = region_.last;
    }
    out.aside = {stop, end};
    out.rule = "dialogue";
    return out;
  }

  /// « Il a réagi : « … », a-t-il dit »: the content is the quotation behind the colon.
  void narrow_to_quotation(TokenRange& clause) const {
    std::uint32_t last = clause.last;
    while (last > clause.first && (syntax_.comma(last - 1) || syntax_.dash(last - 1))) --last;
    const Quotation* quotation = last > clause.first ? context_.quotations.closes(last - 1) : nullptr;
    if (quotation == nullptr || quotation->open <= clause.first) return;
    bool colon = false;
    for (std::uint32_t i = clause.first; i < quotation->open; ++i) colon = colon || syntax_.is(i, ":");
    const bool verbless =
        colon && syntax_.comma(quotation->open - 1) && !syntax_.has_main_verb({clause.first, quotation->open});
    if (syntax_.is(quotation->open - 1, ":") || verbless) clause.first = quotation->open;
  }

  /// « Q1, explique X. Q2 » between one pair of marks: what is quoted stands on both sides.
  bool split_quotation(const Quotation& quotation, Attribution& out, std::uint32_t aside_first) const {
    if (out.source->end > quotation.inside.last || aside_first <= quotation.inside.first) return false;
    if (!syntax_.comma(aside_first - 1) && !syntax_.dash(aside_first - 1)) return false;
    std::uint32_t resume = std::max(out.source->end, group_.tokens.last);
    // Past the rest of the aside: « explique X, directeur de Y. »
    while (resume < quotation.inside.last && !syntax_.punctuation(resume)) ++resume;
    if (syntax_.comma(resume) && out.source->kind != MentionKind::pronoun) {
      std::uint32_t stop = resume + 1;
      while (stop < quotation.inside.last && !syntax_.is(stop, ".") && !syntax_.comma(stop)) ++stop;
      if (stop < quotation.inside.last && !syntax_.has_main_verb({resume + 1, stop}) && !object_at(resume + 1))
        resume = stop;
    }
    if (resume < quotation.inside.last) ++resume;
    out.kind = ClaimKind::direct;
    std::uint32_t left_end = aside_first;
    while (left_end > quotation.inside.first && syntax_.punctuation(left_end - 1)) --left_end;
    std::uint32_t left_first = quotation.inside.first;
    for (const Attribution& earlier : before)
      if (earlier.rule == "aside-in-quotation" && quotation.inside.contains(earlier.aside.first) &&
          earlier.aside.last < left_end)
        left_first = std::max(left_first, earlier.aside.last);
    out.parts = {{left_first, left_end}};
    if (resume < quotation.inside.last) out.parts.push_back({resume, quotation.inside.last});
    out.aside = {aside_first - 1, resume};
    out.rule = "aside-in-quotation";
    return true;
  }

  /// What goes on behind the aside: « C1, explique X, mais C2 », « « Q1 », dit X, « Q2 » ».
  TokenRange continuation(std::uint32_t end, TokenRange left) const {
    if (end >= region_.last) return {};
    std::uint32_t i = end;
    while (i < region_.last && !syntax_.punctuation(i)) ++i;  // « dit X à l'AFP »
    while (i < region_.last && syntax_.comma(i)) {
      if (opens(i + 1) != nullptr) return {i + 1, region_.last};
      const bool connected = is(i + 1, WordClass::coordinator) || is(i + 1, WordClass::subordinator);
      const bool quotation_follows = connected && (opens(i + 2) != nullptr);
      // « Ces reculs, poursuit X, sont … », « Il s'agit, précise X, d'un projet … »
      const bool unfinished =
          ((!syntax_.has_main_verb(left) || waits_for_verb(left)) &&
           (syntax_.verb_follows(i + 1) || is(i + 1, WordClass::modal))) ||
          (left.last > left.first + 1 && syntax_.finite(left.last - 2) &&
           (is(i + 1, WordClass::preposition) || is(i + 1, WordClass::complementizer) || syntax_.infinitive(i + 1) ||
            is(left.last - 2, WordClass::be) || is(left.last - 2, WordClass::modal) || object_at(i + 1))) ||
          (is(i + 1, "that") && syntax_.has_main_verb({i + 2, region_.last}));
      // « À terme, précise X, l'usine … », "If it goes on, X warned, prices …"
      if (!connected && leads_in(left) && main_clause_at(i + 1))
        return {i + 1, clause_end(context_, i + 1, region_.last)};
      // "Its advice, the firm submitted, bind no one": a noun phrase alone is no content.
      if (has(Feature::subject_first_aside) && !syntax_.has_main_verb(left) && !ends_quoted(left) && !connected &&
          context_.sources.starts_noun_phrase(left.first) && !is(i + 1, WordClass::relative) &&
          opens(i + 1) == nullptr && last_stretch(i + 1))
        return {i + 1, region_.last};
      // Another aside's quotation is not ours: « « Q1 », dit X, quand Y assure « Q2 » ».
      if (quotation_follows || unfinished ||
          (connected && !is(i + 1, WordClass::time) && no_reporting({i + 1, region_.last}) &&
           (!ends_quoted(left) || holds_quotation({i + 1, region_.last}))))
        return {i + 1, region_.last};
      ++i;
      while (i < region_.last && !syntax_.comma(i) && !(syntax_.is(i, ":") && opens(i + 1) != nullptr)) ++i;
    }
    // « « Q1 », rappelle X : « Q2 » »
    if (syntax_.is(i, ":")) {
      if (const Quotation* quotation = opens(i + 1)) return quotation->whole();
      if (!ends_quoted(left) && no_reporting({i + 1, region_.last})) return {i + 1, region_.last};
    }
    return {};
  }

  /// « Les clients qui partent, | explique X, | sont … », "An agent that buys": a subject with its relative clause.
  bool waits_for_verb(TokenRange left) const {
    if (ends_quoted(left) || !context_.sources.starts_noun_phrase(left.first)) return false;
    const std::uint32_t end = context_.sources.noun_phrase_end(left.first, left.last);
    if (!is(end, WordClass::relative)) return false;
    std::uint32_t verbs = 0;
    for (std::uint32_t i = end; i < left.last; ++i)
      if (syntax_.finite(i) && !(i > end && (syntax_.finite(i - 1) || is(i - 1, WordClass::modal)))) ++verbs;
    return verbs < 2;
  }

  /// « Le maire, « très ému », a remercié X »: quoted words between the subject and its verb.
  bool quotes_in_passing(std::uint32_t edge) const {
    const Quotation* quotation =
        edge > region_.first + 1 && syntax_.comma(edge - 1) ? context_.quotations.closes(edge - 2) : nullptr;
    if (quotation == nullptr || quotation->open <= region_.first + 1 || !syntax_.comma(quotation->open - 1))
      return false;
    const TokenRange subject{region_.first, quotation->open - 1};
    return context_.sources.starts_noun_phrase(subject.first) && !is(subject.first, WordClass::preposition) &&
           context_.sources.noun_phrase_end(subject.first, subject.last) == subject.last &&
           (context_.sources.may_be_someone(subject) || context_.entities.name_at(subject.last - 1) != nullptr);
  }

  /// Whether no comma comes before the end: what follows is no apposition of the speaker.
  bool last_stretch(std::uint32_t first) const {
    for (std::uint32_t i = first; i + 1 < region_.last; ++i)
      if (syntax_.comma(i)) return false;
    return true;
  }

  /// Whether a quotation ends what stands before the aside: what goes on without marks is the article's.
  bool ends_quoted(TokenRange left) const {
    std::uint32_t last = left.last;
    while (last > left.first && context_.quotations.closes(last - 1) == nullptr && syntax_.punctuation(last - 1))
      --last;
    return last > left.first && context_.quotations.closes(last - 1) != nullptr;
  }

  /// « L'accord prévoit, précise X, une hausse … »: a noun phrase that is no apposition of X.
  bool object_at(std::uint32_t first) const {
    if (!is(first, WordClass::determiner)) return false;
    const TokenRange phrase{first, context_.sources.noun_phrase_end(first, region_.last)};
    return !context_.sources.may_be_someone(phrase);
  }

  /// What only leads in a clause: an adverbial, « Non », a condition.
  bool leads_in(TokenRange left) const {
    for (std::uint32_t i = left.first; i < left.last; ++i)
      if (opens(i) != nullptr) return false;
    if (is(left.first, WordClass::subordinator) || is(left.first, "were")) return true;
    if (syntax_.has_main_verb(left)) return false;
    // « En modifiant un seul nombre », « Selon les cas », « Cette année », « Non »
    return is(left.first, WordClass::preposition) || is(left.first, WordClass::lead) || adverbial_word(left.first) ||
           (left.size() > 1 && adverbial_word(left.first + 1)) || left.size() <= 2;
  }

  /// Whether a whole clause starts at `first`: its subject and verb come before the next comma.
  bool main_clause_at(std::uint32_t first) const {
    if (is(first, WordClass::relative) || is(first, WordClass::preposition) || syntax_.gerund(first)) return false;
    std::uint32_t stop = first;
    while (stop < region_.last && !syntax_.comma(stop) && opens(stop) == nullptr) ++stop;
    if (stop < region_.last && opens(stop) != nullptr && !syntax_.comma(stop))
      return syntax_.has_main_verb({first, stop}) || syntax_.verb_follows(opens(stop)->inside.first);
    return syntax_.has_main_verb({first, stop});
  }

  /// A form of a verb that reports without further words: « être d'avis » makes no cue of « est ».
  bool may_report(std::uint32_t i) const {
    const auto* forms = context_.forms(i);
    return forms != nullptr && std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
             return context_.lexicon.verb(f.verb).tail.empty();
           });
  }

  bool no_reporting(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (context_.quotations.index(i) == context_.quotations.index(group_.tokens.first) &&
          (syntax_.finite(i) || syntax_.verb(i)) && may_report(i))
        return false;
    return syntax_.has_main_verb(range);
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange region_;
  const VerbGroup& group_;
  std::optional<std::uint32_t> aside_start_;
};

}  // namespace

std::optional<Attribution> attribute_aside(const VerbScope& scope, const CueComplement& complement) {
  return AsideReader(scope).read_as_aside(complement);
}

}  // namespace pressgraph
