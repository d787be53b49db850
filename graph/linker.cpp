#include "graph/linker.hpp"

#include <algorithm>
#include <tuple>

#include "graph/graph_builder.hpp"
#include "graph/kept_overrides.hpp"
#include "graph/link_lexicon.hpp"
#include "graph/resolution.hpp"

namespace pressgraph {
namespace {

/// Sorts the records into the graph's order and keeps one of each article.
void sort_records(std::vector<Extraction>& records) {
  std::vector<std::pair<std::string, std::size_t>> order;
  for (std::size_t i = 0; i < records.size(); ++i)
    order.emplace_back(article_local(records[i].document.id, records[i].document.sha256), i);
  std::sort(order.begin(), order.end(), [&](const auto& left, const auto& right) {
    if (left.first != right.first) return left.first < right.first;
    const DocumentInfo& a = records[left.second].document;
    const DocumentInfo& b = records[right.second].document;
    return std::tie(a.sha256, a.path) > std::tie(b.sha256, b.path);
  });
  order.erase(std::unique(order.begin(), order.end(),
                          [](const auto& left, const auto& right) { return left.first == right.first; }),
              order.end());
  std::vector<Extraction> sorted;
  sorted.reserve(order.size());
  for (const auto& [local, index] : order) sorted.push_back(std::move(records[index]));
  records = std::move(sorted);
}

}  // namespace

KnowledgeGraph link(std::vector<Extraction> records, const LinkerOptions& options) {
  sort_records(records);
  const LinkLexicon& lexicon = LinkLexicon::embedded();
  const auto decide = [&] {
    Resolution resolution = resolve(records, lexicon);
    resolution.editions = find_editions(records, resolution.groups, lexicon);
    return resolution;
  };
  Resolution resolution = decide();
  std::vector<std::string> corrections;
  if (!options.overrides.empty()) {
    if (drop_entities(options.overrides, GraphBuilder(options.base, records).build(resolution), records))
      resolution = decide();
    const KnowledgeGraph plain = GraphBuilder(options.base, records).build(resolution);
    const std::vector<Override> overrides = anchored(options.overrides, plain);
    apply_overrides(overrides, plain, resolution);
    for (const Override& line : overrides) corrections.push_back(to_kept_line(line));
    resolution.editions = find_editions(records, resolution.groups, lexicon);
  }
  return GraphBuilder(options.base, std::move(records)).build(resolution, options.foreign, std::move(corrections));
}

}  // namespace pressgraph
