#include "extraction/word_memory.hpp"

#include <gtest/gtest.h>

#include "extraction/analyzer.hpp"
#include "extraction/extraction_json.hpp"
#include "extraction/pos_tagger.hpp"
#include "tests/extraction/shared_seeds.hpp"

namespace pressgraph {
namespace {

const LanguageData& french() {
  static const LanguageData data(seeds(), "fr");
  return data;
}

/// « mot0 mot1 … », each word its own.
std::string numbered_words(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "mot" + std::to_string(i) + " ";
  return out;
}

void expect_same_words(const Document& a, const Document& b) {
  ASSERT_EQ(a.words.size(), b.words.size());
  ASSERT_EQ(a.size(), b.size());
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a.tokens[i].word, b.tokens[i].word);
    EXPECT_EQ(a.surface(i), b.surface(i));
    EXPECT_EQ(a.lower(i), b.lower(i));
    EXPECT_EQ(a.word(i).capital, b.word(i).capital);
    EXPECT_EQ(a.word(i).classes, b.word(i).classes);
    EXPECT_EQ(a.word(i).readings.size(), b.word(i).readings.size());
    EXPECT_EQ(a.tokens[i].pos, b.tokens[i].pos) << a.surface(i);
  }
}

const char* const kTexts[] = {
    "La ministre Odile Tarvenne annonce un plan. Elle l’annonce à Lormeaux, selon l'agence.",
    "Tarvenne est au plan ce que Lormeaux est à l’agence : une ministre ANNONCE.",
    "Un plan, un plan, un plan. « Odile ! »",
};

TEST(WordMemory, ChangesNoWordAndNoPartOfSpeech) {
  const PosTagger tagger(seeds(), french());
  WordMemory memory;
  for (int round = 0; round < 2; ++round)
    for (const char* const text : kTexts) {
      Document remembered = make_document(text, french(), &memory);
      Document fresh = make_document(text, french());
      tagger.tag(remembered);
      tagger.tag(fresh);
      expect_same_words(remembered, fresh);
    }
}

TEST(WordMemory, ForgetsWhatCameOnceAndStaysRight) {
  const PosTagger tagger(seeds(), french());
  WordMemory memory;
  for (const std::size_t words : {9000U, 12000U, 3U, 25000U, 10U}) {
    Document many = make_document(numbered_words(words), french(), &memory);
    EXPECT_EQ(many.words.size(), words);
    Document few = make_document(kTexts[0], french(), &memory);
    Document fresh = make_document(kTexts[0], french());
    tagger.tag(few);
    tagger.tag(fresh);
    expect_same_words(few, fresh);
  }
}

TEST(WordMemories, LendToTwoAtATime) {
  const WordMemories memories;
  const WordMemories::Loan first = memories.borrow();
  const WordMemory* second_address = nullptr;
  {
    const WordMemories::Loan second = memories.borrow();
    second_address = second.get();
    EXPECT_NE(first.get(), second_address);
  }
  EXPECT_EQ(memories.borrow().get(), second_address);
}

TEST(WordMemories, LeaveNoTraceInExtractions) {
  const Analyzer used(seeds());
  const auto extract = [](const Analyzer& analyzer, const char* text) {
    Article article;
    article.text = text;
    return to_json(analyzer.analyze(article));
  };
  for (const char* const text : kTexts) extract(used, text);
  for (const char* const text : kTexts) EXPECT_EQ(extract(used, text), extract(Analyzer(seeds()), text));
}

}  // namespace
}  // namespace pressgraph
