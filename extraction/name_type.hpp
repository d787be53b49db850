#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pressgraph {

/// The classes of the ontology that a name can have.
enum class NameType : std::uint8_t {
  person,
  organization,
  company,
  government_body,
  place,
  event,
  ai_model,
  product,
  work
};

inline constexpr std::size_t kNameTypes = 9;

/// Points for each type. Whole numbers, so that every machine and compiler decides alike.
using TypePoints = std::array<std::int32_t, kNameTypes>;

/// The local name of the class: "GovernmentBody".
std::string_view to_string(NameType type);
std::optional<NameType> parse_name_type(std::string_view local_name);
/// All of them, for messages: "Person, Organization, …".
std::string name_type_list();

/// The broadest kind: companies and government bodies are organizations, models are products.
NameType coarse(NameType type);

/// The type with most points; the first of equals.
NameType best_type(const TypePoints& points);

}  // namespace pressgraph
