#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extraction/attribution_lexicon.hpp"
#include "extraction/entities.hpp"
#include "extraction/grammar.hpp"
#include "extraction/quotations.hpp"
#include "extraction/references.hpp"
#include "extraction/sources.hpp"

namespace pressgraph {

/// A content with the cue and the source that the text gives it.
struct Attribution {
  ClaimKind kind = ClaimKind::indirect;
  std::vector<TokenRange> parts;  ///< The content, in text order.
  TokenRange cue;                 ///< Empty where there is none.
  const ReportingVerb* verb = nullptr;
  std::string_view lemma;  ///< Of a cue that is no verb and has several words: « d'après ».
  std::optional<Source> source;
  TokenRange aside;  ///< Cue and source where they interrupt or follow the content, with the comma before; else empty.
  std::uint32_t unit = 0;   ///< Index of its unit.
  bool carried = false;     ///< No cue of its own: it goes on with what was said before.
  bool nested = false;      ///< Inside a quotation.
  bool cue_denied = false;  ///< « ne dément pas que … »
  std::string_view rule;
};

/// One document as the attribution rules see it. Borrows everything but the units.
struct AttributionContext {
  AttributionContext(const Syntax& syntax, const Quotations& quotations, const SourceReader& sources,
                     const AttributionLexicon& lexicon, const Entities& entities);

  const Document& document;
  const Syntax& syntax;
  const Quotations& quotations;
  const SourceReader& sources;
  const AttributionLexicon& lexicon;
  const Entities& entities;
  /// Sentences, joined where a quotation spans the stop between them.
  std::vector<TokenRange> units;

  /// What the lexicon says of the word at a token; nullptr where it does not know it, and behind the last token.
  const std::vector<ReportingForm>* forms(std::uint32_t token) const {
    return token < document.size() ? forms_[document.tokens[token].word] : nullptr;
  }
  const std::vector<SourcePreposition>* prepositions(std::uint32_t token) const {
    return token < document.size() ? prepositions_[document.tokens[token].word] : nullptr;
  }

 private:
  std::vector<const std::vector<ReportingForm>*> forms_;  ///< By word.
  std::vector<const std::vector<SourcePreposition>*> prepositions_;
};

std::vector<TokenRange> find_units(const Document& document, const Quotations& quotations);

/// Drops blanks of a clause: leading connectors (« Mais », "But") and punctuation, trailing punctuation. Quotation
/// marks stay.
TokenRange trim_clause(const AttributionContext& context, TokenRange clause);

/// Past the dateline or label that opens a unit (« LE POINT - », "LONDON (Reuters) -"), or `first` where there is none.
std::uint32_t behind_dateline(const AttributionContext& context, std::uint32_t first, std::uint32_t bound);

/// Whether the word at a token may be this form of a reporting verb.
bool reports_as(const AttributionContext& context, std::uint32_t token, VerbForm form);

/// Whether « qu'il accuse de … » starts at a token: the speaker says something more of what was just named.
bool speaks_of_it(const AttributionContext& context, std::uint32_t token);

/// Where a clause that starts at `first` behind its cue ends: before a further reporting verb, at the latest at
/// `bound`.
std::uint32_t clause_end(const AttributionContext& context, std::uint32_t first, std::uint32_t bound);

/// Where a content ends that belongs to an inserted relative clause (« X, qui affirme C, part »): at the comma or mark
/// behind which the main clause's verb comes. `clause`: the content needs a verb of its own before that.
std::uint32_t insertion_end(const AttributionContext& context, TokenRange content, bool clause);

/// « 80 %, selon X, | contre 30 % | selon Y »: where the figure of the source whose words start at `token` begins,
/// behind another source of the clause; `first` where there is none.
std::uint32_t behind_other_source(const AttributionContext& context, std::uint32_t first, std::uint32_t token);

/// The content of a stretch of text: the inside of the marks where it is one quotation, else the clause; `kind`
/// follows.
void set_content(const AttributionContext& context, Attribution& attribution, std::vector<TokenRange> clauses);

/// Whether a clause holds quoted words that make it mixed: more than a single term in a long clause.
bool holds_quoted_words(const AttributionContext& context, TokenRange clause);

/// The bounds of what a cue at `token` may reach: its unit, or the quotation that it stands in.
TokenRange region_of(const AttributionContext& context, std::uint32_t token, TokenRange unit);

/// Reads the reporting verb at `token`, if one is there and the text gives it a content. `before` are the attributions
/// of the unit so far; `speaking` is who spoke last. Sets `next` behind the verb group.
std::optional<Attribution> attribute_verb(const AttributionContext& context, std::uint32_t token, TokenRange unit,
                                          const std::vector<Attribution>& before, std::optional<std::uint32_t> speaking,
                                          std::uint32_t& next);

/// Reads « « … », VERB X » and "…," X VERB where the verb at `token` is in no table: the place beside the quotation
/// says that it reports.
std::optional<Attribution> attribute_unlisted_verb(const AttributionContext& context, std::uint32_t token,
                                                   TokenRange unit, std::optional<std::uint32_t> speaking);

/// Reads « selon X », « pour X », "according to X" at `token`.
std::optional<Attribution> attribute_preposition(const AttributionContext& context, std::uint32_t token,
                                                 TokenRange unit, std::optional<std::uint32_t> speaking,
                                                 std::uint32_t& next);

/// Reads « l'annonce de X que … », "its claim that …" at `token`.
std::optional<Attribution> attribute_noun(const AttributionContext& context, std::uint32_t token, TokenRange unit,
                                          std::optional<std::uint32_t> speaking);

/// Reads « X : … » where a unit opens a line: an answer in an interview. Its content is the rest of the paragraph.
std::optional<Attribution> attribute_label(const AttributionContext& context, TokenRange unit);

/// Gives the quotations of a unit that no cue reached to who spoke last: a further part of the claim just before, or a
/// claim of its own. `all` holds the attributions so far, those of the unit included.
void attribute_carried(const AttributionContext& context, std::uint32_t unit, std::vector<Attribution>& all);

/// Every attribution of a document, by the place of its content.
std::vector<Attribution> find_attributions(const AttributionContext& context);

}  // namespace pressgraph
