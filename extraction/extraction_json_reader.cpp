#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "extraction/extraction_json.hpp"
#include "extraction/input_error.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::json;

/// A JSON value and the way to it, so that every complaint can say where.
class Node {
 public:
  Node(const Json& value, std::string_view place, std::string pointer)
      : value_(&value), place_(place), pointer_(std::move(pointer)) {}

  [[noreturn]] void fail(std::string_view found, std::string_view expected) const {
    throw InputError(
        fmt::format("{}: {}: {}, expected {}", place_, pointer_.empty() ? "/" : pointer_, found, expected));
  }
  [[noreturn]] void fail(std::string_view expected) const { fail(value_->dump().substr(0, 60), expected); }

  bool is_null() const { return value_->is_null(); }

  Node at(const std::string& key) const {
    if (!value_->is_object()) fail("an object");
    const auto found = value_->find(key);
    if (found == value_->end()) return Node(null(), place_, pointer_ + "/" + key);
    return Node(*found, place_, pointer_ + "/" + key);
  }

  std::vector<Node> items(const std::string& key) const {
    const Node list = at(key);
    if (list.is_null()) return {};
    if (!list.value_->is_array()) list.fail("an array");
    std::vector<Node> out;
    for (std::size_t i = 0; i < list.value_->size(); ++i)
      out.emplace_back((*list.value_)[i], place_, fmt::format("{}/{}", list.pointer_, i));
    return out;
  }

  std::string text(const std::string& key) const {
    const Node node = at(key);
    if (node.is_null()) return {};
    if (!node.value_->is_string()) node.fail("a string");
    return node.value_->get<std::string>();
  }

  std::string required_text(const std::string& key) const {
    std::string out = text(key);
    if (out.empty()) at(key).fail("a string that is not empty");
    return out;
  }

  std::optional<double> number(const std::string& key) const {
    const Node node = at(key);
    if (node.is_null()) return std::nullopt;
    if (!node.value_->is_number()) node.fail("a number");
    return node.value_->get<double>();
  }

  bool flag(const std::string& key, bool otherwise) const {
    const Node node = at(key);
    if (node.is_null()) return otherwise;
    if (!node.value_->is_boolean()) node.fail("true or false");
    return node.value_->get<bool>();
  }

  std::uint32_t offset(const std::string& key) const {
    const std::optional<double> value = number(key);
    if (!value || *value < 0 || *value > std::numeric_limits<std::uint32_t>::max() || std::floor(*value) != *value)
      at(key).fail("an offset in code points");
    return static_cast<std::uint32_t>(*value);
  }

  std::vector<std::string> texts(const std::string& key) const {
    std::vector<std::string> out;
    for (const Node& item : items(key)) {
      if (!item.value_->is_string()) item.fail("a string");
      out.push_back(item.value_->get<std::string>());
    }
    return out;
  }

  double confidence() const {
    const double value = number("confidence").value_or(1);
    if (!(value >= 0 && value <= 1)) at("confidence").fail("a number from 0 to 1");
    return value;
  }

  template <typename Parse>
  auto word(const std::string& key, Parse parse, std::string_view otherwise) const {
    const std::string value = text(key);
    const auto parsed = parse(value.empty() ? otherwise : std::string_view(value));
    if (!parsed) at(key).fail("a word of the format (docs/extraction-format.md)");
    return *parsed;
  }

  Excerpt excerpt() const {
    Excerpt out{{offset("start"), offset("end")}, text("surface")};
    if (out.span.end < out.span.begin)
      fail(fmt::format("start {} behind end {}", out.span.begin, out.span.end), "start <= end");
    return out;
  }

  std::optional<Excerpt> excerpt(const std::string& key) const {
    const Node node = at(key);
    return node.is_null() ? std::nullopt : std::optional(node.excerpt());
  }

 private:
  static const Json& null() {
    static const Json value;
    return value;
  }

  const Json* value_;
  std::string_view place_;
  std::string pointer_;
};

/// The ids that a document defines; naming another is an error.
class Ids {
 public:
  void define(const Node& node, const std::string& id) {
    if (!known_.insert(id).second)
      node.at("id").fail(fmt::format("\"{}\" for the second time", id), "an id of its own");
  }
  void check(const Node& node, const std::string& key, const std::string& id) const {
    if (!id.empty() && !known_.contains(id))
      node.at(key).fail(fmt::format("\"{}\"", id), "an id that the document defines");
  }
  void check(const Node& node, const std::string& key, const std::vector<std::string>& ids) const {
    for (const std::string& id : ids) check(node, key, id);
  }

 private:
  std::set<std::string> known_;
};

