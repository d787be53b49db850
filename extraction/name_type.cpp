#include "extraction/name_type.hpp"

#include <algorithm>

namespace pressgraph {
namespace {

constexpr std::array<std::string_view, kNameTypes> kNames = {
    "Person", "Organization", "Company", "GovernmentBody", "Place", "Event", "AIModel", "Product", "Work"};

}  // namespace

std::string_view to_string(NameType type) {
  return kNames[static_cast<std::size_t>(type)];
}

std::optional<NameType> parse_name_type(std::string_view local_name) {
  const auto found = std::find(kNames.begin(), kNames.end(), local_name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<NameType>(found - kNames.begin());
}

std::string name_type_list() {
  std::string out;
  for (const std::string_view name : kNames) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

NameType coarse(NameType type) {
  switch (type) {
    case NameType::company:
    case NameType::government_body:
      return NameType::organization;
    case NameType::ai_model:
      return NameType::product;
    default:
      return type;
  }
}

NameType best_type(const TypePoints& points) {
  return static_cast<NameType>(std::max_element(points.begin(), points.end()) - points.begin());
}

}  // namespace pressgraph
