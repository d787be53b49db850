#pragma once

#include <cstdint>
#include <optional>

#include "extraction/attribution.hpp"

namespace pressgraph {

/// A reporting verb with its auxiliaries: « a-t-elle ajouté », « vient d'annoncer », « ne dit pas ».
struct VerbGroup {
  TokenRange tokens;
  const ReportingVerb* verb = nullptr;
  VerbForm form = VerbForm::finite;
  std::optional<std::uint32_t> inverted;  ///< The subject pronoun tied to it: « -t-elle ».
  bool impersonal_passive = false;        ///< « est-il précisé »
  bool passive = false;                   ///< « a été averti par X que … »
  bool negated = false;
  bool coordinated = false;  ///< Shares the auxiliary and subject of a verb before: « … et salué … ».
};

/// Whether the form of a reporting verb at a token is a noun by what stands around it: « la note », "the claim".
bool reads_as_noun(const AttributionContext& context, std::uint32_t token, TokenRange region,
                   const ReportingVerb& verb);

/// The form of "quote" before "as | saying" at `token`: "was quoted by the Herald as saying …"; nullopt where none.
std::optional<std::uint32_t> quoting_verb(const AttributionContext& context, std::uint32_t token, TokenRange region);

/// Reads the group whose last verb is at `token`, or nullopt where no reporting verb stands there: a noun (« la note
/// »), a passive, an infinitive that depends on something else.
std::optional<VerbGroup> read_verb_group(const AttributionContext& context, std::uint32_t token, TokenRange region);

}  // namespace pressgraph
