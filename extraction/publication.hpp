#pragma once

#include <string>
#include <vector>

#include "extraction/calendar.hpp"
#include "extraction/calendar_lexicon.hpp"
#include "extraction/date_expressions.hpp"
#include "extraction/document.hpp"

namespace pressgraph {

/// When and by whom an article says that it was published.
struct Publication {
  PartialDate date;       ///< A year of 0: it does not say.
  std::string publisher;  ///< In the article's words, or empty.

  /// The date as ISO 8601 at its precision, or empty.
  std::string published() const;
};

/// Reads the source line (« Source : Le Fil, 12 mars 2025 »), the line of publication (« Publié le 12 mars 2025 ») and
/// the dateline of a dispatch (« RENNES, 12 mars 2025 (AFP) — »), in this order.
Publication find_publication(const Document& document, const CalendarLexicon& lexicon,
                             const std::vector<DateExpression>& expressions);

}  // namespace pressgraph
