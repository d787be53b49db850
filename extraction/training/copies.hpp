#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "extraction/training/annotated_text.hpp"

namespace pressgraph {

/// Makes copies of annotated texts under other names, so that a tagger learns from the context and the build of names
/// rather than by heart. Names come from the other texts and from invention: letter by letter, as names of their type
/// go.
class NameSwapper {
 public:
  /// Learns the names of `texts`.
  NameSwapper(const std::vector<AnnotatedText>& texts, std::uint64_t seed);

  /// A copy in which every name is another of the same types and build (number of words, capitals; after an elision,
  /// the same kind of first letter). The same name is replaced alike throughout the text, and a person's surname as in
  /// the full name.
  AnnotatedText swap(const AnnotatedText& text);

 private:
  struct Pool {
    std::vector<std::string> names;
    std::map<std::u32string, std::vector<char32_t>> next;  ///< Letters by the two before.
  };
  std::string replacement(const std::string& name, TypeSet types, bool after_elision);
  std::string invent(const Pool& pool, const std::string& like);
  std::string invent_word(const Pool& pool);

  std::map<TypeSet, Pool> pools_;
  std::mt19937_64 random_;
};

/// A text of those lines of `text` that chance picks with probability `share`, each in capitals, without accents, in
/// title case or in lower case without accents; empty where none is picked.
AnnotatedText recase(const AnnotatedText& text, double share, std::mt19937_64& random);

}  // namespace pressgraph
