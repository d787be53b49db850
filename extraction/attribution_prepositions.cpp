// « Selon X, C. », « C, selon X. », « C1, selon X, C2. », « Pour X, C. », « À ses yeux, C. », « une étude selon
// laquelle C », « X, pour qui C ».
#include <algorithm>

#include "extraction/attribution.hpp"

namespace pressgraph {
namespace {

using Use = SourcePreposition::Use;

/// A phrase that can speak: « selon les zones » is no source. `certain`: the words before it leave no doubt.
bool can_speak(const AttributionContext& context, const Source& source, bool person_only, bool certain) {
  if (source.kind == MentionKind::pronoun) return true;
  if (source.entity) {
    const std::string& type = context.entities.list[*source.entity].type;
    return !person_only || type == "Person" || type == "Organization" || type == "Company" || type == "GovernmentBody";
  }
  if (certain) return true;
  const DescriptionNouns& nouns = context.sources.nouns();
  for (std::uint32_t i = source.span.first; i < source.span.last; ++i) {
    const std::string_view lower = context.document.lower(i);
    if (nouns.is(lower, Description::Use::source)) return true;
    if (!person_only && (nouns.is(lower, Description::Use::document) || context.entities.name_at(i) != nullptr ||
                         (context.syntax.capital(i) && !context.document.tokens[i].line_start)))
      return true;
    if (!nouns.is(lower, Description::Use::party)) continue;
    const auto* senses = nouns.find(lower);
    const auto somebody = [&](const Description& d) {
      return d.type == "Person" || d.type == "Media" || d.type == "Organization" ||
             (!person_only && (d.type == "Company" || d.type == "GovernmentBody"));
    };
    if (std::any_of(senses->begin(), senses->end(), somebody)) return true;
  }
  return false;
}

class PrepositionReader {
 public:
  PrepositionReader(const AttributionContext& context, std::uint32_t token, TokenRange unit,
                    std::optional<std::uint32_t> speaking)
      : context_(context),
        syntax_(context.syntax),
        token_(token),
        region_(region_of(context, token, unit)),
        speaking_(speaking) {}

