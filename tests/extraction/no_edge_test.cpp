// Sentences in which a hasty reader would assert an edge and the text does not: denied, hedged, planned, conditional,
// reported.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "extraction/analyzer.hpp"

namespace pressgraph {
namespace {

std::string name_of(const Extraction& extraction, const std::string& id) {
  const auto entity =
      std::find_if(extraction.entities.begin(), extraction.entities.end(), [&](const Entity& e) { return e.id == id; });
  return entity == extraction.entities.end() ? id : entity->name;
}

/// Whether the article itself states the relation, without reserve: what the graph makes a plain triple of.
bool asserts(const Extraction& extraction, const nlohmann::json& edge) {
  return std::any_of(extraction.relations.begin(), extraction.relations.end(), [&](const Relation& relation) {
    if (relation.predicate != edge.at("predicate").get<std::string>() || relation.polarity == Polarity::negated ||
        relation.modality != Modality::asserted || !relation.claims.empty())
      return false;
    const std::string subject = name_of(extraction, relation.subject);
    const std::string object =
        name_of(extraction, relation.predicate == "holdsRole" ? relation.organization : relation.object);
    const auto is = [&](const char* end, const std::string& name) {
      return edge.at(end).get<std::string>().find(name) != std::string::npos ||
             name.find(edge.at(end).get<std::string>()) != std::string::npos;
    };
    return (is("subject", subject) && is("object", object)) ||
           (relation.predicate == "partnerOf" && is("subject", object) && is("object", subject));
  });
}

TEST(NoEdge, IsAssertedThatTheTextDoesNotState) {
  static const Seeds seeds;
  const Analyzer analyzer(seeds);
  std::ifstream in(PRESSGRAPH_SOURCE_DIR "/tests/extraction/data/no_edge.jsonl");
  int read = 0;
  for (std::string line; std::getline(in, line); ++read) {
    const auto row = nlohmann::json::parse(line);
    Article article;
    article.text = row.at("text");
    article.language = row.at("language");
    EXPECT_FALSE(asserts(analyzer.analyze(article), row.at("forbidden"))) << row.at("text");
  }
  EXPECT_GE(read, 60);
}

}  // namespace
}  // namespace pressgraph
