// « annonce une hausse », « juge le texte trop timide », « qualifie X de Y »: whether a noun phrase behind a reporting
// verb states something.
#include <algorithm>

#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class NounContent : public VerbScope {
 public:
  explicit NounContent(const VerbScope& scope)
      : VerbScope(scope), context_(context), syntax_(context.syntax), region_(region), group_(group) {}

  bool is_content(TokenRange content, bool oblique) const {
    // « avancent par le nord et perdent … »: the next verb.
    if (content.empty() || (syntax_.finite(content.first) && !is(content.first, WordClass::determiner))) return false;
    const bool any_noun = verb().takes(Frame::noun) || verb().takes(Frame::object_infinitive) ||
                          (oblique && verb().takes(Frame::oblique_noun));
    // « plaide pour une hausse » demands; it states nothing.
    if (oblique && content.first > 0 && syntax_.is(content.first - 1, "pour") && !holds_quotation(content))
      return false;
    // « confirme ces informations »: what they are stands elsewhere.
    if (any_noun && is(content.first, WordClass::demonstrative) && !holds_quotation(content)) return false;
    if (any_noun) return content.size() >= 2 && (oblique || holds_quotation(content) || !is_person(content));
    if (verb().takes(Frame::quoted_noun) && quotes_words(content)) return true;
    // « prévoit d'embaucher » tells a plan.
    if (verb().takes(Frame::figure_noun))
      return holds_figure(content) && !(is(content.first, WordClass::of) && syntax_.infinitive(content.first + 1));
    if (verb().takes(Frame::adjective) && !is(content.first, WordClass::determiner)) return content.size() >= 3;
    // « jugent le texte trop timide »
    if (verb().takes(Frame::adjective) && (may_be_adjective(content.last - 1) || holds_quotation(content)))
      return content.size() >= 3;
    if (!verb().takes(Frame::as)) return false;
    if ((has(Feature::bare_predicate) || verb().takes(Frame::quote)) && holds_quoted_words(context_, content))
      return true;
    // « qualifie X de Y », « évalue X à 3 millions », « présente X comme Y »
    for (std::uint32_t i = content.first; i < content.last; ++i)
      if (is(i, WordClass::as) || links_predicate(i)) return true;
    return verb().lemma == "qualifier" || (verb().takes(Frame::seen_there) && group_.tokens.first > region_.first &&
                                           syntax_.is(group_.tokens.first - 1, "y"));
  }

 private:
  /// Quoted words that the phrase goes on with: « salue une « belle avancée » », but « cite le film « Le Port » ».
  bool quotes_words(TokenRange content) const {
    if (!holds_quoted_words(context_, content)) return false;
    for (std::uint32_t i = content.first; i < content.last; ++i)
      if (const Quotation* quotation = opens(i); quotation != nullptr)
        if (i == content.first || !syntax_.capital(quotation->inside.first)) return true;
    return false;
  }

  bool may_be_adjective(std::uint32_t i) const {
    const std::vector<Reading>& readings = context_.document.word(i).readings;
    if (readings.empty()) return context_.document.tokens[i].pos == Pos::adj;
    const auto listed = [&](Pos pos) {
      return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.pos == pos; });
    };
    return listed(Pos::adj) && (context_.document.tokens[i].pos == Pos::adj || !listed(Pos::noun));
  }

  /// The verb's own preposition before what something is said to be; before a figure where the verb estimates.
  bool links_predicate(std::uint32_t i) const {
    const std::vector<std::string>& prepositions = verb().prepositions;
    const auto takes = [&](std::string_view p) {
      return std::find(prepositions.begin(), prepositions.end(), p) != prepositions.end();
    };
    const bool of = takes("de") && (syntax_.is(i, "de") || syntax_.is(i, "d'"));
    const bool to = takes("à") && (syntax_.is(i, "à") || syntax_.is(i, WordClass::contracted_to));
    return of || (to && (verb().strength == "neutral" || verb().lemma == "assimiler" || figure_near(i + 1)));
  }

  bool holds_figure(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i)
      if (context_.document.tokens[i].kind == TokenKind::number) return true;
    return false;
  }

  bool figure_near(std::uint32_t i) const {
    constexpr std::uint32_t kNear = 4;
    for (std::uint32_t n = 0; n < kNear && i < region_.last; ++n, ++i)
      if (context_.document.tokens[i].kind == TokenKind::number) return true;
    return false;
  }

  /// A phrase that stands for a person: « dénonce son voisin » states nothing.
  bool is_person(TokenRange phrase) const {
    const TokenRange head{phrase.first,
                          std::min(phrase.last, context_.sources.noun_phrase_end(phrase.first, phrase.last))};
    for (std::uint32_t i = head.first; i < head.last; ++i) {
      if (const Name* name = context_.entities.name_at(i))
        return name->type == "Person" && name->tokens.last == phrase.last;
      const auto* senses = context_.sources.nouns().find(context_.document.lower(i));
      if (senses != nullptr) return senses->front().type == "Person" && senses->front().use == Description::Use::party;
      if (is(i, WordClass::of)) return false;
    }
    return false;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange region_;
  const VerbGroup& group_;
};

}  // namespace

bool noun_is_content(const VerbScope& scope, TokenRange content, bool oblique) {
  return NounContent(scope).is_content(content, oblique);
}

}  // namespace pressgraph
