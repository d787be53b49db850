// Figures of a form of their own: shares (« un sur cinq »), marks out of twenty, and ordinals.
#include <algorithm>

#include "extraction/figures.hpp"

namespace pressgraph {

/// « un navire sur cinq », « 7 élèves sur 10 », "one in five".
std::optional<Figure> FigureScanner::read_share(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 7;
  const bool one = lexicon_.words.one.word(document_.lower(token)).has_value();
  const auto count = one ? std::nullopt : numeral(token);
  if (!one && (!count || count->scale > 1 || count->fraction || count->vague)) return std::nullopt;
  const std::uint32_t end = std::min(free_end(token), token + kReach);
  for (std::uint32_t at = one ? token + 1 : count->tokens.last; at < end; ++at) {
    const Token& here = document_.tokens[at];
    if (here.kind != TokenKind::word || here.pos == Pos::aux) return std::nullopt;
    const auto link = lexicon_.words.share.starting_at(document_, at, end);
    if (!link) continue;
    const auto total = numeral(at + link->length);
    const double part = one ? 1 : count->value;
    if (!total || total->scale > 1 || total->value <= part || total->value > 1000) return std::nullopt;
    Figure figure;
    figure.low = *total;
    figure.low.value = fraction_value(part, total->value);
    figure.low.tokens = figure.tokens = {token, total->tokens.last};
    figure.low.span = figure.span = document_.span(figure.tokens);
    Figure behind;
    read_unit(behind, *total);
    // « un accord sur cinq ans »; in English the noun follows: "one in five firms".
    if (!behind.unit.empty() || (lexicon_.french_counting ? !behind.counted.empty() : at > token + 2))
      return std::nullopt;
    figure.kind = QuantityKind::other;
    figure.unit = "fraction";
    figure.lead = token;
    figure.rule = "share";
    compare(figure);
    return figure;
  }
  return std::nullopt;
}

/// "ten-fold", "two-day", "three-year-old": numeral and unit in one word.
std::optional<Figure> FigureScanner::read_compound(std::uint32_t token) const {
  const std::string_view lower = document_.lower(token);
  if (lexicon_.french_counting || document_.tokens[token].kind != TokenKind::word) return std::nullopt;
  for (std::size_t hyphen = lower.find('-'); hyphen != std::string_view::npos; hyphen = lower.find('-', hyphen + 1)) {
    const auto value = numerals_.value_of(lower.substr(0, hyphen));
    const Unit* unit = value ? lexicon_.unit_of(lower.substr(hyphen + 1)) : nullptr;
    if (unit == nullptr) continue;
    Figure figure;
    figure.low.value = *value;
    figure.low.tokens = figure.tokens = {token, token + 1};
    figure.low.span = figure.span = document_.span(figure.tokens);
    figure.kind = unit->kind;
    figure.unit = unit->sign;
    figure.lead = token;
    figure.rule = "compound";
    compare(figure);
    return figure;
  }
  return std::nullopt;
}

/// « une seule journée »: the number one, said to be one.
std::optional<Figure> FigureScanner::read_single(std::uint32_t token) const {
  const auto single = lexicon_.words.single.starting_at(document_, token, free_end(token));
  if (!single) return std::nullopt;
  Figure figure;
  figure.low.value = 1;
  figure.low.tokens = figure.tokens = {token, token + single->length};
  figure.low.span = figure.span = document_.span(figure.tokens);
  figure.lead = token;
  read_unit(figure, figure.low);
  if (figure.unit.empty()) return std::nullopt;
  figure.rule = "single";
  return figure;
}

/// « 1 h 22 », « 22h45 »: a duration behind « en », « pendant » and the like, else a time of day, which measures
/// nothing.
std::optional<Figure> FigureScanner::read_hours(std::uint32_t token) const {
  const std::string_view lower = document_.lower(token);
  const std::size_t digits = std::min(lower.find_first_not_of("0123456789"), lower.size());
  if (digits == 0 || digits > 3) return std::nullopt;
  const auto number_at = [&](std::uint32_t at) {
    return at < document_.size() && document_.tokens[at].kind == TokenKind::number &&
           document_.surface(at).size() == 2 && !document_.tokens[at].line_start;
  };
  std::uint32_t last = token + 1;
  int minutes = 0;
  if (digits == lower.size()) {
    if (last >= document_.size() || document_.lower(last) != "h") return std::nullopt;
    if (number_at(++last)) minutes = std::stoi(std::string(document_.surface(last++)));
  } else if (lower[digits] == 'h') {
    const std::string_view rest = lower.substr(digits + 1);
    if (rest.find_first_not_of("0123456789") != std::string_view::npos || rest.size() > 2) return std::nullopt;
    if (!rest.empty()) minutes = std::stoi(std::string(rest));
  } else {
    return std::nullopt;
  }
  Figure figure;
  figure.low.value = std::stoi(std::string(lower.substr(0, digits))) * 60 + minutes;
  figure.low.tokens = figure.tokens = {token, last};
  figure.low.span = figure.span = document_.span(figure.tokens);
  figure.lead = token;
  figure.kind = QuantityKind::duration;
  figure.unit = "minute";
  compare(figure);
  if (lexicon_.words.elapsed.ending_before(document_, figure.lead, sentence_begin(token))) figure.rule = "hours";
  return figure;
}

/// « 16/20 » is a mark, « 2/3 » a fraction; any other pair with a slash measures nothing.
std::optional<Figure> FigureScanner::read_mark(std::uint32_t token) const {
  if (token + 2 >= document_.size() || document_.tokens[token].kind != TokenKind::number ||
      document_.surface(token + 1) != "/")
    return std::nullopt;
  if (document_.tokens[token + 1].space_before || document_.tokens[token + 2].space_before ||
      document_.tokens[token + 2].kind != TokenKind::number)
    return std::nullopt;
  const auto part = numeral(token);
  const auto total = numeral(token + 2);
  if (!part || !total) return std::nullopt;
  Figure figure;
  figure.low = *part;
  figure.tokens = {token, token + 3};
  figure.span = document_.span(figure.tokens);
  figure.lead = token;
  figure.kind = QuantityKind::other;
  const bool dated = token + 3 < document_.size() && document_.surface(token + 3) == "/";
  if (dated || part->value > total->value) return figure;
  if (total->value == 5 || total->value == 10 || total->value == 20 || total->value == 100) {
    figure.unit = "/" + std::string(document_.surface(token + 2));
    figure.rule = "mark";
  } else if (total->value < 10 && part->value < total->value) {
    figure.low.value = fraction_value(part->value, total->value);
    figure.unit = "fraction";
    figure.rule = "fraction";
  }
  return figure;
}

/// « deuxième », « 3e », "first": a rank. « premier ministre » is none.
std::optional<Figure> FigureScanner::read_ordinal(std::uint32_t token) const {
  const Word& word = document_.word(token);
  double rank = 0;
  if (const double* const found = lexicon_.ordinals.find(word.lower)) {
    rank = *found;
  } else if (word.has_digit && word.lower.front() >= '1' && word.lower.front() <= '9') {
    const std::size_t digits = word.lower.find_first_not_of("0123456789");
    if (digits == std::string::npos || digits > 4) return std::nullopt;
    const auto& endings = lexicon_.ordinal_endings;
    if (std::find(endings.begin(), endings.end(), word.lower.substr(digits)) == endings.end()) return std::nullopt;
    rank = std::stod(word.lower.substr(0, digits));
  } else {
    return std::nullopt;
  }
  const std::uint32_t begin = sentence_begin(token);
  for (std::uint32_t first = token > begin ? token - 1 : token; first <= token + 1; ++first) {
    const auto excluded = lexicon_.not_ordinal.starting_at(document_, first, sentence_end(token));
    if (excluded && first + excluded->length > token) return std::nullopt;
  }
  Figure figure;
  figure.low.value = rank;
  figure.low.tokens = figure.tokens = {token, token + 1};
  figure.low.span = figure.span = document_.span(figure.tokens);
  figure.lead = token;
  figure.kind = QuantityKind::ordinal;
  figure.unit = "rank";
  figure.rule = "ordinal";
  return figure;
}

}  // namespace pressgraph
