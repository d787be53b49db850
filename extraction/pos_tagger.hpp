#pragma once

#include <memory>

#include "extraction/document.hpp"
#include "extraction/language_data.hpp"
#include "extraction/seeds.hpp"

namespace pressgraph {

/// Gives each token its universal part of speech.
class PosTagger {
 public:
  PosTagger(const Seeds& seeds, const LanguageData& language);
  ~PosTagger();
  PosTagger(PosTagger&&) noexcept;

  void tag(Document& document) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace pressgraph
