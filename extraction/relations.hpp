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

/// Finds the relations between entities, each with its trigger in the text.
class RelationFinder {
 public:
  RelationFinder(const Seeds& seeds, const LanguageData& language);
  ~RelationFinder();
  RelationFinder(RelationFinder&&) noexcept;

  /// The relations in text order, ids r1, r2, …, each tied to the claims whose content holds its evidence. May add
  /// nominal mentions and unnamed entities.
  std::vector<Relation> find(const Syntax& syntax, Entities& entities, const ReferenceResolver& references,
                             const std::vector<Quantity>& quantities, const std::vector<Date>& dates,
                             const std::vector<Claim>& claims) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