  /// Reads `preposition` at the token; sets `next` behind its source.
  std::optional<Attribution> read(const SourcePreposition& preposition, std::uint32_t& next) {
    preposition_ = &preposition;
    // In a quotation « pour X » is as good as always « in favour of X ».
    if (for_person() && context_.quotations.at(token_) != nullptr) return std::nullopt;
    // « sous réserve de l'avis des experts »: words that start with « de » open their clause.
    if (is(token_, WordClass::of) && preposition.words.size() > 2 && token_ > region_.first &&
        !syntax_.punctuation(token_ - 1) && !is(token_ - 1, WordClass::complementizer) &&
        !is(token_ - 1, WordClass::conjoins) && context_.quotations.closes(token_ - 1) == nullptr &&
        !syntax_.finite(token_ - 1) && preposition.use != Use::bare)
      return std::nullopt;
    if (!match_words() || behind_ >= region_.last) return std::nullopt;
    // « nommé d'après », « adapté d'après »: what something takes its name or form from.
    if (is(token_, "d'") && token_ > region_.first && is(token_ - 1, WordClass::modelled)) return std::nullopt;
    out_ = {};
    out_.cue = {token_, behind_};
    out_.lemma = preposition.lemma;
    out_.rule = preposition.use == Use::claim ? "source-preposition" : "source-in-whose-eyes";
    if (is(behind_, WordClass::relative)) return read_relative(next);
    out_.source = source();
    if (!out_.source || out_.source->span.first > behind_ + kFarthestSource ||
        !can_speak(context_, *out_.source, for_person(), preposition.words.size() > 2 && !for_person()))
      return std::nullopt;
    next = std::min(out_.source->end, region_.last);
    left_ = {behind_other_source(context_, clause_begin(), token_), token_};
    const bool read = opens_its_clause() ? take_behind() : take_around(next);
    if (preposition.use == Use::quoted && out_.kind == ClaimKind::indirect) return std::nullopt;
    return read ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  static constexpr std::uint32_t kFarthestSource = 16;

  bool for_person() const { return preposition_->use == Use::person || preposition_->use == Use::quoted; }
  bool is(std::uint32_t i, WordClass c) const { return syntax_.is(i, c); }
  bool is(std::uint32_t i, std::string_view lower) const { return syntax_.is(i, lower); }

  bool match_words() {
    const std::vector<std::string>& words = preposition_->words;
    std::uint32_t i = token_;
    for (std::size_t k = 0; k < words.size(); ++k, ++i) {
      if (i >= region_.last) return false;
      if (words[k] == "*") {
        star_ = i;
        star_end_ = i + 1;
        if (is(i, WordClass::possessive)) continue;
        const std::uint32_t end = k + 1 < words.size() ? star_phrase_end(i, words[k + 1]) : i;
        if (end == i) return false;
        star_end_ = is(end - 1, "'s") ? end - 1 : end;
        i = end - 1;
        continue;
      }
      if (is(i, words[k])) continue;
      if (k == 0 && words[k] == "à" && context_.document.surface(i) == "A") continue;
      if (k + 1 < words.size() || words[k] != "de") return false;
      // « de l'avis du préfet »: the article in the preposition belongs to the source.
      if (is(i, WordClass::contracted_of)) {
        behind_ = i;
        return true;
      }
      if (!is(i, "d'")) return false;
    }
    behind_ = i;
    return true;
  }

  /// "in | Ann Roy's | words", "if | Ann Roy | is to be believed": up to the word that follows in the preposition.
  std::uint32_t star_phrase_end(std::uint32_t first, std::string_view next) const {
    constexpr std::uint32_t kLongest = 8;
    if (!context_.document.has(Feature::head_last)) return first;
    for (std::uint32_t i = first + 1; i < std::min(region_.last, first + kLongest); ++i) {
      if (syntax_.punctuation(i)) return first;
      if (is(i, next)) return is(i - 1, "'s") || next == "is" || is(token_, WordClass::as) ? i : first;
    }
    return first;
  }

  std::optional<Source> source() const {
    switch (preposition_->use) {
      case Use::possessive: {
        if (is(star_, WordClass::possessive)) return pronoun_source(star_);
        auto out = context_.sources.after(star_, star_end_, false, speaking_);
        if (out) out->end = behind_;
        return out;
      }
      case Use::pronoun:
        for (std::uint32_t i = token_ + 1; i < behind_; ++i)
          if (is(i, WordClass::clitic) && !is(i, WordClass::preposition)) return pronoun_source(i);
        return std::nullopt;
      case Use::bare:
        // « a-t-on appris de source policière » has its cue.
        for (std::uint32_t i = token_; i > region_.first && i + 3 > token_; --i)
          if (context_.forms(i - 1) != nullptr) return std::nullopt;
        return bare_source();
      case Use::claim:
      case Use::person:
      case Use::quoted:
        break;
    }
    // "according to him, …", but "according to her lawyer"
    if (is(behind_, WordClass::object_pronoun) &&
        (!is(behind_, WordClass::determiner) || syntax_.punctuation(behind_ + 1) ||
         is(behind_ + 1, WordClass::definite)))
      return context_.sources.pronoun_at(behind_, speaking_);
    if (!context_.sources.starts_noun_phrase(behind_) && !is(behind_, WordClass::self) &&
        context_.entities.name_at(behind_) == nullptr && context_.document.tokens[behind_].kind != TokenKind::word)
      return std::nullopt;
    if (is(behind_, WordClass::antecedent) && is(behind_ + 1, WordClass::complementizer)) return source_of_words();
    if (context_.entities.name_at(behind_) == nullptr &&
        (syntax_.infinitive(behind_) || syntax_.time(behind_) || is(behind_, WordClass::complementizer)))
      return std::nullopt;
    auto out = context_.sources.after(behind_, region_.last, true, speaking_);
    if (out && for_person() && !heads_phrase(*out)) return std::nullopt;
    return out;
  }

  std::optional<Source> pronoun_source(std::uint32_t token) const {
    auto out = context_.sources.after(token, token + 1, false, speaking_);
    if (!out) out = Source{{token, token + 1}, std::nullopt, MentionKind::pronoun, behind_};
    out->kind = MentionKind::pronoun;
    out->end = behind_;
    return out;
  }

  /// « de source proche de l'enquête »: nobody that the text names.
  Source bare_source() const {
    const std::uint32_t end = context_.sources.noun_phrase_end(behind_ - 1, region_.last);
    return {{behind_ - 1, end}, std::nullopt, MentionKind::nominal, end};
  }

  /// « selon ce qu'a confié X au journal », « selon ce que X a confié »
  std::optional<Source> source_of_words() const {
    std::uint32_t i = behind_ + 2;
    while (i < region_.last && !context_.sources.starts_noun_phrase(i) && !syntax_.punctuation(i)) ++i;
    if (i >= region_.last || syntax_.punctuation(i)) return std::nullopt;
    return context_.sources.after(i, region_.last, false, speaking_);
  }

  /// « pour les trente ans de X » is not X's view.
  bool heads_phrase(const Source& source) const {
    for (std::uint32_t i = behind_; i < source.span.first; ++i)
      if (syntax_.time(i) || context_.document.tokens[i].kind == TokenKind::number) return false;
    return true;
  }

  /// « une étude selon laquelle C », « X, pour qui C »
  std::optional<Attribution> read_relative(std::uint32_t& next) {
    const bool who = for_person();
    if (token_ <= region_.first || (who && !(preposition_->words.size() == 1 && is(behind_, WordClass::who))) ||
        (preposition_->use != Use::claim && !who))
      return std::nullopt;
    const bool comma = syntax_.comma(token_ - 1);
    if (who && !comma && context_.quotations.opens(behind_ + 1) == nullptr) return std::nullopt;
    const std::uint32_t last = comma && token_ > region_.first + 1 ? token_ - 2 : token_ - 1;
    out_.source = antecedent(last);
    if (!out_.source) return std::nullopt;
    TokenRange content{behind_ + 1, clause_end(context_, behind_ + 1, region_.last)};
    if (comma) content.last = insertion_end(context_, content, true);
    if (!comma && !syntax_.has_main_verb({region_.first, token_})) content.last = main_clause_start(content);
    if (who && !syntax_.has_main_verb(content)) return std::nullopt;
    set_content(context_, out_, {content});
    next = behind_ + 1;
    return out_.parts.empty() ? std::nullopt : std::optional(std::move(out_));
  }

  /// « Depuis la parution de notes selon lesquelles C, | le maire … »: the comma before the clause that all this leads
  /// in, or the content's end.
  std::uint32_t main_clause_start(TokenRange content) const {
    for (std::uint32_t i = content.first; i + 1 < content.last; ++i) {
      if (!syntax_.comma(i) || !syntax_.has_main_verb({content.first, i})) continue;
      if (context_.sources.starts_noun_phrase(i + 1) && !is(i + 1, WordClass::indefinite) &&
          syntax_.has_main_verb({i + 1, content.last}))
        return i;
    }
    return content.last;
  }

  std::optional<Source> antecedent(std::uint32_t last) const {
    if (const Name* here = context_.entities.name_at(last)) {
      if (is(behind_, WordClass::who) && here->type != "Person")
        if (auto person = apposed_person(here->tokens.first)) return person;
      return Source{here->tokens, context_.entities.at(last), MentionKind::name, here->tokens.last};
    }
    std::uint32_t begin = context_.sources.noun_phrase_begin(last, region_.first);
    while (begin < token_ && !context_.sources.starts_noun_phrase(begin)) ++begin;
    if (begin >= token_) return std::nullopt;
    auto source = context_.sources.after(begin, token_, false, speaking_);
    if (source && !source->entity && !is(behind_, WordClass::who))
      if (auto publisher = subject_that_gives(begin)) return publisher;
    return source;
  }

  /// « X, économiste à la banque | Y, selon qui »: the person before the apposition.
  std::optional<Source> apposed_person(std::uint32_t from) const {
    constexpr std::uint32_t kLongest = 12;
    for (std::uint32_t i = from; i > region_.first && i + kLongest > from && !syntax_.finite(i - 1); --i)
      if (const Name* name = context_.entities.name_at(i - 1); name != nullptr && name->type == "Person")
        return syntax_.comma(name->tokens.last) ? std::optional(Source{name->tokens, context_.entities.at(i - 1),
                                                                       MentionKind::name, name->tokens.last})
                                                : std::nullopt;
    return std::nullopt;
  }

  /// « X a publié | une étude selon laquelle C »: whose verb the document is the object of.
  std::optional<Source> subject_that_gives(std::uint32_t object) const {
    if (object <= region_.first + 1 || !syntax_.verb(object - 1) || syntax_.gerund(object - 1)) return std::nullopt;
    std::uint32_t verb = object - 1;
    while (verb > region_.first + 1 && (is(verb - 1, WordClass::have) || is(verb - 1, WordClass::adverb))) --verb;
    return context_.sources.before(verb, region_.first, speaking_);
  }

  /// Behind the last semicolon before the words.
  std::uint32_t clause_begin() const {
    for (std::uint32_t i = token_; i > region_.first; --i)
      if ((is(i - 1, ";") || (is(i - 1, ":") && syntax_.has_main_verb({region_.first, i}) &&
                              context_.quotations.opens(i) == nullptr && syntax_.has_main_verb({i, token_}))) &&
          context_.quotations.index(i - 1) == context_.quotations.index(token_))
        return i;
    return region_.first;
  }

  bool is_content(TokenRange range) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (const Quotation* quotation = context_.quotations.opens(i);
          quotation != nullptr && quotation->whole().last <= range.last)
        return true;
      words += context_.document.tokens[i].kind != TokenKind::punctuation && !is(i, WordClass::lead);
      // « …, 10 000 selon les organisateurs »
      if (syntax_.number(i) && range.first > region_.first) return true;
    }
    return words >= 3;
  }

