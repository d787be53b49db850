#include "extraction/dates.hpp"

#include "extraction/calendar_lexicon.hpp"
#include "extraction/date_expressions.hpp"
#include "extraction/date_resolution.hpp"

namespace pressgraph {

struct DateReader::Data {
  CalendarLexicon lexicon;
};

namespace {

/// « aujourd'hui » and "today" mean the day of publication only beside a word that reports what happened then;
/// elsewhere they mean these times.
bool means_the_day(const DateExpression& expression) {
  return !expression.deictic || expression.deictic->unit != CalendarUnit::today || expression.beside_past_verb;
}

std::string_view rule_of(const DateExpression& expression) {
  if (expression.deictic) return "deictic date";
  if (expression.last) return "date range";
  if (expression.first.month == 0) return expression.first.weekday != 0 ? "weekday" : "year";
  return expression.first.day != 0 ? "calendar day" : "month";
}

std::string relation_to(const DateExpression& expression, const DateReference& reference) {
  const DatePoint& fixed = expression.last ? *expression.last : expression.first;
  if (!expression.deictic && fixed.year != 0) return {};
  if (expression.deictic || fixed.direction != 0 || fixed.month == 0) return "document";
  return reference.from_text ? "context" : "document";
}

}  // namespace

DateReader::DateReader(const Seeds& seeds, const LanguageData& language)
    : data_(std::make_unique<Data>(Data{CalendarLexicon(seeds, language)})) {}
DateReader::~DateReader() = default;
DateReader::DateReader(DateReader&&) noexcept = default;

DatesRead DateReader::read(const Document& document, const Entities& entities, std::string_view published) const {
  const std::vector<DateExpression> expressions = DateScanner(document, data_->lexicon, entities).run();
  DatesRead out;
  out.publication = find_publication(document, data_->lexicon, expressions);
  const DateReference reference = find_reference(document, data_->lexicon, expressions, out.publication, published);
  for (const DateExpression& expression : expressions) {
    Date date;
    date.id = "d" + std::to_string(out.dates.size() + 1);
    date.excerpt = document.excerpt(expression.tokens);
    if (means_the_day(expression)) date.value = resolve(expression, reference);
    if (!date.value.empty()) date.relative_to = relation_to(expression, reference);
    date.rule = rule_of(expression);
    out.dates.push_back(std::move(date));
  }
  return out;
}

}  // namespace pressgraph
