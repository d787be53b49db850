#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>

#include "extraction/analyzer.hpp"
#include "extraction/extraction_json.hpp"
#include "extraction/gold.hpp"
#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const char* const kText = "Anne Roy a vendu 3 usines en 2024.\n";
const char* const kGold = R"({"document": {"id": "a", "date": "2025-03-12"},
  "entities": [{"id": "e1", "type": "Person", "name": "Anne Roy", "mentions": [{"start": 0, "end": 8, "kind": "name"}]}],
  "claims": [], "relations": [],
  "quantities": [{"start": 17, "end": 25, "kind": "count", "value": 3, "unit": "usine", "comparator": "="}],
  "dates": [{"start": 29, "end": 33, "value": "2024"}]})";

std::string gold_folder() {
  const std::string folder = fresh_folder();
  write_file(folder + "/a.txt", kText);
  write_file(folder + "/a.gold.json", kGold);
  return folder;
}

TEST(Eval, ScoresTheGoldsOwnTexts) {
  const std::string folder = gold_folder();
  const Outcome result = pressgraph({"eval", folder, folder, "--json"});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json rows = Json::parse(result.out);
  EXPECT_EQ(rows["quantity value+unit"]["f1"], 1);
  EXPECT_EQ(rows["date value"]["f1"], 1);
  EXPECT_EQ(rows["spans whose surface is the text"]["p"], 1);
  fs::remove_all(folder);
}

TEST(Eval, ListsErrorsOfOneKind) {
  const std::string folder = gold_folder();
  write_file(folder + "/a.json", R"({"format": "pressgraph-extraction/1", "document": {"path": "a.txt"},
    "quantities": [{"id": "q1", "start": 17, "end": 25, "surface": "3 usines", "kind": "count", "value": 4}]})");
  const Outcome result = pressgraph({"eval", folder, folder + "/a.json", "--errors", "quantity-missed"});
  ASSERT_EQ(result.code, 0) << result.err;
  EXPECT_NE(result.out.find("a quantity-missed: '3 usines' 3 usine\n"), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find("date-missed"), std::string::npos);
  fs::remove_all(folder);
}

TEST(Eval, NamesAMissingGold) {
  const std::string folder = fresh_folder();
  const Outcome result = pressgraph({"eval", folder, folder});
  EXPECT_EQ(result.code, 3);
  EXPECT_NE(result.err.find("no ID.gold.json"), std::string::npos) << result.err;
  fs::remove_all(folder);
}

/// Changes an extraction at random, its ids left whole: what is right becomes wrong in every way that scoring looks at.
class Perturbation {
 public:
  Perturbation(Extraction& extraction, unsigned seed) : extraction_(extraction), random_(seed) {}

  void run() {
    for (Entity& entity : extraction_.entities) change(entity);
    for (Claim& claim : extraction_.claims) change(claim);
    for (Quantity& quantity : extraction_.quantities) change(quantity);
    for (Date& date : extraction_.dates) {
      if (happens(.1)) date.value = happens(.5) ? "2024" : "";
      if (happens(.1)) shift(date.excerpt);
    }
    for (Relation& relation : extraction_.relations) change(relation);
    std::erase_if(extraction_.relations, [this](const Relation&) { return happens(.1); });
    std::shuffle(extraction_.relations.begin(), extraction_.relations.end(), random_);
  }

 private:
  bool happens(double share) { return std::uniform_real_distribution<>(0, 1)(random_) < share; }
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
  std::string any_entity() {
    return extraction_.entities.empty() ? std::string() : extraction_.entities[below(extraction_.entities.size())].id;
  }

  void shift(Excerpt& excerpt) {
    const auto moved = [&](std::uint32_t at) {
      return at + static_cast<std::uint32_t>(below(9)) - std::min<std::uint32_t>(at, 4);
    };
    const Span span{moved(excerpt.span.begin), moved(excerpt.span.end)};
    excerpt.span = {std::min(span.begin, span.end), std::max(span.begin, span.end)};
  }

  void change(Entity& entity) {
    static constexpr const char* kTypes[] = {"Person",  "Organization", "Company", "GovernmentBody", "Event", "AIModel",
                                             "Product", "Place",        "Work"};
    if (happens(.1)) entity.type = kTypes[below(std::size(kTypes))];
    for (Mention& mention : entity.mentions) {
      if (happens(.1)) shift(mention.excerpt);
      if (happens(.05)) mention.kind = static_cast<MentionKind>(below(3));
    }
    std::erase_if(entity.mentions, [this](const Mention&) { return happens(.08); });
  }

