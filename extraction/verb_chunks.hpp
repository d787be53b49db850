#pragma once

#include <cstdint>
#include <vector>

#include "extraction/chunks.hpp"

namespace pressgraph {

/// Tells what the verbs of a group make of it: form, tense, voice, modality, who acts. Borrows all.
class VerbChunks {
 public:
  VerbChunks(const Document& document, const PhraseWords& words)
      : document_(document), words_(words), grammar_(words.grammar()) {}

  /// What a word may be of the verbs that it is a form of; by its ending where none is known.
  VerbForms forms_of(std::uint32_t token) const;
  /// Fills a chunk of verbs, the tokens of its verbs given in text order; needs its tokens, negation and reflexive.
  void describe(const std::vector<std::uint32_t>& verbs, Chunk& chunk) const;

 private:
  void read_support(const std::vector<std::uint32_t>& verbs, Chunk& chunk) const;
  Effect governing(std::uint32_t token) const;
  Tense tense_of(std::uint32_t token) const;
  PredicateForm form_of_first(std::uint32_t token) const;
  bool is_passive(const std::vector<std::uint32_t>& verbs, VerbForms forms, const Chunk& chunk) const;
  bool in(std::string_view name, std::uint32_t token) const { return words_.in(name, token); }

  const Document& document_;
  const PhraseWords& words_;
  const PhraseGrammar& grammar_;
};

}  // namespace pressgraph
