#include "cli/articles.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

#include "cli/command.hpp"
#include "cli/date_option.hpp"
#include "cli/given_extractions.hpp"
#include "extraction/analyzer.hpp"
#include "extraction/input_error.hpp"
#include "extraction/language_detection.hpp"
#include "extraction/seeds.hpp"
#include "extraction/utf8.hpp"

namespace pressgraph::cli {
namespace {

/// What one input file gave: its extractions, what was wrong with it, and what else there is to say.
struct Outcome {
  std::vector<Extraction> extractions;
  std::vector<GivenExtraction> given;
  std::vector<std::string> problems, notes;
};

/// Why the article's language is none to read it in; empty where it is one.
std::string language_note(const Article& article, const Extraction& extraction, const Analyzer& analyzer) {
  if (analyzer.knows_language(article)) return {};
  return fmt::format("{}: {}, read as {} (--language says what it is in)", article.path,
                     article.language.empty() ? "its words show no language that is known here"
                                              : fmt::format("language \"{}\" is not known here", article.language),
                     extraction.document.language);
}

Outcome extract_file(const std::string& path, ReadOptions options, const Analyzer& analyzer) {
  Outcome out;
  options.skip = [&](const std::string& problem) { out.problems.push_back(problem); };
  options.note = [&](const std::string& note) { out.notes.push_back(note); };
  try {
    read_inputs(path, options, [&](Input input) {
      if (const Article* article = std::get_if<Article>(&input)) {
        out.extractions.push_back(analyzer.analyze(*article));
        if (std::string note = language_note(*article, out.extractions.back(), analyzer); !note.empty())
          out.notes.push_back(std::move(note));
      } else {
        out.given.push_back(std::move(std::get<GivenExtraction>(input)));
      }
    });
  } catch (const InputError& error) {
    out.problems.emplace_back(error.what());
  }
  return out;
}

ReadOptions with_date(ReadOptions read, const ArticleOptions& options, const std::string& file) {
  const auto date = options.published_by_stem.find(std::filesystem::path(file).stem().string());
  if (date != options.published_by_stem.end()) read.published = date->second;
  return read;
}

void read_field_map(const std::vector<std::string>& pairs, ReadOptions& read) {
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      throw Failure(Exit::usage, fmt::format("--map {}: expected field=path, such as text=data.body", pair));
    const std::vector<std::string_view> known = article_fields();
    if (std::find(known.begin(), known.end(), pair.substr(0, equals)) == known.end())
      throw Failure(Exit::usage, fmt::format("--map {}: unknown field \"{}\", expected one of: {}", pair,
                                             pair.substr(0, equals), fmt::join(known, ", ")));
    read.fields[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
}

std::vector<EntityTable> read_entities(const std::vector<std::string>& files) {
  std::vector<EntityTable> out;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure(Exit::input, file + ": cannot be read");
    out.push_back({file, std::string(std::istreambuf_iterator<char>(in), {})});
    if (find_invalid_utf8(out.back().text)) throw Failure(Exit::input, file + ": not UTF-8");
    if (!out.back().text.starts_with("name\ttype"))
      throw Failure(Exit::input,
                    file + ":1: expected a header line name, type, aliases, sameAs, ambiguous, tab-separated");
  }
  return out;
}

/// Missing files are reported with the other bad inputs, all of them before anything else is done.
std::vector<std::string> files_of(const ArticleOptions& options, std::vector<std::string>& problems) {
  std::vector<std::string> files;
  for (const std::string& input : options.inputs) {
    try {
      for (std::string& file : expand_inputs({input})) files.push_back(std::move(file));
    } catch (const InputError& error) {
      problems.emplace_back(error.what());
    }
  }
  return files;
}

/// One line a bad input; without `keep_going` they end the command.
void report(const std::vector<std::string>& problems, bool keep_going) {
  if (problems.empty()) return;
  if (problems.size() == 1 && !keep_going) throw Failure(Exit::input, problems.front());
  for (const std::string& problem : problems) std::fprintf(stderr, "pressgraph: %s\n", problem.c_str());
  if (!keep_going)
    throw Failure(Exit::input,
                  fmt::format("{} bad inputs, nothing written (--keep-going skips them)", problems.size()));
  std::fprintf(stderr, "pressgraph: %zu bad input%s skipped\n", problems.size(), problems.size() == 1 ? "" : "s");
}

void check_language(const std::string& language, const Seeds& seeds) {
  const std::vector<std::string> known = language_codes(seeds);
  if (!language.empty() && std::find(known.begin(), known.end(), language) == known.end())
    throw Failure(Exit::usage, fmt::format("--language {}: unknown language, expected one of: {}", language,
                                           fmt::join(known, ", ")));
}

/// The outcome of each file, in their order.
std::vector<Outcome> extract_files(const std::vector<std::string>& files, const ReadOptions& read,
                                   const ArticleOptions& options, const Analyzer& analyzer) {
  std::vector<Outcome> out(files.size());
  const unsigned threads = options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.threads;
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism, threads);
  const bool progress = isatty(STDERR_FILENO) != 0 && files.size() > 1;
  std::atomic<std::size_t> done = 0;
  oneapi::tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) {
    out[i] = extract_file(files[i], with_date(read, options, files[i]), analyzer);
    const std::size_t n = ++done;
    if (progress && (n % 16 == 0 || n == files.size()))
      std::fprintf(stderr, "\r%zu of %zu articles%s", n, files.size(), n == files.size() ? "\n" : "");
  });
  return out;
}

