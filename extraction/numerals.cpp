// Numerals are read from left to right by the value of their parts, in the manner of a grammar of number names: a part
// under ten follows tens, a hundred multiplies what stands before it, a scale closes what is open. A part that cannot
// follow ends the numeral, so « deux, trois jours » and "twenty 30-year-olds" give two numbers.
#include "extraction/numerals.hpp"

#include <cmath>
#include <cstdlib>
#include <string>

#include "extraction/numeral_parts.hpp"

namespace pressgraph {
namespace {

double to_double(std::string_view text) {
  return std::strtod(std::string(text).c_str(), nullptr);
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The length of « 12,5 » in « 12,5k »: digits and inner marks, ending in a digit.
std::size_t digits_length(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_digit(text[i]))
      end = i + 1;
    else if ((text[i] != '.' && text[i] != ',' && text[i] != '\'') || end != i)
      break;
  }
  return end;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

struct NumeralReader::Data {
  TextMap<NumeralPart> parts;
  TextMap<double> abbreviations;
  char decimal = '.';
  bool wide_groups = false;  ///< A plain blank parts thousands, as in French.

  const NumeralPart* part(std::string_view lower) const { return parts.find(lower); }
  const NumeralPart* part(const Document& document, std::uint32_t token, std::uint32_t end) const {
    return token < end && document.tokens[token].kind == TokenKind::word ? part(document.lower(token)) : nullptr;
  }

