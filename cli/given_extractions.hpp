#pragma once

#include <string>
#include <vector>

#include "extraction/reader.hpp"

namespace pressgraph::cli {

/// Checks what other programs extracted against the articles' texts, and puts it in place of what was extracted here
/// from the same articles. The text of a document is the one it carries, else that of an article among `extracted`
/// (found by hash, id, path or file name), else that of the file at its path, in this folder or beside the document.
/// A document whose text is not at hand is refused; with `unverified` it is taken as it is, if a hash or an id names
/// its article. Each refusal is one line in `problems`.
void add_given(std::vector<GivenExtraction> given, const ReadOptions& read, bool unverified,
               std::vector<Extraction>& extracted, std::vector<std::string>& problems);

}  // namespace pressgraph::cli
