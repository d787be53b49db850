#include "ontology/lexical_form.hpp"

#include <chrono>
#include <map>
#include <regex>
#include <string>

#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

using Patterns = std::map<std::string_view, std::regex>;

const Patterns& patterns() {
  static const Patterns kPatterns = [] {
    const std::string zone = "(Z|[+-]\\d\\d:\\d\\d)?";
    Patterns out;
    out.emplace(vocabulary::xsd_boolean, "true|false|1|0");
    out.emplace(vocabulary::xsd_integer, "[+-]?\\d+");
    out.emplace(vocabulary::xsd_non_negative_integer, "[+]?\\d+|-0+");
    out.emplace(vocabulary::xsd_decimal, "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    out.emplace(vocabulary::xsd_double, "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([Ee][+-]?\\d+)?|[+-]?INF|NaN");
    out.emplace(vocabulary::xsd_date, "-?\\d{4,}-\\d\\d-\\d\\d" + zone);
    out.emplace(vocabulary::xsd_g_year_month, "-?\\d{4,}-(0[1-9]|1[0-2])" + zone);
    out.emplace(vocabulary::xsd_g_year, "-?\\d{4,}" + zone);
    return out;
  }();
  return kPatterns;
}

/// Whether the calendar has the day of a well-formed xsd:date of a four-digit year.
bool is_real_day(std::string_view date) {
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(std::string(date.substr(at, size))); };
  if (date.front() == '-' || date[4] != '-') return true;
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

}  // namespace

bool is_valid_lexical_form(std::string_view lexical, std::string_view datatype) {
  const auto pattern = patterns().find(datatype);
  if (pattern == patterns().end()) return true;
  if (!std::regex_match(lexical.begin(), lexical.end(), pattern->second)) return false;
  return datatype != vocabulary::xsd_date || is_real_day(lexical);
}

}  // namespace pressgraph
