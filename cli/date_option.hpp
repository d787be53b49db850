#pragma once

namespace CLI {
class Option;
}

namespace pressgraph::cli {

/// Makes an option take a date of ISO 8601 (2025-06-12, 2025-06 or 2025) and refuse all else.
void take_date(CLI::Option* option);

}  // namespace pressgraph::cli
