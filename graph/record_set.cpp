#include "graph/record_set.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "graph/iri.hpp"

namespace pressgraph {
namespace {

/// The paths that stand for one record each: many lines of one dump share a path, which then says nothing.
std::set<std::string> single_paths(const std::vector<Extraction>& records) {
  std::map<std::string, std::size_t> count;
  for (const Extraction& record : records) ++count[record.document.path];
  std::set<std::string> out;
  for (const auto& [path, times] : count)
    if (times == 1 && !path.empty() && path != "-") out.insert(path);
  return out;
}

}  // namespace

std::vector<Extraction> add_records(std::vector<Extraction> records, std::vector<Extraction> fresh) {
  std::set<std::string> ids, paths;
  const std::set<std::string> known = single_paths(records);
  for (const std::string& path : single_paths(fresh))
    if (known.contains(path)) paths.insert(path);
  std::set<std::string> hashes;
  for (const Extraction& record : fresh) {
    if (!record.document.id.empty()) ids.insert(record.document.id);
    hashes.insert(record.document.sha256);
  }
  std::erase_if(records, [&](const Extraction& record) {
    const DocumentInfo& document = record.document;
    return document.id.empty() ? paths.contains(document.path) || hashes.contains(document.sha256)
                               : ids.contains(document.id);
  });
  std::move(fresh.begin(), fresh.end(), std::back_inserter(records));
  return records;
}

bool is_named(const DocumentInfo& document, std::string_view article) {
  const NodeName name{NodeKind::article, article_local(document.id, document.sha256)};
  return !article.empty() && (document.id == article || document.path == article || document.sha256 == article ||
                              name.local == article || compact(name) == article);
}

std::size_t retract(std::vector<Extraction>& records, std::string_view article) {
  return std::erase_if(records, [&](const Extraction& record) { return is_named(record.document, article); });
}

}  // namespace pressgraph
