#include "extraction/pos_tagger.hpp"

#include <optional>
#include <stdexcept>

#include "extraction/sequence_tagger.hpp"
#include "extraction/tag_mending.hpp"

namespace pressgraph {

struct PosTagger::Data {
  Data(const Seeds& seeds, const LanguageData& of) : language(of) {
    const std::string path = of.code() + "/pos.model";
    if (!seeds.has(path)) return;
    model.emplace(read_model(seeds, path));
    if (model->labels().empty()) throw std::runtime_error(path + ": no label");
    for (const std::string& label : model->labels()) parts.push_back(parse_pos(label));
  }
  const LanguageData& language;
  std::optional<SequenceModel> model;
  std::vector<Pos> parts;  ///< By label.
};

PosTagger::PosTagger(const Seeds& seeds, const LanguageData& language)
    : data_(std::make_unique<Data>(seeds, language)) {}
PosTagger::~PosTagger() = default;
PosTagger::PosTagger(PosTagger&&) noexcept = default;

void PosTagger::tag(Document& document) const {
  if (!data_->model) return;
  const SequenceFeatures features(document, {Labelling::parts_of_speech, &data_->language, &*data_->model});
  const Labels labels = label_tokens(document, features, *data_->model, false);
  for (std::uint32_t i = 0; i < document.size(); ++i) document.tokens[i].pos = data_->parts[labels.best[i]];
  mend_verbs(document);
}

}  // namespace pressgraph
