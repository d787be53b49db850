#include "extraction/claims.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>

#include "extraction/analyzer.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/name_lexicon.hpp"
#include "extraction/name_links.hpp"
#include "extraction/quotations.hpp"
#include "extraction/utf8.hpp"
#include "tests/extraction/marked_text.hpp"
#include "tests/extraction/shared_seeds.hpp"

namespace pressgraph {
namespace {

/// « \\n » in a cell is a line feed.
MarkedSentence read_cell(std::string_view cell) {
  MarkedSentence out = read_marked(cell);
  for (std::size_t at = 0; (at = out.text.find("\\n", at)) != std::string::npos;) out.text.replace(at, 2, "\n");
  return out;
}

Document document_of(const std::string& text, const std::string& language) {
  Article article;
  article.text = text;
  article.language = language;
  return analyzer().document(article);
}

/// Names are given, so that only the claims are under test.
Entities given_entities(const Document& document, const MarkedSentence& sentence, const LanguageData& language) {
  const NameLexicon lexicon(seeds(), language);
  return marked_entities(document, sentence, {lexicon, gazetteer()});
}

std::string written(const Claim& claim, const Entities& entities) {
  std::string out(to_string(claim.kind));
  out += ' ';
  out += !claim.speaker.empty() ? entities.list[Entities::index(claim.speaker)].name
         : claim.speaker_span   ? "?" + claim.speaker_span->surface
                                : "-";
  out += ":";
  for (const Excerpt& part : claim.content_parts) out += (out.back() == ':' ? " " : " + ") + part.surface;
  return out;
}

struct Tools {
  explicit Tools(const std::string& code)
      : language(seeds(), code), references(seeds(), language), claims(seeds(), language) {}
  LanguageData language;
  ReferenceResolver references;
  ClaimFinder claims;
};

const Tools& tools(const std::string& language) {
  static const Tools french("fr");
  static const Tools english("en");
  return language == "fr" ? french : english;
}

class ClaimExamples : public testing::TestWithParam<const char*> {};

TEST_P(ClaimExamples, AreRead) {
  const std::string language = GetParam();
  const Tools& with = tools(language);
  read_table(seeds().file(language + "/examples/claims.tsv"), true, [&](const TableRow& row) {
    const MarkedSentence sentence = read_cell(row[0]);
    const Document document = document_of(sentence.text, language);
    Entities entities = given_entities(document, sentence, with.language);
    std::string found;
    for (const Claim& claim : with.claims.find(Syntax(document), entities, with.references, {}, {}))
      found += (found.empty() ? "" : " ;; ") + written(claim, entities);
    EXPECT_EQ(found, row[1]) << language << "/examples/claims.tsv:" << row.line << ": " << row[0];
  });
}

/// The certainty of the one claim of a marked sentence, as "modality polarity"; how many claims there are where it is
/// not one.
std::string certainty_of(std::string_view cell, const std::string& language) {
  const Tools& with = tools(language);
  const MarkedSentence sentence = read_cell(cell);
  const Document document = document_of(sentence.text, language);
  Entities entities = given_entities(document, sentence, with.language);
  const std::vector<Claim> claims = with.claims.find(Syntax(document), entities, with.references, {}, {});
  if (claims.size() != 1) return std::to_string(claims.size()) + " claims";
  return std::string(to_string(claims[0].modality)) + " " + std::string(to_string(claims[0].polarity));
}

TEST_P(ClaimExamples, HaveTheCertaintyTheyState) {
  const std::string language = GetParam();
  read_table(seeds().file(language + "/examples/certainty.tsv"), true, [&](const TableRow& row) {
    EXPECT_EQ(certainty_of(row[0], language), row[1])
        << language << "/examples/certainty.tsv:" << row.line << ": " << row[0];
  });
}

TEST(Claims, HaveTheRightCertaintyNineTimesInTen) {
  std::ifstream in(PRESSGRAPH_SOURCE_DIR "/tests/extraction/data/certainty.tsv");
  const std::string table((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::size_t all = 0;
  std::size_t right = 0;
  std::string wrong;
  read_table(table, true, [&](const TableRow& row) {
    const std::string found = certainty_of(row[1], std::string(row[0]));
    ++all;
    if (found == row[2])
      ++right;
    else
      wrong += std::string(row[1]) + ": " + found + ", not " + std::string(row[2]) + "\n";
  });
  EXPECT_GE(all, 200U);
  EXPECT_GE(10 * right, 9 * all) << wrong;
}

TEST_P(ClaimExamples, ResolveDescriptionsAndPronouns) {
  const std::string language = GetParam();
  const Tools& with = tools(language);
  read_table(seeds().file(language + "/examples/references.tsv"), true, [&](const TableRow& row) {
    const MarkedSentence sentence = read_cell(row[0]);
    const Document document = document_of(sentence.text, language);
    const Entities entities = given_entities(document, sentence, with.language);
    std::string found = "-";
    for (std::uint32_t i = document.size(); i-- > 0;) {
      std::uint32_t last = i;
      while (last + 1 < document.size() && document.view({i, last + 1}).size() < row[1].size()) ++last;
      if (document.view({i, last + 1}) != row[1]) continue;
      if (const auto entity = with.references.resolve(document, entities, {i, last + 1}))
        found = entities.list[*entity].name;
      break;
    }
    EXPECT_EQ(found, row[2]) << language << "/examples/references.tsv:" << row.line << ": " << row[0];
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, ClaimExamples, testing::Values("fr", "en"));

std::vector<std::string> quoted(const std::string& text) {
  const Document document = document_of(text, "fr");
  std::vector<std::string> out;
  for (const Quotation& quotation : find_quotations(document).list) out.emplace_back(document.view(quotation.inside));
  return out;
}

using Strings = std::vector<std::string>;

TEST(Quotations, PairEveryKindOfMark) {
  EXPECT_EQ(quoted("Il a dit « oui » puis \"non\" et “peut-être”."), (Strings{"oui", "non", "peut-être"}));
}

TEST(Quotations, NestInOtherMarks) {
  EXPECT_EQ(quoted("« Il m'a dit “viens” hier », dit-elle."), (Strings{"Il m'a dit “viens” hier", "viens"}));
}

TEST(Quotations, GoOnOverParagraphsToTheirClosingMark) {
  EXPECT_EQ(quoted("« Un début.\n\nUne suite. »\n\nAutre chose."), (Strings{"Un début.\n\nUne suite."}));
}

TEST(Quotations, AnOpenMarkClosesWithItsParagraph) {
  EXPECT_EQ(quoted("« Une phrase sans fin de citation.\n\nLe texte reprend ici."),
            (Strings{"Une phrase sans fin de citation."}));
}

TEST(Quotations, AStrayClosingMarkIsPassedOver) {
  EXPECT_EQ(quoted("Un mot » perdu, puis « un autre »."), (Strings{"un autre"}));
}

TEST(Claims, ASpanIsItsTextWhateverMarksAreThrownIn) {
  std::mt19937 random(7);
  const Strings pieces = {"« ",
                          " »",
                          "“",
                          "”",
                          "\"",
                          "'",
                          ", a déclaré le ministre",
                          " selon elle, ",
                          "Le prix monte",
                          ". ",
                          "\n\n",
                          " que ",
                          ": ",
                          "—",
                          "é",
                          " Anne Martin "};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int k = 0; k < 30; ++k) text += pieces[random() % pieces.size()];
    Article article;
    article.text = text;
    article.language = "fr";
    std::vector<std::size_t> bytes;
    for (std::size_t i = 0; i < text.size(); next_code_point(text, i)) bytes.push_back(i);
    bytes.push_back(text.size());
    for (const Claim& claim : analyzer().analyze(article).claims)
      for (const Excerpt& part : claim.content_parts) {
        ASSERT_LT(part.span.begin, part.span.end) << text;
        EXPECT_EQ(text.substr(bytes[part.span.begin], bytes[part.span.end] - bytes[part.span.begin]), part.surface)
            << text;
      }
  }
}

TEST(Claims, OneMarkRepeatedIsReadInLinearTime) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "« ";
  Article article;
  article.text = text;
  article.language = "fr";
  EXPECT_LE(analyzer().analyze(article).claims.size(), 1U);
}

}  // namespace
}  // namespace pressgraph