  /// « que, selon X, C », « mais selon X, C », « qui, selon X, C »: what is reported starts behind the source.
  bool behind_connector() const {
    if (token_ <= region_.first) return false;
    const std::uint32_t before = token_ - 1;
    const auto connects = [&](std::uint32_t i) {
      return is(i, WordClass::complementizer) || is(i, WordClass::relative) || is(i, ":") ||
             (is(i, WordClass::lead) && !is_content(left_)) ||
             ((is(i, WordClass::coordinator) || is(i, WordClass::lead)) && i > region_.first && syntax_.comma(i - 1));
    };
    if (connects(before)) return true;
    if (!syntax_.comma(before) || before == region_.first) return false;
    // « … et, selon X, C »
    return connects(before - 1) || is(before - 1, WordClass::coordinator) || is(before - 1, WordClass::conjoins);
  }

  bool opens_its_clause() const {
    // « Les prix, selon X, vont baisser »: the subject before, the rest behind.
    const std::uint32_t behind_source = std::min(out_.source->end, region_.last);
    const bool splits = token_ > left_.first + 1 && syntax_.comma(token_ - 1) && behind_source + 1 < region_.last &&
                        syntax_.comma(behind_source) && syntax_.verb_follows(behind_source + 1) &&
                        context_.sources.starts_noun_phrase(left_.first);
    return (!is_content(left_) && !splits) || behind_connector();
  }

