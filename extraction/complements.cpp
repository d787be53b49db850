// The complement of a reporting verb is looked for from left to right, over adverbials, until something decides.
#include <algorithm>

#include "extraction/verb_scope.hpp"

namespace pressgraph {
namespace {

class ComplementFinder : public VerbScope {
 public:
  explicit ComplementFinder(const VerbScope& scope)
      : VerbScope(scope), context_(context), syntax_(context.syntax), region_(region), group_(group) {}

  Complement find_complement() const {
    constexpr std::uint32_t kReach = 36;
    std::uint32_t i = group_.tokens.last;
    bool prepositional = false;
    bool object = false;
    const std::uint32_t limit = std::min(region_.last, i + kReach);
    while (i < limit) {
      if (is(i, WordClass::time) ||
          (context_.document.tokens[i].kind == TokenKind::number &&
           (is(i + 1, WordClass::time) || (i > group_.tokens.last && is(i - 1, WordClass::time))))) {
        ++i;
        continue;
      }
      if (is(i, WordClass::complementizer) && !(object && !verb().takes(Frame::object) && !prepositional))
        return verb().takes(Frame::that) || verb().takes(Frame::object) || opens(i + 1) != nullptr
                   ? Complement{Complement::Kind::clause, i + 1}
                   : Complement{};
      if (syntax_.is(i, "ce") && is(i + 1, WordClass::complementizer)) return {Complement::Kind::clause, i + 2};
      if (syntax_.is(i, ":")) return {Complement::Kind::colon, i + 1};
      if (opens(i) != nullptr && !object) return {Complement::Kind::quotation, i};
      if (opens(i) != nullptr && opens(i)->whole().last < limit) {
        i = opens(i)->whole().last;  // told Channel 9's "Morning Show" that …
        continue;
      }
      // Malaysia's prime minister said, "…"
      if (syntax_.comma(i) && opens(i + 1) != nullptr && !object) return {Complement::Kind::quotation, i + 1};
      if (syntax_.comma(i)) {
        const std::uint32_t past = context_.sources.skip_parenthesis(i, limit);
        const bool adverbial = i + 1 < limit && (is(i + 1, WordClass::preposition) || adverbial_word(i + 1) ||
                                                 is(i + 1, WordClass::determiner) || syntax_.gerund(i + 1));
        // Over a short parenthesis: « a annoncé, le mardi 13 juin, une levée ».
        if (past == i || !adverbial || syntax_.has_main_verb({i + 1, past}) ||
            (syntax_.gerund(i + 1) && !is(past, WordClass::complementizer)))
          return {};
        i = past;
        continue;
      }
      if (syntax_.punctuation(i) && !syntax_.is(i, "(")) return {};
      if (syntax_.is(i, "(")) {
        while (i < limit && !syntax_.is(i, ")")) ++i;
        ++i;
        continue;
      }
      // "told regulators it is solvent"
      if (object && verb().takes(Frame::hearer) && context_.sources.starts_noun_phrase(i) &&
          syntax_.finite(context_.sources.noun_phrase_end(i, region_.last)))
        return {Complement::Kind::bare_clause, i};
      if (object && verb().takes(Frame::addressee) &&
          std::find(verb().prepositions.begin(), verb().prepositions.end(), context_.document.lower(i)) !=
              verb().prepositions.end())
        return opens(i + 1) != nullptr ? Complement{Complement::Kind::quotation, i + 1}
                                       : Complement{Complement::Kind::oblique, i + 1};
      if (!object) {
        if (is(i, WordClass::preposition) && (is(i + 1, WordClass::adverb) && !is(i + 1, WordClass::determiner))) {
          i += 2;
          continue;
        }
        if (verb().takes(Frame::infinitive) || verb().takes(Frame::accusation)) {
          if (syntax_.infinitive(i)) return {Complement::Kind::infinitive, i};
          if (syntax_.is(i, "ne") && is(i + 1, WordClass::negator) && syntax_.infinitive(i + 2))
            return {Complement::Kind::infinitive, i};
          if ((syntax_.is(i, "de") || syntax_.is(i, "d'")) && syntax_.infinitive(i + 1))
            return {Complement::Kind::infinitive, i + 1};
        }
        if (!prepositional && (std::find(verb().prepositions.begin(), verb().prepositions.end(),
                                         context_.document.lower(i)) != verb().prepositions.end() ||
                               contracted(i))) {
          const std::uint32_t first = is(i, WordClass::preposition) ? i + 1 : i;
          if (opens(first) != nullptr) return {Complement::Kind::quotation, first};
          return {Complement::Kind::oblique, first};
        }
        if ((is(i, WordClass::determiner) || is(i, WordClass::adverb)) && is(i + 1, WordClass::time)) {
          i += 2;
          continue;
        }
        if (verb().takes(Frame::hearer) && !is(i, WordClass::complementizer)) {
          i = context_.sources.starts_noun_phrase(i) ? context_.sources.noun_phrase_end(i, limit) : i + 1;
          object = true;
          continue;
        }
        if (context_.sources.starts_noun_phrase(i) || is(i, WordClass::subject) ||
            context_.document.tokens[i].kind == TokenKind::number) {
          if (const Complement found = at_noun_phrase(i); found.kind != Complement::Kind::none) return found;
          object = true;
          i = context_.sources.noun_phrase_end(i, limit);
          continue;
        }
      }
      // "issues that the company said affect millions"
      if (syntax_.finite(i))
        return english() && i == group_.tokens.last && verb().takes(Frame::that) && subject_in_relative()
                   ? Complement{Complement::Kind::bare_clause, i}
                   : Complement{};
      if (is(i, WordClass::preposition)) {
        // « par ailleurs », « dans un communiqué publié mardi », "in a statement"
        prepositional = true;
        i = is(i + 1, WordClass::adverb) || i + 1 >= limit ? i + 2 : context_.sources.noun_phrase_end(i + 1, limit);
        continue;
      }
      if (prepositional && syntax_.verb(i)) {
        ++i;
        continue;
      }
      if (!object && !adverbial_word(i)) {
        if (english() && verb().takes(Frame::that) && syntax_.has_main_verb({i, region_.last}))
          return {Complement::Kind::bare_clause, i};
        if (verb().takes(Frame::adjective)) return {Complement::Kind::noun, i};
        if ((verb().takes(Frame::noun) || verb().takes(Frame::quoted_noun)) && !syntax_.verb(i))
          return {Complement::Kind::noun, i};
        if (syntax_.verb(i) || is(i, WordClass::coordinator)) return {};
      }
      ++i;
    }
    return {};
  }

