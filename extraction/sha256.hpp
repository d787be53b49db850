#pragma once

#include <string>
#include <string_view>

namespace pressgraph {

/// The SHA-256 digest (FIPS 180-4) of some bytes, in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

}  // namespace pressgraph
