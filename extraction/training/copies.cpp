#include "extraction/training/copies.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <functional>
#include <set>

#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

constexpr unsigned kInventedPercent = 30;

using Rewrite = std::function<std::string(std::string_view)>;

/// Applies `outside` to the text between the spans and `inside` to each span.
AnnotatedText rewrite(const AnnotatedText& from, const Rewrite& outside,
                      const std::function<std::string(const AnnotatedSpan&)>& inside) {
  AnnotatedText out;
  out.source = from.source;
  out.weight = from.weight;
  out.unannotated = from.unannotated;
  const std::string_view text = from.text;
  std::size_t at = 0;
  for (const AnnotatedSpan& span : from.spans) {
    out.text += outside(text.substr(at, span.begin - at));
    const std::size_t begin = out.text.size();
    out.text += inside(span);
    out.spans.push_back({begin, out.text.size(), span.types});
    at = span.end;
  }
  out.text += outside(text.substr(at));
  return out;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  for (const std::string_view word : split(name, ' ')) out.emplace_back(word);
  return out;
}

bool in_capitals(std::string_view word) {
  std::size_t upper = 0;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (is_lower(c)) return false;
    upper += is_upper(c);
  }
  return upper >= 2;
}

bool starts_with_vowel(std::string_view name) {
  const std::string folded = fold(name.substr(0, std::min<std::size_t>(name.size(), 4)));
  return !folded.empty() && std::string_view("aeiouyh").find(folded[0]) != std::string_view::npos;
}

/// What a replacement must have in common: one word or more, an acronym, digits, a capital.
int build_of(const std::string& name) {
  const std::vector<std::string> words = words_of(name);
  std::size_t i = 0;
  const int digits = std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  const int capital = name.empty() ? 0 : is_upper(next_code_point(name, i));
  return static_cast<int>(std::min<std::size_t>(words.size(), 3)) * 8 + (words.size() == 1 && in_capitals(name)) * 4 +
         digits * 2 + capital;
}

std::string in_upper_case(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();)
    append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(next_code_point(text, i)))));
  return out;
}

std::string without_accents(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString apart = nfd->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))), status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (u_charType(apart.char32At(i)) != U_NON_SPACING_MARK) kept.append(apart.char32At(i));
  std::string out;
  kept.toUTF8String(out);
  return out;
}

std::string in_title_case(std::string_view text) {
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    append_utf8(out, inside ? c : static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))));
    inside = is_letter(c) || is_digit(c) || c == '\'' || c == U'’';
  }
  return out;
}

/// The part of an annotation between two bytes that no span crosses.
AnnotatedText cut(const AnnotatedText& from, std::size_t begin, std::size_t end) {
  AnnotatedText out = from;
  out.text = from.text.substr(begin, end - begin);
  out.spans.clear();
  for (const AnnotatedSpan& span : from.spans)
    if (span.begin >= begin && span.end <= end) out.spans.push_back({span.begin - begin, span.end - begin, span.types});
  return out;
}

/// The letters before the next one that invention looks at: the last two.
std::u32string next_state(const std::u32string& state, char32_t letter) {
  return {state.back(), letter};
}

void append(AnnotatedText& to, const AnnotatedText& part) {
  for (const AnnotatedSpan& span : part.spans)
    to.spans.push_back({to.text.size() + span.begin, to.text.size() + span.end, span.types});
  to.text += part.text;
}

}  // namespace

NameSwapper::NameSwapper(const std::vector<AnnotatedText>& texts, std::uint64_t seed) : random_(seed) {
  std::map<TypeSet, std::set<std::string>> names;
  for (const AnnotatedText& text : texts)
    for (const AnnotatedSpan& span : text.spans)
      if (span.types != kAnyType) names[span.types].insert(text.text.substr(span.begin, span.end - span.begin));
  for (const auto& [types, set] : names) {
    Pool& pool = pools_[types];
    pool.names.assign(set.begin(), set.end());
    for (const std::string& name : set)
      for (const std::string& word : words_of(name)) {
        std::u32string state = U"^^";
        for (std::size_t i = 0; i < word.size();) {
          const char32_t c = next_code_point(word, i);
          pool.next[state].push_back(c);
          state = next_state(state, c);
        }
        pool.next[state].push_back(U'\0');
      }
  }
}

