#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

/// Each bad input ends in one line on standard error that names it, the exit code of docs/exit-codes.md, and no output.
class BadInput : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fresh_folder();
    write_file(folder_ + "/good.txt", "Un bon titre\n\nUne phrase.\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void expect_refused(const std::string& name, const std::string& message) {
    const Outcome result = pressgraph({"build", "good.txt", name, "-o", "out.trig"}, {}, folder_);
    EXPECT_EQ(result.code, 3) << result.err;
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    EXPECT_THAT(result.err, StartsWith("pressgraph: " + name));
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_EQ(result.out, "");
    EXPECT_FALSE(fs::exists(folder_ + "/out.trig"));
  }

  std::string folder_;
};

TEST_F(BadInput, MissingFile) {
  expect_refused("none.txt", "no such file");
}

TEST_F(BadInput, FolderWithoutArticles) {
  fs::create_directories(folder_ + "/empty");
  expect_refused("empty", "no articles below this folder");
}

TEST_F(BadInput, InvalidUtf8) {
  write_file(folder_ + "/latin.txt", "Un titre\nun \xE9t\xE9\n");
  expect_refused("latin.txt", ":2:4: byte 0xE9 is not UTF-8");
}

TEST_F(BadInput, EmptyFile) {
  write_file(folder_ + "/void.txt", "");
  expect_refused("void.txt", "empty");
}

TEST_F(BadInput, BinaryFile) {
  write_file(folder_ + "/image.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  expect_refused("image.txt", "binary data");
}

TEST_F(BadInput, HugeLine) {
  write_file(folder_ + "/huge.txt", std::string(std::size_t{100} << 20, 'a'));
  expect_refused("huge.txt", "an article of 104857600 bytes");
}

TEST_F(BadInput, KeepGoingSkipsAndLists) {
  write_file(folder_ + "/void.txt", "");
  const Outcome result =
      pressgraph({"build", "--keep-going", "good.txt", "void.txt", "none.txt", "-o", "out.trig"}, {}, folder_);
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("void.txt: empty"));
  EXPECT_THAT(result.err, HasSubstr("none.txt: no such file"));
  EXPECT_THAT(result.err, HasSubstr("2 bad inputs skipped"));
  EXPECT_TRUE(fs::exists(folder_ + "/out.trig"));
}

TEST_F(BadInput, UnwritableOutput) {
  const Outcome result = pressgraph({"build", "good.txt", "-o", "missing/out.trig"}, {}, folder_);
  EXPECT_EQ(result.code, 5);
  EXPECT_EQ(result.err, "pressgraph: missing/out.trig: No such file or directory\n");
}

TEST_F(BadInput, OutputsAreNeitherInputsNorTheSame) {
  const auto refusal = [&](const std::vector<std::string>& arguments) {
    const Outcome result = pressgraph(arguments, {}, folder_);
    EXPECT_EQ(result.code, 2);
    return result.err;
  };
  EXPECT_EQ(refusal({"build", "good.txt", "-o", "good.txt", "-f", "trig"}),
            "pressgraph: -o good.txt: is one of the inputs, expected another name\n");
  EXPECT_EQ(refusal({"build", ".", "-o", "./good.txt", "-f", "trig"}),
            "pressgraph: -o ./good.txt: is one of the inputs, expected another name\n");
  EXPECT_EQ(refusal({"build", "good.txt", "-o", "x.trig", "-o", "./x.trig"}),
            "pressgraph: -o ./x.trig: given twice, expected different outputs\n");
  EXPECT_EQ(read_file(folder_ + "/good.txt"), "Un bon titre\n\nUne phrase.\n");
  EXPECT_EQ(pressgraph({"build", "good.txt", "-o", "g.trig"}, {}, folder_).code, 0);
  EXPECT_EQ(pressgraph({"build", "g.trig", "-o", "g.trig"}, {}, folder_).code, 0);
}

