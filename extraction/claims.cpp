#include "extraction/claims.hpp"

namespace pressgraph {

struct ClaimFinder::Data {};

ClaimFinder::ClaimFinder(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
ClaimFinder::~ClaimFinder() = default;
ClaimFinder::ClaimFinder(ClaimFinder&&) noexcept = default;

std::vector<Claim> ClaimFinder::find(const Document&, Entities&, const ReferenceResolver&, const std::vector<Quantity>&, const std::vector<Date>&) const { return {}; }

}  // namespace pressgraph
