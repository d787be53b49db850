#pragma once

#include <array>
#include <string_view>

/// The terms that the program writes, by prefix and name; ontology/pressgraph.ttl says what they mean. Classes end in
/// `_class` where a property has the same name.
namespace pressgraph::vocabulary {

struct Namespace {
  std::string_view prefix;  ///< Without the colon.
  std::string_view iri;
};

inline constexpr std::string_view kSchema = "https://schema.org/";
inline constexpr std::string_view kPressgraph = "https://w3id.org/pressgraph/ns#";

/// The namespaces of the terms, in order of their prefixes.
inline constexpr std::array kNamespaces = {
    Namespace{"itsrdf", "http://www.w3.org/2005/11/its/rdf#"},
    Namespace{"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    Namespace{"org", "http://www.w3.org/ns/org#"},
    Namespace{"pg", kPressgraph},
    Namespace{"prov", "http://www.w3.org/ns/prov#"},
    Namespace{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Namespace{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    Namespace{"schema", kSchema},
    Namespace{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Namespace{"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

inline constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view rdf_statement = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";
inline constexpr std::string_view rdf_subject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
inline constexpr std::string_view rdf_predicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
inline constexpr std::string_view rdf_object = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
inline constexpr std::string_view rdf_lang_string = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

inline constexpr std::string_view rdfs_label = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view rdfs_comment = "http://www.w3.org/2000/01/rdf-schema#comment";

inline constexpr std::string_view xsd_string = "http://www.w3.org/2001/XMLSchema#string";
inline constexpr std::string_view xsd_boolean = "http://www.w3.org/2001/XMLSchema#boolean";
inline constexpr std::string_view xsd_integer = "http://www.w3.org/2001/XMLSchema#integer";
inline constexpr std::string_view xsd_decimal = "http://www.w3.org/2001/XMLSchema#decimal";
inline constexpr std::string_view xsd_double = "http://www.w3.org/2001/XMLSchema#double";
inline constexpr std::string_view xsd_date = "http://www.w3.org/2001/XMLSchema#date";
inline constexpr std::string_view xsd_date_time = "http://www.w3.org/2001/XMLSchema#dateTime";
inline constexpr std::string_view xsd_g_year = "http://www.w3.org/2001/XMLSchema#gYear";
inline constexpr std::string_view xsd_g_year_month = "http://www.w3.org/2001/XMLSchema#gYearMonth";
inline constexpr std::string_view xsd_non_negative_integer = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";
inline constexpr std::string_view xsd_any_uri = "http://www.w3.org/2001/XMLSchema#anyURI";

inline constexpr std::string_view skos_alt_label = "http://www.w3.org/2004/02/skos/core#altLabel";
inline constexpr std::string_view skos_notation = "http://www.w3.org/2004/02/skos/core#notation";

inline constexpr std::string_view schema_news_article = "https://schema.org/NewsArticle";
inline constexpr std::string_view schema_claim = "https://schema.org/Claim";
inline constexpr std::string_view schema_quotation = "https://schema.org/Quotation";
inline constexpr std::string_view schema_monetary_amount = "https://schema.org/MonetaryAmount";
inline constexpr std::string_view schema_quantitative_value = "https://schema.org/QuantitativeValue";
inline constexpr std::string_view schema_headline = "https://schema.org/headline";
inline constexpr std::string_view schema_date_published = "https://schema.org/datePublished";
inline constexpr std::string_view schema_in_language = "https://schema.org/inLanguage";
inline constexpr std::string_view schema_publisher = "https://schema.org/publisher";
inline constexpr std::string_view schema_author = "https://schema.org/author";
inline constexpr std::string_view schema_url = "https://schema.org/url";
inline constexpr std::string_view schema_same_as = "https://schema.org/sameAs";
inline constexpr std::string_view schema_text = "https://schema.org/text";
inline constexpr std::string_view schema_about = "https://schema.org/about";
inline constexpr std::string_view schema_appearance = "https://schema.org/appearance";
inline constexpr std::string_view schema_value = "https://schema.org/value";
inline constexpr std::string_view schema_min_value = "https://schema.org/minValue";
inline constexpr std::string_view schema_max_value = "https://schema.org/maxValue";
inline constexpr std::string_view schema_currency = "https://schema.org/currency";
inline constexpr std::string_view schema_unit_text = "https://schema.org/unitText";
inline constexpr std::string_view schema_identifier = "https://schema.org/identifier";
inline constexpr std::string_view schema_start_date = "https://schema.org/startDate";
inline constexpr std::string_view schema_end_date = "https://schema.org/endDate";

inline constexpr std::string_view nif_context =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Context";
inline constexpr std::string_view nif_offset_based_string =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#OffsetBasedString";
inline constexpr std::string_view nif_reference_context =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext";
inline constexpr std::string_view nif_begin_index =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex";
inline constexpr std::string_view nif_end_index =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#endIndex";
inline constexpr std::string_view nif_anchor_of =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf";
inline constexpr std::string_view nif_is_string =
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString";

inline constexpr std::string_view itsrdf_ta_ident_ref = "http://www.w3.org/2005/11/its/rdf#taIdentRef";
inline constexpr std::string_view itsrdf_ta_confidence = "http://www.w3.org/2005/11/its/rdf#taConfidence";

inline constexpr std::string_view prov_activity = "http://www.w3.org/ns/prov#Activity";
inline constexpr std::string_view prov_was_generated_by = "http://www.w3.org/ns/prov#wasGeneratedBy";
inline constexpr std::string_view prov_was_derived_from = "http://www.w3.org/ns/prov#wasDerivedFrom";
inline constexpr std::string_view prov_had_primary_source = "http://www.w3.org/ns/prov#hadPrimarySource";

inline constexpr std::string_view org_membership = "http://www.w3.org/ns/org#Membership";
inline constexpr std::string_view org_role_class = "http://www.w3.org/ns/org#Role";
inline constexpr std::string_view org_member = "http://www.w3.org/ns/org#member";
inline constexpr std::string_view org_organization = "http://www.w3.org/ns/org#organization";
inline constexpr std::string_view org_role = "http://www.w3.org/ns/org#role";

inline constexpr std::string_view pg_claim = "https://w3id.org/pressgraph/ns#Claim";
inline constexpr std::string_view pg_entity_type_class = "https://w3id.org/pressgraph/ns#EntityType";
inline constexpr std::string_view pg_relation_property = "https://w3id.org/pressgraph/ns#RelationProperty";
inline constexpr std::string_view pg_entity_record = "https://w3id.org/pressgraph/ns#EntityRecord";
inline constexpr std::string_view pg_date_expression_class = "https://w3id.org/pressgraph/ns#DateExpression";
inline constexpr std::string_view pg_calendar_date = "https://w3id.org/pressgraph/ns#CalendarDate";
inline constexpr std::string_view pg_link_decision = "https://w3id.org/pressgraph/ns#LinkDecision";
inline constexpr std::string_view pg_sha256 = "https://w3id.org/pressgraph/ns#sha256";
inline constexpr std::string_view pg_path = "https://w3id.org/pressgraph/ns#path";
inline constexpr std::string_view pg_version = "https://w3id.org/pressgraph/ns#version";
inline constexpr std::string_view pg_options = "https://w3id.org/pressgraph/ns#options";
inline constexpr std::string_view pg_entity_type = "https://w3id.org/pressgraph/ns#entityType";
inline constexpr std::string_view pg_subtype = "https://w3id.org/pressgraph/ns#subtype";
inline constexpr std::string_view pg_named = "https://w3id.org/pressgraph/ns#named";
inline constexpr std::string_view pg_derivation = "https://w3id.org/pressgraph/ns#derivation";
inline constexpr std::string_view pg_mention = "https://w3id.org/pressgraph/ns#mention";
inline constexpr std::string_view pg_mention_kind = "https://w3id.org/pressgraph/ns#mentionKind";
inline constexpr std::string_view pg_resolved_to = "https://w3id.org/pressgraph/ns#resolvedTo";
inline constexpr std::string_view pg_correction = "https://w3id.org/pressgraph/ns#correction";
inline constexpr std::string_view pg_possibly_same_as = "https://w3id.org/pressgraph/ns#possiblySameAs";
inline constexpr std::string_view pg_confidence = "https://w3id.org/pressgraph/ns#confidence";
inline constexpr std::string_view pg_rule = "https://w3id.org/pressgraph/ns#rule";
inline constexpr std::string_view pg_speech_type = "https://w3id.org/pressgraph/ns#speechType";
inline constexpr std::string_view pg_speaker = "https://w3id.org/pressgraph/ns#speaker";
inline constexpr std::string_view pg_speaker_record = "https://w3id.org/pressgraph/ns#speakerRecord";
inline constexpr std::string_view pg_speaker_span = "https://w3id.org/pressgraph/ns#speakerSpan";
inline constexpr std::string_view pg_speaker_text = "https://w3id.org/pressgraph/ns#speakerText";
inline constexpr std::string_view pg_speaker_role = "https://w3id.org/pressgraph/ns#speakerRole";
inline constexpr std::string_view pg_cue = "https://w3id.org/pressgraph/ns#cue";
inline constexpr std::string_view pg_cue_lemma = "https://w3id.org/pressgraph/ns#cueLemma";
inline constexpr std::string_view pg_content = "https://w3id.org/pressgraph/ns#content";
inline constexpr std::string_view pg_said_on = "https://w3id.org/pressgraph/ns#saidOn";
inline constexpr std::string_view pg_about_record = "https://w3id.org/pressgraph/ns#aboutRecord";
inline constexpr std::string_view pg_quantity = "https://w3id.org/pressgraph/ns#quantity";
inline constexpr std::string_view pg_date = "https://w3id.org/pressgraph/ns#date";
inline constexpr std::string_view pg_date_expression = "https://w3id.org/pressgraph/ns#dateExpression";
inline constexpr std::string_view pg_modality = "https://w3id.org/pressgraph/ns#modality";
inline constexpr std::string_view pg_polarity = "https://w3id.org/pressgraph/ns#polarity";
inline constexpr std::string_view pg_quantity_kind = "https://w3id.org/pressgraph/ns#quantityKind";
inline constexpr std::string_view pg_comparator = "https://w3id.org/pressgraph/ns#comparator";
inline constexpr std::string_view pg_measure_of = "https://w3id.org/pressgraph/ns#measureOf";
inline constexpr std::string_view pg_converts = "https://w3id.org/pressgraph/ns#converts";
inline constexpr std::string_view pg_span = "https://w3id.org/pressgraph/ns#span";
inline constexpr std::string_view pg_number_span = "https://w3id.org/pressgraph/ns#numberSpan";
inline constexpr std::string_view pg_relative_to = "https://w3id.org/pressgraph/ns#relativeTo";
inline constexpr std::string_view pg_earliest = "https://w3id.org/pressgraph/ns#earliest";
inline constexpr std::string_view pg_latest = "https://w3id.org/pressgraph/ns#latest";
inline constexpr std::string_view pg_subject_record = "https://w3id.org/pressgraph/ns#subjectRecord";
inline constexpr std::string_view pg_object_record = "https://w3id.org/pressgraph/ns#objectRecord";
inline constexpr std::string_view pg_organization_record = "https://w3id.org/pressgraph/ns#organizationRecord";
inline constexpr std::string_view pg_former = "https://w3id.org/pressgraph/ns#former";
inline constexpr std::string_view pg_observed_on = "https://w3id.org/pressgraph/ns#observedOn";
inline constexpr std::string_view pg_in_claim = "https://w3id.org/pressgraph/ns#inClaim";
inline constexpr std::string_view pg_evidence = "https://w3id.org/pressgraph/ns#evidence";
inline constexpr std::string_view pg_left = "https://w3id.org/pressgraph/ns#left";
inline constexpr std::string_view pg_right = "https://w3id.org/pressgraph/ns#right";
inline constexpr std::string_view pg_reason = "https://w3id.org/pressgraph/ns#reason";
inline constexpr std::string_view pg_same = "https://w3id.org/pressgraph/ns#same";

}  // namespace pressgraph::vocabulary