  bool take_behind() {
    const std::uint32_t first = content_after();
    if (first >= region_.last || !is_content({first, region_.last})) return false;
    if (for_person() && !(syntax_.comma(first - 1) || context_.quotations.opens(first) != nullptr)) return false;
    if (for_person() && (is(first, WordClass::relative) || tells_who_spoke(first))) return false;
    set_content(context_, out_, {{first, clause_end(context_, first, region_.last)}});
    return !out_.parts.empty();
  }

  /// « Pour la ville, le maire a salué « … » »: on whose behalf somebody spoke.
  bool tells_who_spoke(std::uint32_t first) const {
    if (is(first, WordClass::subject)) return false;
    for (std::uint32_t i = first; i < region_.last && context_.quotations.opens(i) == nullptr; ++i) {
      if (!syntax_.finite(i)) continue;
      const auto subject = context_.sources.before(i, first, speaking_);
      while (i + 1 < region_.last && (is(i, WordClass::have) || is(i, WordClass::be)) && !reports(i)) ++i;
      return reports(i) && subject && subject->entity && context_.entities.list[*subject->entity].type == "Person";
    }
    return false;
  }
  bool reports(std::uint32_t i) const {
    const auto* forms = context_.forms(i);
    return forms != nullptr && std::any_of(forms->begin(), forms->end(), [&](const ReportingForm& f) {
             return (f.form == VerbForm::finite || f.form == VerbForm::past_participle) &&
                    context_.lexicon.verb(f.verb).tail.empty();
           });
  }

