#pragma once

#include <string>
#include <string_view>

namespace pressgraph {

/// A name without regard to case, accents, hyphens, apostrophes and spacing: folded words with single spaces between.
/// Points stay inside numbers (« GPT-4.1 » → "gpt 4.1") and vanish inside acronyms (« U.S. » → "us").
std::string name_key(std::string_view name);

/// The local name of a literal's vertex: its slug and the start of its hash, for distinct texts may share a slug.
std::string literal_local(std::string_view text);

}  // namespace pressgraph
