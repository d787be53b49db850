#include <gtest/gtest.h>

#include <map>
#include <set>

#include "exporters/diagram_dot.hpp"
#include "exporters/diagram_layout.hpp"
#include "exporters/diagram_views.hpp"
#include "exporters/dot_syntax.hpp"
#include "exporters/formats.hpp"
#include "extraction/seeds.hpp"
#include "tests/cli/program.hpp"
#include "tests/exporters/random_graphs.hpp"
#include "tests/exporters/svg_reader.hpp"

namespace pressgraph {
namespace {

constexpr std::uint32_t kGraphs = 1000;

std::string exported(const KnowledgeGraph& graph) {
  std::string out;
  write_graph(graph, *find_format("dot"), {}, [&](std::string_view piece) { out += piece; });
  return out;
}

/// Text without the spaces at which labels are wrapped.
std::string packed(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::string packed(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += packed(line);
  return out;
}

/// Each of the views in turn.
Diagram some_view(const KnowledgeGraph& graph, const DiagramStyle& style, std::uint32_t number) {
  const VertexId first = *graph.vertices(VertexKind::entity).begin();
  switch (number % 5) {
    case 0:
      return draw_overview(graph, style, 60);
    case 1:
      return draw_ego(graph, style, first, 1, 60);
    case 2:
      return draw_claims(graph, style, first, 60);
    case 3:
      return draw_article(graph, style, graph.article_vertex(0), 60);
    default:
      return draw_timeline(graph, style, {}, 60);
  }
}

TEST(DotSyntax, KeepsWhatCanBeDrawn) {
  EXPECT_EQ(drawable(" a \t\r\n b\x01\x7f\xc2\x85"
                     "c "),
            "a b c");
  EXPECT_EQ(drawable("«\xc2\xa0"
                     "a\xe2\x80\xaf»"),
            "«\xc2\xa0"
            "a\xe2\x80\xaf»");
  EXPECT_EQ(drawable("a\xff"
                     "b\xc3"),
            "ab");
  EXPECT_EQ(drawable("a\xef\xbf\xbf"
                     "b\xf0\x9f\xbf\xbe"
                     "c"),
            "abc");
  EXPECT_EQ(drawable(""), "");
}

TEST(DotSyntax, WrapsInEvenLines) {
  EXPECT_EQ(wrap("un deux trois quatre cinq", 12), (std::vector<std::string>{"un deux", "trois", "quatre cinq"}));
  EXPECT_EQ(wrap("", 12), (std::vector<std::string>{""}));
  EXPECT_EQ(wrap("motlong", 3), (std::vector<std::string>{"motlong"}));
  EXPECT_EQ(wrap(std::string(10, 'x'), 3), (std::vector<std::string>{std::string(9, 'x'), "x"}));
}

TEST(DotSyntax, ShortensAtAWord) {
  EXPECT_EQ(shorten("un deux trois", 13), "un deux trois");
  EXPECT_EQ(shorten("un deux trois", 9), "un deux…");
  EXPECT_EQ(shorten("éééééé", 4), "éééé…");
  EXPECT_EQ(shorten("un deux trois", 7), "un deux…");
}

TEST(DotSyntax, SplitsWhatTheScannerOfGraphvizRefuses) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "é\"\\ ";
  const std::string dot = "digraph { a [tooltip=" + dot_tooltip(text) + ", label=x] }";
  const test::Outcome result = test::run("dot", {"-Tcanon"}, dot);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err, "");
}

TEST(Dot, OfRandomGraphsIsReadWithoutAWord) {
  const DiagramStyle style(Seeds(), "fr");
  std::string all;
  for (std::uint32_t seed = 0; seed < kGraphs; ++seed) {
    const KnowledgeGraph graph = test::nasty_graph(seed);
    all += exported(graph) + diagram_dot(some_view(graph, style, seed), style);
  }
  const test::Outcome result = test::run("dot", {"-Tcanon"}, all);
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.err, "");
}

TEST(Dot, LabelsOfRandomGraphsReadBackFromSvg) {
  for (std::uint32_t seed = 0; seed < kGraphs; seed += 4) {
    const KnowledgeGraph graph = test::nasty_graph(seed);
    std::map<std::string, std::string> expected;
    for (const VertexId v : graph.vertices()) expected[compact(graph.name(v))] = packed(drawable(graph.label(v)));
    const test::Drawing drawing = test::read_svg(render(exported(graph), "svg"));
    ASSERT_EQ(drawing.nodes.size(), graph.vertex_count());
    for (const test::DrawnNode& node : drawing.nodes)
      EXPECT_EQ(packed(node.lines), expected.at(node.id)) << "seed " << seed;
  }
}

TEST(Dot, LabelsOfRandomDiagramsReadBackFromSvg) {
  const DiagramStyle style(Seeds(), "en");
  for (std::uint32_t seed = 0; seed < kGraphs; seed += 10) {
    const KnowledgeGraph graph = test::nasty_graph(seed);
    const Diagram diagram = some_view(graph, style, seed / 10);
    std::map<std::string, std::string> expected;
    for (const DiagramNode& node : diagram.nodes) {
      std::string words = packed(drawable(node.over)) + packed(drawable(node.text));
      for (const std::string& line : node.under) words += packed(drawable(line));
      expected[node.id] = words;
    }
    if (expected.empty()) continue;
    const test::Drawing drawing = test::read_svg(render(diagram_dot(diagram, style), "svg"));
    for (const test::DrawnNode& node : drawing.nodes)
      EXPECT_TRUE(node.kind == "label" || packed(node.lines) == expected.at(node.id))
          << "seed " << seed << ": " << packed(node.lines);
  }
}

TEST(Dot, NoLayoutEngineComplainsOfTheExport) {
  std::string all;
  for (std::uint32_t seed = 0; seed < 20; ++seed) all += exported(test::nasty_graph(seed));
  for (const char* engine : {"dot", "neato", "sfdp"}) {
    const test::Outcome result = test::run(engine, {"-Tsvg"}, all);
    EXPECT_EQ(result.code, 0) << engine;
    EXPECT_EQ(result.err, "") << engine;
  }
}

TEST(Layout, SaysWhatIsWrong) {
  EXPECT_THROW(render("digraph { a [label=\"x }", "svg"), LayoutError);
  EXPECT_THROW(render("digraph { a }", "no-such-format"), LayoutError);
}

}  // namespace
}  // namespace pressgraph
