#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "graph/match.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kLongestMaker = 3;  ///< Words of a maker's name in front of a model's.

/// A model's name without its maker, and who makes it.
struct MadeModel {
  std::uint32_t form = 0;
  std::uint32_t maker = 0;  ///< A form of an organization.
};

std::string join(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += out.empty() ? words[i] : ' ' + words[i];
  return out;
}

class ModelMatcher {
 public:
  ModelMatcher(const Forms& forms, const std::vector<Extraction>& records, Clusters& clusters)
      : forms_(forms), records_(records), clusters_(clusters) {}

  void run() {
    for (std::uint32_t form = 0; form < forms_.list.size(); ++form)
      if (forms_.list[form].kind == NodeKind::organization) makers_.try_emplace(forms_.name_of(form).key, form);
    for (std::uint32_t form = 0; form < forms_.list.size(); ++form)
      if (forms_.list[form].kind == NodeKind::product) read_name(form);
    for (std::uint32_t article = 0; article < records_.size(); ++article) read_relations(article);
    for (const auto& [rest, models] : by_rest_) join_same_maker(models);
    for (std::uint32_t form = 0; form < forms_.list.size(); ++form)
      if (forms_.list[form].kind == NodeKind::product && !made_.contains(form)) join_bare(form);
  }

 private:
  /// "OpenAI GPT-4": the words in front may be a maker's whole name.
  void read_name(std::uint32_t form) {
    const std::vector<std::string>& words = forms_.name_of(form).words;
    for (std::size_t length = std::min(kLongestMaker, words.size() - 1); length >= 1; --length) {
      const auto maker = makers_.find(join(words, 0, length));
      if (maker == makers_.end()) continue;
      by_rest_[join(words, length, words.size())].push_back({form, maker->second});
      made_.insert(form);
      return;
    }
  }

  void read_relations(std::uint32_t article) {
    const Extraction& record = records_[article];
    const auto form_of = [&](const std::string& id) {
      for (std::uint32_t item = 0; item < record.entities.size(); ++item)
        if (record.entities[item].id == id) return forms_.of_article[article][item];
      return Forms::kNone;
    };
    for (const Relation& relation : record.relations) {
      if (relation.predicate != "develops" || relation.polarity != Polarity::affirmed || !relation.object_is_entity)
        continue;
      const std::uint32_t maker = form_of(relation.subject), model = form_of(relation.object);
      if (maker == Forms::kNone || model == Forms::kNone || forms_.list[model].kind != NodeKind::product) continue;
      if (!made_.insert(model).second) continue;
      by_rest_[forms_.name_of(model).key].push_back({model, maker});
    }
  }

  void join_same_maker(const std::vector<MadeModel>& models) {
    std::map<std::uint32_t, std::uint32_t> first_of_maker;
    for (const MadeModel& model : models) {
      const auto [first, added] = first_of_maker.try_emplace(clusters_.find(model.maker), model.form);
      if (!added)
        clusters_.unite(first->second, model.form, MergeRule::maker_and_model, forms_.name_of(model.maker).text);
    }
  }

  /// "GPT-4" in an article that does not name the maker; « R1 » only beside its maker.
  void join_bare(std::uint32_t form) {
    const auto found = by_rest_.find(forms_.name_of(form).key);
    if (found == by_rest_.end()) return;
    const std::vector<MadeModel>& models = found->second;
    const MadeModel* only = nullptr;
    for (const MadeModel& model : models) {
      if (forms_.list[form].weak && !stands_beside(form, model.maker)) continue;
      if (only != nullptr && !clusters_.same(only->form, model.form)) return;
      only = &model;
    }
    if (only != nullptr)
      clusters_.unite(only->form, form, MergeRule::maker_and_model, forms_.name_of(only->maker).text);
  }

  bool stands_beside(std::uint32_t form, std::uint32_t maker) const {
    return std::any_of(forms_.list[form].members.begin(), forms_.list[form].members.end(), [&](RecordRef ref) {
      const std::vector<std::uint32_t>& named = forms_.of_article[ref.article];
      return std::any_of(named.begin(), named.end(),
                         [&](std::uint32_t other) { return other != Forms::kNone && clusters_.same(other, maker); });
    });
  }

  const Forms& forms_;
  const std::vector<Extraction>& records_;
  Clusters& clusters_;
  std::unordered_map<std::string, std::uint32_t> makers_;
  std::map<std::string, std::vector<MadeModel>> by_rest_;
  std::set<std::uint32_t> made_;
};

}  // namespace

void match_models(const Forms& forms, const std::vector<Extraction>& records, Clusters& clusters) {
  ModelMatcher(forms, records, clusters).run();
}

}  // namespace pressgraph