  bool add_token(const Document& document, std::uint32_t token, NumeralSum& sum) const;
  bool is_group(const Document& document, std::uint32_t token, std::uint32_t end) const;
  std::optional<Numeral> read_digits(const Document& document, std::uint32_t token, std::uint32_t end) const;
  std::optional<Numeral> read_words(const Document& document, std::uint32_t token, std::uint32_t end) const;
  bool read_abbreviation(const Document& document, Numeral& numeral, std::uint32_t end) const;
  void read_scale(const Document& document, Numeral& numeral, std::uint32_t end) const;
  std::optional<Numeral> read_vague(const Document& document, std::uint32_t token, std::uint32_t end) const;
  std::optional<Numeral> read_collective(const Document& document, std::uint32_t token, std::uint32_t end) const;
  std::optional<Numeral> read_fraction(const Document& document, std::uint32_t token, std::uint32_t end) const;
  std::optional<Numeral> read_half(const Document& document, std::uint32_t token, std::uint32_t end) const;
};

namespace {

Numeral numeral(const Document& document, TokenRange tokens, double value) {
  Numeral out;
  out.tokens = tokens;
  out.span = document.span(tokens);
  out.value = value;
  return out;
}

void extend(const Document& document, Numeral& numeral, std::uint32_t last) {
  numeral.tokens.last = last;
  numeral.span = document.span(numeral.tokens);
}

/// « 8,2 millions » is 8 200 000, not the 8 199 999,999… of binary fractions.
double times(double value, double scale) {
  constexpr double kNoise = 1e-12;
  const double product = value * scale;
  const double whole = std::round(product);
  return std::abs(product - whole) <= kNoise * std::abs(whole) ? whole : product;
}

/// A mark such as € or $; percent and degrees are none.
bool is_currency_sign(const Document& document, std::uint32_t token) {
  static constexpr std::string_view kSigns = "$€£¥₹₩₽₺₴₪฿₿";
  return document.tokens[token].kind == TokenKind::symbol &&
         kSigns.find(document.surface(token)) != std::string_view::npos;
}

bool is_plural(std::string_view word) {
  return word.ends_with('s');
}

}  // namespace

std::optional<double> NumeralReader::parse_digits(std::string_view digits, char decimal) {
  std::string plain;
  std::size_t marks = 0;
  char mark = 0;
  std::size_t group = 0;
  bool groups_of_three = true;
  bool mixed = false;
  for (const char c : digits) {
    if (is_ascii_digit(c)) {
      ++group;
      continue;
    }
    if (marks == 0 ? group > 3 || group == 0 : group != 3) groups_of_three = false;
    if (marks > 0 && c != mark) mixed = true;
    mark = c;
    ++marks;
    group = 0;
  }
  if (marks > 0 && group != 3) groups_of_three = false;
  const std::size_t last = digits.find_last_of(".,'");
  bool fraction = false;
  if (mixed) {
    // 1.234,56: only the last mark can be the decimal one, and it stands once.
    const std::string_view before = digits.substr(0, last);
    if (before.find(mark) != std::string_view::npos || !parse_digits(before, mark)) return std::nullopt;
    fraction = true;
  } else if (marks > 1) {
    if (!groups_of_three) return std::nullopt;
  } else if (marks == 1) {
    const bool thousands = groups_of_three && digits.front() != '0' && mark != decimal;
    if (mark == '\'' && !thousands) return std::nullopt;
    fraction = !thousands;
  }
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (is_ascii_digit(digits[i]))
      plain += digits[i];
    else if (fraction && i == last)
      plain += '.';
  }
  return to_double(plain);
}

bool NumeralReader::Data::add_token(const Document& document, std::uint32_t token, NumeralSum& sum) const {
  std::string_view word = document.lower(token);
  if (const NumeralPart* whole = part(word)) return sum.add(*whole);
  if (word.find('-') == std::string_view::npos) return false;
  NumeralSum trial = sum;
  for (const std::string_view piece : split(word, '-')) {
    const NumeralPart* value = part(piece);
    if (value == nullptr || (value->kind != NumeralKind::link && !trial.add(*value))) return false;
  }
  sum = trial;
  return true;
}

/// « 600 » behind « 35 »: three digits behind one blank, which in English must not be a plain one.
bool NumeralReader::Data::is_group(const Document& document, std::uint32_t token, std::uint32_t end) const {
  if (token >= end || document.tokens[token].kind != TokenKind::number || document.tokens[token].line_start)
    return false;
  const Token& before = document.tokens[token - 1];
  const Token& here = document.tokens[token];
  if (here.span.begin != before.span.end + 1) return false;
  if (!wide_groups && here.byte_begin == before.byte_end + 1) return false;
  const std::string_view digits = document.surface(token);
  const std::size_t mark = digits.find(decimal);
  return all_digits(digits.substr(0, mark)) && std::min(mark, digits.size()) == 3;
}

std::optional<Numeral> NumeralReader::Data::read_digits(const Document& document, std::uint32_t token,
                                                        std::uint32_t end) const {
  const std::string_view surface = document.surface(token);
  const std::size_t length = digits_length(surface);
  std::string digits(surface.substr(0, length));
  std::uint32_t last = token + 1;
  if (length == surface.size() && all_digits(digits) && digits.size() <= 3 && digits[0] != '0') {
    while (is_group(document, last, end) && all_digits(digits)) digits += document.surface(last++);
  }
  const auto value = parse_digits(digits, decimal);
  if (!value) return std::nullopt;
  Numeral out = numeral(document, {token, last}, *value);
  out.digits = true;
  out.suffix = surface.substr(length);
  if (!out.suffix.empty()) out.span.end = out.span.begin + static_cast<std::uint32_t>(length);
  if (out.suffix.empty() || !read_abbreviation(document, out, end)) {
    if (out.suffix.empty()) read_scale(document, out, end);
  }
  return out;
}

/// « 12 M€ », "5bn", "10k". A single letter needs a currency beside it; k does not.
bool NumeralReader::Data::read_abbreviation(const Document& document, Numeral& out, std::uint32_t end) const {
  const bool glued = !out.suffix.empty();
  const std::uint32_t next = out.tokens.last;
  if (!glued && next >= end) return false;
  const std::string_view letters = glued ? out.suffix : document.surface(next);
  const double* const found = abbreviations.find(letters);
  if (found == nullptr) return false;
  const std::uint32_t after = glued ? next : next + 1;
  const bool money_before = out.tokens.first > 0 && is_currency_sign(document, out.tokens.first - 1);
  const bool money = money_before || (after < end && is_currency_sign(document, after));
  const bool de = after < end && (document.lower(after) == "d'" || document.lower(after) == "de");
  if (letters.size() == 1 && !money && !(letters == "k" && glued) && !(letters == "M" && (de || glued))) return false;
  out.value = times(out.value, *found);
  out.scale = *found;
  out.takes_de = true;
  out.suffix = {};
  extend(document, out, after);
  return true;
}

/// « 1,2 milliard », "3 hundred thousand", « 2 millions et demi », and the decimal sense of « 1.125 milliard ».
void NumeralReader::Data::read_scale(const Document& document, Numeral& out, std::uint32_t end) const {
  std::uint32_t next = out.tokens.last;
  // "$22-million"
  if (next + 1 < end && document.surface(next) == "-" && !document.tokens[next].space_before &&
      !document.tokens[next + 1].space_before && part(document, next + 1, end) != nullptr)
    ++next;
  const NumeralPart* scale = part(document, next, end);
  if (scale == nullptr || (scale->kind != NumeralKind::scale && scale->kind != NumeralKind::thousand &&
                           scale->kind != NumeralKind::hundred && scale->kind != NumeralKind::collective)) {
    read_abbreviation(document, out, end);
    return;
  }
  if (scale->kind == NumeralKind::hundred && wide_groups) return;
  const std::string_view digits = document.surface(out.tokens.first);
  if (!is_plural(document.lower(next)) && scale->kind == NumeralKind::scale && wide_groups && out.tokens.size() == 1 &&
      digits.find('.') != std::string_view::npos)
    out.value = to_double(digits);
  out.value = times(out.value, scale->value);
  out.takes_de = scale->kind == NumeralKind::scale || scale->kind == NumeralKind::collective;
  std::uint32_t last = next + 1;
  double largest = scale->value;
  for (const NumeralPart* more = part(document, last, end);
       more != nullptr && more->kind == NumeralKind::scale && scale->kind != NumeralKind::scale;
       more = part(document, last, end)) {
    out.value *= more->value;
    largest *= more->value;
    out.takes_de = true;
    scale = more;
    ++last;
  }
  const NumeralPart* link = part(document, last, end);
  const NumeralPart* half = part(document, last + 1, end);
  if (link != nullptr && link->kind == NumeralKind::link && half != nullptr && half->kind == NumeralKind::half) {
    out.value += largest / 2;
    last += 2;
  }
  out.scale = largest;
  extend(document, out, last);
}

/// « des milliers », « dizaines de millions », "hundreds of thousands": the least is two of the unit.
std::optional<Numeral> NumeralReader::Data::read_vague(const Document& document, std::uint32_t token,
                                                       std::uint32_t end) const {
  double value = 2;
  std::uint32_t last = token;
  for (const NumeralPart* next = part(document, token, end); next != nullptr;) {
    if ((next->kind != NumeralKind::collective && next->kind != NumeralKind::scale) || !is_plural(document.lower(last)))
      break;
    value *= next->value;
    ++last;
    if (last >= end || (document.lower(last) != "de" && document.lower(last) != "of" && document.lower(last) != "d'"))
      break;
    next = part(document, last + 1, end);
    if (next == nullptr || (next->kind != NumeralKind::collective && next->kind != NumeralKind::scale)) break;
    ++last;
  }
  if (last == token) return std::nullopt;
  Numeral out = numeral(document, {token, last}, value);
  out.vague = out.takes_de = true;
  return out;
}

/// « une dizaine », « deux douzaines », « une centaine de milliers », "half a dozen".
std::optional<Numeral> NumeralReader::Data::read_collective(const Document& document, std::uint32_t token,
                                                            std::uint32_t end) const {
  const NumeralPart* count = part(document, token, end);
  std::uint32_t at = token + 1;
  if (count == nullptr || (count->kind != NumeralKind::one && count->kind != NumeralKind::unit)) return std::nullopt;
  const NumeralPart* noun = part(document, at, end);
  if (noun == nullptr && count->kind == NumeralKind::one && at + 1 < end && document.tokens[at].kind == TokenKind::word)
    noun = part(document, ++at, end);  // une bonne dizaine
  if (noun == nullptr || noun->kind != NumeralKind::collective ||
      (count->kind == NumeralKind::one && is_plural(document.lower(at))))
    return std::nullopt;
  double value = count->value * noun->value;
  std::uint32_t last = at + 1;
  const NumeralPart* more = last + 1 < end && document.lower(last) == "de" ? part(document, last + 1, end) : nullptr;
  if (more != nullptr && (more->kind == NumeralKind::collective || more->kind == NumeralKind::scale)) {
    value *= more->value;
    last += 2;
  }
  Numeral out = numeral(document, {token, last}, value);
  out.takes_de = true;
  out.approximate = count->kind == NumeralKind::one;
  return out;
}

/// « deux tiers », « un quart », "two-thirds", "a third".
std::optional<Numeral> NumeralReader::Data::read_fraction(const Document& document, std::uint32_t token,
                                                          std::uint32_t end) const {
  const std::string_view word = document.lower(token);
  const std::size_t hyphen = word.rfind('-');
  const bool joined = hyphen != std::string_view::npos;
  const NumeralPart* count = part(word.substr(0, hyphen));
  const std::uint32_t at = joined ? token : token + 1;
  const NumeralPart* share = joined ? part(word.substr(hyphen + 1)) : part(document, at, end);
  if (count == nullptr || share == nullptr || share->kind != NumeralKind::fraction) return std::nullopt;
  if (count->kind != NumeralKind::one && count->kind != NumeralKind::unit) return std::nullopt;
  Numeral out = numeral(document, {token, at + 1}, fraction_value(count->value, share->value));
  out.fraction = true;
  return out;
}

/// "half a million", "half a dozen".
std::optional<Numeral> NumeralReader::Data::read_half(const Document& document, std::uint32_t token,
                                                      std::uint32_t end) const {
  const NumeralPart* half = part(document, token, end);
  const NumeralPart* one = part(document, token + 1, end);
  const NumeralPart* noun = part(document, token + 2, end);
  if (half == nullptr || half->kind != NumeralKind::half || one == nullptr || one->kind != NumeralKind::one ||
      noun == nullptr)
    return std::nullopt;
  if (noun->kind != NumeralKind::scale && noun->kind != NumeralKind::collective) return std::nullopt;
  Numeral out = numeral(document, {token, token + 3}, half->value * noun->value);
  out.takes_de = true;
  return out;
}

std::optional<Numeral> NumeralReader::Data::read_words(const Document& document, std::uint32_t token,
                                                       std::uint32_t end) const {
  if (auto found = read_half(document, token, end)) return found;
  if (auto found = read_vague(document, token, end)) return found;
  if (auto found = read_collective(document, token, end)) return found;
  if (auto found = read_fraction(document, token, end)) return found;
  NumeralSum sum;
  std::uint32_t last = token;
  const NumeralPart* first = part(document, token, end);
  if (first != nullptr && first->kind == NumeralKind::one) {
    const NumeralPart* next = part(document, token + 1, end);
    const bool counts = next != nullptr &&
                        (next->kind == NumeralKind::scale ||
                         (!wide_groups && (next->kind == NumeralKind::hundred || next->kind == NumeralKind::thousand)));
    if (!counts) return std::nullopt;
    sum.start(1);
    last = token + 1;
  }
  NumeralKind closing = NumeralKind::unit;
  double largest = 0;
  for (; last < end; ++last) {
    if (last > token && document.tokens[last].line_start) break;
    const NumeralPart* here = part(document, last, end);
    if (here != nullptr && here->kind == NumeralKind::link) {
      const NumeralPart* next = part(document, last + 1, end);
      const NumeralPart* half = part(document, last + 2, end);
      if (next != nullptr && next->kind == NumeralKind::half && largest > 0)
        return [&] {
          Numeral out = numeral(document, {token, last + 2}, sum.value() + largest / 2);
          out.takes_de = true;
          return out;
        }();
      if (next != nullptr && next->kind == NumeralKind::one && half != nullptr && half->kind == NumeralKind::half &&
          !sum.empty()) {
        const NumeralPart* scale = part(document, last + 3, end);
        if (scale == nullptr || scale->kind != NumeralKind::scale) break;
        Numeral out = numeral(document, {token, last + 4}, (sum.value() + half->value) * scale->value);
        out.takes_de = true;
        return out;
      }
      // « vingt et un », "two hundred and fifty"; « six et un » is no numeral.
      const bool ten = sum.value() >= 20 && std::fmod(sum.value(), 10) == 0;
      const bool one = wide_groups && ten && next != nullptr && (next->kind == NumeralKind::one || next->value == 11);
      const bool remainder = !wide_groups && last > token && closing != NumeralKind::unit &&
                             closing != NumeralKind::ten && closing != NumeralKind::teen;
      if ((!one && !remainder) || last + 1 >= end || !add_token(document, last + 1, sum)) break;
      closing = NumeralKind::unit;
      ++last;
      continue;
    }
    if (document.tokens[last].kind != TokenKind::word || !add_token(document, last, sum)) break;
    closing = here != nullptr ? here->kind : NumeralKind::unit;
    if (closing == NumeralKind::scale) largest = here->value;
  }
  if (last == token || sum.empty()) return std::nullopt;
  Numeral out = numeral(document, {token, last}, sum.value());
  out.takes_de = closing == NumeralKind::scale;
  if (out.takes_de) out.scale = largest;
  return out;
}

double fraction_value(double part, double total) {
  return std::round(part / total * 1e4) / 1e4;
}

NumeralReader::NumeralReader(const Seeds& seeds, const LanguageData& language) {
  auto data = std::make_unique<Data>();
  read_table(seeds.file(language.code() + "/numerals.tsv"), true, [&](const TableRow& row) {
    if (row[1] == "separator")
      data->decimal = row[0].front();
    else if (row[1] == "abbreviation")
      data->abbreviations.emplace(row[0], to_double(row[2]));
    else if (const auto part = parse_numeral_kind(row[1]))
      data->parts.emplace(row[0], NumeralPart{*part, to_double(row[2])});
  });
  data->wide_groups = data->decimal == ',';
  data_ = std::move(data);
}

bool NumeralReader::may_begin(const Word& word) const {
  if (is_ascii_digit(word.surface.front())) return true;
  return data_->part(word.lower) != nullptr ||
         data_->part(std::string_view(word.lower).substr(0, word.lower.find('-'))) != nullptr;
}

std::optional<double> NumeralReader::value_of(std::string_view lower) const {
  NumeralSum sum;
  for (const std::string_view piece : split(lower, '-')) {
    const NumeralPart* value = data_->part(piece);
    if (value == nullptr || (value->kind != NumeralKind::link && !sum.add(*value))) return std::nullopt;
  }
  return sum.empty() ? std::nullopt : std::optional(sum.value());
}

NumeralReader::~NumeralReader() = default;
NumeralReader::NumeralReader(NumeralReader&&) noexcept = default;

std::optional<Numeral> NumeralReader::read(const Document& document, std::uint32_t token, std::uint32_t end) const {
  const std::string_view surface = document.surface(token);
  if (is_ascii_digit(surface.front())) return data_->read_digits(document, token, end);
  return document.tokens[token].kind == TokenKind::word ? data_->read_words(document, token, end) : std::nullopt;
}

}  // namespace pressgraph
