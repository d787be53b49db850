#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extraction/article.hpp"
#include "extraction/document.hpp"
#include "extraction/extraction.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Text to extraction document. Built once (it reads the lexicons and models), then used by any number of threads.
class Analyzer {
 public:
  /// `seeds` must outlive the analyzer. `own` are the user's lists of entities. Throws std::runtime_error for a bad
  /// row.
  explicit Analyzer(const Seeds& seeds, std::vector<EntityTable> own = {});
  ~Analyzer();

  /// Everything read from one article; a pure function of the article. The text must be valid UTF-8.
  Extraction analyze(const Article& article) const;

  /// Whether there are data for the language that the article names or, where it names none, for the one that its words
  /// show. An article in another is read as French.
  bool knows_language(const Article& article) const;

  /// The article cut into tokens, sentences and paragraphs, with parts of speech; for training and inspection.
  Document document(const Article& article) const;

 private:
  struct Language;
  const std::vector<EntityTable> own_;  ///< Before the gazetteer, which keeps views of it.
  const Gazetteer gazetteer_;
  const Language& language_of(const Article& article) const;
  std::vector<std::unique_ptr<const Language>> languages_;
};

}  // namespace pressgraph
