#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extraction/article.hpp"
#include "extraction/extraction.hpp"

namespace pressgraph {

class Seeds;

struct ReadOptions {
  std::string published;  ///< ISO date for articles that give none.
  std::string language;   ///< For articles that give none; empty: detected.
  std::string charset;    ///< Of text and HTML that does not say; empty: UTF-8 (HTML: as it declares).
  /// Where a JSON object keeps each field of an article (text, title, published, publisher, url, author, language, id),
  /// as a path of keys with dots between; other fields are looked for under their usual names.
  std::map<std::string, std::string, std::less<>> fields;
  std::size_t largest_article = std::size_t{16} << 20;  ///< Bytes; a larger one is refused.
  const Seeds* seeds = nullptr;                         ///< Words of dates and pages; nullptr: the embedded ones.
  std::function<void(const std::string&)> note;         ///< Told of what is left out of an article.
  /// Told of each bad article of a file of several, which goes on; where it is empty, the first bad one is thrown.
  std::function<void(const std::string&)> skip;
};

/// What another program extracted from an article: its form is checked, its words are not (see grounding.hpp).
struct GivenExtraction {
  Extraction extraction;
  std::string place;  ///< `file:line`, for messages.
};

/// One thing read from an input.
using Input = std::variant<Article, GivenExtraction>;

/// The files that inputs name: files as they are, folders as the articles below them (.txt .html .htm .json .jsonl
/// .ndjson) in byte order, "-" for standard input. Throws InputError for what is missing or a folder without articles.
std::vector<std::string> expand_inputs(const std::vector<std::string>& inputs);

/// The names that ReadOptions::fields knows.
std::vector<std::string_view> article_fields();

/// The file of an article's path: what stands before the number of an article in a file of several (`wire.jsonl#2`).
std::string_view file_of(std::string_view path);

/// Reads every article or extraction document of one file, in order, by its ending: HTML, JSON, JSON Lines, else text.
/// Throws InputError with file, line and column.
void read_inputs(const std::string& path, const ReadOptions& options, const std::function<void(Input)>& sink);

/// The same for bytes already in memory; `path` names them in messages and chooses the format.
void read_inputs(std::string bytes, const std::string& path, const ReadOptions& options,
                 const std::function<void(Input)>& sink);

}  // namespace pressgraph
