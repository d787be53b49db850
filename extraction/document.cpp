#include "extraction/document.hpp"

#include <algorithm>
#include <array>

#include "extraction/language_data.hpp"
#include "extraction/tokenizer.hpp"
#include "extraction/utf8.hpp"
#include "extraction/word_memory.hpp"

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 17> kPosNames = {"X",     "ADJ",   "ADP",   "ADV", "AUX",  "CCONJ",
                                                        "DET",   "INTJ",  "NOUN",  "NUM", "PART", "PRON",
                                                        "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};

bool is_stop(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "…" || mark.starts_with("..");
}

bool is_closing(const Document& document, std::uint32_t i) {
  const std::string_view mark = document.surface(i);
  if (mark == "»" || mark == "”" || mark == ")" || mark == "]" || mark == "’") return true;
  // A straight quotation mark closes where it is tied to what stands before it.
  return (mark == "\"" || mark == "'") && !document.tokens[i].space_before;
}

/// A sentence ends at the stop `i`: what follows its closing marks starts with anything but a lower-case letter.
bool ends_sentence(const Document& document, std::uint32_t next, std::uint32_t end) {
  if (next == end) return true;
  const Word& word = document.word(next);
  const Token& token = document.tokens[next];
  if (!token.space_before && token.kind != TokenKind::word) return false;
  if (token.kind == TokenKind::word) return word.capital || word.inner_capital || word.has_digit || !word.has_letter;
  if (token.kind == TokenKind::number) return true;
  return word.surface != "," && word.surface != ";" && word.surface != ":" && word.surface != ")";
}

/// An abbreviation or initial before a new line or before a word that plainly opens a sentence is left inside its
/// sentence: « M. Aitken » is far more frequent than a sentence that ends in « etc. » and goes on in capitals.
void find_sentences(Document& document, TokenRange paragraph, std::uint32_t index) {
  std::uint32_t first = paragraph.first;
  const auto close = [&](std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i)
      document.tokens[i].sentence = static_cast<std::uint32_t>(document.sentences.size());
    document.sentences.push_back({{first, last}, index});
    first = last;
  };
  // No writer's sentence is longer; what has no stop at all (tables, one mark repeated) must not make later steps slow.
  constexpr std::uint32_t kLongestSentence = 400;
  for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
    if (i - first >= kLongestSentence) close(i);
    if (!is_stop(document.surface(i))) continue;
    std::uint32_t next = i + 1;
    while (next < paragraph.last && (is_closing(document, next) || is_stop(document.surface(next)))) ++next;
    if (ends_sentence(document, next, paragraph.last)) {
      close(next);
      i = next - 1;
    }
  }
  if (first < paragraph.last) close(paragraph.last);
}

std::uint32_t count_words(const Document& document, TokenRange range) {
  std::uint32_t n = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) n += document.tokens[i].kind == TokenKind::word;
  return n;
}

bool ends_without_stop(const Document& document, TokenRange range) {
  std::uint32_t last = range.last;
  while (last > range.first + 1 && is_closing(document, last - 1)) --last;
  return !is_stop(document.surface(last - 1)) && document.surface(last - 1) != ":";
}

void find_paragraphs(Document& document) {
  constexpr std::uint32_t kLongestHeading = 25;
  for (std::uint32_t first = 0; first < document.size();) {
    std::uint32_t last = first + 1;
    while (last < document.size() && !document.tokens[last].line_start) ++last;
    Paragraph paragraph{{first, last}, static_cast<std::uint32_t>(document.sentences.size()), 0, false};
    find_sentences(document, paragraph.tokens, static_cast<std::uint32_t>(document.paragraphs.size()));
    paragraph.last_sentence = static_cast<std::uint32_t>(document.sentences.size());
    paragraph.heading =
        count_words(document, paragraph.tokens) <= kLongestHeading && ends_without_stop(document, paragraph.tokens);
    document.paragraphs.push_back(paragraph);
    first = last;
  }
}

/// The title is the first line of some length near the top: menus and labels above it are shorter.
void find_title(Document& document) {
  constexpr std::size_t kLinesLookedAt = 6;
  constexpr std::uint32_t kShortest = 3;
  constexpr std::uint32_t kLongest = 40;
  for (std::size_t i = 0; i < std::min(kLinesLookedAt, document.paragraphs.size()); ++i) {
    Paragraph& paragraph = document.paragraphs[i];
    const std::uint32_t words = count_words(document, paragraph.tokens);
    if (words < kShortest) continue;
    if (words <= kLongest && document.paragraphs.size() > 1) {
      document.title = paragraph.tokens;
      paragraph.heading = true;
    }
    return;
  }
}

void find_source_line(Document& document) {
  for (auto it = document.paragraphs.rbegin();
       it != document.paragraphs.rend() && it - document.paragraphs.rbegin() < 4; ++it) {
    const TokenRange line = it->tokens;
    if (line.size() < 3 || (document.lower(line.first) != "source" && document.lower(line.first) != "sources") ||
        document.surface(line.first + 1) != ":")
      continue;
    document.source_line = line;
    return;
  }
}

}  // namespace

std::string_view to_string(Pos pos) {
  return kPosNames[static_cast<std::size_t>(pos)];
}

Pos parse_pos(std::string_view name) {
  const auto found = std::find(kPosNames.begin(), kPosNames.end(), name);
  return found == kPosNames.end() ? Pos::x : static_cast<Pos>(found - kPosNames.begin());
}

Span Document::span(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens[range.first].span.begin, tokens[range.last - 1].span.end};
}

std::string_view Document::view(TokenRange range) const {
  if (range.empty()) return {};
  const std::uint32_t begin = tokens[range.first].byte_begin;
  return std::string_view(text).substr(begin, tokens[range.last - 1].byte_end - begin);
}

Excerpt Document::excerpt(TokenRange range) const {
  return {span(range), std::string(view(range))};
}

Excerpt Document::excerpt(Span wanted) const {
  if (wanted.empty()) return {wanted, {}};
  const auto next = std::upper_bound(tokens.begin(), tokens.end(), wanted.begin,
                                     [](std::uint32_t at, const Token& token) { return at < token.span.begin; });
  std::size_t byte = next == tokens.begin() ? 0 : std::prev(next)->byte_begin;
  std::uint32_t at = next == tokens.begin() ? 0 : std::prev(next)->span.begin;
  for (; at < wanted.begin; ++at) next_code_point(text, byte);
  const std::size_t begin = byte;
  for (; at < wanted.end; ++at) next_code_point(text, byte);
  return {wanted, text.substr(begin, byte - begin)};
}

TokenRange Document::tokens_in(Span wanted) const {
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.span.end <= wanted.begin; });
  const auto last =
      std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < wanted.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

const Word& no_word() {
  static thread_local const Word none;
  return none;
}

Document make_document(std::string text, const LanguageData& language, WordMemory* memory) {
  Document document;
  document.text = std::move(text);
  document.language = language.code();
  document.features = language.features();
  if (memory == nullptr) document.own_memory = std::make_shared<WordMemory>();
  document.memory = memory != nullptr ? memory : document.own_memory.get();
  tokenize(document, language);
  find_paragraphs(document);
  find_title(document);
  find_source_line(document);
  return document;
}

}  // namespace pressgraph
