#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// What another program extracted from the article of these tests; each piece may be changed for a test.
std::string given(const std::string& document, const std::string& mention, const std::string& claims = {}) {
  return R"({"format":"pressgraph-extraction/1","document":{)" + document +
         R"(},"entities":[{"id":"e1","type":"Person","name":"Inès Kermarec","mentions":[{)" + mention +
         R"(,"kind":"name"}]}],"claims":[)" + claims + "]}\n";
}

const std::string kMention = R"("start":10,"end":23,"surface":"Inès Kermarec")";

/// `pressgraph build given.jsonl articles/`: the documents of other programs are checked against the articles.
class GivenExtractions : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fresh_folder();
    fs::create_directories(folder_ + "/articles");
    write_file(folder_ + "/articles/port.txt", "Le port\n\n Inès Kermarec a dit : « Le port ferme. »\n");
    write_file(folder_ + "/articles/other.txt", "Une usine à Lyon\n\nUne phrase.\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  Outcome build(const std::string& documents, std::vector<std::string> inputs = {"given.jsonl", "articles"}) {
    write_file(folder_ + "/given.jsonl", documents);
    inputs.insert(inputs.begin(), "build");
    inputs.insert(inputs.end(), {"-o", "out.trig"});
    return pressgraph(inputs, {}, folder_);
  }

  void expect_refused(const std::string& documents, const std::string& message) {
    const Outcome result = build(documents);
    EXPECT_EQ(result.code, 3);
    EXPECT_EQ(result.err, "pressgraph: given.jsonl:1: " + message + "\n");
    EXPECT_FALSE(fs::exists(folder_ + "/out.trig"));
  }

  std::string folder_;
};

TEST_F(GivenExtractions, StandInPlaceOfOurOwn) {
  ASSERT_EQ(build(given(R"("path":"port.txt")", kMention)).code, 0);
  const std::string graph = read_file(folder_ + "/out.trig");
  EXPECT_THAT(graph, HasSubstr("Inès Kermarec"));
  EXPECT_THAT(graph, HasSubstr("articles/other.txt"));
  EXPECT_THAT(graph, Not(HasSubstr("schema:Claim"))) << "the document says nothing of the quotation";
  EXPECT_EQ(pressgraph({"validate", "out.trig", "--articles", "articles"}, {}, folder_).code, 0);
}

TEST_F(GivenExtractions, FindTheArticleAtTheirPathOrInThemselves) {
  EXPECT_EQ(build(given(R"("path":"articles/port.txt")", kMention), {"given.jsonl"}).code, 0);
  EXPECT_EQ(build(given(R"("text":"Inès Kermarec part.")", R"("start":0,"end":13,"surface":"Inès Kermarec")"),
                  {"given.jsonl"})
                .code,
            0);
}

TEST_F(GivenExtractions, RefuseWordsThatTheArticleDoesNotHaveThere) {
  expect_refused(given(R"("path":"port.txt")", R"("start":11,"end":24,"surface":"Inès Kermarec")"),
                 R"(/entities/0/mentions/0: "Inès Kermarec" at 11..24, expected "nès Kermarec " as the article has it)"
                 " (the words stand at 10..23)");
  expect_refused(
      given(R"("path":"port.txt")", R"("start":10,"end":24,"surface":"Inès Kermaréc")"),
      R"(/entities/0/mentions/0: "Inès Kermaréc" at 10..24, expected "Inès Kermarec " as the article has it)");
}

TEST_F(GivenExtractions, RefuseIdsThatNothingBears) {
  expect_refused(given(R"("path":"port.txt")", kMention,
                       R"({"id":"c1","kind":"direct","speaker":"e7",)"
                       R"("content_parts":[{"start":33,"end":40,"surface":"Le port"}]})"),
                 R"(/claims/0/speaker: "e7", expected an id that the document defines)");
}

TEST_F(GivenExtractions, RefuseTheTextOfAnotherArticle) {
  const Outcome result = build(given(R"("path":"port.txt","sha256":"00ff")", kMention));
  EXPECT_EQ(result.code, 3);
  EXPECT_THAT(result.err, HasSubstr(R"(given.jsonl:1: /document/sha256: "00ff", expected ")"));
}

TEST_F(GivenExtractions, NeedTheArticleUnlessToldOtherwise) {
  const std::string document = given(R"("path":"gone.txt","sha256":"00ff")", kMention);
  const Outcome refused = build(document, {"given.jsonl"});
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.err, HasSubstr(R"(/document: the text of "gone.txt" is not at hand)"));
  EXPECT_EQ(build(document, {"given.jsonl", "--unverified"}).code, 0);
}

TEST_F(GivenExtractions, AreSkippedOneByOneWhenToldToKeepGoing) {
  const Outcome result = build(given(R"("path":"gone.txt")", kMention) + given(R"("path":"port.txt")", kMention),
                               {"--keep-going", "given.jsonl", "articles"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("given.jsonl:1: "));
  EXPECT_THAT(result.err, HasSubstr("1 bad input skipped"));
}

}  // namespace
}  // namespace pressgraph::test
