#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "extraction/extraction_json.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// Whole numbers are written without a fraction, as the field's examples have them.
Json number(double value) {
  constexpr double kLargestExact = 9007199254740992.0;
  if (std::nearbyint(value) == value && std::abs(value) <= kLargestExact) return static_cast<std::int64_t>(value);
  return value;
}

Json number_or_null(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

void put(Json& out, const Excerpt& excerpt) {
  out["start"] = excerpt.span.begin;
  out["end"] = excerpt.span.end;
  out["surface"] = excerpt.surface;
}

Json json(const Excerpt& excerpt) {
  Json out;
  put(out, excerpt);
  return out;
}

Json json_or_null(const std::optional<Excerpt>& excerpt) {
  return excerpt ? json(*excerpt) : Json(nullptr);
}

Json json(const DocumentInfo& info) {
  Json out = {{"id", text_or_null(info.id)},
              {"path", info.path},
              {"sha256", info.sha256},
              {"language", info.language},
              {"title", text_or_null(info.title)},
              {"published", text_or_null(info.published)},
              {"publisher", text_or_null(info.publisher)},
              {"url", text_or_null(info.url)},
              {"author", text_or_null(info.author)},
              {"characters", info.characters}};
  if (info.text) out["text"] = *info.text;
  return out;
}

Json json(const Entity& entity) {
  Json out = {{"id", entity.id},
              {"type", entity.type},
              {"subtype", text_or_null(entity.subtype)},
              {"name", entity.name},
              {"named", entity.named},
              {"aliases", entity.aliases},
              {"sameAs", entity.same_as},
              {"confidence", number(entity.confidence)},
              {"mentions", Json::array()},
              {"evidence", entity.evidence}};
  for (const Mention& mention : entity.mentions) {
    Json& item = out["mentions"].emplace_back(json(mention.excerpt));
    item["kind"] = to_string(mention.kind);
    item["rule"] = mention.rule;
  }
  return out;
}

Json json(const Claim& claim) {
  Json out = {{"id", claim.id},
              {"kind", to_string(claim.kind)},
              {"speaker", text_or_null(claim.speaker)},
              {"speaker_span", json_or_null(claim.speaker_span)},
              {"speaker_text", text_or_null(claim.speaker_text)},
              {"speaker_role", text_or_null(claim.speaker_role)},
              {"cue", nullptr},
              {"content_parts", Json::array()},
              {"about", claim.about},
              {"quantities", claim.quantities},
              {"dates", claim.dates},
              {"said_on", text_or_null(claim.said_on)},
              {"modality", to_string(claim.modality)},
              {"polarity", to_string(claim.polarity)},
              {"confidence", number(claim.confidence)},
              {"rule", claim.rule}};
  if (claim.cue) {
    out["cue"] = json(claim.cue->excerpt);
    out["cue"]["lemma"] = claim.cue->lemma;
  }
  for (const Excerpt& part : claim.content_parts) out["content_parts"].push_back(json(part));
  return out;
}

Json json(const Quantity& quantity) {
  Json out = {{"id", quantity.id}};
  put(out, quantity.excerpt);
  out["number_span"] = json_or_null(quantity.number_span);
  out["kind"] = to_string(quantity.kind);
  out["value"] = number_or_null(quantity.value);
  if (quantity.min) out["min"] = number(*quantity.min);
  if (quantity.max) out["max"] = number(*quantity.max);
  out["unit"] = text_or_null(quantity.unit);
  out["comparator"] = to_string(quantity.comparator);
  out["of"] = text_or_null(quantity.of);
  out["converts"] = text_or_null(quantity.converts);
  out["rule"] = quantity.rule;
  return out;
}

Json json(const Date& date) {
  Json out = {{"id", date.id}};
  put(out, date.excerpt);
  out["value"] = text_or_null(date.value);
  out["relative_to"] = text_or_null(date.relative_to);
  out["rule"] = date.rule;
  return out;
}

Json json(const Relation& relation) {
  return {{"id", relation.id},
          {"subject", relation.subject},
          {"predicate", relation.predicate},
          {"object", relation.object},
          {"object_kind", relation.object_is_entity ? "entity" : "literal"},
          {"organization", text_or_null(relation.organization)},
          {"former", relation.former},
          {"claims", relation.claims},
          {"quantity", text_or_null(relation.quantity)},
          {"date", text_or_null(relation.date)},
          {"evidence", json(relation.evidence)},
          {"modality", to_string(relation.modality)},
          {"polarity", to_string(relation.polarity)},
          {"confidence", number(relation.confidence)},
          {"rule", relation.rule}};
}

template <typename Values>
Json json_array(const Values& values) {
  Json out = Json::array();
  for (const auto& value : values) out.push_back(json(value));
  return out;
}

}  // namespace

std::string to_json(const Extraction& extraction) {
  const Json out = {{"format", kExtractionFormat},
                    {"document", json(extraction.document)},
                    {"entities", json_array(extraction.entities)},
                    {"claims", json_array(extraction.claims)},
                    {"quantities", json_array(extraction.quantities)},
                    {"dates", json_array(extraction.dates)},
                    {"relations", json_array(extraction.relations)}};
  return out.dump();
}

}  // namespace pressgraph
