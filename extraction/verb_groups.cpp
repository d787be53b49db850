#include "extraction/verb_groups.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

constexpr std::uint32_t kAuxiliaryReach = 8;
constexpr std::uint32_t kAsideReach = 18;  ///< Where commas enclose what stands between auxiliary and participle.

class GroupReader {
 public:
  GroupReader(const AttributionContext& context, std::uint32_t token, TokenRange region)
      : context_(context), syntax_(context.syntax), token_(token), region_(region) {}

  std::optional<VerbGroup> read(const ReportingForm& reading) {
    const ReportingVerb& verb = context_.lexicon.verb(reading.verb);
    group_ = {};
    group_.verb = &verb;
    group_.form = reading.form;
    group_.tokens = {token_, token_ + 1};
    if (!verb.tail.empty() && !match_tail(verb)) return std::nullopt;
    // « rejette l'idée que … », but « rejette l'idée d'une hausse »
    if (!verb.tail.empty() && verb.takes(Frame::conjunction) && !is(group_.tokens.last, WordClass::complementizer))
      return std::nullopt;
    // "Roe's claim": a base form behind a possessive is a noun.
    if (has(Feature::plain_form) && token_ > region_.first && syntax_.is(token_ - 1, WordClass::possessive_mark) &&
        syntax_.is(token_, verb.lemma))
      return std::nullopt;
    bool fits = false;
    switch (reading.form) {
      case VerbForm::past_participle:
        fits = read_participle(verb);
        break;
      case VerbForm::finite:
        fits = read_finite();
        break;
      case VerbForm::infinitive:
        fits = read_infinitive();
        break;
      case VerbForm::present_participle:
        // "barred from claiming asylum"; "They say adding salt helps": no act of speech of its own.
        if (has(Feature::ing_form) && quoting_verb(context_, token_, region_)) return finish(verb);
        if (has(Feature::ing_form) && token_ > region_.first && !(is(token_ - 1, WordClass::later) && words_follow()) &&
            ((is(token_ - 1, WordClass::preposition) && !syntax_.is(token_ - 1, WordClass::agent) &&
              !syntax_.is(token_ - 1, "in")) ||
             (reports_as(context_, token_ - 1, VerbForm::finite) && syntax_.finite(token_ - 1) &&
              !is(token_ - 1, WordClass::be))))
          return std::nullopt;
        if (progressive()) return finish(verb);
        // « tout en maintenant que », « …, relevant que », but « maintenant que », « des mots relevant … »
        if (!has(Feature::ing_form) && !(token_ > region_.first && syntax_.is(token_ - 1, WordClass::gerund_mark)) &&
            (context_.document.word(token_).may_be(Pos::adv) ||
             (is(token_, WordClass::noun_too) && !is(token_ + 1, WordClass::complementizer))))
          return std::nullopt;
        // "a decade writing warnings": a participle that no mark sets off reports only what plainly follows.
        if (has(Feature::ing_form) && token_ > region_.first && !syntax_.punctuation(token_ - 1) && !absolute() &&
            !is(token_ - 1, WordClass::conjoins) && !is(token_ - 1, WordClass::adverb) &&
            !is(token_ - 1, WordClass::preposition) && !words_follow())
          return std::nullopt;
        fits = context_.document.tokens[token_].pos != Pos::noun && context_.document.tokens[token_].pos != Pos::propn;
        break;
    }
    return fits ? finish(verb) : std::nullopt;
  }

 private:
  std::optional<VerbGroup> finish(const ReportingVerb& verb) {
    if (verb.reflexive != reflexive_before(token_)) return std::nullopt;
    if (!group_.inverted && syntax_.is(group_.tokens.last, WordClass::inverted)) group_.inverted = group_.tokens.last++;
    read_negation();
    return group_;
  }

  /// "…, with the Herald | reporting …": a participle with a subject of its own.
  bool absolute() const {
    constexpr std::uint32_t kLongest = 8;
    for (std::uint32_t i = token_; i > region_.first + 1 && i + kLongest > token_; --i) {
      if (syntax_.punctuation(i - 1)) return false;
      if (syntax_.is(i - 1, WordClass::accompanying)) return syntax_.comma(i - 2) && i < token_;
    }
    return false;
  }

