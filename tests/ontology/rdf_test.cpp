#include "ontology/rdf.hpp"

#include <gtest/gtest.h>

#include "ontology/classes.hpp"
#include "ontology/dataset.hpp"
#include "ontology/rdf_reader.hpp"

namespace pressgraph {
namespace {

std::string form(const Term& term) {
  std::string out;
  append_ntriples(out, term);
  return out;
}

TEST(Iri, TakesWhatRfc3987Allows) {
  for (const char* text : {"http://example.org/", "urn:x:a", "tag:a@b,2025:x", "http://example.org/é?q=漢#f",
                           "http://[::1]/a", "http://a/%41", "x:"})
    EXPECT_FALSE(iri_error(text)) << text << ": " << *iri_error(text);
}

TEST(Iri, RefusesWhatNoSyntaxCanWrite) {
  for (const char* text : {"", "relative", "/path", "1a:b", "http://a/ b", "http://a/<", "http://a/\"", "http://a/{x}",
                           "http://a/\\", "http://a/^", "http://a/`", "http://a/\n", "http://a/%4", "http://a/%zz",
                           "http://a/#b#c", "http://a/[b]", "http://a/\xFF", "http://a/\x7F", "http://a/\uFFFE"})
    EXPECT_TRUE(iri_error(text)) << text;
  EXPECT_THROW(Iri("no scheme"), InvalidTerm);
}

TEST(Literal, ChecksTextAndLanguageTag) {
  EXPECT_EQ(form(Literal::tagged("a", "fr-CA")), "\"a\"@fr-ca");
  for (const char* tag : {"", "f r", "-fr", "fr-", "123", "toolonglanguage"})
    EXPECT_THROW(Literal::tagged("a", tag), InvalidTerm) << tag;
  EXPECT_THROW(Literal("\xC3"), InvalidTerm);
  EXPECT_THROW(Literal::typed("a", Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")), InvalidTerm);
}

TEST(Literal, WritesNumbersInCanonicalForm) {
  EXPECT_EQ(form(Literal::number(4.5e11)), "\"450000000000\"^^<http://www.w3.org/2001/XMLSchema#integer>");
  EXPECT_EQ(form(Literal::number(-0.0)), "\"0\"^^<http://www.w3.org/2001/XMLSchema#integer>");
  EXPECT_EQ(form(Literal::number(0.1)), "\"0.1\"^^<http://www.w3.org/2001/XMLSchema#decimal>");
  EXPECT_EQ(form(Literal::number(1e300)), "\"1.0E300\"^^<http://www.w3.org/2001/XMLSchema#double>");
  EXPECT_EQ(form(Literal::decimal(1)), "\"1.0\"^^<http://www.w3.org/2001/XMLSchema#decimal>");
  EXPECT_THROW(Literal::number(std::numeric_limits<double>::infinity()), InvalidTerm);
}

TEST(Literal, EscapesAsCanonicalNTriples) {
  EXPECT_EQ(form(Literal(std::string("\0\b\t\n\v\f\r\"\\\x7F\uFFFE\uFFFFé\U0001F600", 22))),
            "\"\\u0000\\b\\t\\n\\u000B\\f\\r\\\"\\\\\\u007F\\uFFFE\\uFFFFé\U0001F600\"");
}

TEST(Literal, ReadsItsFormBack) {
  for (const Term& term :
       {Term(Literal(std::string("\0\"\\\n\uFFFF \\u0041", 14))), Term(Literal::tagged("é\"@en", "fr")),
        Term(Literal::integer(-5)), Term(Iri("http://a/\u00e9"))})
    EXPECT_EQ(parse_ntriples_term(form(term)), term);
}

TEST(Dataset, SortsAndDropsRepeatedQuads) {
  Dataset quads;
  const Iri a("urn:a"), b("urn:b"), g("urn:g");
  for (int i = 0; i < 2; ++i) {
    quads.add({b, a, Literal("x"), g});
    quads.add({a, b, Literal("x"), std::nullopt});
    quads.add({a, a, b, g});
  }
  quads.sort(QuadOrder::lines);
  ASSERT_EQ(quads.quads().size(), 3U);
  EXPECT_EQ(quads.decode(quads.quads()[0]), (Quad{a, a, b, g}));
  EXPECT_EQ(quads.decode(quads.quads()[2]), (Quad{b, a, Literal("x"), g}));
  quads.sort(QuadOrder::merged);
  EXPECT_FALSE(quads.has_named_graphs());
}

TEST(Reader, NamesThePlaceOfAnError) {
  Dataset quads;
  RdfReadOptions options;
  options.name = "x.ttl";
  try {
    read_rdf("<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> \"open .\n", RdfSyntax::turtle, quads, options);
    FAIL();
  } catch (const RdfSyntaxError& error) {
    EXPECT_TRUE(std::string(error.what()).starts_with("x.ttl:2:")) << error.what();
  }
}

TEST(Classes, FollowTheOntology) {
  EXPECT_TRUE(is_a("Company", "Organization"));
  EXPECT_TRUE(is_a("AIModel", "Product"));
  EXPECT_FALSE(is_a("Organization", "Company"));
  EXPECT_TRUE(is_a("Unheard", "Unheard"));
  EXPECT_FALSE(is_a("Unheard", "Person"));
  EXPECT_EQ(class_iri("Company"), "https://schema.org/Corporation");
  EXPECT_EQ(relation_property_iri("takesPlaceIn"), "https://schema.org/location");
  EXPECT_EQ(notation("https://w3id.org/pressgraph/ns#greaterOrEqual"), ">=");
  EXPECT_EQ(value_iri("Comparator", "~"), "https://w3id.org/pressgraph/ns#approximately");
}

}  // namespace
}  // namespace pressgraph
