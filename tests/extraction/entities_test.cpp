#include "extraction/entities.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/name_links.hpp"
#include "tests/extraction/shared_seeds.hpp"

namespace pressgraph {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

/// Resolution alone: the names are marked in the text, « [Person Camille Orvane] ».
struct Resolved {
  Document document;
  Entities entities;
};

Resolved resolve(std::string_view marked, const std::vector<EntityTable>& own = {}, const char* code = "fr") {
  static const LanguageData french(seeds(), "fr");
  static const LanguageData english(seeds(), "en");
  const LanguageData& language = code == std::string_view("fr") ? french : english;
  const NameLexicon lexicon(seeds(), language);
  const Gazetteer gazetteer(seeds(), own);
  std::string text;
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, std::string>> marks;
  while (!marked.empty()) {
    const std::size_t open = marked.find('[');
    text += marked.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = marked.find(']', open);
    const std::string_view mark = marked.substr(open + 1, close - open - 1);
    const std::size_t blank = mark.find(' ');
    marks.push_back({{text.size(), text.size() + mark.size() - blank - 1}, std::string(mark.substr(0, blank))});
    text += mark.substr(blank + 1);
    marked.remove_prefix(close + 1);
  }
  Resolved out{make_document(text, language), {}};
  std::vector<Name> names;
  for (const auto& [bytes, type] : marks) {
    TokenRange tokens;
    while (out.document.tokens[tokens.first].byte_begin < bytes.first) ++tokens.first;
    tokens.last = tokens.first;
    while (tokens.last < out.document.size() && out.document.tokens[tokens.last].byte_begin < bytes.second)
      ++tokens.last;
    names.push_back({tokens, type, 0.9, {"marked"}});
  }
  out.entities = resolve_names(out.document, std::move(names), {lexicon, gazetteer});
  return out;
}

/// The entities by name, each with its aliases: "Camille Orvane = Orvane".
std::vector<std::string> groups(const Resolved& resolved) {
  std::vector<std::string> out;
  for (const Entity& entity : resolved.entities.list) {
    std::string line = entity.name;
    for (const std::string& alias : entity.aliases) line += " = " + alias;
    out.push_back(line);
  }
  return out;
}

TEST(Resolution, JoinsASurnameToItsOnlyFullName) {
  const Resolved resolved = resolve("[Person Camille Tarvelle] recrute. Selon [Person Tarvelle], tout va bien.");
  EXPECT_THAT(groups(resolved), ElementsAre("Camille Tarvelle = Tarvelle"));
  EXPECT_THAT(resolved.entities.list[0].evidence, Contains(HasSubstr("surname of « Camille Tarvelle »")));
}

TEST(Resolution, LeavesASurnameThatTwoPeopleShare) {
  EXPECT_THAT(
      groups(resolve("[Person Camille Tarvelle] et [Person Denis Tarvelle] recrutent. [Person Tarvelle] refuse.")),
      ElementsAre("Camille Tarvelle", "Denis Tarvelle", "Tarvelle"));
}

TEST(Resolution, NeverMixesKinds) {
  EXPECT_THAT(groups(resolve("[Person Camille Tarvelle] dirige [Company Tarvelle].")),
              ElementsAre("Camille Tarvelle", "Tarvelle"));
}

TEST(Resolution, ReadsAcronyms) {
  EXPECT_THAT(groups(resolve("L'[Organization Institut de la Marée Profonde] ([Organization IMP]) recrute. "
                             "L'[Organization IMP] grandit.")),
              ElementsAre("Institut de la Marée Profonde = IMP"));
  EXPECT_THAT(
      groups(resolve(
          "L'[Organization OMQ] publie. Plus tard, l'[Organization Observatoire maritime de Quelmar] corrige.")),
      ElementsAre("Observatoire maritime de Quelmar = OMQ"));
  EXPECT_THAT(groups(resolve("L'[Organization Institut de la Marée Profonde] et l'[Organization ABC] recrutent.")),
              ElementsAre("Institut de la Marée Profonde", "ABC"));
}

TEST(Resolution, ShortensFirmsByTheirTailsOnly) {
  EXPECT_THAT(
      groups(resolve("[Company Velmora Technologies] recrute. [Company Velmora] et [Company Velmora Inc.] aussi.")),
      ElementsAre("Velmora Technologies = Velmora = Velmora Inc."));
  EXPECT_THAT(groups(resolve("[Company Velmora] et [Company Velmora Outre-Mer] recrutent.")),
              ElementsAre("Velmora", "Velmora Outre-Mer"));
}

TEST(Resolution, TakesModelsWithoutTheirMakerButNeverOtherDigits) {
  EXPECT_THAT(groups(resolve("[AIModel Velmora-R7] surprend. [AIModel R7] est libre. [AIModel R8] viendra.")),
              ElementsAre("Velmora-R7 = R7", "R8"));
  EXPECT_THAT(groups(resolve("[Product Fendali 11] remplace [Product Fendali 10].")),
              ElementsAre("Fendali 11", "Fendali 10"));
}

TEST(Resolution, KnowsFormerNamesAndCountriesInTwoLanguages) {
  EXPECT_THAT(groups(resolve("Un message sur [Product Pliou] (ex-[Product Quovi]).")), ElementsAre("Pliou = Quovi"));
  EXPECT_THAT(groups(resolve("Les [Place États-Unis] accusent. \"The [Place United States] will act\".")),
              ElementsAre("United States = États-Unis"));
}

TEST(Resolution, GivesGenderAndNumber) {
  const Resolved resolved = resolve(
      "Mme [Person Tarvelle] rejoint la start-up [Company Velmora]. Les [Place Émirats arabes unis] attendent [Person "
      "Denis Quelmar].");
  EXPECT_EQ(resolved.entities.agreement[0].gender, 'f');
  EXPECT_EQ(resolved.entities.agreement[1].gender, 'f');
  EXPECT_EQ(resolved.entities.agreement[2].number, 'p');
  EXPECT_EQ(resolved.entities.agreement[3].gender, 'm');
}

TEST(Resolution, TakesIdentifiersOfTheUsersOwnList) {
  const std::vector<EntityTable> own = {
      {"own.tsv", "name\ttype\taliases\tsameAs\tambiguous\nVelmora\tCompany\tVLM\thttps://example.org/velmora\t\n"}};
  const Resolved resolved = resolve("[Company Velmora] recrute. [Company VLM] grandit.", own);
  EXPECT_THAT(groups(resolved), ElementsAre("Velmora = VLM"));
  EXPECT_THAT(resolved.entities.list[0].same_as, ElementsAre("https://example.org/velmora"));
}

TEST(OwnEntities, MeanWhatTheUserSays) {
  const LanguageData language(seeds(), "fr");
  const std::vector<EntityTable> own = {{"own.tsv", "name\ttype\nParis\tProduct\n"}};
  const Gazetteer gazetteer(seeds(), own);
  const Document document = make_document("Paris", language);
  const auto known = gazetteer.lookup(document, {0, 1});
  ASSERT_TRUE(known);
  EXPECT_EQ(gazetteer.entity(known->entity).type, "Product");
  EXPECT_EQ(known->types & (known->types - 1), 0U) << "no other type is left";
}

TEST(OwnEntities, AreRefusedWithFileAndLine) {
  try {
    const Gazetteer gazetteer(seeds(), {{"own.tsv", "name\ttype\nVelmora\tFirm\n"}});
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("own.tsv:2: unknown type 'Firm', expected Person"));
  }
}

}  // namespace
}  // namespace pressgraph
