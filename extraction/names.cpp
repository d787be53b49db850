#include "extraction/names.hpp"

namespace pressgraph {

struct NameFinder::Data {};

NameFinder::NameFinder(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;

std::vector<Name> NameFinder::find(const Document&) const { return {}; }

}  // namespace pressgraph
