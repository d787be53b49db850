#pragma once

#include <string>
#include <string_view>

#include "extraction/extraction.hpp"

namespace pressgraph {

/// The name and version that a document's "format" field carries.
inline constexpr std::string_view kExtractionFormat = "pressgraph-extraction/1";

/// Writes an extraction document as one line of JSON, without line feed, its fields in the order of the format.
std::string to_json(const Extraction& extraction);

/// Reads an extraction document and checks its form: kinds, ids that are defined once and only defined ids named, spans
/// that run forward. Throws InputError "`place`: /json/pointer: found, expected".
Extraction extraction_from_json(std::string_view json, std::string_view place);

/// Checks that every excerpt of the document stands in `text` at its span. Throws InputError with the JSON pointer, the
/// expected and the found characters.
void verify_excerpts(const Extraction& extraction, std::string_view text, std::string_view place);

}  // namespace pressgraph
