#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// What a common noun may stand for.
struct Description {
  std::string type;   ///< A class of the ontology, or Media.
  char gender = '-';  ///< m, f, or - (both or none).
  enum class Use { party, document, source } use = Use::party;
  bool office =
      false;  ///< « le procureur », "the minister": one that a text may name without having said who holds it.
};

/// Nouns that describe things: seeds/<lang>/description_nouns.tsv.
class DescriptionNouns {
 public:
  DescriptionNouns(const Seeds& seeds, const std::string& language);

  /// The readings of a lower-case noun, singular or regular plural; nullptr where it is unknown.
  const std::vector<Description>* find(std::string_view lower) const;
  bool is(std::string_view lower, Description::Use use) const;

 private:
  TextMap<std::vector<Description>> nouns_;
};

/// True where an entity of class `entity_type` may be called by a noun for `noun_type`.
bool may_be_called(std::string_view entity_type, std::string_view noun_type);

}  // namespace pressgraph
