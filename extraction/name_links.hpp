#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extraction/gazetteer.hpp"
#include "extraction/name_lexicon.hpp"
#include "extraction/names.hpp"

namespace pressgraph {

/// What resolution looks at: one document, the cue words of its language and the lists.
struct NameKnowledge {
  const NameLexicon& lexicon;
  const Gazetteer& gazetteer;
};

/// A way of writing a name, with all its places in the document.
struct WrittenName {
  std::vector<std::string> words;    ///< Folded, cut at hyphens too; without article, possessive and legal suffix.
  NameType kind = NameType::person;  ///< Coarse.
  std::vector<std::uint32_t> names;  ///< Indices into the names of the document, in text order.
  std::uint32_t same_as = 0;  ///< The written name that this one stands for; its own index where it is the fullest.
  std::string reason;         ///< Why, where it is another's.
};

/// Groups equal names of one kind and links each short form to the one name that it can stand for: list entries,
/// brackets, acronyms, surnames, short forms of organisations, models without their maker. Where two names could be
/// meant, none is. Kinds never mix, and words with digits must be equal. `same_as` leads to a fullest form in one step.
std::vector<WrittenName> link_names(const Document& document, const std::vector<Name>& names,
                                    const NameKnowledge& knowledge);

}  // namespace pressgraph
