#include "extraction/grounding.hpp"

#include <fmt/format.h>

#include <string>

#include "extraction/extraction_json.hpp"
#include "extraction/input_error.hpp"
#include "extraction/sha256.hpp"
#include "extraction/utf8.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

[[noreturn]] void refuse(std::string_view place, const std::string& pointer, std::string_view found,
                         std::string_view expected) {
  throw InputError(fmt::format("{}: {}: {}, expected {}", place, pointer, found, expected));
}

/// Whatever the graph shows must have words in the article.
void check_places(const Extraction& extraction, std::string_view place) {
  for (std::size_t i = 0; i < extraction.entities.size(); ++i) {
    const Entity& entity = extraction.entities[i];
    if (class_iri(entity.type).empty())
      refuse(place, fmt::format("/entities/{}/type", i), '"' + entity.type + '"', "a class of the ontology");
    if (entity.mentions.empty())
      refuse(place, fmt::format("/entities/{}/mentions", i), "none", "where the article names \"" + entity.name + '"');
  }
  for (std::size_t i = 0; i < extraction.claims.size(); ++i)
    if (extraction.claims[i].content_parts.empty())
      refuse(place, fmt::format("/claims/{}/content_parts", i), "none", "the words of the claim");
  for (std::size_t i = 0; i < extraction.relations.size(); ++i)
    if (const std::string& predicate = extraction.relations[i].predicate; relation_property_iri(predicate).empty())
      refuse(place, fmt::format("/relations/{}/predicate", i), '"' + predicate + '"', "a relation of the ontology");
}

}  // namespace

void ground(Extraction& extraction, std::string_view text, std::string_view place) {
  DocumentInfo& document = extraction.document;
  const std::string hash = sha256_hex(text);
  if (!document.sha256.empty() && document.sha256 != hash)
    refuse(place, "/document/sha256", '"' + document.sha256 + '"', '"' + hash + "\", the hash of the article's text");
  check_places(extraction, place);
  verify_excerpts(extraction, text, place);
  document.sha256 = hash;
  document.characters = static_cast<std::uint32_t>(count_code_points(text));
}

}  // namespace pressgraph