  /// Behind « Selon X », the start of what X says: past the appositions of X, to the next comma.
  std::uint32_t content_after() const {
    const std::uint32_t bound = region_.last;
    const std::uint32_t from = out_.source->end;
    std::uint32_t i = from;
    while (i < bound && !syntax_.comma(i) && context_.quotations.opens(i) == nullptr && !is(i, ":") && !is(i, "?")) ++i;
    if (i >= bound) return syntax_.has_main_verb({from, bound}) ? from : bound;
    // « d'après une note que le journal s'est procurée, C »: the relative belongs to the source.
    if (syntax_.comma(i) && (is(from, WordClass::relative) || is(from, WordClass::complementizer)) &&
        syntax_.has_main_verb({i, bound}))
      return i + 1;
    // "According to the harbour two ferries sank, …", « selon elle tout est « perdu » »: no comma behind
    // the source.
    // "According to the ambassador | to the Union Ann Roy, …": the source goes on.
    const bool goes_on_source =
        is(from, WordClass::preposition) && syntax_.comma(i) && syntax_.has_main_verb({i, bound});
    if (!goes_on_source && syntax_.has_main_verb({from, i})) return from;
    if (!syntax_.comma(i)) return is(i, ":") ? i + 1 : i;
    for (;;) {
      const std::uint32_t begin = i + 1;
      const std::uint32_t next = next_comma(begin);
      if (next >= bound || context_.quotations.opens(begin) != nullptr || !belongs_to_source(begin, next)) return begin;
      i = next;
    }
  }

  std::uint32_t next_comma(std::uint32_t i) const {
    while (i < region_.last && !syntax_.comma(i)) {
      if (const Quotation* quotation = context_.quotations.opens(i);
          quotation != nullptr && quotation->whole().last <= region_.last)
        i = quotation->whole().last - 1;
      ++i;
    }
    return i;
  }

  /// Whether the stretch between two commas behind the source is its apposition or relative clause.
  bool belongs_to_source(std::uint32_t begin, std::uint32_t end) const {
    const bool bare_noun = !context_.sources.starts_noun_phrase(begin) && !is(begin, WordClass::preposition) &&
                           !is(begin, WordClass::adverb) && !is(begin, WordClass::subordinator) &&
                           !syntax_.time(begin) && !syntax_.finite(begin) && !syntax_.infinitive(begin) &&
                           !context_.syntax.number(begin);
    const bool subject_goes_on =
        end + 1 < region_.last &&
        (syntax_.verb(end + 1) || syntax_.finite(end + 1) || is(end + 1, WordClass::relative) ||
         (is(end + 1, WordClass::clitic) && !is(end + 1, WordClass::determiner)));
    const bool apposed = context_.sources.starts_noun_phrase(begin) && !syntax_.has_main_verb({begin, end}) &&
                         out_.source->kind == MentionKind::name && !subject_goes_on && !names_somebody_else(begin, end);
    return (is(begin, WordClass::relative) || bare_noun || apposed) &&
           (syntax_.has_main_verb({end, region_.last}) ||
            (bare_noun && is(end + 1, WordClass::definite) && !syntax_.has_main_verb({begin, end})));
  }

  /// "According to the Herald, | Professor Ann Roy, …": a person is no apposition of a paper.
  bool names_somebody_else(std::uint32_t begin, std::uint32_t end) const {
    if (!out_.source->entity || context_.entities.list[*out_.source->entity].type == "Person") return false;
    for (std::uint32_t i = begin; i < end; ++i)
      if (const Name* name = context_.entities.name_at(i); name != nullptr && name->type == "Person")
        return i == begin || !is(name->tokens.first - 1, WordClass::of);
    return false;
  }

  /// What stands before the words and, where commas enclose them, also behind.
  bool take_around(std::uint32_t end) {
    if (for_person() && !is_view(end)) return false;
    std::vector<TokenRange> clauses{{behind_dateline(context_, left_.first, token_), token_}};
    const bool enclosed = syntax_.comma(token_ - 1) && end < region_.last && syntax_.comma(end);
    if (enclosed && goes_on(end + 1)) clauses.push_back({end + 1, region_.last});
    // « Cette série est, selon X, une mesure … », written without its commas.
    const bool bare = !syntax_.comma(token_ - 1) && end < region_.last && !syntax_.punctuation(end) &&
                      (syntax_.finite(token_ - 1) || (syntax_.verb(token_ - 1) && syntax_.infinitive(end + 1)));
    if (bare) clauses.push_back({end, region_.last});
    if (clauses.size() == 1 && end < region_.last && is(end, ":")) clauses.push_back({end + 1, region_.last});
    set_content(context_, out_, clauses);
    out_.aside = {syntax_.comma(token_ - 1) ? token_ - 1 : token_, clauses.size() > 1 ? end : region_.last};
    return true;
  }

