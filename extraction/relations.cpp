#include "extraction/relations.hpp"

namespace pressgraph {

struct RelationFinder::Data {};

RelationFinder::RelationFinder(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
RelationFinder::~RelationFinder() = default;
RelationFinder::RelationFinder(RelationFinder&&) noexcept = default;

std::vector<Relation> RelationFinder::find(const Document&, Entities&, const ReferenceResolver&, const std::vector<Quantity>&, const std::vector<Date>&, const std::vector<Claim>&) const { return {}; }

}  // namespace pressgraph