TEST_F(BadInput, GraphsThatAreNone) {
  EXPECT_EQ(pressgraph({"stats", "."}, {}, folder_).err,
            "pressgraph: .: a folder, expected a graph file (pressgraph build . -o FILE writes one)\n");
  EXPECT_THAT(pressgraph({"stats", "good.txt"}, {}, folder_).err,
              StartsWith("pressgraph: good.txt: not a graph that can be read, expected a name that ends in .trig, "));
}

TEST_F(BadInput, UnknownCommandsGetASuggestion) {
  EXPECT_EQ(pressgraph({"buidl"}).err,
            "pressgraph: buidl: unknown command, did you mean build? (see pressgraph --help)\n");
  EXPECT_EQ(pressgraph({"ask", "g.trig", "abuot", "X"}).err,
            "pressgraph: abuot: unknown command, did you mean about? (see pressgraph ask --help)\n");
  EXPECT_THAT(pressgraph({"conjure"}).err, HasSubstr("conjure: unknown command, expected one of: build, "));
  EXPECT_EQ(pressgraph({"build"}).err, "pressgraph: INPUT is required (see pressgraph build --help)\n");
}

TEST_F(BadInput, ABadLineIsOneBadArticle) {
  write_file(folder_ + "/wire.jsonl",
             "{\"text\":\"Le maire est venu.\"}\n{oops\n{\"text\":\"La ministre est partie.\"}\n");
  expect_refused("wire.jsonl", ":2:2: not JSON");
  const Outcome result = pressgraph({"extract", "--keep-going", "wire.jsonl"}, {}, folder_);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2);
  EXPECT_THAT(result.err, HasSubstr("wire.jsonl:2:2: not JSON"));
  EXPECT_THAT(result.err, HasSubstr("1 bad input skipped"));
}

TEST_F(BadInput, OptionsThatMeanNothing) {
  fs::create_directories(folder_ + "/folder");
  const auto refusal = [&](const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"build", "good.txt", "-o", "x.trig"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome result = pressgraph(arguments, {}, folder_);
    EXPECT_NE(result.code, 0) << options.front();
    EXPECT_FALSE(fs::exists(folder_ + "/x.trig")) << options.front();
    return result.err;
  };
  EXPECT_THAT(refusal({"--published", "14/03/2025"}),
              HasSubstr("14/03/2025 is no date of the calendar, expected one such as"));
  EXPECT_THAT(refusal({"--published", "2025-13-45"}), HasSubstr("2025-13-45 is no date"));
  EXPECT_THAT(refusal({"--language", "de"}), HasSubstr("--language de: unknown language, expected one of: fr, en"));
  EXPECT_THAT(refusal({"--lang", "de"}), HasSubstr("--lang de: unknown language, expected one of: fr, en"));
  EXPECT_THAT(refusal({"--map", "foo=bar"}),
              HasSubstr("unknown field \"foo\", expected one of: text, title, published"));
  EXPECT_THAT(refusal({"--seeds", "folder"}), HasSubstr("folder: no seeds in this folder"));
  EXPECT_THAT(pressgraph({"ask", "g.trig", "claims", "--since", "foo"}).err, HasSubstr("foo is no date"));
}

TEST_F(BadInput, ALanguageThatIsNotKnownGetsANote) {
  write_file(
      folder_ + "/de.txt",
      "Die Brücke bleibt geschlossen\n\nDer Bürgermeister hat gestern mitgeteilt, dass die Brücke bis zum Frühling "
      "nicht mehr befahren werden darf, weil sie zu alt ist.\n");
  const Outcome result = pressgraph({"build", "de.txt", "-o", "x.trig"}, {}, folder_);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err,
            "pressgraph: de.txt: its words show no language that is known here, read as fr (--language says what it is "
            "in)\n");
  EXPECT_EQ(pressgraph({"build", "good.txt", "-o", "x.trig"}, {}, folder_).err, "");
}

TEST_F(BadInput, UsageIsExplained) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"conjure"},
                                             {"build"},
                                             {"build", "good.txt", "-o", "x.docx"},
                                             {"extract", "--no-such-option", "good.txt"}}) {
    const Outcome result = pressgraph(arguments, {}, folder_);
    EXPECT_EQ(result.code, 2) << result.err;
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
  }
}

}  // namespace
}  // namespace pressgraph::test
