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

TEST(Reader, NamesInputsThatAreNotThere) {
  EXPECT_THROW(expand_inputs({"/no/such/file"}), InputError);
  EXPECT_EQ(expand_inputs({"-"}), std::vector<std::string>{"-"});
}

}  // namespace
}  // namespace pressgraph
