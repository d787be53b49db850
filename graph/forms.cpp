#include "graph/forms.hpp"

#include <algorithm>
#include <iterator>

#include "extraction/text_map.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kContextArticles = 32;  ///< Articles looked at for each side; more say nothing new.
constexpr std::size_t kHubShare = 20;         ///< A form in more than one article of so many is everybody's context.
constexpr std::size_t kHubFloor = 4;          ///< But so few articles never make a hub.

/// Analyses each distinct spelling once.
class NameTable {
 public:
  NameTable(std::vector<NameProfile>& names, const LinkLexicon& lexicon) : names_(names), lexicon_(lexicon) {}

  std::uint32_t index_of(NodeKind kind, std::string_view spelling) {
    probe_.assign(1, static_cast<char>(kind));
    probe_ += spelling;
    const auto [index, added] = known_.emplace(probe_, static_cast<std::uint32_t>(names_.size()));
    if (added) names_.push_back(analyze_name(spelling, kind, lexicon_));
    return index;
  }

 private:
  std::vector<NameProfile>& names_;
  const LinkLexicon& lexicon_;
  TextMap<std::uint32_t> known_;
  std::string probe_;
};

bool holds_all_words(const NameProfile& longer, const NameProfile& shorter) {
  return longer.words.size() > shorter.words.size() &&
         std::all_of(shorter.words.begin(), shorter.words.end(), [&](const std::string& word) {
           return std::find(longer.words.begin(), longer.words.end(), word) != longer.words.end();
         });
}

/// Whether `other` tells more than `name`: the expansion of an acronym, a person's full name, a model with its maker.
bool says_more(NodeKind kind, const NameProfile& other, const NameProfile& name) {
  if (other.acronym || other.words.size() <= name.words.size()) return false;
  if (kind == NodeKind::event && other.year != 0) return false;
  if (name.acronym) return spells(other, name.key) || other.words.size() > 2;
  return (kind == NodeKind::person || kind == NodeKind::product) && holds_all_words(other, name) &&
         other.numbers == name.numbers;
}

/// A name that two articles may well give to two things.
bool is_weak(NodeKind kind, const NameProfile& name) {
  if (kind == NodeKind::person) return name.words.size() == 1;
  if (kind != NodeKind::product) return false;
  std::size_t letters = 0;
  for (const char c : name.key) letters += c >= 'a' && c <= 'z' ? 1 : 0;
  return letters <= 2;
}

class Collector {
 public:
  Collector(const std::vector<Extraction>& records, const LinkLexicon& lexicon)
      : records_(records), names_(forms_.names, lexicon) {}

  Forms run() {
    forms_.of_article.resize(records_.size());
    for (std::uint32_t article = 0; article < records_.size(); ++article) {
      const std::size_t entities = records_[article].entities.size();
      forms_.of_article[article].assign(entities, Forms::kNone);
      for (std::uint32_t item = 0; item < entities; ++item) add({article, item});
    }
    for (Form& form : forms_.list) tidy(form);
    return std::move(forms_);
  }

 private:
  void add(RecordRef ref) {
    const Entity& entity = records_[ref.article].entities[ref.item];
    const NodeKind kind = node_kind(entity.type);
    spellings_.clear();
    if (entity.named) add_spellings(entity, kind);
    if (spellings_.empty()) return forms_.unnamed.push_back(ref);
    std::uint32_t main = spellings_.front();
    for (const std::uint32_t other : spellings_)
      if (says_more(kind, forms_.names[other], forms_.names[main])) main = other;
    Form& form = form_for(kind, main, ref);
    form.members.push_back(ref);
    for (const std::uint32_t other : spellings_)
      if (forms_.names[other].key != forms_.names[main].key) form.other_names.push_back({other, ref});
    form.same_as.insert(form.same_as.end(), entity.same_as.begin(), entity.same_as.end());
  }

