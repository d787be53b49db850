#pragma once

#include "extraction/extraction.hpp"

namespace pressgraph {

/// A record with every field set, the odd values too.
inline Extraction full_record() {
  Extraction out;
  out.document = {"https://example.org/articles/1?q=é",
                  "in box/a \"b\".txt",
                  std::string(64, 'a'),
                  "fr",
                  "Titre « cité »",
                  "2025-02-24",
                  "L'Écho",
                  "https://example.org/articles/1",
                  "A. Auteur",
                  120,
                  "Texte\r\nentier\t\x01 \U0001F600"};
  Entity person;
  person.id = "e1";
  person.type = "Person";
  person.name = "Zoé Ferrand";
  person.aliases = {"Ferrand", "Z. Ferrand"};
  person.same_as = {"http://www.wikidata.org/entity/Q1", "not an IRI"};
  person.confidence = 0.97;
  person.mentions = {{{{0, 11}, "Zoé Ferrand"}, MentionKind::name, "full_name"},
                     {{{20, 24}, "elle"}, MentionKind::pronoun, "pronoun_subject"}};
  person.evidence = {"given_name: Zoé", "link: Ferrand"};
  Entity body;
  body.id = "org/é";  // as another extractor may name it
  body.type = "GovernmentBody";
  body.name = "Ministère du Numérique";
  body.confidence = 1;
  body.mentions = {{{{30, 52}, "Ministère du Numérique"}, MentionKind::name, "gazetteer"}};
  Entity event;
  event.id = "e3";
  event.type = "Event";
  event.subtype = "FundingRound";
  event.name = "la levée";
  event.named = false;
  event.confidence = 0.333;
  event.mentions = {{{{30, 52}, "Ministère du Numérique"}, MentionKind::nominal, "odd"}};
  out.entities = {person, body, event};
  Claim claim;
  claim.id = "c1";
  claim.kind = ClaimKind::mixed;
  claim.speaker = "e1";
  claim.speaker_span = Excerpt{{20, 24}, "elle"};
  claim.speaker_text = "une source";
  claim.speaker_role = "r1";
  claim.cue = Cue{{{60, 70}, "a déclaré "}, "déclarer"};
  claim.content_parts = {{{71, 75}, "\"ab\\"}, {{80, 83}, "c\nd"}};
  claim.about = {"org/é", "e3"};
  claim.quantities = {"q2", "q1"};
  claim.dates = {"d1"};
  claim.said_on = "2025-02";
  claim.modality = Modality::conditional;
  claim.polarity = Polarity::negated;
  claim.confidence = 0.1;
  claim.rule = "quote:a";
  Claim narrator;
  narrator.id = "c2";
  narrator.kind = ClaimKind::narrator;
  narrator.content_parts = {{{90, 99}, "neuf mots"}};
  out.claims = {claim, narrator};
  Quantity money;
  money.id = "q1";
  money.excerpt = {{84, 88}, "12 €"};
  money.number_span = Excerpt{{84, 86}, "12"};
  money.kind = QuantityKind::money;
  money.value = 4.5e11;
  money.unit = "EUR";
  money.comparator = Comparator::greater;
  money.of = "le marché";
  money.rule = "money";
  Quantity range = money;
  range.id = "q2";
  range.kind = QuantityKind::range;
  range.value.reset();
  range.min = 0.1;
  range.max = 1e300;
  range.unit = "mètre";
  range.comparator = Comparator::about;
  range.converts = "q1";
  range.number_span.reset();
  Quantity bounded = money;  // a value whose bounds are not those of its comparator
  bounded.id = "q3";
  bounded.value = -1.5;
  bounded.min = -2;
  bounded.kind = QuantityKind::other;
  bounded.unit = "fraction";
  out.quantities = {money, range, bounded};
  out.dates = {{"d1", {{100, 104}, "2025"}, "2025", "", "year"},
               {"d2", {{105, 110}, "hier "}, "", "document", "relative"},
               {"d3", {{111, 118}, "du 1 au"}, "2025-02-21/2025-02-23", "context", "period"}};
  Relation role;
  role.id = "r1";
  role.subject = "e1";
  role.predicate = "holdsRole";
  role.object = "maire adjointe";
  role.object_is_entity = false;
  role.organization = "org/é";
  role.former = true;
  role.evidence = {{12, 19}, "adjoint"};
  role.confidence = 0.9;
  role.rule = "apposition";
  Relation develops = role;
  develops.id = "r2";
  develops.predicate = "organizes";
  develops.object = "e3";
  develops.object_is_entity = true;
  develops.organization = "";
  develops.former = false;
  develops.claims = {"c1", "c2"};
  develops.quantity = "q1";
  develops.date = "d3";
  develops.modality = Modality::planned;
  Relation start = develops;
  start.id = "r3";
  start.subject = "e3";
  start.predicate = "startDate";
  start.object = "2025-02-21";
  start.object_is_entity = false;
  start.claims.clear();
  start.quantity.clear();
  start.modality = Modality::asserted;
  out.relations = {role, develops, start};
  return out;
}

}  // namespace pressgraph
