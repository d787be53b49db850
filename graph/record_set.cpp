#include "graph/record_set.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "extraction/reader.hpp"
#include "graph/iri.hpp"

namespace pressgraph {
namespace {

/// The paths that stand for one record each: many lines of one dump share a path, which then says nothing.
std::set<std::string> single_paths(const std::vector<Extraction>& records) {
  std::map<std::string, std::size_t> count;
  for (const Extraction& record : records)
    if (file_of(record.document.path) == record.document.path) ++count[record.document.path];
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
  return !article.empty() && (document.id == article || document.path == article || file_of(document.path) == article ||
                              document.sha256 == article || name.local == article || compact(name) == article);
}

std::vector<std::size_t> find_articles(const std::vector<const DocumentInfo*>& documents, std::string_view name) {
  const auto ends_in_name = [&](std::string_view path) {
    return path.size() > name.size() && path.ends_with(name) && path[path.size() - name.size() - 1] == '/';
  };
  const std::function<bool(const DocumentInfo&)> readings[] = {
      [&](const DocumentInfo& document) { return is_named(document, name); },
      [&](const DocumentInfo& document) { return ends_in_name(document.path) || ends_in_name(file_of(document.path)); },
      [&](const DocumentInfo& document) { return document.title == name; },
  };
  std::vector<std::size_t> out;
  for (const auto& reading : readings) {
    for (std::size_t i = 0; i < documents.size() && !name.empty(); ++i)
      if (reading(*documents[i])) out.push_back(i);
    if (!out.empty()) break;
  }
  return out;
}

std::size_t retract(std::vector<Extraction>& records, std::string_view article) {
  std::vector<const DocumentInfo*> documents;
  for (const Extraction& record : records) documents.push_back(&record.document);
  const std::vector<std::size_t> found = find_articles(documents, article);
  std::size_t at = 0;
  return std::erase_if(records,
                       [&](const Extraction&) { return std::binary_search(found.begin(), found.end(), at++); });
}

}  // namespace pressgraph
