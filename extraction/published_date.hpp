#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extraction/seeds.hpp"

namespace pressgraph {

/// Whether a text is a date of ISO 8601 and nothing else: `2025-06-12`, `2025-06` or `2025`.
bool is_iso_date(std::string_view text);

/// The day, month or year that metadata means, as ISO 8601: times of ISO 8601 and RFC 5322, seconds since 1970, dates
/// in words of any language of `seeds` (« 4 mars 2025 », "March 4, 2025") and in figures. Nullopt where it is none, and
/// for figures such as 04/03/2025 that do not tell the day from the month.
std::optional<std::string> published_date(std::string_view text, const Seeds& seeds);

}  // namespace pressgraph
