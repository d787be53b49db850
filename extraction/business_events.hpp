#pragma once

#include <memory>

#include "extraction/relation_context.hpp"

namespace pressgraph {

/// Finds what happens in business: funding rounds, acquisitions, launches, appointments, partnerships, lawsuits. Each
/// becomes an unnamed Event entity with its kind as subtype, described by the words that tell it, with relations to its
/// participants, amount and date. Data: seeds/<code>/business_events.tsv.
class BusinessEventFinder {
 public:
  BusinessEventFinder(const Seeds& seeds, PhraseGrammar& grammar);
  ~BusinessEventFinder();
  BusinessEventFinder(BusinessEventFinder&&) noexcept;

  /// Reads the sentences of one document, in order; states the events and, where they are asserted, the relations that
  /// they found (an acquisition: acquires).
  void find(const std::vector<Clauses>& sentences, RelationContext& context) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
