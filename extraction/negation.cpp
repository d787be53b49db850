#include "extraction/negation.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

bool splits_negation(const Syntax& syntax) {
  return syntax.document().has(Feature::split_negation);
}

/// « pas seulement », « pas que l'argent », "not only": more is meant, not less. A clause behind « que » is a
/// complement.
bool only_restricts(const Syntax& syntax, std::uint32_t negator) {
  if (syntax.is(negator + 1, WordClass::restrictive)) return true;
  if (!syntax.is(negator + 1, WordClass::complementizer)) return false;
  for (std::uint32_t i = negator + 2; i < syntax.document().size() && !syntax.punctuation(i); ++i)
    if (is_finite_form(syntax, i)) return false;
  return true;
}

bool quotation_mark(const Syntax& syntax, std::uint32_t token) {
  const std::string_view mark = syntax.document().surface(token);
  return mark == "«" || mark == "»" || mark == "“" || mark == "”" || mark == "\"";
}

class NegationReader {
 public:
  NegationReader(const Syntax& syntax, const ClauseVerb& verb, TokenRange clause)
      : syntax_(syntax), verb_(verb), clause_(clause) {}

  bool read_split() const {
    if (negative_subject()) return true;
    return has_ne() ? denied_with_ne() : denied_without_ne();
  }

  bool read_single() const {
    if (negative_subject()) return true;
    for (std::uint32_t i = verb_.tokens.first; i < verb_.tokens.last; ++i)
      if (denies(i)) return !only_restricts(syntax_, i);
    for (std::uint32_t i = verb_.tokens.first; i > clause_.first && inside(i - 1); --i)
      if (denies(i - 1)) return !only_restricts(syntax_, i - 1);
    // "is not", "has no plan", "no longer fit", "does nothing".
    constexpr std::uint32_t kNear = 3;
    for (std::uint32_t i = verb_.tokens.last; i < std::min(clause_.last, verb_.tokens.last + kNear); ++i) {
      if (denies(i)) return !only_restricts(syntax_, i);
      if (!inside(i) && !quotation_mark(syntax_, i)) break;
    }
    return false;
  }

 private:
  bool is(std::uint32_t i, WordClass c) const { return syntax_.is(i, c); }
  bool denies(std::uint32_t i) const { return is(i, WordClass::negator) || is(i, WordClass::negative); }
  bool inside(std::uint32_t i) const {
    return is(i, WordClass::adverb) || is(i, WordClass::clitic) || syntax_.document().tokens[i].pos == Pos::adv ||
           (!splits_negation(syntax_) && is(i, WordClass::subject));
  }

  bool has_ne() const {
    constexpr std::uint32_t kReach = 6;
    for (std::uint32_t i = verb_.tokens.first, n = 0; i > 0 && n < kReach; --i, ++n) {
      if (syntax_.is(i - 1, WordClass::preverbal_negation)) return true;
      if (!inside(i - 1) && !is(i - 1, WordClass::negator)) return false;
    }
    return false;
  }

  /// « aucun suspect n'a … », « jamais nous n'avons … », "none of the workers had …".
  bool negative_subject() const {
    std::uint32_t i = clause_.first;
    // "no | arrests have been made": bounds may leave the determiner out.
    if (i > 0 && syntax_.is(i - 1, "no")) return true;
    while (i < verb_.tokens.first && (is(i, WordClass::lead) || syntax_.punctuation(i))) ++i;
    if (i >= verb_.tokens.first) return false;
    if (opens_denial(syntax_, i) && !only_restricts(syntax_, i) && !(!splits_negation(syntax_) && syntax_.comma(i + 1)))
      return true;
    if (!splits_negation(syntax_) || !has_ne()) return false;
    for (; i < verb_.tokens.first; ++i) {
      if (is(i, WordClass::relative)) return false;
      if (is(i, WordClass::negative)) return true;
    }
    return false;
  }

  bool denied_with_ne() const {
    constexpr std::uint32_t kReach = 12;
    const std::uint32_t limit = std::min(clause_.last, verb_.tokens.last + kReach);
    // « ne pas vendre »
    for (std::uint32_t i = verb_.tokens.first; i > 0 && (inside(i - 1) || is(i - 1, WordClass::negator)); --i)
      if (is(i - 1, WordClass::negator)) return true;
    for (std::uint32_t i = verb_.tokens.first + 1; i < limit; ++i) {
      if (is(i, WordClass::complementizer)) return false;  // « ne … que »
      if (denies(i)) return !only_restricts(syntax_, i);
      const bool outside = i >= verb_.tokens.last;
      if (outside && (is(i, WordClass::relative) || (is_finite_form(syntax_, i) && !syntax_.infinitive(i)))) break;
      if (outside && syntax_.punctuation(i) && !quotation_mark(syntax_, i) && !syntax_.comma(i)) break;
    }
    // « il ne peut », « elle ne cesse de »: these verbs do without « pas ».
    return is(verb_.tokens.first, WordClass::denied_alone) || is(verb_.head, WordClass::denied_alone);
  }

  /// « c'est pas vrai », as people speak; « pourrait | ne pas suffire » denies the infinitive alone.
  bool denied_without_ne() const {
    for (std::uint32_t i = verb_.tokens.first + 1; i < std::min(clause_.last, verb_.tokens.last + 2); ++i) {
      if (syntax_.is(i, WordClass::preverbal_negation)) return false;
      if (syntax_.is(i, "pas")) return !only_restricts(syntax_, i) && !syntax_.is(i + 1, "mal");
      if (i >= verb_.tokens.last && !inside(i)) return false;
    }
    return false;
  }

  const Syntax& syntax_;
  const ClauseVerb& verb_;
  TokenRange clause_;
};

}  // namespace

bool opens_denial(const Syntax& syntax, std::uint32_t token) {
  if (syntax.is(token, WordClass::negative)) return true;
  if (!splits_negation(syntax)) return syntax.is(token, WordClass::negator);
  return syntax.is(token, "pas") || syntax.is(token, "jamais") ||
         (syntax.is(token, "plus") && syntax.is(token + 1, WordClass::negative));
}

bool is_denied(const Syntax& syntax, const ClauseVerb& verb, TokenRange clause) {
  const NegationReader reader(syntax, verb, clause);
  return splits_negation(syntax) ? reader.read_split() : reader.read_single();
}

}  // namespace pressgraph
