#include "extraction/quantities.hpp"

#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include "extraction/analyzer.hpp"
#include "extraction/dates.hpp"
#include "extraction/numerals.hpp"
#include "tests/extraction/shared_seeds.hpp"

namespace pressgraph {
namespace {

Article article(std::string_view text, std::string_view language) {
  Article out;
  out.text = text;
  out.language = language;
  return out;
}

std::string number(double value) {
  std::string out = std::to_string(value);
  while (out.ends_with('0')) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  return out;
}

std::string written(const Quantity& quantity) {
  std::string value;
  if (quantity.value) value = number(*quantity.value);
  if (quantity.min) value = number(*quantity.min) + ".." + (quantity.max ? number(*quantity.max) : "");
  return std::string(to_string(quantity.comparator)) + " " + value + " " + quantity.unit;
}

std::string written(const std::vector<Quantity>& quantities) {
  std::string out;
  for (const Quantity& quantity : quantities) out += (out.empty() ? "" : "; ") + written(quantity);
  return out;
}

class FigureExamples : public testing::TestWithParam<const char*> {};

TEST_P(FigureExamples, AreRead) {
  const std::string language = GetParam();
  read_table(seeds().file(language + "/examples/quantities.tsv"), true, [&](const TableRow& row) {
    const Extraction read = analyzer().analyze(article(row[0], language));
    EXPECT_EQ(written(read.quantities), row[1])
        << language << "/examples/quantities.tsv:" << row.line << ": " << row[0];
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, FigureExamples, testing::Values("fr", "en"));

/// Every number that ICU spells is read back.
void read_spelled(const std::string& language, const std::vector<long>& values) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat speller(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
  ASSERT_TRUE(U_SUCCESS(status));
  const LanguageData data(seeds(), language);
  const NumeralReader reader(seeds(), data);
  for (const long value : values) {
    icu::UnicodeString spelled;
    speller.format(static_cast<int64_t>(value), spelled);
    spelled.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xAD)), icu::UnicodeString());
    std::string text;
    spelled.toUTF8String(text);
    const Document document = make_document(text + " lieux", data);
    const auto read = reader.read(document, 0, document.size());
    ASSERT_TRUE(read) << text;
    EXPECT_DOUBLE_EQ(read->value, static_cast<double>(value)) << text;
    EXPECT_EQ(document.view(read->tokens), text);
  }
}

TEST(Numerals, ReadsWhatIcuSpells) {
  std::vector<long> values;
  for (long value = 2; value <= 1200; ++value) values.push_back(value);
  for (long value = 1201; value < 3000000000L; value = value * 17 / 13 + 7) values.push_back(value);
  read_spelled("fr", values);
  read_spelled("en", values);
}

TEST(Numerals, ReadsDigits) {
  EXPECT_EQ(NumeralReader::parse_digits("1.154.700", ','), 1154700);
  EXPECT_EQ(NumeralReader::parse_digits("12,5", ','), 12.5);
  EXPECT_EQ(NumeralReader::parse_digits("38.421", ','), 38421);
  EXPECT_EQ(NumeralReader::parse_digits("0.125", ','), 0.125);
  EXPECT_EQ(NumeralReader::parse_digits("18.12", '.'), 18.12);
  EXPECT_EQ(NumeralReader::parse_digits("1,200", '.'), 1200);
  EXPECT_EQ(NumeralReader::parse_digits("1.234.567,89", ','), 1234567.89);
  EXPECT_EQ(NumeralReader::parse_digits("35'000", ','), 35000);
  EXPECT_EQ(NumeralReader::parse_digits("12.3.4", '.'), std::nullopt);
  EXPECT_EQ(NumeralReader::parse_digits("17.10.2024", '.'), std::nullopt);
}

TEST(Quantities, LinksConversions) {
  const Extraction read =
      analyzer().analyze(article("Plus de 450 milliards de yuans (62 milliards de dollars) en 2024.", "fr"));
  ASSERT_EQ(read.quantities.size(), 2U);
  EXPECT_EQ(read.quantities[1].converts, "q1");
  EXPECT_EQ(read.quantities[1].comparator, Comparator::greater);
  EXPECT_EQ(read.quantities[0].excerpt.surface, "450 milliards de yuans");
  EXPECT_EQ(read.quantities[0].number_span->surface, "450 milliards");
}

}  // namespace
}  // namespace pressgraph
