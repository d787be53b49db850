#include "graph/calendar.hpp"

#include <gtest/gtest.h>

namespace pressgraph {
namespace {

std::string bounds(std::string_view value) {
  const auto found = day_bounds(value);
  return found ? found->earliest + " " + found->latest : "none";
}

TEST(DayBounds, CoverThePrecisionOfTheValue) {
  EXPECT_EQ(bounds("2025"), "2025-01-01 2025-12-31");
  EXPECT_EQ(bounds("2024-02"), "2024-02-01 2024-02-29");
  EXPECT_EQ(bounds("2025-02-21"), "2025-02-21 2025-02-21");
  EXPECT_EQ(bounds("2025-W30"), "2025-07-21 2025-07-27");
  EXPECT_EQ(bounds("2026-W53"), "2026-12-28 2027-01-03");
  EXPECT_EQ(bounds("2025-W01"), "2024-12-30 2025-01-05");
  EXPECT_EQ(bounds("2025-02-21/2025-02-23"), "2025-02-21 2025-02-23");
  EXPECT_EQ(bounds("2024/2025-03"), "2024-01-01 2025-03-31");
}

TEST(DayBounds, RefuseWhatNoCalendarHas) {
  for (const char* value :
       {"", "25", "2025-13", "2025-02-30", "2025-W54", "2025-W53", "2025/2024", "2025-2-1", "soon", "2025-02-21T10:00"})
    EXPECT_EQ(bounds(value), "none") << value;
}

TEST(DateLiteral, IsTypedByPrecision) {
  const auto type = [](std::string_view value) { return date_literal(value).datatype().substr(33); };
  EXPECT_EQ(type("2025"), "gYear");
  EXPECT_EQ(type("2025-02"), "gYearMonth");
  EXPECT_EQ(type("2025-02-21"), "date");
  EXPECT_EQ(type("2025-W30"), "string");
  EXPECT_EQ(type("2025-02-21/2025-02-23"), "string");
  EXPECT_EQ(type("2025-02-30"), "string");
}

}  // namespace
}  // namespace pressgraph
