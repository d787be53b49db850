#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/language_data.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// The languages that the seeds have a folder for, by its name; French first: it is the answer where a text shows none.
std::vector<std::string> language_codes(const Seeds& seeds);

/// The share of a language's function words among the first words of a text; 0 for a text without words.
double function_word_share(std::string_view text, const LanguageData& language);

}  // namespace pressgraph
