#include "extraction/gazetteer.hpp"

#include <gtest/gtest.h>

#include "extraction/language_data.hpp"

namespace pressgraph {
namespace {

class GazetteerTest : public ::testing::Test {
 protected:
  Seeds seeds;
  LanguageData french{seeds, "fr"};

  /// The known names of a text as written, longest first at each place.
  std::vector<std::string> found(const Gazetteer& gazetteer, const std::string& text) {
    const Document document = make_document(text, french);
    std::vector<std::string> out;
    for (const KnownName& name : gazetteer.find(document)) out.emplace_back(document.view(name.tokens));
    return out;
  }
};

constexpr const char* kTable =
    "name\ttype\taliases\tsameAs\tambiguous\n"
    "Orvelac\tCompany\tOrvelac Industries | Groupe Orvelac\t\t\n"
    "École de Brumault\tOrganization\t\t\t\n"
    "l'Étoile-d'Or\tOrganization\t\t\t\n"
    "OTB\tGovernmentBody\t\t\t\n"
    "iZelka\tProduct\t\t\t\n"
    "Marée\tWork\t\t\t1\n";

TEST_F(GazetteerTest, FindsTheLongestNames) {
  Gazetteer gazetteer(seeds);
  gazetteer.add(kTable, "table");
  EXPECT_EQ(found(gazetteer, "Le Groupe Orvelac et Orvelac Industries, puis Orvelac."),
            (std::vector<std::string>{"Groupe Orvelac", "Orvelac Industries", "Orvelac"}));
}

TEST_F(GazetteerTest, DoesNotMindAccentsOrCapitals) {
  Gazetteer gazetteer(seeds);
  gazetteer.add(kTable, "table");
  EXPECT_EQ(found(gazetteer, "L'ECOLE DE BRUMAULT rouvre"), (std::vector<std::string>{"ECOLE DE BRUMAULT"}));
}

TEST_F(GazetteerTest, CrossesTheBoundsOfTokensOnlyWhereTheNameDoes) {
  Gazetteer gazetteer(seeds);
  gazetteer.add(kTable, "table");
  EXPECT_EQ(found(gazetteer, "Chez L’Étoile-d’Or, on attend."), (std::vector<std::string>{"L’Étoile-d’Or"}));
}

TEST_F(GazetteerTest, AsksForCapitalsWhereTheTableHasThem) {
  Gazetteer gazetteer(seeds);
  gazetteer.add(kTable, "table");
  EXPECT_TRUE(found(gazetteer, "une orvelac, une marée, un otb").empty());
  EXPECT_EQ(found(gazetteer, "le iZelka de l'OTB"), (std::vector<std::string>{"iZelka", "OTB"}));
}

TEST_F(GazetteerTest, TellsTypeRowAndAmbiguity) {
  Gazetteer gazetteer(seeds);
  gazetteer.add(kTable, "table");
  const Document document = make_document("Groupe Orvelac, Marée", french);
  const std::vector<KnownName> names = gazetteer.find(document);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(gazetteer.entity(names[0].entity).name, "Orvelac");
  EXPECT_EQ(gazetteer.entity(names[0].entity).type, "Company");
  EXPECT_FALSE(names[0].ambiguous);
  EXPECT_TRUE(names[1].ambiguous);
  ASSERT_TRUE(gazetteer.lookup(document, names[0].tokens).has_value());
  EXPECT_FALSE(gazetteer.lookup(document, {0, 1}).has_value());
}

TEST_F(GazetteerTest, RefusesARowWithoutType) {
  Gazetteer gazetteer(seeds);
  try {
    gazetteer.add("name\ttype\nOrvelac\t\n", "mine.tsv");
    FAIL() << "no error";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "mine.tsv:2: a name and a type expected");
  }
}

TEST_F(GazetteerTest, KnowsFirstNames) {
  const Gazetteer gazetteer(seeds);
  EXPECT_EQ(gazetteer.first_name("sophie"), 'f');
  EXPECT_EQ(gazetteer.first_name("orvelac"), std::nullopt);
}

}  // namespace
}  // namespace pressgraph
