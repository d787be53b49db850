#include "exporters/diagram_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "extraction/seeds.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

constexpr std::string_view kTable = "diagram_style.tsv";

bool is_colour(std::string_view text) {
  static const std::regex kColour("#[0-9A-Fa-f]{6}");
  return text.empty() || std::regex_match(text.begin(), text.end(), kColour);
}

bool is_shape(std::string_view text) {
  static const std::regex kShape("([a-z]+ )*[a-z0-9_]*");
  return std::regex_match(text.begin(), text.end(), kShape);
}

/// « rounded box » is a style and a shape.
NodeStyle node_style(const TableRow& row) {
  NodeStyle out{std::string(row[1]), {}, std::string(row[2]), std::string(row[3]), std::string(row[4])};
  if (const std::size_t space = out.shape.rfind(' '); space != std::string::npos) {
    out.style = out.shape.substr(0, space);
    out.shape.erase(0, space + 1);
    std::replace(out.style.begin(), out.style.end(), ' ', ',');
  }
  return out;
}

std::string words_path(std::string_view language) {
  return fmt::format("{}/diagram.tsv", language);
}

}  // namespace

DiagramStyle::DiagramStyle(const Seeds& seeds, std::string_view language) : language_(language) {
  if (!seeds.has(words_path(language_))) language_ = "en";
  read_table(seeds.file(words_path(language_)), true,
             [&](const TableRow& row) { words_[std::string(row[0])] = row[1]; });
  replace(seeds.file(kTable), std::string(kTable));
}

void DiagramStyle::replace(std::string_view table, const std::string& name) {
  read_table(table, true, [&](const TableRow& row) {
    for (const std::string_view colour : {row[2], row[3]})
      if (!is_colour(colour))
        throw std::invalid_argument(fmt::format("{}:{}: colour \"{}\", expected #rrggbb", name, row.line, colour));
    if (!is_shape(row[1]))
      throw std::invalid_argument(
          fmt::format("{}:{}: shape \"{}\", expected a Graphviz shape", name, row.line, row[1]));
    nodes_[std::string(row[0])] = node_style(row);
  });
}

const NodeStyle& DiagramStyle::node(std::string_view type) const {
  if (const auto found = nodes_.find(type); found != nodes_.end()) return found->second;
  for (const std::string_view ancestor : ancestor_classes(type))
    if (const auto found = nodes_.find(notation(ancestor)); found != nodes_.end()) return found->second;
  return nodes_.at("Thing");
}

const std::string& DiagramStyle::colour(std::string_view name) const {
  return node(name).line;
}

std::string_view DiagramStyle::word(std::string_view key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? key : std::string_view(found->second);
}

std::string_view DiagramStyle::name(std::string_view type_or_predicate) const {
  if (const auto found = words_.find(type_or_predicate); found != words_.end()) return found->second;
  const std::string_view label = label_of(type_or_predicate, language_);
  return label.empty() ? type_or_predicate : label;
}

std::string DiagramStyle::phrase(std::string_view key, const std::vector<std::string>& values) const {
  std::string out;
  std::size_t next = 0;
  std::string_view rest = word(key);
  for (std::size_t at = rest.find("{}"); at != std::string_view::npos && next < values.size(); at = rest.find("{}")) {
    out.append(rest.substr(0, at)).append(values[next++]);
    rest.remove_prefix(at + 2);
  }
  return out.append(rest);
}

std::string DiagramStyle::count(std::string_view key, std::size_t n) const {
  const std::string one = fmt::format("{}.one", key);
  return n == 1 && words_.contains(one) ? std::string(word(one)) : phrase(key, {fmt::format("{}", n)});
}

}  // namespace pressgraph
