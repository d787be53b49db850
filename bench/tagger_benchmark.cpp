#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "extraction/gazetteer.hpp"
#include "extraction/names.hpp"
#include "extraction/pos_tagger.hpp"
#include "extraction/tagged_names.hpp"
#include "tests/extraction/shared_seeds.hpp"

/// Speed on the training passages of each language, an article at a time on one core; items are tokens.
namespace pressgraph {
namespace {

std::vector<std::string> texts_of(const std::string& language) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(PRESSGRAPH_SOURCE_DIR) /
                                                               "seeds/training" / language / "articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

/// The passages of a language, cut into tokens, and all that reads them.
struct Bench {
  explicit Bench(const std::string& code)
      : language(seeds(), code), model(seeds().file(code + "/names.model")), parts(seeds(), language) {
    for (std::string& text : texts_of(code)) documents.push_back(make_document(std::move(text), language));
    for (const Document& document : documents) {
      tokens += document.size();
      bytes += document.text.size();
    }
  }
  void count(benchmark::State& state) const {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tokens));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  }

  LanguageData language;
  SequenceModel model;
  PosTagger parts;
  std::vector<Document> documents;
  std::size_t tokens = 0;
  std::size_t bytes = 0;
};

const Bench& bench(const std::string& code) {
  static const Bench french("fr");
  static const Bench english("en");
  return code == "fr" ? french : english;
}

/// Clusters, gazetteers, runs and all: what names.model decides from, the best sequence.
void tag_names(benchmark::State& state, const std::string& code) {
  const Bench& all = bench(code);
  for (auto _ : state)
    for (const Document& document : all.documents) {
      const SequenceFeatures features(document, {Labelling::names, &all.language, &all.model, &gazetteer()});
      benchmark::DoNotOptimize(label_tokens(document, features, all.model, false));
    }
  all.count(state);
}

/// The same with the probability of every label, and names read off them.
void tag_names_with_probabilities(benchmark::State& state, const std::string& code) {
  const Bench& all = bench(code);
  const NameTypes types(all.model.labels());
  for (auto _ : state)
    for (const Document& document : all.documents) {
      const SequenceFeatures features(document, {Labelling::names, &all.language, &all.model, &gazetteer()});
      benchmark::DoNotOptimize(read_names(document, label_tokens(document, features, all.model, true), types));
    }
  all.count(state);
}

void tag_parts_of_speech(benchmark::State& state, const std::string& code) {
  const Bench& all = bench(code);
  std::vector<Document> documents = all.documents;
  for (auto _ : state)
    for (Document& document : documents) all.parts.tag(document);
  all.count(state);
}

void cut_into_tokens(benchmark::State& state, const std::string& code) {
  const Bench& all = bench(code);
  for (auto _ : state)
    for (const Document& document : all.documents) benchmark::DoNotOptimize(make_document(document.text, all.language));
  all.count(state);
}

void load_gazetteer(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Gazetteer(seeds()));
}

BENCHMARK_CAPTURE(tag_names, fr, std::string("fr"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tag_names, en, std::string("en"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tag_names_with_probabilities, fr, std::string("fr"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tag_parts_of_speech, fr, std::string("fr"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(cut_into_tokens, fr, std::string("fr"))->Unit(benchmark::kMillisecond);
BENCHMARK(load_gazetteer)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pressgraph