std::string NameSwapper::invent_word(const Pool& pool) {
  std::string out;
  std::u32string state = U"^^";
  for (std::size_t length = 0; length < 14; ++length) {
    const auto found = pool.next.find(state);
    if (found == pool.next.end()) break;
    const char32_t c = found->second[random_() % found->second.size()];
    if (c == U'\0') break;
    append_utf8(out, c);
    state = next_state(state, c);
  }
  return out;
}

std::string NameSwapper::invent(const Pool& pool, const std::string& like) {
  std::string out;
  for (const std::string& word : words_of(like)) {
    std::size_t i = 0;
    const bool capital = is_upper(next_code_point(word, i));
    std::string made = word;
    for (unsigned attempt = 0; attempt < 6 && capital && !in_capitals(word); ++attempt) {
      const std::string draft = invent_word(pool);
      std::size_t k = 0;
      if (draft.size() < 3 || !is_upper(next_code_point(draft, k)) || in_capitals(draft)) continue;
      made = draft;
      break;
    }
    out += (out.empty() ? "" : " ") + made;
  }
  return out;
}

std::string NameSwapper::replacement(const std::string& name, TypeSet types, bool after_elision) {
  const auto pool = pools_.find(types);
  if (pool == pools_.end()) return name;
  const int build = build_of(name);
  const bool invents = build / 8 < 3 && (build & 6) == 0 && random_() % 100 < kInventedPercent;
  for (unsigned attempt = 0; attempt < 40; ++attempt) {
    const std::string other =
        invents ? invent(pool->second, name) : pool->second.names[random_() % pool->second.names.size()];
    if (build_of(other) == build && (!after_elision || starts_with_vowel(other))) return other;
  }
  return name;
}

AnnotatedText NameSwapper::swap(const AnnotatedText& text) {
  std::map<std::pair<std::string, TypeSet>, std::string> chosen;
  const auto inside = [&](const AnnotatedSpan& span) {
    const std::string name = text.text.substr(span.begin, span.end - span.begin);
    if (span.types == kAnyType) return name;
    const auto [it, fresh] = chosen.try_emplace({name, span.types});
    if (!fresh) return it->second;
    const std::string_view before = std::string_view(text.text).substr(0, span.begin);
    it->second = replacement(name, span.types, before.ends_with("'") || before.ends_with("’"));
    const std::string result = it->second;
    const std::vector<std::string> old_words = words_of(name);
    const std::vector<std::string> new_words = words_of(result);
    if (old_words.size() > 1 && new_words.size() > 1)
      chosen.try_emplace({old_words.back(), span.types}, new_words.back());
    return result;
  };
  return rewrite(
      text, [](std::string_view piece) { return std::string(piece); }, inside);
}

AnnotatedText recase(const AnnotatedText& text, double share, std::mt19937_64& random) {
  const std::vector<Rewrite> ways = {in_upper_case, without_accents, in_title_case,
                                     [](std::string_view piece) { return without_accents(to_lower(piece)); },
                                     [](std::string_view piece) { return without_accents(in_upper_case(piece)); }};
  AnnotatedText out = cut(text, 0, 0);
  for (std::size_t begin = 0; begin < text.text.size();) {
    const std::size_t end = std::min(text.text.find('\n', begin), text.text.size() - 1) + 1;
    if (static_cast<double>(random() % 10000) < share * 10000) {
      const Rewrite& way = ways[random() % ways.size()];
      const AnnotatedText line = cut(text, begin, end);
      append(out, rewrite(line, way, [&](const AnnotatedSpan& span) {
               return way(std::string_view(line.text).substr(span.begin, span.end - span.begin));
             }));
    }
    begin = end;
  }
  return out;
}

}  // namespace pressgraph
