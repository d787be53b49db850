// Who speaks through a document: « une étude de X », « les données publiées par X », "the X report".
#include <algorithm>

#include "extraction/sources.hpp"

namespace pressgraph {

/// Whether a noun phrase is about a document by its head: « l'étude de X », "the X report".
bool SourceReader::heads_document(TokenRange phrase) const {
  if (is(phrase.first, WordClass::possessive)) return false;
  const auto document = [&](std::uint32_t i) {
    return name(i) == nullptr && nouns().is(syntax_.document().lower(i), Description::Use::document);
  };
  return document(phrase.first) || document(phrase.first + 1) ||
         (syntax_.document().has(Feature::head_last) && document(phrase.last - 1));
}

/// "a letter from X", "a study by X": the name belongs to the phrase of a document.
std::uint32_t SourceReader::document_end(TokenRange phrase, std::uint32_t bound) const {
  const std::uint32_t link = phrase.last;
  if (link + 1 >= bound || !(is(link, WordClass::agent) || is(link, "from")) || !heads_document(phrase)) return link;
  const std::uint32_t first = link + 1 + (is(link + 1, WordClass::definite) ? 1 : 0);
  const Name* author = first < bound ? name(first) : nullptr;
  return author != nullptr && author->tokens.last <= bound ? author->tokens.last : link;
}

/// « consulté par », "seen by": who came to see a document did not write it.
bool SourceReader::obtained_by(std::uint32_t token) const {
  return is(token, WordClass::obtained) && is(token + 1, WordClass::agent);
}

/// « une étude de la banque X », « les données publiées par X »: who speaks through a document.
std::optional<TokenRange> SourceReader::name_of_document(TokenRange phrase) const {
  const DescriptionNouns& nouns = references_.nouns();
  bool document = false;
  if (syntax_.document().has(Feature::head_last))  // "a Reuters report": the head comes last
    for (std::uint32_t i = phrase.first; i < phrase.last; ++i)
      document = document || nouns.is(syntax_.document().lower(i), Description::Use::document);
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Name* here = name(i);
    if (here == nullptr && obtained_by(i)) return std::nullopt;
    if (here == nullptr) {
      document = document || nouns.is(syntax_.document().lower(i), Description::Use::document);
      // « l'étude d'un responsable de X » speaks for that person.
      if (document && nouns.is(syntax_.document().lower(i), Description::Use::source) &&
          !nouns.is(syntax_.document().lower(i), Description::Use::document))
        return std::nullopt;
      continue;
    }
    if (document && here->type != "Place" && here->type != "Event" && here->type != "Product" &&
        here->type != "AIModel")
      return here->tokens;
    i = here->tokens.last - 1;
  }
  return std::nullopt;
}

/// « une lettre envoyée hier par le gardien »: who stands behind « par ».
std::optional<Source> SourceReader::publisher_of_document(TokenRange phrase,
                                                          std::optional<std::uint32_t> speaking) const {
  std::uint32_t i = phrase.first + 1;
  while (i < phrase.last && (!is(i, WordClass::published) || is(i, WordClass::agent))) ++i;
  while (i < phrase.last && !is(i, WordClass::agent)) ++i;
  if (i + 1 >= phrase.last || obtained_by(i - 1)) return std::nullopt;
  const TokenRange inner{i + 1, std::min(noun_phrase_end(i + 1, phrase.last), phrase.last)};
  Source out = read(inner, false, speaking);
  out.end = phrase.last;
  return out;
}

}  // namespace pressgraph