  void add_spellings(const Entity& entity, NodeKind kind) {
    const auto add_spelling = [&](std::string_view text) {
      const std::uint32_t name = names_.index_of(kind, text);
      if (!forms_.names[name].key.empty() && std::find(spellings_.begin(), spellings_.end(), name) == spellings_.end())
        spellings_.push_back(name);
    };
    add_spelling(entity.name);
    for (const std::string& alias : entity.aliases) add_spelling(alias);
    for (const Mention& mention : entity.mentions)
      if (mention.kind == MentionKind::name && mention.excerpt.surface != entity.name)
        add_spelling(mention.excerpt.surface);
  }

  Form& form_for(NodeKind kind, std::uint32_t name, RecordRef ref) {
    auto next = static_cast<std::uint32_t>(forms_.list.size());
    const bool weak = is_weak(kind, forms_.names[name]);
    if (!weak) next = by_key_.emplace(static_cast<char>(kind) + forms_.names[name].key, next).first;
    if (next == forms_.list.size()) forms_.list.push_back({kind, name, weak, {}, {}, {}});
    forms_.of_article[ref.article][ref.item] = next;
    return forms_.list[next];
  }

  static void tidy(Form& form) {
    std::stable_sort(form.other_names.begin(), form.other_names.end(),
                     [](const OtherName& left, const OtherName& right) { return left.name < right.name; });
    form.other_names.erase(
        std::unique(form.other_names.begin(), form.other_names.end(),
                    [](const OtherName& left, const OtherName& right) { return left.name == right.name; }),
        form.other_names.end());
    std::sort(form.same_as.begin(), form.same_as.end());
    form.same_as.erase(std::unique(form.same_as.begin(), form.same_as.end()), form.same_as.end());
  }

  const std::vector<Extraction>& records_;
  Forms forms_;
  NameTable names_;
  TextMap<std::uint32_t> by_key_;
  std::vector<std::uint32_t> spellings_;
};

std::vector<std::uint32_t> context_of(const Forms& forms, std::uint32_t form) {
  const std::vector<RecordRef>& members = forms.list[form].members;
  if (members.size() == 1) return forms.context[members.front().article];
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < std::min(members.size(), kContextArticles); ++i) {
    const std::vector<std::uint32_t>& there = forms.context[members[i].article];
    out.insert(out.end(), there.begin(), there.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

Forms collect_forms(const std::vector<Extraction>& records, const LinkLexicon& lexicon) {
  return Collector(records, lexicon).run();
}

void index_context(Forms& forms) {
  const std::size_t hub = std::max(kHubFloor, forms.of_article.size() / kHubShare);
  forms.context.clear();
  for (const std::vector<std::uint32_t>& named : forms.of_article) {
    std::vector<std::uint32_t>& context = forms.context.emplace_back();
    for (const std::uint32_t form : named) {
      if (form == Forms::kNone) continue;
      const Form& found = forms.list[form];
      if (found.kind != NodeKind::place && !found.weak && found.members.size() <= hub) context.push_back(form);
    }
    std::sort(context.begin(), context.end());
    context.erase(std::unique(context.begin(), context.end()), context.end());
  }
}

std::size_t shared_context(const Forms& forms, std::uint32_t left, std::uint32_t right) {
  const std::vector<std::uint32_t> here = context_of(forms, left), there = context_of(forms, right);
  std::vector<std::uint32_t> common;
  std::set_intersection(here.begin(), here.end(), there.begin(), there.end(), std::back_inserter(common));
  return common.size() - static_cast<std::size_t>(std::count(common.begin(), common.end(), left) +
                                                  std::count(common.begin(), common.end(), right));
}

bool stand_together(const Forms& forms, std::uint32_t left, std::uint32_t right) {
  const std::vector<RecordRef>& a = forms.list[left].members;
  const std::vector<RecordRef>& b = forms.list[right].members;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->article == j->article) return true;
    i->article < j->article ? ++i : ++j;
  }
  return false;
}

}  // namespace pressgraph