  void change(Claim& claim) {
    claim.speaker_role.clear();  // its relation may go
    if (happens(.1)) claim.kind = static_cast<ClaimKind>(below(4));
    if (happens(.1)) claim.modality = static_cast<Modality>(below(5));
    if (happens(.15)) claim.speaker = happens(.3) ? std::string() : any_entity();
    if (happens(.1)) claim.speaker_span.reset();
    if (claim.speaker_span && happens(.1)) shift(*claim.speaker_span);
    for (Excerpt& part : claim.content_parts) {
      if (happens(.15)) shift(part);
      if (happens(.1)) part.span.end = part.span.begin + part.span.size() / 2;
    }
    if (happens(.1) && !claim.content_parts.empty()) claim.content_parts.push_back(claim.content_parts.front());
    if (happens(.08)) claim.content_parts.clear();
  }

  void change(Quantity& quantity) {
    static constexpr const char* kUnits[] = {"USD", "EUR", "%", "percent", "m²", "personne"};
    if (happens(.1) && quantity.value) *quantity.value *= 1.1;
    if (happens(.05)) quantity.value.reset();
    if (happens(.1)) quantity.unit = kUnits[below(std::size(kUnits))];
    if (happens(.1)) quantity.kind = static_cast<QuantityKind>(below(8));
    if (happens(.15)) quantity.comparator = static_cast<Comparator>(below(6));
    if (happens(.1)) shift(quantity.excerpt);
  }

  void change(Relation& relation) {
    static constexpr const char* kPredicates[] = {"holdsRole", "ceoOf", "partnerOf", "startDate", "develops", "isA"};
    if (happens(.1)) relation.subject = any_entity();
    if (happens(.1)) relation.predicate = kPredicates[below(std::size(kPredicates))];
    if (happens(.1)) relation.object = relation.object_is_entity ? any_entity() : "L’" + relation.object + " ÉTÉ";
    if (happens(.1)) relation.organization = happens(.5) ? std::string() : any_entity();
    if (happens(.05)) relation.polarity = Polarity::negated;
    if (happens(.1)) shift(relation.evidence);
  }

  Extraction& extraction_;
  std::mt19937 random_;
};

/// The folder of shared data beside the project, or what PRESSGRAPH_SHARED names.
fs::path shared_folder() {
  const char* named = std::getenv("PRESSGRAPH_SHARED");
  return named != nullptr ? fs::path(named) : fs::path(PRESSGRAPH_SOURCE_DIR) / ".." / "shared";
}

void expect_same_figures(const Json& expected, const Json& found) {
  EXPECT_EQ(found.size(), expected.size());
  for (const auto& [label, row] : expected.items()) {
    ASSERT_TRUE(found.contains(label)) << label;
    EXPECT_EQ(found[label]["gold"], row["gold"]) << label;
    EXPECT_EQ(found[label]["pred"], row["pred"]) << label;
    for (const char* measure : {"p", "r", "f1"})
      EXPECT_NEAR(found[label][measure], row[measure], 1.5e-4) << label << " " << measure;
  }
}

/// The sample articles, annotated from the guidelines alone by somebody who saw neither rules nor output.
TEST(Eval, HoldsOnTheSampleArticles) {
  const std::string folder = fresh_folder();
  for (const char* from : {PRESSGRAPH_SOURCE_DIR "/seeds/articles", PRESSGRAPH_SOURCE_DIR "/tests/cli/data/gold"})
    fs::copy(from, folder, fs::copy_options::recursive);
  const Outcome result = pressgraph({"eval", folder, folder, "--json"});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json rows = Json::parse(result.out);
  const auto f1 = [&](const char* row) { return rows.at(row).at("f1").get<double>(); };
  EXPECT_EQ(f1("spans whose surface is the text"), 1);
  EXPECT_GE(f1("mention overlap, coarse type"), 0.96);
  EXPECT_GE(f1("claim content >=0.3"), 0.92);
  EXPECT_GE(f1("claim content >=0.8"), 0.85);
  EXPECT_GE(f1("claim content >=0.8 + speaker"), 0.78);
  EXPECT_GE(f1("quantity value+unit"), 0.95);
  EXPECT_GE(f1("date value"), 0.9);
  EXPECT_GE(f1("relation"), 0.6);
  fs::remove_all(folder);
}