template <typename T>
void append(std::vector<T>& all, std::vector<T>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

void add_article_options(CLI::App& command, ArticleOptions& options) {
  command
      .add_option("INPUT", options.inputs,
                  "Articles (.txt .html .json .jsonl), extraction documents (.json .jsonl), folders of them, or - for "
                  "standard input")
      ->required();
  take_date(command.add_option("--published", options.read.published,
                               "Publication date of articles whose metadata give none"));
  command
      .add_option("--language", options.read.language, "Language of the articles (fr, en); detected where not given")
      ->type_name("CODE");
  command
      .add_option("--charset", options.read.charset, "Charset of text that is not UTF-8 and of HTML that does not say")
      ->type_name("NAME");
  command.add_option("--map", options.field_map, "Where JSON objects keep a field, such as text=data.body")
      ->type_name("FIELD=PATH");
  command.add_option("--seeds", options.seeds, "Folder of lexicons that replace the built-in ones")->type_name("DIR");
  command
      .add_option("--entities", options.entities,
                  "Your own entities: a table with the columns name, type, aliases, sameAs, ambiguous")
      ->type_name("FILE.tsv");
  command.add_option("-j,--jobs", options.threads, "Threads; all cores where not given")->type_name("N");
  command.add_flag("--unverified", options.unverified, "Take extraction documents as they are, without their articles");
  command.add_flag("--keep-going", options.keep_going, "Skip bad articles and list them");
}

std::vector<Extraction> extract_all(const ArticleOptions& options) {
  ReadOptions read = options.read;
  read_field_map(options.field_map, read);
  const auto seeds =
      options.seeds.empty() ? std::make_unique<Seeds>() : std::make_unique<Seeds>(std::filesystem::path(options.seeds));
  read.seeds = seeds.get();
  check_language(read.language, *seeds);
  std::vector<std::string> problems;
  const std::vector<std::string> files = files_of(options, problems);
  const Analyzer analyzer(*seeds, read_entities(options.entities));
  std::vector<Extraction> out;
  std::vector<GivenExtraction> given;
  for (Outcome& outcome : extract_files(files, read, options, analyzer)) {
    append(out, std::move(outcome.extractions));
    append(given, std::move(outcome.given));
    append(problems, std::move(outcome.problems));
    for (const std::string& note : outcome.notes) std::fprintf(stderr, "pressgraph: %s\n", note.c_str());
  }
  add_given(std::move(given), read, options.unverified, out, problems);
  report(problems, options.keep_going);
  if (out.empty()) throw Failure(Exit::input, "no article could be read, nothing written");
  return out;
}

}  // namespace pressgraph::cli
