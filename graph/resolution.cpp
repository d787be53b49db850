#include "graph/resolution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "graph/name_key.hpp"

namespace pressgraph {
namespace {

const Entity& entity_at(const std::vector<Extraction>& records, RecordRef ref) {
  return records[ref.article].entities[ref.item];
}

}  // namespace

Resolution resolve(const std::vector<Extraction>& records) {
  std::map<std::pair<NodeKind, std::string>, std::vector<RecordRef>> by_key;
  std::vector<Resolution::Group> groups;
  for (std::uint32_t article = 0; article < records.size(); ++article)
    for (std::uint32_t item = 0; item < records[article].entities.size(); ++item) {
      const Entity& entity = records[article].entities[item];
      const std::string key = name_key(entity.name);
      if (!entity.named || key.empty())
        groups.push_back({{{article, item}}, {}});
      else
        by_key[{node_kind(entity.type), key}].push_back({article, item});
    }
  for (auto& [key, members] : by_key) {
    Resolution::Group group{std::move(members), {}};
    for (std::size_t i = 1; i < group.members.size(); ++i)
      group.decisions.push_back({group.members[i - 1], group.members[i], "exact_name",
                                 fmt::format("both are called “{}”", entity_at(records, group.members[i]).name), true});
    groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end(),
            [](const auto& left, const auto& right) { return left.members < right.members; });
  return {std::move(groups), {}};
}

}  // namespace pressgraph
