#include "extraction/phrase_grammar.hpp"

#include <algorithm>
#include <array>

namespace pressgraph {
namespace {

Effect parse_effect(std::string_view name) {
  return name == "plan"       ? Effect::plan
         : name == "possible" ? Effect::possible
         : name == "denial"   ? Effect::denial
                              : Effect::fact;
}

template <typename Map, typename Key>
std::optional<Effect> find_effect(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Effect> copy_of(const Effect* effect) {
  return effect == nullptr ? std::nullopt : std::optional(*effect);
}

}  // namespace

PhraseGrammar::PhraseGrammar(const Seeds& seeds, std::string_view code)
    : language_(code), features_(read_features(seeds, code)), conjugation_(seeds.file(language_ + "/conjugation.tsv")) {
  read_table(seeds.file(language_ + "/syntax.tsv"), true, [&](const TableRow& row) {
    if (row[0] == "preposition")
      add_preposition(row[1], row[2]);
    else if (row[0] == "contraction")
      contractions_.emplace_back(row[1], row[2]);
    else if (row[0] == "ending")
      endings_.emplace_back(row[1], row[2]);
    else if (row[0] == "unaccusative")
      unaccusative_.insert(add_verb(row[1]));
    else
      classes_[row[1]].emplace_back(row[0], row[2]);
  });
  std::stable_sort(endings_.begin(), endings_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  read_table(seeds.file(language_ + "/governors.tsv"), true, [&](const TableRow& row) {
    const Effect effect = parse_effect(row[2]);
    if (row[0] == "verb")
      verb_effects_.emplace(add_verb(row[1]), effect);
    else if (row[0] == "serving")
      serving_.insert(add_verb(row[1]));
    else if (row[0] == "undone")
      event_effects_.emplace(add_verb(row[1]), effect);
    else
      (row[0] == "noun" ? noun_effects_ : adjective_effects_).emplace(row[1], effect);
  });
}

void PhraseGrammar::add_preposition(std::string_view words, std::string_view key) {
  // « d' » and « l' » end in an apostrophe and stand close to the next word: blanks alone separate words.
  std::vector<std::string_view> pieces = split(words, ' ');
  std::vector<Preposition>& list = prepositions_[pieces.front()];
  const std::string_view last = pieces.size() > 1 ? pieces.back() : std::string_view{};
  list.push_back({pieces, key});
  for (const auto& [whole, contracted] : contractions_)
    if (last == whole) {
      pieces.back() = contracted;
      list.push_back({pieces, key});
    }
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

std::uint32_t PhraseGrammar::add_verb(std::string_view lemma) {
  const auto [index, added] = lemmas_.emplace(lemma, static_cast<std::uint32_t>(lemmas_.size()));
  if (!added) return index;
  conjugation_.inflect(lemma, [&](std::string form, VerbForms forms) {
    std::vector<VerbReading>& readings = forms_[form];
    const auto same = std::find_if(readings.begin(), readings.end(),
                                   [&](const VerbReading& reading) { return reading.lemma == index; });
    if (same == readings.end())
      readings.push_back({index, forms});
    else
      same->forms.merge(forms);
  });
  return index;
}

bool PhraseGrammar::in_class(std::string_view name, std::string_view word) const {
  return value(name, word).has_value();
}

std::optional<std::string_view> PhraseGrammar::value(std::string_view name, std::string_view word) const {
  return value(classes_.find(word), name);
}

std::optional<std::string_view> PhraseGrammar::value(const Classes* classes, std::string_view name) {
  if (classes == nullptr) return std::nullopt;
  for (const auto& [known, value] : *classes)
    if (known == name) return value;
  return std::nullopt;
}

const std::vector<VerbReading>* PhraseGrammar::verb(std::string_view form) const {
  return forms_.find(form);
}

VerbForms PhraseGrammar::guess_forms(std::string_view lower) const {
  VerbForms forms;
  for (const auto& [ending, kind] : endings_) {
    if (!lower.ends_with(ending) || lower.size() < ending.size() + 2) continue;
    forms.infinitive = kind == "infinitive";
    forms.gerund = kind == "gerund";
    forms.participle = kind == "participle";
    forms.finite = !forms.infinitive && !forms.gerund && !forms.participle;
    forms.tense = kind == "future" ? Tense::future : kind == "conditional" ? Tense::conditional : Tense::present;
    return forms;
  }
  forms.finite = true;
  return forms;
}

std::pair<std::string_view, std::uint32_t> PhraseGrammar::preposition_at(const Document& document, std::uint32_t token,
                                                                         std::uint32_t end) const {
  const auto* const found = prepositions_.find(document.lower(token));
  if (found == nullptr) return {{}, 0};
  for (const Preposition& preposition : *found) {
    const std::uint32_t size = static_cast<std::uint32_t>(preposition.words.size());
    if (token + size > end) continue;
    bool equal = true;
    for (std::uint32_t k = 1; k < size && equal; ++k) equal = document.lower(token + k) == preposition.words[k];
    if (equal) return {preposition.key, size};
  }
  return {{}, 0};
}

std::optional<Effect> PhraseGrammar::verb_effect(std::uint32_t lemma) const {
  return find_effect(verb_effects_, lemma);
}
std::optional<Effect> PhraseGrammar::noun_effect(std::string_view lower) const {
  return copy_of(noun_effects_.find(lower));
}
std::optional<Effect> PhraseGrammar::adjective_effect(std::string_view lower) const {
  return copy_of(adjective_effects_.find(lower));
}
std::optional<Effect> PhraseGrammar::event_effect(std::uint32_t lemma) const {
  return find_effect(event_effects_, lemma);
}

PhraseWords::PhraseWords(const Document& document, const PhraseGrammar& grammar)
    : document_(document), grammar_(grammar) {
  words_.reserve(document.words.size());
  for (const Word* const word : document.words)
    words_.push_back({grammar.asked_classes_(*word, [&] { return grammar.classes_.find(word->lower); }),
                      grammar.asked_verbs_(*word, [&] { return grammar.forms_.find(word->lower); })});
}

}  // namespace pressgraph
