#include "extraction/grounding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extraction/input_error.hpp"
#include "extraction/sha256.hpp"

namespace pressgraph {
namespace {

const std::string kText = "Élise Brun part.";

Extraction document() {
  Extraction out;
  Entity entity;
  entity.id = "e1";
  entity.type = "Person";
  entity.name = "Élise Brun";
  entity.mentions = {{{{0, 10}, "Élise Brun"}, MentionKind::name, "other"}};
  out.entities = {entity};
  return out;
}

std::string refusal(Extraction extraction) {
  try {
    ground(extraction, kText, "x.jsonl:2");
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Grounding, FillsInHashAndLength) {
  Extraction extraction = document();
  ground(extraction, kText, "x");
  EXPECT_EQ(extraction.document.sha256, sha256_hex(kText));
  EXPECT_EQ(extraction.document.characters, 16u);
}

TEST(Grounding, RefusesWhatTheOntologyDoesNotDefine) {
  Extraction extraction = document();
  extraction.entities[0].type = "Wizard";
  EXPECT_EQ(refusal(extraction), "x.jsonl:2: /entities/0/type: \"Wizard\", expected a class of the ontology");
  extraction = document();
  Relation relation;
  relation.predicate = "bewitches";
  extraction.relations = {relation};
  EXPECT_EQ(refusal(extraction),
            "x.jsonl:2: /relations/0/predicate: \"bewitches\", expected a relation of the ontology");
}

TEST(Grounding, RefusesWhatHasNoWordsInTheArticle) {
  Extraction extraction = document();
  extraction.entities[0].mentions.clear();
  EXPECT_EQ(refusal(extraction),
            "x.jsonl:2: /entities/0/mentions: none, expected where the article names \"Élise Brun\"");
  extraction = document();
  extraction.claims.emplace_back();
  EXPECT_EQ(refusal(extraction), "x.jsonl:2: /claims/0/content_parts: none, expected the words of the claim");
}

TEST(Grounding, SaysWhereTheWordsStandAfterAll) {
  Extraction extraction = document();
  extraction.entities[0].mentions[0].excerpt = {{7, 12}, "Brun"};
  EXPECT_EQ(refusal(extraction),
            "x.jsonl:2: /entities/0/mentions/0: \"Brun\" at 7..12, expected \"run p\" as the article has it (the words "
            "stand at 6..10)");
}

}  // namespace
}  // namespace pressgraph
