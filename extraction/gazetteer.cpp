// One open-addressing table holds both whole names and first words. The key of a name is a running hash (FNV-1a) of its
// folded letters with one blank where the text has any, so that a document is matched token by token without knowing
// how a name would be cut; the entry of a first word tells how far it is worth going on.
#include "extraction/gazetteer.hpp"

#include <algorithm>
#include <stdexcept>

#include "extraction/name_type.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

constexpr FeatureHash kStart = 0xcbf29ce484222325ULL;
constexpr std::size_t kLongestAcronym = 6;

FeatureHash extend(FeatureHash hash, std::string_view text) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

/// Letters, digits and bytes beyond ASCII are parts of a word; everything else ends the first word.
std::string_view first_word(std::string_view folded) {
  std::size_t i = 0;
  while (i < folded.size() &&
         (static_cast<unsigned char>(folded[i]) >= 0x80 || is_letter(static_cast<unsigned char>(folded[i])) ||
          is_digit(static_cast<unsigned char>(folded[i]))))
    ++i;
  return folded.substr(0, std::max<std::size_t>(i, 1));
}

FeatureHash first_word_key(std::string_view folded) {
  return mix(extend(kStart, first_word(folded)) + 1);
}
FeatureHash name_key(FeatureHash running) {
  return mix(running);
}
FeatureHash first_name_key(std::string_view folded) {
  return mix(extend(kStart, folded) + 2);
}

bool in_capitals(std::string_view name) {
  std::size_t upper = 0;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = next_code_point(name, i);
    if (is_lower(c) || c == ' ') return false;
    upper += is_upper(c);
  }
  return upper >= 2;
}

/// The first cell of a row, and the row without it.
std::string_view take_cell(std::string_view& row) {
  if (row.empty()) return {};
  const std::size_t end = std::min(row.find('\t'), row.size());
  const std::string_view cell = row.substr(0, end);
  row.remove_prefix(std::min(end + 1, row.size()));
  return cell;
}

/// Calls `visit` with each row behind the header that is neither empty nor a comment, and its number from 1.
template <typename Visit>
void for_rows(std::string_view table, const Visit& visit) {
  std::size_t line = 0;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view row = trim(table.substr(0, end));
    table.remove_prefix(std::min(end + 1, table.size()));
    if (++line > 1 && !row.empty() && row[0] != '#') visit(row, line);
  }
}

template <typename Visit>
void for_aliases(std::string_view aliases, const Visit& visit) {
  while (!aliases.empty()) {
    const std::size_t end = std::min(aliases.find('|'), aliases.size());
    if (const std::string_view alias = trim(aliases.substr(0, end)); !alias.empty()) visit(alias);
    aliases.remove_prefix(std::min(end + 1, aliases.size()));
  }
}

}  // namespace

Gazetteer::Gazetteer(const Seeds& seeds, const std::vector<EntityTable>& own) {
  const std::vector<std::string> paths = seeds.list("entities/");
  std::size_t bytes = 0;
  for (const std::string& path : paths) bytes += seeds.file(path).size();
  constexpr std::size_t kBytesAnEntry = 10;
  reserve(bytes / kBytesAnEntry);
  reading_own_ = true;
  for (const EntityTable& table : own) add(table.text, table.source);
  reading_own_ = false;
  for (const std::string& path : paths) {
    const std::string_view table = seeds.file(path);
    if (table.starts_with("name\ttype")) add(table, path);
    if (table.starts_with("name\tgender")) add_first_names(table);
  }
}

void Gazetteer::add(std::string_view table, std::string_view source) {
  std::string_view last_type;  // One file has few types, and tens of thousands of rows.
  std::uint16_t bit = 0;
  for_rows(table, [&](std::string_view row, std::size_t line) {
    std::string_view rest = row;
    const std::string_view name = take_cell(rest);
    const std::string_view type = take_cell(rest);
    if (name.empty() || type.empty())
      throw std::runtime_error(std::string(source) + ":" + std::to_string(line) + ": a name and a type expected");
    if (type != last_type) {
      if (!parse_name_type(type))
        throw std::runtime_error(std::string(source) + ":" + std::to_string(line) + ": unknown type '" +
                                 std::string(type) + "', expected " + name_type_list());
      last_type = type;
      bit = type_bit(type);
    }
    const std::string_view aliases = take_cell(rest);
    take_cell(rest);
    const bool ambiguous = !take_cell(rest).empty();
    const auto entity = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(row);
    add_name(name, bit, entity, ambiguous);
    for_aliases(aliases, [&](std::string_view alias) { add_name(alias, bit, entity, ambiguous); });
  });
}

void Gazetteer::add_first_names(std::string_view table) {
  for_rows(table, [&](std::string_view row, std::size_t) {
    Slot& entry = slot(first_name_key(fold(take_cell(row))));
    const char gender = row == "m" || row == "f" ? row[0] : '-';
    entry.gender = entry.gender == 0 || entry.gender == gender ? gender : '-';
  });
}

KnownEntity Gazetteer::entity(std::uint32_t number) const {
  std::string_view rest = rows_[number];
  KnownEntity out;
  out.name = take_cell(rest);
  out.type = take_cell(rest);
  out.aliases = take_cell(rest);
  out.same_as = take_cell(rest);
  out.ambiguous = !take_cell(rest).empty();
  return out;
}

