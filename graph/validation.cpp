#include "graph/validation.hpp"

#include <algorithm>

#include "extraction/sha256.hpp"
#include "ontology/files.hpp"
#include "ontology/unicode.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using namespace vocabulary;

/// A text that gives any range of its code points in constant time.
class IndexedText {
 public:
  explicit IndexedText(std::string text) : text_(std::move(text)) {
    for (std::size_t i = 0; i < text_.size(); ++i)
      if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) starts_.push_back(i);
    starts_.push_back(text_.size());
  }
  std::size_t size() const { return starts_.size() - 1; }
  std::string_view slice(std::size_t begin, std::size_t end) const {
    return std::string_view(text_).substr(starts_[begin], starts_[end] - starts_[begin]);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::vector<std::size_t> starts_;  ///< Byte of each code point, and of the end.
};

class OffsetChecker {
 public:
  OffsetChecker(const Statements& says, Validation& out) : says_(says), out_(out) {}

  void check(TermId article, const TextOfArticle& text_of) {
    ++out_.articles;
    const std::string sha256 = says_.text(article, pg_sha256);
    std::optional<std::string> found;
    if (says_.object(article, nif_is_string))
      found = says_.text(article, nif_is_string);
    else if (text_of)
      found = text_of(sha256);
    if (!found) {
      out_.unread.push_back({says_.text(article), std::string(pg_path), "text",
                             "the text of “" + says_.text(article, pg_path) + "” is not at hand"});
      return;
    }
    ++out_.articles_read;
    const IndexedText text(std::move(*found));
    if (sha256_hex(text.text()) != sha256) add(article, pg_sha256, "text", "is not the hash of the article's text");
    if (says_.number(article, nif_end_index) != static_cast<double>(text.size()))
      add(article, nif_end_index, "text",
          "expected " + std::to_string(text.size()) + ", the length of the article's text");
    for (const TermId node : says_.subjects(nif_reference_context, article)) check_span(node, text);
  }

 private:
  void check_span(TermId node, const IndexedText& text) {
    ++out_.spans;
    const double begin = says_.number(node, nif_begin_index).value_or(-1),
                 end = says_.number(node, nif_end_index).value_or(-1);
    if (!(begin >= 0 && begin <= end && end <= static_cast<double>(text.size())))
      return add(node, nif_end_index, "offset",
                 "lies outside the article's text of " + std::to_string(text.size()) + " characters");
    const std::string_view there = text.slice(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    const std::string said = says_.text(node, nif_anchor_of);
    if (there != said)
      add(node, nif_anchor_of, "offset",
          "has \"" + said + "\", but the article has \"" + std::string(there) + "\" there");
  }

  void add(TermId node, std::string_view path, const char* constraint, std::string message) {
    out_.findings.push_back({says_.text(node), std::string(path), constraint, std::move(message)});
  }

  const Statements& says_;
  Validation& out_;
};

}  // namespace

Validation validate(Dataset& quads, const TextOfArticle& text_of) {
  const Statements says(quads);
  Validation out;
  out.findings = check_shapes(says, shapes_turtle());
  OffsetChecker checker(says, out);
  for (const TermId article : says.instances(schema_news_article)) checker.check(article, text_of);
  if (out.articles == 0)
    out.findings.push_back({"", std::string(schema_news_article), "minCount", "the graph holds no article"});
  std::sort(out.findings.begin(), out.findings.end());
  return out;
}

}  // namespace pressgraph
