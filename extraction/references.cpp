#include "extraction/references.hpp"

namespace pressgraph {

struct ReferenceResolver::Data {};

ReferenceResolver::ReferenceResolver(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
ReferenceResolver::~ReferenceResolver() = default;
ReferenceResolver::ReferenceResolver(ReferenceResolver&&) noexcept = default;

std::optional<std::uint32_t> ReferenceResolver::resolve(const Document&, const Entities&, TokenRange) const { return std::nullopt; }

}  // namespace pressgraph