struct ClaimFloors {
  const char* folder;
  double content, close, speaker;  ///< F1 of the content at an overlap of 0.3 and 0.8, and at 0.8 with the speaker.
};

/// Passages written for their claims from the guidelines alone. Rules were made with those `read` in view. Those
/// `unread` were only scored at first (F1 of .87, .76, .73 in French and .79, .69, .60 in English: the honest figures
/// for passages nobody has seen), then studied once for the kinds of their errors. The second sets of `read` passages
/// scored .88, .75, .72 in French and .91, .82, .73 in English before anyone had read them; the second `unread` sets
/// .93, .78, .71 and .93, .86, .83.
class ClaimPassages : public testing::TestWithParam<ClaimFloors> {};

TEST_P(ClaimPassages, KeepTheirFigures) {
  const std::string folder = PRESSGRAPH_SOURCE_DIR "/tests/cli/data/claims/" + std::string(GetParam().folder);
  const Outcome result = pressgraph({"eval", folder, folder, "--json"});
  ASSERT_EQ(result.code, 0) << result.err;
  const Json rows = Json::parse(result.out);
  const auto f1 = [&](const char* row) { return rows.at(row).at("f1").get<double>(); };
  EXPECT_EQ(f1("spans whose surface is the text"), 1);
  EXPECT_GE(f1("claim content >=0.3"), GetParam().content);
  EXPECT_GE(f1("claim content >=0.8"), GetParam().close);
  EXPECT_GE(f1("claim content >=0.8 + speaker"), GetParam().speaker);
}

INSTANTIATE_TEST_SUITE_P(
    Folders, ClaimPassages,
    testing::Values(ClaimFloors{"fr_read", 0.95, 0.90, 0.86}, ClaimFloors{"fr_unread", 0.92, 0.88, 0.83},
                    ClaimFloors{"en_read", 0.95, 0.87, 0.79}, ClaimFloors{"en_unread", 0.87, 0.81, 0.72},
                    ClaimFloors{"fr2_read", 0.93, 0.89, 0.87}, ClaimFloors{"en2_read", 0.95, 0.91, 0.86},
                    ClaimFloors{"fr2_unread", 0.93, 0.83, 0.75}, ClaimFloors{"en2_unread", 0.93, 0.89, 0.85}),
    [](const auto& tested) { return std::string(tested.param.folder); });

TEST(Eval, AgreesWithTheReferenceScorerOnPerturbedPredictions) {
  const fs::path evaluation = shared_folder() / "evaluation";
  if (!fs::exists(evaluation / "score.py") || run("python3", {"--version"}).code != 0)
    GTEST_SKIP() << "skipped: no shared data";
  constexpr std::size_t kPredictions = 200;
  const std::string gold = (evaluation / "practice").string();
  const Seeds seeds;
  const Analyzer analyzer(seeds);
  const std::vector<GoldArticle> golds = read_gold(gold);
  std::vector<Extraction> extractions;
  for (const GoldArticle& article : golds) {
    Article input;
    input.text = article.text;
    input.path = article.name + ".txt";
    input.published = article.published;
    extractions.push_back(analyzer.analyze(input));
  }
  unsigned seed = 1;
  for (std::size_t done = 0; done < kPredictions;) {
    const std::string folder = fresh_folder();
    for (std::size_t i = 0; i < golds.size(); ++i, ++done) {
      Extraction changed = extractions[i];
      Perturbation(changed, seed++).run();
      // One document of a round is missing.
      if (i != done / golds.size()) write_file(folder + "/" + golds[i].name + ".json", to_json(changed) + "\n");
    }
    const Outcome reference = run("python3", {(evaluation / "score.py").string(), gold, folder, "--json"});
    ASSERT_EQ(reference.code, 0) << reference.err;
    const Outcome own = pressgraph({"eval", gold, folder, "--json"});
    ASSERT_EQ(own.code, 0) << own.err;
    expect_same_figures(Json::parse(reference.out), Json::parse(own.out));
    fs::remove_all(folder);
  }
}

}  // namespace
}  // namespace pressgraph::test
