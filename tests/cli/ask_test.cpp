#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// Questions on a graph of two extraction documents, end to end.
class Ask : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = fresh_folder();
    write_file(folder_ + "/a.txt",
               "Énergie\n\nLa ministre Aline Morvan a déclaré : « Le groupe Brisetout va recruter. » Brisetout compte "
               "300 salariés.\n");
    write_file(folder_ + "/b.txt", "Emploi\n\nAline Morvan a affirmé que Brisetout ne recrutera pas.\n");
    ask_result({"build", "a.txt", "-o", "a.trig"});
    ask_result({"build", "b.txt", "-o", "b.trig"});
    ask_result({"build", "a.txt", "b.txt", "-o", "all.trig"});
  }
  static void TearDownTestSuite() { std::filesystem::remove_all(folder_); }
  static Outcome ask_result(const std::vector<std::string>& arguments) { return pressgraph(arguments, {}, folder_); }
  static inline std::string folder_;
};

TEST_F(Ask, AnswersAsATableAndAsJson) {
  const Outcome table = ask_result({"ask", "all.trig", "claims", "--by", "aline morvan"});
  EXPECT_EQ(table.code, 0) << table.err;
  EXPECT_THAT(table.out, StartsWith("date"));
  EXPECT_THAT(table.out, HasSubstr("Aline Morvan"));
  const Outcome json = ask_result({"ask", "all.trig", "who-said", "--json", "recruter"});
  EXPECT_EQ(json.code, 0) << json.err;
  const auto rows = nlohmann::json::parse(json.out);
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows[0]["speaker"], "Aline Morvan");
  EXPECT_THAT(rows[0]["where"].get<std::string>(), StartsWith("a.txt:"));
}

TEST_F(Ask, UnknownNamesGetSuggestions) {
  const Outcome near = ask_result({"ask", "all.trig", "about", "Morvane"});
  EXPECT_EQ(near.code, 0);
  EXPECT_EQ(near.err, "pressgraph: “Morvane” taken as Aline Morvan (Person, person:aline-morvan)\n");
  EXPECT_EQ(near.out, ask_result({"ask", "all.trig", "about", "Aline Morvan"}).out);
  const Outcome none = ask_result({"ask", "all.trig", "about", "Zzyzx"});
  EXPECT_EQ(none.code, 2);
  EXPECT_THAT(none.err, HasSubstr("no entity of this name"));
}

