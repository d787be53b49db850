// « X affirme que … », "X said …", « X annonce … »: the content to the right of the verb, up to where the sentence goes
// on with something else, and the subject to its left.
#include <algorithm>

#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class RightReader : public VerbScope {
 public:
  explicit RightReader(const VerbScope& scope)
      : VerbScope(scope), context_(context), syntax_(context.syntax), region_(region), group_(group) {}

  std::optional<Attribution> read_right(const CueComplement& complement) {
    using Kind = CueComplement::Kind;
    if (complement.kind == Kind::none) return std::nullopt;
    Attribution out;
    out.cue = group_.tokens;
    out.verb = &verb();
    std::uint32_t end = clause_end(context_, complement.first, region_.last);
    const std::uint32_t reach = end;
    const bool names_thing = complement.kind == Kind::noun || complement.kind == Kind::oblique;
    // « balaie ces calculs : « Q » »: what is said stands behind the colon.
    const TokenRange announced = names_thing ? behind_announcement({complement.first, end}) : TokenRange{};
    const bool phrase = names_thing || complement.kind == Kind::infinitive || complement.kind == Kind::quotation;
    if (phrase) {
      const std::uint32_t cut = phrase_end(complement.first, end, names_thing);
      if (complement.kind != Kind::infinitive || !quotes_alone({cut, end})) end = cut;
    }
    TokenRange content{complement.first, end};
    if (announced.first > complement.first && announced.first <= end + 1) content = announced;
    if (in_relative() || parenthetical()) content.last = insertion_end(context_, content, !phrase);
    if (complement.kind == Kind::clause) cut_behind_quotation(content);
    // "The letter says “Q”, but there are no plans …": a whole sentence is quoted.
    if (const Quotation* quoted = opens(content.first);
        complement.kind == Kind::quotation && quoted != nullptr && goes_on_without_quoting(*quoted, content.last))
      content.last = quoted->whole().last;
    // « X assurait « Q1 », quand Y évoquait « Q2 » »
    if (const Quotation* quoted = opens(content.first); complement.kind == Kind::quotation && quoted != nullptr &&
                                                        syntax_.comma(quoted->whole().last) &&
                                                        is(quoted->whole().last + 1, WordClass::subordinator))
      content.last = std::min(content.last, quoted->whole().last);
    switch (complement.kind) {
      case Kind::clause:
        out.rule = "clause";
        break;
      case Kind::bare_clause:
        out.rule = "bare-clause";
        break;
      case Kind::colon:
        if (!verb().takes(Frame::quote)) return std::nullopt;
        out.rule = "colon";
        content = behind_colon(complement.first);
        break;
      case Kind::quotation:
        out.rule = "quotation";
        // « les notes qu'elle rédige « restent … » »: the quoted verb's subject stands before.
        if (syntax_.finite(content.first + 1) && !is(content.first + 2, WordClass::inverted) && opens(content.first) &&
            !syntax_.comma(content.first - 1) && !(has(Feature::plain_form) && syntax_.capital(content.first + 1)))
          return std::nullopt;
        if (!verb().takes(Frame::quote) && !verb().takes(Frame::quoted_noun) && !verb().takes(Frame::accusation) &&
            !verb().takes(Frame::as) && !verb().takes(Frame::noun))
          return std::nullopt;
        break;
      case Kind::infinitive:
        out.rule = "infinitive";
        break;
      case Kind::oblique:
      case Kind::noun:
        out.rule = "noun-phrase";
        if (content.first == complement.first)
          if (!noun_is_content(*this, trim_clause(context_, content), complement.kind == Kind::oblique))
            return std::nullopt;
        break;
      case Kind::none:
        break;
    }
    if (content.empty()) return std::nullopt;
    if (fronted() && (complement.kind == Kind::clause || complement.kind == Kind::infinitive))
      if (const std::uint32_t main = main_clause_behind({content.first, reach}, complement.kind == Kind::clause);
          main < reach) {
        out.source = subject_from(main);
        content.last = std::min(content.last, main - 1);
      }
    if (!out.source) out.source = subject();
    if (!out.source || !may_speak(*out.source, complement)) return std::nullopt;
    set_content(context_, out, split_clauses(*this, content));
    return out.parts.empty() ? std::nullopt : std::optional(std::move(out));
  }

 private:
  /// « Estimant que C, X a … »: the participle opens its sentence.
  bool fronted() const {
    return group_.form == VerbForm::present_participle &&
           (group_.tokens.first == region_.first ||
            (group_.tokens.first == region_.first + 1 && !syntax_.punctuation(region_.first)));
  }

  /// « X, accusant Y d'avoir menti, a affirmé … »: a participle between the subject and its verb.
  bool parenthetical() const {
    return group_.form == VerbForm::present_participle && group_.tokens.first > region_.first + 1 &&
           syntax_.comma(group_.tokens.first - 1) && !syntax_.has_main_verb({region_.first, group_.tokens.first});
  }

  /// Behind which comma the main clause starts, or the content's end.
  std::uint32_t main_clause_behind(TokenRange content, bool clause) const {
    for (std::uint32_t i = content.first + 1; i + 1 < content.last; ++i) {
      if (!syntax_.comma(i) || context_.quotations.index(i) != context_.quotations.index(group_.tokens.first) ||
          (clause && !syntax_.has_main_verb({content.first, i})) || !context_.sources.starts_noun_phrase(i + 1))
        continue;
      const std::uint32_t end = context_.sources.noun_phrase_end(i + 1, content.last);
      if (syntax_.verb_follows(end) || (syntax_.comma(end) && syntax_.has_main_verb({end, content.last}))) return i + 1;
    }
    return content.last;
  }

  std::optional<Source> subject_from(std::uint32_t first) const {
    return context_.sources.after(first, region_.last, false, speaking);
  }

  /// « X, qui affirme … », "X, which claims …", « X, qui siège à part et affirme … »: behind a comma the verb's clause
  /// is an insertion.
  bool in_relative() const {
    std::uint32_t edge = left_edge();
    if (edge > region_.first + 1 && is(edge - 1, WordClass::conjoins))
      for (std::uint32_t i = edge - 1; i > region_.first + 1 && !syntax_.comma(i - 1); --i)
        if (is(i - 1, WordClass::who)) edge = i;
    if (edge <= region_.first + 1 || !is(edge - 1, WordClass::who)) return false;
    if (syntax_.comma(edge - 2) || syntax_.dash(edge - 2)) return true;
    // "Ann Roy, a pilot who claims …, has …": the relative is part of an apposition.
    const std::uint32_t begin = context_.sources.noun_phrase_begin(edge - 2, region_.first);
    return begin > region_.first + 1 && begin <= edge - 2 && syntax_.comma(begin - 1) &&
           context_.entities.name_at(begin - 2) != nullptr;
  }

  /// The subject of a verb whose content is to its right.
  std::optional<Source> subject() const {
    if (group_.form == VerbForm::present_participle ||
        (group_.form == VerbForm::infinitive && !is(group_.tokens.first, WordClass::governor) &&
         !is(group_.tokens.first, WordClass::have) && !is(group_.tokens.first, WordClass::be) &&
         !is(group_.tokens.first, WordClass::future_marker))) {
      // « un discours de X jugeant que … », « deux voisins soutenant que … »
      const bool attached = group_.form == VerbForm::present_participle && group_.tokens.first > region_.first &&
                            !syntax_.punctuation(group_.tokens.first - 1) &&
                            !syntax_.is(group_.tokens.first - 1, WordClass::gerund_mark) &&
                            !is(group_.tokens.first - 1, WordClass::conjoins) &&
                            !is(group_.tokens.first - 1, WordClass::preposition);
      if (attached && has(Feature::ing_form))
        if (auto source = subject_of_absolute()) return source;
      if (attached)
        if (const Name* here = context_.entities.name_at(group_.tokens.first - 1))
          return Source{here->tokens, context_.entities.at(group_.tokens.first - 1), MentionKind::name,
                        group_.tokens.first};
      // « « Q », a dit au Phare | un porte-parole du port | estimant que … »
      if (attached && inverted_subject_before()) return before.back().source;
      if (attached)
        if (auto source = context_.sources.before(group_.tokens.first, region_.first, speaking)) return source;
      // « Et le maire de conclure : »
      if (group_.form == VerbForm::infinitive && is(region_.first, WordClass::conjoins) &&
          group_.tokens.first > region_.first + 1 && !syntax_.punctuation(group_.tokens.first - 1) &&
          !syntax_.has_main_verb({region_.first, group_.tokens.first}))
        if (auto source = context_.sources.before(group_.tokens.first, region_.first + 1, speaking)) return source;
      if (const auto verb = quoting_verb(context_, group_.tokens.first, region_)) return quoted_subject(*verb);
      if (parenthetical())
        if (auto source = context_.sources.before(group_.tokens.first - 1, region_.first, speaking)) return source;
      if (!before.empty() && before.back().source) return before.back().source;
      auto own = main_subject();
      return own || group_.form != VerbForm::infinitive ? own : subject_before_sentence();
    }
    const std::uint32_t edge = left_edge();
    // « X a déclaré que … et affirme … »: the same subject.
    if (edge > region_.first && is(edge - 1, WordClass::conjoins) && !before.empty() && before.back().source)
      return before.back().source;
    std::uint32_t bound = enclosing_content();
    // « s'est réjoui le ministre, qui a salué … »: the antecedent stands behind the cue before.
    if (edge > region_.first && is(edge - 1, WordClass::who))
      for (const Attribution& earlier : before)
        if (earlier.cue.last < edge - 1 && earlier.source && earlier.source->span.first >= earlier.cue.last)
          bound = std::max(bound, earlier.cue.last);
    if (auto source = context_.sources.before(group_.tokens.first, bound, speaking)) return source;
    if (edge > region_.first && (is(edge - 1, WordClass::conjoins) || is(edge - 1, WordClass::coordinator))) {
      if (auto own = main_subject()) return own;
      // « X confirme la vente. Et raconte que … »
      if (edge == region_.first + 1) return subject_before_sentence();
    }
    return std::nullopt;
  }

  /// "Roe was | quoted | as saying …", "the Herald | quoted | Roe as saying …": who is quoted.
  std::optional<Source> quoted_subject(std::uint32_t quoted) const {
    for (std::uint32_t i = quoted; i > region_.first; --i)
      if (is(i - 1, WordClass::be) || is(i - 1, WordClass::have))
        return context_.sources.before(i - 1, region_.first, speaking);
      else if (!is(i - 1, WordClass::adverb))
        break;
    return context_.sources.after(quoted + 1, group_.tokens.first, false, speaking);
  }

  /// Whether the subject of the cue before stands behind that cue, and nothing but its own words behind it.
  bool inverted_subject_before() const {
    if (before.empty() || !before.back().source || before.back().source->span.first < before.back().cue.last)
      return false;
    const TokenRange words{before.back().source->span.first, group_.tokens.first};
    return !words.empty() && !syntax_.has_main_verb(words);
  }

  /// "…, with | the Herald | reporting …"
  std::optional<Source> subject_of_absolute() const {
    constexpr std::uint32_t kLongest = 8;
    for (std::uint32_t i = group_.tokens.first; i > region_.first + 1 && i + kLongest > group_.tokens.first; --i)
      if (syntax_.is(i - 1, WordClass::accompanying) && syntax_.comma(i - 2))
        return context_.sources.after(i, group_.tokens.first, false, speaking);
    return std::nullopt;
  }

  /// « Et d'ajouter : « … » »: the subject of the sentence before.
  std::optional<Source> subject_before_sentence() const {
    const std::uint32_t sentence = context_.document.tokens[region_.first].sentence;
    if (sentence == 0) return std::nullopt;
    const TokenRange previous = context_.document.sentences[sentence - 1].tokens;
    for (std::uint32_t i = previous.first; i < previous.last; ++i)
      if (syntax_.finite(i) && context_.quotations.at(i) == nullptr) {
        auto source = context_.sources.before(i, previous.first, speaking);
        // « « Q », plaide X. Et d'ajouter : »
        return source || !context_.sources.starts_noun_phrase(i + 1)
                   ? source
                   : context_.sources.after(i + 1, previous.last, false, speaking);
      }
    return std::nullopt;
  }

  /// « Selon X, Y a annoncé … »: the start of the reported clause that the verb stands in, else of the region.
  std::uint32_t enclosing_content() const {
    std::uint32_t first = region_.first;
    for (const Attribution& earlier : before)
      for (const TokenRange part : earlier.parts)
        if (part.contains(group_.tokens.first) && earlier.cue.last <= part.first) first = std::max(first, part.first);
    return first;
  }

  /// The subject of the sentence's first finite verb.
  std::optional<Source> main_subject() const {
    bool relative = false;
    std::optional<std::uint32_t> relative_verb;
    for (std::uint32_t i = region_.first; i < group_.tokens.first; ++i) {
      if (is(i, WordClass::who) && context_.entities.name_at(i) == nullptr) relative = true;
      if (!syntax_.finite(i) || context_.quotations.index(i) != context_.quotations.index(group_.tokens.first))
        continue;
      if (relative) {
        relative = false;
        relative_verb = i;
        while (i + 1 < group_.tokens.first && syntax_.verb(i + 1)) ++i;
        continue;
      }
      return context_.sources.before(i, region_.first, speaking);
    }
    // « X, qui siège à part et estime que … »
    return relative_verb ? context_.sources.before(*relative_verb, region_.first, speaking) : std::nullopt;
  }

  /// A content that is no clause ends before what goes on with the sentence: « …, en espérant … », « … et espère … »,
  /// « …, après avoir … », « Si X se targue de …, les autres … ».
  std::uint32_t phrase_end(std::uint32_t first, std::uint32_t end, bool noun) const {
    const std::int32_t level = context_.quotations.index(first);
    for (std::uint32_t i = first + 1; i + 1 < end; ++i) {
      if (context_.quotations.index(i) != level) continue;
      // « reproche d'avoir caché … et laissé … »: the second participle is of the same infinitive.
      const bool perfect = (is(first, WordClass::have) || is(first, WordClass::be)) && !noun;
      const bool act =
          is(i, WordClass::conjoins) && (syntax_.verb_follows(i + 1) ||
                                         (group_.form == VerbForm::past_participle && !perfect && syntax_.verb(i + 1) &&
                                          !syntax_.infinitive(i + 1) && !syntax_.gerund(i + 1)));
      if (act) return i;
      // « … « une faute », sans nommer personne », « …, sans même attendre la fin »
      if (syntax_.comma(i) && syntax_.is(i + 1, "sans") && (noun || context_.quotations.closes(i - 1) != nullptr) &&
          (syntax_.infinitive(i + 2) || syntax_.infinitive(i + 3)))
        return i;
      // « qualifie de « piège », partir … »
      if (syntax_.comma(i) && context_.quotations.closes(i - 1) != nullptr &&
          (syntax_.infinitive(i + 1) || (is(i + 1, WordClass::clitic) && syntax_.infinitive(i + 2))))
        return i;
      // « une hausse avant l'été » tells when, « …, avant de partir » what came next.
      if (is(i, WordClass::later) && i > first + 1 &&
          (next_act_at(i + 1) || context_.quotations.closes(i - 1) != nullptr))
        return syntax_.comma(i - 1) ? i - 1 : i;
      if (noun && syntax_.is(i, WordClass::gerund_mark) &&
          (syntax_.gerund(i + 1) || (is(i + 1, WordClass::clitic) && syntax_.gerund(i + 2))))
        return i;
      if (!syntax_.comma(i)) continue;
      if (is(i + 1, WordClass::clitic) &&
          (syntax_.gerund(i + 2) || reports_as(context_, i + 2, VerbForm::present_participle)))
        return i;
      if (speaks_of_it(context_, i + 1)) return i;
      if (syntax_.gerund(i + 1) || (syntax_.is(i + 1, WordClass::gerund_mark) && syntax_.gerund(i + 2)) ||
          is(i + 1, WordClass::later) || is(i + 1, WordClass::contrast))
        return i;
      // « une hausse de 2 %, un record pour … », « …, soit le double … »: what the article makes of the figure or the
      // words.
      if (noun && apposed_to_end({i + 1, end})) return i;
      // « affirme avoir un fichier, dont il donne un extrait », « …, soit plus qu'en mai »
      if (syntax_.infinitive(first) && !has(Feature::plain_form) &&
          (syntax_.is(i + 1, "soit") || (is(i + 1, WordClass::relative) && !is(i + 1, WordClass::complementizer))))
        return i;
      if (syntax_.is(i + 1, WordClass::antecedent) ||
          (context_.sources.starts_noun_phrase(i + 1) && syntax_.finite(context_.sources.noun_phrase_end(i + 1, end))))
        return i;
      if (is(i + 1, WordClass::subordinator) && !syntax_.is(i + 1, "si")) return i;
      // « confirme étudier le dossier, mais ne souhaite pas … »
      if (is(i + 1, WordClass::coordinator) && syntax_.verb_follows(i + 2)) return i;
      if ((is(i + 1, WordClass::conjoins) || (noun && is(i + 1, WordClass::coordinator))) &&
          syntax_.has_main_verb({i + 2, end}))
        return i;
      if (syntax_.is(i + 2, "lendemain")) return i;
    }
    return end;
  }

  /// Whether an indefinite noun phrase without a verb takes up the rest, no enumeration: « …, un record pour l'usine ».
  bool apposed_to_end(TokenRange rest) const {
    if (!is(rest.first, WordClass::indefinite)) return false;
    for (std::uint32_t i = rest.first; i < rest.last; ++i)
      if (syntax_.comma(i) || is(i, WordClass::conjoins) || syntax_.finite(i) || opens(i) != nullptr) return false;
    return true;
  }

  /// « avant | de partir », « après | avoir vu », "before | leaving", « alors | que … »
  bool next_act_at(std::uint32_t i) const {
    if (is(i, WordClass::of)) return syntax_.infinitive(i + 1) || is(i + 1, WordClass::clitic);
    return is(i, WordClass::complementizer) || syntax_.infinitive(i) || syntax_.gerund(i);
  }

  /// « que « Q », entrant en contradiction avec … »: the quotation is the content.
  void cut_behind_quotation(TokenRange& content) const {
    const Quotation* quotation = opens(content.first);
    if (quotation == nullptr || quotation->whole().last >= content.last) return;
    const std::uint32_t behind = quotation->whole().last;
    if (syntax_.comma(behind) && !holds_quotation({behind, content.last})) content.last = behind;
  }

  /// Whether a quotation that is a clause of its own has a comma and no further quotation behind it.
  bool goes_on_without_quoting(const Quotation& quotation, std::uint32_t end) const {
    const std::uint32_t comma = quotation.whole().last;
    return syntax_.comma(comma) && comma < end && syntax_.has_main_verb(quotation.inside) &&
           !holds_quotation({comma, end}) && syntax_.has_main_verb({comma, end});
  }

  /// « avance une explication | : C », « balaie ces calculs | : « Q » »: what is said, behind what announces it.
  TokenRange behind_announcement(TokenRange content) const {
    constexpr std::uint32_t kLongest = 6;
    for (std::uint32_t i = content.first; i + 1 < content.last; ++i) {
      if (opens(i) != nullptr || syntax_.finite(i)) return content;
      if (!is(i, ":")) continue;
      if (const Quotation* quotation = opens(i + 1)) return quotation->whole();
      const bool clause =
          i < content.first + kLongest && verb().takes(Frame::noun) && syntax_.has_main_verb({i + 1, content.last});
      return clause ? TokenRange{i + 1, content.last} : content;
    }
    return content;
  }

  /// Quoted words that no other cue reports: « avoir alerté tôt, alors que rien n'était joué, mais « en vain » ».
  bool quotes_alone(TokenRange range) const {
    bool quoted = false;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (const Quotation* quotation = opens(i); quotation != nullptr && quotation->inside.size() > 1) {
        quoted = true;
        i = quotation->whole().last - 1;
      } else if (context_.forms(i) != nullptr && (syntax_.finite(i) || syntax_.gerund(i))) {
        return false;
      }
    }
    return quoted;
  }

  TokenRange behind_colon(std::uint32_t first) const {
    constexpr std::uint32_t kNear = 4;
    // « X a réagi dans la soirée : il s'agit d'une « faute » »: quoted words make it more than a list.
    if (first < region_.last && opens(first) == nullptr && !holds_quoted_words(context_, {first, region_.last}) &&
        (!verb().takes(Frame::that) || first > group_.tokens.last + kNear))
      return {};
    // A quotation in the next paragraph: « X rappelle : | « … » ».
    if (first >= region_.last) {
      const Quotation* next = context_.quotations.opens(first);
      return next != nullptr && region_.last == unit.last ? next->whole() : TokenRange{};
    }
    if (const Quotation* quotation = opens(first)) {
      std::uint32_t behind = quotation->whole().last;
      while (behind < region_.last && syntax_.punctuation(behind) && opens(behind) == nullptr) ++behind;
      if (behind >= region_.last || !holds_quotation({behind, region_.last})) return quotation->whole();
    }
    return {first, region_.last};
  }

  /// A name that nobody knows: « le Sdis 26 ».
  bool holds_capital(TokenRange phrase) const {
    for (std::uint32_t i = phrase.first; i < phrase.last; ++i)
      if (syntax_.capital(i) && !context_.document.tokens[i].line_start && i > region_.first) return true;
    return false;
  }

  /// Whether what stands as subject can say something with this verb.
  bool may_speak(const Source& source, const CueComplement& complement) const {
    // « personne ne conteste que … » is nobody's claim; "What the papers say".
    if ((is(source.span.first, WordClass::negative) && !syntax_.number(source.span.first + 1)) ||
        is(source.span.first, "what"))
      return false;
    // « je pense que … » inside a quotation is the speaker's own hedge.
    if (source.kind == MentionKind::pronoun && is(source.span.first, WordClass::first_person)) return false;
    if (source.kind == MentionKind::name) {
      if (!source.entity) return false;
      const std::string& type = context_.entities.list[*source.entity].type;
      if (type == "Product" || type == "AIModel" || type == "Event" ||
          (type == "Work" && verb().takes(Frame::figure_noun)))
        return complement.kind != CueComplement::Kind::noun && complement.kind != CueComplement::Kind::oblique &&
               !verb().takes(Frame::fact);
      return true;
    }
    if (source.entity) return true;
    // « qu'ils balaient la salle » inside a quotation claims nothing.
    const bool phrase = complement.kind == CueComplement::Kind::noun || complement.kind == CueComplement::Kind::oblique;
    if (source.kind == MentionKind::pronoun && phrase && context_.quotations.at(group_.tokens.first) != nullptr)
      return false;
    if (source.kind == MentionKind::pronoun) return !verb().takes(Frame::fact) || source.entity;
    const bool known = context_.sources.may_be_someone(source.span) || holds_capital(source.span);
    // « la vanne dite « du moulin » » bears a name.
    if (const Quotation* term = opens(complement.first);
        complement.kind == CueComplement::Kind::quotation && !known && term != nullptr && term->inside.size() <= 2 &&
        group_.tokens.size() == 1 && reports_as(context_, group_.tokens.first, VerbForm::past_participle))
      return false;
    // « la file avançait : … » tells of things; « le maire lance : « … » » speaks.
    if (complement.kind == CueComplement::Kind::colon && opens(complement.first) == nullptr) return known;
    if (complement.kind == CueComplement::Kind::quotation && !verb().takes(Frame::that) && !verb().takes(Frame::noun) &&
        !verb().takes(Frame::quoted_noun))
      return known;
    const bool quoted = holds_quotation({complement.first, std::min(region_.last, complement.first + 12)});
    if (((complement.kind == CueComplement::Kind::noun || complement.kind == CueComplement::Kind::oblique) &&
         !quoted) ||
        verb().takes(Frame::fact))
      return known;
    return true;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange region_;
  const VerbGroup& group_;
};

}  // namespace

std::optional<Attribution> attribute_right(const VerbScope& scope, const CueComplement& complement) {
  return RightReader(scope).read_right(complement);
}

}  // namespace pressgraph
