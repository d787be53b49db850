// The sentences of seeds/<lang>/examples/relations.tsv: names are given, every relation that they assert is listed.
#include <gtest/gtest.h>

#include <set>

#include "tests/extraction/marked_text.hpp"

namespace pressgraph {
namespace {

/// The relations that a text asserts, as the table writes them; those of business events have their own table.
std::set<std::string> asserted(const ReadText& text) {
  const auto name = [&](const std::string& id) { return text.entities.list[Entities::index(id)].name; };
  std::set<std::string> out;
  for (const Relation& relation : text.relations) {
    if (relation.polarity == Polarity::negated || relation.modality != Modality::asserted ||
        relation.predicate.starts_with("has"))
      continue;
    out.insert((relation.former ? "former " : "") + relation.predicate + " " + name(relation.subject) + " -> " +
               (relation.object_is_entity ? name(relation.object) : relation.object) +
               (relation.organization.empty() ? "" : " @ " + name(relation.organization)));
  }
  return out;
}

class RelationSentences : public testing::TestWithParam<const char*> {};

TEST_P(RelationSentences, AssertWhatTheTableSays) {
  static const Seeds seeds;
  const MarkedTextReader reader(seeds, GetParam());
  read_table(seeds.file(std::string(GetParam()) + "/examples/relations.tsv"), true, [&](const TableRow& row) {
    std::set<std::string> wanted;
    for (const std::string_view relation : split(row[1], ';')) wanted.emplace(relation);
    EXPECT_EQ(asserted(reader.read(row[0])), wanted) << row[0];
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, RelationSentences, testing::Values("fr", "en"));

}  // namespace
}  // namespace pressgraph
