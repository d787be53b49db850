// Links go from a short form to a full one, never on from there: « Orvane » → « Camille Orvane », « OST » → « Ostrévia
// ». So a wrong link can spoil two names, not a chain of them.
#include "extraction/name_links.hpp"

#include <algorithm>
#include <map>

namespace pressgraph {
namespace {

using Words = std::vector<std::string>;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Cuts « deepseek-r1 » into its parts.
void add_words(std::string_view folded, Words& out) {
  for (const std::string_view part : split(folded, '-')) out.emplace_back(part);
}

bool is_prefix(const Words& a, const Words& b) {
  return a.size() < b.size() && std::equal(a.begin(), a.end(), b.begin());
}
bool is_suffix(const Words& a, const Words& b) {
  return a.size() < b.size() && std::equal(a.rbegin(), a.rend(), b.rbegin());
}

class Linker {
 public:
  Linker(const Document& document, const std::vector<Name>& names, const NameKnowledge& knowledge)
      : document_(document), names_(names), knowledge_(knowledge) {}

  std::vector<WrittenName> run() {
    group();
    for (std::uint32_t w = 0; w < written_.size(); ++w) written_[w].same_as = w;
    link_brackets();
    link_listed();
    for (std::uint32_t w = 0; w < written_.size(); ++w)
      if (written_[w].same_as == w) link_by_words(w);
    for (WrittenName& name : written_) name.same_as = root(name.same_as);
    return std::move(written_);
  }

 private:
  std::uint32_t root(std::uint32_t w) const {
    while (written_[w].same_as != w) w = written_[w].same_as;
    return w;
  }

  std::uint32_t number(std::string_view word) const { return knowledge_.lexicon.word_number(word); }
  bool is(std::string_view word, CueKind kind) const { return knowledge_.lexicon.is(number(word), kind); }

  Words words_of(TokenRange tokens, NameType kind) const {
    Words words;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Word& word = document_.word(i);
      const bool article = i == tokens.first && tokens.size() > 1 && is(word.lower, CueKind::definite);
      if (!article && !is(word.lower, CueKind::possessive) && document_.tokens[i].kind != TokenKind::punctuation)
        add_words(word.folded, words);
    }
    if (kind == NameType::organization)
      while (words.size() > 1 && is(words.back(), CueKind::legal)) words.pop_back();
    return words;
  }

  void group() {
    std::map<std::pair<NameType, Words>, std::uint32_t> known;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const NameType kind = coarse(parse_name_type(names_[n].type).value_or(NameType::organization));
      Words words = words_of(names_[n].tokens, kind);
      const auto [it, fresh] = known.try_emplace({kind, words}, static_cast<std::uint32_t>(written_.size()));
      if (fresh) written_.push_back({std::move(words), kind, {}, 0, {}});
      written_[it->second].names.push_back(n);
      of_name_.push_back(it->second);
    }
  }

  void link(std::uint32_t from, std::uint32_t to, std::string_view reason) {
    from = root(from);
    to = root(to);
    if (from == to || written_[from].kind != written_[to].kind) return;
    written_[from].same_as = to;
    written_[from].reason =
        std::string(reason) + " « " + std::string(document_.view(names_[written_[to].names.front()].tokens)) + " »";
  }

