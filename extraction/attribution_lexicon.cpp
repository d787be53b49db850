#include "extraction/attribution_lexicon.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, 18> kFrames = {"quote", "that", "inf", "np",     "qnp",    "as",
                                                      "obj",   "acc",  "adj", "infobj", "yvoir",  "hearer",
                                                      "addr",  "fact", "onp", "fnp",    "denied", "conj"};
constexpr std::array<std::string_view, 6> kUses = {"claim", "person", "possessive", "pronoun", "quoted", "bare"};

VerbForm parse_form(char code) {
  return code == 'p'   ? VerbForm::past_participle
         : code == 'g' ? VerbForm::present_participle
         : code == 'i' ? VerbForm::infinitive
                       : VerbForm::finite;
}

std::uint32_t parse_frames(std::string_view cell) {
  std::uint32_t frames = 0;
  for (const std::string_view name : split(cell, ' ')) {
    const auto it = std::find(kFrames.begin(), kFrames.end(), name);
    if (it == kFrames.end()) throw std::runtime_error("reporting_verbs.tsv: unknown frame " + std::string(name));
    frames |= 1U << static_cast<unsigned>(it - kFrames.begin());
  }
  return frames;
}

/// « d' après » → « d'après ».
std::string join_elided(std::string_view words) {
  std::string out(words);
  for (std::size_t at = 0; (at = out.find("' ", at)) != std::string::npos;) out.erase(at + 1, 1);
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t mark = word.find('\'');
    if (mark != std::string_view::npos && mark + 1 < word.size()) {
      out.emplace_back(word.substr(0, mark + 1));
      out.emplace_back(word.substr(mark + 1));
    } else {
      out.emplace_back(word);
    }
  }
  return out;
}

SourcePreposition parse_preposition(const TableRow& row) {
  const auto use = std::find(kUses.begin(), kUses.end(), row[1]);
  if (use == kUses.end()) throw std::runtime_error("source_prepositions.tsv: unknown use " + std::string(row[1]));
  return {words_of(row[0]), join_elided(row[0]), static_cast<SourcePreposition::Use>(use - kUses.begin())};
}

}  // namespace

AttributionLexicon::AttributionLexicon(const Seeds& seeds, const std::string& language) {
  read_table(seeds.file(language + "/reporting_verbs.tsv"), true, [&](const TableRow& row) { read_verb(row); });
  for (auto& [form, readings] : forms_)
    std::stable_sort(readings.begin(), readings.end(), [&](const ReportingForm& a, const ReportingForm& b) {
      const auto length = [&](const ReportingForm& f) { return verbs_[f.verb].tail.size() + verbs_[f.verb].reflexive; };
      if (length(a) != length(b)) return length(a) > length(b);
      // A participle needs its auxiliary and is tried first: « a dit ».
      return a.form == VerbForm::past_participle && b.form != VerbForm::past_participle;
    });
  read_table(seeds.file(language + "/source_prepositions.tsv"), true, [&](const TableRow& row) {
    const SourcePreposition preposition = parse_preposition(row);
    const auto add = [&](std::string_view first) {
      auto& list = prepositions_[first];
      list.push_back(preposition);
      std::stable_sort(list.begin(), list.end(),
                       [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    };
    add(preposition.words.front());
    // Capitals go without their accent: « A ses yeux ».
    if (preposition.words.front() == "à") add("a");
  });
  read_table(seeds.file(language + "/reporting_nouns.tsv"), true, [&](const TableRow& row) { nouns_.insert(row[0]); });
}

void AttributionLexicon::read_verb(const TableRow& row) {
  ReportingVerb verb;
  verb.lemma = row[0];
  verb.frames = parse_frames(row[1]);
  if (row[2] != "-")
    for (const std::string_view preposition : split(row[2], ',')) verb.prepositions.emplace_back(preposition);
  verb.strength = row[3];
  verb.modality = parse_modality(row[4]).value_or(Modality::asserted);
  std::vector<std::string> words = words_of(verb.lemma);
  verb.reflexive = words.front() == "se" || words.front() == "s'";
  if (verb.reflexive) words.erase(words.begin());
  verb.tail.assign(words.begin() + 1, words.end());
  const auto index = static_cast<std::uint32_t>(verbs_.size());
  for (const std::string_view group : split(row[5], ' '))
    for (const std::string_view form : split(group.substr(2), ','))
      forms_[form].push_back({index, parse_form(group.front())});
  verbs_.push_back(std::move(verb));
}

const std::vector<ReportingForm>* AttributionLexicon::forms(const Word& word) const {
  return asked_forms_(word, [&] { return forms_.find(word.lower); });
}

const std::vector<SourcePreposition>* AttributionLexicon::prepositions(const Word& word) const {
  return asked_prepositions_(word, [&] { return prepositions_.find(word.lower); });
}

}  // namespace pressgraph
