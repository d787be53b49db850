#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extraction/document.hpp"

namespace pressgraph {

/// Groups the folded words of the documents by their neighbours: the classes of the class bigram model with the highest
/// likelihood, by the exchange algorithm (Martin, Liermann, Ney 1998). At most 255 classes; words seen fewer than
/// `least_count` times are left out. Each class is its words separated by blanks. One thread, no chance: the same
/// documents give the same classes.
std::vector<std::string> cluster_words(const std::vector<Document>& documents, std::size_t classes,
                                       std::size_t least_count, unsigned rounds);

}  // namespace pressgraph
