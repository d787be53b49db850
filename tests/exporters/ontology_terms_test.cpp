// The ontology defines exactly the terms that the program writes.

#include <gtest/gtest.h>

#include <set>

#include "exporters/formats.hpp"
#include "graph/linker.hpp"
#include "ontology/classes.hpp"
#include "ontology/files.hpp"
#include "ontology/rdf_reader.hpp"
#include "ontology/vocabulary.hpp"
#include "tests/exporters/full_record.hpp"

namespace pressgraph {
namespace {

/// Values of each enumeration, one relation of each kind and one entity of each type: everything that can be written.
std::vector<Extraction> every_term() {
  Extraction record = full_record();
  const Claim claim = record.claims[0];
  for (const Modality modality :
       {Modality::asserted, Modality::planned, Modality::possible, Modality::conditional, Modality::hypothetical})
    for (const ClaimKind kind : {ClaimKind::direct, ClaimKind::indirect, ClaimKind::mixed, ClaimKind::narrator}) {
      record.claims.push_back(claim);
      record.claims.back().id = "c" + std::to_string(record.claims.size());
      record.claims.back().modality = modality;
      record.claims.back().kind = kind;
    }
  const Quantity quantity = record.quantities[0];
  for (int kind = 0; kind <= static_cast<int>(QuantityKind::other); ++kind)
    for (int comparator = 0; comparator <= static_cast<int>(Comparator::about); ++comparator) {
      record.quantities.push_back(quantity);
      record.quantities.back().id = "q" + std::to_string(record.quantities.size());
      record.quantities.back().kind = static_cast<QuantityKind>(kind);
      record.quantities.back().comparator = static_cast<Comparator>(comparator);
    }
  const Entity entity = record.entities[0];
  for (const std::string_view type : entity_types()) {
    record.entities.push_back(entity);
    record.entities.back().id = "e" + std::to_string(record.entities.size());
    record.entities.back().type = type;
    record.entities.back().name = "Une chose : " + std::string(type);
  }
  const Relation relation = record.relations[2];
  for (const std::string_view predicate : relation_predicates()) {
    record.relations.push_back(relation);
    record.relations.back().id = "r" + std::to_string(record.relations.size());
    record.relations.back().predicate = predicate;
  }
  Extraction other = record;  // so that records are linked and decisions have reasons
  other.document.id = "https://example.org/articles/2";
  return {record, other};
}

std::set<std::string> written_terms() {
  RdfOptions options;
  options.version = "1";
  options.options = "--min-confidence 0.5";
  LinkerOptions linking;
  linking.overrides = parse_overrides("rename \"Une chose : Company\" \"Une autre\"", "corrections.txt");
  const Dataset quads = to_quads(link(every_term(), linking), options);
  std::set<std::string> out;
  const auto add = [&](TermId id) {
    const std::string iri(quads.iri_text(id));
    for (const vocabulary::Namespace& space : vocabulary::kNamespaces)
      if (iri.starts_with(space.iri) && space.prefix != "xsd") out.insert(iri);
  };
  for (const EncodedQuad& quad : quads.quads()) {
    add(quad.predicate);
    if (quads.is_iri(quad.object)) add(quad.object);
  }
  return out;
}

/// The terms that the ontology gives a label to, but not those that only other terms are said with.
std::set<std::string> defined_terms() {
  static const std::set<std::string> kBackground = {"https://w3id.org/pressgraph/ns",
                                                    "https://w3id.org/pressgraph/ns#EntityType",
                                                    "https://w3id.org/pressgraph/ns#RelationProperty",
                                                    "https://w3id.org/pressgraph/ns#MentionKind",
                                                    "https://w3id.org/pressgraph/ns#SpeechType",
                                                    "https://w3id.org/pressgraph/ns#Modality",
                                                    "https://w3id.org/pressgraph/ns#Polarity",
                                                    "https://w3id.org/pressgraph/ns#QuantityKind",
                                                    "https://w3id.org/pressgraph/ns#Comparator",
                                                    "http://www.w3.org/ns/prov#wasDerivedFrom"};
  Dataset quads;
  read_rdf(ontology_turtle(), RdfSyntax::turtle, quads);
  std::set<std::string> out;
  for (const EncodedQuad& quad : quads.quads())
    if (quads.iri_text(quad.predicate) == vocabulary::rdfs_label &&
        !kBackground.contains(std::string(quads.iri_text(quad.subject))))
      out.emplace(quads.iri_text(quad.subject));
  return out;
}

TEST(Ontology, DefinesWhatIsWrittenAndNothingElse) {
  std::set<std::string> written = written_terms();
  written.insert("https://w3id.org/pressgraph/ns#possiblySameAs");  // only a doubtful pair has it
  written.insert("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  std::set<std::string> defined = defined_terms();
  defined.insert("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  EXPECT_EQ(written, defined);
}

TEST(Ontology, LabelsAndCommentsEveryTermInBothLanguages) {
  Dataset quads;
  read_rdf(ontology_turtle(), RdfSyntax::turtle, quads);
  std::map<std::string, std::set<std::string>> languages;
  for (const EncodedQuad& quad : quads.quads()) {
    std::set<std::string>& seen = languages[std::string(quads.iri_text(quad.subject))];
    const std::string_view predicate = quads.iri_text(quad.predicate);
    if (predicate != vocabulary::rdfs_label && predicate != vocabulary::rdfs_comment) continue;
    const Literal text = std::get<Literal>(parse_ntriples_term(quads.form(quad.object)));
    EXPECT_TRUE(seen.insert(std::string(predicate) + "@" + text.language()).second) << quads.form(quad.subject);
  }
  for (const auto& [term, seen] : languages) EXPECT_EQ(seen.size(), 4U) << term;
}

}  // namespace
}  // namespace pressgraph
