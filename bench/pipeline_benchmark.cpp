// Text to graph to Turtle, in bytes of text a second on one core. Every article is distinct: the samples with each
// capitalised word that is no sentence's first given a syllable of its own, so that no cache of forms or names can
// help.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "exporters/formats.hpp"
#include "extraction/analyzer.hpp"
#include "extraction/utf8.hpp"
#include "graph/linker.hpp"

namespace {

namespace fs = std::filesystem;
using namespace pressgraph;

const std::vector<std::string>& samples() {
  static const std::vector<std::string> texts = [] {
    std::vector<std::string> paths;
    for (const auto& entry : fs::directory_iterator(PRESSGRAPH_SOURCE_DIR "/seeds/articles"))
      paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> out;
    for (const std::string& path : paths) {
      std::ifstream in(path, std::ios::binary);
      out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return out;
  }();
  return texts;
}

std::string syllables(std::size_t n) {
  static const char* const kSyllables[] = {"ba", "ce", "di", "fo", "gu", "la", "me",  "ni",
                                           "po", "ru", "sa", "te", "vi", "zo", "ran", "lor"};
  std::string out;
  do {
    out += kSyllables[n % std::size(kSyllables)];
    n /= std::size(kSyllables);
  } while (n > 0);
  return out;
}

/// The n-th distinct article.
std::string article(std::size_t n) {
  const std::string& sample = samples()[n % samples().size()];
  const std::string tail = syllables(n / samples().size());
  std::string out;
  bool inside = false;
  bool name = false;
  bool after_word = false;
  for (const char c : sample) {
    const bool letter = (static_cast<unsigned char>(c) & 0x80U) != 0 || is_letter(static_cast<unsigned char>(c));
    if (letter && !inside) name = is_upper(static_cast<unsigned char>(c)) && after_word;
    if (!letter && inside && name) out += tail;
    if (!letter && c != ' ' && c != '-') after_word = false;
    if (!letter && inside) after_word = c == ' ';
    inside = letter;
    out.push_back(c);
  }
  return out;
}

std::vector<Article> articles(std::size_t count) {
  std::vector<Article> out(count);
  for (std::size_t i = 0; i < count; ++i) out[i].text = article(i);
  return out;
}

std::int64_t bytes_of(const std::vector<Article>& corpus) {
  std::int64_t bytes = 0;
  for (const Article& one : corpus) bytes += static_cast<std::int64_t>(one.text.size());
  return bytes;
}

const Analyzer& analyzer() {
  static const Seeds seeds;
  static const Analyzer instance(seeds);
  return instance;
}

void text_to_extraction(benchmark::State& state) {
  const std::vector<Article> corpus = articles(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state)
    for (const Article& one : corpus) benchmark::DoNotOptimize(analyzer().analyze(one));
  state.SetBytesProcessed(state.iterations() * bytes_of(corpus));
}
BENCHMARK(text_to_extraction)->Arg(200)->Unit(benchmark::kMillisecond);

void text_to_turtle(benchmark::State& state) {
  const std::vector<Article> corpus = articles(static_cast<std::size_t>(state.range(0)));
  std::size_t written = 0;
  for (auto _ : state) {
    std::vector<Extraction> records;
    for (const Article& one : corpus) records.push_back(analyzer().analyze(one));
    write_graph(link(std::move(records)), *find_format("turtle"), {},
                [&](std::string_view piece) { written += piece.size(); });
  }
  benchmark::DoNotOptimize(written);
  state.SetBytesProcessed(state.iterations() * bytes_of(corpus));
}
BENCHMARK(text_to_turtle)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

}  // namespace
