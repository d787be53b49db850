// One pass over the tokens. A numeral opens a figure; what stands behind it (unit, noun, second end of a range) and
// before it (currency sign, comparator) completes it. What looks like a number but measures nothing is turned away in
// figure_vetoes.cpp; shares, marks and ordinals are read in figure_forms.cpp.
#include "extraction/figures.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

constexpr std::string_view kDe[] = {"de", "d'"};

bool is_de(std::string_view word) {
  return word == kDe[0] || word == kDe[1];
}

/// What is not more is at most.
Comparator opposite(Comparator comparator) {
  switch (comparator) {
    case Comparator::greater:
      return Comparator::less_equal;
    case Comparator::greater_equal:
      return Comparator::less;
    case Comparator::less:
      return Comparator::greater_equal;
    case Comparator::less_equal:
      return Comparator::greater;
    default:
      return comparator;
  }
}

Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace

/// The first token behind `token` in its sentence that is taken by a name or date, as far as any figure reaches: a
/// sentence may be as long as the article.
std::uint32_t FigureScanner::free_end(std::uint32_t token) const {
  constexpr std::uint32_t kLongestFigure = 40;
  const std::uint32_t end = std::min(sentence_end(token), token + kLongestFigure);
  while (token < end && !taken_[token]) ++token;
  return token;
}

std::optional<Numeral> FigureScanner::numeral(std::uint32_t token) const {
  const std::uint32_t end = token < document_.size() ? free_end(token) : token;
  return token < end ? numerals_.read(document_, token, end) : std::nullopt;
}

std::vector<Figure> FigureScanner::run() {
  // Few words can begin a figure; each distinct one is judged once.
  std::vector<bool> begins(document_.words.size());
  for (std::size_t i = 0; i < begins.size(); ++i)
    begins[i] = lexicon_.asked_begins(*document_.words[i], [&] {
      return numerals_.may_begin(*document_.words[i]) || lexicon_.ordinals.contains(document_.words[i]->lower);
    });
  for (std::uint32_t token = 0; token < document_.size();)
    token = taken_[token] || !begins[document_.tokens[token].word] ? token + 1 : scan(token);
  return std::move(figures_);
}

/// Reads what starts at `token`; returns the token to go on with.
std::uint32_t FigureScanner::scan(std::uint32_t token) {
  for (const auto form :
       {&FigureScanner::read_share, &FigureScanner::read_mark, &FigureScanner::read_compound,
        &FigureScanner::read_hours, &FigureScanner::read_single, &FigureScanner::read, &FigureScanner::read_ordinal}) {
    std::optional<Figure> figure = (this->*form)(token);
    if (!figure) continue;
    const std::uint32_t next = std::max(figure->tokens.last, token + 1);
    if (!figure->rule.empty()) figures_.push_back(std::move(*figure));
    return next;
  }
  return token + 1;
}

/// A figure without a rule is a number that measures nothing; its tokens are passed over.
std::optional<Figure> FigureScanner::read(std::uint32_t token) const {
  const auto number = numeral(token);
  if (!number) return std::nullopt;
  Figure figure;
  figure.low = *number;
  figure.tokens = number->tokens;
  figure.span = number->span;
  const Unit* currency = nullptr;
  figure.lead = currency_before(token, currency);
  if (currency != nullptr) {
    figure.kind = QuantityKind::money;
    figure.unit = currency->sign;
    figure.tokens.first = figure.lead;
    figure.span.begin = document_.tokens[figure.lead].span.begin;
  }
  figure.changes = follows_change(figure.lead);
  read_unit(figure, *number);
  if (!number->suffix.empty() && figure.span.end == number->span.end) return std::nullopt;  // « 3e », "5G"
  read_range(figure);
  compare(figure);
  if (is_name_or_label(figure) || is_clock(figure) || is_stray(figure)) return figure;
  figure.weak = is_weak(figure);
  take_sign(figure);
  figure.rule = figure.high ? "range" : figure.kind == QuantityKind::count ? "count" : to_string(figure.kind);
  return figure;
}

