#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "extraction/gazetteer.hpp"
#include "extraction/sequence_tagger.hpp"
#include "extraction/tagged_names.hpp"
#include "extraction/training/annotated_text.hpp"
#include "extraction/training/clusters.hpp"
#include "extraction/training/copies.hpp"
#include "extraction/training/label_sets.hpp"
#include "extraction/training/recipe.hpp"
#include "extraction/training/span_scores.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

const std::vector<std::string> kTypes = {"Person", "Organization", "Company", "Place"};

/// A folder of its own for each test, removed behind it.
class TrainingTest : public ::testing::Test {
 protected:
  TrainingTest()
      : folder(std::filesystem::path(::testing::TempDir()) /
               ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
    std::filesystem::create_directories(folder);
  }
  ~TrainingTest() override { std::filesystem::remove_all(folder); }

  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder / name, std::ios::binary) << text;
  }

  static std::string surface(const AnnotatedText& text, std::size_t span) {
    return text.text.substr(text.spans[span].begin, text.spans[span].end - text.spans[span].begin);
  }

  std::filesystem::path folder;
  Seeds seeds;
  LanguageData french{seeds, "fr"};
};

TEST_F(TrainingTest, ReadsMarkup) {
  const AnnotatedText text =
      parse_markup("« Oui », dit [[Person:Léa Morvan]] à [[Place:Quimper]].", TypeMap("", kTypes), "x");
  EXPECT_EQ(text.text, "« Oui », dit Léa Morvan à Quimper.");
  ASSERT_EQ(text.spans.size(), 2U);
  EXPECT_EQ(surface(text, 0), "Léa Morvan");
  EXPECT_EQ(text.spans[1].types, 8U);
  EXPECT_THROW(parse_markup("[[Person:Léa", TypeMap("", kTypes), "x"), std::runtime_error);
  EXPECT_THROW(parse_markup("[[Personne:Léa]]", TypeMap("", kTypes), "x"), std::runtime_error);
}

TEST_F(TrainingTest, ReadsBratInCodePointsAndKeepsTheLongest) {
  write("a.txt", "L’été, Orvelac Lyon paie.");
  write("a.ann", "T1\tOrganization 7 19\tOrvelac Lyon\nT2\tLocation 15 19\tLyon\nT3\tDate 0 5\tL’été\n");
  const std::vector<AnnotatedText> texts =
      read_brat(folder, TypeMap("Location=Place;Date=;Organization=Organization|Company", kTypes));
  ASSERT_EQ(texts.size(), 1U);
  ASSERT_EQ(texts[0].spans.size(), 1U);
  EXPECT_EQ(surface(texts[0], 0), "Orvelac Lyon");
  EXPECT_EQ(texts[0].spans[0].types, 6U);
}

TEST_F(TrainingTest, RefusesABratSpanOutsideTheText) {
  write("a.txt", "Lyon");
  write("a.ann", "T1\tPlace 0 9\tLyon\n");
  EXPECT_THROW(read_brat(folder, TypeMap("", kTypes)), std::runtime_error);
}

TEST_F(TrainingTest, ReadsIob) {
  write("a.iob", "# newdoc id = 1\n1\tTim\tB-PER\t-\t-\n2\tCook\tI-PER\t-\t-\n3\tleft\tO\t-\t-\n\n");
  write("b.txt", "Tim\tB-PER\nCook\tI-PER\nleft\tO\n\nLyon\tB-LOC\n");
  const TypeMap map("PER=Person;LOC=Place", kTypes);
  EXPECT_EQ(surface(read_iob(folder / "a.iob", map).at(0), 0), "Tim Cook");
  const AnnotatedText plain = read_iob(folder / "b.txt", map).at(0);
  EXPECT_EQ(plain.text, "Tim Cook left\nLyon");
  EXPECT_EQ(plain.spans.size(), 2U);
}

