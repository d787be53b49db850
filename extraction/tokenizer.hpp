#pragma once

#include "extraction/document.hpp"
#include "extraction/language_data.hpp"

namespace pressgraph {

/// Fills Document::tokens and Document::words from Document::text, and Document::characters. Line breaks are no tokens:
/// a token behind a line break that ends a paragraph has `line_start`. Begins an article in Document::memory.
void tokenize(Document& document, const LanguageData& language);

}  // namespace pressgraph
