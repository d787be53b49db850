#include "extraction/certainty_lexicon.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extraction/conjugation.hpp"

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, kCertaintyKinds> kKindNames = {
    "verb",   "form", "predicate", "subject", "adverb",   "opening", "condition",
    "copula", "asks", "unless",    "phrase",  "calendar", "state",   "announces"};
constexpr std::array<std::string_view, 6> kGovernedNames = {"none", "inf", "dated", "clause", "gerund", "phrase"};

std::uint8_t parse_governed(std::string_view cell) {
  std::uint8_t out = 0;
  for (const std::string_view name : split(cell, ',')) {
    if (name == "any") return 0xFF;
    const auto at = std::find(kGovernedNames.begin(), kGovernedNames.end(), name);
    if (at != kGovernedNames.end()) out |= static_cast<std::uint8_t>(1U << (at - kGovernedNames.begin()));
  }
  return out;
}

/// « possible negated »: a modality, a polarity, or both; nullopt for « - ».
std::optional<ContentCertainty> parse_effect(std::string_view cell) {
  if (cell.empty() || cell == "-") return std::nullopt;
  ContentCertainty out;
  for (const std::string_view word : split(cell, ' ')) {
    if (word == "negated") out.polarity = Polarity::negated;
    for (const Modality m : {Modality::planned, Modality::possible, Modality::conditional, Modality::hypothetical})
      if (word == to_string(m)) out.modality = m;
  }
  return out;
}

}  // namespace

CertaintyLexicon::CertaintyLexicon(const Seeds& seeds, const std::string& language) {
  const Conjugation conjugation(seeds.file(language + "/conjugation.tsv"));
  read_table(seeds.file(language + "/certainty.tsv"), true, [&](const TableRow& row) {
    const auto kind = std::find(kKindNames.begin(), kKindNames.end(), row[0]);
    if (kind == kKindNames.end()) return;
    std::vector<std::string_view> words = split(row[1], ' ');
    const std::string_view first = words.front();
    CertaintyRule rule;
    rule.tail.assign(words.begin() + 1, words.end());
    rule.governed = parse_governed(row[2]);
    rule.governs = row[2];
    rule.effect = parse_effect(row[3]).value_or(ContentCertainty{});
    const Polarity opposite = rule.effect.polarity == Polarity::negated ? Polarity::affirmed : Polarity::negated;
    rule.denied = parse_effect(row[4]).value_or(ContentCertainty{rule.effect.modality, opposite});
    auto& list = rules_[first][static_cast<std::size_t>(kind - kKindNames.begin())];
    list.push_back(std::move(rule));
    std::stable_sort(list.begin(), list.end(),
                     [](const CertaintyRule& a, const CertaintyRule& b) { return a.tail.size() > b.tail.size(); });
    if (row[0] != "verb" && row[0] != "copula" && row[0] != "asks") return;
    conjugation.inflect(first, [&](const std::string& form, VerbForms) {
      auto& lemmas = lemmas_[form];
      if (std::find(lemmas.begin(), lemmas.end(), first) == lemmas.end()) lemmas.push_back(first);
    });
  });
}

bool CertaintyLexicon::has_lemma(CertaintyKind kind, const Word& word) const {
  const std::uint32_t kinds = asked_kinds_(word, [&] { return kinds_of_lemmas(word); });
  return (kinds >> static_cast<unsigned>(kind) & 1U) != 0;
}

std::uint32_t CertaintyLexicon::kinds_of_lemmas(const Word& word) const {
  std::uint32_t out = 0;
  for (const std::string_view lemma : lemmas(word))
    for (std::size_t kind = 0; kind < kCertaintyKinds; ++kind)
      if (rules(static_cast<CertaintyKind>(kind), lemma) != nullptr) out |= 1U << kind;
  return out;
}

std::vector<std::string_view> CertaintyLexicon::lemmas(const Word& word) const {
  std::vector<std::string_view> out;
  for (const Reading& reading : word.readings)
    if (!reading.verb.empty() && std::find(out.begin(), out.end(), reading.lemma) == out.end())
      out.push_back(reading.lemma);
  if (!out.empty()) return out;
  const auto* const found = lemmas_.find(word.lower);
  return found == nullptr ? out : *found;
}

}  // namespace pressgraph
