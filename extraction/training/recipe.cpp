#include "extraction/training/recipe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

#include "extraction/seeds.hpp"
#include "extraction/sequence_tagger.hpp"
#include "extraction/training/clusters.hpp"
#include "extraction/training/copies.hpp"
#include "extraction/training/label_sets.hpp"
#include "extraction/training/span_scores.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kLeastClusterCount = 3;
constexpr unsigned kClusterRounds = 8;
constexpr double kRecasedShare = 0.06;

/// Below the corpora, or below the recipe's own folder.
std::filesystem::path find_path(const RecipeRow& row, const Recipe& recipe) {
  for (const auto& folder : {recipe.corpora, recipe.folder})
    if (std::filesystem::exists(folder / row.path)) return folder / row.path;
  throw std::runtime_error("recipe: " + row.path + " is neither in " + recipe.corpora.string() + " nor in " +
                           recipe.folder.string());
}

std::vector<AnnotatedText> read_row(const RecipeRow& row, const Recipe& recipe) {
  const TypeMap map(row.types, recipe.types);
  const std::filesystem::path path = find_path(row, recipe);
  std::vector<AnnotatedText> out;
  if (row.format == "brat")
    out = read_brat(path, map);
  else if (row.format == "iob")
    out = read_iob(path, map);
  else if (row.format == "conllu")
    out = read_conllu(path, map);
  else if (row.format == "markup")
    out = read_markup(path, map);
  else
    throw std::runtime_error("recipe: no such format: " + row.format);
  if (out.empty()) throw std::runtime_error("recipe: nothing to read in " + path.string());
  for (AnnotatedText& text : out) text.weight = row.weight;
  return out;
}

template <typename T>
T number(std::string_view text, std::size_t line) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::runtime_error(fmt::format("recipe:{}: a number expected: {}", line, text));
  return value;
}

void set_option(Recipe& recipe, std::string_view name, std::string_view value, std::size_t line) {
  if (name == "labelling" && value == "names")
    recipe.labelling = Labelling::names;
  else if (name == "labelling" && value == "pos")
    recipe.labelling = Labelling::parts_of_speech;
  else if (name == "language")
    recipe.language = value;
  else if (name == "types")
    for (const std::string_view type : split(value, '|')) recipe.types.emplace_back(type);
  else if (name == "clusters")
    recipe.clusters = number<std::size_t>(value, line);
  else if (name == "copies")
    recipe.copies = number<unsigned>(value, line);
  else if (name == "gazetteer")
    recipe.gazetteer = number<unsigned>(value, line) != 0;
  else if (name == "plain")
    recipe.plain = number<unsigned>(value, line) != 0;
  else if (name == "epochs")
    recipe.options.epochs = number<unsigned>(value, line);
  else if (name == "rate")
    recipe.options.rate = number<double>(value, line);
  else if (name == "l1")
    recipe.options.l1 = number<double>(value, line);
  else if (name == "hidden")
    recipe.options.hidden = number<double>(value, line);
  else if (name == "cutoff")
    recipe.options.cutoff = number<unsigned>(value, line);
  else if (name == "seed")
    recipe.options.seed = number<std::uint64_t>(value, line);
  else
    throw std::runtime_error(fmt::format("recipe:{}: no such option: {} {}", line, name, value));
}