  /// « que », "that" or a quotation right behind the group.
  bool words_follow() const {
    const std::uint32_t behind = group_.tokens.last;
    return is(behind, WordClass::complementizer) || syntax_.is(behind, ":") ||
           context_.quotations.opens(behind) != nullptr;
  }

  /// "are warning that", "has been arguing that": finite as a group.
  bool progressive() {
    if (!has(Feature::ing_form)) return false;
    const auto helper = auxiliary();
    if (!helper) return false;
    group_.tokens.first = *helper;
    group_.form = VerbForm::finite;
    return true;
  }

  bool is(std::uint32_t i, WordClass c) const { return syntax_.is(i, c); }
  bool has(Feature f) const { return context_.document.has(f); }

  bool match_tail(const ReportingVerb& verb) {
    std::uint32_t i = token_ + 1;
    for (const std::string& word : verb.tail) {
      while (i < region_.last && !syntax_.is(i, word) &&
             (is(i, WordClass::adverb) || is(i, WordClass::negator) || is(i, WordClass::inverted)) && i < token_ + 5) {
        if (is(i, WordClass::inverted)) group_.inverted = i;
        ++i;
      }
      if (i >= region_.last || !syntax_.is(i, word)) return false;
      ++i;
    }
    group_.tokens.last = i;
    return true;
  }

  /// "… to suggest designs, and | determine whether …", "will write and | consider …": the base form goes on with an
  /// infinitive.
  bool continues_infinitive() const {
    if (!has(Feature::plain_form) || token_ <= region_.first || !is(token_ - 1, WordClass::conjoins) ||
        !syntax_.is(token_, group_.verb->lemma))
      return false;
    for (std::uint32_t i = token_ - 1; i > region_.first; --i) {
      if ((syntax_.is(i - 1, WordClass::infinitive_mark) && syntax_.verb(i)) || is(i - 1, WordClass::modal) ||
          is(i - 1, WordClass::future_marker))
        return true;
      if (syntax_.finite(i) && !(i > region_.first && syntax_.is(i - 1, WordClass::infinitive_mark))) return false;
    }
    return false;
  }

  /// Goes left over what may stand between an auxiliary and its participle; the token of the auxiliary, or none.
  std::optional<std::uint32_t> auxiliary() {
    std::uint32_t commas = 0;
    std::optional<std::uint32_t> inverted;
    for (std::uint32_t i = token_, n = 0; i > region_.first && n < (commas > 0 ? kAsideReach : kAuxiliaryReach); ++n) {
      --i;
      if (const Quotation* quotation = context_.quotations.closes(i); quotation != nullptr) {
        // « Le prix a doublé », dit X: the auxiliary is the quotation's own; « a, dans « Le Soir », dénoncé » goes
        // over.
        if (commas != 1 || syntax_.comma(i + 1) || quotation->open <= region_.first) return std::nullopt;
        i = quotation->open;
        continue;
      }
      if (is(i, WordClass::inverted)) {
        inverted = i;
        continue;
      }
      const bool participle_of_be = syntax_.is(i, WordClass::been);
      if ((is(i, WordClass::have) || is(i, WordClass::be)) && !participle_of_be && !syntax_.infinitive(i) &&
          context_.document.tokens[i].pos != Pos::part) {
        // « Nous avons perdu, dit X »: one comma is a clause's end, not an aside between auxiliary and participle.
        if (commas == 1) return std::nullopt;
        if (inverted) group_.inverted = inverted;
        return i;
      }
      if (syntax_.comma(i) && commas < 2 && has(Feature::late_adverb)) {
        ++commas;
        continue;
      }
      // Between commas anything short may stand: « a, par ailleurs, déclaré »; "had on Tuesday said".
      const bool adverb = is(i, WordClass::adverb) || is(i, WordClass::negator) || is(i, WordClass::self) ||
                          context_.document.tokens[i].pos == Pos::adv || participle_of_be;
      // « a de son côté assuré »
      if (is(i, WordClass::turn) && i >= region_.first + 3 && is(i - 1, WordClass::possessive)) {
        i -= 2;
        continue;
      }
      // « a d'emblée prévenu », « a de nouveau appelé »
      if (has(Feature::late_adverb) && is(i, WordClass::of) && is(i + 1, WordClass::adverb)) continue;
      const bool timed = !has(Feature::late_adverb) && (syntax_.time(i) || is(i, WordClass::preposition));
      if (adverb || commas == 1 || timed) continue;
      const auto phrase = adverbial_behind_auxiliary(i);
      if (!phrase) return std::nullopt;
      i = *phrase;
    }
    return std::nullopt;
  }

