#include "extraction/gold.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "extraction/input_error.hpp"

namespace pressgraph {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".gold.json";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

const Json& at(const Json& node, const char* key) {
  static const Json none;
  const auto found = node.find(key);
  return found == node.end() ? none : *found;
}

std::string text(const Json& node, const char* key) {
  const Json& value = at(node, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool flag(const Json& node, const char* key) {
  const Json& value = at(node, key);
  return value.is_boolean() && value.get<bool>();
}

std::vector<std::string> texts(const Json& node, const char* key) {
  std::vector<std::string> out;
  for (const Json& item : at(node, key))
    if (item.is_string()) out.push_back(item);
  return out;
}

std::optional<double> number(const Json& node, const char* key) {
  const Json& value = at(node, key);
  return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

std::optional<Span> span(const Json& node) {
  if (!node.is_object() || !node.contains("start") || !node.contains("end")) return std::nullopt;
  return Span{node["start"], node["end"]};
}

GoldMention read_mention(const Json& node, const Json& entity, const std::optional<Span>& source_line) {
  GoldMention out;
  out.accepted.push_back(span(node).value());
  if (const auto wider = span(at(node, "ext"))) out.accepted.push_back(*wider);
  out.kind = node.contains("kind") ? text(node, "kind") : "name";
  out.other_types = texts(node, "alternative_types");
  out.nested = flag(node, "nested");
  const Json& named = at(entity, "named");
  out.optional = out.nested || flag(node, "ambiguous") || flag(entity, "ambiguous") ||
                 (named.is_boolean() && !named.get<bool>()) || flag(node, "in_footer") ||
                 flag(node, "in_source_line") || (source_line && out.span().overlaps(*source_line));
  return out;
}

GoldEntity read_entity(const Json& node, const std::optional<Span>& source_line) {
  GoldEntity out{text(node, "id"), text(node, "type"), text(node, "name"), texts(node, "alt_types"), {}};
  for (const Json& mention : at(node, "mentions")) out.mentions.push_back(read_mention(mention, node, source_line));
  return out;
}

GoldClaim read_claim(const Json& node) {
  GoldClaim out;
  out.kinds = texts(node, "kind_acceptable");
  out.kinds.insert(out.kinds.begin(), text(node, "kind"));
  const Json& parts = at(node, "content_parts").empty() ? at(node, "content") : at(node, "content_parts");
  if (const auto whole = span(parts))
    out.parts.push_back(*whole);
  else
    for (const Json& part : parts) out.parts.push_back(span(part).value());
  if (const std::string speaker = text(node, "speaker"); !speaker.empty()) out.speakers.push_back(speaker);
  for (const char* key : {"speakers", "co_speakers"})
    for (std::string& speaker : texts(node, key)) out.speakers.push_back(std::move(speaker));
  out.speaker_text = text(node, "speaker_text");
  out.speaker_span = span(at(node, "speaker_span"));
  out.modality = text(node, "modality");
  out.narrator = out.kinds.front() == "narrator";
  out.loose = out.narrator || flag(node, "optional") || flag(node, "carried_over");
  return out;
}

GoldQuantity read_quantity(const Json& node) {
  GoldQuantity out;
  out.span = span(node).value();
  out.kind = text(node, "kind");
  const Json& bounds = at(node, "value").is_object() ? at(node, "value") : node;
  out.value = number(bounds, "value");
  out.min = number(bounds, "min");
  out.max = number(bounds, "max");
  out.unit = text(node, "unit");
  out.comparators = texts(node, "comparator_acceptable");
  if (out.comparators.empty())
    out.comparators.push_back(text(node, "comparator").empty() ? "=" : text(node, "comparator"));
  out.easy = flag(node, "trivial") || flag(node, "vague");
  return out;
}

GoldDate read_date(const Json& node, const std::optional<Span>& source_line) {
  GoldDate out{span(node).value(), {}, false};
  for (const char* key : {"value", "iso_week"})
    if (const std::string value = text(node, key); !value.empty()) out.values.push_back(value);
  out.free = flag(node, "in_name") || text(node, "value").empty() || (source_line && out.span.overlaps(*source_line));
  return out;
}

GoldRelation read_relation(const Json& node) {
  return {text(node, "subject"),      text(node, "predicate"),    text(node, "object"),   text(node, "object_text"),
          text(node, "organization"), span(at(node, "evidence")), flag(node, "inferred"), flag(node, "negated")};
}

/// ID.txt, or the first text whose name begins with the ID.
fs::path text_of(const fs::path& folder, const std::string& name) {
  if (fs::exists(folder / (name + ".txt"))) return folder / (name + ".txt");
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt" && entry.path().filename().string().starts_with(name))
      found.push_back(entry.path());
  if (found.empty())
    throw InputError((folder / (name + ".txt")).string() + ": missing, expected beside " + name + std::string(kEnding));
  return *std::min_element(found.begin(), found.end());
}

GoldArticle read_article(const fs::path& file, const std::string& name) {
  GoldArticle out;
  out.name = name;
  out.text = read_file(text_of(file.parent_path(), name));
  const Json gold = Json::parse(read_file(file));
  const Json& document = at(gold, "document");
  out.published = text(document, "date");
  const std::optional<Span> line = span(at(document, "source_line"));
  for (const Json& node : at(gold, "entities")) out.entities.push_back(read_entity(node, line));
  for (const Json& node : at(gold, "claims")) out.claims.push_back(read_claim(node));
  for (const Json& node : at(gold, "quantities")) out.quantities.push_back(read_quantity(node));
  for (const Json& node : at(gold, "dates")) out.dates.push_back(read_date(node, line));
  for (const Json& node : at(gold, "relations")) out.relations.push_back(read_relation(node));
  for (const Json& node : at(gold, "excused"))
    if (const auto excused = span(node)) out.excused.push_back(*excused);
  return out;
}

}  // namespace

std::vector<GoldArticle> read_gold(const std::filesystem::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw InputError(folder.string() + ": not a folder of gold annotations");
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (const std::string file = entry.path().filename().string(); file.ends_with(kEnding))
      names.push_back(file.substr(0, file.size() - kEnding.size()));
  std::sort(names.begin(), names.end());
  if (names.empty()) throw InputError(folder.string() + ": no ID.gold.json, expected at least one");
  std::vector<GoldArticle> out;
  for (const std::string& name : names) {
    const fs::path file = folder / (name + std::string(kEnding));
    try {
      out.push_back(read_article(file, name));
    } catch (const Json::exception& problem) {
      throw InputError(file.string() + ": " + problem.what());
    } catch (const std::bad_optional_access&) {
      throw InputError(file.string() + ": an annotation without start and end");
    }
  }
  return out;
}

}  // namespace pressgraph
