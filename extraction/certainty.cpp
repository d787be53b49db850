#include "extraction/certainty.hpp"

namespace pressgraph {
namespace {

struct MainVerb {
  std::uint32_t at = 0;
  bool found = false;
};

/// The first finite verb that is in no relative or subordinate clause.
MainVerb find_main_verb(const Syntax& syntax, const std::vector<TokenRange>& parts) {
  MainVerb first;
  bool aside = false;
  for (const TokenRange part : parts) {
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      if (syntax.is(i, WordClass::relative) || (syntax.is(i, WordClass::subordinator) && !syntax.is(i, WordClass::as)))
        aside = true;
      if (syntax.comma(i)) aside = false;
      if (!syntax.finite(i) && !syntax.future(i) && !syntax.conditional(i)) continue;
      if (!first.found) first = {i, true};
      if (!aside) return {i, true};
      aside = false;
      // The rest of the clause's verb group.
      while (i + 1 < part.last &&
             (syntax.verb(i + 1) || syntax.is(i + 1, WordClass::adverb) || syntax.is(i + 1, WordClass::negator)))
        ++i;
    }
  }
  return first;
}

bool opens_with_condition(const Syntax& syntax, TokenRange part) {
  std::uint32_t i = part.first;
  while (i < part.last && (syntax.punctuation(i) || syntax.is(i, WordClass::lead) || syntax.is(i, "même"))) ++i;
  return syntax.is(i, "si") || syntax.is(i, "s'il") || syntax.is(i, "if") ||
         (syntax.is(i, "s'") && (syntax.is(i + 1, "il") || syntax.is(i + 1, "ils")));
}

Modality modality_of(const Syntax& syntax, TokenRange part, std::uint32_t verb) {
  const bool english = syntax.document().language == "en";
  // Adverbs may stand between: « va bientôt », "will also".
  const auto any_near = [&](WordClass c) {
    for (std::uint32_t i = verb; i < part.last && i < verb + 4; ++i) {
      if (syntax.is(i, c)) return true;
      if (i > verb && !syntax.is(i, WordClass::adverb) && !syntax.is(i, WordClass::negator) && !syntax.verb(i)) break;
    }
    return false;
  };
  if (syntax.is(verb, WordClass::possible) && !syntax.is(verb, WordClass::planned)) return Modality::possible;
  if (syntax.is(verb, WordClass::planned)) return Modality::planned;
  if (syntax.is(verb, WordClass::future_marker))
    return english || syntax.infinitive(verb + 1) || syntax.infinitive(verb + 2) || any_near(WordClass::future_adverb)
               ? Modality::planned
               : Modality::asserted;
  if (syntax.conditional(verb)) return english ? Modality::planned : Modality::conditional;
  if (syntax.future(verb)) return Modality::planned;
  if (any_near(WordClass::planned)) return Modality::planned;
  if (any_near(WordClass::possible)) return Modality::possible;
  return Modality::asserted;
}

/// « ne … pas » around the verb, "not" behind it; « ne … que » denies nothing.
Polarity polarity_of(const Syntax& syntax, TokenRange part, std::uint32_t verb) {
  constexpr std::uint32_t kReach = 4;
  bool ne = syntax.document().language == "en";
  for (std::uint32_t i = verb, n = 0; i > part.first && n < kReach; ++n) {
    --i;
    if (syntax.is(i, "ne") || syntax.is(i, "n'")) ne = true;
    if (!syntax.is(i, WordClass::clitic) && !syntax.is(i, WordClass::adverb) && !syntax.is(i, WordClass::negator))
      break;
    if (ne && syntax.is(i, WordClass::negator)) return Polarity::negated;  // « rien n'est »
  }
  if (!ne) return Polarity::affirmed;
  if (syntax.document().language != "en" && verb > part.first + 1) {
    // « aucun suspect n'a été arrêté », « personne ne sait »
    for (std::uint32_t i = part.first; i < verb; ++i)
      if (syntax.is(i, "aucun") || syntax.is(i, "aucune") || syntax.is(i, "rien") || syntax.is(i, "personne") ||
          syntax.is(i, "ni"))
        return Polarity::negated;
  }
  for (std::uint32_t i = verb + 1; i < part.last && i <= verb + kReach; ++i) {
    if (syntax.is(i, "que") || syntax.is(i, "qu'")) return Polarity::affirmed;
    if (syntax.is(i, "plus") && syntax.is(i + 1, "que")) return Polarity::affirmed;
    // « pas seulement », "not only" deny nothing.
    if (syntax.is(i, WordClass::negator))
      return syntax.is(i + 1, "seulement") || syntax.is(i + 1, "only") || syntax.is(i + 1, "just") ||
                     syntax.is(i + 1, "tant")
                 ? Polarity::affirmed
                 : Polarity::negated;
    if (syntax.punctuation(i)) break;
  }
  return Polarity::affirmed;
}

}  // namespace

ContentCertainty read_certainty(const Syntax& syntax, const std::vector<TokenRange>& parts) {
  if (parts.empty()) return {};
  const MainVerb verb = find_main_verb(syntax, parts);
  if (!verb.found) {
    // A phrase without a finite verb: « vouloir ouvrir », « une possible hausse ».
    const TokenRange part = parts.front();
    for (std::uint32_t i = part.first; i < part.last && i < part.first + 3; ++i) {
      if (syntax.is(i, WordClass::planned)) return {Modality::planned, Polarity::affirmed};
      if (syntax.is(i, WordClass::possible)) return {Modality::possible, Polarity::affirmed};
      if (syntax.is(i, "ne") && syntax.is(i + 1, "pas")) return {Modality::asserted, Polarity::negated};
    }
    // A headline's infinitive: "AI to transform banking".
    if (syntax.document().language == "en")
      for (std::uint32_t i = part.first; i + 1 < part.last && i < part.first + 6; ++i)
        if (syntax.is(i, "to") && syntax.verb(i + 1)) return {Modality::planned, Polarity::affirmed};
    return {};
  }
  TokenRange part = parts.front();
  for (const TokenRange candidate : parts)
    if (candidate.contains(verb.at)) part = candidate;
  ContentCertainty out{modality_of(syntax, part, verb.at), polarity_of(syntax, part, verb.at)};
  // « ne peut pas » denies; it does not doubt.
  if (out.modality == Modality::possible && out.polarity == Polarity::negated &&
      !syntax.is(verb.at, WordClass::opinion))
    out.modality = Modality::asserted;
  if (opens_with_condition(syntax, part) && (out.modality == Modality::conditional ||
                                             out.modality == Modality::possible || out.modality == Modality::planned))
    out.modality = Modality::hypothetical;
  return out;
}

}  // namespace pressgraph
