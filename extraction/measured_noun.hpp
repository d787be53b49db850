#pragma once

#include <string>

#include "extraction/document.hpp"
#include "extraction/figures.hpp"

namespace pressgraph {

/// What a figure measures, in the article's words, where they say it plainly: the noun that it complements (« une
/// amende de 2 000 euros »), the noun it is a share of (« 18 % des emplois »), the noun counted with its adjectives.
/// Else empty.
std::string measured_noun(const Document& document, const Figure& figure);

}  // namespace pressgraph