DocumentInfo read_document(const Node& node) {
  DocumentInfo info{node.text("id"),
                    node.text("path"),
                    node.text("sha256"),
                    node.text("language"),
                    node.text("title"),
                    node.text("published"),
                    node.text("publisher"),
                    node.text("url"),
                    node.text("author"),
                    0,
                    std::nullopt};
  if (!node.at("characters").is_null()) info.characters = node.offset("characters");
  if (!node.at("text").is_null()) info.text = node.text("text");
  return info;
}

Entity read_entity(const Node& node) {
  Entity entity{node.required_text("id"),   node.required_text("type"), node.text("subtype"),
                node.required_text("name"), node.flag("named", true),   node.texts("aliases"),
                node.texts("sameAs"),       node.confidence(),          {},
                node.texts("evidence")};
  for (const Node& item : node.items("mentions"))
    entity.mentions.push_back({item.excerpt(), item.word("kind", parse_mention_kind, "name"), item.text("rule")});
  return entity;
}

Claim read_claim(const Node& node) {
  Claim claim;
  claim.id = node.required_text("id");
  claim.kind = node.word("kind", parse_claim_kind, "indirect");
  claim.speaker = node.text("speaker");
  claim.speaker_span = node.excerpt("speaker_span");
  claim.speaker_text = node.text("speaker_text");
  claim.speaker_role = node.text("speaker_role");
  if (const Node cue = node.at("cue"); !cue.is_null()) claim.cue = Cue{cue.excerpt(), cue.text("lemma")};
  for (const Node& part : node.items("content_parts")) claim.content_parts.push_back(part.excerpt());
  claim.about = node.texts("about");
  claim.quantities = node.texts("quantities");
  claim.dates = node.texts("dates");
  claim.said_on = node.text("said_on");
  claim.modality = node.word("modality", parse_modality, "asserted");
  claim.polarity = node.word("polarity", parse_polarity, "affirmed");
  claim.confidence = node.confidence();
  claim.rule = node.text("rule");
  return claim;
}

Quantity read_quantity(const Node& node) {
  Quantity quantity;
  quantity.id = node.required_text("id");
  quantity.excerpt = node.excerpt();
  quantity.number_span = node.excerpt("number_span");
  quantity.kind = node.word("kind", parse_quantity_kind, "count");
  quantity.value = node.number("value");
  quantity.min = node.number("min");
  quantity.max = node.number("max");
  quantity.unit = node.text("unit");
  quantity.comparator = node.word("comparator", parse_comparator, "=");
  quantity.of = node.text("of");
  quantity.converts = node.text("converts");
  quantity.rule = node.text("rule");
  return quantity;
}

Relation read_relation(const Node& node) {
  Relation relation;
  relation.id = node.required_text("id");
  relation.subject = node.required_text("subject");
  relation.predicate = node.required_text("predicate");
  relation.object = node.required_text("object");
  const std::string kind = node.text("object_kind");
  if (!kind.empty() && kind != "entity" && kind != "literal") node.at("object_kind").fail("\"entity\" or \"literal\"");
  relation.object_is_entity = kind != "literal";
  relation.organization = node.text("organization");
  relation.former = node.flag("former", false);
  relation.claims = node.texts("claims");
  relation.quantity = node.text("quantity");
  relation.date = node.text("date");
  if (const auto evidence = node.excerpt("evidence")) relation.evidence = *evidence;
  relation.modality = node.word("modality", parse_modality, "asserted");
  relation.polarity = node.word("polarity", parse_polarity, "affirmed");
  relation.confidence = node.confidence();
  relation.rule = node.text("rule");
  return relation;
}

void check_ids(const Node& root, const Extraction& out) {
  Ids ids;
  const auto define = [&](const std::string& key) {
    for (const Node& node : root.items(key)) ids.define(node, node.required_text("id"));
  };
  for (const char* key : {"entities", "claims", "quantities", "dates", "relations"}) define(key);
  const std::vector<Node> claims = root.items("claims");
  for (std::size_t i = 0; i < claims.size(); ++i) {
    ids.check(claims[i], "speaker", out.claims[i].speaker);
    ids.check(claims[i], "speaker_role", out.claims[i].speaker_role);
    ids.check(claims[i], "about", out.claims[i].about);
    ids.check(claims[i], "quantities", out.claims[i].quantities);
    ids.check(claims[i], "dates", out.claims[i].dates);
  }
  const std::vector<Node> quantities = root.items("quantities");
  for (std::size_t i = 0; i < quantities.size(); ++i) ids.check(quantities[i], "converts", out.quantities[i].converts);
  const std::vector<Node> relations = root.items("relations");
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const Relation& relation = out.relations[i];
    ids.check(relations[i], "subject", relation.subject);
    if (relation.object_is_entity) ids.check(relations[i], "object", relation.object);
    ids.check(relations[i], "organization", relation.organization);
    ids.check(relations[i], "claims", relation.claims);
    ids.check(relations[i], "quantity", relation.quantity);
    ids.check(relations[i], "date", relation.date);
  }
}

