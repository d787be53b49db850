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

/// A verb of a sentence and how sure what it says is.
struct VerbCertainty {
  std::uint32_t verb;  ///< The token that carries the sense: of the verbs that govern one another the innermost.
  ContentCertainty certainty;
  bool reported = false;  ///< Read as indirect speech, after its cue.
};

/// Reads the certainty of every finite verb of a sentence of the article's own, and of what it governs, as
/// `read_certainty` does: « a peut-être racheté », « il est faux que … », "is unlikely to", "acquires … if". Verbs of
/// one of the `reported` contents are read after its cue: "said it would buy" tells what is to come.
std::vector<VerbCertainty> read_verb_certainties(const Syntax& syntax, const CertaintyLexicon& lexicon,
                                                 TokenRange sentence, const std::vector<ReportedContent>& reported);

}  // namespace pressgraph