TEST_F(TrainingTest, ReadsConlluContractions) {
  write("a.conllu",
        "# text = Retour du port.\n1\tRetour\tretour\tNOUN\t_\t_\t0\troot\t_\t_\n2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_\n3\tle\tle\tDET\t_\t_\t4\tdet\t_\t_\n4\tport\tport\tNOUN\t_\t_\t1\tnmod\t_"
        "\tSpaceAfter=No\n"
        "5\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n");
  const AnnotatedText text = read_conllu(folder / "a.conllu", TypeMap("", {"ADP", "DET", "NOUN", "PUNCT"})).at(0);
  EXPECT_EQ(text.text, "Retour du port.\n");
  ASSERT_EQ(text.spans.size(), 4U);
  EXPECT_EQ(text.spans[1].types, 1U);
}

TEST_F(TrainingTest, ReadsTheWordsOfConlluContractions) {
  write("a.conllu",
        "1-2\tOrval's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tOrval\tOrval\tPROPN\t_\t_\t3\tnmod\t_\t_\n"
        "2\t's\t's\tPART\t_\t_\t1\tcase\t_\t_\n3\tport\tport\tNOUN\t_\t_\t0\troot\t_\t_\n\n");
  const AnnotatedText text = read_conllu(folder / "a.conllu", TypeMap("", {"PROPN", "PART", "NOUN"})).at(0);
  EXPECT_EQ(text.text, "Orval's port\n");
  ASSERT_EQ(text.spans.size(), 3U);
  EXPECT_EQ(surface(text, 0), "Orval");
  EXPECT_EQ(surface(text, 1), "'s");
  EXPECT_EQ(text.spans[1].types, 2U);
}

TEST_F(TrainingTest, LabelsWhatTheAnnotationLeavesOpen) {
  AnnotatedText text = parse_markup("Hier [[Organization:Orvelac]] et Vauquelin.",
                                    TypeMap("Organization=Organization|Company;*=Place", kTypes), "x");
  const Document document = make_document(text.text, french);
  const std::vector<LabelSet> allowed = allowed_name_labels(document, text, kTypes.size());
  EXPECT_EQ(allowed[1], LabelSet{1} << 3 | LabelSet{1} << 5);                // B-Organization, B-Company
  EXPECT_EQ(allowed[3], LabelSet{1} | LabelSet{1} << 7 | LabelSet{1} << 8);  // O, B-Place, I-Place
  EXPECT_EQ(allowed[2], LabelSet{1});
}

TEST_F(TrainingTest, SwapsNamesAlikeThroughATextAndKeepsTheSpans) {
  const TypeMap map("", kTypes);
  std::vector<AnnotatedText> texts;
  for (const char* marked : {"[[Person:Léa Morvan]] rit. [[Person:Morvan]] sort.", "[[Person:Idris Kone]] rit.",
                             "[[Person:Anna Weiss]] rit."})
    texts.push_back(parse_markup(marked, map, "x"));
  const AnnotatedText copy = NameSwapper(texts, 1).swap(texts[0]);
  ASSERT_EQ(copy.spans.size(), 2U);
  const std::string full = surface(copy, 0);
  EXPECT_TRUE(full.ends_with(" " + surface(copy, 1))) << full << " / " << surface(copy, 1);
  EXPECT_EQ(copy.text, full + " rit. " + surface(copy, 1) + " sort.");
}

TEST_F(TrainingTest, RecasesLinesWithTheirSpans) {
  std::mt19937_64 random(3);
  const AnnotatedText text =
      parse_markup("Une [[Person:Léa Élan]] sort.\nÀ [[Place:Sète]], rien.\n", TypeMap("", kTypes), "x");
  const AnnotatedText copy = recase(text, 1.0, random);
  ASSERT_EQ(copy.spans.size(), 2U);
  EXPECT_EQ(fold(surface(copy, 0)), "lea elan");
  EXPECT_EQ(fold(surface(copy, 1)), "sete");
  EXPECT_NE(copy.text, text.text);
}

