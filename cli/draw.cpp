#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "exporters/diagram_dot.hpp"
#include "exporters/diagram_layout.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/output_file.hpp"
#include "extraction/input_error.hpp"
#include "extraction/seeds.hpp"

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

VertexId entity_named(const KnowledgeGraph& graph, const std::string& name) {
  const std::vector<VertexId> found = graph.find_named(name);
  if (!found.empty()) return found.front();
  if (const auto v = graph.find(name); v && graph.kind(*v) == VertexKind::entity) return *v;
  throw Failure(Exit::usage, fmt::format("{}: no entity of this name", name));
}

struct View {
  std::string_view name;
  std::string_view help;
  std::size_t names;  ///< How many it needs.
  Diagram (*draw)(const KnowledgeGraph&, const DiagramStyle&, const Options&);
};

constexpr View kViews[] = {
    {"overview", "the entities that matter most and how they connect", 0,
     [](const KnowledgeGraph& graph, const DiagramStyle& style, const Options& options) { return draw_overview(graph, style, options.max_nodes); }},
    {"ego", "one entity and what is around it", 1,
     [](const KnowledgeGraph& graph, const DiagramStyle& style, const Options& options) {
       return draw_ego(graph, style, entity_named(graph, options.names[0]), options.hops, options.max_nodes);
     }},
};

const View& view_of(const Options& options) {
  std::string names;
  for (const View& view : kViews) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", view.name);
    if (view.name != options.view) continue;
    if (view.names != options.names.size())
      throw Failure(Exit::usage, fmt::format("draw {}: {} name(s) given, expected {}", view.name, options.names.size(), view.names));
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

std::string read_style(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be read, expected a table like seeds/diagram_style.tsv");
  return {std::istreambuf_iterator<char>(in), {}};
}

Exit run(const Options& options) {
  const View& view = view_of(options);
  for (const std::string& path : options.paths) extension_of(path);
  const KnowledgeGraph graph = load(options.graph);
  DiagramStyle style(Seeds(), options.language.empty() ? main_language(graph) : options.language);
  if (!options.style.empty()) style.replace(read_style(options.style), options.style);
  const Diagram diagram = view.draw(graph, style, options);
  const std::string dot = diagram_dot(diagram, style);
  std::vector<std::unique_ptr<OutputFile>> files;
  for (const std::string& path : options.paths) {
    files.push_back(std::make_unique<OutputFile>(path));
    const std::string format = extension_of(path);
    files.back()->stream() << (format == "dot" ? dot : render(dot, format));
  }
  for (const auto& file : files) file->commit();
  if (!diagram.left_out.empty()) fmt::print(stderr, "pressgraph: {}\n", diagram.left_out);
  return Exit::ok;
}

}  // namespace

void add_draw(CLI::App& app, Action& action) {
  CLI::App* command = app.add_subcommand("draw", "Draw a picture that answers a question");
  std::string views = "Views:\n";
  for (const View& view : kViews) views += fmt::format("  {:<10} {}\n", view.name, view.help);
  command->footer(views + "\nExamples:\n"
                          "  pressgraph draw news.trig overview -o news.svg\n"
                          "  pressgraph draw news.trig ego \"Deepseek\" --hops 2 -o deepseek.png\n");
  auto options = std::make_shared<Options>();
  command->add_option("GRAPH", options->graph, "A graph that pressgraph build wrote")->required();
  command->add_option("VIEW", options->view, "What to draw")->required();
  command->add_option("NAME", options->names, "What it is about, where the view asks");
  command->add_option("-o,--output", options->paths, "File to write: .dot, .svg, .png or .pdf; - for standard output, as DOT")->type_name("FILE");
  command->add_option("--hops", options->hops, "How far around an entity")->capture_default_str()->check(CLI::Range(1, 9));
  command->add_option("--max-nodes", options->max_nodes, "At most so many boxes")->capture_default_str()->check(CLI::PositiveNumber);
  command->add_option("--lang", options->language, "Language of the words in the picture (fr, en); that of most articles where not given");
  command->add_option("--style", options->style, "Table that replaces rows of seeds/diagram_style.tsv")->type_name("FILE");
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
