#pragma once

#include <string>
#include <string_view>

namespace pressgraph {

/// A name without regard to case, accents, hyphens, apostrophes and spacing: folded words with single spaces between.
/// Points stay inside numbers and vanish inside acronyms (« U.S. » → "us"); a number starts a word of its own, and
/// keeps what follows it (« GPT-4.1 », "GPT4.1" → "gpt 4.1"; "GPT-4o" → "gpt 4o"; "H100" → "h 100").
std::string name_key(std::string_view name);

/// The local name of a literal's vertex: its slug and the start of its hash, for distinct texts may share a slug.
std::string literal_local(std::string_view text);

}  // namespace pressgraph
