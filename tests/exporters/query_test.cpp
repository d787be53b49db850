#include "exporters/redland/query.hpp"

#include <gtest/gtest.h>

#include "ontology/rdf_reader.hpp"

namespace pressgraph {
namespace {

TEST(RefusedConstruct, NamesWhatRasqalCannotAnswer) {
  const std::pair<const char*, const char*> cases[] = {
      {"SELECT ?s { ?s ex:p/ex:q ?o }", "path operator /"},
      {"SELECT ?s { ?s ex:p+ ?o }", "path operator +"},
      {"SELECT ?s { ?s ex:p* ?o }", "path operator *"},
      {"SELECT ?s { ?s ^ex:p ?o }", "path operator ^"},
      {"SELECT ?s { ?s ex:p|ex:q ?o }", "path operator |"},
      {"SELECT ?s { ?s (ex:p/ex:q)+ ?o }", "path operator /"},
      {"SELECT ?s { ?s a ?o FILTER NOT EXISTS { ?s ex:p 1 } }", "EXISTS"},
      {"select * { ?s a ?o minus { ?s ex:p 1 } }", "MINUS"},
      {"SELECT ?s { ?s (ex:p)* ?o }", "path operator *"},
      {"SELECT ?s { ?s ex:p? ?o }", "path operator ?"},
      {"SELECT ?s { ?s !ex:p ?o }", "path operator !"},
      {"SELECT ?s { ?s !(ex:p) ?o }", "path operator !"},
      {"SELECT ?s { ?s <http://a/b>/a ?o }", "path operator /"},
      {"DESCRIBE <urn:a>", "DESCRIBE"},
      {"SELECT ?s { VALUES ?s { ex:a ex:b } }", "VALUES"},
      {"SELECT ?s { GRAPH ?g { ?s a ?o } }", "GRAPH"},
      {"INSERT DATA { ex:a a ex:b }", "update"},
      {"SELECT (CONCAT(?a, ?b) AS ?c) { ?a ex:p ?b }", "CONCAT"},
  };
  for (const auto& [query, what] : cases) {
    const auto refused = refused_construct(query);
    ASSERT_TRUE(refused) << query;
    EXPECT_NE(refused->find(what), std::string::npos) << query << ": " << *refused;
  }
}

TEST(RefusedConstruct, LetsPlainQueriesThrough) {
  for (const char* query :
       {"SELECT * { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { ?s a ex:C }",
        "SELECT ?x { ?s ex:v ?v BIND(?v * 2 / 3 + 1 - 4 AS ?x) }", "SELECT ?s { ?s ex:l \"a/b|c^d* EXISTS MINUS\"@fr }",
        "SELECT ?s { ?s <http://a/b?c=d+e*f|g> ?o } # MINUS", "ASK { ?s ex:v \"1\"^^xsd:integer }",
        "SELECT ?s { ?s ex:v ?v FILTER(!bound(?w) || ?v != 3 && (?v + 1) * 2 > 4) }",
        "SELECT ?s { ?s a ?t . FILTER(?t = ex:A || ?t = ex:B) }", "SELECT ?s { ?s ex:p '''it's a | b''' }",
        "SELECT ?exists { ?exists a ex:Graph }"})
    EXPECT_FALSE(refused_construct(query)) << query << ": " << *refused_construct(query);
}

QueryResult ask(const std::string& query) {
  Dataset quads;
  read_rdf(
      "@prefix ex: <http://example.org/> . ex:a ex:v 450000000000 ; ex:l \"é\"@fr . ex:b ex:v 0.50 ; ex:self ex:b . "
      "<urn:g> { ex:c ex:v 7 . }",
      RdfSyntax::trig, quads);
  return answer(quads, query, {{"ex", "http://example.org/"}});
}

TEST(Query, GivesTheTermsOfTheData) {
  const QueryResult result = ask("SELECT ?s ?v { ?s ex:v ?v FILTER(?v > 0.1) } ORDER BY ?s");
  ASSERT_EQ(result.rows.size(), 3U);
  EXPECT_EQ(result.variables, (std::vector<std::string>{"s", "v"}));
  EXPECT_EQ(result.rows[0][1], Term(Literal::number(4.5e11)));
  EXPECT_EQ(result.rows[1][1], Term(Literal::typed("0.50", Iri("http://www.w3.org/2001/XMLSchema#decimal"))));
}

TEST(Query, ComparesNumbersBeyond32Bits) {
  EXPECT_EQ(ask("SELECT ?s { ?s ex:v ?v FILTER(?v > 449999999999) }").rows.size(), 1U);
  EXPECT_EQ(ask("SELECT ?s { ?s ex:v ?v FILTER(?v < 449999999999) }").rows.size(), 2U);
}

TEST(Query, BindsAVariableThatStandsTwiceOnce) {
  EXPECT_EQ(ask("SELECT ?s { ?s ?p ?s }").rows.size(), 1U);
}

TEST(Query, AnswersAskAndConstruct) {
  EXPECT_EQ(ask("ASK { ex:a ex:l \"é\"@fr }").boolean, true);
  EXPECT_EQ(ask("ASK { ex:a ex:l \"e\"@fr }").boolean, false);
  EXPECT_EQ(ask("CONSTRUCT { ?s ex:w ?v } { ?s ex:v ?v }").triples->quads().size(), 3U);
}

TEST(Query, SaysWhereAQueryIsWrong) {
  EXPECT_THROW(ask("SELECT ?s { ?s ?p "), QueryError);
}

TEST(QueryResult, IsWrittenInEveryFormat) {
  const auto written = [](std::string_view format) {
    QueryResult result = ask("SELECT ?s ?l { ?s ex:l ?l }");
    std::string out;
    write_result(result, format, [&](std::string_view piece) { out += piece; });
    return out;
  };
  EXPECT_EQ(written("csv"), "s,l\r\nhttp://example.org/a,é\r\n");
  EXPECT_EQ(written("table"), "s                     l\nhttp://example.org/a  é\n");
  EXPECT_NE(written("json").find(R"("l": {"type": "literal", "value": "é", "xml:lang": "fr"})"), std::string::npos);
  EXPECT_NE(written("xml").find(R"(<binding name="l"><literal xml:lang="fr">é</literal></binding>)"),
            std::string::npos);
}

}  // namespace
}  // namespace pressgraph
