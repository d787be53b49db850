#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extraction/asked_once.hpp"
#include "extraction/extraction.hpp"
#include "extraction/language_data.hpp"
#include "extraction/phrase_table.hpp"
#include "extraction/seeds.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

/// A unit of seeds/<lang>/units.tsv.
struct Unit {
  QuantityKind kind = QuantityKind::other;
  std::string sign;          ///< ISO 4217, %, or an English singular.
  bool scaled_only = false;  ///< Only behind « millions » and the like.
};

/// What a comparator phrase says, and how it may stand.
struct Bound {
  Comparator comparator = Comparator::equal;
  bool over_article = false;  ///< An article or adverb may stand between it and the figure: « a dépassé les 450 ».
};

/// What stands around figures and tells what they are: the roles of seeds/<lang>/figure_words.tsv.
struct FigureWords {
  PhraseTable label, street, modifier, range, joint, change, clock, elapsed, share, among, multiply, converted,
      measured, counting, clock_after, idiom, one, single, negator;
};

/// The units, comparators, ordinals and figure words of one language.
struct QuantityLexicon {
  QuantityLexicon(const Seeds& seeds, const LanguageData& language);

  /// The unit written as one token, such as "km", or nullptr.
  const Unit* unit_of(std::string_view form) const;

  /// The singular of a lower-case noun, by its ending.
  std::string singular(std::string_view noun) const;

  std::vector<Unit> units;
  PhraseTable unit_phrases;  ///< Values are indices into `units`.
  std::vector<Bound> bounds;
  PhraseTable before, after;  ///< Values are indices into `bounds`.
  FigureWords words;
  AskedOnce<bool> asked_begins{Question::figure};  ///< Whether a figure may begin with a word.
  TextMap<double> ordinals;
  std::vector<std::string> ordinal_endings;  ///< « 3e », "3rd".
  PhraseTable not_ordinal;                   ///< « premier ministre »
  bool french_counting = false;  ///< A preposition stands between a scale and the noun: « 3 millions de clients ».

 private:
  TextMap<std::uint32_t> single_units_;
  TextMap<std::string> singular_endings_;
};

}  // namespace pressgraph
