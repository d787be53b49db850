#include "extraction/measured_noun.hpp"

namespace pressgraph {
namespace {

bool is_noun(const Document& document, std::uint32_t token) {
  const Pos pos = document.tokens[token].pos;
  return pos == Pos::noun || pos == Pos::propn;
}

bool is_link(std::string_view word) {
  return word == "de" || word == "d'" || word == "du" || word == "of";
}

bool is_complement(std::string_view word) {
  return word == "de" || word == "d'" || word == "des" || word == "du" || word == "of";
}

/// « chiffre d'affaires annuel » ending before `last`: nouns and adjectives, and « de » between nouns.
std::string noun_before(const Document& document, std::uint32_t last) {
  constexpr std::uint32_t kLongest = 6;
  const std::uint32_t begin = document.sentence_of(last - 1).first;
  std::uint32_t first = last;
  std::uint32_t best = last;
  while (first > begin && last - first < kLongest) {
    const std::uint32_t token = first - 1;
    const bool noun = is_noun(document, token);
    if (!noun && document.tokens[token].pos != Pos::adj && !(is_link(document.lower(token)) && first < last)) break;
    first = token;
    if (noun) best = token;
  }
  return best == last ? std::string() : std::string(document.view({best, last}));
}

/// « emplois » in « 18 % des emplois industriels »: the noun phrase that starts at `first`.
std::string noun_after(const Document& document, std::uint32_t first, std::uint32_t end) {
  while (first < end && document.tokens[first].pos == Pos::det) ++first;
  std::uint32_t last = first;
  bool noun = false;
  while (last < end && (is_noun(document, last) || document.tokens[last].pos == Pos::adj))
    noun = is_noun(document, last++) || noun;
  return noun ? std::string(document.view({first, last})) : std::string();
}

}  // namespace

std::string measured_noun(const Document& document, const Figure& figure) {
  const TokenRange sentence = document.sentence_of(figure.low.tokens.first);
  if (!figure.counted.empty()) {
    std::uint32_t last = figure.counted.last;
    if (figure.tokens.last == last)
      while (last < sentence.last && document.tokens[last].pos == Pos::adj) ++last;
    return std::string(document.view({figure.counted.first, last}));
  }
  const bool share = figure.kind == QuantityKind::percent || figure.low.fraction || figure.unit == "fraction";
  const std::uint32_t next = figure.tokens.last;
  if (share && next + 1 < sentence.last && is_complement(document.lower(next)))
    return noun_after(document, next + 1, sentence.last);
  if (figure.lead > sentence.first + 1 && is_link(document.lower(figure.lead - 1)))
    return noun_before(document, figure.lead - 1);
  return {};
}

}  // namespace pressgraph
