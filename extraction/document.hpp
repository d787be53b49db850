#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/features.hpp"
#include "extraction/span.hpp"

namespace pressgraph {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// Universal parts of speech (https://universaldependencies.org/u/pos/).
enum class Pos : std::uint8_t {
  x,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb
};

std::string_view to_string(Pos);
Pos parse_pos(std::string_view);

/// A token is a run of letters, a number, a mark of punctuation or a symbol. Elided words keep their apostrophe (« l’
/// »); compounds keep their hyphens (« Saint-Denis », « GPT-4o ») but give up clitics (« a | -t-elle »), joined
/// participles (« Tencent | - | backed ») and prefixes before a capital (« ex | - | Twitter »).
struct Token {
  std::uint32_t byte_begin = 0;
  std::uint32_t byte_end = 0;
  Span span;               ///< Code points.
  std::uint32_t word = 0;  ///< Index into Document::words.
  std::uint32_t sentence = 0;
  TokenKind kind = TokenKind::word;
  Pos pos = Pos::x;
  bool space_before = false;
  bool line_start = false;  ///< First token of a paragraph.
};

/// One reading of a form: « annoncé » is a past participle of « annoncer ». Views into the Seeds.
struct Reading {
  std::string_view lemma;
  Pos pos = Pos::x;
  char gender = '-';  ///< m, f, or - (both or none).
  char number = '-';  ///< s, p, or -.
  /// Of a verb, mood:tense:persons as seeds/<lang>/forms.tsv gives them: `ind:pre:3s;sub:pre:3s`, `par:pas:fs`, `inf`.
  std::string_view verb;
};

/// What lexicons ask of a word by itself, each with a place for the answer (asked_once.hpp).
enum class Question : std::uint8_t {
  known_name,
  cue_number,
  reporting_forms,
  source_prepositions,
  phrase_classes,
  verb_readings,
  date,
  figure,
  certainty,
  certainty_of_lemmas
};
inline constexpr std::size_t kQuestions = 10;
struct KeptAnswer {
  std::uint64_t asker = 0;
  std::uint64_t answer = 0;
};

/// A bit for each WordClass (grammar.hpp).
using WordClasses = std::bitset<128>;

/// One distinct spelling of an article, with what many steps ask of it.
struct Word {
  std::string lower;              ///< `surface` in lower case.
  WordClasses classes;            ///< Of `lower`.
  std::uint64_t lower_hash = 0;   ///< table_hash() of `lower`: equal words are found by number.
  std::uint32_t readings_as = 0;  ///< A bit for each Pos that a reading has.
  std::uint16_t moods = 0;        ///< A bit for each MoodTrait (grammar.hpp) of its readings.
  std::uint8_t traits = 0;        ///< A bit for each Trait (grammar.hpp) that its readings or its ending give it.
  bool capital = false;           ///< Its first letter is upper case.
  bool all_capitals = false;      ///< Two letters or more, none lower case.
  bool inner_capital = false;     ///< An upper-case letter after a lower-case one (« DeepSeek »).
  bool has_digit = false;
  bool has_letter = false;
  bool function_word = false;    ///< `lower` is one of seeds/<lang>/function_words.txt.
  std::uint32_t remembered = 0;  ///< Its number in the memory that holds it.
  std::string surface;  ///< Apostrophes ’ become ', hyphens U+2010 and U+2011 become '-'; otherwise as written.
  std::string folded;   ///< `lower` without accents (œ → oe).
  std::vector<Reading> readings;  ///< Of the lower-case form, from seeds/<lang>/forms.tsv; empty where it is unknown.

  mutable std::array<KeptAnswer, kQuestions> answers{};

  bool may_be(Pos pos) const { return (readings_as >> static_cast<unsigned>(pos) & 1U) != 0; }
};

struct Sentence {
  TokenRange tokens;
  std::uint32_t paragraph = 0;
};

/// A paragraph is a line of the text; a line that plainly goes on in the next (no stop, lower case next) is joined to
/// it.
struct Paragraph {
  TokenRange tokens;
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;  ///< Half open.
  bool heading = false;             ///< The title, or a short line without a final stop.
};

/// The word where there is none: nothing is true of it. Each thread has its own, as words keep answers.
const Word& no_word();

/// An article's text, cut into tokens, sentences and paragraphs. Annotations refer to it by token index or code point.
class WordMemory;
class Document {
 public:
  std::string text;      ///< UTF-8, as given.
  std::string language;  ///< `fr` or `en`.
  Features features;     ///< Of the language.
  std::vector<Token> tokens;
  std::vector<const Word*> words;  ///< Distinct spellings, held by `memory`.
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  TokenRange title;                        ///< Empty where there is none.
  TokenRange source_line;                  ///< The line « Source : … », or empty.
  std::uint32_t characters = 0;            ///< Code points of the text.
  WordMemory* memory = nullptr;            ///< Holds the words.
  std::shared_ptr<WordMemory> own_memory;  ///< The same, where it was made for this document alone.

  /// Where a text ends, rules still ask for the word behind: it is an empty one.
  const Word& word(std::uint32_t token) const { return token < tokens.size() ? *words[tokens[token].word] : no_word(); }
  std::string_view lower(std::uint32_t token) const { return word(token).lower; }
  std::string_view surface(std::uint32_t token) const { return word(token).surface; }

  /// Whether the taggers keep in `memory` what its words tell, for the documents that come after.
  bool remembers() const { return own_memory == nullptr; }

  bool has(Feature f) const { return features.has(f); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }

  /// The code points from the first token's begin to the last token's end; empty for an empty range.
  Span span(TokenRange) const;
  /// The bytes of the text between the same bounds, exactly as written.
  std::string_view view(TokenRange) const;
  Excerpt excerpt(TokenRange) const;
  /// An excerpt of any span of code points. Linear in the distance to the nearest token.
  Excerpt excerpt(Span) const;
  /// The tokens that overlap a span of code points.
  TokenRange tokens_in(Span) const;
  TokenRange sentence_of(std::uint32_t token) const { return sentences[tokens[token].sentence].tokens; }
};

/// Cuts a text into tokens, sentences and paragraphs and finds its title and source line.
/// `text` must be valid UTF-8 (see utf8.hpp); `language` chooses the elisions and abbreviations. `memory`, of the same
/// language, must outlive the document, which ends with the next document made with it; without one, the document has
/// its own.
class LanguageData;
Document make_document(std::string text, const LanguageData& language, WordMemory* memory = nullptr);

}  // namespace pressgraph
