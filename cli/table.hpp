#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace pressgraph::cli {

/// What a question answers: named columns and rows of as many cells (text, numbers, null).
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<nlohmann::ordered_json>> rows;
};

/// For spreadsheets (RFC 4180): a header and a line for each row; null is an empty cell.
std::string render_csv(const Table& table);

/// For people: columns side by side, the last as long as it is; for programs (`json`): an array of one object a row.
std::string render(const Table& table, bool json);

}  // namespace pressgraph::cli
