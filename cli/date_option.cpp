#include "cli/date_option.hpp"

#include <CLI/CLI.hpp>

#include "extraction/published_date.hpp"

namespace pressgraph::cli {

void take_date(CLI::Option* option) {
  option->type_name("DATE")->check(
      [](const std::string& text) {
        return is_iso_date(text)
                   ? ""
                   : text + " is no date of the calendar, expected one such as 2025-06-12, 2025-06 or 2025";
      },
      "");
}

}  // namespace pressgraph::cli