/// « -6 °C »: of all measures only temperatures go below zero in the press; « (-3 %) » tells a fall of 3 %.
void FigureScanner::take_sign(Figure& figure) const {
  const std::uint32_t first = figure.low.tokens.first;
  if (!figure.unit.starts_with("degree") || figure.high || first == sentence_begin(first) ||
      document_.tokens[first].space_before)
    return;
  const std::string_view sign = document_.surface(first - 1);
  const bool tied_before = first - 1 > sentence_begin(first) && !document_.tokens[first - 1].space_before &&
                           document_.tokens[first - 2].kind != TokenKind::punctuation;
  if ((sign != "-" && sign != "−" && sign != "–") || tied_before) return;
  figure.low.value = -figure.low.value;
  figure.low.span.begin = figure.span.begin = document_.tokens[first - 1].span.begin;
  figure.tokens.first = first - 1;
}

/// « $ », "US$" or "EUR" before the number: its first token, and the unit where there is one.
std::uint32_t FigureScanner::currency_before(std::uint32_t token, const Unit*& unit) const {
  const std::uint32_t begin = sentence_begin(token);
  auto match = lexicon_.unit_phrases.ending_before(document_, token, begin);
  if (!match || taken_[token - 1]) return token;
  // "A$5" are Australian, « a $5 bid » is not.
  if (match->length > 1 && document_.tokens[token - 1].space_before &&
      !document_.word(token - match->length).all_capitals)
    match = lexicon_.unit_phrases.ending_before(document_, token, token - 1);
  if (!match) return token;
  const Unit& found = lexicon_.units[match->value];
  const std::uint32_t first = token - match->length;
  const bool sign = document_.tokens[token - 1].kind == TokenKind::symbol;
  const bool code = document_.word(token - 1).all_capitals && document_.word(token - 1).surface == found.sign;
  // « 500 $ (» belongs to the number before it.
  const bool behind_number = first > begin && document_.tokens[token - 1].space_before == false &&
                             document_.tokens[first - 1].kind == TokenKind::number;
  if (found.kind != QuantityKind::money || (!sign && !code) || behind_number) return token;
  if (sign && document_.tokens[token].space_before && first > begin && document_.word(first - 1).has_digit)
    return token;
  unit = &found;
  return first;
}

std::uint32_t FigureScanner::skip_modifiers(std::uint32_t token, std::uint32_t end) const {
  while (token < end && !taken_[token]) {
    const auto match = lexicon_.words.modifier.starting_at(document_, token, end);
    if (!match) break;
    token += match->length;
  }
  return token;
}

void FigureScanner::read_unit(Figure& figure, const Numeral& last) const {
  if (!last.suffix.empty()) {
    read_glued_unit(figure, last);
    return;
  }
  std::uint32_t at = last.tokens.last;
  const std::uint32_t end = sentence_end(last.tokens.first);
  if (at < end && document_.surface(at) == "+") ++at;
  if (at >= end || document_.tokens[at].line_start) return;
  if (read_unit_phrase(figure, last, at)) return;
  if (!figure.unit.empty()) return;
  const bool de = is_de(document_.lower(at)) && lexicon_.french_counting;
  if (de && !last.takes_de) return;
  const std::uint32_t noun = at + ((de || document_.lower(at) == "of") && last.takes_de ? 1 : 0);
  if (noun > at && read_unit_phrase(figure, last, noun)) return;
  if (lexicon_.french_counting && last.takes_de && !de) return;
  read_counted(figure, last, noun);
}