  /// Behind what it governs, « pour X » is a view only between commas, or after a quotation without a verb.
  bool is_view(std::uint32_t end) const {
    if (preposition_->words.size() > 1) return !(syntax_.comma(token_ - 1) && syntax_.finite(token_ - 2));
    if (token_ <= left_.first + 1 || !syntax_.comma(token_ - 1)) return false;
    // « elles sont, pour beaucoup, parties » says who, not whose view.
    if (syntax_.finite(token_ - 2)) return false;
    if (end < region_.last && syntax_.comma(end) && (syntax_.has_main_verb(left_) || syntax_.verb_follows(end + 1)))
      return true;
    bool quoted = false;
    for (std::uint32_t i = left_.first; i < left_.last; ++i) quoted = quoted || context_.quotations.opens(i) != nullptr;
    return quoted && !syntax_.has_main_verb(left_) && (end >= region_.last || syntax_.punctuation(end));
  }

  /// Whether the clause before the words goes on at `i`, behind them.
  bool goes_on(std::uint32_t i) const {
    // "The plant was, in her words, “a bomb”"
    if (i < region_.last && context_.quotations.opens(i) != nullptr && token_ > left_.first + 1 &&
        syntax_.finite(token_ - 2))
      return true;
    if (i >= region_.last || syntax_.gerund(i) || is(i, WordClass::coordinator) ||
        context_.document.tokens[i].kind == TokenKind::punctuation || is(i, WordClass::published))
      return false;
    if (is(i, WordClass::relative) && !is(i, WordClass::complementizer)) return false;
    // « Ces ateliers, selon X, visent à … »: the subject waits for its verb.
    if (syntax_.verb_follows(i) && !syntax_.has_main_verb(left_)) return true;
    if (is(i, WordClass::preposition) && !syntax_.infinitive(i + 1))
      return !names_document(behind_) && !names_document(i);
    // « Ces outils aggraveraient, selon lui, les insomnies »: the verb waits for its object.
    if (token_ > left_.first + 2 && syntax_.comma(token_ - 1) &&
        (syntax_.finite(token_ - 2) || syntax_.verb(token_ - 2)) && !is(token_ - 2, WordClass::be) &&
        (is(i, WordClass::determiner) || syntax_.number(i)))
      return true;
    const bool unfinished = !syntax_.has_main_verb(left_) || is(i, WordClass::complementizer) || syntax_.infinitive(i);
    return unfinished && context_.sources.skip_parenthesis(i - 1, region_.last) == i - 1;
  }

  /// « …, selon X, dans un communiqué »: where it was said.
  bool names_document(std::uint32_t preposition) const {
    constexpr std::uint32_t kNear = 5;
    for (std::uint32_t i = preposition; i < std::min(region_.last, preposition + kNear); ++i)
      if (context_.sources.nouns().is(context_.document.lower(i), Description::Use::document) ||
          is(i, WordClass::published))
        return true;
    return false;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  std::uint32_t token_;
  TokenRange region_;
  std::optional<std::uint32_t> speaking_;
  const SourcePreposition* preposition_ = nullptr;
  std::uint32_t behind_ = 0;    ///< First token behind the words.
  std::uint32_t star_ = 0;      ///< The possessive among them.
  std::uint32_t star_end_ = 0;  ///< Behind it, or behind the name that stands for it.
  TokenRange left_;             ///< The clause before them.
  Attribution out_;
};

}  // namespace

std::optional<Attribution> attribute_preposition(const AttributionContext& context, std::uint32_t token,
                                                 TokenRange unit, std::optional<std::uint32_t> speaking,
                                                 std::uint32_t& next) {
  const auto* prepositions = context.prepositions(token);
  if (prepositions == nullptr || context.entities.name_at(token) != nullptr) return std::nullopt;
  PrepositionReader reader(context, token, unit, speaking);
  for (const SourcePreposition& preposition : *prepositions) {
    std::uint32_t behind = next;
    if (auto out = reader.read(preposition, behind)) {
      next = behind;
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace pressgraph