  /// « a | par conséquent | annoncé », « ont | tous les deux | précisé », « a | la semaine dernière | annoncé »: where
  /// the few words that end at `last` start, if they are a preposition's, tell a time or say that all did it, and an
  /// auxiliary stands right before.
  std::optional<std::uint32_t> adverbial_behind_auxiliary(std::uint32_t last) const {
    constexpr std::uint32_t kLongest = 5;
    if (!has(Feature::late_adverb)) return std::nullopt;
    bool timed = false;
    for (std::uint32_t k = last; k > region_.first && k + kLongest > last; --k) {
      if (syntax_.punctuation(k) || syntax_.finite(k)) return std::nullopt;
      timed = timed || is(k, WordClass::time);
      const bool all = is(k, WordClass::determiner) && is(k, WordClass::pronoun);
      if ((is(k, WordClass::preposition) || timed || all) && (is(k - 1, WordClass::have) || is(k - 1, WordClass::be)))
        return syntax_.finite(k - 1) ? std::optional(k) : std::nullopt;
    }
    return std::nullopt;
  }

  bool reflexive_before(std::uint32_t last_verb) const {
    const std::uint32_t floor = std::max(region_.first, group_.tokens.first >= 2 ? group_.tokens.first - 2 : 0);
    // « s'est contenté de | rappeler »: the pronoun is the governor's.
    const std::uint32_t first =
        group_.form == VerbForm::infinitive && last_verb > region_.first ? std::max(floor, last_verb - 1) : floor;
    for (std::uint32_t i = last_verb; i > first; --i)
      if (is(i - 1, WordClass::reflexive)) return true;
    return false;
  }

  /// Over what tells when: « comme indiqué | le jeudi 3 avril | par X ».
  std::uint32_t past_time(std::uint32_t i) const {
    while (i < region_.last && !is(i, WordClass::agent) &&
           (syntax_.time(i) || is(i, WordClass::adverb) ||
            (is(i, WordClass::determiner) && (syntax_.time(i + 1) || is(i + 1, WordClass::time)))))
      ++i;
    return i;
  }

  bool links_predicate(std::uint32_t i) const {
    return is(i, WordClass::of) || is(i, WordClass::as) || syntax_.is(i, "comme");
  }

  /// Behind a participle: « « Q » par X », « de « Q » par X », « par X comme « Q » », "by X as “Q”".
  bool quoted_by_agent(const ReportingVerb& verb) const {
    constexpr std::uint32_t kFarthest = 14;
    if (!verb.takes(Frame::as) && !verb.takes(Frame::adjective)) return false;
    const std::uint32_t first = links_predicate(token_ + 1) ? token_ + 2 : token_ + 1;
    if (const Quotation* quoted = context_.quotations.opens(first)) return is(quoted->whole().last, WordClass::agent);
    if (!syntax_.is(token_ + 1, WordClass::agent)) return false;
    for (std::uint32_t i = token_ + 2; i < std::min(region_.last, token_ + kFarthest); ++i) {
      if (context_.quotations.opens(i) != nullptr) return links_predicate(i - 1);
      if (syntax_.comma(i) || syntax_.finite(i)) return false;
    }
    return false;
  }

  bool read_participle(const ReportingVerb& verb) {
    const auto helper = auxiliary();
    if (!helper) {
      // « comme annoncé par X », "as announced by X"
      if (token_ > region_.first && is(token_ - 1, WordClass::as) && is(past_time(token_ + 1), WordClass::agent))
        return true;
      // « une présentation jugée « Q » par X », "a plan described by X as “Q”"
      if (quoted_by_agent(verb)) return group_.passive = true;
      // « a affirmé que … et salué … »
      group_.coordinated = token_ > region_.first && is(token_ - 1, WordClass::conjoins) && !has(Feature::shared_past);
      return group_.coordinated;
    }
    const bool was_passive = [&] {
      for (std::uint32_t i = *helper; i < token_; ++i)
        if (syntax_.is(i, WordClass::been) || syntax_.is(i, "being")) return true;
      return is(*helper, WordClass::be) && !is(*helper, WordClass::have) && !verb.reflexive;
    }();
    if (was_passive) {
      const bool agent = syntax_.is(token_ + 1, WordClass::agent);
      // « a été qualifié de « Q » par X », « a été décrit par X comme « Q » »
      const bool quoted = (verb.takes(Frame::as) || verb.takes(Frame::adjective)) &&
                          (context_.quotations.opens(token_ + 1) != nullptr ||
                           context_.quotations.opens(token_ + 2) != nullptr || quoted_by_agent(verb));
      if (!group_.inverted && ((agent && (verb.takes(Frame::object) || verb.takes(Frame::accusation))) || quoted)) {
        group_.tokens.first = *helper;
        return group_.passive = true;
      }
      if (!group_.inverted || !(syntax_.is(*group_.inverted, "-il") || syntax_.is(*group_.inverted, "-t-il")))
        return false;
      group_.impersonal_passive = true;
    }
    group_.tokens.first = *helper;
    return true;
  }

