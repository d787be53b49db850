#include "extraction/quantities.hpp"

namespace pressgraph {

struct QuantityReader::Data {};

QuantityReader::QuantityReader(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
QuantityReader::~QuantityReader() = default;
QuantityReader::QuantityReader(QuantityReader&&) noexcept = default;

std::vector<Quantity> QuantityReader::read(const Document&, const Entities&, const std::vector<Date>&) const { return {}; }

}  // namespace pressgraph
