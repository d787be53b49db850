#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extraction/article.hpp"
#include "extraction/document.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/extraction.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Text to extraction document. Built once (it reads the lexicons and models), then used by any number of threads.
class Analyzer {
 public:
  /// `seeds` must outlive the analyzer.
  explicit Analyzer(const Seeds& seeds);
  ~Analyzer();

  /// Everything read from one article; a pure function of the article. The text must be valid UTF-8.
  Extraction analyze(const Article& article) const;

  /// The article cut into tokens, sentences and paragraphs, with parts of speech; for training and inspection.
  Document document(const Article& article) const;

 private:
  struct Language;
  const Gazetteer gazetteer_;
  const Language& language_of(const Article& article) const;
  std::vector<std::unique_ptr<const Language>> languages_;
};

}  // namespace pressgraph
