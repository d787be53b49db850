#pragma once

#include <string_view>

#include "extraction/extraction.hpp"

namespace pressgraph {

/// Ties an extraction document that another program wrote to the text of its article. Checks that the hash is the
/// text's, that types and predicates are those of the ontology, that everything has its place in the text, and that
/// every excerpt stands there; then fills in what the document leaves out: hash and length. Throws InputError
/// "`place`: /json/pointer: found, expected", with where the words do stand if the article has them elsewhere.
void ground(Extraction& extraction, std::string_view text, std::string_view place);

}  // namespace pressgraph
