#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "extraction/utf8.hpp"
#include "graph/match.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kMostCandidates = 6;
constexpr std::size_t kCommonContext = 2;  ///< Two names in common beside a likeness make one person of it.

using Buckets = std::map<std::string, std::vector<std::uint32_t>>;

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += out.empty() ? word : ' ' + word;
  return out;
}

bool is_full_name(const Forms& forms, std::uint32_t form) {
  return forms.list[form].kind == NodeKind::person && forms.name_of(form).words.size() >= 2;
}

/// "donald j trump" → "donald trump"; empty where nothing is dropped or too little is left.
std::string without_initials(const NameProfile& name) {
  std::vector<std::string> words;
  for (const std::string& word : name.words)
    if (word.size() > 1) words.push_back(word);
  return words.size() == name.words.size() || words.size() < 2 ? std::string() : join(words);
}

bool is_shouted(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = next_code_point(word, offset);
    if (is_lower(c)) return false;
    letters += is_letter(c) ? 1 : 0;
  }
  return letters > 1;
}

/// « DUPONT Jean », "Dupont, Jean" → "jean dupont"; empty where neither capitals nor a comma put the family name first.
std::string given_name_first(const std::string& text) {
  if (const std::size_t comma = text.find(','); comma != std::string::npos)
    return name_key(text.substr(comma + 1) + ' ' + text.substr(0, comma));
  std::vector<std::string_view> words = split(text, ' ');
  const auto given = std::find_if_not(words.begin(), words.end(), is_shouted);
  if (given == words.begin() || given == words.end() || std::any_of(given, words.end(), is_shouted)) return {};
  std::rotate(words.begin(), given, words.end());
  std::string out;
  for (const std::string_view word : words) out += std::string(word) + ' ';
  return name_key(out);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// One spelling for the Latin spellings of a Russian, Ukrainian or Bulgarian name, in French and in English.
std::string transliterated(std::string word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kSpellings = {{{"chtch", "shch"},
                                                                                                {"tch", "ch"},
                                                                                                {"sch", "sh"},
                                                                                                {"kh", "h"},
                                                                                                {"gu", "g"},
                                                                                                {"ou", "u"},
                                                                                                {"x", "ks"},
                                                                                                {"w", "v"},
                                                                                                {"ff", "v"},
                                                                                                {"y", "i"},
                                                                                                {"ck", "k"},
                                                                                                {"dj", "j"},
                                                                                                {"ii", "i"},
                                                                                                {"ie", "e"},
                                                                                                {"ss", "s"}}};
  for (const auto& [from, to] : kSpellings) replace_all(word, from, to);
  replace_all(word, "ii", "i");
  if (word.ends_with("ine")) word.pop_back();
  if (word.ends_with("dre") || word.ends_with("der")) word = word.substr(0, word.size() - 2) + "r";
  return word;
}

bool is_slavic(std::string_view family_name) {
  static constexpr std::array<std::string_view, 9> kEndings = {"ski", "ov",  "ev",  "in", "enko",
                                                               "uk",  "ich", "aia", "ova"};
  return family_name.size() >= 5 && std::any_of(kEndings.begin(), kEndings.end(),
                                                [&](std::string_view ending) { return family_name.ends_with(ending); });
}

std::string slavic_key(const NameProfile& name) {
  std::vector<std::string> words;
  for (const std::string& word : name.words) words.push_back(transliterated(word));
  return is_slavic(words.back()) ? join(words) : std::string();
}

/// Joins two forms unless an article names both; the doubt stays where it may not.
void join_alike(const Forms& forms, std::uint32_t left, std::uint32_t right, MergeRule rule, bool sure,
                Clusters& clusters) {
  if (clusters.same(left, right) || stand_together(forms, left, right)) return;
  if (sure)
    clusters.unite(left, right, rule);
  else
    clusters.doubt(left, right, rule);
}

Buckets full_names(const Forms& forms) {
  Buckets out;
  for (std::uint32_t form = 0; form < forms.list.size(); ++form)
    if (is_full_name(forms, form)) out[forms.name_of(form).key].push_back(form);
  return out;
}

void match_dropped_initials(const Forms& forms, const Buckets& by_key, Clusters& clusters) {
  Buckets with_initials;
  for (const auto& [key, bearers] : by_key)
    if (const std::string plain = without_initials(forms.name_of(bearers.front())); !plain.empty())
      for (const std::uint32_t form : bearers) with_initials[plain].push_back(form);
  for (const auto& [plain, longer] : with_initials) {
    const auto found = by_key.find(plain);
    if (found == by_key.end() || longer.size() > kMostCandidates) continue;
    // Two initials ("George W.", "George H. W.") or two people of the plain name: nobody can say whose it is.
    const bool unique = longer.size() == 1 && found->second.size() == 1;
    for (const std::uint32_t left : found->second)
      for (const std::uint32_t right : longer)
        join_alike(forms, left, right, MergeRule::dropped_initial, unique, clusters);
  }
}

void match_inversions(const Forms& forms, const Buckets& by_key, Clusters& clusters) {
  for (const auto& [key, bearers] : by_key)
    for (const std::uint32_t form : bearers) {
      const NameProfile& name = forms.name_of(form);
      std::string turned = given_name_first(name.text);
      const bool signalled = !turned.empty();
      if (!signalled && name.words.size() == 2) turned = name.words[1] + ' ' + name.words[0];
      const auto found = by_key.find(turned);
      if (turned == key || found == by_key.end() || found->second.size() > 1) continue;
      const std::uint32_t other = found->second.front();
      const bool sure = bearers.size() == 1 && (signalled || shared_context(forms, form, other) >= kCommonContext);
      if (signalled || form < other) join_alike(forms, other, form, MergeRule::inverted_name, sure, clusters);
    }
}

/// "Han Ji-won" → "han jiwon": the syllables of a given name behind the family name. Empty for names of other shapes.
std::string given_name_together(const std::string& text) {
  const std::size_t space = text.find(' ');
  if (space == std::string::npos || text.find(' ', space + 1) != std::string::npos) return {};
  std::string given = fold(text.substr(space + 1));
  if (std::erase(given, '-') == 0) return {};
  return name_key(text.substr(0, space)) + ' ' + name_key(given);
}

void match_syllables(const Forms& forms, const Buckets& by_key, Clusters& clusters) {
  for (const auto& [key, bearers] : by_key) {
    const auto found = by_key.find(given_name_together(forms.name_of(bearers.front()).text));
    if (found == by_key.end() || found->second.size() > 1 || bearers.size() > 1) continue;
    join_alike(forms, found->second.front(), bearers.front(), MergeRule::transliteration, true, clusters);
  }
}

void match_transliterations(const Forms& forms, const Buckets& by_key, Clusters& clusters) {
  Buckets by_sound;
  for (const auto& [key, bearers] : by_key)
    if (const std::string sound = slavic_key(forms.name_of(bearers.front())); !sound.empty())
      for (const std::uint32_t form : bearers) by_sound[sound].push_back(form);
  for (const auto& [sound, alike] : by_sound) {
    if (alike.size() < 2 || alike.size() > kMostCandidates) continue;
    for (std::size_t i = 1; i < alike.size(); ++i)
      join_alike(forms, alike[0], alike[i], MergeRule::transliteration, true, clusters);
  }
}

}  // namespace

void match_persons(const Forms& forms, Clusters& clusters) {
  const Buckets by_key = full_names(forms);
  match_inversions(forms, by_key, clusters);
  match_dropped_initials(forms, by_key, clusters);
  match_syllables(forms, by_key, clusters);
  match_transliterations(forms, by_key, clusters);
}

}  // namespace pressgraph
