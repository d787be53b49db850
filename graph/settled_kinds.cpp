// One name that articles take for several kinds of thing: a firm in four articles, a product in a fifth. Where no
// article tells two such things apart, the few follow the many. Places and people follow only where the article was not
// sure of the type and names other things in common: Washington was a man too.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>

#include "graph/forms.hpp"

namespace pressgraph {
namespace {

constexpr double kMajority = 2;         ///< So many times the weight of the few.
constexpr double kSureOfType = 0.8;     ///< From here on an article knows what it takes a name for.
constexpr std::size_t kMostForms = 64;  ///< Of one name; short names have a form for each bearer.

/// A maker and what it makes bear one name so often that readers differ.
bool easily_confused(NodeKind left, NodeKind right) {
  const auto made_or_maker = [](NodeKind kind) { return kind == NodeKind::organization || kind == NodeKind::product; };
  return made_or_maker(left) && made_or_maker(right);
}

class KindSettler {
 public:
  KindSettler(Forms& forms, const std::vector<Extraction>& records) : forms_(forms), records_(records) {}

  bool run() {
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_key;
    for (std::uint32_t form = 0; form < forms_.list.size(); ++form) by_key[forms_.name_of(form).key].push_back(form);
    for (std::uint32_t form = 0; form < forms_.list.size(); ++form)
      if (const auto& alike = by_key[forms_.name_of(form).key]; alike.front() == form && alike.size() > 1)
        settle(alike);
    if (moved_) drop_empty();
    return moved_;
  }

 private:
  double weight(std::uint32_t form) const {
    const std::vector<RecordRef>& members = forms_.list[form].members;
    return std::accumulate(members.begin(), members.end(), 0.0, [&](double sum, RecordRef ref) {
      return sum + records_[ref.article].entities[ref.item].confidence;
    });
  }

  void settle(const std::vector<std::uint32_t>& alike) {
    if (alike.size() > kMostForms) return;
    const auto strongest = std::max_element(alike.begin(), alike.end(), [&](std::uint32_t left, std::uint32_t right) {
      return weight(left) < weight(right);
    });
    const std::uint32_t many = *strongest;
    if (forms_.list[many].weak || forms_.list[many].members.size() < 2) return;
    for (const std::uint32_t few : alike)
      if (forms_.list[few].kind != forms_.list[many].kind && follows(few, many, alike)) move(few, many);
  }

  bool follows(std::uint32_t few, std::uint32_t many, const std::vector<std::uint32_t>& alike) const {
    double of_kind = 0;
    for (const std::uint32_t other : alike)
      if (forms_.list[other].kind == forms_.list[few].kind) {
        if (stand_together(forms_, other, many)) return false;
        of_kind += weight(other);
      }
    if (weight(many) < kMajority * of_kind) return false;
    if (easily_confused(forms_.list[few].kind, forms_.list[many].kind)) return true;
    const double sure = weight(few) / static_cast<double>(forms_.list[few].members.size());
    return sure < kSureOfType && shared_context(forms_, few, many) > 0;
  }

  void move(std::uint32_t from, std::uint32_t to) {
    Form& few = forms_.list[from];
    Form& many = forms_.list[to];
    for (const RecordRef ref : few.members) forms_.of_article[ref.article][ref.item] = to;
    std::vector<RecordRef> members;
    std::merge(many.members.begin(), many.members.end(), few.members.begin(), few.members.end(),
               std::back_inserter(members));
    many.members = std::move(members);
    few.members.clear();
    std::vector<std::string> same_as;
    std::set_union(many.same_as.begin(), many.same_as.end(), few.same_as.begin(), few.same_as.end(),
                   std::back_inserter(same_as));
    many.same_as = std::move(same_as);
    moved_ = true;
  }

  void drop_empty() {
    std::vector<std::uint32_t> place(forms_.list.size(), Forms::kNone);
    std::uint32_t next = 0;
    for (std::uint32_t form = 0; form < forms_.list.size(); ++form)
      if (!forms_.list[form].members.empty()) {
        if (next != form) forms_.list[next] = std::move(forms_.list[form]);
        place[form] = next++;
      }
    forms_.list.resize(next);
    for (std::vector<std::uint32_t>& named : forms_.of_article)
      for (std::uint32_t& form : named)
        if (form != Forms::kNone) form = place[form];
  }

  Forms& forms_;
  const std::vector<Extraction>& records_;
  bool moved_ = false;
};

}  // namespace

void settle_kinds(Forms& forms, const std::vector<Extraction>& records) {
  if (KindSettler(forms, records).run()) index_context(forms);
}

}  // namespace pressgraph
