#include "extraction/quantities.hpp"

#include <algorithm>
#include <map>

#include "extraction/figures.hpp"
#include "extraction/measured_noun.hpp"
#include "extraction/numerals.hpp"
#include "extraction/quantity_lexicon.hpp"

namespace pressgraph {

struct QuantityReader::Data {
  NumeralReader numerals;
  QuantityLexicon lexicon;
};

namespace {

/// What a figure leaves unsaid, taken from its neighbours: a shared unit (« 10, 20 et 30 % »), the unit of a bare
/// « 20 millions », the comparator of the figure that a bracket converts.
class Completion {
  static constexpr std::size_t kNeighbours = 12;  ///< Figures looked at on either side.

 public:
  Completion(const Document& document, const QuantityLexicon& lexicon, std::vector<Figure>& figures)
      : document_(document), lexicon_(lexicon), figures_(figures) {}

  void run() {
    currency_ = main_currency();
    for (std::size_t i = figures_.size(); i-- > 0;)
      if (is_bare(figures_[i])) share_unit(i);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (is_bare(figures_[i])) multiply(figures_[i]);
      if (is_bare(figures_[i]) && figures_[i].low.scale > 1) take_unit(i);
      if (figures_[i].weak && is_bare(figures_[i])) strengthen(i);
      if (i > 0) convert(i);
    }
  }

  /// The index of the figure that figure i converts, or -1.
  const std::vector<std::ptrdiff_t>& converts() const { return converts_; }

 private:
  static bool is_bare(const Figure& figure) {
    return figure.unit.empty() && figure.counted.empty() && figure.kind == QuantityKind::count && !figure.low.fraction;
  }
  std::uint32_t paragraph(const Figure& figure) const { return document_.sentences[sentence(figure)].paragraph; }
  std::uint32_t sentence(const Figure& figure) const { return document_.tokens[figure.low.tokens.first].sentence; }

  /// « 10 et 30 % », « de 5 à 7 % », « 10, 20 et 30 % »: the next figure follows a joint and says the unit.
  void share_unit(std::size_t i) {
    if (i + 1 >= figures_.size()) return;
    Figure& figure = figures_[i];
    const Figure& next = figures_[i + 1];
    if (sentence(figure) != sentence(next) || next.kind == QuantityKind::ordinal ||
        (next.unit.empty() && (next.counted.empty() || !figure.weak)))
      return;
    const std::uint32_t gap = next.lead - figure.tokens.last;
    if (next.lead < figure.tokens.last || gap != 1) return;
    const std::string_view between = document_.lower(figure.tokens.last);
    static constexpr std::string_view kJoints[] = {"à", "et", "ou", ",", "to", "and", "or", "puis", "voire"};
    if (std::find(std::begin(kJoints), std::end(kJoints), between) == std::end(kJoints)) return;
    figure.unit = next.unit;
    figure.counted = next.counted;
    figure.kind = next.kind;
    figure.weak = false;
    if (next.low.scale > 1 && figure.low.scale == 1 && figure.low.value < next.low.value / next.low.scale)
      figure.low.value *= next.low.scale;
    figure.rule = "shared unit";
  }

  /// « multiplié par trois »
  void multiply(Figure& figure) const {
    const std::uint32_t first = figure.low.tokens.first;
    if (!lexicon_.words.multiply.ending_before(document_, figure.lead, document_.sentence_of(first).first)) return;
    figure.kind = QuantityKind::other;
    figure.unit = "fois";
    figure.weak = false;
    figure.rule = "factor";
  }

  /// « … à 25 » behind the first figure of a change; « 40 ont réussi » behind « 90 candidats ».
  void strengthen(std::size_t i) const {
    Figure& figure = figures_[i];
    const std::uint32_t next = figure.tokens.last;
    const std::string_view before = figure.lead > 0 ? document_.lower(figure.lead - 1) : std::string_view{};
    for (std::size_t k = i;
         k-- > 0 && i - k <= kNeighbours && sentence(figures_[k]) == sentence(figure) && figure.weak;)
      if ((before == "à" || before == "to") && figures_[k].changes) figure.weak = false;
    if (next >= document_.size() || document_.tokens[next].pos != Pos::aux) return;
    for (std::size_t k = i; k-- > 0 && i - k <= kNeighbours && sentence(figures_[k]) == sentence(figure);) {
      if (figures_[k].kind != QuantityKind::count || figures_[k].counted.empty() ||
          figures_[k].low.value <= figure.low.value)
        continue;
      figure.counted = figures_[k].counted;
      figure.rule = "elided noun";
      figure.weak = false;
      return;
    }
  }

