#include "extraction/names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extraction/sequence_tagger.hpp"

namespace pressgraph {

struct NameFinder::Data {
  Data(const Seeds& seeds, const LanguageData& of) : language(of) {
    const std::string path = of.code() + "/names.model";
    if (seeds.has(path)) model.emplace(seeds.file(path));
  }
  const LanguageData& language;
  std::optional<SequenceModel> model;
};

namespace {

bool begins(std::uint8_t label) { return label % 2 == 1; }
bool goes_on(std::uint8_t label) { return label != 0 && label % 2 == 0; }

/// The least certain token decides how sure a name is.
double confidence_of(const Labels& labels, TokenRange tokens) {
  float least = 1;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) least = std::min(least, labels.marginals[i * kMaxLabels + labels.best[i]]);
  return static_cast<double>(least);
}

}  // namespace

NameFinder::NameFinder(const Seeds& seeds, const LanguageData& language) : data_(std::make_unique<Data>(seeds, language)) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;

std::vector<Name> NameFinder::find(const Document& document) const {
  std::vector<Name> out;
  if (!data_->model) return out;
  const SequenceFeatures features(document, Labelling::names, data_->language, *data_->model);
  const Labels labels = label_tokens(document, features, *data_->model, true);
  for (std::uint32_t i = 0; i < document.size();) {
    TokenRange tokens{i, i + 1};
    if (begins(labels.best[i])) {
      while (tokens.last < document.size() && goes_on(labels.best[tokens.last])) ++tokens.last;
      out.push_back({tokens, data_->model->labels()[labels.best[i]].substr(2), confidence_of(labels, tokens), {"tagger"}});
    }
    i = tokens.last;
  }
  return out;
}

}  // namespace pressgraph
