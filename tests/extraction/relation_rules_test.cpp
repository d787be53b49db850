// Each row of the tables of relation triggers carries a sentence that states its relation and one that does not.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "extraction/pos_tagger.hpp"
#include "extraction/references.hpp"
#include "extraction/relations.hpp"

namespace pressgraph {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

/// The names that the examples use, with their types; the rules are tested, not the tagger.
std::vector<std::pair<std::string, std::string>> example_names() {
  static const std::string table = read_file(PRESSGRAPH_SOURCE_DIR "/tests/extraction/data/example_names.tsv");
  std::vector<std::pair<std::string, std::string>> out;
  read_table(table, true, [&](const TableRow& row) { out.emplace_back(row[0], row[1]); });
  return out;
}

class Language {
 public:
  Language(const Seeds& seeds, const std::string& code)
      : data_(seeds, code), pos_(seeds, data_), references_(seeds, data_), relations_(seeds, data_) {}

  std::vector<Relation> relations_of(const std::string& text) const {
    Document document = make_document(text, data_);
    pos_.tag(document);
    Entities entities = named(document);
    return relations_.find(Syntax(document), entities, references_, {}, {}, {});
  }

 private:
  static Entities named(const Document& document) {
    Entities out;
    out.at_token.assign(document.size(), -1);
    for (std::uint32_t i = 0; i < document.size(); ++i)
      for (const auto& [name, type] : example_names()) {
        std::uint32_t last = i + 1;
        while (last < document.size() && document.view({i, last}).size() < name.size()) ++last;
        if (document.view({i, last}) != name) continue;
        add(out, document, {i, last}, name, type);
        i = last - 1;
        break;
      }
    return out;
  }
  static void add(Entities& out, const Document& document, TokenRange tokens, const std::string& name,
                  const std::string& type) {
    Entity entity;
    entity.id = "e" + std::to_string(out.list.size() + 1);
    entity.type = type;
    entity.name = name;
    entity.mentions.push_back({document.excerpt(tokens), MentionKind::name, "example"});
    for (std::uint32_t k = tokens.first; k < tokens.last; ++k)
      out.at_token[k] = static_cast<std::int32_t>(out.list.size());
    out.entity_of_name.push_back(static_cast<std::uint32_t>(out.list.size()));
    out.names.push_back({tokens, type, 1, {"example"}});
    out.list.push_back(std::move(entity));
    out.agreement.emplace_back();
  }

  LanguageData data_;
  PosTagger pos_;
  ReferenceResolver references_;
  RelationFinder relations_;
};

bool asserts(const std::vector<Relation>& relations, std::string_view predicate) {
  return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
    return relation.predicate == predicate && relation.polarity == Polarity::affirmed &&
           relation.modality == Modality::asserted;
  });
}

class RelationExamples : public testing::TestWithParam<std::string> {};

TEST_P(RelationExamples, HoldWhereStatedAndNowhereElse) {
  static const Seeds seeds;
  const Language language(seeds, GetParam());
  for (const char* table : {"relation_verbs", "relation_nouns", "relation_prepositions", "event_nouns"}) {
    read_table(seeds.file(GetParam() + "/" + table + ".tsv"), true, [&](const TableRow& row) {
      const std::string_view predicate = row[table == std::string("relation_verbs") ? 2 : 1];
      const std::size_t columns = table == std::string("relation_verbs") ? 7 : 6;
      const std::string yes(row[columns - 2]);
      const std::string no(row[columns - 1]);
      EXPECT_TRUE(asserts(language.relations_of(yes), predicate))
          << table << ":" << row.line << ": " << predicate << " not found: " << yes;
      EXPECT_FALSE(asserts(language.relations_of(no), predicate))
          << table << ":" << row.line << ": " << predicate << " found: " << no;
    });
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, RelationExamples, testing::Values("fr", "en"),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace pressgraph
