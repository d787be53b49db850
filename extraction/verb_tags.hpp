#pragma once

#include <cstdint>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/phrase_grammar.hpp"

namespace pressgraph {

/// Which tokens of a sentence are verbs: the tagger's parts of speech, corrected where the words around leave no doubt.
class VerbTags {
 public:
  VerbTags(const Document& document, const Entities& entities, const PhraseWords& words, TokenRange sentence)
      : document_(document), entities_(entities), words_(words), grammar_(words.grammar()), sentence_(sentence) {}

  /// Whether token `i` is a verb of the phrase that begins at `at`; `relative`: a subject relative opens there.
  bool is_verb(std::uint32_t i, std::uint32_t at, bool relative) const;
  /// "Orval collaborates with", « Orval entre au capital »: a finite form that the tagger took for another word.
  bool follows_name(std::uint32_t i, const std::vector<VerbReading>& readings) const;
  /// "the rumored partnership": a participle between article and noun is an adjective.
  bool is_attributive(std::uint32_t i) const;

 private:
  Pos pos(std::uint32_t i) const { return document_.tokens[i].pos; }
  bool in(std::string_view name, std::uint32_t i) const { return words_.in(name, i); }
  bool is_in_compound(std::uint32_t i) const;
  bool is_no_verb(std::uint32_t i) const;
  bool names_kind(std::uint32_t i) const;
  bool is_idiom_noun(std::uint32_t i) const;
  bool stands_behind_preposition(std::uint32_t i, const std::vector<VerbReading>& readings) const;
  bool is_only_verb(std::uint32_t i, std::uint32_t before) const;
  bool heads_headline(std::uint32_t i) const;

  const Document& document_;
  const Entities& entities_;
  const PhraseWords& words_;
  const PhraseGrammar& grammar_;
  const TokenRange sentence_;
};

}  // namespace pressgraph
