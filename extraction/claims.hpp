#pragma once

#include <memory>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/language_data.hpp"
#include "extraction/references.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Finds who said what: quotations and reported clauses with cue, speaker and certainty, and the article's own
/// statements that carry a figure.
class ClaimFinder {
 public:
  ClaimFinder(const Seeds& seeds, const LanguageData& language);
  ~ClaimFinder();
  ClaimFinder(ClaimFinder&&) noexcept;

  /// The claims in text order, ids c1, c2, …. Adds to `entities` the nominal and pronoun mentions that speak.
  /// Claim::speaker_role is left empty: it needs the relations.
  std::vector<Claim> find(const Syntax& syntax, Entities& entities, const ReferenceResolver& references,
                          const std::vector<Quantity>& quantities, const std::vector<Date>& dates) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
