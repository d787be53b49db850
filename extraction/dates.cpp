#include "extraction/dates.hpp"

namespace pressgraph {

struct DateReader::Data {};

DateReader::DateReader(const Seeds&, const LanguageData&) : data_(std::make_unique<Data>()) {}
DateReader::~DateReader() = default;
DateReader::DateReader(DateReader&&) noexcept = default;

std::vector<Date> DateReader::read(const Document&, const Entities&, std::string_view) const { return {}; }

}  // namespace pressgraph