  bool read_finite() {
    if (has(Feature::shared_past)) {
      // The past form is the participle too: "has said" is one group, "is said" a passive.
      if (syntax_.is(token_ + 1, WordClass::agent) && token_ > region_.first && is(token_ - 1, WordClass::as))
        return true;
      if (const auto helper = auxiliary(); helper && !is(token_ - 1, WordClass::determiner)) {
        if (is(*helper, WordClass::be) && !is(*helper, WordClass::have)) return false;
        if (syntax_.is(token_ - 1, WordClass::been)) return false;
        if (syntax_.gerund(*helper)) group_.form = VerbForm::present_participle;  // "…, having said that …"
        group_.tokens.first = *helper;
        return true;
      }
      // "would later say"
      std::uint32_t helper = token_;
      while (helper > region_.first && is(helper - 1, WordClass::adverb)) --helper;
      if (helper > region_.first && syntax_.is(helper - 1, WordClass::would)) {
        group_.tokens.first = helper - 1;
        return true;
      }
      if (token_ > region_.first &&
          (is(token_ - 1, WordClass::preposition) || syntax_.is(token_ - 1, WordClass::possessive_mark)))
        return false;
      // "the alleged crime"
      if (token_ > region_.first &&
          (syntax_.is(token_ - 1, "the") || syntax_.is(token_ - 1, "a") || syntax_.is(token_ - 1, "an")))
        return false;
    }
    return !reads_as_noun(context_, token_, region_, *group_.verb) && !continues_infinitive();
  }

  /// « vient d'annoncer », « continue de clamer », « tient à rappeler », « Et de conclure : ».
  bool read_infinitive() {
    if (token_ == region_.first) return false;
    std::uint32_t i = token_ - 1;
    if (has(Feature::analytic_tense) && is(i, WordClass::future_marker)) {
      group_.tokens.first = i;
      return true;
    }
    // « peut-on lire »
    if (is(i, WordClass::inverted) && i > region_.first && is(i - 1, WordClass::governor)) {
      group_.inverted = i;
      group_.tokens.first = i - 1;
      return true;
    }
    if (is(i, WordClass::governor)) {
      group_.tokens.first = i;
      return true;
    }
    while (i > region_.first && (is(i, WordClass::clitic) && !is(i, WordClass::preposition))) --i;
    if (next_act(i)) {
      group_.tokens.first = token_;
      return true;
    }
    const bool linked = is(i, WordClass::of) || syntax_.is(i, "à") || syntax_.is(i, WordClass::agent) ||
                        syntax_.is(i, WordClass::infinitive_mark);
    if (!linked || i == region_.first) return false;
    --i;
    if (has(Feature::plain_form) && syntax_.is(i, "on") && i > region_.first) --i;  // "went on to say"
    if (has(Feature::plain_form) && acts_to(i)) {
      group_.tokens.first = token_;
      return true;
    }
    while (i > region_.first && (is(i, WordClass::adverb) || is(i, WordClass::negator)) && !is(i, WordClass::governor))
      --i;
    if (is(i, WordClass::governor)) {
      std::uint32_t helper = i;  // « a cependant tenu à dire »
      while (helper > region_.first && is(helper - 1, WordClass::adverb)) --helper;
      group_.tokens.first =
          helper > region_.first && (is(helper - 1, WordClass::have) || is(helper - 1, WordClass::be)) ? helper - 1 : i;
      return true;
    }
    // The historic infinitive opens its sentence: « Et de conclure : », « Et le maire de conclure : ».
    group_.tokens.first = token_ - 1;
    if (is(i, WordClass::conjoins) && (i == region_.first || syntax_.punctuation(i - 1))) return true;
    const std::uint32_t behind = group_.tokens.last;
    const bool words_follow =
        syntax_.is(behind, ":") || (syntax_.comma(behind) && context_.quotations.opens(behind + 1));
    return words_follow && is(region_.first, WordClass::conjoins) && !syntax_.has_main_verb({region_.first, i});
  }

