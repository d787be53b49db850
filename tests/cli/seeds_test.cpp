// The two articles that the project starts from: what their graph must hold, each with its evidence.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "exporters/formats.hpp"
#include "tests/cli/program.hpp"

namespace pressgraph::test {
namespace {

namespace fs = std::filesystem;

class SeedArticles : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const fs::path folder = fs::path(PRESSGRAPH_SOURCE_DIR) / "../shared/seeds";
    if (!fs::exists(folder)) return;
    const std::string file = testing::TempDir() + "/seed_articles.trig";
    const Outcome result = pressgraph({"build", folder.string(), "-o", file});
    ASSERT_EQ(result.code, 0) << result.err;
    graph_ = new KnowledgeGraph(read_graph(read_file(file), *find_format("trig"), file));
    fs::remove(file);
  }
  static void TearDownTestSuite() { delete graph_; }
  void SetUp() override {
    if (graph_ == nullptr) GTEST_SKIP() << "skipped: no shared data";
  }

  static VertexId entity(const std::string& name) {
    const std::vector<VertexId> found = graph_->find_named(name);
    EXPECT_EQ(found.size(), 1U) << name;
    if (!found.empty()) {
      EXPECT_FALSE(graph_->evidence(found.front()).empty()) << name;
    }
    return found.empty() ? VertexId{} : found.front();
  }

  /// The relations of a predicate between two entities (or an entity and a literal or date).
  static bool holds(const std::string& subject, const std::string& predicate, const std::string& object) {
    const VertexId from = entity(subject);
    for (const EdgeId e : graph_->out_edges(from)) {
      const Edge& edge = graph_->edge(e);
      if (graph_->predicate(e) != predicate) continue;
      if (edge.kind == EdgeKind::edition_of && graph_->find_named(object) == std::vector<VertexId>{edge.target})
        return true;
      if (edge.kind != EdgeKind::relation) continue;
      const Relation& relation = graph_->relation(edge.record);
      const bool same = graph_->label(edge.target) == object || relation.object == object ||
                        (graph_->kind(edge.target) == VertexKind::entity &&
                         graph_->find_named(object) == std::vector<VertexId>{edge.target});
      if (same && !graph_->evidence(e).empty()) return true;
    }
    return false;
  }

  static bool has_role(const std::string& person, const std::string& role, const std::string& organization,
                       bool former = false) {
    for (std::uint32_t article = 0; article < graph_->records().size(); ++article)
      for (const Relation& relation : graph_->records()[article].relations) {
        if (relation.predicate != "holdsRole" || relation.former != former ||
            relation.object.find(role) == std::string::npos)
          continue;
        const auto subject = graph_->entity_vertex(article, relation.subject);
        const auto place = graph_->entity_vertex(article, relation.organization);
        if (subject == entity(person) && (organization.empty() || (place && place == entity(organization))))
          return true;
      }
    return false;
  }

  static bool has_quantity(double value, const std::string& unit, Comparator comparator) {
    for (const VertexId v : graph_->vertices(VertexKind::quantity)) {
      const Quantity& quantity = graph_->quantity(v);
      if (quantity.value && std::abs(*quantity.value - value) < 1e-6 * value &&
          (unit.empty() || quantity.unit == unit) && quantity.comparator == comparator)
        return true;
    }
    return false;
  }

  static std::size_t claims_of(const std::string& name) {
    const VertexId speaker = entity(name);
    std::size_t n = 0;
    for (const EdgeId e : graph_->in_edges(speaker)) n += graph_->edge(e).kind == EdgeKind::speaker;
    return n;
  }

  static inline KnowledgeGraph* graph_ = nullptr;
};

