#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdio>
#include <limits>
#include <memory>
#include <optional>

#include "cli/articles.hpp"
#include "cli/command.hpp"
#include "cli/graphs.hpp"
#include "cli/questions.hpp"
#include "extraction/explanation.hpp"

namespace pressgraph::cli {
namespace {

constexpr Span kWholeText{0, std::numeric_limits<std::uint32_t>::max()};

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// Cuts « article.txt:120-180 » into the file and the code points; a name without such an ending stays whole.
Span take_span(std::string& input) {
  const std::size_t colon = input.rfind(':');
  const std::size_t dash = input.rfind('-');
  if (colon == std::string::npos || dash == std::string::npos || dash < colon) return kWholeText;
  const auto begin = number(std::string_view(input).substr(colon + 1, dash - colon - 1));
  const auto end = number(std::string_view(input).substr(dash + 1));
  if (!begin || !end) return kWholeText;
  if (*end <= *begin) throw Failure(Exit::usage, fmt::format("{}: expected START-END with START below END", input));
  input.resize(colon);
  return {*begin, *end};
}

/// Why the entities of a saved graph are one, and what stands for each name of a graph.
Exit explain_entities(const std::vector<std::string>& inputs) {
  const KnowledgeGraph graph = load(inputs.front());
  for (std::size_t i = 1; i < inputs.size(); ++i) {
    const VertexId entity = named(graph, inputs[i]);
    const Table why = decisions(graph, entity);
    const std::string text = fmt::format(
        "{} “{}” ({})\n{}\n{}\n", compact(graph.name(entity)), graph.label(entity), graph.entity(entity).type,
        render(mentions(graph, entity), false),
        why.rows.empty() ? "no other name had to be told from this one or joined to it\n" : render(why, false));
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return Exit::ok;
}

Exit run(ArticleOptions options) {
  if (is_graph_file(options.inputs.front())) {
    if (options.inputs.size() < 2)
      throw Failure(Exit::usage,
                    fmt::format("{}: expected names or IRIs of entities behind the graph", options.inputs.front()));
    return explain_entities(options.inputs);
  }
  const Span where = take_span(options.inputs.front());
  const std::string article = options.inputs.front();
  // « wire.jsonl#2 » is one article of a file of several.
  options.inputs.front() = file_of(article);
  for (const Extraction& extraction : extract_all(options)) {
    if (options.inputs.front() != article && file_of(extraction.document.path) == options.inputs.front() &&
        extraction.document.path != article)
      continue;
    const std::string text = fmt::format("{}: {}, {} characters, {}\n\n{}", extraction.document.path,
                                         extraction.document.language, extraction.document.characters,
                                         extraction.document.title.empty() ? "no title" : extraction.document.title,
                                         explain(extraction, where));
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return Exit::ok;
}

}  // namespace

void add_explain(CLI::App& app, Action& action) {
  CLI::App* command =
      app.add_subcommand("explain", "Show what was read from an article, where it stands, and by which rules");
  command->footer(
      "Examples:\n"
      "  pressgraph explain article.txt\n"
      "  pressgraph explain article.txt:120-480     only what stands at these characters\n"
      "  pressgraph explain wire.jsonl#2            only the article of the second line\n"
      "  pressgraph explain news.trig person:chen-jie   where an entity is named, and why its names are one\n");
  auto options = std::make_shared<ArticleOptions>();
  add_article_options(*command, *options);
  command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace pressgraph::cli
