#pragma once

#include <cstdint>
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

/// Which presentations of a person a noun may come back to: it does where `asks` of the one noun meets `answers` of the
/// other. A bit for each row of seeds/<lang>/description_kin.tsv.
struct DescriptionKin {
  std::uint64_t asks = 0;
  std::uint64_t answers = 0;
};

/// Nouns that describe things: seeds/<lang>/description_nouns.tsv and description_kin.tsv.
class DescriptionNouns {
 public:
  DescriptionNouns(const Seeds& seeds, const std::string& language);

  /// The readings of a lower-case noun, singular or regular plural; nullptr where it is unknown.
  const std::vector<Description>* find(std::string_view lower) const;
  bool is(std::string_view lower, Description::Use use) const;
  /// « ancien », "former": as role_words.tsv has it.
  bool former(std::string_view lower) const { return former_.contains(lower); }
  /// The kin of a lower-case noun or of a noun with its complement (« chef de l'état »); nullptr where it has none.
  const DescriptionKin* kin(std::string_view lower) const { return kin_.find(lower); }

 private:
  void read_kin(std::string_view table);

  TextMap<std::vector<Description>> nouns_;
  TextMap<DescriptionKin> kin_;
  TextMap<char> former_;
};

/// True where an entity of class `entity_type` may be called by a noun for `noun_type`.
bool may_be_called(std::string_view entity_type, std::string_view noun_type);

}  // namespace pressgraph