TEST_F(TrainingTest, ClustersWordsWithTheSameNeighbours) {
  std::string text;
  for (const char* verb : {"mange", "boit", "vend", "voit"})
    for (const char* noun : {"pomme", "poire", "figue", "datte"})
      for (int i = 0; i < 3; ++i) text += std::string("il ") + verb + " une " + noun + " rouge.\n";
  const std::vector<Document> documents = {make_document(text, french)};
  const std::vector<std::string> classes = cluster_words(documents, 6, 2, 10);
  const auto class_of = [&](const std::string& word) {
    for (std::size_t i = 0; i < classes.size(); ++i)
      if ((" " + classes[i] + " ").find(" " + word + " ") != std::string::npos) return i;
    return classes.size();
  };
  EXPECT_EQ(class_of("pomme"), class_of("figue"));
  EXPECT_NE(class_of("pomme"), class_of("boit"));
  EXPECT_EQ(classes, cluster_words(documents, 6, 2, 10));
}

TEST_F(TrainingTest, ScoresExactNames) {
  std::map<std::uint32_t, Score> scores;
  // Gold: B-Person I-Person O B-Place; found: B-Person I-Person O B-Company.
  score_names({2, 4, 1, 128}, {1, 2, 0, 5}, scores);
  EXPECT_EQ(scores[1].right, 1U);
  EXPECT_EQ(scores[8].wanted, 1U);
  EXPECT_EQ(scores[8].right, 0U);
  EXPECT_EQ(scores[4].found, 1U);
}

/// Sentences of one build, whose names can be told by the words around them.
std::string small_corpus() {
  const std::vector<std::string> people = {"Léa Morvan", "Idris Kone", "Anna Weiss", "Paul Adjani", "Mei Tanaka"};
  const std::vector<std::string> places = {"Sète", "Quimper", "Tourcoing", "Vesoul", "Bastia"};
  std::string out;
  for (const std::string& person : people)
    for (const std::string& place : places)
      out += "Selon Mme [[Person:" + person + "]], les travaux commencent à [[Place:" + place +
             "]] en mai.\nLe maire de [[Place:" + place + "]] a reçu [[Person:" + person + "]].\n";
  return out;
}

TEST_F(TrainingTest, TrainsTheSameModelTwiceAndFindsUnseenNames) {
  std::filesystem::create_directories(folder / "texts");
  std::ofstream(folder / "texts" / "a.txt") << small_corpus();
  Recipe recipe = read_recipe(
      "role\tformat\tpath\noption\tlanguage\tfr\noption\ttypes\tPerson|Organization|Company|"
      "Place\noption\tclusters\t10\noption\tcopies\t1\n"
      "option\tepochs\t5\noption\tcutoff\t1\ntrain\tmarkup\ttexts\n");
  recipe.corpora = folder;
  const Gazetteer gazetteer(seeds);
  const auto silent = [](const std::string&) {};
  const std::string bytes = train_model(recipe, french, gazetteer, silent);
  EXPECT_EQ(bytes, train_model(recipe, french, gazetteer, silent));

  const SequenceModel model(bytes);
  const Document document = make_document("Selon Mme Oyana Brisk, les travaux commencent à Vaurel en mai.", french);
  const SequenceFeatures features(document, {Labelling::names, &french, &model, &gazetteer});
  const NameTypes types(model.labels());
  const std::vector<TaggedName> names = read_names(document, label_tokens(document, features, model, true), types);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(document.view(names[0].tokens), "Oyana Brisk");
  EXPECT_GT(names[0].types[0], 0.5F);
  EXPECT_EQ(document.view(names[1].tokens), "Vaurel");
  EXPECT_GT(names[1].types[3], 0.5F);
}

TEST_F(TrainingTest, RefusesABadRecipe) {
  EXPECT_THROW(read_recipe("role\tformat\tpath\noption\tepoch\t3\n"), std::runtime_error);
  EXPECT_THROW(read_recipe("role\tformat\tpath\noption\tepochs\tmany\n"), std::runtime_error);
  Recipe recipe = read_recipe("role\tformat\tpath\noption\ttypes\tPerson\ntrain\tbrat\tnowhere\n");
  recipe.corpora = folder;
  EXPECT_THROW(train_model(recipe, french, Gazetteer(seeds), [](const std::string&) {}), std::runtime_error);
}

