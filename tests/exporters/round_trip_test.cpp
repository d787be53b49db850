#include <gtest/gtest.h>

#include "exporters/formats.hpp"
#include "graph/linker.hpp"
#include "tests/exporters/full_record.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

std::string written(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options = {}) {
  std::string out;
  write_graph(graph, format, options, [&](std::string_view piece) { out += piece; });
  return out;
}

class RoundTrip : public testing::TestWithParam<std::string> {};

TEST_P(RoundTrip, KeepsEveryFieldAndEveryByte) {
  const Format& format = *find_format(GetParam());
  Extraction record = full_record();
  if (format.name == "rdfxml") std::erase(*record.document.text, '\x01');  // which XML 1.0 cannot carry
  const KnowledgeGraph graph = link({record});
  const std::string text = written(graph, format);
  const KnowledgeGraph back = read_graph(text, format, "test");
  ASSERT_EQ(back.records().size(), 1U) << text;
  const Extraction& read = back.records()[0];
  EXPECT_EQ(read.document, record.document);
  EXPECT_EQ(read.entities, record.entities);
  ASSERT_EQ(read.claims.size(), record.claims.size());
  Claim sorted = record.claims[0];
  sorted.quantities = {"q1", "q2"};  // a set, in the order of the record
  EXPECT_EQ(read.claims[0].about, (std::vector<std::string>{"org/é", "e3"}));
  EXPECT_EQ(read.claims[0], sorted);
  EXPECT_EQ(read.claims[1], record.claims[1]);
  EXPECT_EQ(read.quantities, record.quantities);
  EXPECT_EQ(read.dates, record.dates);
  EXPECT_EQ(read.relations, record.relations);
  EXPECT_EQ(written(back, format), text);
}

TEST_P(RoundTrip, KeepsStatementsOfOtherSources) {
  const Format& format = *find_format(GetParam());
  LinkerOptions linking;
  RdfReadOptions options;
  find_format("turtle")->read(
      "<https://x.example/1> <https://schema.org/name> \"Zoé Ferrand\"@fr ; a <https://schema.org/Person> .", options,
      linking.foreign);
  RecordWriter article("a.txt");
  article.entity("Person", "Zoé Ferrand");
  const KnowledgeGraph graph = link({article.finish()}, linking);
  const std::string text = written(graph, format);
  EXPECT_NE(text.find("x.example/1"), std::string::npos);
  EXPECT_EQ(written(read_graph(text, format, "test"), format), text);
}

std::vector<std::string> readable_formats() {
  std::vector<std::string> names;
  for (const Format& format : formats())
    if (format.read) names.emplace_back(format.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::ValuesIn(readable_formats()),
                         [](const auto& test) { return test.param; });

TEST(Export, RefusesInRdfXmlWhatXmlCannotCarry) {
  try {
    written(link({full_record()}), *find_format("rdfxml"));
    FAIL() << "U+0001 was written";
  } catch (const InvalidTerm& error) {
    EXPECT_EQ(std::string(error.what()),
              "RDF/XML: subject <https://example.org/articles/1?q=é>, predicate "
              "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/"
              "nif-core#isString>: the literal holds U+0001, which XML 1.0 cannot carry");
  }
}

TEST(Export, KeepsBaseAndSchemaOptions) {
  const Format& trig = *find_format("trig");
  ExportOptions options;
  options.rdf.base = "https://news.example/kg/";
  options.schema_http = true;
  const std::string text = written(link({full_record()}), trig, options);
  EXPECT_EQ(text.find("https://schema.org/"), std::string::npos);
  EXPECT_EQ(text.find("w3id.org/pressgraph/data"), std::string::npos);
  const KnowledgeGraph back = read_graph(text, trig, "test");
  EXPECT_EQ(back.base(), options.rdf.base);
  EXPECT_EQ(written(back, trig, options), text);
}

TEST(Export, PutsNamesInOneLanguageFirst) {
  RecordWriter french("a.txt", "fr"), english("b.txt", "en");
  french.entity("Place", "Allemagne");
  french.entity("Company", "Vexil Robotics");
  english.entity("Place", "Germany");
  const KnowledgeGraph graph = link({french.finish(), english.finish()});
  const Format& trig = *find_format("trig");
  const auto in = [&](const std::string& language) {
    ExportOptions options;
    options.rdf.language = language;
    return written(graph, trig, options);
  };
  EXPECT_NE(in("fr").find("rdfs:label \"Allemagne\"@fr ;\n    skos:altLabel \"Germany\"@en"), std::string::npos);
  EXPECT_NE(in("en").find("rdfs:label \"Germany\"@en ;\n    skos:altLabel \"Allemagne\"@fr"), std::string::npos);
  EXPECT_NE(in("en").find("rdfs:label \"Vexil Robotics\" ;"), std::string::npos);  // the same in every language
  EXPECT_EQ(written(read_graph(in("en"), trig, "test"), trig), written(graph, trig));
}

TEST(Export, WritesPlainTriplesOnlyForWhatTheArticleAssertsNow) {
  Extraction record = full_record();
  record.relations[0].former = false;  // r1: asserted by the article; r2 stands in a claim; r3 is asserted
  const auto count = [](const Extraction& from, std::string_view text) {
    const std::string all = written(link({from}), *find_format("ntriples"));
    std::size_t found = 0;
    for (std::size_t at = all.find(text); at != std::string::npos; at = all.find(text, at + 1)) ++found;
    return found;
  };
  const std::string_view bare = "/person/zoe-ferrand> <https://w3id.org/pressgraph/ns#holdsRole> \"maire adjointe\"@fr";
  EXPECT_EQ(count(record, bare), 1U);
  EXPECT_EQ(count(full_record(), bare), 0U);  // a former role
  EXPECT_EQ(count(record, "/person/zoe-ferrand> <https://w3id.org/pressgraph/ns#organizes>"), 0U);
  record.relations[0].polarity = Polarity::negated;
  EXPECT_EQ(count(record, bare), 0U);
  record.relations[0].polarity = Polarity::affirmed;
  record.relations[0].confidence = 0.49;
  EXPECT_EQ(count(record, bare), 0U);
}

}  // namespace
}  // namespace pressgraph
