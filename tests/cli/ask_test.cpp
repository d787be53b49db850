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
  const Outcome result = ask_result({"ask", "all.trig", "about", "Morvane"});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, HasSubstr("did you mean Aline Morvan (Person, person:aline-morvan)?"));
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