 private:
  /// "which the company claims": the subject stands behind a relative pronoun.
  bool subject_in_relative() const {
    for (std::uint32_t i = left_edge(), n = 0; i > region_.first && n < 5; --i, ++n)
      if (is(i - 1, WordClass::relative)) return true;
    return false;
  }

  /// « du », « des », « aux » stand for a preposition of the verb and an article.
  bool contracted(std::uint32_t i) const {
    const auto takes = [&](std::string_view p) {
      return std::find(verb().prepositions.begin(), verb().prepositions.end(), p) != verb().prepositions.end();
    };
    if (takes("de") &&
        (syntax_.is(i, "d'") || syntax_.is(i, "du") || (syntax_.is(i, "des") && !verb().takes(Frame::noun))))
      return true;
    return takes("à") && (syntax_.is(i, "au") || syntax_.is(i, "aux"));
  }

  Complement at_noun_phrase(std::uint32_t i) const {
    const std::uint32_t end = context_.sources.noun_phrase_end(i, region_.last);
    if (verb().takes(Frame::object) && end < region_.last && is(end, WordClass::complementizer))
      return {Complement::Kind::clause, end + 1};
    if (english() && verb().takes(Frame::object_infinitive) && end < region_.last && syntax_.is(end, "to"))
      return {Complement::Kind::noun, i};
    if (english() && verb().takes(Frame::that) && subject_of_clause(end)) return {Complement::Kind::bare_clause, i};
    if (verb().takes(Frame::as)) return {Complement::Kind::noun, i};
    if (verb().takes(Frame::object) && !verb().takes(Frame::noun) && !verb().takes(Frame::quoted_noun)) return {};
    if (verb().takes(Frame::accusation)) {
      for (std::uint32_t k = i; k < region_.last && k < i + 14; ++k)
        if ((syntax_.is(k, "de") || syntax_.is(k, "d'") || syntax_.is(k, "of")) &&
            (opens(k + 1) != nullptr || syntax_.infinitive(k + 1) || syntax_.gerund(k + 1)))
          return {opens(k + 1) != nullptr ? Complement::Kind::quotation : Complement::Kind::infinitive, k + 1};
      return {};
    }
    // « appelle Kiev à … »: who is called upon is no content.
    if (verb().takes(Frame::addressee)) return {};
    if (verb().takes(Frame::noun) || verb().takes(Frame::quoted_noun) || verb().takes(Frame::adjective) ||
        verb().takes(Frame::object_infinitive))
      return {Complement::Kind::noun, i};
    return {};
  }

  /// Whether the noun phrase that ends at `end` is the subject of a clause: its verb comes, and no "that" or "which"
  /// before.
  bool subject_of_clause(std::uint32_t end) const {
    for (std::uint32_t i = end; i < region_.last; ++i) {
      if (syntax_.finite(i)) return true;
      if (syntax_.comma(i) && is(i + 1, WordClass::relative)) {
        const std::uint32_t past = context_.sources.skip_parenthesis(i, region_.last);
        return past > i && syntax_.has_main_verb({past, region_.last});
      }
      if (is(i, WordClass::relative) || is(i, WordClass::subordinator) || syntax_.is(i, ";") || opens(i) != nullptr)
        return false;
    }
    return false;
  }

  const AttributionContext& context_;
  const Syntax& syntax_;
  TokenRange region_;
  const VerbGroup& group_;
};

}  // namespace

Complement find_complement(const VerbScope& scope) {
  return ComplementFinder(scope).find_complement();
}

}  // namespace pressgraph
