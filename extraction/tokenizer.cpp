// The tokenizer reads code points from left to right and never looks back further than the token it is in. A token is
// as small as any span that someone may want to mark (« l' », "'s", the maker in "Tencent-backed") and no smaller, so
// that the tagger sees « DeepSeek-R1 » and « Saint-Denis » whole.
#include "extraction/tokenizer.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "extraction/grammar.hpp"
#include "extraction/utf8.hpp"
#include "extraction/word_memory.hpp"

namespace pressgraph {
namespace {

/// Classes of words that an acronym spelled like one of them does not share.
constexpr std::array kNeverAcronyms = {WordClass::who, WordClass::relative, WordClass::interrogative};

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'’' || c == U'ʼ';
}
bool is_hyphen(char32_t c) {
  return c == '-' || c == U'‐' || c == U'‑';
}
bool is_word_part(char32_t c) {
  return is_letter(c) || is_digit(c) || c == '_';
}

class Tokenizer {
 public:
  Tokenizer(Document& document, const LanguageData& language)
      : document_(document), language_(language), memory_(*document.memory) {
    memory_.begin_article();
    // Code points and their byte offsets, once: every rule may look ahead freely.
    const std::string_view text = document.text;
    points_.reserve(text.size());
    bytes_.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size();) {
      bytes_.push_back(static_cast<std::uint32_t>(i));
      points_.push_back(next_code_point(text, i));
    }
    bytes_.push_back(static_cast<std::uint32_t>(text.size()));
    document_.characters = static_cast<std::uint32_t>(points_.size());
    document_.tokens.reserve(points_.size() / 4);
  }

  void run() {
    while (at_ < points_.size()) {
      const char32_t c = points_[at_];
      if (is_space(c)) {
        skip_space();
      } else if (is_digit(c) && number_end(at_) > 0 && !is_word_part(peek(number_end(at_)))) {
        emit(number_end(at_), TokenKind::number);
      } else if (is_word_part(c) || ((c == '@' || c == '#') && is_word_part(peek(at_ + 1)))) {
        word();
      } else {
        mark();
      }
    }
  }

 private:
  char32_t peek(std::size_t i) const { return i < points_.size() ? points_[i] : U'\0'; }

  void skip_space() {
    std::size_t breaks = 0;
    const std::size_t begin = at_;
    while (at_ < points_.size() && is_space(points_[at_]))
      breaks += points_[at_++] == '\n' || points_[at_ - 1] == U'\u2028' || points_[at_ - 1] == U'\u2029' ||
                (points_[at_ - 1] == '\r' && peek(at_) != '\n');
    space_ = true;
    if (breaks > 0 && !soft_break(begin, breaks)) line_start_ = true;
  }

  /// A single line break inside a sentence: the line before is long and unfinished, the next goes on in lower case.
  bool soft_break(std::size_t space_begin, std::size_t breaks) const {
    constexpr std::size_t kShortestWrappedLine = 40;
    if (breaks != 1 || document_.tokens.empty() || !is_lower(peek(at_))) return false;
    const char32_t last = points_[space_begin - 1];
    if (last == '.' || last == '!' || last == '?' || last == ':' || last == U'…' || last == U'»' || last == U'”')
      return false;
    std::size_t begin = space_begin;
    while (begin > 0 && points_[begin - 1] != '\n') --begin;
    return space_begin - begin >= kShortestWrappedLine;
  }

  /// The end of « 1.154.700 », « 12,5 », "18.12", « 35'000 » from i, or 0 where no number starts.
  std::size_t number_end(std::size_t i) const {
    if (!is_digit(peek(i))) return 0;
    while (is_digit(peek(i))) ++i;
    for (;;) {
      const char32_t c = peek(i);
      const bool joins = c == '.' || c == ',' ||
                         (is_apostrophe(c) && is_digit(peek(i + 1)) && is_digit(peek(i + 2)) && is_digit(peek(i + 3)) &&
                          !is_digit(peek(i + 4)));
      if (!joins || !is_digit(peek(i + 1))) return i;
      ++i;
      while (is_digit(peek(i))) ++i;
    }
  }

  /// The end of a run of letters and digits from i, with the stops, ampersands and pluses that belong inside a word.
  std::size_t segment_end(std::size_t i) const {
    const std::size_t begin = i;
    while (i < points_.size()) {
      const char32_t c = points_[i];
      const char32_t next = peek(i + 1);
      if (is_word_part(c)) {
        ++i;
      } else if (c == '.' && i > begin && is_digit(next) && is_digit(points_[i - 1])) {
        ++i;  // Qwen2.5
      } else if (c == '.' && i > begin && is_lower(next) && is_word_part(points_[i - 1]) && i - begin >= 2 &&
                 is_letter(peek(i + 2))) {
        ++i;  // Silicon.fr
      } else if (c == '.' && is_initialism(begin, i)) {
        ++i;  // U.S.
      } else if (c == '&' && i > begin && is_upper(next) && is_upper(points_[i - 1])) {
        ++i;  // AT&T
      } else if (c == '+' && i > begin && is_letter(points_[i - 1]) && !is_word_part(next)) {
        ++i;  // Canal+
      } else {
        break;
      }
    }
    return i;
  }

