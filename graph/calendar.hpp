#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ontology/rdf.hpp"

namespace pressgraph {

/// The days that a date may mean, both included, as `YYYY-MM-DD`.
struct DayBounds {
  std::string earliest;
  std::string latest;
};

/// The bounds of an ISO 8601 value of the extraction format: a day, week (`2025-W30`), month, year, or `start/end` of
/// these. Nullopt where the value is none of them or names a day that the calendar lacks.
std::optional<DayBounds> day_bounds(std::string_view value);

/// The value typed by its precision: xsd:date, xsd:gYearMonth or xsd:gYear; any other text (weeks and periods have no
/// XML Schema type) as a plain string.
Literal date_literal(std::string_view value);

}  // namespace pressgraph
