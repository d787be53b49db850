// Text to graph to Turtle and TriG, in bytes of text a second on one core. The text is prose written for the project in
// the manner of the press: seeds/articles and the passages of tests/cli/data/claims, 64 in two languages. (The passages
// of seeds/training have a name in every line, more than twice as many as the press.) Every article is distinct: two or
// three passages, 2 to 4 kB, with syllables of its own on every capitalised word that is no sentence's first, so that
// no cache of names can help.
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

/// The passages, in the order of their names.
const std::vector<std::string>& passages() {
  static const std::vector<std::string> texts = [] {
    std::vector<std::string> paths;
    for (const char* const folder : {"/seeds/articles", "/tests/cli/data/claims"})
      for (const auto& entry : fs::recursive_directory_iterator(PRESSGRAPH_SOURCE_DIR + std::string(folder)))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
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

/// The passage with a tail on every name.
std::string renamed(const std::string& sample, const std::string& tail) {
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

/// The n-th distinct article: passages from the n-th on, until there are two kilobytes. Only the first article that
/// begins with a passage has it as it is; all else gets the article's own syllables.
std::string article(std::size_t n) {
  constexpr std::size_t kShortest = 2048;
  const std::string tail = syllables(n);
  std::string out = n < passages().size() ? passages()[n] : renamed(passages()[n % passages().size()], tail);
  const std::size_t step = 1 + n / passages().size() % 7;
  for (std::size_t k = n + step; out.size() < kShortest; k += step)
    out += "\n\n" + renamed(passages()[k % passages().size()], tail);
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
BENCHMARK(text_to_extraction)->Arg(250)->Unit(benchmark::kMillisecond);

void text_to(benchmark::State& state, const char* format) {
  const std::vector<Article> corpus = articles(static_cast<std::size_t>(state.range(0)));
  std::size_t written = 0;
  for (auto _ : state) {
    std::vector<Extraction> records;
    for (const Article& one : corpus) records.push_back(analyzer().analyze(one));
    write_graph(link(std::move(records)), *find_format(format), {},
                [&](std::string_view piece) { written += piece.size(); });
  }
  benchmark::DoNotOptimize(written);
  state.SetBytesProcessed(state.iterations() * bytes_of(corpus));
}
BENCHMARK_CAPTURE(text_to, turtle, "turtle")->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(text_to, trig, "trig")->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