  /// [begin, stop] is « U.S. » or the like: single capitals, each with its stop; one alone only where another follows.
  bool is_initialism(std::size_t begin, std::size_t stop) const {
    for (std::size_t k = begin; k <= stop; k += 2)
      if (!is_upper(points_[k]) || k + 1 > stop || points_[k + 1] != '.') return false;
    return stop > begin + 1 || (is_upper(peek(stop + 1)) && peek(stop + 2) == '.');
  }

  std::string lower(std::size_t begin, std::size_t end) const {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = points_[i];
      append_utf8(out, is_apostrophe(c) ? U'\''
                       : is_hyphen(c)   ? U'-'
                                        : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
    return out;
  }

  void word() {
    std::size_t end = at_ + ((points_[at_] == '@' || points_[at_] == '#') ? 1 : 0);
    end = segment_end(end);
    for (;;) {
      const char32_t c = peek(end);
      if (is_apostrophe(c)) {
        if (const std::size_t whole = whole_word_end(end)) {
          end = whole;
          continue;
        }
        if (language_.is_elision(lower(at_, end + 1)) && elides_before(peek(end + 1)))
          return emit(end + 1, TokenKind::word);
        if (contraction(end)) return;
        if (is_letter(peek(end + 1))) {
          end = segment_end(end + 1);
          continue;
        }  // O'Brien
        break;
      }
      if (is_hyphen(c) && is_word_part(peek(end + 1))) {
        const std::size_t next = segment_end(end + 1);
        if (const std::size_t whole = whole_word_end(end)) {
          end = whole;
          continue;
        }
        if (const std::size_t clitic = clitic_end(end)) {
          emit(end, TokenKind::word);
          return emit(clitic, TokenKind::word);
        }
        if (splits_at(end, next)) {
          emit(end, TokenKind::word);
          return emit(end + 1, TokenKind::punctuation);
        }
        end = next;
        continue;
      }
      break;
    }
    if (peek(end) == '.' && takes_stop(end)) ++end;
    emit(end, TokenKind::word);
  }

  /// « l'eau », « qu'« il … », « d'[autres] », « l' État »: what a word may be elided before.
  static bool elides_before(char32_t next) {
    static constexpr std::u32string_view kOpening = U"«“\"‘([ \u00a0\u202f";
    return is_word_part(next) || kOpening.find(next) != std::u32string_view::npos;
  }

  /// The end of a listed word such as « aujourd'hui » or « celui-ci » whose inner mark stands at `mark`, or 0.
  std::size_t whole_word_end(std::size_t mark) const {
    std::size_t end = mark;
    while (is_letter(peek(end)) || ((is_apostrophe(peek(end)) || is_hyphen(peek(end))) && is_letter(peek(end + 1))))
      ++end;
    while (end > mark + 1) {
      if (language_.is_whole(lower(at_, end))) return end;
      do --end;
      while (end > mark + 1 && is_letter(peek(end)));
    }
    return 0;
  }

  /// "Nvidia | 's", "do | n't": the part behind an English apostrophe is a token of its own.
  bool contraction(std::size_t mark) {
    std::size_t end = mark + 1;
    while (is_letter(peek(end))) ++end;
    std::size_t begin = mark;
    if (end == mark + 2 && (peek(mark + 1) | 32U) == 't' && mark > at_ + 1 && (points_[mark - 1] | 32U) == 'n')
      begin = mark - 1;
    if (!language_.is_clitic(lower(begin, end))) return false;
    emit(begin, TokenKind::word);
    emit(end, TokenKind::word);
    return true;
  }

  /// The end of « -t-elle », « -il » at the hyphen `mark`, where nothing more is tied on; else 0.
  std::size_t clitic_end(std::size_t mark) const {
    std::size_t end = mark;
    while (is_letter(peek(end)) || (is_hyphen(peek(end)) && is_letter(peek(end + 1)))) ++end;
    if (is_word_part(peek(end)) || is_apostrophe(peek(end))) return 0;
    const std::string tail = lower(mark, end);
    if (!language_.is_clitic(tail)) return 0;
    // « Aix-la », « Vaulx-en »: behind a capital only a subject pronoun is a clitic.
    const bool subject = tail.starts_with("-t-") || tail.ends_with("il") || tail.ends_with("ils") ||
                         tail.ends_with("elle") || tail.ends_with("elles") || tail.ends_with("on") || tail == "-nous" ||
                         tail == "-vous" || tail == "-ce" || tail == "-je";
    return is_upper(points_[at_]) && !subject ? 0 : end;
  }

  /// « ex | - | Twitter », "Tencent | - | backed", « 2023 | - | 2024 », but « Saint-Denis » and « GPT-4o » stay whole.
  bool splits_at(std::size_t mark, std::size_t next_end) const {
    const bool lower_before =
        std::all_of(points_.begin() + static_cast<std::ptrdiff_t>(at_),
                    points_.begin() + static_cast<std::ptrdiff_t>(mark), [](char32_t c) { return is_lower(c); });
    const char32_t next = peek(mark + 1);
    if (lower_before && is_upper(next) && mark > at_ + 1) return true;
    const bool digits_before = std::all_of(points_.begin() + static_cast<std::ptrdiff_t>(at_),
                                           points_.begin() + static_cast<std::ptrdiff_t>(mark),
                                           [](char32_t c) { return is_digit(c) || c == '.' || c == ','; });
    if (digits_before) return true;
    return language_.is_joined(lower(mark + 1, next_end)) && !is_hyphen(peek(next_end));
  }

  /// "No. 10" counts, "They said no." answers.
  bool number_follows(std::size_t i) const {
    while (is_space(peek(i)) && peek(i) != '\n') ++i;
    return is_digit(peek(i));
  }

  /// A stop that belongs to the word: an abbreviation, or an initial before a name.
  bool takes_stop(std::size_t end) const {
    if (const std::string word = lower(at_, end + 1);
        language_.is_abbreviation(word) || (language_.is_numbering(word) && number_follows(end + 1)))
      return true;
    if (end != at_ + 1 || !is_upper(points_[at_])) return false;
    if (space_ && !document_.tokens.empty() &&
        language_.is_lettered(document_.lower(static_cast<std::uint32_t>(document_.size() - 1))))
      return false;
    std::size_t i = end + 1;
    while (is_space(peek(i)) && peek(i) != '\n') ++i;
    return is_upper(peek(i)) && i > end + 1;
  }

  void mark() {
    const char32_t c = points_[at_];
    std::size_t end = at_ + 1;
    if (c == '.' || c == '-' || c == '*' || c == '=' || c == '_')
      while (peek(end) == c) ++end;
    const auto type = u_charType(static_cast<UChar32>(c));
    const bool symbol = c == '%' || type == U_CURRENCY_SYMBOL || type == U_MATH_SYMBOL || type == U_OTHER_SYMBOL ||
                        type == U_MODIFIER_SYMBOL;
    emit(end, symbol ? TokenKind::symbol : TokenKind::punctuation);
  }

  void emit(std::size_t end, TokenKind kind) {
    Token token;
    token.byte_begin = bytes_[at_];
    token.byte_end = bytes_[end];
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.kind = kind;
    token.space_before = space_;
    token.line_start = line_start_ || document_.tokens.empty();
    token.word = intern(at_, end);
    document_.tokens.push_back(token);
    space_ = line_start_ = false;
    at_ = end;
  }

  std::uint32_t intern(std::size_t begin, std::size_t end) {
    const std::string_view raw = std::string_view(document_.text).substr(bytes_[begin], bytes_[end] - bytes_[begin]);
    const auto found = memory_.find(raw);
    RememberedWord& known = memory_[found ? *found : memory_.add(raw, describe(begin, end))];
    if (known.article == memory_.article()) return known.place;
    known.came_again = known.article != 0;
    known.article = memory_.article();
    known.place = static_cast<std::uint32_t>(document_.words.size());
    document_.words.push_back(&known.word);
    return known.place;
  }

  Word describe(std::size_t begin, std::size_t end) const {
    Word word;
    std::size_t upper = 0;
    std::size_t lower_letters = 0;
    bool first_letter = true;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = points_[i];
      append_utf8(word.surface, is_apostrophe(c) ? U'\'' : is_hyphen(c) ? U'-' : c);
      if (is_digit(c)) word.has_digit = true;
      if (!is_letter(c)) continue;
      word.has_letter = true;
      if (is_upper(c)) {
        ++upper;
        if (first_letter) word.capital = true;
        if (i > begin && is_lower(points_[i - 1])) word.inner_capital = true;
      } else {
        ++lower_letters;
      }
      first_letter = false;
    }
    word.all_capitals = upper >= 2 && lower_letters == 0;
    word.lower = to_lower(word.surface);
    word.folded = fold(word.surface);
    word.function_word = language_.is_function_word(word.lower);
    word.classes = language_.classes(word.lower);
    if (word.all_capitals)  // "the WHO", "US"
      for (const WordClass c : kNeverAcronyms) word.classes.reset(static_cast<std::size_t>(c));
    word.lower_hash = table_hash(word.lower);
    if (word.has_letter) word.readings = language_.readings(word.lower);
    for (const Reading& reading : word.readings) word.readings_as |= 1U << static_cast<unsigned>(reading.pos);
    word.moods = moods_of(word.readings);
    word.traits = language_.grammar().traits_of(word);
    return word;
  }

  Document& document_;
  const LanguageData& language_;
  std::vector<char32_t> points_;
  std::vector<std::uint32_t> bytes_;
  WordMemory& memory_;
  std::size_t at_ = 0;
  bool space_ = false;
  bool line_start_ = true;
};

}  // namespace

void tokenize(Document& document, const LanguageData& language) {
  Tokenizer(document, language).run();
}

}  // namespace pressgraph
