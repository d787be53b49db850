#pragma once

#include <memory>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/language_data.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Reads figures: money, percentages, counts with the noun counted, areas, durations, ordinals, fractions, ranges.
class QuantityReader {
 public:
  QuantityReader(const Seeds& seeds, const LanguageData& language);
  ~QuantityReader();
  QuantityReader(QuantityReader&&) noexcept;

  /// The quantities in text order, ids q1, q2, …; none inside a name or a date.
  std::vector<Quantity> read(const Document& document, const Entities& entities, const std::vector<Date>& dates) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
