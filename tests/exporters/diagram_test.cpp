#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "exporters/diagram_dot.hpp"
#include "exporters/diagram_layout.hpp"
#include "exporters/diagram_views.hpp"
#include "extraction/seeds.hpp"
#include "graph/linker.hpp"
#include "tests/exporters/svg_reader.hpp"
#include "tests/graph/records.hpp"

namespace pressgraph {
namespace {

using test::Drawing;
using test::DrawnNode;

constexpr std::size_t kLimit = 60;

/// A press of 110 entities in four articles, most of them linked: more than a picture takes.
KnowledgeGraph crowded_graph() {
  static const char* const kTypes[] = {"Person",  "Company", "GovernmentBody", "Event",
                                       "Product", "AIModel", "Place",          "Work"};
  static const char* const kNames[] = {"Aubry",      "Brassac",         "Centre de recherche appliquée de Brassac",
                                       "Dorval",     "Estrées-sur-Lys", "Forum des villes moyennes",
                                       "Gaz du Nord"};
  std::mt19937 random(8);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::vector<Extraction> records;
  for (int article = 0; article < 4; ++article) {
    RecordWriter writer("article" + std::to_string(article) + ".txt");
    writer.record().document.published = "2025-03-0" + std::to_string(article + 1);
    std::vector<std::string> entities;
    for (std::size_t i = 0; i < 40; ++i) {
      const std::size_t number = below(110);
      entities.push_back(writer.entity(kTypes[number % std::size(kTypes)],
                                       std::string(kNames[number % std::size(kNames)]) + " " + std::to_string(number)));
    }
    for (std::size_t i = 0; i < 30; ++i) {
      writer.claim(
          entities[below(20)],
          "la production de l’usine a doublé en un an, et celle de la voisine a baissé d’autant " + std::to_string(i),
          {entities[below(40)]});
      writer.record().claims.back().polarity = static_cast<Polarity>(i % 5 == 0);
      writer.record().claims.back().kind = static_cast<ClaimKind>(i % 3);
      writer.record().claims.back().said_on = "2025-0" + std::to_string(1 + below(3)) + "-1" + std::to_string(below(4));
    }
    for (std::size_t i = 0; i < 30; ++i) {
      Relation& relation =
          writer.relation(entities[below(40)], i % 2 == 0 ? "develops" : "partnerOf", entities[below(40)]);
      relation.modality = static_cast<Modality>(i % 5);
      relation.polarity = static_cast<Polarity>(i % 7 == 0);
    }
    records.push_back(writer.finish());
  }
  return link(std::move(records));
}

/// The entity with most edges.
VertexId hub(const KnowledgeGraph& graph) {
  VertexId best = *graph.vertices(VertexKind::entity).begin();
  for (const VertexId v : graph.vertices(VertexKind::entity))
    if (graph.in_edges(v).size() > graph.in_edges(best).size()) best = v;
  return best;
}

std::vector<Diagram> all_views(const KnowledgeGraph& graph, const DiagramStyle& style) {
  const VertexId centre = hub(graph);
  const auto near = ego(graph, centre, 4);
  VertexId far = centre;
  for (const VertexId v : near)
    if (graph.kind(v) == VertexKind::entity) far = v;
  return {draw_overview(graph, style, kLimit),         draw_ego(graph, style, centre, 3, kLimit),
          draw_claims(graph, style, centre, kLimit),   draw_article(graph, style, graph.article_vertex(0), kLimit),
          draw_timeline(graph, style, {}, kLimit),     draw_timeline(graph, style, centre, kLimit),
          draw_path(graph, style, centre, far, kLimit)};
}

bool intersect(const DrawnNode& left, const DrawnNode& right) {
  constexpr double kTouch = 0.5;
  return left.left + kTouch < right.right && right.left + kTouch < left.right && left.top + kTouch < right.bottom &&
         right.top + kTouch < left.bottom;
}

void expect_apart(const Diagram& diagram, const Drawing& drawing) {
  for (const DrawnNode& left : drawing.nodes) {
    EXPECT_TRUE(left.boxed || left.kind == "Date" || left.kind == "Measure") << left.id;
    for (const DrawnNode& right : drawing.nodes) {
      const bool both = left.boxed && right.boxed && left.id < right.id;
      EXPECT_FALSE(both && intersect(left, right)) << diagram.title << ": " << left.id << " and " << right.id;
    }
  }
}

/// Title, a legend for every kind of box, what was left out, sources.
void expect_header(const Diagram& diagram, const DiagramStyle& style, const Drawing& drawing) {
  std::string header;
  for (const std::string& line : drawing.header) header += line + "\n";
  EXPECT_NE(header.find(diagram.title), std::string::npos) << header;
  EXPECT_NE(header.find("Sources"), std::string::npos) << header;
  EXPECT_EQ(header.find("Non montré") != std::string::npos, diagram.left_out.any()) << header;
  for (const DiagramNode& node : diagram.nodes)
    EXPECT_NE(header.find(style.name(node.style)), std::string::npos)
        << "no legend for " << node.style << " in " << header;
}

TEST(Diagrams, OfSixtyNodesHaveAHeaderAndNoTwoBoxesOrLabelsThatIntersect) {
  const KnowledgeGraph graph = crowded_graph();
  const DiagramStyle style(Seeds(), "fr");
  for (const Diagram& diagram : all_views(graph, style)) {
    ASSERT_FALSE(diagram.nodes.empty()) << diagram.title;
    EXPECT_LE(diagram.nodes.size(), kLimit) << diagram.title;
    const Drawing drawing = test::read_svg(render(diagram_dot(diagram, style), "svg"));
    ASSERT_GE(drawing.nodes.size(), diagram.nodes.size());
    expect_apart(diagram, drawing);
    expect_header(diagram, style, drawing);
  }
}

TEST(Diagrams, SayWhatTheyLeaveOut) {
  const KnowledgeGraph graph = crowded_graph();
  const DiagramStyle style(Seeds(), "en");
  EXPECT_GT(draw_overview(graph, style, 10).left_out.entities, 0U);
  EXPECT_GT(draw_claims(graph, style, hub(graph), 3).left_out.claims, 0U);
  EXPECT_GT(draw_timeline(graph, style, {}, 10).left_out.other, 0U);
  for (std::size_t limit = 1; limit < 12; ++limit) {
    EXPECT_LE(draw_overview(graph, style, limit).nodes.size(), limit);
    EXPECT_LE(draw_ego(graph, style, hub(graph), 2, limit).nodes.size(), limit);
    EXPECT_LE(draw_claims(graph, style, hub(graph), limit).nodes.size(), limit);
    EXPECT_LE(draw_article(graph, style, graph.article_vertex(0), limit).nodes.size(), limit);
    EXPECT_LE(draw_timeline(graph, style, {}, limit).nodes.size(), limit);
  }
}

TEST(Diagrams, AreTheSameAtEveryRun) {
  const DiagramStyle style(Seeds(), "fr");
  const KnowledgeGraph first = crowded_graph(), second = crowded_graph();
  const std::vector<Diagram> left = all_views(first, style), right = all_views(second, style);
  for (std::size_t i = 0; i < left.size(); ++i) EXPECT_EQ(diagram_dot(left[i], style), diagram_dot(right[i], style));
  const std::string network = diagram_dot(draw_overview(first, style, 15), style);
  EXPECT_EQ(render(network, "svg"), render(network, "svg"));
}

/// « Alto » founded « Bora », says an article twice; a claim denies that it bought it.
KnowledgeGraph small_graph() {
  RecordWriter writer("un.txt");
  const std::string alto = writer.entity("Company", "Alto"), bora = writer.entity("Company", "Bora"),
                    cyme = writer.entity("Company", "Cyme");
  writer.relation(alto, "founderOf", bora);
  writer.relation(alto, "founderOf", bora);
  writer.claim(alto, "« Nous n’avons pas acheté Cyme »", {cyme});
  writer.relation(bora, "acquires", cyme).polarity = Polarity::negated;
  writer.record().relations.back().claims = {"c1"};
  writer.relation(cyme, "acquires", bora).modality = Modality::planned;
  return link({writer.finish()});
}

const DiagramEdge& edge_of(const Diagram& diagram, const std::string& from, const std::string& to) {
  for (const DiagramEdge& edge : diagram.edges)
    if (diagram.nodes[edge.from].text == from && diagram.nodes[edge.to].text == to) return edge;
  throw std::runtime_error(from + " → " + to + ": no such edge");
}

TEST(Diagrams, MergeParallelEdgesAndShowHowSureTheyAre) {
  const DiagramStyle style(Seeds(), "fr");
  const Diagram diagram = draw_overview(small_graph(), style, kLimit);
  ASSERT_EQ(diagram.nodes.size(), 3U);
  ASSERT_EQ(diagram.edges.size(), 4U);
  const DiagramEdge& founded = edge_of(diagram, "Alto", "Bora");
  EXPECT_EQ(founded.count, 2U);
  EXPECT_EQ(founded.label, "a fondé");
  EXPECT_EQ(founded.line, LineKind::fact);
  EXPECT_FALSE(founded.negated);
  EXPECT_EQ(edge_of(diagram, "Alto", "Cyme").line, LineKind::reported);
  EXPECT_TRUE(edge_of(diagram, "Bora", "Cyme").negated);
  EXPECT_EQ(edge_of(diagram, "Bora", "Cyme").line, LineKind::reported);
  EXPECT_EQ(edge_of(diagram, "Cyme", "Bora").line, LineKind::possible);
}

/// An article that says on which day an event begins.
Extraction dated(const std::string& path, const std::string& day, const std::string& other) {
  RecordWriter writer(path);
  const std::string event = writer.entity("Event", "Salon des moulins de Brassac");
  writer.entity("Company", other);
  const std::string date = writer.date(day);
  Relation& relation = writer.relation(event, "startDate", day, false);
  relation.date = date;
  return writer.finish();
}

TEST(Diagrams, SetFiguresThatContradictEachOtherSideBySide) {
  const DiagramStyle style(Seeds(), "fr");
  const KnowledgeGraph graph = link({dated("un.txt", "2025-03-04", "Alto"), dated("deux.txt", "2025-03-11", "Bora")});
  const Diagram diagram = draw_conflicts(graph, style, kLimit);
  ASSERT_EQ(diagram.nodes.size(), 4U);
  EXPECT_EQ(diagram.nodes[0].text, "Salon des moulins de Brassac 2025");
  EXPECT_EQ(diagram.nodes[1].text, "date de début");
  EXPECT_EQ(diagram.edges.size(), 3U);
  EXPECT_EQ(diagram.sources.size(), 2U);
  EXPECT_TRUE(draw_conflicts(link({dated("un.txt", "2025-03-04", "Alto")}), style, kLimit).nodes.empty());
  expect_apart(diagram, test::read_svg(render(diagram_dot(diagram, style), "svg")));
  EXPECT_EQ(draw_conflicts(graph, style, 3).left_out.other, 1U);
}

TEST(DiagramStyles, AreTakenFromTheTableAndMayBeReplaced) {
  DiagramStyle style(Seeds(), "fr");
  EXPECT_EQ(style.node("Company").style, "rounded");
  EXPECT_EQ(style.node("Company").shape, "box");
  EXPECT_EQ(style.node("no such type").shape, style.node("Thing").shape);
  EXPECT_EQ(style.name("Company"), "entreprise");
  EXPECT_EQ(style.count("shown.links", 1), "un lien");
  EXPECT_EQ(style.count("shown.links", 2), "2 liens");
  style.replace("name\tshape\tfill\tline\tmark\nCompany\thexagon\t#ffffff\t#000000\tC\n", "mine.tsv");
  EXPECT_EQ(style.node("Company").shape, "hexagon");
  EXPECT_EQ(style.node("Company").style, "");
}

TEST(DiagramStyles, RefuseWhatIsNoColourAndNoShape) {
  DiagramStyle style(Seeds(), "xx");
  EXPECT_EQ(style.language(), "en");
  const auto message = [&](const std::string& row) {
    try {
      style.replace("name\tshape\tfill\tline\tmark\n" + row, "mine.tsv");
    } catch (const std::invalid_argument& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(message("Company\tbox\tred\t#000000\tC\n"), "mine.tsv:2: colour \"red\", expected #rrggbb");
  EXPECT_EQ(message("Company\tbox\" onload=\t#ffffff\t#000000\tC\n"),
            "mine.tsv:2: shape \"box\" onload=\", expected a Graphviz shape");
}

}  // namespace
}  // namespace pressgraph
