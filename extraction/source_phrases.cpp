// Where the noun phrases stand that may name a source: their first word, their last, what parts them from the verb.
#include <algorithm>

#include "extraction/sources.hpp"

namespace pressgraph {

bool SourceReader::starts_noun_phrase(std::uint32_t token) const {
  if (token >= syntax_.document().size()) return false;
  if (const Quotation* quoted = quotations_.opens(token); quoted != nullptr) return quotes_name(*quoted);
  if (name(token) != nullptr || is(token, WordClass::pronoun) || civility(token) || is(token, WordClass::inverted))
    return true;
  if (syntax_.document().tokens[token].kind == TokenKind::punctuation) return false;
  if (is(token, WordClass::determiner)) return !is(token, WordClass::negation);
  if (is(token, WordClass::subject)) return true;
  const std::string_view lower = syntax_.document().lower(token);
  // « sources », "police", "data": nouns that speak without an article.
  const bool bare = references_.nouns().is(lower, Description::Use::source) ||
                    references_.nouns().is(lower, Description::Use::document);
  if (bare && (syntax_.document().has(Feature::bare_noun) || lower.ends_with('s')) && !syntax_.verb(token)) return true;
  const Pos pos = syntax_.document().tokens[token].pos;
  // "Commuters told the paper …": English plurals need no article.
  const bool article_free = pos == Pos::propn || (pos == Pos::noun && syntax_.document().has(Feature::bare_noun));
  return syntax_.capital(token) && (syntax_.document().sentence_of(token).first != token || article_free);
}

/// « M. », « Me », "Mr.": before a name, never the clitic « me ».
bool SourceReader::civility(std::uint32_t token) const {
  return is(token, WordClass::civility) && syntax_.capital(token);
}

/// « “Le Journal” »: a name between marks.
bool SourceReader::quotes_name(const Quotation& quotation) const {
  const Name* found = name(quotation.inside.first);
  return found != nullptr && found->tokens == quotation.inside;
}

std::uint32_t SourceReader::noun_phrase_end(std::uint32_t first, std::uint32_t bound) const {
  if (name(first) == nullptr &&
      (is(first, WordClass::inverted) || (is(first, WordClass::subject) && !is(first, WordClass::determiner)) ||
       is(first, WordClass::self) || is(first, "lui") || is(first, "eux")))
    return first + 1;
  std::uint32_t i = first;
  bool head = false;
  while (i < bound) {
    if (const Name* found = name(i)) {
      i = found->tokens.last;
      head = true;
      continue;
    }
    if (const Quotation* quoted = quotations_.opens(i); quoted != nullptr) {
      if (!quotes_name(*quoted) || quoted->whole().last > bound) break;
      i = quoted->whole().last;
      head = true;
      continue;
    }
    if (syntax_.punctuation(i) && !(syntax_.is(i, "-") && !syntax_.document().tokens[i].space_before)) break;
    if (i > first &&
        (is(i, WordClass::interrogative) || is(i, WordClass::relative) || is(i, WordClass::complementizer) ||
         is(i, WordClass::inverted) || is(i, WordClass::coordinator) || is(i, WordClass::as)))
      break;
    if (head && is(i, WordClass::subject) && !is(i, WordClass::determiner)) break;
    if (const std::uint32_t end = tied_end(i, bound); head && end > i) {
      i = end;
      continue;
    }
    if (i > first && syntax_.finite(i) && !is(i - 1, WordClass::determiner)) break;
    const bool links = is(i, WordClass::of) && i + 1 < bound;
    if (head && is(i, WordClass::preposition) && !links) break;
    if (head && (is(i, WordClass::time) || is(i, WordClass::subordinator) || syntax_.gerund(i))) break;
    // « accusé par X | d'avoir menti »
    if (head && links && (is(i + 1, WordClass::time) || syntax_.infinitive(i + 1))) break;
    if (head && syntax_.infinitive(i) && !is(i - 1, WordClass::preposition)) break;
    if (head && (is(i, WordClass::published) || is(i, WordClass::negation))) break;
    // A second determiner starts another phrase: « sur ce quai | un phare », but « la liste la plus longue ».
    if (head && is(i, WordClass::determiner) && !links && !is(i - 1, WordClass::preposition) &&
        !is(i - 1, WordClass::determiner) && !is(i + 1, "plus") && !is(i + 1, "moins"))
      break;
    if (!is(i, WordClass::determiner) && !is(i, WordClass::preposition)) head = true;
    ++i;
  }
  while (i > first + 1 &&
         (is(i - 1, WordClass::of) || is(i - 1, WordClass::determiner) || is(i - 1, WordClass::adverb)) &&
         name(i - 1) == nullptr && !is(first, WordClass::pronoun))
    --i;
  return std::max(i, first + 1);
}

/// "familiar with the matter", "close to the talks" behind the noun of an unnamed source: where it ends, else `token`.
std::uint32_t SourceReader::tied_end(std::uint32_t token, std::uint32_t bound) const {
  const bool tied = is(token, WordClass::tied) && token > 0 && token + 2 < bound &&
                    is(token + 1, WordClass::preposition) &&
                    (syntax_.document().tokens[token - 1].pos == Pos::noun ||
                     nouns().is(syntax_.document().lower(token - 1), Description::Use::source));
  return tied ? noun_phrase_end(token + 2, bound) : token;
}

std::uint32_t SourceReader::noun_phrase_begin(std::uint32_t last, std::uint32_t bound) const {
  std::uint32_t i = last + 1;
  while (i > bound) {
    const std::uint32_t at = i - 1;
    if (const Name* found = name(at)) {
      i = std::max(found->tokens.first, bound);
      continue;
    }
    // « La Société des lecteurs (SDL) | du journal »: its short form stays in it.
    constexpr std::uint32_t kShortForm = 4;
    if (syntax_.is(at, ")") && is(at + 1, WordClass::of)) {
      std::uint32_t open = at;
      while (open > bound && open + kShortForm > at && !syntax_.is(open, "(")) --open;
      if (syntax_.is(open, "(") && open > bound) {
        i = open;
        continue;
      }
    }
    if (syntax_.punctuation(at) && !(syntax_.is(at, "-") && !syntax_.document().tokens[at].space_before)) {
      // A quoted word inside a name for something stays in it: « le présentateur de "X" ».
      const Quotation* quoted = quotations_.closes(at);
      if (quoted == nullptr || quoted->open < bound || quoted->inside.size() > 4) break;
      i = quoted->open;
      continue;
    }
    if (is(at, WordClass::relative) || is(at, WordClass::complementizer) || is(at, WordClass::coordinator) ||
        is(at, WordClass::subordinator))
      break;
    if (is(at, WordClass::who) || syntax_.gerund(at)) break;
    if (syntax_.finite(at) && tied_end(at, last + 1) == at && !(at > bound && is(at - 1, WordClass::determiner))) break;
    --i;
  }
  return i;
}

/// « de son côté »
bool SourceReader::opens_side(std::uint32_t token) const {
  return is(token, WordClass::of) && is(token + 1, WordClass::possessive) && name(token) == nullptr;
}

bool SourceReader::opens_adverbial(std::uint32_t token) const {
  if (name(token) != nullptr) return false;
  if (is(token, WordClass::preposition) && !is(token, WordClass::determiner)) return true;
  return is(token, WordClass::time) || is(token, WordClass::adverb) || is(token, WordClass::subordinator) ||
         is(token, WordClass::lead) || syntax_.gerund(token) || syntax_.document().tokens[token].pos == Pos::adv;
}

std::uint32_t SourceReader::skip_parenthesis(std::uint32_t comma, std::uint32_t bound) const {
  constexpr std::uint32_t kLongest = 24;
  for (std::uint32_t i = comma + 1; i < bound && i < comma + kLongest; ++i)
    if (syntax_.comma(i)) return i + 1;
  return comma;
}

}  // namespace pressgraph
