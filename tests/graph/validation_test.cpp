#include "graph/validation.hpp"

#include <gtest/gtest.h>

#include "extraction/sha256.hpp"
#include "graph/linker.hpp"
#include "graph/to_quads.hpp"
#include "ontology/files.hpp"

namespace pressgraph {
namespace {

const std::string kText = "Zoé Ferrand 😀 rit.";

Extraction article() {
  Extraction out;
  out.document.language = "fr";
  out.document.sha256 = sha256_hex(kText);
  out.document.characters = 18;
  Entity person;
  person.id = "e1";
  person.type = "Person";
  person.name = "Zoé Ferrand";
  person.mentions = {{{{0, 11}, "Zoé Ferrand"}, MentionKind::name, "test"},
                     {{{12, 13}, "😀"}, MentionKind::nominal, "test"}};
  out.entities.push_back(person);
  return out;
}

Validation checked(const Extraction& record, const std::string& text = kText) {
  Dataset quads = to_quads(link({record}));
  return validate(quads, [&](std::string_view) { return std::optional(text); });
}

std::vector<std::string> constraints(const Validation& result) {
  std::vector<std::string> out;
  for (const Finding& finding : result.findings) out.push_back(finding.constraint);
  return out;
}

TEST(Validate, ComparesEveryOffsetWithTheText) {
  const Validation result = checked(article());
  EXPECT_TRUE(result.findings.empty()) << result.findings[0].node << ' ' << result.findings[0].path << ' '
                                       << result.findings[0].message;
  EXPECT_EQ(result.articles_read, 1U);
  EXPECT_EQ(result.spans, 2U);
}

TEST(Validate, FindsAnOffsetThatIsOneOff) {
  Extraction record = article();
  record.entities[0].mentions[1].excerpt.span = {13, 14};
  EXPECT_EQ(constraints(checked(record)), std::vector<std::string>{"offset"});
  record.entities[0].mentions[1].excerpt.span = {17, 19};
  EXPECT_EQ(constraints(checked(record)), std::vector<std::string>{"offset"});
}

TEST(Validate, FindsAnotherText) {
  const std::vector<std::string> found = constraints(checked(article(), kText + "!"));
  EXPECT_EQ(found, (std::vector<std::string>{"text", "text"}));
}

TEST(Validate, FindsWhatTheShapesForbid) {
  Extraction record = article();
  record.entities[0].confidence = 1.5;
  const std::vector<std::string> found = constraints(checked(record));
  EXPECT_FALSE(found.empty());
  for (const std::string& constraint : found) EXPECT_EQ(constraint, "maxInclusive");
}

TEST(Validate, SaysThatAGraphHoldsNoArticle) {
  Dataset empty;
  EXPECT_EQ(validate(empty, {}).findings.size(), 1U);
}

TEST(CheckShapes, RefusesAConstraintThatItDoesNotKnow) {
  Dataset empty;
  const Statements says(empty);
  EXPECT_THROW(
      check_shapes(says, "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:closed true ."),
      std::invalid_argument);
}

}  // namespace
}  // namespace pressgraph
