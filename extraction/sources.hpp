#pragma once

#include <cstdint>
#include <optional>

#include "extraction/attribution_lexicon.hpp"
#include "extraction/descriptions.hpp"
#include "extraction/entities.hpp"
#include "extraction/grammar.hpp"
#include "extraction/quotations.hpp"
#include "extraction/references.hpp"

namespace pressgraph {

/// The expression that names who speaks.
struct Source {
  TokenRange span;                      ///< The name, noun phrase or pronoun.
  std::optional<std::uint32_t> entity;  ///< Absent for an unnamed source.
  MentionKind kind = MentionKind::name;
  std::uint32_t end = 0;  ///< First token behind the whole expression, apposition included.
};

/// Reads noun phrases in one document and finds who they stand for.
class SourceReader {
 public:
  SourceReader(const Syntax& syntax, const Entities& entities, const Quotations& quotations,
               const ReferenceResolver& references, const AttributionLexicon& lexicon)
      : syntax_(syntax), entities_(entities), quotations_(quotations), references_(references), lexicon_(lexicon) {}

  /// The subject that ends before `verb` and starts not before `bound`: « X, maire de Y, », « qui » → its antecedent.
  std::optional<Source> before(std::uint32_t verb, std::uint32_t bound, std::optional<std::uint32_t> speaking) const;
  /// The noun phrase that starts at `first` or a little behind it, and ends before `bound`. `of_document`: « selon une
  /// étude de X » is X.
  std::optional<Source> after(std::uint32_t first, std::uint32_t bound, bool of_document,
                              std::optional<std::uint32_t> speaking) const;
  /// True where a noun phrase, name or pronoun starts at the token.
  bool starts_noun_phrase(std::uint32_t token) const;
  /// The end of the noun phrase that starts at `first`.
  std::uint32_t noun_phrase_end(std::uint32_t first, std::uint32_t bound) const;
  /// The first token of the noun phrase whose last token is `last`.
  std::uint32_t noun_phrase_begin(std::uint32_t last, std::uint32_t bound) const;
  /// Where « , adverbial or apposition , » at `comma` ends (the token behind the second comma), or `comma` where it
  /// does not.
  std::uint32_t skip_parenthesis(std::uint32_t comma, std::uint32_t bound) const;

  /// Whether the head of a noun phrase can be someone: a describing noun, « certains ».
  bool may_be_someone(TokenRange phrase) const;
  /// Whether a singular pronoun may stand for a person whom a noun of these readings describes.
  bool agrees(std::uint32_t pronoun, const std::vector<Description>& senses) const;
  const DescriptionNouns& nouns() const { return references_.nouns(); }

  /// The pronoun at a token, whatever its case: "according to | him".
  Source pronoun_at(std::uint32_t token, std::optional<std::uint32_t> speaking) const;

 private:
  Source read(TokenRange phrase, bool of_document, std::optional<std::uint32_t> speaking) const;
  std::optional<TokenRange> head_name(TokenRange phrase) const;
  bool is_paper(std::string_view type, std::uint32_t noun) const;
  std::uint32_t namesake(std::uint32_t entity) const;
  bool describes_person(TokenRange phrase) const;
  bool body_of_person(std::uint32_t first, std::uint32_t name) const;
  bool heads_document(TokenRange phrase) const;
  bool obtained_by(std::uint32_t token) const;
  std::uint32_t document_end(TokenRange phrase, std::uint32_t bound) const;
  const Name* apposition_head(std::uint32_t begin, std::uint32_t last, std::uint32_t bound) const;
  bool in_complement(std::uint32_t first, std::uint32_t name_at, std::string_view type) const;
  std::optional<Source> publisher_of_document(TokenRange phrase, std::optional<std::uint32_t> speaking) const;
  std::optional<TokenRange> name_of_document(TokenRange phrase) const;
  std::optional<TokenRange> name_in_apposition(std::uint32_t comma, std::uint32_t bound) const;
  bool apposed_name(const Name& name, std::uint32_t comma) const;
  std::optional<TokenRange> first_phrase(std::uint32_t bound, std::uint32_t end) const;
  std::uint32_t tied_end(std::uint32_t token, std::uint32_t bound) const;
  std::uint32_t coordination_begin(std::uint32_t begin, std::uint32_t bound) const;
  std::optional<std::uint32_t> described_by_name(std::uint32_t last, std::uint32_t bound) const;
  std::optional<Source> before_relative(std::uint32_t last, std::uint32_t bound,
                                        std::optional<std::uint32_t> speaking) const;
  bool bare_title(std::uint32_t token) const;
  bool titled(std::uint32_t first, std::uint32_t from) const;
  bool tells_day(std::uint32_t token) const;
  bool speaks_bare(std::uint32_t token) const;
  bool opens_side(std::uint32_t token) const;
  bool opens_adverbial(std::uint32_t token) const;
  bool quotes_name(const Quotation& quotation) const;
  bool civility(std::uint32_t token) const;
  bool is(std::uint32_t token, WordClass c) const { return syntax_.is(token, c); }
  bool is(std::uint32_t token, std::string_view lower) const { return syntax_.is(token, lower); }
  const Name* name(std::uint32_t token) const { return entities_.name_at(token); }

  const Syntax& syntax_;
  const Entities& entities_;
  const Quotations& quotations_;
  const ReferenceResolver& references_;
  const AttributionLexicon& lexicon_;
};

}  // namespace pressgraph
