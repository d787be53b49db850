#pragma once

#include <vector>

#include "extraction/certainty_lexicon.hpp"
#include "extraction/grammar.hpp"

namespace pressgraph {

/// A content as its attribution gives it.
struct ReportedContent {
  std::vector<TokenRange> parts;  ///< In text order.
  TokenRange cue;                 ///< Empty where there is none.
  bool direct = false;            ///< The speaker's own words: no tense was shifted.
  bool infinitive = false;  ///< « dit vouloir … »: the content opens with the infinitive that the cue governs.
};

/// Reads the certainty of a content from its first main clause: the tense and negation of the verb, what governs it
/// (« envisage de », « refuse de », « est susceptible de »), hedging adverbs, a condition that it hangs on; in indirect
/// speech after a past cue a conditional is a future. A content without a verb of its own, a quoted fragment, takes the
/// certainty of the clause around it.
ContentCertainty read_certainty(const Syntax& syntax, const CertaintyLexicon& lexicon, const ReportedContent& content);

}  // namespace pressgraph
