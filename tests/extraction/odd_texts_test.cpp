// Texts that no one writes, long enough that anything worse than linear would stand out: none may crash, hang, or give
// a span that is not in the text. bench/odd_texts_benchmark measures the same texts at a size where time tells.
#include <gtest/gtest.h>

#include "extraction/analyzer.hpp"
#include "extraction/extraction_json.hpp"

namespace pressgraph {
namespace {

class OddText : public ::testing::TestWithParam<const char*> {
 protected:
  static const Analyzer& analyzer() {
    static const Seeds seeds;
    static const Analyzer instance(seeds);
    return instance;
  }

  /// The unit over and over, in about this many bytes.
  static std::string repeated(std::string_view unit, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += unit;
    return out;
  }
};

TEST_P(OddText, IsReadFromEndToEnd) {
  constexpr std::size_t kBytes = 30'000;
  for (const char* const around : {"", "Le maire a parlé. "}) {
    Article article;
    article.text = around + repeated(GetParam(), kBytes) + around;
    const Extraction extraction = analyzer().analyze(article);
    EXPECT_NO_THROW(verify_excerpts(extraction, article.text, "odd text"));
  }
}

/// An article may stop anywhere: behind an opening mark, inside a word, before the name that was announced.
TEST(CutText, IsReadWhereverItEnds) {
  static const Seeds seeds;
  static const Analyzer analyzer(seeds);
  constexpr std::size_t kStep = 1;
  for (const std::string whole :
       {"Le Fil – « Nous ouvrons », a dit Odile Tarvenne, PDG d’Orvalis. 'Selon elle', l’usine de Lormeaux (Sarvie) "
        "coûterait 12 millions d’euros, soit 5 % de plus qu’en mars : “un choix”, dit-elle - pas un pari…",
        "'We said no,' Ann Roy, chief executive of Halvorn's (Tessival) unit, told \"The Post\" on 3 May 2024: 'it’s "
        "$12m or 5% more than in March — not a bet', she added, as the firm's Ozu-backed rival …",
        "Odile Tarvenne, qui dirige Orvalis, a dénoncé la hausse du tarif dit \"Sarvie 21\", en y voyant un échec"})
    for (std::size_t end = 1; end < whole.size(); end += kStep) {
      Article article;
      article.text = whole.substr(0, end);
      while (!article.text.empty() && (static_cast<unsigned char>(article.text.back()) & 0x80U) != 0)
        article.text.pop_back();
      const Extraction extraction = analyzer.analyze(article);
      EXPECT_NO_THROW(verify_excerpts(extraction, article.text, "cut text")) << end;
    }
}

INSTANTIATE_TEST_SUITE_P(Repeated, OddText,
                         ::testing::Values("«", "»", "\"", "“", "”", "'", "’", "‘", "—", "-", "(", ")", "[", "7", "12 ",
                                           "A", "a", "Ab ", "Ab, ", "mot ", ".", "…", ",", "a, ", "5 % ", "« a ", "a\n",
                                           "\n", " ", "\xC2\xA0", "e\xCC\x81", "selon ", "« a », dit-il. ",
                                           "12 mai 2024 ", "1 million d’euros "));

}  // namespace
}  // namespace pressgraph
