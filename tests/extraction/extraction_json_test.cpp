#include "extraction/extraction_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/input_error.hpp"

namespace pressgraph {
namespace {

Extraction sample() {
  Extraction out;
  out.document = {"https://example.org/a",
                  "a.txt",
                  "00ff",
                  "fr",
                  "Titre",
                  "2025-02-24",
                  "Le Fil",
                  "",
                  "",
                  40,
                  "Anne Roy a dit : oui, 3 M€ en 2025."};
  out.entities.push_back({"e1",
                          "Person",
                          "",
                          "Anne Roy",
                          true,
                          {"Roy"},
                          {"http://www.wikidata.org/entity/Q1"},
                          0.9,
                          {{{{0, 8}, "Anne Roy"}, MentionKind::name, "tagger"}},
                          {"list"}});
  out.quantities.push_back({"q1",
                            {{22, 26}, "3 M€"},
                            Excerpt{{22, 23}, "3"},
                            QuantityKind::money,
                            3e6,
                            std::nullopt,
                            std::nullopt,
                            "EUR",
                            Comparator::greater,
                            "prix",
                            "",
                            "money"});
  out.dates.push_back({"d1", {{30, 34}, "2025"}, "2025", "", "year"});
  Claim claim;
  claim.id = "c1";
  claim.kind = ClaimKind::direct;
  claim.speaker = "e1";
  claim.speaker_span = Excerpt{{0, 8}, "Anne Roy"};
  claim.cue = Cue{{{9, 14}, "a dit"}, "dire"};
  claim.content_parts = {{{17, 20}, "oui"}};
  claim.quantities = {"q1"};
  claim.dates = {"d1"};
  claim.modality = Modality::planned;
  claim.polarity = Polarity::negated;
  claim.confidence = 0.75;
  claim.rule = "r";
  out.claims.push_back(claim);
  Relation relation;
  relation.id = "r1";
  relation.subject = "e1";
  relation.predicate = "holdsRole";
  relation.object = "maire";
  relation.object_is_entity = false;
  relation.former = true;
  relation.claims = {"c1"};
  relation.evidence = {{0, 8}, "Anne Roy"};
  relation.rule = "apposition";
  out.relations.push_back(relation);
  return out;
}

std::string message_of(const std::string& json) {
  try {
    extraction_from_json(json, "x.jsonl:3");
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(ExtractionJson, GivesBackEveryField) {
  EXPECT_EQ(extraction_from_json(to_json(sample()), "x"), sample());
}

TEST(ExtractionJson, NamesTheIdThatIsNotDefined) {
  Extraction broken = sample();
  broken.claims[0].speaker = "e9";
  EXPECT_EQ(message_of(to_json(broken)),
            "x.jsonl:3: /claims/0/speaker: \"e9\", expected an id that the document defines");
}

TEST(ExtractionJson, NamesTheWordOutsideTheFormat) {
  std::string json = to_json(sample());
  json.replace(json.find("\"planned\""), 9, "\"perhaps\"");
  EXPECT_THAT(message_of(json), testing::StartsWith("x.jsonl:3: /claims/0/modality: \"perhaps\", expected"));
}

TEST(ExtractionJson, RefusesWhatIsNotJsonOrAnotherFormat) {
  EXPECT_THAT(message_of("{\"format\": "), testing::HasSubstr("not JSON"));
  EXPECT_THAT(message_of("{}"), testing::HasSubstr("/format: null, expected \"pressgraph-extraction/1\""));
  EXPECT_THAT(message_of("[]"), testing::HasSubstr("expected an extraction document"));
}

TEST(ExtractionJson, VerifiesTheCharacters) {
  Extraction extraction = sample();
  const std::string text = *extraction.document.text;
  EXPECT_NO_THROW(verify_excerpts(sample(), text, "x"));
  extraction.claims[0].content_parts[0].surface = "non";
  EXPECT_THROW(verify_excerpts(extraction, text, "x"), InputError);
  extraction = sample();
  extraction.dates[0].excerpt.span = {900, 904};
  EXPECT_THROW(verify_excerpts(extraction, text, "x"), InputError);
}

}  // namespace
}  // namespace pressgraph
