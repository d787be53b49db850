#include "extraction/language_detection.hpp"

#include <algorithm>

#include "extraction/utf8.hpp"

namespace pressgraph {

std::vector<std::string> language_codes(const Seeds& seeds) {
  const std::string_view marker = "/segmentation.tsv";
  std::vector<std::string> codes;
  for (const std::string& path : seeds.list(""))
    if (path.ends_with(marker)) codes.push_back(path.substr(0, path.size() - marker.size()));
  std::stable_partition(codes.begin(), codes.end(), [](const std::string& code) { return code == "fr"; });
  return codes;
}

double function_word_share(std::string_view text, const LanguageData& language) {
  constexpr std::size_t kWordsRead = 2000;
  std::size_t words = 0, hits = 0;
  std::string word;
  for (std::size_t i = 0; i <= text.size() && words < kWordsRead;) {
    const std::size_t begin = i;
    if (i < text.size() && is_letter(next_code_point(text, i))) {
      word += text.substr(begin, i - begin);
      continue;
    }
    if (begin == text.size()) ++i;
    if (word.empty()) continue;
    hits += language.is_function_word(to_lower(word));
    ++words;
    word.clear();
  }
  return words == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(words);
}

}  // namespace pressgraph
