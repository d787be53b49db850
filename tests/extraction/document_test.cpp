#include "extraction/document.hpp"

#include <gtest/gtest.h>

#include "extraction/language_data.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

class DocumentTest : public testing::Test {
 protected:
  static std::string tokens(const std::string& text, const std::string& language = "fr") {
    const Document document = make(text, language);
    std::string out;
    for (std::uint32_t i = 0; i < document.size(); ++i) out += (i ? "|" : "") + std::string(document.surface(i));
    return out;
  }
  static Document make(const std::string& text, const std::string& language = "fr") {
    static const Seeds seeds;
    return make_document(text, LanguageData(seeds, language));
  }
};

TEST_F(DocumentTest, CutsElisionsAndClitics) {
  EXPECT_EQ(tokens("L’usine d'Orval, a-t-elle précisé, n'ouvrira qu'aujourd’hui."),
            "L'|usine|d'|Orval|,|a|-t-elle|précisé|,|n'|ouvrira|qu'|aujourd'hui|.");
}

TEST_F(DocumentTest, KeepsCompoundsAndCutsJoinedNames) {
  EXPECT_EQ(tokens("Saint-Ouen et l'ex-Kalvo"), "Saint-Ouen|et|l'|ex|-|Kalvo");
  EXPECT_EQ(tokens("Kalvo-backed Zhen-4o-mini, O'Hara's U.S. unit", "en"),
            "Kalvo|-|backed|Zhen-4o-mini|,|O'Hara|'s|U.S.|unit");
}

TEST_F(DocumentTest, ReadsNumbers) {
  EXPECT_EQ(tokens("12,5 % de 1.154.700, soit 35'000 à 40 000 €"), "12,5|%|de|1.154.700|,|soit|35'000|à|40|000|€");
  EXPECT_EQ(tokens("$18.12bn in 2023-2024", "en"), "$|18.12bn|in|2023|-|2024");
}

TEST_F(DocumentTest, EndsSentencesAtStopsNotAtAbbreviations) {
  const Document document = make("Le titre de l'article\n\nM. Roy est là. « Oui ! » dit-il. Mme Wu part ? Non.");
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[1].last_sentence - document.paragraphs[1].first_sentence, 4U);
}

TEST_F(DocumentTest, FindsTitleAndSourceLine) {
  const Document document = make("menu\nclose\nUn titre de quatre mots\n\nUne phrase.\n\nSource : Le Fil\n");
  EXPECT_EQ(document.view(document.title), "Un titre de quatre mots");
  EXPECT_EQ(document.view(document.source_line), "Source : Le Fil");
}

TEST_F(DocumentTest, JoinsWrappedLines) {
  const Document document = make("Une première ligne assez longue pour avoir été coupée\npar un éditeur.\nUne autre.");
  EXPECT_EQ(document.paragraphs.size(), 2U);
}

TEST_F(DocumentTest, SpansCountCodePointsAndGiveTheTextBack) {
  const std::string text = "Été 𝔘𝔫𝔦 – « déjà »\u202F: l’œuvre coûte 3\u00A0000 €.\n\nÀ suivre…";
  const Document document = make(text);
  EXPECT_EQ(document.characters, count_code_points(text));
  std::string rebuilt;
  std::uint32_t at = 0;
  for (const Token& token : document.tokens) {
    EXPECT_LE(at, token.span.begin);
    rebuilt += document.excerpt(Span{at, token.span.begin}).surface;
    rebuilt += document.excerpt(token.span).surface;
    EXPECT_EQ(count_code_points(document.excerpt(token.span).surface), token.span.size());
    at = token.span.end;
  }
  EXPECT_EQ(rebuilt, text);
}

TEST_F(DocumentTest, SurvivesAnyBytes) {
  for (const std::string& text : {std::string(), std::string("\n\n \t"), std::string(100000, 'a'),
                                  std::string("'-.'-\u2019--..,«»"), std::string("\x01\x02 x\x7F")})
    EXPECT_NO_THROW(make(text));
}

}  // namespace
}  // namespace pressgraph
