#include "graph/link_lexicon.hpp"

#include <algorithm>

#include "extraction/utf8.hpp"
#include "graph/name_key.hpp"

namespace pressgraph {

LinkLexicon::LinkLexicon(const Seeds& seeds) {
  for (const std::string& path : seeds.list("")) {
    if (path.ends_with("/name_words.tsv")) read_words(seeds, path);
    if (path.ends_with("/role_fields.tsv")) read_roles(seeds, path);
    if (path.starts_with("entities/") && path.ends_with(".tsv") && seeds.file(path).starts_with("name\ttype\taliases"))
      read_gazetteer(seeds.file(path));
  }
  read_table(seeds.file("entities/legal_forms.tsv"), true,
             [this](const TableRow& row) { legal_forms_.insert(fold(row[0])); });
  read_table(seeds.file("entities/firm_words.tsv"), true,
             [this](const TableRow& row) { firm_words_.insert(fold(row[0])); });
}

const LinkLexicon& LinkLexicon::embedded() {
  static const LinkLexicon kLexicon{Seeds()};
  return kLexicon;
}

void LinkLexicon::read_words(const Seeds& seeds, const std::string& path) {
  const auto bit_of = [this](const std::string& language) {
    return language_bits_.try_emplace(language, 1u << (language_bits_.size() % 32)).first->second;
  };
  const std::uint32_t language = bit_of(path.substr(0, path.find('/')));
  const std::uint32_t pivot = bit_of("en");
  read_table(seeds.file(path), true, [&](const TableRow& row) {
    const std::string word = fold(row[0]), meaning = fold(row[1]);
    if (meaning == "-") {
      empty_.insert(word);
      return;
    }
    Meaning& found = concepts_[word];
    if (found.text.empty()) found.text = meaning;
    found.languages |= language;
    Meaning& english = concepts_[meaning];
    if (english.text.empty()) english.text = meaning;
    english.languages |= pivot;
    if (row[2] == "recurring") recurring_.insert(word);
  });
}

/// Only entries with other names can join anything; an ambiguous one must not. Few rows have any, and the tables are
/// long: a row is cut into cells only where its third is not empty.
void LinkLexicon::read_gazetteer(std::string_view table) {
  for (std::size_t begin = table.find('\n'); begin < table.size();) {
    const std::size_t end = std::min(table.find('\n', ++begin), table.size());
    const std::string_view line = table.substr(begin, end - begin);
    begin = end;
    const std::size_t aliases = std::min(line.find('\t', line.find('\t') + 1), line.size());
    if (aliases + 1 >= line.size() || line[aliases + 1] == '\t') continue;
    read_table(line, false, [this](const TableRow& row) {
      if (row[2].empty() || !row[4].empty()) return;
      const NodeKind kind = node_kind(row[1]);
      const std::string listed(row[0]);
      add_known(kind, listed, listed);
      for (const std::string_view alias : split(row[2], '|')) add_known(kind, alias, listed);
    });
  }
}

void LinkLexicon::add_known(NodeKind kind, std::string_view name, const std::string& listed) {
  const std::string key = name_key(name);
  if (key.empty() || (kind == NodeKind::person && key.find(' ') == std::string::npos)) return;
  const auto [found, added] = known_.try_emplace(static_cast<char>(kind) + key, listed);
  if (!added && found->second != listed) found->second.clear();
}

std::string_view LinkLexicon::known_as(NodeKind kind, std::string_view key) const {
  const auto found = known_.find(static_cast<char>(kind) + std::string(key));
  return found == known_.end() ? std::string_view() : std::string_view(found->second);
}

void LinkLexicon::read_roles(const Seeds& seeds, const std::string& path) {
  read_table(seeds.file(path), true, [this](const TableRow& row) {
    const auto bit = field_bits_.try_emplace(std::string(row[0]), 1u << (field_bits_.size() % 32)).first->second;
    for (const std::string_view word : split(row[1], ' ')) role_fields_[fold(word)] |= bit;
  });
}

/// The word itself, or its singular.
const LinkLexicon::Meaning* LinkLexicon::find(std::string_view word) const {
  if (const auto found = concepts_.find(std::string(word)); found != concepts_.end()) return &found->second;
  if (word.size() < 4 || (word.back() != 's' && word.back() != 'x')) return nullptr;
  const auto found = concepts_.find(std::string(word.substr(0, word.size() - 1)));
  return found == concepts_.end() ? nullptr : &found->second;
}

std::uint32_t LinkLexicon::languages_of(std::string_view word) const {
  const Meaning* meaning = find(word);
  return meaning == nullptr ? 0 : meaning->languages;
}

std::string LinkLexicon::concept_of(std::string_view word) const {
  if (is_empty_word(word)) return {};
  if (const Meaning* meaning = find(word)) return meaning->text;
  const bool plural = word.size() >= 4 && word.back() == 's';
  return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

std::uint32_t LinkLexicon::fields_of_role(std::string_view role) const {
  const std::string key = name_key(role);
  std::uint32_t fields = 0;
  for (const std::string_view word : split(key, ' '))
    if (const auto found = role_fields_.find(std::string(word)); found != role_fields_.end()) fields |= found->second;
  return fields;
}

}  // namespace pressgraph
