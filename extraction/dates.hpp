#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extraction/document.hpp"
#include "extraction/entities.hpp"
#include "extraction/extraction.hpp"
#include "extraction/language_data.hpp"
#include "extraction/publication.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// The dates of an article, ids d1, d2, … in text order, and when and by whom it says that it was published.
struct DatesRead {
  std::vector<Date> dates;
  Publication publication;
};

/// Reads calendar expressions and resolves them to ISO 8601 at the stated precision.
class DateReader {
 public:
  DateReader(const Seeds& seeds, const LanguageData& language);
  ~DateReader();
  DateReader(DateReader&&) noexcept;

  /// The dates, none inside a name. `published` is an ISO date or empty; relative dates
  /// are resolved against it, else against the text's own dates, else left without value.
  DatesRead read(const Document& document, const Entities& entities, std::string_view published) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
