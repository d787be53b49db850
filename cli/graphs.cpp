#include "cli/graphs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

#include "cli/command.hpp"
#include "cli/outputs.hpp"
#include "exporters/output_file.hpp"
#include "extraction/input_error.hpp"
#include "extraction/language_detection.hpp"
#include "graph/from_quads.hpp"
#include "graph/iri.hpp"
#include "ontology/rdf_reader.hpp"

namespace pressgraph::cli {
namespace {

std::string format_names() {
  std::vector<std::string_view> names;
  for (const Format& format : formats()) names.push_back(format.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

const Format& format_of(const GraphOutput& output, const std::string& path) {
  const Format* format = output.format.empty() ? format_of_path(path) : find_format(output.format);
  if (format == nullptr && output.format.empty())
    throw Failure(Exit::usage,
                  fmt::format("{}: format unknown by its name, expected -f with one of: {}", path, format_names()));
  if (format == nullptr)
    throw Failure(Exit::usage,
                  fmt::format("-f {}: unknown format, expected one of: {}", output.format, format_names()));
  return *format;
}

/// « .trig, .ttl », of the formats that can be read.
std::string readable_extensions() {
  std::vector<std::string> out;
  for (const Format& format : formats())
    if (format.read != nullptr)
      for (const std::string_view extension : format.extensions) out.push_back(fmt::format(".{}", extension));
  return fmt::format("{}", fmt::join(out, ", "));
}

std::string read_all(const std::string& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::error_code error;
  if (!std::filesystem::exists(path, error))
    throw InputError(path + ": no such file, expected a graph that pressgraph build wrote");
  if (std::filesystem::is_directory(path, error))
    throw InputError(
        fmt::format("{}: a folder, expected a graph file (pressgraph build {} -o FILE writes one)", path, path));
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (bytes.bad() || !in.is_open()) throw InputError(path + ": cannot be read, expected a readable file");
  return std::move(bytes).str();
}

const Format& readable_format(const std::string& path) {
  const Format* format = path == "-" ? find_format("trig") : format_of_path(path);
  if (format == nullptr || format->read == nullptr)
    throw InputError(
        fmt::format("{}: not a graph that can be read, expected a name that ends in {}", path, readable_extensions()));
  return *format;
}

void check_label_language(const std::string& language) {
  const std::vector<std::string> known = language_codes(Seeds());
  if (!language.empty() && std::find(known.begin(), known.end(), language) == known.end())
    throw Failure(Exit::usage,
                  fmt::format("--lang {}: unknown language, expected one of: {}", language, fmt::join(known, ", ")));
}

}  // namespace

void add_graph_output(CLI::App& command, GraphOutput& output) {
  command
      .add_option("-o,--output", output.paths,
                  "File to write, - for standard output; its extension names the format; may be given again")
      ->required()
      ->type_name("FILE");
  command.add_option("-f,--format", output.format, "Format of every output: " + format_names())->type_name("NAME");
  command.add_flag("--flatten", output.flatten,
                   "Write a format without named graphs although it cannot say which article a statement is from");
  command
      .add_option("--min-confidence", output.options.rdf.min_confidence,
                  "From here on an asserted relation is a plain triple")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--base", output.options.rdf.base, "In front of every IRI that the graph makes")->type_name("IRI");
  command
      .add_option("--prefix", output.prefixes, "A further prefix of the Turtle family, such as ex=https://example.org/")
      ->type_name("P=IRI");
  command
      .add_option("--lang", output.options.rdf.language,
                  "Language of the labels of entities that have names in several (fr, en)")
      ->type_name("CODE");
  command.add_flag("--schema-http", output.options.schema_http, "Write schema.org terms under http:");
  command.add_option("--graphs", output.graphs, "Named graphs: one for each article, or none")
      ->check(CLI::IsMember({"article", "none"}));
  command.add_option("--mentions", output.mentions, "Mentions as NIF strings, or none")
      ->check(CLI::IsMember({"nif", "none"}));
  command.add_flag(
      "!--no-evidence", output.options.rdf.evidence,
      "Leave out the characters that bear out claims, figures and relations; ask, diff and explain then have no "
      "words to show, and merge nothing to decide from");
}

void check(GraphOutput& output) {
  check_label_language(output.options.rdf.language);
  for (const std::string& prefix : output.prefixes) {
    const std::size_t equals = prefix.find('=');
    if (equals == std::string::npos || equals + 1 == prefix.size())
      throw Failure(Exit::usage, fmt::format("--prefix {}: expected p=IRI", prefix));
    output.options.prefixes.push_back({prefix.substr(0, equals), prefix.substr(equals + 1)});
    if (const auto wrong = prefix_error(output.options.prefixes.back()))
      throw Failure(Exit::usage, "--prefix: " + *wrong);
  }
  const std::string& base = output.options.rdf.base;
  if (const auto wrong = iri_error(base); wrong && !base.empty()) throw Failure(Exit::usage, "--base: " + *wrong);
  if (!base.empty() && base.back() != '/' && base.back() != '#')
    throw Failure(Exit::usage, fmt::format("--base {}: expected / or # at the end", base));
  output.options.named_graphs = output.graphs == "article";
  output.options.rdf.mentions = output.mentions == "nif";
  output.options.rdf.version = PRESSGRAPH_VERSION;
  check_distinct(output.paths);
  for (const std::string& path : output.paths) {
    const Format& format = format_of(output, path);
    if (const auto lost = dropped_by(format, output.options); lost && !output.flatten)
      throw Failure(Exit::usage, fmt::format("{}: {} (--flatten writes it all the same)", path, *lost));
  }
}

void write(const KnowledgeGraph& graph, const GraphOutput& output) {
  std::vector<std::unique_ptr<OutputFile>> files;
  for (const std::string& path : output.paths) files.push_back(std::make_unique<OutputFile>(path));
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::ostream& out = files[i]->stream();
    write_graph(graph, format_of(output, output.paths[i]), output.options,
                [&](std::string_view piece) { out.write(piece.data(), static_cast<std::streamsize>(piece.size())); });
  }
  for (const auto& file : files) file->commit();
}

bool is_graph_file(std::string_view path) {
  const Format* format = format_of_path(path);
  return format != nullptr && format->read != nullptr;
}

KnowledgeGraph load(const std::string& path) {
  return to_graph(load_statements(path), path);
}

KnowledgeGraph to_graph(Dataset statements, const std::string& path) {
  try {
    return graph_of(std::move(statements), path);
  } catch (const NotAGraph& error) {
    throw InputError(error.what());
  }
}

Dataset load_statements(const std::string& path) {
  const std::string bytes = read_all(path);
  Dataset out;
  RdfReadOptions options;
  options.name = path;
  options.skolem_base += slug(std::filesystem::path(path).stem().string()) + "-";
  try {
    readable_format(path).read(bytes, options, out);
  } catch (const RdfSyntaxError& error) {
    throw InputError(error.what());
  }
  return out;
}

}  // namespace pressgraph::cli