  std::string initials(TokenRange tokens) const {
    std::string out;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Word& word = document_.word(i);
      if (is(word.lower, CueKind::joiner) && !word.capital) continue;
      Words parts;
      add_words(word.folded, parts);
      for (const std::string& part : parts)
        if (part[0] >= 'a' && part[0] <= 'z') out.push_back(part[0]);
    }
    return out;
  }

  bool is_acronym(TokenRange tokens) const {
    return tokens.size() == 1 &&
           (document_.word(tokens.first).all_capitals || document_.word(tokens.first).inner_capital);
  }

  /// The letters of the acronym in their order among those of the long name, from the same first letter.
  bool stands_for(TokenRange acronym, TokenRange full) const {
    const std::string& letters = document_.word(acronym.first).folded;
    const std::string from = initials(full);
    std::size_t found = 0;
    for (const char c : from) found += found < letters.size() && letters[found] == c;
    if (from.empty() || letters[0] != from[0]) return false;
    // « Institut national de l'image et du son (ISN) »: few keep all, some change their order.
    const bool all = letters.size() > 2 && std::all_of(letters.begin(), letters.end(),
                                                       [&](char c) { return from.find(c) != std::string::npos; });
    return all || found * 10 >= letters.size() * 7;
  }

  /// « Long Name (LN) », « LN (Long Name) », « New (ex-Old) », « Name (“its translation”) ».
  void link_brackets() {
    for (std::uint32_t n = 1; n < names_.size(); ++n) {
      const TokenRange before = names_[n - 1].tokens;
      const TokenRange behind = names_[n].tokens;
      std::uint32_t i = before.last;
      if (i >= document_.size() || (document_.surface(i) != "(" && document_.surface(i) != ",")) continue;
      const bool bracket = document_.surface(i) == "(";
      bool former = false;
      bool quoted = false;
      for (++i; i < behind.first; ++i) {
        const std::string_view word = document_.lower(i);
        former = former || is(word, CueKind::former);
        quoted = quoted || word == "“" || word == "«" || word == "\"";
        if (!former && !quoted) break;
      }
      if (i < behind.first) continue;
      if (former) {
        link(of_name_[n], of_name_[n - 1], "former name of");
      } else if (bracket && is_acronym(behind) && before.size() > 1 &&
                 (stands_for(behind, before) || names_[n].type == names_[n - 1].type)) {
        link(of_name_[n], of_name_[n - 1], "acronym in brackets of");
      } else if (bracket && is_acronym(before) && behind.size() > 1 && stands_for(before, behind)) {
        link(of_name_[n - 1], of_name_[n], "acronym of the name in brackets");
      } else if (bracket && quoted && before.size() > 1 && behind.size() > 1) {
        link(of_name_[n], of_name_[n - 1], "translation in brackets of");
      }
    }
  }

  /// Two names of one row of the lists: « U.S. » and « États-Unis ».
  void link_listed() {
    std::map<std::pair<NameType, std::uint32_t>, std::uint32_t> by_row;
    for (std::uint32_t w = 0; w < written_.size(); ++w) {
      const auto known = knowledge_.gazetteer.lookup(document_, names_[written_[w].names.front()].tokens);
      if (!known) continue;
      const KnownEntity& row = knowledge_.gazetteer.entity(known->entity);
      const auto type = parse_name_type(row.type);
      if (!type || coarse(*type) != written_[w].kind) continue;
      const auto [it, fresh] = by_row.try_emplace({written_[w].kind, known->entity}, w);
      if (!fresh) link(w, it->second, "listed with");
    }
  }

  /// The full forms that `w` may be short for; a link is made where there is one, or where the nearest before wins.
  void link_by_words(std::uint32_t w) {
    const WrittenName& name = written_[w];
    std::vector<std::uint32_t> targets;
    std::string_view reason;
    for (std::uint32_t other = 0; other < written_.size(); ++other) {
      if (other == w || written_[other].kind != name.kind || root(other) == w) continue;
      const std::string_view why = short_for(name, written_[other]);
      if (why.empty()) continue;
      reason = why;
      if (std::none_of(targets.begin(), targets.end(),
                       [&](std::uint32_t target) { return root(target) == root(other); }))
        targets.push_back(other);
    }
    if (targets.size() == 1) link(w, targets.front(), reason);
  }

  /// Why `name` may be short for `full`, or nothing.
  std::string_view short_for(const WrittenName& name, const WrittenName& full) const {
    const Words& a = name.words;
    const Words& b = full.words;
    if (a.empty() || b.empty()) return {};
    const TokenRange tokens = names_[name.names.front()].tokens;
    const TokenRange full_tokens = names_[full.names.front()].tokens;
    switch (name.kind) {
      case NameType::person:
        if (is_suffix(a, b)) return "surname of";
        if (a.size() == 1 && b.size() > 1 && a[0] == b[0]) {
          if (is(document_.lower(full_tokens.first), CueKind::family)) return "family name of";
          if (knowledge_.gazetteer.first_name(a[0])) return "first name of";
        }
        return {};
      case NameType::organization:
      case NameType::event:
      case NameType::work:
        if (is_acronym(tokens) && full_tokens.size() > 2 && a[0].size() >= 3 && a[0] == initials(full_tokens))
          return "acronym of";
        return short_organization(a, b);
      case NameType::product:
        return is_suffix(a, b) && (has_digit(a.back()) || a.size() > 1) &&
                       std::none_of(b.begin(), b.end() - static_cast<std::ptrdiff_t>(a.size()), has_digit)
                   ? "without its maker"
                   : std::string_view{};
      default:
        return {};
    }
  }

  /// « Velmora » for « Velmora Technologies », « Commission » for « Commission des ports », « Times » for « Quelmar
  /// Times ».
  std::string_view short_organization(const Words& a, const Words& b) const {
    if (has_digit(b.back()) && !has_digit(a.back()) && is_prefix(a, b))
      return b.size() == a.size() + 1 && b.back().size() == 4 ? "without the year" : std::string_view{};
    if (is_prefix(a, b)) {
      if (a.size() == 1 && is(a[0], CueKind::head)) return "head of";
      const bool tail =
          std::all_of(b.begin() + static_cast<std::ptrdiff_t>(a.size()), b.end(),
                      [&](const std::string& word) { return is(word, CueKind::tail) || is(word, CueKind::legal); });
      return tail ? "short for" : std::string_view{};
    }
    return is_suffix(a, b) ? "end of" : std::string_view{};
  }

  const Document& document_;
  const std::vector<Name>& names_;
  const NameKnowledge& knowledge_;
  std::vector<WrittenName> written_;
  std::vector<std::uint32_t> of_name_;  ///< By name: its written name.
};

}  // namespace

std::vector<WrittenName> link_names(const Document& document, const std::vector<Name>& names,
                                    const NameKnowledge& knowledge) {
  return Linker(document, names, knowledge).run();
}

}  // namespace pressgraph
