#pragma once

#include "extraction/document.hpp"

namespace pressgraph {

/// Makes verbs of tokens that the tagger of parts of speech took for nouns or adjectives, where the list of forms has
/// them as verbs and their clause needs one: "will probably | close", "the study | focuses on". English only; its
/// tagger has learned from few texts. Changes the `pos` of tokens alone.
void mend_verbs(Document& document);

}  // namespace pressgraph
