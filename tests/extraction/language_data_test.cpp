#include "extraction/language_data.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace pressgraph {
namespace {

namespace fs = std::filesystem;

/// A French of five forms, so that the test does not hang on what the shipped lexicon holds.
class LanguageDataTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("language_data_" + std::to_string(getpid()));
    fs::create_directories(folder_ / "fr");
    std::ofstream(folder_ / "fr/forms.tsv") << "form\tlemma\tpos\tfeatures\n"
                                               "annoncée\tannoncer\tVERB\tpar:pas:fs\n"
                                               "fille\tfille\tNOUN\tfs\n"
                                               "porte\tporte\tNOUN\tfs\n"
                                               "porte\tporter\tVERB\tind:pre:1s,3s\n"
                                               "vite\tvite\tADV\t\n";
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
};

TEST_F(LanguageDataTest, FindsEveryReadingOfAForm) {
  const Seeds seeds(folder_);
  const LanguageData french(seeds, "fr");
  const auto porte = french.readings("porte");
  ASSERT_EQ(porte.size(), 2U);
  EXPECT_EQ(porte[0].pos, Pos::noun);
  EXPECT_EQ(porte[0].gender, 'f');
  EXPECT_EQ(porte[1].lemma, "porter");
  EXPECT_EQ(porte[1].verb, "ind:pre:1s,3s");
  EXPECT_EQ(porte[1].gender, '-');
  const auto participle = french.readings("annoncée");
  ASSERT_EQ(participle.size(), 1U);
  EXPECT_EQ(participle[0].gender, 'f');
  EXPECT_EQ(participle[0].number, 's');
  EXPECT_EQ(french.readings("vite").size(), 1U);
  for (const char* unknown : {"a", "fill", "filles", "zzz", ""})
    EXPECT_TRUE(french.readings(unknown).empty()) << unknown;
}

TEST_F(LanguageDataTest, KnowsTheFeaturesOfItsGrammar) {
  const Seeds seeds;
  const Features french = read_features(seeds, "fr"), english = read_features(seeds, "en");
  EXPECT_TRUE(french.has(Feature::agreement));
  EXPECT_FALSE(english.has(Feature::agreement));
  EXPECT_TRUE(english.has(Feature::head_last));
  EXPECT_FALSE(french.has(Feature::head_last));
  EXPECT_FALSE(read_features(seeds, "xx").has(Feature::head_last));
}

TEST_F(LanguageDataTest, RefusesAFeatureThatNoRuleKnows) {
  std::ofstream(folder_ / "fr/features.tsv") << "feature\texample\nagreement\t\nhead_frist\ta report\n";
  try {
    read_features(Seeds(folder_), "fr");
    FAIL() << "an unknown feature was taken";
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(std::string(error.what()),
              "fr/features.tsv:3: unknown feature \"head_frist\", expected a name of extraction/features.hpp");
  }
}

TEST(EnglishForms, AreInflected) {
  const Seeds seeds;
  const LanguageData english(seeds, "en");
  const auto reading = [&](std::string_view form, Pos pos) -> std::string {
    for (const Reading& each : english.readings(form))
      if (each.pos == pos) return std::string(each.lemma) + " " + std::string(each.verb) + each.number;
    return "";
  };
  EXPECT_EQ(reading("planned", Pos::verb), "plan ind:pas:1s,3s;par:pas-");
  EXPECT_EQ(reading("visited", Pos::verb), "visit ind:pas:1s,3s;par:pas-");
  EXPECT_EQ(reading("lying", Pos::verb), "lie par:pre-");
  EXPECT_EQ(reading("overtook", Pos::verb), "overtake ind:pas:1s,3s-");
  EXPECT_EQ(reading("overtaken", Pos::verb), "overtake par:pas-");
  EXPECT_EQ(reading("studies", Pos::verb), "study ind:pre:3s-");
  EXPECT_EQ(reading("studies", Pos::noun), "study p");
  EXPECT_EQ(reading("women", Pos::noun), "woman p");
  EXPECT_EQ(reading("cities", Pos::noun), "city p");
  EXPECT_EQ(reading("bigger", Pos::adj), "big -");
  for (const char* none : {"takeed", "stoped", "womans", "childs"}) EXPECT_TRUE(english.readings(none).empty()) << none;
}

TEST(DetectLanguage, CountsFunctionWords) {
  const Seeds seeds;
  const LanguageData french(seeds, "fr");
  const LanguageData english(seeds, "en");
  EXPECT_EQ(detect_language("Le ministre a dit “we will see” dans la soirée.", {&french, &english}), "fr");
  EXPECT_EQ(detect_language("The minister said « on verra » on the way to Paris.", {&french, &english}), "en");
  EXPECT_EQ(detect_language("", {&french, &english}), "fr");
}

}  // namespace
}  // namespace pressgraph