  /// "took to the stage to argue that …", "was quick to point out that …": words follow, and nothing refuses them.
  bool acts_to(std::uint32_t before) const {
    const std::uint32_t behind = group_.tokens.last;
    const bool words_follow = is(behind, WordClass::complementizer) || syntax_.is(behind, ":");
    for (std::uint32_t i = before + 1; i > region_.first; --i)
      if (is(i - 1, WordClass::refuses) || is(i - 1, WordClass::negator) || is(i - 1, WordClass::negative))
        return false;
    return words_follow && syntax_.has_main_verb({region_.first, token_});
  }

  /// « …, avant d'ajouter que », « … pour dénoncer « une faute » »: the subject's next act, told with its words.
  bool next_act(std::uint32_t link) const {
    constexpr std::uint32_t kNear = 3;
    if (link <= region_.first) return false;
    const bool of = syntax_.is(link, "de") || syntax_.is(link, "d'");
    const bool linked =
        syntax_.is(link, "pour") || (of && (syntax_.is(link - 1, "avant") || syntax_.is(link - 1, "afin")));
    for (std::uint32_t i = group_.tokens.last; linked && i < std::min(region_.last, group_.tokens.last + kNear); ++i) {
      if (is(i, WordClass::complementizer) || syntax_.is(i, ":") || context_.quotations.opens(i) != nullptr)
        return true;
      if (syntax_.punctuation(i)) return false;
    }
    return false;
  }

  void read_negation() {
    const std::uint32_t first = group_.tokens.first;
    const std::uint32_t reach = first > region_.first + 3 ? first - 3 : region_.first;
    bool ne = !has(Feature::split_negation);
    for (std::uint32_t i = first; i > reach && (is(i - 1, WordClass::clitic) || is(i - 1, WordClass::negation)); --i)
      ne = ne || syntax_.is(i - 1, WordClass::preverbal_negation);
    if (!ne) return;
    const std::uint32_t behind =
        std::min(group_.tokens.last + (group_.form == VerbForm::finite ? 3U : 0U), region_.last);
    for (std::uint32_t i = first; i < behind; ++i) {
      if (i >= group_.tokens.last && (syntax_.is(i, "que") || syntax_.is(i, "qu'"))) return;
      if (i >= group_.tokens.last && !has(Feature::split_negation)) return;
      if (is(i, WordClass::negator)) group_.negated = true;
    }
    if (!has(Feature::split_negation) && first > region_.first &&
        (is(first - 1, WordClass::negation) || is(first - 1, WordClass::negator)))
      group_.negated = true;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  std::uint32_t token_;
  TokenRange region_;
  VerbGroup group_;
};

}  // namespace

std::optional<std::uint32_t> quoting_verb(const AttributionContext& context, std::uint32_t token, TokenRange region) {
  constexpr std::uint32_t kReach = 10;
  const Syntax& syntax = context.syntax;
  if (token <= region.first + 1 || !syntax.is(token - 1, WordClass::as) || !context.document.has(Feature::ing_form))
    return std::nullopt;
  for (std::uint32_t i = token - 1; i > region.first && i + kReach > token; --i) {
    if (syntax.punctuation(i - 1)) return std::nullopt;
    if (const auto* forms = context.forms(i - 1))
      for (const ReportingForm& form : *forms)
        if (const std::string_view lemma = context.lexicon.verb(form.verb).lemma; lemma == "quote" || lemma == "cite")
          return i - 1;
  }
  return std::nullopt;
}

std::optional<VerbGroup> read_verb_group(const AttributionContext& context, std::uint32_t token, TokenRange region) {
  const auto* forms = context.forms(token);
  if (forms == nullptr || context.entities.name_at(token) != nullptr) return std::nullopt;
  GroupReader reader(context, token, region);
  for (const ReportingForm& form : *forms)
    if (const auto group = reader.read(form)) return group;
  return std::nullopt;
}

}  // namespace pressgraph
