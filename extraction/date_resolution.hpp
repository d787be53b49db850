#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/calendar.hpp"
#include "extraction/date_expressions.hpp"
#include "extraction/document.hpp"
#include "extraction/publication.hpp"

namespace pressgraph {

/// What the dates of an article are resolved against: its day of publication, as far as it is known.
struct DateReference {
  PartialDate date;        ///< A year of 0: nothing is known.
  bool from_text = false;  ///< Taken from another date of the text.
};

/// The publication date as given; else as the article says it; else that of a byline, the first full date of the text,
/// or the latest year in a name (« Salon 2025 »).
DateReference find_reference(const Document& document, const CalendarLexicon& lexicon,
                             const std::vector<DateExpression>& expressions, const Publication& publication,
                             std::string_view published);

/// The expression as ISO 8601 at its precision (`2025-02-22`, `2025-02`, `2025`, `2025-W30`, `start/end`); empty where
/// nothing fixes it.
std::string resolve(const DateExpression& expression, const DateReference& reference);

}  // namespace pressgraph
