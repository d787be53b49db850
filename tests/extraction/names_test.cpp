#include "extraction/names.hpp"
#include "extraction/pos_tagger.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "extraction/utf8.hpp"
#include "tests/extraction/marked_names.hpp"
#include "tests/extraction/shared_seeds.hpp"

namespace pressgraph {
namespace {

class ExampleNames : public testing::TestWithParam<const char*> {};

TEST_P(ExampleNames, AreFoundByTheRulesAlone) {
  const LanguageData language(seeds(), GetParam());
  const NameFinder finder(seeds(), language, gazetteer(), {.tagger = false});
  std::size_t read = 0;
  for (const std::string_view line : split(seeds().file(language.code() + "/examples/name_cues.txt"), '\n')) {
    if (line.starts_with('#')) continue;
    const MarkedSentence wanted = read_marked(line);
    const Document document = make_document(wanted.text, language);
    EXPECT_THAT(shown(document, finder.find(document)), testing::ElementsAreArray(wanted.names)) << line;
    ++read;
  }
  EXPECT_GE(read, 10U);
}

INSTANTIATE_TEST_SUITE_P(Languages, ExampleNames, testing::Values("fr", "en"));

/// The names of a text that the tagger and all other sources find.
std::vector<Name> names_of(const char* code, const std::string& text, Document& document) {
  const LanguageData language(seeds(), code);
  const NameFinder finder(seeds(), language, gazetteer());
  document = make_document(text, language);
  PosTagger(seeds(), language).tag(document);
  return finder.find(document);
}

TEST(NamesOfADocument, TakeASurnameForItsPersonWhateverStandsAroundIt) {
  Document document;
  const std::vector<Name> names = names_of("en",
                                           "Rohan Tarvexis left the board on Monday. Banks had signed a deal with "
                                           "Tarvexis in May. The Tarvexis plan was never "
                                           "tried. Tarvexis and Brackwell Holdings declined to comment.",
                                           document);
  std::size_t surnames = 0;
  for (const Name& name : names) {
    if (document.view(name.tokens) != "Tarvexis") continue;
    EXPECT_EQ(name.type, "Person");
    ++surnames;
  }
  EXPECT_EQ(surnames, 3U);
}

TEST(NamesOfADocument, ABodyAndWhatItOwnsAreTwo) {
  const auto shown_of = [](const std::string& text) {
    Document document;
    const std::vector<Name> names = names_of("en", text, document);
    std::vector<std::string> out;
    for (const Name& name : names) out.emplace_back(document.view(name.tokens));
    return out;
  };
  EXPECT_THAT(shown_of("She led the Rover Foundation's Open Ledger Foundation until May."),
              testing::ElementsAre("Rover Foundation", "Open Ledger Foundation"));
  EXPECT_THAT(shown_of("St Brendan's University Hospital hired her."),
              testing::ElementsAre("St Brendan's University Hospital"));
}

TEST(NamesOfADocument, BeginWithAnArticleInCapitalsWithinASentence) {
  Document document;
  const std::vector<Name> names = names_of("fr", "Belâge s'offre Les Jardins de Cybèle pour 27 millions.", document);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(document.view(names[1].tokens), "Les Jardins de Cybèle");
}

TEST(NamesOfADocument, BeginWithTheNounThatOpensASentenceUnlessItDescribes) {
  const auto first_of = [](const std::string& text) {
    Document document;
    const std::vector<Name> names = names_of("en", text, document);
    return names.empty() ? std::string() : std::string(document.view(names.front().tokens));
  };
  EXPECT_EQ(first_of("Bow Ridge Capital led the round."), "Bow Ridge Capital");
  EXPECT_EQ(first_of("Lender Ridge Capital led the round."), "Ridge Capital");
  EXPECT_EQ(first_of("Investor Ridge Partners led the round."), "Ridge Partners");
}

TEST(NamesOfADocument, BeginAndEndWhereTheirWordsSay) {
  const auto has = [](const char* language, const std::string& text, std::string_view wanted) {
    Document document;
    const std::vector<Name> names = names_of(language, text, document);
    return std::any_of(names.begin(), names.end(),
                       [&](const Name& name) { return document.view(name.tokens) == wanted; });
  };
  EXPECT_TRUE(has("fr", "La coopérative détient 30 % de Semences de Vernay depuis mai.", "Semences de Vernay"));
  EXPECT_TRUE(has("fr", "Elle est partie chez Fonderies de la Bourdaine en mai.", "Fonderies de la Bourdaine"));
  EXPECT_TRUE(has("fr", "Hier, Tarvelune SAS et Brivel ont fusionné.", "Tarvelune SAS"));
  EXPECT_TRUE(has("fr", "Des clients attaquent le réseau de salles de sport Kelvéo.", "Kelvéo"));
  EXPECT_TRUE(has("en", "Tarvenmoor Water plc has paid a fine.", "Tarvenmoor Water plc"));
  EXPECT_TRUE(has("en", "The brewer sued Halvorn Fabrics Co., Ltd. over its name.", "Halvorn Fabrics Co., Ltd."));
  EXPECT_TRUE(has("en", "Tarvelby's has opened a shop in Durham.", "Tarvelby's"));
  EXPECT_FALSE(has("en", "Tarvelby's shop has opened in Durham.", "Tarvelby's"));
  EXPECT_TRUE(has("en", "Orval Learning was bought by Tessival in December 2024.", "Tessival"));
}

TEST(NamesOfADocument, LeaveTheirTitleOutside) {
  Document document;
  const std::vector<Name> names = names_of("en", "Mrs Garvexis asked Mr Tarvolt to wait, and saw Dr Orvane.", document);
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(document.view(names[0].tokens), "Garvexis");
  EXPECT_EQ(document.view(names[1].tokens), "Tarvolt");
  EXPECT_EQ(document.view(names[2].tokens), "Orvane");
}

TEST(NamesOfADocument, AreEnumeratedByMoreThanOneComma) {
  const auto enumerated = [](const std::string& text) {
    Document document;
    for (const Name& name : names_of("fr", text, document))
      if (document.view(name.tokens) == "Quorvel")
        return std::any_of(name.evidence.begin(), name.evidence.end(),
                           [](const std::string& reason) { return reason.starts_with("enumeration"); });
    ADD_FAILURE() << "Quorvel is not found";
    return false;
  };
  EXPECT_TRUE(enumerated("Le groupe Brackwell, Quorvel et Zorvanne ont signé."));
  EXPECT_FALSE(enumerated("Avec le groupe Brackwell, Quorvel a signé."));
}

/// Whatever the text, names lie inside it, in order, and never overlap.
class AnyText : public testing::TestWithParam<std::string> {};

TEST_P(AnyText, HasOrderedNamesInside) {
  for (const char* code : {"fr", "en"}) {
    const LanguageData language(seeds(), code);
    const NameFinder finder(seeds(), language, gazetteer());
    const Document document = make_document(GetParam(), language);
    std::uint32_t behind = 0;
    for (const Name& name : finder.find(document)) {
      EXPECT_FALSE(name.tokens.empty());
      EXPECT_GE(name.tokens.first, behind);
      EXPECT_LE(name.tokens.last, document.size());
      EXPECT_FALSE(name.evidence.empty());
      EXPECT_GE(name.confidence, 0);
      EXPECT_LE(name.confidence, 1);
      behind = name.tokens.last;
    }
  }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

const std::string kPassage =
    "À Mordanque, la start-up Velmora – filiale d’Ostrévia (OST) – a levé 12 M€, a déclaré Camille Orvane. « L’œuvre "
    "», dit-elle.\n\n";

INSTANTIATE_TEST_SUITE_P(Texts, AnyText,
                         testing::Values("", " ", "\n\n\n", ".", "(", "((((", "«", "X", "d'", "L’", "’’’’",
                                         "\t\x01\x02 Velmora \x7f", "A B C D E F G H I J K L M N O P",
                                         "VELMORA RACHÈTE OSTRÉVIA, ANNONCE CAMILLE ORVANE", "velmora rachète ostrévia",
                                         "velmora rachete ostrevia", "Vel\u00a0mora\u202fOst\u2009ré\u200bvia",
                                         "Velmora de de de de", "Conseil de, de, et de", "(IMP) (IMP", "Institut (",
                                         kPassage, repeated("Velmora", 1 << 20), repeated("Velmora ", 1 << 18),
                                         repeated(kPassage, 1 << 16)));

}  // namespace
}  // namespace pressgraph