void Gazetteer::add_name(std::string_view name, std::uint16_t type, std::uint32_t entity, bool ambiguous) {
  const std::string folded = fold(name);
  std::size_t at = 0;
  const bool lower_case = is_lower(next_code_point(name, at));
  if (lower_case || first_word(folded).size() < folded.size()) {
    Slot& first = slot(first_word_key(folded));
    first.value = std::max(first.value, static_cast<std::uint32_t>(folded.size()));
    if (lower_case) first.flags |= kLowerCase;
  }
  Slot& entry = slot(name_key(extend(kStart, folded)));
  if ((entry.flags & kOwn) != 0 && !reading_own_) return;
  std::uint8_t flags = kListed;
  if (reading_own_) flags |= kOwn;
  if (ambiguous) flags |= kAmbiguous;
  if (name.size() <= kLongestAcronym && in_capitals(name)) flags |= kAcronym;
  if (lower_case) flags |= kLowerCase;
  if ((entry.flags & kListed) == 0) {
    entry.value = entity;
    entry.flags = flags;
  }
  // A name is ambiguous or an acronym only where every row says so; it may be in lower case where any does.
  entry.flags = static_cast<std::uint8_t>((entry.flags & flags) | ((entry.flags | flags) & kLowerCase));
  entry.types |= type;
}

std::uint16_t Gazetteer::type_bit(std::string_view type) {
  const auto found = std::find(types_.begin(), types_.end(), type);
  const auto index = static_cast<std::size_t>(found - types_.begin());
  if (index >= 16) throw std::runtime_error("too many types of known entities");
  if (found == types_.end()) types_.emplace_back(type);
  return static_cast<std::uint16_t>(1U << index);
}

Gazetteer::Slot& Gazetteer::slot(FeatureHash key) {
  if (4 * (used_ + 1) > 3 * slots_.size()) reserve(2 * used_ + 16);
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  used_ += slots_[at].key == 0;
  slots_[at].key = key;
  return slots_[at];
}

const Gazetteer::Slot* Gazetteer::find_slot(FeatureHash key) const {
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].key != 0) {
    if (slots_[at].key == key) return &slots_[at];
    at = (at + 1) & (slots_.size() - 1);
  }
  return nullptr;
}

/// Makes room for that many entries at most three quarters full.
void Gazetteer::reserve(std::size_t entries) {
  std::size_t size = 1024;
  while (3 * size < 4 * entries) size *= 2;
  std::vector<Slot> old(size);
  old.swap(slots_);
  for (const Slot& entry : old) {
    if (entry.key == 0) continue;
    std::size_t at = entry.key & (slots_.size() - 1);
    while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = entry;
  }
}

/// A name is written as one: with a capital or digit where the table has it so, an acronym in capitals.
bool Gazetteer::fits(const Slot& entry, const Document& document, TokenRange tokens) {
  const Word& first = document.word(tokens.first);
  if ((entry.flags & kAcronym) != 0) return first.all_capitals || first.has_digit;
  return (entry.flags & kLowerCase) != 0 || first.capital || first.has_digit || first.inner_capital;
}

Gazetteer::Start Gazetteer::start_of(const Word& word) const {
  const Slot* first = find_slot(first_word_key(word.folded));
  const bool lower_case = first != nullptr && (first->flags & kLowerCase) != 0;
  return {lower_case || word.capital || word.has_digit || word.inner_capital, first == nullptr ? 0 : first->value};
}

std::vector<KnownName> Gazetteer::find(const Document& document) const {
  std::vector<KnownName> out;
  for (std::uint32_t i = 0; i < document.size();) {
    const Word& word = document.word(i);
    const auto [possible, limit] = asked_start_(word, [&] { return start_of(word); });
    if (!possible) {
      ++i;
      continue;
    }
    KnownName best;
    FeatureHash running = kStart;
    std::size_t length = 0;
    for (std::uint32_t k = i; k < document.size(); ++k) {
      const Token& token = document.tokens[k];
      if (k > i && token.line_start) break;
      if (k > i && token.space_before) running = extend(running, " "), ++length;
      running = extend(running, document.word(k).folded);
      length += document.word(k).folded.size();
      if (k > i && length > limit) break;
      const Slot* entry = find_slot(name_key(running));
      if (entry != nullptr && (entry->flags & kListed) != 0 && fits(*entry, document, {i, k + 1}))
        best = {{i, k + 1}, entry->types, entry->value, (entry->flags & kAmbiguous) != 0};
    }
    if (!best.tokens.empty()) out.push_back(best);
    i = best.tokens.empty() ? i + 1 : best.tokens.last;
  }
  return out;
}

std::optional<KnownName> Gazetteer::lookup(const Document& document, TokenRange tokens) const {
  FeatureHash running = kStart;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (i > tokens.first && document.tokens[i].space_before) running = extend(running, " ");
    running = extend(running, document.word(i).folded);
  }
  const Slot* entry = find_slot(name_key(running));
  if (entry == nullptr || (entry->flags & kListed) == 0 || !fits(*entry, document, tokens)) return std::nullopt;
  return KnownName{tokens, entry->types, entry->value, (entry->flags & kAmbiguous) != 0};
}

std::optional<char> Gazetteer::first_name(std::string_view folded) const {
  const Slot* entry = find_slot(first_name_key(folded));
  return entry != nullptr && entry->gender != 0 ? std::optional(entry->gender) : std::nullopt;
}

}  // namespace pressgraph
