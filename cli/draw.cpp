#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "cli/outputs.hpp"
#include "cli/questions.hpp"
#include "exporters/diagram_dot.hpp"
#include "exporters/diagram_layout.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/output_file.hpp"
#include "extraction/input_error.hpp"
#include "extraction/seeds.hpp"
#include "graph/record_set.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  std::string graph;
  std::string view;
  std::vector<std::string> names;
  std::vector<std::string> paths{"-"};
  std::string language;
  std::string style;
  std::size_t max_nodes = 60;
  std::size_t hops = 1;
};

/// The article that a person names, as --retract takes names, or by its IRI.
VertexId article_named(const KnowledgeGraph& graph, const std::string& name) {
  std::vector<VertexId> articles;
  std::vector<const DocumentInfo*> documents;
  for (const VertexId v : graph.vertices(VertexKind::article)) {
    if (graph.iri(v) == name) return v;
    articles.push_back(v);
    documents.push_back(&graph.article(v));
  }
  const std::vector<std::size_t> found = find_articles(documents, name);
  if (found.size() == 1) return articles[found.front()];
  std::vector<std::string_view> paths;
  for (const std::size_t i : found) paths.push_back(documents[i]->path);
  if (!found.empty())
    throw Failure(Exit::usage,
                  fmt::format("{}: names several articles, expected one of: {}", name, fmt::join(paths, ", ")));
  std::string known;
  for (const VertexId v : graph.vertices(VertexKind::article)) {
    if (v.value == 5) known += ", …";
    if (v.value < 5) known += fmt::format("{}{}", known.empty() ? "" : ", ", graph.label(v));
  }
  throw Failure(Exit::usage,
                fmt::format("{}: no article of this path, file name or title; expected one of: {}", name, known));
}

struct Subject {
  const KnowledgeGraph& graph;
  const DiagramStyle& style;
  const Options& options;
  VertexId entity(std::size_t name) const { return named(graph, options.names[name]); }
};

struct View {
  std::string_view name;
  std::string_view arguments;
  std::string_view help;
  std::string_view nothing;  ///< Why the picture may be empty.
  Diagram (*draw)(const Subject&);
};

constexpr View kViews[] = {
    {"overview", "", "who matters most, and what connects them", "no entity is linked to another",
     [](const Subject& it) { return draw_overview(it.graph, it.style, it.options.max_nodes); }},
    {"ego", "NAME", "one entity and what is around it (--hops)", "",
     [](const Subject& it) {
       return draw_ego(it.graph, it.style, it.entity(0), it.options.hops, it.options.max_nodes);
     }},
    {"claims", "NAME", "what an entity says, and what is said about it", "",
     [](const Subject& it) { return draw_claims(it.graph, it.style, it.entity(0), it.options.max_nodes); }},
    {"article", "FILE", "the claims and relations of one article", "the article has neither claims nor relations",
     [](const Subject& it) {
       return draw_article(it.graph, it.style, article_named(it.graph, it.options.names[0]), it.options.max_nodes);
     }},
    {"timeline", "[NAME]", "what was said and done, in order of date", "nothing has a date",
     [](const Subject& it) {
       const auto entity = it.options.names.empty() ? std::nullopt : std::optional(it.entity(0));
       return draw_timeline(it.graph, it.style, entity, it.options.max_nodes);
     }},
    {"path", "NAME NAME", "how two entities are connected, with the words that say so",
     "no chain of relations and claims leads from one to the other",
     [](const Subject& it) { return draw_path(it.graph, it.style, it.entity(0), it.entity(1), it.options.max_nodes); }},
    {"conflicts", "", "figures that change or contradict each other",
     "no two figures for one thing contradict each other",
     [](const Subject& it) { return draw_conflicts(it.graph, it.style, it.options.max_nodes); }},
};

/// How many names a view needs at least and takes at most.
std::pair<std::size_t, std::size_t> names_of(const View& view) {
  const std::size_t most =
      view.arguments.empty()
          ? 0
          : static_cast<std::size_t>(1 + std::count(view.arguments.begin(), view.arguments.end(), ' '));
  return {view.arguments.starts_with('[') ? 0 : most, most};
}

const View& view_of(const Options& options) {
  std::string names;
  for (const View& view : kViews) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", view.name);
    if (view.name != options.view) continue;
    const auto [least, most] = names_of(view);
    if (options.names.size() < least || options.names.size() > most)
      throw Failure(Exit::usage, fmt::format("draw {}: {} given, expected {}", view.name, options.names.size(),
                                             most == 0 ? "no name" : view.arguments));
    return view;
  }
  throw Failure(Exit::usage, fmt::format("{}: unknown view, expected one of: {}", options.view, names));
}

