#include "extraction/quantity_lexicon.hpp"

#include <cstdlib>
#include <stdexcept>

namespace pressgraph {
namespace {

void read_units(const Seeds& seeds, const std::string& path, QuantityLexicon& lexicon, TextMap<std::uint32_t>& single) {
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    const auto kind = parse_quantity_kind(row[1]);
    if (!kind)
      throw std::runtime_error("seeds/" + path + ":" + std::to_string(row.line) +
                               ": no kind of quantity: " + std::string(row[1]));
    const auto index = static_cast<std::uint32_t>(lexicon.units.size());
    lexicon.units.push_back({*kind, std::string(row[2]), row[3] == "scaled"});
    lexicon.unit_phrases.add(row[0], index);
    if (row[0].find(' ') == std::string_view::npos)
      for (const std::string_view form : split(row[0], '|')) single.emplace(form, index);
  });
}

void read_bounds(const Seeds& seeds, const std::string& path, QuantityLexicon& lexicon) {
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    const auto comparator = parse_comparator(row[2]);
    if (!comparator)
      throw std::runtime_error("seeds/" + path + ":" + std::to_string(row.line) +
                               ": no comparator: " + std::string(row[2]));
    const auto index = static_cast<std::uint32_t>(lexicon.bounds.size());
    lexicon.bounds.push_back({*comparator, row[1] == "cap"});
    (row[1] == "after" ? lexicon.after : lexicon.before).add(row[0], index);
  });
}

void read_words(const Seeds& seeds, const std::string& path, FigureWords& words) {
  const std::unordered_map<std::string_view, PhraseTable*> roles = {
      {"label", &words.label},       {"street", &words.street},     {"modifier", &words.modifier},
      {"range", &words.range},       {"joint", &words.joint},       {"change", &words.change},
      {"clock", &words.clock},       {"elapsed", &words.elapsed},   {"share", &words.share},
      {"among", &words.among},       {"multiply", &words.multiply}, {"converted", &words.converted},
      {"measured", &words.measured}, {"counting", &words.counting}, {"clock_after", &words.clock_after},
      {"idiom", &words.idiom},       {"one", &words.one},           {"single", &words.single},
      {"negator", &words.negator}};
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    const auto role = roles.find(row[1]);
    if (role == roles.end())
      throw std::runtime_error("seeds/" + path + ":" + std::to_string(row.line) +
                               ": no role of words: " + std::string(row[1]));
    role->second->add(row[0], 0);
  });
}

void read_ordinals(const Seeds& seeds, const std::string& path, QuantityLexicon& lexicon) {
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    if (row[1] == "ending")
      lexicon.ordinal_endings.emplace_back(row[0]);
    else if (row[1] == "not")
      lexicon.not_ordinal.add(row[0], 0);
    else
      lexicon.ordinals.emplace(row[0], std::strtod(std::string(row[1]).c_str(), nullptr));
  });
}

}  // namespace

QuantityLexicon::QuantityLexicon(const Seeds& seeds, const LanguageData& language) {
  read_units(seeds, language.code() + "/units.tsv", *this, single_units_);
  read_bounds(seeds, language.code() + "/comparators.tsv", *this);
  read_words(seeds, language.code() + "/figure_words.tsv", words);
  read_ordinals(seeds, language.code() + "/ordinals.tsv", *this);
  read_table(seeds.file(language.code() + "/singulars.tsv"), true,
             [&](const TableRow& row) { singular_endings_.emplace(row[0], row[1]); });
  french_counting = !words.counting.empty();
}

std::string QuantityLexicon::singular(std::string_view noun) const {
  for (std::size_t begin = 0; begin < noun.size(); ++begin) {
    const std::string* const found = singular_endings_.find(noun.substr(begin));
    if (found == nullptr) continue;
    return *found == "=" ? std::string(noun) : std::string(noun.substr(0, begin)) + *found;
  }
  return std::string(noun);
}

const Unit* QuantityLexicon::unit_of(std::string_view form) const {
  const auto* const found = single_units_.find(form);
  return found == nullptr ? nullptr : &units[*found];
}

}  // namespace pressgraph