TEST_F(SeedArticles, People) {
  EXPECT_TRUE(has_role("Chen Jie", "maire adjoint", "Shanghai"));
  EXPECT_TRUE(
      has_role("Xiong Jijun", "vice-ministre", "Ministère de l'Industrie et des Technologies de l'Information"));
  EXPECT_TRUE(has_role("Andrew Aitken", "directeur mondial", "Fintech Open Source Foundation", true));
  EXPECT_TRUE(has_role("Jiang Daxin", "CEO", "StepFun"));
  EXPECT_TRUE(has_role("Jiang Daxin", "fondateur", "StepFun"));
  EXPECT_EQ(graph_->entity(entity("Trump")).type, "Person");
}

TEST_F(SeedArticles, Organisations) {
  for (const char* name : {"DeepSeek", "StepFun", "Geely Auto Group", "Nvidia"})
    EXPECT_EQ(graph_->entity(entity(name)).type, "Company") << name;
  EXPECT_EQ(graph_->entity(entity("Linux Foundation")).type, "Organization");
  EXPECT_TRUE(holds("DeepSeek", "develops", "DeepSeek-R1"));
  EXPECT_EQ(entity("R1"), entity("DeepSeek-R1"));
}

TEST_F(SeedArticles, EventsAndTheirEditions) {
  EXPECT_TRUE(holds("GDC 2025", "startDate", "2025-02-21"));
  EXPECT_TRUE(holds("GDC 2025", "endDate", "2025-02-23"));
  EXPECT_TRUE(holds("GDC 2025", "takesPlaceIn", "Shanghai"));
  const VertexId series = entity("WAIC");
  EXPECT_EQ(entity("World Artificial Intelligence Conference"), series);
  EXPECT_EQ(entity("Conférence mondiale sur l'intelligence artificielle"), series);
  EXPECT_TRUE(holds("WAIC 2025", "editionOf", "WAIC"));
  EXPECT_TRUE(holds("WAIC 2025", "startDate", "2025-07-26"));
  EXPECT_TRUE(holds("WAIC 2025", "endDate", "2025-07-28"));
  EXPECT_TRUE(holds("WAIC 2025", "takesPlaceIn", "Shanghai"));
  EXPECT_FALSE(holds("WAIC", "startDate", "2025-07-26"));
}

TEST_F(SeedArticles, Claims) {
  EXPECT_GE(claims_of("Chen Jie"), 4U);
  EXPECT_GE(claims_of("Xiong Jijun"), 3U);
  EXPECT_GE(claims_of("Andrew Aitken"), 2U);
  EXPECT_GE(claims_of("Jiang Daxin"), 2U);
  EXPECT_GE(claims_of("DeepSeek"), 1U);
}

TEST_F(SeedArticles, Figures) {
  EXPECT_TRUE(has_quantity(4.5e11, "CNY", Comparator::greater));
  EXPECT_TRUE(has_quantity(62e9, "USD", Comparator::greater));
  EXPECT_TRUE(has_quantity(35600, "", Comparator::equal));
  EXPECT_TRUE(has_quantity(32e6, "", Comparator::about));
  EXPECT_TRUE(has_quantity(6e6, "USD", Comparator::about));
  EXPECT_TRUE(has_quantity(2000, "GPU", Comparator::equal));
  EXPECT_TRUE(has_quantity(1e12, "USD", Comparator::equal));
  EXPECT_TRUE(has_quantity(6e11, "USD", Comparator::equal));
  EXPECT_TRUE(has_quantity(70000, "square metre", Comparator::greater));
  for (const double n : {1200.0, 30.0, 3000.0, 40.0, 200.0, 100.0})
    EXPECT_TRUE(has_quantity(n, "", Comparator::greater)) << n;
  EXPECT_TRUE(has_quantity(800, "", Comparator::equal));
  const auto quantities = graph_->vertices(VertexKind::quantity);
  EXPECT_TRUE(std::any_of(quantities.begin(), quantities.end(), [](VertexId v) {
    return graph_->quantity(v).min == 80e6 && graph_->quantity(v).max == 100e6;
  }));
  EXPECT_TRUE(std::any_of(quantities.begin(), quantities.end(),
                          [](VertexId v) { return !graph_->quantity(v).converts.empty(); }));
}

}  // namespace
}  // namespace pressgraph::test