TEST(SequenceModelTest, RefusesBytesThatAreNoModel) {
  EXPECT_THROW(SequenceModel(""), std::runtime_error);
  const std::string bytes = write_model({{"O", "B-Person", "I-Person"},
                                         {"un deux", "trois"},
                                         0.05,
                                         std::vector<std::int16_t>(9),
                                         {{hash_text("x"), {{40, 7}}}}});
  for (std::size_t size = 0; size < bytes.size(); size += 5)
    EXPECT_THROW(SequenceModel(std::string_view(bytes).substr(0, size)), std::runtime_error) << size;
  const SequenceModel model(bytes);
  EXPECT_EQ(model.cluster(hash_text("deux")), 1);
  EXPECT_EQ(model.cluster(hash_text("trois")), 2);
  EXPECT_EQ(model.cluster(hash_text("quatre")), 0);
  ScoreColumns columns{};
  model.add(hash_text("x"), columns);
  model.add(hash_text("y"), columns);
  EXPECT_EQ(columns[2 * kLabelPlaces], 7);
}

/// Every byte of a small model, and many of the shipped ones, changed in turn: the model is refused, or it can be used.
TEST(SequenceModelTest, RefusesDamageOrReadsWhatIsThere) {
  const std::string bytes = write_model({{"O", "B-Person", "I-Person"},
                                         {"un deux", "trois"},
                                         0.05,
                                         std::vector<std::int16_t>(9),
                                         {{hash_text("x"), {{40, 7}}}, {hash_text("y"), {{0, 1}, {99, -1}}}}});
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const int change : {1, 0x80, 0xFF}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      try {
        const SequenceModel model(damaged);
        ScoreColumns columns{};
        for (const char* word : {"x", "y", "un", "deux", "trois"}) {
          model.add(hash_text(word), columns);
          model.cluster(hash_text(word));
        }
      } catch (const std::runtime_error& error) {
        EXPECT_TRUE(std::string_view(error.what()).starts_with("model file: ")) << error.what();
        ++refused;
      }
    }
  EXPECT_GT(refused, bytes.size());
}

TEST(SequenceModelTest, NamesTheFileThatIsDamaged) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "damaged_model";
  std::filesystem::create_directories(folder / "fr");
  const Seeds shipped;
  std::string bytes(shipped.file("fr/names.model"));
  bytes.resize(bytes.size() / 2);
  std::ofstream(folder / "fr/names.model", std::ios::binary) << bytes;
  const Seeds seeds(folder);
  try {
    read_model(seeds, "fr/names.model");
    FAIL() << "a model cut in half was taken";
  } catch (const std::runtime_error& error) {
    EXPECT_TRUE(std::string_view(error.what()).starts_with("fr/names.model: ")) << error.what();
  }
}

TEST(NameTypesTest, KnowsTheLabelsOfNames) {
  EXPECT_TRUE(are_name_labels({"O", "B-Person", "I-Person"}));
  EXPECT_FALSE(are_name_labels({}));
  EXPECT_FALSE(are_name_labels({"O", "B-Person"}));
  EXPECT_FALSE(are_name_labels({"O", "B-Person", "I-Place"}));
  EXPECT_FALSE(are_name_labels({"O", "B-Weather", "I-Weather"}));
  EXPECT_FALSE(are_name_labels({"NOUN", "VERB", "X"}));
}

TEST(NameTypesTest, GroupsKindsOfTheSameThing) {
  const NameTypes types({"O", "B-Person", "I-Person", "B-Organization", "I-Organization", "B-Company", "I-Company",
                         "B-Place", "I-Place"});
  EXPECT_EQ(types.types, kTypes);
  EXPECT_EQ(types.groups, 3U);
  EXPECT_EQ(types.group[1], types.group[2]);
}

}  // namespace
}  // namespace pressgraph
