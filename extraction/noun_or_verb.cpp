// Many forms of reporting verbs are nouns too (« la note », "the claim"): what stands around a form tells which it is.
#include <algorithm>

#include "extraction/verb_groups.hpp"

namespace pressgraph {
namespace {

class NounOrVerb {
 public:
  NounOrVerb(const AttributionContext& context, TokenRange region, const ReportingVerb& verb)
      : context_(context), syntax_(context.syntax), region_(region), verb_(verb) {}

  /// A determiner or an adjective's place before the form: it is a noun. « le », « la », « les » may be objects.
  bool is_noun(std::uint32_t i) const {
    const Pos pos = context_.document.tokens[i].pos;
    // « …, titre le journal », « avance-t-elle », « Le jury X juge »: the place says verb, whatever the tagger says.
    if (is(i + 1, WordClass::inverted)) return false;
    const bool behind_mark =
        i > region_.first && (syntax_.comma(i - 1) || context_.quotations.closes(i - 1) != nullptr);
    if (behind_mark && !has(Feature::plain_form) && context_.sources.starts_noun_phrase(i + 1)) return false;
    if (const Name* name = i > region_.first ? context_.entities.name_at(i - 1) : nullptr;
        name != nullptr && pos != Pos::propn) {
      // "…," Ann Roy shouts over the wind; but "Ann Roy claims against the firm" are hers.
      const bool quoted =
          name->tokens.first > region_.first && context_.quotations.closes(name->tokens.first - 1) != nullptr;
      if (quoted || !has(Feature::plain_form) || !syntax_.is(i + 1, WordClass::preposition)) return false;
    }
    // "…," shrugs Ann Roy
    if (const Name* speaker = context_.entities.name_at(i + 1); has(Feature::plain_form) && i > region_.first &&
                                                                context_.quotations.closes(i - 1) != nullptr &&
                                                                speaker != nullptr && speaker->type == "Person")
      return false;
    if (has(Feature::plain_form) && (behind_quoted_name(i) || between_relative_and_verb(i))) return false;
    const bool object_follows =
        has(Feature::plain_form) && (is(i + 1, WordClass::determiner) || is(i + 1, WordClass::subject)) &&
        i > region_.first && !is(i - 1, WordClass::determiner) && !is(i - 1, WordClass::preposition);
    // « qui le juge « trop cher » », « la mairie le juge « trop cher » »: an object before its verb.
    if (has(Feature::clitic_pronoun) && i > region_.first + 1 && is(i - 1, WordClass::clitic) &&
        is(i - 1, WordClass::determiner) &&
        (is(i - 2, WordClass::who) || is(i - 2, WordClass::negation) ||
         (context_.quotations.opens(i + 1) != nullptr && verb_.takes(Frame::adjective))))
      return false;
    const bool may_be_noun = is(i, WordClass::noun_too) && !object_follows && !complement_follows(i);
    if (may_be_noun && (pos == Pos::noun || pos == Pos::adj || pos == Pos::adp)) return true;
    if (pos == Pos::propn && context_.document.word(i).capital) return true;
    if (i == region_.first) return false;
    if (pos == Pos::verb || pos == Pos::aux) return false;
    const bool determiner = is(i - 1, WordClass::determiner);
    if (determiner && is(i - 1, WordClass::clitic))
      return may_be_noun && !(i >= region_.first + 2 && (is(i - 2, WordClass::as) || is(i - 2, WordClass::subject) ||
                                                         is(i - 2, WordClass::who) || is(i - 2, WordClass::negation)));
    if (determiner || is(i - 1, WordClass::possessive)) return true;
    // "its own | flag", "a new | claim"
    if (has(Feature::plain_form) && is(i, WordClass::noun_too) && modifies_noun_behind(i - 1)) return true;
    return is(i - 1, WordClass::preposition) && !syntax_.is(i - 1, "as");
  }

 private:
  bool is(std::uint32_t i, WordClass c) const { return syntax_.is(i, c); }
  bool has(Feature f) const { return context_.document.has(f); }

  /// "a single | new | claim": an adjective that a determiner introduces, and that is no name.
  bool modifies_noun_behind(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 3;
    if (context_.document.tokens[i].pos != Pos::adj || context_.entities.name_at(i) != nullptr) return false;
    for (std::uint32_t k = i; k > region_.first && k + kLongest > i; --k) {
      if (is(k - 1, WordClass::determiner) || is(k - 1, WordClass::possessive)) return true;
      if (context_.document.tokens[k - 1].pos != Pos::adj) return false;
    }
    return false;
  }

  /// "a model that the firm | claims | can match its rivals"
  bool between_relative_and_verb(std::uint32_t i) const {
    constexpr std::uint32_t kNear = 5;
    if (!syntax_.finite(i + 1) || is(i, WordClass::have) || is(i, WordClass::be)) return false;
    for (std::uint32_t k = i; k > region_.first && k + kNear > i; --k) {
      if (syntax_.punctuation(k - 1) || syntax_.finite(k - 1)) return false;
      if (is(k - 1, WordClass::relative)) return k < i && context_.entities.name_at(k - 1) == nullptr;
    }
    return false;
  }

  /// "…," Ann Roy, a driver, | shouts over the noise: the subject and its apposition stand behind a quotation.
  bool behind_quoted_name(std::uint32_t i) const {
    constexpr std::uint32_t kLongest = 16;
    if (i <= region_.first + 2 || !syntax_.comma(i - 1)) return false;
    for (std::uint32_t k = i - 1; k > region_.first && k + kLongest > i; --k) {
      if (syntax_.finite(k)) return false;
      const Name* name = context_.entities.name_at(k);
      if (name != nullptr && name->tokens.first == k && context_.quotations.closes(k - 1) != nullptr)
        return name->type == "Person" && syntax_.comma(name->tokens.last);
    }
    return false;
  }

  /// « le groupe | table désormais sur … »: behind a noun the verb's own preposition or « que » tells it is a verb.
  bool complement_follows(std::uint32_t i) const {
    if (has(Feature::plain_form) || i == region_.first) return false;
    const Pos before = context_.document.tokens[i - 1].pos;
    const bool behind_noun = before == Pos::noun || (before == Pos::adj && i > region_.first + 1 &&
                                                     context_.document.tokens[i - 2].pos == Pos::noun);
    if (!behind_noun && !syntax_.comma(i - 1) && !syntax_.is(i - 1, ")")) return false;
    std::uint32_t next = i + 1;
    while (is(next, WordClass::adverb)) ++next;
    // « l'armée turque | annonce, dans une note, avoir … »
    if (syntax_.comma(next) && is(next + 1, WordClass::preposition)) {
      next = context_.sources.skip_parenthesis(next, region_.last);
      if (verb_.takes(Frame::infinitive) && syntax_.infinitive(next)) return true;
    }
    const std::vector<std::string>& own = verb_.prepositions;
    const bool object = next == i + 1 && i >= region_.first + 2 && is(i - 2, WordClass::determiner) &&
                        (is(next, WordClass::definite) || context_.quotations.opens(next) != nullptr);
    return object || is(next, WordClass::complementizer) ||
           std::find(own.begin(), own.end(), context_.document.lower(next)) != own.end();
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange region_;
  const ReportingVerb& verb_;
};

}  // namespace

bool reads_as_noun(const AttributionContext& context, std::uint32_t token, TokenRange region,
                   const ReportingVerb& verb) {
  return NounOrVerb(context, region, verb).is_noun(token);
}

}  // namespace pressgraph
