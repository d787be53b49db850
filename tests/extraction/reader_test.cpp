#include "extraction/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/input_error.hpp"

namespace pressgraph {
namespace {

std::vector<Article> read(const std::string& bytes, const std::string& path, const ReadOptions& options = {}) {
  std::vector<Article> out;
  read_inputs(bytes, path, options, [&](Input input) { out.push_back(std::get<Article>(std::move(input))); });
  return out;
}

std::string complaint(const std::string& bytes, const std::string& path, const ReadOptions& options = {}) {
  try {
    read(bytes, path, options);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Reader, TakesTextAsItIs) {
  const Article article = read("Titre\r\n\r\nCorps.\n", "a.txt").front();
  EXPECT_EQ(article.text, "Titre\r\n\r\nCorps.\n");
  EXPECT_FALSE(article.carries_text);
}

TEST(Reader, SaysWhereTextIsBad) {
  EXPECT_EQ(complaint("un\ndeux \xE9t\xE9", "a.txt"),
            "a.txt:2:6: byte 0xE9 is not UTF-8, expected UTF-8 text (or name its --charset)");
  EXPECT_EQ(complaint(" \n", "a.txt"), "a.txt: empty, expected the text of an article");
  EXPECT_THAT(complaint(std::string("a\0b", 3), "a.txt"), testing::StartsWith("a.txt:1:2: binary data"));
  ReadOptions small;
  small.largest_article = 10;
  EXPECT_EQ(complaint("01234567890", "a.txt", small), "a.txt: an article of 11 bytes, expected at most 10");
}

TEST(Reader, DecodesANamedCharset) {
  ReadOptions options;
  options.charset = "windows-1252";
  EXPECT_EQ(read("\xE9t\xE9 \x80", "a.txt", options).front().text, "été €");
  options.charset = "klingon-8";
  EXPECT_THAT(complaint("x", "a.txt", options), testing::HasSubstr("charset \"klingon-8\" unknown"));
}

TEST(Reader, FindsTheArticleOfAPage) {
  const std::string html = R"(<!doctype html><html lang="fr-FR"><head><title>Le Fil - Un robot à Lyon</title>
    <meta property="og:site_name" content="Le Fil"><meta property="article:published_time" content="2025-03-04T10:00:00+01:00">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Un robot à Lyon","author":{"name":"Ana Roy"}}</script></head>
    <body><nav><ul><li>Accueil</li></ul></nav><div><h1>Un robot à Lyon</h1><div class="text">
    <p>La ville de Lyon&nbsp;accueille un robot, a dit la mairie, qui en est très fière depuis le mois de mars.</p>
    <p>Il coûte 3&nbsp;000&nbsp;€, selon une source, ce qui est peu pour une machine de cette taille et de cet âge.</p></div></div>
    <footer><p>Mentions légales, tous droits réservés, abonnez-vous à la lettre du matin et à celle du soir.</p></footer></body></html>)";
  const Article article = read(html, "a.html").front();
  EXPECT_EQ(article.title, "Un robot à Lyon");
  EXPECT_EQ(article.publisher, "Le Fil");
  EXPECT_EQ(article.published, "2025-03-04");
  EXPECT_EQ(article.author, "Ana Roy");
  EXPECT_EQ(article.language, "fr");
  EXPECT_TRUE(article.carries_text);
  EXPECT_TRUE(article.text.starts_with("Un robot à Lyon\n\nLa ville de Lyon\u00A0accueille")) << article.text;
  EXPECT_EQ(article.text.find("Mentions"), std::string::npos);
  EXPECT_EQ(article.text.find("Accueil\n"), std::string::npos);
}

TEST(Reader, ReadsJsonLinesWithAFieldMap) {
  ReadOptions options;
  options.fields["text"] = "data.body";
  const auto articles = read(
      "{\"data\":{\"body\":\"Un.\"},\"title\":\"T\",\"date\":\"2025-01-02T00:00\"}\n\n{\"data\":{\"body\":\"Deux.\"}}"
      "\n",
      "a.jsonl", options);
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[0].text, "T\n\nUn.");
  EXPECT_EQ(articles[0].published, "2025-01-02");
  EXPECT_THAT(complaint("{}\n", "a.jsonl"), testing::StartsWith("a.jsonl:1: no text in the object"));
  EXPECT_THAT(complaint("{\"text\":\"a\"}\n{oops\n", "a.jsonl"), testing::StartsWith("a.jsonl:2:2: not JSON"));
}

TEST(Reader, NumbersTheArticlesOfOneFile) {
  const auto paths = [](const std::vector<Article>& articles) {
    std::string out;
    for (const Article& article : articles) out += article.path + " ";
    return out;
  };
  EXPECT_EQ(paths(read("{\"text\":\"Un.\"}\n\n{\"text\":\"Deux.\"}\n", "w/a.jsonl")), "w/a.jsonl#1 w/a.jsonl#3 ");
  EXPECT_EQ(paths(read("[{\"text\":\"Un.\"},{\"text\":\"Deux.\"}]", "a.json")), "a.json#1 a.json#2 ");
  EXPECT_EQ(paths(read("{\"text\":\"Un.\"}", "a.json")), "a.json ");
  EXPECT_EQ(file_of("w/a.jsonl#3"), "w/a.jsonl");
  EXPECT_EQ(file_of("a.jsonl#3#1"), "a.jsonl");
  for (const char* path : {"a.jsonl", "a.txt#3", "a#b.json", "#1", ""}) EXPECT_EQ(file_of(path), path);
}

TEST(Reader, GoesOnBehindABadArticleWhereItIsToldTo) {
  std::vector<std::string> problems;
  ReadOptions options;
  options.skip = [&](const std::string& problem) { problems.push_back(problem); };
  EXPECT_EQ(read("{\"text\":\"Un.\"}\n{oops\n{\"text\":\"Trois.\"}\n", "a.jsonl", options).size(), 2U);
  EXPECT_EQ(read("[{\"text\":\"Un.\"},7]", "a.json", options).size(), 1U);
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_THAT(problems[0], testing::StartsWith("a.jsonl:2:2: not JSON"));
  EXPECT_EQ(problems[1], "a.json: /1: 7, expected a JSON object");
}

TEST(Reader, BringsDatesToOneFormOrSaysSo) {
  std::vector<std::string> notes;
  ReadOptions options;
  options.note = [&](const std::string& note) { notes.push_back(note); };
  const auto articles = read(
      "{\"text\":\"Un.\",\"date\":\"Tue, 04 Mar 2025 10:00:00 "
      "GMT\"}\n{\"text\":\"Deux.\",\"published\":\"05/04/2025\"}\n"
      "{\"text\":\"Trois.\",\"published_at\":1741082400}\n",
      "a.jsonl", options);
  ASSERT_EQ(articles.size(), 3U);
  EXPECT_EQ(articles[0].published, "2025-03-04");
  EXPECT_EQ(articles[1].published, "");
  EXPECT_EQ(articles[2].published, "2025-03-04");
  EXPECT_EQ(notes, std::vector<std::string>{"a.jsonl:2: date \"05/04/2025\" left out, expected one such as 2025-06-12 "
                                            "that tells the day from the month"});
}

TEST(Reader, RefusesDocumentsOfOtherKinds) {
  EXPECT_THAT(complaint("%PDF-1.7\nabc", "a.pdf"), testing::StartsWith("a.pdf: a PDF document, expected text"));
  EXPECT_THAT(complaint("PK\x03\x04 abc", "a.txt"), testing::StartsWith("a.txt: a Word, OpenDocument or zip file"));
  EXPECT_EQ(read("Un texte.", "a.docx").size(), 1U);
}

std::string text_of_page(const std::string& body) {
  return read("<!doctype html><html><body>" + body + "</body></html>", "a.html").front().text;
}

TEST(Reader, FindsArticlesWithoutParagraphElements) {
  EXPECT_EQ(text_of_page("<div><h1>Un pont fermé</h1><div>Le pont de la Varenne est fermé depuis lundi, a annoncé la "
                         "mairie de Solbec dans la soirée.</div><div>Il rouvrira en mai.</div></div>"),
            "Un pont fermé\n\nLe pont de la Varenne est fermé depuis lundi, a annoncé la mairie de Solbec dans la "
            "soirée.\n\nIl rouvrira en mai.");
  EXPECT_EQ(
      text_of_page("<nav><p>Accueil</p></nav><article><p>Le pont est fermé.</p></article><footer>Contact</footer>"),
      "Le pont est fermé.");
}

TEST(Reader, KeepsTheRowsOfTables) {
  const std::string text = text_of_page(
      "<article><p>Les résultats du premier tour de l’élection municipale de Solbec sont connus depuis ce matin.</p>"
      "<table><tr><th>Liste</th><th>Voix</th></tr><tr><td>Ensemble</td><td>4 512</td></tr></table></article>");
  EXPECT_THAT(text, testing::EndsWith("Liste | Voix\n\nEnsemble | 4 512"));
}

TEST(Reader, LeavesThePagesFurnitureOut) {
  const std::string text = text_of_page(
      "<div class=\"article-body social-ready\"><p>La mairie de Solbec a fermé le pont de la Varenne, qui rouvrira au "
      "mois de mai.</p>"
      "<p>Lire aussi\u00A0: <a href=\"/b\">Le pont de tous les dangers</a></p><p><a href=\"/c\">Solbec en dix "
      "dates</a></p>"
      "<p>Abonnez-vous pour un euro par mois</p><div class=\"newsletter-box\"><p>Chaque matin, toute l’actualité de la "
      "région dans votre boîte, sans publicité et sans engagement de durée.</p></div>"
      "<p>Partager les frais, c’est ce que propose le département, selon <a href=\"/d\">sa présidente</a>.</p></div>");
  EXPECT_EQ(
      text,
      "La mairie de Solbec a fermé le pont de la Varenne, qui rouvrira au mois de mai.\n\nPartager les frais, c’est "
      "ce que propose le département, selon sa présidente.");
}

TEST(Reader, NamesInputsThatAreNotThere) {
  EXPECT_THROW(expand_inputs({"/no/such/file"}), InputError);
  EXPECT_EQ(expand_inputs({"-"}), std::vector<std::string>{"-"});
}

}  // namespace
}  // namespace pressgraph
