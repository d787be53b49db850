#include "extraction/name_context.hpp"

#include <algorithm>

#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// How the words of a sentence are capitalised: the long ones, which any style would leave small unless they are names.
struct CapitalCount {
  std::uint32_t words = 0, capital = 0, all_capitals = 0;
};

CapitalCount count_capitals(const Document& document, TokenRange sentence) {
  constexpr std::size_t kShortestLongWord = 4;
  CapitalCount count;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Word& word = document.word(i);
    if (document.tokens[i].kind != TokenKind::word || word.surface.size() < kShortestLongWord) continue;
    ++count.words;
    count.capital += word.capital;
    count.all_capitals += word.all_capitals;
  }
  return count;
}

/// Marks behind which a sentence, a quotation or a heading begins.
bool opens(std::string_view mark) {
  return mark == "«" || mark == "“" || mark == "\"" || mark == "‘" || mark == "(" || mark == "[" || mark == "-" ||
         mark == "–" || mark == "—" || mark == "•" || mark == "…" || mark == "*" || mark == "'";
}

}  // namespace

NameContext::NameContext(const Document& text, const LanguageData& data, const NameLexicon& cues)
    : document(text), language(data), lexicon(cues) {
  read_words();
  numbers.reserve(document.size());
  std::vector<std::uint32_t> by_word(document.words.size());
  for (std::size_t w = 0; w < document.words.size(); ++w) by_word[w] = lexicon.word_number(*document.words[w]);
  for (const Token& token : document.tokens) numbers.push_back(by_word[token.word]);
  capitals.assign(document.size(), Capital::none);
  for (const Sentence& sentence : document.sentences) judge_capitals(sentence.tokens);
}

void NameContext::read_words() {
  std::vector<std::uint64_t> small;
  for (const Word* const word : document.words)
    if (word->has_letter && !word->capital && !word->inner_capital) small.push_back(word->lower_hash);
  std::sort(small.begin(), small.end());
  traits_.assign(document.words.size(), 0);
  for (std::size_t w = 0; w < document.words.size(); ++w) {
    const Word& word = *document.words[w];
    std::uint8_t& traits = traits_[w];
    const bool digit_name = word.has_digit && word.has_letter && word.all_capitals;
    if (word.has_letter && (word.capital || word.inner_capital || digit_name)) traits |= kNameWord;
    if (std::binary_search(small.begin(), small.end(), word.lower_hash)) traits |= kCommonHere;
    if (word.function_word) traits |= kFunction | kCommon;
    if ((word.readings_as & ~(1U << static_cast<unsigned>(Pos::propn))) != 0) traits |= kCommon;
    if (word.may_be(Pos::adj)) traits |= kAdjective;
    if (word.may_be(Pos::noun)) traits |= kNoun;
    if (word.may_be(Pos::verb) || word.may_be(Pos::aux)) traits |= kVerb;
  }
}

bool NameContext::may_be_adjective(std::uint32_t token) const {
  const Pos pos = document.tokens[token].pos;
  if (is(token, CueKind::demonym)) return true;
  if (pos != Pos::x) return pos == Pos::adj;
  return !function_word(token) && (traits(token) & kAdjective) != 0;
}

bool NameContext::may_be_noun(std::uint32_t token) const {
  const Pos pos = document.tokens[token].pos;
  if (pos != Pos::x) return pos == Pos::noun || pos == Pos::propn;
  return !function_word(token) && (traits(token) & kNoun) != 0;
}

void NameContext::judge_capitals(TokenRange sentence) {
  constexpr std::uint32_t kFewest = 4;
  const CapitalCount count = count_capitals(document, sentence);
  const bool title_case = count.words >= kFewest && count.capital * 10 >= count.words * 7;
  const bool shouting = count.words >= 2 && count.all_capitals * 10 >= count.words * 7;
  bool first = true;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Word& word = document.word(i);
    const bool starts = first;
    if (document.tokens[i].kind == TokenKind::word || document.tokens[i].kind == TokenKind::number)
      first = false;
    else if (word.surface == ":" || word.surface == "«" || word.surface == "“" || (first && opens(word.surface)))
      first = true;
    if (!is_name_word(i)) continue;
    const bool odd = word.inner_capital || (word.has_digit && word.has_letter) || (word.all_capitals && !shouting);
    capitals[i] = !odd && (starts || title_case || shouting) ? Capital::forced : Capital::free;
  }
}

}  // namespace pressgraph
