#pragma once

#include <vector>

#include "extraction/extraction.hpp"
#include "extraction/grammar.hpp"

namespace pressgraph {

/// How sure a statement is, and whether it is denied.
struct ContentCertainty {
  Modality modality = Modality::asserted;
  Polarity polarity = Polarity::affirmed;
};

/// Reads the certainty of a content from the verb group of its first main clause: future and ambition, « pouvoir » and
/// opinion, the French conditional of hearsay, a leading « si », « ne … pas ».
ContentCertainty read_certainty(const Syntax& syntax, const std::vector<TokenRange>& parts);

}  // namespace pressgraph