/// The byte offset of every code point of a text, found once.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size();) {
      offsets_.push_back(i);
      next_code_point(text, i);
    }
    offsets_.push_back(text.size());
  }
  std::string_view slice(Span span) const {
    const std::size_t last = offsets_.size() - 1;
    const std::size_t begin = offsets_[std::min<std::size_t>(span.begin, last)];
    return text_.substr(begin, offsets_[std::min<std::size_t>(span.end, last)] - begin);
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> offsets_;
};

/// Where the words stand after all: other programs count bytes or UTF-16 units.
std::string elsewhere(std::string_view text, std::string_view surface) {
  const std::size_t found = text.find(surface);
  if (surface.empty() || found == std::string_view::npos) return {};
  const std::size_t begin = count_code_points(text.substr(0, found));
  return fmt::format(" (the words stand at {}..{})", begin, begin + count_code_points(surface));
}

}  // namespace

Extraction extraction_from_json(std::string_view json, std::string_view place) {
  Json value;
  try {
    value = Json::parse(json);
  } catch (const Json::parse_error& error) {
    throw InputError(
        fmt::format("{}: byte {}: not JSON, expected an extraction document on one line", place, error.byte));
  }
  const Node root(value, place, "");
  if (!value.is_object()) root.fail("an extraction document");
  if (root.text("format") != kExtractionFormat) root.at("format").fail(fmt::format("\"{}\"", kExtractionFormat));
  Extraction out;
  out.document = read_document(root.at("document"));
  for (const Node& node : root.items("entities")) out.entities.push_back(read_entity(node));
  for (const Node& node : root.items("claims")) out.claims.push_back(read_claim(node));
  for (const Node& node : root.items("quantities")) out.quantities.push_back(read_quantity(node));
  for (const Node& node : root.items("dates"))
    out.dates.push_back(
        {node.required_text("id"), node.excerpt(), node.text("value"), node.text("relative_to"), node.text("rule")});
  for (const Node& node : root.items("relations")) out.relations.push_back(read_relation(node));
  check_ids(root, out);
  return out;
}

void verify_excerpts(const Extraction& extraction, std::string_view text, std::string_view place) {
  const CodePoints points(text);
  const auto check = [&](const Excerpt& excerpt, const std::string& pointer) {
    const std::string_view found = points.slice(excerpt.span);
    if (found != excerpt.surface)
      throw InputError(fmt::format("{}: {}: \"{}\" at {}..{}, expected \"{}\" as the article has it{}", place, pointer,
                                   excerpt.surface, excerpt.span.begin, excerpt.span.end, found,
                                   elsewhere(text, excerpt.surface)));
  };
  for (std::size_t i = 0; i < extraction.entities.size(); ++i)
    for (std::size_t k = 0; k < extraction.entities[i].mentions.size(); ++k)
      check(extraction.entities[i].mentions[k].excerpt, fmt::format("/entities/{}/mentions/{}", i, k));
  for (std::size_t i = 0; i < extraction.claims.size(); ++i) {
    const Claim& claim = extraction.claims[i];
    if (claim.speaker_span) check(*claim.speaker_span, fmt::format("/claims/{}/speaker_span", i));
    if (claim.cue) check(claim.cue->excerpt, fmt::format("/claims/{}/cue", i));
    for (std::size_t k = 0; k < claim.content_parts.size(); ++k)
      check(claim.content_parts[k], fmt::format("/claims/{}/content_parts/{}", i, k));
  }
  for (std::size_t i = 0; i < extraction.quantities.size(); ++i) {
    check(extraction.quantities[i].excerpt, fmt::format("/quantities/{}", i));
    if (extraction.quantities[i].number_span)
      check(*extraction.quantities[i].number_span, fmt::format("/quantities/{}/number_span", i));
  }
  for (std::size_t i = 0; i < extraction.dates.size(); ++i)
    check(extraction.dates[i].excerpt, fmt::format("/dates/{}", i));
  for (std::size_t i = 0; i < extraction.relations.size(); ++i)
    check(extraction.relations[i].evidence, fmt::format("/relations/{}/evidence", i));
}

}  // namespace pressgraph
