#pragma once

#include <string>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/gazetteer.hpp"
#include "extraction/name_lexicon.hpp"
#include "extraction/name_links.hpp"
#include "tests/extraction/marked_names.hpp"

namespace pressgraph {

/// The entities that the marks of a sentence name, so that what reads names is not under test.
inline Entities marked_entities(const Document& document, const MarkedSentence& sentence, const NameKnowledge& known) {
  std::vector<Name> names;
  std::uint32_t from = 0;
  for (const std::string& mark : sentence.names) {
    const std::string surface = mark.substr(mark.find(' ') + 1);
    for (std::uint32_t i = from; i < document.size(); ++i) {
      std::uint32_t last = i;
      while (last < document.size() && document.view({i, last + 1}).size() < surface.size()) ++last;
      if (last == document.size() || document.view({i, last + 1}) != surface) continue;
      names.push_back({{i, last + 1}, mark.substr(0, mark.find(' ')), 1, {"marked"}});
      from = last + 1;
      break;
    }
  }
  return resolve_names(document, std::move(names), known);
}

}  // namespace pressgraph
