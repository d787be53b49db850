// Names that stand in apposition to a description of who speaks: « la présidente du port, Ann Roy ».
#include <algorithm>

#include "extraction/sources.hpp"

namespace pressgraph {

/// A phrase that a person's name may stand in apposition to: « le baromètre, X … » is none.
bool SourceReader::describes_person(TokenRange phrase) const {
  bool document = false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const std::string_view lower = syntax_.document().lower(i);
    if (nouns().is(lower, Description::Use::party) || nouns().is(lower, Description::Use::source)) return true;
    document = document || nouns().is(lower, Description::Use::document);
  }
  return !document;
}

/// Whether a name stands behind its comma and a noun for a person: « , la physicienne | X ».
bool SourceReader::titled(std::uint32_t first, std::uint32_t from) const {
  constexpr std::uint32_t kLongest = 4;
  for (std::uint32_t i = first; i > from + 1 && i + kLongest > first; --i)
    if (syntax_.comma(i - 1)) return i < first && bare_title(i) && describes_person({i, first});
  return false;
}

/// ", transport economist | Ann Roy": a noun for a person that goes straight over into a name.
bool SourceReader::bare_title(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 4;
  const bool article = is(token, WordClass::definite);
  if (!syntax_.document().has(Feature::bare_noun) && !article) return false;
  for (std::uint32_t i = article ? token + 1 : token; i < token + kLongest; ++i) {
    if (const Name* here = name(i)) return here->type == "Person" && i > token;
    if (syntax_.punctuation(i) || is(i, WordClass::determiner) || is(i, WordClass::preposition) || syntax_.finite(i))
      return false;
  }
  return false;
}

/// « la présidente du port, Ann Roy »: the person named right behind a comma near the description's end.
std::optional<TokenRange> SourceReader::name_in_apposition(std::uint32_t from, std::uint32_t bound) const {
  constexpr std::uint32_t kLongest = 14;
  for (std::uint32_t i = from; i < bound && i < from + kLongest; ++i) {
    if (const Name* here = name(i);
        here != nullptr && here->type == "Person" && i > from &&
        (syntax_.comma(i - 1) || (civility(i - 1) && syntax_.comma(i - 2)) || titled(i, from)))
      return bound > here->tokens.last && syntax_.verb_follows(here->tokens.last) ? std::nullopt
                                                                                  : std::optional(here->tokens);
    if (syntax_.finite(i) || is(i, WordClass::relative) || quotations_.opens(i) != nullptr ||
        quotations_.closes(i) != nullptr)
      return std::nullopt;
    if (syntax_.punctuation(i) && !syntax_.comma(i)) return std::nullopt;
    if (syntax_.comma(i) && name(i + 1) == nullptr && !civility(i + 1) && !bare_title(i + 1)) return std::nullopt;
  }
  return std::nullopt;
}

/// Whether a name of somebody stands right behind the comma at `comma`, at most its article before it.
bool SourceReader::apposed_name(const Name& name, std::uint32_t comma) const {
  const std::uint32_t first = name.tokens.first - (is(name.tokens.first - 1, WordClass::definite) ? 1 : 0);
  return syntax_.comma(comma) && first == comma + 1 &&
         (name.type == "Company" || name.type == "Organization" || name.type == "GovernmentBody");
}

/// « X, présidente du club et de la ligue, | qui … »: the person before an apposition that ends in another name.
const Name* SourceReader::apposition_head(std::uint32_t begin, std::uint32_t last, std::uint32_t bound) const {
  const Name* ends = name(last);
  if (ends == nullptr || ends->type == "Person" || !syntax_.comma(last + 1)) return nullptr;
  while (begin > bound + 1 && is(begin, WordClass::of) && is(begin - 1, WordClass::coordinator))
    begin = noun_phrase_begin(begin - 2, bound);
  if (begin <= bound + 1 || !syntax_.comma(begin - 1) || !describes_person({begin, ends->tokens.first})) return nullptr;
  const Name* head = name(begin - 2);
  return head != nullptr && head->type == "Person" ? head : nullptr;
}

}  // namespace pressgraph