  /// A bare « 20 millions » has the unit of the nearest scaled figure of its sentence, else of the last one before it
  /// in its paragraph; else, where money is spoken of, the currency that the article names most.
  void take_unit(std::size_t i) {
    Figure& figure = figures_[i];
    const bool money = speaks_of_money(figure);
    for (std::size_t reach = 1; reach <= kNeighbours; ++reach) {
      const bool left = i >= reach && sentence(figures_[i - reach]) == sentence(figure);
      const bool right = i + reach < figures_.size() && sentence(figures_[i + reach]) == sentence(figure);
      if (left && adopt(figure, figures_[i - reach], money)) return;
      if (right && adopt(figure, figures_[i + reach], money)) return;
    }
    for (std::size_t k = i; k-- > 0 && i - k <= kNeighbours && paragraph(figures_[k]) == paragraph(figure);)
      if (adopt(figure, figures_[k], money)) return;
    if (money && !currency_.empty()) {
      figure.kind = QuantityKind::money;
      figure.unit = currency_;
      figure.rule = "elided currency";
      return;
    }
    for (std::size_t k = i; k-- > 0 && i - k <= kNeighbours && paragraph(figures_[k]) + 2 >= paragraph(figure);)
      if (adopt(figure, figures_[k], money)) return;
  }

  /// The currency named most often; of two as frequent, the first in the order of the alphabet.
  std::string main_currency() const {
    std::map<std::string, int> counts;
    for (const Figure& figure : figures_)
      if (figure.kind == QuantityKind::money) ++counts[figure.unit];
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? std::string() : best->first;
  }

  bool adopt(Figure& figure, const Figure& other, bool money) const {
    if (other.kind == QuantityKind::money) {
      figure.kind = QuantityKind::money;
      figure.unit = other.unit;
      figure.rule = "elided currency";
      return true;
    }
    if (money || other.kind != QuantityKind::count || other.counted.empty() || other.low.scale == 1) return false;
    figure.counted = other.counted;
    figure.rule = "elided noun";
    return true;
  }

  bool speaks_of_money(const Figure& figure) const {
    constexpr std::uint32_t kReach = 40;
    const TokenRange range = document_.sentence_of(figure.low.tokens.first);
    const std::uint32_t first = std::max(range.first + kReach, figure.low.tokens.first) - kReach;
    const std::uint32_t last = std::min(range.last, figure.tokens.last + kReach);
    for (std::uint32_t token = first; token < last; ++token)
      if (lexicon_.words.measured.starting_at(document_, token, last)) return true;
    return false;
  }

  /// « 12 milliards de yens (73 millions d’euros) », « …, soit 73 millions d’euros ».
  void convert(std::size_t i) {
    converts_.resize(figures_.size(), -1);
    Figure& figure = figures_[i];
    const Figure& before = figures_[i - 1];
    if (sentence(figure) != sentence(before) || figure.kind != before.kind || figure.unit == before.unit ||
        figure.kind == QuantityKind::count)
      return;
    if (figure.unit.empty() || before.unit.empty() || figure.lead <= before.tokens.last) return;
    std::uint32_t at = figure.lead;
    if (document_.lower(at - 1) == "de" && at - 1 > before.tokens.last) --at;
    const bool bracket = document_.surface(at - 1) == "(" && at - 1 <= before.tokens.last + 2;
    const auto said = lexicon_.words.converted.ending_before(document_, at, before.tokens.last);
    if (!bracket && !(said && at - said->length <= before.tokens.last + 1)) return;
    converts_[i] = static_cast<std::ptrdiff_t>(i) - 1;
    if (figure.comparator == Comparator::equal) figure.comparator = before.comparator;
  }