TEST_F(Ask, WritesTablesForSpreadsheets) {
  const Outcome result = ask_result({"ask", "all.trig", "claims", "--csv"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, StartsWith("date,speaker,role,certainty,where,claim\r\n"));
  EXPECT_THAT(result.out, HasSubstr(",Aline Morvan,"));
  EXPECT_EQ(ask_result({"ask", "all.trig", "claims", "--csv", "--json"}).code, 2);
}

TEST_F(Ask, SaysThatNothingWasFound) {
  const Outcome result = ask_result({"ask", "all.trig", "who-said", "cacatoès"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err, "pressgraph: nothing found\n");
  EXPECT_EQ(ask_result({"ask", "all.trig", "top", "--type", "person"}).err, "");
  const Outcome type = ask_result({"ask", "all.trig", "top", "--type", "Foo"});
  EXPECT_EQ(type.code, 2);
  EXPECT_THAT(type.err, HasSubstr("--type Foo: unknown type, expected one of: "));
}

TEST_F(Ask, FindsWhatSourcesWithoutNameSaid) {
  write_file(folder_ + "/c.txt", "Emploi\n\nSelon deux sources proches du dossier, Brisetout va fermer une usine.\n");
  ask_result({"build", "c.txt", "-o", "c.trig"});
  const Outcome result = ask_result({"ask", "c.trig", "claims", "--by", "sources proches"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("va fermer une usine"));
}

TEST_F(Ask, TellsTheArticlesOfOneFileApart) {
  write_file(folder_ + "/wire.jsonl",
             "{\"text\":\"La ministre Aline Morvan a déclaré que le pont fermera.\"}\n"
             "{\"text\":\"Le préfet Luc Andrieu a déclaré que le pont rouvrira.\"}\n");
  ask_result({"build", "wire.jsonl", "-o", "wire.trig"});
  EXPECT_THAT(ask_result({"ask", "wire.trig", "who-said", "rouvrira"}).out, HasSubstr("wire.jsonl#2:"));
  const Outcome one = ask_result({"explain", "wire.jsonl#2:0-40"});
  EXPECT_THAT(one.out, HasSubstr("Luc Andrieu"));
  EXPECT_EQ(one.out.find("Morvan"), std::string::npos);
  EXPECT_THAT(ask_result({"draw", "wire.trig", "article", "wire.jsonl"}).err,
              HasSubstr("names several articles, expected one of: wire.jsonl#1, wire.jsonl#2"));
  EXPECT_EQ(ask_result({"draw", "wire.trig", "article", "wire.jsonl#2"}).code, 0);
  EXPECT_EQ(ask_result({"build", "wire.trig", "--retract", "wire.jsonl#1", "-o", "second.trig"}).code, 0);
  EXPECT_THAT(ask_result({"ask", "second.trig", "claims"}).out, testing::Not(HasSubstr("Morvan")));
}

TEST_F(Ask, TakesTheEndOfAPathForAnArticle) {
  std::filesystem::create_directories(folder_ + "/x");
  std::filesystem::create_directories(folder_ + "/y");
  write_file(folder_ + "/x/n.txt", "Le pont\n\nLe préfet Luc Andrieu a déclaré que le pont fermera.\n");
  write_file(folder_ + "/y/n.txt", "Le port\n\nLe préfet Luc Andrieu a déclaré que le port fermera.\n");
  write_file(folder_ + "/y/m.txt", "Le quai\n\nLe préfet Luc Andrieu a déclaré que le quai fermera.\n");
  ask_result({"build", "x", "y", "-o", "xy.trig"});
  EXPECT_EQ(ask_result({"build", "xy.trig", "--retract", "m.txt", "-o", "less.trig"}).code, 0);
  EXPECT_EQ(ask_result({"draw", "xy.trig", "article", "m.txt"}).code, 0);
  const Outcome several = ask_result({"build", "xy.trig", "--retract", "n.txt", "-o", "less.trig"});
  EXPECT_EQ(several.code, 2);
  EXPECT_THAT(several.err,
              HasSubstr("--retract n.txt: names articles of several files, expected one of: x/n.txt, y/n.txt"));
  const Outcome missing = ask_result({"validate", "xy.trig", "--articles", "x"});
  EXPECT_EQ(missing.code, 4);
  EXPECT_THAT(missing.out, HasSubstr("the text of “y/m.txt” is not at hand"));
}

TEST_F(Ask, MergedGraphsEqualABuildFromScratch) {
  EXPECT_EQ(ask_result({"merge", "b.trig", "a.trig", "-o", "merged.trig"}).code, 0);
  EXPECT_EQ(read_file(folder_ + "/merged.trig"), read_file(folder_ + "/all.trig"));
  EXPECT_EQ(ask_result({"build", "all.trig", "--retract", "b.txt", "-o", "without.trig"}).code, 0);
  EXPECT_EQ(read_file(folder_ + "/without.trig"), read_file(folder_ + "/a.trig"));
  EXPECT_EQ(ask_result({"build", "all.trig", "a.txt", "-o", "again.trig"}).code, 0);
  EXPECT_EQ(read_file(folder_ + "/again.trig"), read_file(folder_ + "/all.trig"));
}

TEST_F(Ask, DiffSaysWhatIsLostAndExitsWithOne) {
  const Outcome same = ask_result({"diff", "a.trig", "a.trig"});
  EXPECT_EQ(same.code, 0);
  EXPECT_EQ(same.out, "");
  const Outcome lost = ask_result({"diff", "all.trig", "a.trig"});
  EXPECT_EQ(lost.code, 1);
  EXPECT_THAT(lost.out, HasSubstr("- claim "));
}

TEST_F(Ask, ExplainShowsWhyAnEntityIsOne) {
  const Outcome result = ask_result({"explain", "all.trig", "person:aline-morvan"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("exact_name"));
  EXPECT_THAT(result.out, HasSubstr("a.txt:"));
}

}  // namespace
}  // namespace pressgraph::test
