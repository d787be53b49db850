#include "graph/kept_overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "graph/record_set.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kPrefix = "record:";
constexpr std::size_t kHashCharacters = 8;

std::string article_part(const KnowledgeGraph& graph, std::uint32_t article) {
  return graph.name(graph.article_vertex(article)).local;
}

std::string anchor_of(const KnowledgeGraph& graph, RecordRef ref) {
  return fmt::format("{}{}@{}", kPrefix, item_local(article_part(graph, ref.article), 'e', ref.item),
                     graph.records()[ref.article].document.sha256.substr(0, kHashCharacters));
}

bool is_anchor(std::string_view name) {
  return name.starts_with(kPrefix);
}

/// The article under its local name, which does not depend on where it was read from.
std::string article_name(const KnowledgeGraph& graph, const std::string& given) {
  for (const VertexId v : graph.vertices(VertexKind::article))
    if (is_named(graph.article(v), given)) return compact(graph.name(v));
  return given;
}

/// The override with anchors; nullopt where nothing is left of it.
std::optional<Override> anchor(Override line, const KnowledgeGraph& plain) {
  const auto name = [&](std::string& entity) {
    if (is_anchor(entity)) return find_anchor(plain, entity).has_value();
    entity = anchor_of(plain, members_named(plain, entity, line.place).front());
    return true;
  };
  const bool kept = is_anchor(line.entity);
  if (!name(line.entity)) return std::nullopt;
  if (line.action == Override::Action::merge)
    std::erase_if(line.others, [&](std::string& other) { return !name(other); });
  if (line.action == Override::Action::split) {
    for (std::string& article : line.others) article = article_name(plain, article);
    if (kept) std::erase_if(line.others, [&](const std::string& article) { return !plain.find(article); });
  }
  return line.others.empty() ? std::nullopt : std::optional(std::move(line));
}

}  // namespace

std::optional<VertexId> find_anchor(const KnowledgeGraph& graph, std::string_view anchor) {
  const std::size_t item = anchor.rfind("-e"), hash = anchor.rfind('@');
  if (!is_anchor(anchor) || item == std::string_view::npos || hash == std::string_view::npos || hash < item) return {};
  const auto article = graph.find(fmt::format("article:{}", anchor.substr(kPrefix.size(), item - kPrefix.size())));
  std::uint32_t index = 0;
  std::from_chars(anchor.data() + item + 2, anchor.data() + hash, index);
  if (!article || index == 0) return {};
  const Extraction& record = graph.records()[article->value];
  if (index > record.entities.size() || !record.document.sha256.starts_with(anchor.substr(hash + 1))) return {};
  return graph.entity_vertex(RecordRef{article->value, index - 1});
}

std::vector<Override> anchored(const std::vector<Override>& overrides, const KnowledgeGraph& plain) {
  std::vector<Override> out;
  for (const Override& line : overrides)
    if (line.action != Override::Action::drop)
      if (auto kept = anchor(line, plain)) out.push_back(std::move(*kept));
  const auto key = [](const Override& line) { return std::tie(line.place, line.action, line.entity, line.others); };
  std::sort(out.begin(), out.end(), [&](const auto& left, const auto& right) { return key(left) < key(right); });
  out.erase(
      std::unique(out.begin(), out.end(), [&](const auto& left, const auto& right) { return key(left) == key(right); }),
      out.end());
  return out;
}

std::string to_kept_line(const Override& override) {
  return override.place + '\t' + to_line(override);
}

Override from_kept_line(std::string_view line) {
  const std::size_t tab = line.find('\t');
  std::vector<Override> read =
      parse_overrides(line.substr(tab == std::string_view::npos ? 0 : tab + 1), "kept override");
  if (read.size() != 1) return {};
  read.front().place = line.substr(0, tab);
  return read.front();
}

}  // namespace pressgraph
