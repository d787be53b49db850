#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/language_data.hpp"
#include "extraction/name_lexicon.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// A proper name in the text, without article, civility or role.
struct Name {
  TokenRange tokens;
  std::string type;  ///< A class of the ontology by its local name.
  double confidence = 1;
  std::vector<std::string> evidence;  ///< What found and typed it, in order: rules, lists, the tagger.
};

/// Which sources a NameFinder asks, for measuring what each gives.
struct NameSources {
  bool tagger = true;
  bool lists = true;
  bool cues = true;
  bool document = true;  ///< Equal and related forms decide together.
};

/// Finds the names of a document: the tagger's, the gazetteers' and the rules' candidates, one decision for each form.
/// Immutable after construction; safe to share between threads.
class NameFinder {
 public:
  /// The seeds, the language and the gazetteer must outlive the value.
  NameFinder(const Seeds& seeds, const LanguageData& language, const Gazetteer& gazetteer, NameSources sources = {});
  ~NameFinder();
  NameFinder(NameFinder&&) noexcept;

  /// The names in text order; they never overlap.
  std::vector<Name> find(const Document& document) const;
  /// The cue words of the language, for what else reads around names.
  const NameLexicon& lexicon() const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