std::string extension_of(const std::string& path) {
  if (path == "-") return "dot";
  const std::string extension = std::filesystem::path(path).extension().string();
  for (const char* known : {".dot", ".gv", ".svg", ".png", ".pdf"})
    if (extension == known) return extension == ".gv" ? "dot" : extension.substr(1);
  throw Failure(Exit::usage, fmt::format("{}: expected a name that ends in .dot, .gv, .svg, .png or .pdf", path));
}

/// The language that most articles are in.
std::string main_language(const KnowledgeGraph& graph) {
  std::map<std::string, std::size_t> counts;
  for (const Extraction& record : graph.records()) ++counts[record.document.language.substr(0, 2)];
  std::string out = "en";
  std::size_t most = 0;
  for (const auto& [language, count] : counts)
    if (count > most) std::tie(out, most) = std::pair(language, count);
  return out;
}

/// The languages that pictures have words in.
std::vector<std::string> languages(const Seeds& seeds) {
  std::vector<std::string> out;
  for (const std::string& path : seeds.list(""))
    if (path.ends_with("/diagram.tsv")) out.push_back(path.substr(0, path.find('/')));
  return out;
}

void check_language(const Seeds& seeds, const std::string& language) {
  const std::vector<std::string> known = languages(seeds);
  if (!language.empty() && std::find(known.begin(), known.end(), language) == known.end())
    throw Failure(Exit::usage, fmt::format("--lang {}: no words in this language, expected one of: {}", language,
                                           fmt::join(known, ", ")));
}

std::string read_style(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be read, expected a table like seeds/diagram_style.tsv");
  return {std::istreambuf_iterator<char>(in), {}};
}

void say_left_out(const LeftOut& left_out, std::size_t max_nodes) {
  if (!left_out.any()) return;
  std::vector<std::string> parts;
  for (const auto& [count, what] : {std::pair(left_out.entities, "entities"), std::pair(left_out.claims, "claims"),
                                    std::pair(left_out.links, "links"), std::pair(left_out.other, "others")})
    if (count > 0) parts.push_back(fmt::format("{} {}", count, what));
  fmt::print(stderr, "pressgraph: left out for --max-nodes {}: {}\n", max_nodes, fmt::join(parts, ", "));
}

Exit run(const Options& options) {
  const View& view = view_of(options);
  for (const std::string& path : options.paths) extension_of(path);
  check_distinct(options.paths);
  const Seeds seeds;
  check_language(seeds, options.language);
  const KnowledgeGraph graph = load(options.graph);
  DiagramStyle style(seeds, options.language.empty() ? main_language(graph) : options.language);
  if (!options.style.empty()) style.replace(read_style(options.style), options.style);
  const Diagram diagram = view.draw({graph, style, options});
  if (diagram.nodes.empty())
    throw Failure(Exit::input, fmt::format("{}: nothing to draw: {}", options.graph, view.nothing));
  const std::string dot = diagram_dot(diagram, style);
  std::vector<std::unique_ptr<OutputFile>> files;
  for (const std::string& path : options.paths) {
    files.push_back(std::make_unique<OutputFile>(path));
    const std::string format = extension_of(path);
    files.back()->stream() << (format == "dot" ? dot : pressgraph::render(dot, format));
  }
  for (const auto& file : files) file->commit();
  say_left_out(diagram.left_out, options.max_nodes);
  return Exit::ok;
}

}  // namespace

void add_draw(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("draw", "Draw a picture that answers a question");
  std::string views = "Views:\n";
  for (const View& view : kViews) views += fmt::format("  {:<9} {:<10} {}\n", view.name, view.arguments, view.help);
  command->footer(views +
                  "\nExamples:\n"
                  "  pressgraph draw news.trig overview -o news.svg\n"
                  "  pressgraph draw news.trig ego \"Deepseek\" --hops 2 -o deepseek.png\n");
  auto options = std::make_shared<Options>();
  command->add_option("GRAPH", options->graph, "A graph that pressgraph build wrote")->required();
  command->add_option("VIEW", options->view, "What to draw")->required();
  command->add_option("NAME", options->names, "What it is about, where the view asks");
  command
      ->add_option("-o,--output", options->paths,
                   "File to write: .dot, .svg, .png or .pdf; - or nothing for DOT on standard output")
      ->type_name("FILE");
  command->add_option("--hops", options->hops, "How far around an entity")
      ->capture_default_str()
      ->check(CLI::Range(1, 9));
  command->add_option("--max-nodes", options->max_nodes, "At most so many boxes")
      ->capture_default_str()
      ->check(CLI::Range(2, 2000));
  command->add_option("--lang", options->language,
                      "Language of the words in the picture (fr, en); that of most articles where not given");
  command->add_option("--style", options->style, "Table that replaces rows of seeds/diagram_style.tsv")
      ->type_name("FILE");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
