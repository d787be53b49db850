#pragma once

#include <cstdint>
#include <string_view>

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// The organisation, event or place that a description means (« le festival », "the library", « la commune »): what
/// the text calls so before the token, and where it calls nothing so, what it speaks of there, if the noun may call it.
/// -1 where two compete.
std::int32_t body_described(const RelationContext& context, std::string_view noun, std::uint32_t token);

/// The organisation that the text speaks of before the token, authorities left out, or -1 where two compete.
std::int32_t organization_spoken_of(const RelationContext& context, std::uint32_t token);

/// The organisation that is named last before the token, or -1.
std::int32_t organization_named_last(const RelationContext& context, std::uint32_t token);

/// The country that the text speaks of before the token, or -1 where two compete.
std::int32_t country_spoken_of(const RelationContext& context, std::uint32_t token);

/// The town, county or region that the text speaks of before the token, or -1 where two compete.
std::int32_t place_spoken_of(const RelationContext& context, std::uint32_t token);

}  // namespace pressgraph
