#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <memory>

#include "cli/command.hpp"
#include "cli/date_option.hpp"
#include "cli/graphs.hpp"
#include "cli/questions.hpp"

namespace pressgraph::cli {
namespace {

struct Options {
  std::string file;
  bool json = false;
  bool csv = false;
  std::string name, other;  ///< What the question's arguments are called: NAME, or A and B, or words.
  ClaimFilter filter;
  unsigned hops = 1;
  std::string type;
  std::size_t limit = 20;
};

using Question = Table (*)(const KnowledgeGraph& graph, const Options& options);

Exit answer(const Options& options, Question question) {
  const Table table = question(load(options.file), options);
  const std::string text = options.csv ? render_csv(table) : render(table, options.json);
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw Failure(Exit::output, "standard output: cannot be written");
  if (table.rows.empty()) std::fprintf(stderr, "pressgraph: nothing found\n");
  return Exit::ok;
}

void add_forms(CLI::App& command, Options& options) {
  CLI::Option* json = command.add_flag("--json", options.json, "For programs: an array of objects");
  command.add_flag("--csv", options.csv, "For spreadsheets: comma-separated values")->excludes(json);
}

CLI::App* add_question(CLI::App& ask, const std::shared_ptr<Options>& options, Action& action, const char* name,
                       const char* help, Question question) {
  CLI::App* command = ask.add_subcommand(name, help);
  add_forms(*command, *options);
  command->callback(
      [options, question, &action] { action = [options, question] { return answer(*options, question); }; });
  return command;
}

void add_name(CLI::App* command, std::string& value, const char* placeholder, const char* help) {
  command->add_option(placeholder, value, help)->required();
}

}  // namespace

void add_ask(CLI::App& app, Action& action) {
  CLI::App* ask = app.add_subcommand("ask", "Ask a graph a question");
  ask->footer(
      "Examples:\n"
      "  pressgraph ask news.trig who-said \"open source\"\n"
      "  pressgraph ask news.trig about DeepSeek\n"
      "  pressgraph ask news.trig claims --by \"Xiong Jijun\" --since 2025-02 --json\n"
      "  pressgraph ask news.trig claims --csv > claims.csv\n"
      "  pressgraph ask news.trig path \"Jiang Daxin\" Geely\n"
      "  pressgraph ask news.trig top --type Person\n"
      "Names are matched without case and accents; person:chen-jie or an IRI is exact.\n"
      "A question that finds nothing says so on standard error and ends with exit code 0.\n");
  auto options = std::make_shared<Options>();
  ask->add_option("FILE", options->file, "A graph that pressgraph build wrote; - for standard input, as TriG")
      ->required();
  add_forms(*ask, *options);
  ask->require_subcommand(1);

  const auto add = [&](const char* name, const char* help, Question question) {
    return add_question(*ask, options, action, name, help, question);
  };
  add_name(add("who-said", "The claims that hold some words, with their speakers",
               [](const KnowledgeGraph& graph, const Options& o) { return who_said(graph, o.name); }),
           options->name, "WORDS", "In this order, without regard to case and accents");
  add_name(add("about", "Everything said of somebody or something",
               [](const KnowledgeGraph& graph, const Options& o) { return about(graph, named(graph, o.name)); }),
           options->name, "NAME", "Of an entity");
  CLI::App* claims = add("claims", "Claims by speaker, subject and date",
                         [](const KnowledgeGraph& graph, const Options& o) { return claims_table(graph, o.filter); });
  claims->add_option("--by", options->filter.by, "Name of the speaker, or words of a source without name");
  claims->add_option("--about", options->filter.about, "Name of whom or what it is about");
  take_date(claims->add_option("--since", options->filter.since, "Said on this day or later"));
  take_date(claims->add_option("--until", options->filter.until, "Said on this day or earlier"));
  CLI::App* way = add("path", "The shortest chain of evidence between two entities",
                      [](const KnowledgeGraph& graph, const Options& o) {
                        return path(graph, named(graph, o.name), named(graph, o.other));
                      });
  add_name(way, options->name, "A", "Name of an entity");
  add_name(way, options->other, "B", "Name of another");
  CLI::App* near = add("ego", "Who and what is near an entity", [](const KnowledgeGraph& graph, const Options& o) {
    return ego_table(graph, named(graph, o.name), o.hops);
  });
  add_name(near, options->name, "NAME", "Of an entity");
  near->add_option("--hops", options->hops, "How far, from entity to entity")
      ->capture_default_str()
      ->check(CLI::Range(1, 6));
  add_name(
      add("timeline", "What happened to an entity and was said by or about it, by date",
          [](const KnowledgeGraph& graph, const Options& o) { return timeline_table(graph, named(graph, o.name)); }),
      options->name, "NAME", "Of an entity");
  CLI::App* ranking = add("top", "The entities that matter most, by PageRank",
                          [](const KnowledgeGraph& graph, const Options& o) { return top(graph, o.type, o.limit); });
  ranking->add_option("--type", options->type, "Only of this type, such as Person or Organization");
  ranking->add_option("--limit", options->limit, "How many")->capture_default_str();
  add("conflicts", "Figures and dates that changed or contradict each other",
      [](const KnowledgeGraph& graph, const Options&) { return conflicts_table(graph); });
  add("repeated", "Claims that several articles repeat",
      [](const KnowledgeGraph& graph, const Options&) { return repeated(graph); });
  add("copies", "Articles that are one text, of which the counts count one",
      [](const KnowledgeGraph& graph, const Options&) { return copies(graph); });
  add_name(add("decisions", "Why an entity is one, and what it may be the same as",
               [](const KnowledgeGraph& graph, const Options& o) { return decisions(graph, named(graph, o.name)); }),
           options->name, "NAME", "Of an entity");
}

}  // namespace pressgraph::cli
