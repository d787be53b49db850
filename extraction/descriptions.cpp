#include "extraction/descriptions.hpp"

#include <algorithm>
#include <stdexcept>

namespace pressgraph {

DescriptionNouns::DescriptionNouns(const Seeds& seeds, const std::string& language) {
  read_table(seeds.file(language + "/description_nouns.tsv"), true, [&](const TableRow& row) {
    const auto use = row[3] == "document" ? Description::Use::document
                     : row[3] == "source" ? Description::Use::source
                                          : Description::Use::party;
    nouns_[row[0]].push_back({std::string(row[1]), row[2].empty() ? '-' : row[2].front(), use, row[3] == "office"});
  });
  read_table(seeds.file(language + "/role_words.tsv"), true, [&](const TableRow& row) {
    if (row[0] == "former") former_.emplace(row[1]);
  });
  read_kin(seeds.file(language + "/description_kin.tsv"));
}

void DescriptionNouns::read_kin(std::string_view table) {
  std::uint64_t bit = 1;
  read_table(table, true, [&](const TableRow& row) {
    for (const std::string_view said : split(row[0], '|')) kin_[said].asks |= bit;
    for (const std::string_view described : split(row[1].empty() ? row[0] : row[1], '|')) kin_[described].answers |= bit;
    if (bit == 0) throw std::length_error("description_kin.tsv: more than 64 rows");
    bit <<= 1U;
  });
}

const std::vector<Description>* DescriptionNouns::find(std::string_view lower) const {
  const auto* const known = nouns_.find(lower);
  if (known == nullptr && lower.size() > 3 && (lower.ends_with('s') || lower.ends_with('x')))
    return nouns_.find(lower.substr(0, lower.size() - 1));
  return known;
}

bool DescriptionNouns::is(std::string_view lower, Description::Use use) const {
  const auto* readings = find(lower);
  return readings != nullptr &&
         std::any_of(readings->begin(), readings->end(), [&](const Description& d) { return d.use == use; });
}

bool may_be_called(std::string_view entity_type, std::string_view noun_type) {
  if (entity_type == noun_type) return true;
  if (noun_type == "Media") return entity_type == "Organization" || entity_type == "Company" || entity_type == "Work";
  if (noun_type == "Company") return entity_type == "Organization";
  if (noun_type == "Organization") return entity_type == "Company" || entity_type == "GovernmentBody";
  if (noun_type == "GovernmentBody") return entity_type == "Organization";
  if (noun_type == "Product") return entity_type == "AIModel";
  if (noun_type == "AIModel") return entity_type == "Product";
  return false;
}

}  // namespace pressgraph
