// Reads documents as JSON Lines ({"format", "base", "text"}) and prints what our readers make of each: {"nquads"} in
// canonical form, or {"error"}.

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "exporters/formats.hpp"
#include "exporters/nquads.hpp"

int main() {
  using namespace pressgraph;
  for (std::string line; std::getline(std::cin, line);) {
    const nlohmann::json document = nlohmann::json::parse(line);
    nlohmann::json out;
    try {
      Dataset quads;
      RdfReadOptions options;
      options.base = document.at("base").get<std::string>();
      find_format(document.at("format").get<std::string>())
          ->read(document.at("text").get<std::string>(), options, quads);
      std::string lines;
      write_nquads(quads, [&](std::string_view piece) { lines += piece; });
      out["nquads"] = lines;
    } catch (const std::exception& error) {
      out["error"] = error.what();
    }
    std::cout << out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
}
