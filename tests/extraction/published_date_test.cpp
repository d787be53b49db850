#include "extraction/published_date.hpp"

#include <gtest/gtest.h>

namespace pressgraph {
namespace {

TEST(PublishedDate, TakesWhatOtherProgramsWrite) {
  const Seeds seeds;
  for (const auto& [text, day] : std::initializer_list<std::pair<const char*, const char*>>{
           {"2025-03-04", "2025-03-04"},
           {"2025-03", "2025-03"},
           {"2025", "2025"},
           {"2025-03-04T10:00:00+01:00", "2025-03-04"},
           {"2025-03-04 10:00", "2025-03-04"},
           {"20250304", "2025-03-04"},
           {"20250304T101500Z", "2025-03-04"},
           {"Tue, 04 Mar 2025 10:00:00 GMT", "2025-03-04"},
           {"March 4th, 2025", "2025-03-04"},
           {"Publié le mardi 4 mars 2025 à 10 h 15", "2025-03-04"},
           {"1er févr. 2025", "2025-02-01"},
           {"mar. 4 mars 2025", "2025-03-04"},
           {"août 2024", "2024-08"},
           {"2025/3/4", "2025-03-04"},
           {"25/03/2025", "2025-03-25"},
           {"03/25/2025 08:00", "2025-03-25"},
           {"1741082400", "2025-03-04"},
           {"1741082400000", "2025-03-04"},
       })
    EXPECT_EQ(published_date(text, seeds), day) << text;
}

TEST(PublishedDate, NeverGuesses) {
  const Seeds seeds;
  for (const char* text : {"", "hier", "yesterday", "05/04/2025", "05.04.2025", "2025-13-45", "2025-02-30",
                           "30 février 2025", "2025-02-30T10:00", "12", "mars", "Vol. 3"})
    EXPECT_EQ(published_date(text, seeds), std::nullopt) << text;
}

TEST(PublishedDate, KnowsIsoDatesThatAreWhole) {
  EXPECT_TRUE(is_iso_date("2025-06-12"));
  EXPECT_TRUE(is_iso_date("2025-06"));
  EXPECT_TRUE(is_iso_date("2025"));
  for (const char* text : {"", "2025-6-12", "2025-13-45", "14/03/2025", "2025-06-12T10:00", "20250612", "yesterday"})
    EXPECT_FALSE(is_iso_date(text)) << text;
}

}  // namespace
}  // namespace pressgraph
