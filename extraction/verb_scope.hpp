#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extraction/attribution.hpp"
#include "extraction/verb_groups.hpp"

namespace pressgraph {

/// A reporting verb in its place: what the rules for its content and source look at. Borrows everything.
struct VerbScope {
  const AttributionContext& context;
  TokenRange unit;
  TokenRange region;                       ///< What the verb may reach.
  const std::vector<Attribution>& before;  ///< The attributions of the unit so far.
  std::optional<std::uint32_t> speaking;   ///< Who spoke last.
  VerbGroup group;

  bool is(std::uint32_t token, WordClass c) const { return context.syntax.is(token, c); }
  bool is(std::uint32_t token, std::string_view lower) const { return context.syntax.is(token, lower); }
  bool has(Feature f) const { return context.document.has(f); }
  const ReportingVerb& verb() const { return *group.verb; }
  /// The quotation that opens at a token of the region, or nullptr.
  const Quotation* opens(std::uint32_t token) const {
    return token < region.last ? context.quotations.opens(token) : nullptr;
  }
  /// The first token left of the group that is neither a clitic nor an adverb.
  std::uint32_t left_edge() const;
  bool adverbial_word(std::uint32_t token) const;
  bool in_heading() const;
  bool holds_quotation(TokenRange range) const;
  /// Where the clause starts that ends before `to`: behind a semicolon, or the aside before it in the same sentence.
  std::uint32_t clause_start(std::uint32_t to) const;
};

/// What stands to the right of a reporting verb, and where it starts.
struct CueComplement {
  enum class Kind { none, clause, colon, quotation, infinitive, noun, oblique, bare_clause } kind = Kind::none;
  std::uint32_t first = 0;
};
CueComplement find_complement(const VerbScope& scope);

/// The verb as an aside to what it reports: « …, explique X », "…," X said, « comme l'indique X ».
std::optional<Attribution> attribute_aside(const VerbScope& scope, const CueComplement& complement);
std::optional<Attribution> attribute_as_source_says(const VerbScope& scope);

/// The stretches of one content: « que A et que B » are two.
std::vector<TokenRange> split_clauses(const VerbScope& scope, TokenRange content);

/// Whether a noun phrase to the right of the verb, or behind its preposition (`oblique`), states something.
bool noun_is_content(const VerbScope& scope, TokenRange content, bool oblique);

/// The content to the right of the verb, its subject before: « X affirme que … »; « a été averti par X que … ».
std::optional<Attribution> attribute_right(const VerbScope& scope, const CueComplement& complement);
std::optional<Attribution> attribute_passive(const VerbScope& scope);

}  // namespace pressgraph
