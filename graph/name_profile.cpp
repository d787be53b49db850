#include "graph/name_profile.hpp"

#include <algorithm>
#include <array>

#include "extraction/utf8.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

bool is_roman_numeral(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kNumerals = {"ii",   "iii", "iv", "v",  "vi",  "vii",
                                                                 "viii", "ix",  "x",  "xi", "xii", "xvi"};
  return std::find(kNumerals.begin(), kNumerals.end(), word) != kNumerals.end();
}

int year_of(std::string_view word) {
  const bool digits =
      word.size() == 4 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || (!word.starts_with("19") && !word.starts_with("20"))) return 0;
  return std::stoi(std::string(word));
}

bool is_all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_lower(c) || is_digit(c) || is_space(c)) return false;
    letters += is_letter(c) ? 1 : 0;
  }
  return letters >= 2;
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

void drop_article(std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 5> kArticles = {"the", "le", "la", "les", "l"};
  if (words.size() > 1 && std::find(kArticles.begin(), kArticles.end(), words.front()) != kArticles.end())
    words.erase(words.begin());
}

/// « Pellegrin et Fils », "Pellegrin & Fils".
bool is_conjunction(std::string_view word) {
  return word == "et" || word == "and" || word == "und";
}

}  // namespace

NameProfile analyze_name(std::string_view name, NodeKind kind, const LinkLexicon& lexicon) {
  NameProfile form;
  form.text = name;
  const std::string key = name_key(name);
  for (const std::string_view word : split(key, ' ')) form.words.emplace_back(word);
  if (kind != NodeKind::person && kind != NodeKind::work && kind != NodeKind::place) drop_article(form.words);
  if (kind == NodeKind::organization) std::replace_if(form.words.begin(), form.words.end(), is_conjunction, "&");
  while (kind == NodeKind::organization && form.words.size() > 1 && lexicon.is_legal_form(form.words.back()))
    form.words.pop_back();
  form.key = join(form.words);
  form.acronym = form.words.size() == 1 && is_all_capitals(name);
  std::vector<std::string> without_year;
  std::uint32_t languages = ~0u;
  for (const std::string& word : form.words) {
    const int year = kind == NodeKind::event ? year_of(word) : 0;
    if (year != 0 && form.year == 0) {
      form.year = year;
    } else {
      without_year.push_back(word);
    }
    if (is_number(word) || (form.words.size() > 1 && kind != NodeKind::person && is_roman_numeral(word)))
      form.numbers += word + " ";
    const std::string meaning = lexicon.concept_of(word);
    if (meaning.empty()) continue;
    if (const std::uint32_t known = lexicon.languages_of(word)) languages &= known;
    form.recurring = form.recurring || lexicon.is_recurring_event(word);
    // « IA » stands for two words.
    const bool several = meaning.find(' ') != std::string::npos;
    for (const std::string_view part : split(meaning, ' ')) {
      form.content.emplace_back(several ? part : std::string_view(word));
      form.initials += (several ? part : std::string_view(word)).substr(0, 1);
      form.concepts.emplace_back(part);
    }
  }
  if (form.year != 0) form.series = join(without_year);
  form.languages = languages == ~0u ? 0 : languages;
  std::sort(form.concepts.begin(), form.concepts.end());
  return form;
}

bool spells(const NameProfile& form, std::string_view acronym) {
  if (acronym.size() < 2 || form.words.size() < 2 || form.numbers != "") return false;
  if (form.initials == acronym) return true;
  std::string every;
  for (const std::string& word : form.words) every += word.substr(0, 1);
  return every == acronym;
}

}  // namespace pressgraph
