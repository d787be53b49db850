#include "extraction/dates.hpp"

#include <gtest/gtest.h>

#include "extraction/analyzer.hpp"
#include "extraction/calendar.hpp"

namespace pressgraph {
namespace {

std::string written(const std::vector<Date>& dates) {
  std::string out;
  for (const Date& date : dates) out += (out.empty() ? "" : "; ") + (date.value.empty() ? "?" : date.value);
  return out;
}

class DateExamples : public testing::TestWithParam<const char*> {};

TEST_P(DateExamples, AreResolved) {
  static const Seeds seeds;
  static const Analyzer analyzer(seeds);
  const std::string language = GetParam();
  read_table(seeds.file(language + "/examples/dates.tsv"), true, [&](const TableRow& row) {
    Article article;
    article.text = row[0];
    article.language = language;
    article.published = row[1];
    EXPECT_EQ(written(analyzer.analyze(article).dates), row[2])
        << language << "/examples/dates.tsv:" << row.line << ": " << row[0];
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, DateExamples, testing::Values("fr", "en"));

TEST(Calendar, WritesIsoWeeks) {
  // ISO 8601: the week of the year's first Thursday is week 1.
  EXPECT_EQ(iso_week(*make_day(2025, 7, 24)), "2025-W30");
  EXPECT_EQ(iso_week(*make_day(2024, 12, 30)), "2025-W01");
  EXPECT_EQ(iso_week(*make_day(2021, 1, 3)), "2020-W53");
  EXPECT_EQ(iso_week(*make_day(2023, 1, 1)), "2022-W52");
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_TRUE(make_day(2024, 2, 29));
  EXPECT_FALSE(make_day(2025, 2, 29));
  EXPECT_FALSE(parse_iso_date("2025-02-30"));
  EXPECT_EQ(parse_iso_date("2025-02-03T10:00:00Z")->day, 3);
}

}  // namespace
}  // namespace pressgraph