class Training {
 public:
  Training(const Recipe& recipe, const LanguageData& language, const Gazetteer& gazetteer, const Report& report)
      : recipe_(recipe), language_(language), gazetteer_(gazetteer), report_(report) {
    std::vector<std::string> held_out;
    for (const RecipeRow& row : recipe.rows)
      if (row.role == "test") held_out.push_back(find_path(row, recipe).generic_string());
    for (const RecipeRow& row : recipe.rows) {
      std::vector<AnnotatedText> texts = read_row(row, recipe);
      if (row.role != "test")
        std::erase_if(texts, [&](const AnnotatedText& text) {
          return std::any_of(held_out.begin(), held_out.end(),
                             [&](const std::string& path) { return text.source.starts_with(path); });
        });
      auto& target = row.role == "test" ? tests_[row.path] : row.role == "text" ? texts_ : train_;
      target.insert(target.end(), std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end()));
    }
  }

  std::string run() {
    const std::vector<std::string> clusters = learn_clusters();
    const std::string cluster_bytes = write_model({{}, clusters, 1, {}, {}});
    const SequenceModel cluster_model(cluster_bytes);
    const FeatureSources sources = sources_with(cluster_model);
    const bool names = recipe_.labelling == Labelling::names;
    TrainingSet set;
    set.labels = names ? name_labels(recipe_.types) : recipe_.types;
    if (recipe_.copies > 0) add_copies();
    for (const AnnotatedText& text : train_) {
      const Document document = make_document(text.text, language_);
      set.add(document, SequenceFeatures(document, sources), allowed(document, text), text.weight);
    }
    report(fmt::format("{} texts, {} sentences", train_.size(), set.sentences.size()));
    TrainingOptions options = recipe_.options;
    options.progress = [&](unsigned epoch, double loss) {
      report(fmt::format("epoch {:2}: loss {:.0f}", epoch, loss));
    };
    const auto forbidden = [&](std::size_t from, std::size_t to) { return names && forbidden_in_names(from, to); };
    ModelContent content = train_crf(set, forbidden, options);
    content.clusters = clusters;
    std::string bytes = write_model(std::move(content));
    report(fmt::format("model: {} bytes", bytes.size()));
    const SequenceModel model(bytes);
    for (const auto& [path, texts] : tests_) names ? test_names(path, texts, model) : test_parts(path, texts, model);
    if (names && tests_.size() > 1) report_scores("all tests", all_scores_);
    return bytes;
  }

 private:
  void report(const std::string& line) const { report_(line); }

  void add_copies() {
    const std::vector<AnnotatedText> originals = train_;
    NameSwapper swapper(originals, recipe_.options.seed);
    std::mt19937_64 random(recipe_.options.seed);
    for (unsigned copy = 0; copy < recipe_.copies; ++copy)
      for (const AnnotatedText& text : originals) train_.push_back(swapper.swap(text));
    for (const AnnotatedText& text : originals)
      if (AnnotatedText lines = recase(text, kRecasedShare, random); !lines.text.empty())
        train_.push_back(std::move(lines));
  }

  std::vector<LabelSet> allowed(const Document& document, const AnnotatedText& text) const {
    return recipe_.labelling == Labelling::names ? allowed_name_labels(document, text, recipe_.types.size())
                                                 : allowed_part_labels(document, text, recipe_.types.size());
  }

  FeatureSources sources_with(const SequenceModel& clusters) const {
    return {recipe_.labelling, &language_,   &clusters, recipe_.gazetteer ? &gazetteer_ : nullptr,
            nullptr,           recipe_.plain};
  }

  std::vector<std::string> learn_clusters() const {
    if (recipe_.clusters == 0) return {};
    std::vector<Document> documents;
    for (const auto* texts : {&train_, &texts_})
      for (const AnnotatedText& text : *texts) documents.push_back(make_document(text.text, language_));
    return cluster_words(documents, recipe_.clusters, kLeastClusterCount, kClusterRounds);
  }

  Labels label(const Document& document, const SequenceModel& model) const {
    return label_tokens(document, SequenceFeatures(document, sources_with(model)), model, false);
  }

  void test_names(const std::string& path, const std::vector<AnnotatedText>& texts, const SequenceModel& model) {
    std::map<std::uint32_t, Score> scores;
    for (const AnnotatedText& text : texts) {
      const Document document = make_document(text.text, language_);
      score_names(allowed(document, text), label(document, model).best, scores);
    }
    for (const auto& [types, score] : scores) all_scores_[types] += score;
    report_scores(path, scores);
  }

  void report_scores(const std::string& path, const std::map<std::uint32_t, Score>& scores) const {
    Score all;
    for (const auto& [types, score] : scores) {
      all += score;
      report(score_line(path, type_names(types), score));
    }
    report(score_line(path, "all", all));
  }

  static std::string score_line(const std::string& path, const std::string& name, const Score& score) {
    return fmt::format("{} {:40} P {:.1f} R {:.1f} F1 {:.1f} ({})", path, name, 100 * score.precision(),
                       100 * score.recall(), 100 * score.f1(), score.wanted);
  }

  std::string type_names(std::uint32_t types) const {
    std::string out;
    for (std::size_t i = 0; i < recipe_.types.size(); ++i)
      if ((types >> i & 1U) != 0) out += (out.empty() ? "" : "|") + recipe_.types[i];
    return out;
  }

  void test_parts(const std::string& path, const std::vector<AnnotatedText>& texts, const SequenceModel& model) const {
    std::size_t right = 0;
    std::size_t wanted = 0;
    for (const AnnotatedText& text : texts) {
      const Document document = make_document(text.text, language_);
      const std::vector<LabelSet> gold = allowed(document, text);
      const Labels found = label(document, model);
      for (std::uint32_t i = 0; i < document.size(); ++i) {
        if ((gold[i] & (gold[i] - 1)) != 0) continue;
        ++wanted;
        right += gold[i] >> found.best[i] & 1U;
      }
    }
    report(fmt::format("{}: {:.2f} % of {} tokens", path,
                       100.0 * static_cast<double>(right) / static_cast<double>(wanted), wanted));
  }

  const Recipe& recipe_;
  const LanguageData& language_;
  const Gazetteer& gazetteer_;
  const Report& report_;
  std::vector<AnnotatedText> train_, texts_;
  std::map<std::string, std::vector<AnnotatedText>> tests_;
  std::map<std::uint32_t, Score> all_scores_;
};

}  // namespace

Recipe read_recipe(std::string_view table) {
  Recipe out;
  read_table(table, true, [&](const TableRow& row) {
    if (row.cells.size() < 3)
      throw std::runtime_error(fmt::format("recipe:{}: role, format and path expected", row.line));
    if (row[0] == "option")
      set_option(out, row[1], row[2], row.line);
    else
      out.rows.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]),
                          row[3].empty() ? 1.0 : number<double>(row[3], row.line), std::string(row[4])});
  });
  return out;
}

std::string train_model(const Recipe& recipe, const LanguageData& language, const Gazetteer& gazetteer,
                        const Report& report) {
  return Training(recipe, language, gazetteer, report).run();
}

}  // namespace pressgraph
