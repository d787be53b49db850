#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pressgraph {

/// What the program knows before it reads: the data files of seeds/, embedded in the program, or read from a folder.
/// Views stay valid as long as the Seeds value.
class Seeds {
 public:
  /// The embedded files.
  Seeds();
  /// The embedded files, each replaced by the file of the same path below `folder` where there is one; files that are
  /// only in the folder are added. Throws std::runtime_error where the folder cannot be read.
  explicit Seeds(const std::filesystem::path& folder);

  bool has(std::string_view path) const;
  /// The bytes of a file such as "fr/reporting_verbs.tsv". Throws std::out_of_range with the path where there is none.
  std::string_view file(std::string_view path) const;
  /// Paths that start with `prefix`, in byte order.
  std::vector<std::string> list(std::string_view prefix) const;

 private:
  std::map<std::string, std::string, std::less<>> owned_;
  std::map<std::string, std::string_view, std::less<>> files_;
};

/// Calls `row` with the tab-separated cells of each line that is neither empty nor a comment (`#`). The first line is
/// the header where `expect_header`, and is checked for nothing but skipped. Cells are views into `text`.
struct TableRow {
  std::size_t line;  ///< From 1.
  std::vector<std::string_view> cells;
  /// The cell, or an empty view where the row is shorter.
  std::string_view operator[](std::size_t column) const {
    return column < cells.size() ? cells[column] : std::string_view{};
  }
};
void read_table(std::string_view text, bool has_header, const std::function<void(const TableRow&)>& row);

/// Cuts `text` at each `separator` and trims blanks around the pieces; empty pieces are dropped.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

}  // namespace pressgraph
