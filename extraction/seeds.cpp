#include "extraction/seeds.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "seeds/embedded_seeds.hpp"

namespace pressgraph {

Seeds::Seeds() {
  for (const EmbeddedSeed* seed = embedded_seeds(); seed->path != nullptr; ++seed)
    files_[seed->path] = std::string_view(seed->begin, static_cast<std::size_t>(seed->end - seed->begin));
}

Seeds::Seeds(const std::filesystem::path& folder) : Seeds() {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw std::runtime_error(folder.string() + ": not a folder of seeds");
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    if (!in) throw std::runtime_error(entry.path().string() + ": cannot be read");
    const std::string path = entry.path().lexically_relative(folder).generic_string();
    if (path.starts_with("articles/") || path.starts_with("training/")) continue;
    owned_[path] = std::string(std::istreambuf_iterator<char>(in), {});
  }
  const auto is_known = [&](const auto& file) {
    const std::size_t slash = file.first.find('/');
    return has(file.first) || (slash != std::string::npos && has("fr" + file.first.substr(slash)));
  };
  // A name that the files of some language have: else the folder is not one of seeds.
  if (std::none_of(owned_.begin(), owned_.end(), is_known))
    throw std::runtime_error(folder.string() +
                             ": no seeds in this folder, expected files such as fr/reporting_verbs.tsv");
  for (const auto& [path, bytes] : owned_) files_[path] = bytes;
}

bool Seeds::has(std::string_view path) const {
  return files_.find(path) != files_.end();
}

std::string_view Seeds::file(std::string_view path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) throw std::out_of_range("seeds/" + std::string(path) + ": no such data file");
  return found->second;
}

std::vector<std::string> Seeds::list(std::string_view prefix) const {
  std::vector<std::string> out;
  for (auto it = files_.lower_bound(prefix); it != files_.end() && it->first.starts_with(prefix); ++it)
    out.push_back(it->first);
  return out;
}

void read_table(std::string_view text, bool has_header, const std::function<void(const TableRow&)>& row) {
  TableRow current{0, {}};
  bool header = has_header;
  while (!text.empty()) {
    const std::size_t stop = text.find('\n');
    std::string_view line = text.substr(0, stop);
    text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + 1);
    ++current.line;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (header) {
      header = false;
      continue;
    }
    current.cells.clear();
    for (;;) {
      const std::size_t tab = line.find('\t');
      current.cells.push_back(line.substr(0, tab));
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    row(current);
  }
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t stop = text.find(separator);
    const std::string_view piece = trim(text.substr(0, stop));
    if (!piece.empty()) out.push_back(piece);
    text.remove_prefix(stop == std::string_view::npos ? text.size() : stop + 1);
  }
  return out;
}

}  // namespace pressgraph