/// « 50km », « 10x », « 50km/h »: the unit is tied to the digits.
void FigureScanner::read_glued_unit(Figure& figure, const Numeral& last) const {
  // "5G" and "4K" are names, « 5g » a weight.
  if (last.suffix.size() == 1 && last.suffix[0] >= 'A' && last.suffix[0] <= 'U') return;
  std::string form(last.suffix);
  std::transform(form.begin(), form.end(), form.begin(),
                 [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
  const Unit* unit = lexicon_.unit_of(form);
  if (unit == nullptr) return;
  figure.kind = unit->kind;
  figure.unit = unit->sign;
  figure.span.end = document_.tokens[last.tokens.first].span.end;
  const std::uint32_t slash = last.tokens.last;
  if (slash + 1 < document_.size() && document_.surface(slash) == "/" && !document_.tokens[slash].space_before &&
      document_.word(slash + 1).has_letter) {
    figure.unit = form + "/" + std::string(document_.lower(slash + 1));
    figure.tokens.last = slash + 2;
    figure.span.end = document_.tokens[slash + 1].span.end;
  }
}

/// A unit of the table at `at`, where modifiers may stand before it (« dix prochaines années »).
bool FigureScanner::read_unit_phrase(Figure& figure, const Numeral& last, std::uint32_t at) const {
  const std::uint32_t end = sentence_end(last.tokens.first);
  auto match = lexicon_.unit_phrases.starting_at(document_, at, end);
  if (!match) {
    const std::uint32_t behind = skip_modifiers(at, end);
    if (behind == at) return false;
    match = lexicon_.unit_phrases.starting_at(document_, behind, end);
    if (!match || lexicon_.units[match->value].kind == QuantityKind::percent) return false;
    at = behind;
  }
  const Unit& unit = lexicon_.units[match->value];
  if ((taken_[at] && unit.kind != QuantityKind::money) || document_.tokens[at].line_start ||
      (unit.scaled_only && last.scale == 1))
    return false;
  if (!figure.unit.empty() && unit.kind != QuantityKind::money) return false;
  // A hyphen ties "10-year" together; « 5 - x » is something else.
  if (document_.surface(at) == "-" && (document_.tokens[at].space_before || document_.tokens[at + 1].space_before))
    return false;
  figure.kind = unit.kind;
  figure.unit = unit.sign;
  figure.tokens.last = at + match->length;
  const std::uint32_t slash = figure.tokens.last;
  const bool rate = unit.kind == QuantityKind::other && slash + 1 < end && document_.surface(slash) == "/" &&
                    !document_.tokens[slash].space_before && !document_.tokens[slash + 1].space_before &&
                    document_.word(slash + 1).has_letter;
  if (rate) {
    figure.unit = std::string(document_.lower(slash - 1)) + "/" + std::string(document_.lower(slash + 1));
    figure.tokens.last = slash + 2;
  }
  figure.span = cover(figure.span, document_.span({at, figure.tokens.last}));
  return true;
}

/// A word that may be the noun counted: the part of speech decides where the tagger is sure, else the shape of the
/// word.
bool FigureScanner::is_countable(std::uint32_t token) const {
  const Token& here = document_.tokens[token];
  const Word& word = document_.word(token);
  if (here.kind != TokenKind::word || !word.has_letter || word.has_digit || here.line_start) return false;
  return here.pos == Pos::noun || here.pos == Pos::propn || here.pos == Pos::adj || here.pos == Pos::x ||
         here.pos == Pos::verb;
}

namespace {

bool looks_plural(std::string_view word) {
  static constexpr std::string_view kIrregular[] = {"people", "men", "women", "children", "staff", "gens", "yeux"};
  if (std::find(std::begin(kIrregular), std::end(kIrregular), word) != std::end(kIrregular)) return true;
  return word.size() > 2 && (word.ends_with('s') || word.ends_with('x')) && !word.ends_with("ss") &&
         !word.ends_with("'s");
}

}  // namespace

/// « 35 600 développeurs », « deux grands modèles », "3 million bus riders". In French the noun is the first noun,
/// or a plural word that is surely no verb; in English the last of a chain that ends in a plural.
bool FigureScanner::read_counted(Figure& figure, const Numeral& last, std::uint32_t at) const {
  const std::uint32_t end = std::min(sentence_end(last.tokens.first), at + 6);
  const std::uint32_t first = at;
  at = skip_modifiers(at, end);
  const std::uint32_t behind_modifiers = at;
  std::optional<std::uint32_t> head;
  std::optional<std::uint32_t> noun_without_plural;
  for (; at < end && is_countable(at) && !document_.word(at).lower.empty(); ++at) {
    const Token& token = document_.tokens[at];
    const std::string_view lower = document_.lower(at);
    const bool plural = looks_plural(lower) || last.value < 2;
    const bool noun = token.pos == Pos::noun || token.pos == Pos::propn;
    if (lexicon_.french_counting) {
      if (noun && (plural || document_.word(at).all_capitals || last.digits))
        head = at;
      else if (!noun && plural && token.pos != Pos::verb && !head)
        head = at;
      else if (token.pos == Pos::verb && plural && lower.ends_with("és"))
        head = at;
      if (noun || token.pos == Pos::verb || (head && token.pos != Pos::adj)) break;
    } else if (noun_without_plural = noun ? std::optional(at) : noun_without_plural;
               token.pos != Pos::verb || looks_plural(lower) || at == first) {
      if (plural && token.pos != Pos::adj) {
        head = at;
        if (at + 1 < end && document_.tokens[at + 1].pos != Pos::noun) break;
      }
    } else {
      break;
    }
  }
  // "60,000 security personnel"
  if (!head && last.value >= 100) head = noun_without_plural;
  // « 80 000 jeunes »
  if (!head && behind_modifiers > first && document_.tokens[behind_modifiers - 1].pos == Pos::noun)
    head = behind_modifiers - 1;
  if (!head) return false;
  figure.counted = {first, *head + 1};
  figure.tokens.last = *head + 1;
  figure.span = cover(figure.span, document_.span({*head, *head + 1}));
  return true;
}

/// Does the figure tell where something goes from or to: « passer de 40 à 25 », "rose from 5% to 10%".
bool FigureScanner::follows_change(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 7;
  const std::uint32_t begin = sentence_begin(token);
  for (std::uint32_t at = token; at > begin && token - at < kReach; --at)
    if (lexicon_.words.change.ending_before(document_, at, begin)) return true;
  return false;
}

/// Joins a second numeral: « 80 à 100 millions », « entre 3 et 5 % », "10-15%", « deux ou trois jours ».
bool FigureScanner::read_range(Figure& figure) const {
  const std::uint32_t end = sentence_end(figure.low.tokens.first);
  std::uint32_t at = figure.counted.empty() ? figure.tokens.last : figure.low.tokens.last;
  if (at + 1 >= end) return false;
  const bool opened =
      lexicon_.words.range.ending_before(document_, figure.lead, sentence_begin(figure.lead)).has_value();
  const std::string_view word = document_.lower(at);
  const bool either = word == "ou" || word == "or";
  const bool both = opened && (word == "et" || word == "and");
  const auto joint = lexicon_.words.joint.starting_at(document_, at, end);
  if (!either && !both && !joint) return false;
  const bool hyphen = document_.tokens[at].kind == TokenKind::punctuation;
  if (hyphen && document_.tokens[at].space_before != document_.tokens[at + 1].space_before) return false;
  std::uint32_t next = at + 1;
  const Unit* currency = nullptr;
  if (const auto sign = lexicon_.unit_phrases.starting_at(document_, next, end);
      sign && document_.tokens[next].kind == TokenKind::symbol)
    next += sign->length;
  const auto high = numeral(next);
  if (!high || high->vague || high->fraction != figure.low.fraction) return false;
  Figure upper = figure;
  upper.low = *high;
  upper.tokens = high->tokens;
  upper.unit.clear();
  upper.counted = {};
  upper.kind = QuantityKind::count;
  currency_before(next, currency);
  if (currency != nullptr) {
    upper.kind = QuantityKind::money;
    upper.unit = currency->sign;
  }
  read_unit(upper, *high);
  const bool unit_between = !figure.unit.empty();
  if (unit_between && !upper.unit.empty() && upper.unit != figure.unit) return false;
  if (unit_between && upper.unit.empty() && !upper.counted.empty()) return false;
  double low = figure.low.value;
  if (figure.low.scale == 1 && high->scale > 1 && low < high->value / high->scale) low *= high->scale;
  const bool measured = !upper.unit.empty() || !upper.counted.empty() || high->scale > 1 || unit_between;
  if (low >= high->value || !measured) return false;
  if (!opened && !either && !hyphen && figure.changes) return false;
  if (either && (unit_between || high->value > 3 * low)) return false;
  figure.low.value = low;
  figure.high = *high;
  if (!upper.unit.empty()) {
    figure.unit = upper.unit;
    figure.kind = upper.kind;
  }
  figure.counted = upper.counted;
  figure.tokens.last = std::max(upper.tokens.last, high->tokens.last);
  figure.span = cover(figure.span, cover(upper.span, high->span));
  if (opened)
    figure.lead =
        figure.lead - lexicon_.words.range.ending_before(document_, figure.lead, sentence_begin(figure.lead))->length;
  return true;
}

/// « ne dépasse pas », « n'a jamais excédé »: a negator up to three tokens before the verb, or between it and the
/// figure.
bool FigureScanner::is_denied(std::uint32_t verb, std::uint32_t figure) const {
  constexpr std::uint32_t kReach = 3;
  const std::uint32_t begin = std::max(sentence_begin(verb) + kReach, verb) - kReach;
  for (std::uint32_t at = begin; at < figure; ++at)
    if (lexicon_.words.negator.starting_at(document_, at, figure)) return true;
  return false;
}

/// The comparator before the figure (over an article or adverb for some), else the one behind it.
void FigureScanner::compare(Figure& figure) const {
  figure.comparator = figure.low.vague         ? Comparator::greater_equal
                      : figure.low.approximate ? Comparator::about
                                               : Comparator::equal;
  const std::uint32_t begin = sentence_begin(figure.lead);
  const auto take = [&](std::uint32_t lead, bool over) {
    const auto match = lexicon_.before.ending_before(document_, lead, begin);
    if (!match || (over && !lexicon_.bounds[match->value].over_article)) return false;
    const bool denied = lexicon_.bounds[match->value].over_article && is_denied(lead - match->length, figure.lead);
    figure.comparator =
        denied ? opposite(lexicon_.bounds[match->value].comparator) : lexicon_.bounds[match->value].comparator;
    figure.lead = lead - match->length;
    return true;
  };
  if (figure.low.vague) return;
  if (take(figure.lead, false)) return;
  if (figure.lead > begin) {
    const Token& before = document_.tokens[figure.lead - 1];
    const std::string_view lower = document_.lower(figure.lead - 1);
    const bool steps = before.pos == Pos::det || before.pos == Pos::adv || lower == "les" || lower == "the" ||
                       lower == "le" || lower == "la" || lower.ends_with("ment");
    if (steps && take(figure.lead - 1, true)) return;
  }
  const std::uint32_t end = sentence_end(figure.low.tokens.first);
  for (const std::uint32_t at : {figure.high ? figure.high->tokens.last : figure.low.tokens.last, figure.tokens.last}) {
    const auto match = lexicon_.after.starting_at(document_, at, end);
    if (!match || (at + match->length < end && is_de(document_.lower(at + match->length)))) continue;
    if (document_.surface(at) == "+" &&
        (document_.tokens[at].space_before || (at + 1 < end && document_.surface(at + 1) == "/")))
      continue;
    figure.comparator = lexicon_.bounds[match->value].comparator;
    return;
  }
}

}  // namespace pressgraph
