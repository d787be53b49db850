#include "extraction/publication.hpp"

#include <gtest/gtest.h>

#include "extraction/analyzer.hpp"

namespace pressgraph {
namespace {

/// « 2025-03-14 | AFP » of an article that comes without metadata.
std::string publication(const std::string& language, const std::string& text) {
  static const Seeds seeds;
  static const Analyzer analyzer(seeds);
  Article article;
  article.language = language;
  article.text = text;
  const DocumentInfo info = analyzer.analyze(article).document;
  return info.published + " | " + info.publisher;
}

const std::string kBody =
    "\n\nLa mairie de Solbec a annoncé vendredi la fermeture du pont, qui rouvrira le 3 mai 2025.\n";
const std::string kTitle = "Le pont de Solbec est fermé\n\n";

TEST(Publication, IsReadFromTheDateline) {
  EXPECT_EQ(publication("fr", kTitle + "RENNES, 14 mars 2025 (AFP)" + kBody), "2025-03-14 | AFP");
  EXPECT_EQ(publication("fr", kTitle + "SOLBEC (AFP), 14 mars 2025 – La mairie a fermé le pont de la Varenne."),
            "2025-03-14 | AFP");
  EXPECT_EQ(publication("fr", kTitle + "Paris, le 14 mars 2025 –" + kBody), "2025-03-14 | ");
  EXPECT_EQ(publication("en",
                        "A bridge is closed in Solbec\n\nLONDON (Reuters) - The town of Solbec said on Tuesday that it "
                        "had closed a bridge."),
            " | Reuters");
}

TEST(Publication, IsReadFromTheLineOfPublication) {
  EXPECT_EQ(publication("fr", kTitle + "Publié le 12 novembre 2024 à 10h15" + kBody), "2024-11-12 | ");
  EXPECT_EQ(
      publication("en", "A bridge is closed\n\nPublished March 14, 2025\n\nThe town closed a bridge on Friday.\n"),
      "2025-03-14 | ");
}

TEST(Publication, IsReadFromTheSourceLine) {
  EXPECT_EQ(publication("en",
                        "A bridge is closed\n\nThe town closed a bridge on Friday.\n\nSource: The Solbec Post, "
                        "February 24, 2025\n"),
            "2025-02-24 | The Solbec Post");
  EXPECT_EQ(publication("fr", kTitle + "La mairie l’a dit." + kBody + "\nSource : Le Fil, 24 février 2025\n"),
            "2025-02-24 | Le Fil");
}

TEST(Publication, IsNoDateOfTheText) {
  EXPECT_EQ(publication("fr", kTitle + "Le 14 mars 2025, la mairie a fermé le pont." + kBody), " | ");
  EXPECT_EQ(publication("fr", kTitle + "Publié le 14 mars 2025, le rapport de la mairie étonne." + kBody), " | ");
  EXPECT_EQ(publication("en", "A bridge is closed\n\nOn March 14, 2025, the town closed a bridge.\n"), " | ");
  EXPECT_EQ(publication("en", "A bridge is closed\n\nSolbec (population 300) closed a bridge - again.\n"), " | ");
}

TEST(Publication, GivesWayToWhatIsKnown) {
  static const Seeds seeds;
  Article article;
  article.language = "fr";
  article.text = kTitle + "RENNES, 14 mars 2025 (AFP)" + kBody;
  article.published = "2025-03-15";
  article.publisher = "Le Fil";
  const DocumentInfo info = Analyzer(seeds).analyze(article).document;
  EXPECT_EQ(info.published, "2025-03-15");
  EXPECT_EQ(info.publisher, "Le Fil");
}

}  // namespace
}  // namespace pressgraph
