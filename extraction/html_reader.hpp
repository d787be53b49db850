#pragma once

#include <string>
#include <string_view>

#include "extraction/article.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Reads a news page: the headline and the running text of its article, without navigation, advertisement and footer,
/// and its title, date, author, publisher and address from JSON-LD, og: and meta tags. `charset` overrides what the
/// page declares where it is not empty; `seeds` know what is furniture of pages. The date is as the page has it. Throws
/// InputError where no text is found.
Article read_html(std::string_view html, const std::string& path, const std::string& charset, const Seeds& seeds);

}  // namespace pressgraph