  const Document& document_;
  const QuantityLexicon& lexicon_;
  std::vector<Figure>& figures_;
  std::vector<std::ptrdiff_t> converts_;
  std::string currency_;
};

/// « 2,5 francs » taken for a name: a number and a word in small letters.
bool begins_as_figure(const Document& document, const Name& name) {
  return name.tokens.size() > 1 && document.tokens[name.tokens.first].kind == TokenKind::number &&
         document.word(name.tokens.first + 1).has_letter && !document.word(name.tokens.first + 1).capital;
}

std::vector<bool> taken_tokens(const Document& document, const Entities& entities, const std::vector<Date>& dates) {
  std::vector<bool> taken(document.size());
  for (std::uint32_t token = 0; token < document.size(); ++token) taken[token] = entities.at(token).has_value();
  for (const Name& name : entities.names)
    if (begins_as_figure(document, name))
      std::fill(taken.begin() + name.tokens.first, taken.begin() + name.tokens.last, false);
  for (const Date& date : dates) {
    const TokenRange range = document.tokens_in(date.excerpt.span);
    for (std::uint32_t token = range.first; token < range.last; ++token) taken[token] = true;
  }
  return taken;
}

/// The lemma of the noun counted where the word list knows it, else its singular by its ending.
std::string counted_lemma(const Document& document, const QuantityLexicon& lexicon, TokenRange counted) {
  if (counted.empty()) return {};
  const Word& word = document.word(counted.last - 1);
  if (word.all_capitals) return word.surface;
  // « fils » is a noun of its own before it is a plural.
  for (const Reading& reading : word.readings)
    if (reading.pos == Pos::noun && reading.lemma == word.lower) return word.lower;
  for (const Reading& reading : word.readings)
    if (reading.pos == Pos::noun) return std::string(reading.lemma);
  return lexicon.singular(word.lower);
}

Quantity to_quantity(const Document& document, const QuantityLexicon& lexicon, const Figure& figure,
                     std::size_t number) {
  Quantity out;
  out.id = "q" + std::to_string(number);
  out.excerpt = document.excerpt(figure.span);
  Span digits = figure.low.span;
  if (figure.high) digits.end = figure.high->span.end;
  out.number_span = document.excerpt(digits);
  out.kind = figure.high ? QuantityKind::range : figure.low.fraction ? QuantityKind::other : figure.kind;
  if (figure.high) {
    out.min = figure.low.value;
    out.max = figure.high->value;
  } else {
    (figure.low.vague ? out.min : out.value) = figure.low.value;
  }
  out.unit = !figure.unit.empty()  ? figure.unit
             : figure.low.fraction ? "fraction"
                                   : counted_lemma(document, lexicon, figure.counted);
  out.comparator = figure.comparator;
  out.of = measured_noun(document, figure);
  out.rule = figure.rule;
  return out;
}

}  // namespace

QuantityReader::QuantityReader(const Seeds& seeds, const LanguageData& language)
    : data_(std::make_unique<Data>(Data{NumeralReader(seeds, language), QuantityLexicon(seeds, language)})) {}
QuantityReader::~QuantityReader() = default;
QuantityReader::QuantityReader(QuantityReader&&) noexcept = default;

std::vector<Quantity> QuantityReader::read(const Document& document, const Entities& entities,
                                           const std::vector<Date>& dates) const {
  const std::vector<bool> taken = taken_tokens(document, entities, dates);
  std::vector<Figure> figures = FigureScanner(document, data_->lexicon, data_->numerals, taken).run();
  Completion completion(document, data_->lexicon, figures);
  completion.run();
  std::vector<Quantity> out;
  std::vector<std::string> ids(figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].weak) continue;
    out.push_back(to_quantity(document, data_->lexicon, figures[i], out.size() + 1));
    ids[i] = out.back().id;
    const std::ptrdiff_t source = i < completion.converts().size() ? completion.converts()[i] : -1;
    if (source >= 0) out.back().converts = ids[static_cast<std::size_t>(source)];
  }
  return out;
}

}  // namespace pressgraph
