#include "extraction/pos_tagger.hpp"

namespace pressgraph {

struct PosTagger::Data {};

PosTagger::PosTagger(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
PosTagger::~PosTagger() = default;
PosTagger::PosTagger(PosTagger&&) noexcept = default;

void PosTagger::tag(Document&) const {}

}  // namespace pressgraph
