#include "extraction/tag_mending.hpp"

#include <gtest/gtest.h>

#include "extraction/language_data.hpp"

namespace pressgraph {
namespace {

/// The document of a text whose words have the parts of speech given, mended; the parts of its tokens.
std::vector<Pos> mended(const std::string& text, const std::vector<const char*>& parts) {
  static const Seeds seeds;
  static const LanguageData english(seeds, "en");
  Document document = make_document(text, english);
  EXPECT_EQ(document.size(), parts.size()) << text;
  for (std::uint32_t i = 0; i < document.size(); ++i) document.tokens[i].pos = parse_pos(parts[i]);
  mend_verbs(document);
  std::vector<Pos> out;
  for (const Token& token : document.tokens) out.push_back(token.pos);
  return out;
}

TEST(MendVerbs, FindsTheVerbOfAClauseWithoutOne) {
  EXPECT_EQ(mended("The audit focuses on costs.", {"DET", "NOUN", "NOUN", "ADP", "NOUN", "PUNCT"})[2], Pos::verb);
  EXPECT_EQ(mended("Riders flock to the ferry.", {"NOUN", "NOUN", "ADP", "DET", "NOUN", "PUNCT"})[1], Pos::verb);
  EXPECT_EQ(mended("Sorel claims the ferry sank.", {"PROPN", "NOUN", "DET", "NOUN", "VERB", "PUNCT"})[1], Pos::noun);
  // The object of a preposition is no subject, and a heading needs no verb.
  EXPECT_EQ(mended("After weeks of talks in Orval.", {"ADP", "NOUN", "ADP", "NOUN", "ADP", "PROPN", "PUNCT"})[3],
            Pos::noun);
  EXPECT_EQ(mended("The bank reports on Orval\n", {"DET", "NOUN", "NOUN", "ADP", "PROPN"})[2], Pos::noun);
}

TEST(MendVerbs, ReadsAVerbBeforeItsObject) {
  EXPECT_EQ(mended("It helped secure the loan.", {"PRON", "VERB", "ADJ", "DET", "NOUN", "PUNCT"})[2], Pos::verb);
  EXPECT_EQ(mended("It made clear the rules.", {"PRON", "VERB", "ADJ", "DET", "NOUN", "PUNCT"})[2], Pos::adj);
  EXPECT_EQ(mended("rules that Sorel said hurt the poor", {"NOUN", "PRON", "PROPN", "VERB", "NOUN", "DET", "NOUN"})[4],
            Pos::verb);
}

TEST(MendVerbs, ReadsAnInfinitiveBehindAModal) {
  EXPECT_EQ(mended("Mills will soon close.", {"NOUN", "AUX", "ADV", "ADJ", "PUNCT"})[3], Pos::verb);
  EXPECT_EQ(mended("Mills are close.", {"NOUN", "AUX", "ADJ", "PUNCT"})[2], Pos::adj);
  EXPECT_EQ(mended("Mills will safety.", {"NOUN", "AUX", "NOUN", "PUNCT"})[2], Pos::noun);
}

}  // namespace
}  // namespace pressgraph
