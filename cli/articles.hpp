#pragma once

#include <map>
#include <string>
#include <vector>

#include "extraction/extraction.hpp"
#include "extraction/reader.hpp"

namespace CLI {
class App;
}

namespace pressgraph::cli {

/// The options of every command that reads articles.
struct ArticleOptions {
  std::vector<std::string> inputs;
  ReadOptions read;
  std::vector<std::string> field_map;                    ///< `field=path`, as given.
  std::map<std::string, std::string> published_by_stem;  ///< Publication dates of single files, by name without ending.
  std::vector<std::string> entities;                     ///< Files of the user's own entities.
  std::string seeds;        ///< A folder of data files that replace the embedded ones, or empty.
  unsigned threads = 0;     ///< 0: one a core.
  bool unverified = false;  ///< Take extraction documents as they are.
  bool keep_going = false;
};

/// Adds INPUT…, --published, --language, --charset, --map, --entities, --seeds, -j, --unverified and --keep-going to a
/// subcommand.
void add_article_options(CLI::App& command, ArticleOptions& options);

/// Reads and analyses every input; the result is in the order of the inputs, whatever the number of threads, what other
/// programs extracted (checked against its article) behind what was extracted here. Every bad
/// article is reported on standard error in one line; unless `keep_going`, any of them ends in a Failure (Exit::input).
/// Progress is shown on a terminal's standard error only.
std::vector<Extraction> extract_all(const ArticleOptions& options);

}  // namespace pressgraph::cli
