#include <gtest/gtest.h>

#include <algorithm>

#include "extraction/names.hpp"
#include "extraction/pos_tagger.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

/// Properties of the shipped models that must hold on any text, however odd.
class TaggerTest : public ::testing::TestWithParam<const char*> {
 protected:
  Seeds seeds;
  Gazetteer gazetteer{seeds};
  LanguageData language{seeds, GetParam()};
  NameFinder names{seeds, language, gazetteer};
  PosTagger parts{seeds, language};

  /// The names of a text, after checking that they are in order, apart, inside the text and not empty.
  std::vector<std::string> found(const std::string& text) {
    Document document = make_document(text, language);
    parts.tag(document);
    std::vector<std::string> out;
    std::uint32_t last = 0;
    for (const Name& name : names.find(document)) {
      EXPECT_GE(name.tokens.first, last);
      EXPECT_LT(name.tokens.first, name.tokens.last);
      EXPECT_LE(name.tokens.last, document.size());
      EXPECT_FALSE(name.type.empty());
      EXPECT_GE(name.confidence, 0);
      EXPECT_LE(name.confidence, 1.0001);
      last = name.tokens.last;
      const Excerpt excerpt = document.excerpt(name.tokens);
      EXPECT_EQ(document.excerpt(excerpt.span).surface, excerpt.surface);
      out.push_back(excerpt.surface);
    }
    return out;
  }
};

constexpr const char* kText =
    "Naïma Berthelot quitte Orvelac\n\nLa présidente du groupe Orvelac, Naïma Berthelot, a rencontré Tim Cook à Paris. "
    "\"We met in London\", said Berthelot of the meeting with Apple.\n";

TEST_P(TaggerTest, FindsNamesInOrdinaryText) {
  const std::vector<std::string> all = found(kText);
  EXPECT_NE(std::find(all.begin(), all.end(), "Paris"), all.end());
  EXPECT_NE(std::find(all.begin(), all.end(), "Tim Cook"), all.end());
}

TEST_P(TaggerTest, TakesTextWithoutAccents) {
  found(fold(kText));
}

TEST_P(TaggerTest, TakesTextInCapitals) {
  std::string capitals = kText;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  found(capitals);
}

TEST_P(TaggerTest, TakesEveryKindOfSpaceAndApostrophe) {
  for (const char* blank : {"\u00A0", "\u202F", "\u2009", "\t", "  ", "\r\n"})
    for (const char* apostrophe : {"'", "’", "ʼ"})
      found("Selon" + std::string(blank) + "l" + apostrophe + "Institut" + blank + "Vauquelin" + blank + ", d" +
            apostrophe + "Orvelac");
}

TEST_P(TaggerTest, TakesControlCharactersAndStrayMarks) {
  std::string text;
  for (char c = 1; c < 32; ++c) text += std::string("Paris") + c;
  found(text + "\u200B\uFEFF\u0301\u202E«»“”((([[]]");
}

TEST_P(TaggerTest, TakesTextWithoutPunctuation) {
  found("Naima Berthelot quitte Orvelac pour Paris avec Tim Cook et puis Londres");
}

TEST_P(TaggerTest, TakesNothing) {
  EXPECT_TRUE(found("").empty());
  EXPECT_TRUE(found(" \n\n ").empty());
}

TEST_P(TaggerTest, TakesAMegabyteOfOneWord) {
  found(std::string(1'000'000, 'A'));
}

TEST_P(TaggerTest, TakesOneSentenceOfManyWords) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "Orvelac ";
  found(text);
}

TEST_P(TaggerTest, GivesEveryWordAPart) {
  Document document = make_document("Le président annonce une décision. The company bought it.", language);
  parts.tag(document);
  for (const Token& token : document.tokens)
    EXPECT_EQ(token.kind == TokenKind::punctuation, token.pos == Pos::punct) << document.surface(token.word);
}

INSTANTIATE_TEST_SUITE_P(Languages, TaggerTest, ::testing::Values("fr", "en"));

}  // namespace
}  // namespace pressgraph
