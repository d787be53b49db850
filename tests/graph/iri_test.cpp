#include "graph/iri.hpp"

#include <gtest/gtest.h>

#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

TEST(Slug, IsPlainLettersAndDigits) {
  EXPECT_EQ(slug("Société d’État « Éole »"), "societe-detat-eole");
  EXPECT_EQ(slug("3 000 m² – 4 %…"), "n3-000-m-4");
  EXPECT_EQ(slug("Чэнь Цзе"), "cen-cze");
}

/// A letter that only ICU can spell sends the whole text through ICU, which must say the same of every other character.
TEST(Slug, IsTheSameWithAndWithoutIcu) {
  const auto check = [](char32_t c) {
    std::string text = "ab";
    append_utf8(text, c);
    text += "cd ";
    EXPECT_EQ(slug(text) + "-th", slug(text + "þ")) << "U+" << std::hex << static_cast<unsigned>(c);
  };
  for (char32_t c = 0xA0; c < 0x250; ++c) check(c);
  for (char32_t c = 0x2000; c < 0x20D0; ++c) check(c);
}

}  // namespace
}  // namespace pressgraph
