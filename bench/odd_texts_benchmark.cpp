// One long article of one thing over and over, at a size and at twice that size: time that more than doubles is not
// linear. Bytes are bytes of text, on one core.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <utility>

#include "extraction/analyzer.hpp"

namespace {

using namespace pressgraph;

const Analyzer& analyzer() {
  static const Seeds seeds;
  static const Analyzer instance(seeds);
  return instance;
}

void read_repeated(benchmark::State& state, std::string_view unit) {
  Article article;
  while (article.text.size() < static_cast<std::size_t>(state.range(0))) article.text += unit;
  for (auto _ : state) benchmark::DoNotOptimize(analyzer().analyze(article));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(article.text.size()));
}

constexpr std::pair<const char*, std::string_view> kUnits[] = {
    {"guillemets", "«"},
    {"straight marks", "\""},
    {"curly marks", "“"},
    {"apostrophes", "'"},
    {"dashes", "—"},
    {"brackets", "("},
    {"digits", "7"},
    {"numbers", "12 "},
    {"capitals", "A"},
    {"one word", "a"},
    {"capitalised words", "Ab "},
    {"words", "mot "},
    {"quotations", "« a », dit-il. "},
    {"lines", "a\n"},
};

[[maybe_unused]] const bool registered = [] {
  constexpr std::int64_t kSize = 1 << 20;
  for (const auto& [name, unit] : kUnits)
    benchmark::RegisterBenchmark(name, [unit = unit](benchmark::State& state) { read_repeated(state, unit); })
        ->Arg(kSize)
        ->Arg(2 * kSize)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
  return true;
}();

}  // namespace
