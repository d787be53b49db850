#include "cli/table.hpp"

#include <algorithm>

#include "extraction/utf8.hpp"

namespace pressgraph::cli {
namespace {

constexpr std::size_t kWidest = 44;  ///< Of a column that is not the last, in code points.

std::string text_of(const nlohmann::ordered_json& cell) {
  if (cell.is_null()) return "-";
  std::string text = cell.is_string() ? cell.get<std::string>() : cell.dump();
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text.empty() ? "-" : text;
}

/// The first code points of a text, with an ellipsis where it is cut.
std::string clipped(const std::string& text) {
  if (count_code_points(text) <= kWidest) return text;
  std::size_t offset = 0;
  for (std::size_t i = 0; i + 1 < kWidest; ++i) next_code_point(text, offset);
  return text.substr(0, offset) + "…";
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

std::string render_json(const Table& table) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const auto& row : table.rows) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) object[table.columns[i]] = row[i];
    out.push_back(std::move(object));
  }
  return out.dump(2) + "\n";
}

}  // namespace

std::string render_csv(const Table& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i == 0 ? "" : ",") + csv_cell(table.columns[i]);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string text = row[i].is_null() ? "" : row[i].is_string() ? row[i].get<std::string>() : row[i].dump();
      out += (i == 0 ? "" : ",") + csv_cell(text);
    }
    out += "\r\n";
  }
  return out;
}

std::string render(const Table& table, bool json) {
  if (json) return render_json(table);
  std::vector<std::vector<std::string>> lines{table.columns};
  for (const auto& row : table.rows) {
    std::vector<std::string>& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i)
      line.push_back(i + 1 == row.size() ? text_of(row[i]) : clipped(text_of(row[i])));
  }
  std::vector<std::size_t> widths(table.columns.size(), 0);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], count_code_points(line[i]));
  std::string out;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      out += line[i];
      if (i + 1 < line.size()) out.append(widths[i] - count_code_points(line[i]) + 2, ' ');
    }
    out += '\n';
  }
  return out;
}

}  // namespace pressgraph::cli
