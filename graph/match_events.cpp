// Events that articles describe without naming them: « DeepSeek a publié R1 », "the release of R1". They are one where
// their kind and their participants are, and no date or amount disagrees. A purchase and a launch happen once between
// the same participants; anything else must agree in a date or an amount.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "graph/calendar.hpp"
#include "graph/item_index.hpp"
#include "graph/match.hpp"
#include "graph/value_bounds.hpp"
#include "ontology/classes.hpp"

namespace pressgraph {
namespace {

/// What an article says of one event.
struct Occurrence {
  RecordRef ref;
  bool happens_once = false;
  std::optional<DayBounds> date;
  std::optional<ValueBounds> amount;
  std::string unit;
};

bool overlap(const DayBounds& left, const DayBounds& right) {
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

bool overlap(const ValueBounds& left, const ValueBounds& right) {
  const auto below = [](const std::optional<double>& high, const std::optional<double>& low) {
    return high && low && *high < *low;
  };
  return !below(left.max, right.min) && !below(right.max, left.min);
}

/// True where they agree in a date or an amount, false where they disagree in one; nullopt where nothing tells.
std::optional<bool> agree(const Occurrence& left, const Occurrence& right) {
  std::optional<bool> out;
  if (left.date && right.date) out = overlap(*left.date, *right.date);
  if (left.amount && right.amount && left.unit == right.unit)
    out = out.value_or(true) && overlap(*left.amount, *right.amount);
  return out;
}

class EventReader {
 public:
  EventReader(const Forms& forms, const Clusters& clusters, const std::vector<Extraction>& records)
      : forms_(forms), clusters_(clusters), records_(records) {}

  /// The kind of event and its participants, at least two in different parts, in one string; empty where an article
  /// tells less.
  std::string read(RecordRef ref, Occurrence& out) const {
    const Extraction& record = records_[ref.article];
    const Entity& event = record.entities[ref.item];
    if (event.subtype.empty() || !is_a(event.type, "Event")) return {};
    out.ref = ref;
    std::set<std::string> parts;
    std::set<std::string_view> predicates;
    for (const Relation& relation : record.relations) {
      if (relation.subject != event.id) continue;
      if (relation.polarity == Polarity::negated) return {};
      read_figures(record, relation, out);
      if (!relation.object_is_entity) continue;
      const auto item = index_of(record.entities, relation.object);
      const std::uint32_t form = item ? forms_.of_article[ref.article][*item] : Forms::kNone;
      if (form == Forms::kNone) return {};
      if (forms_.list[form].kind == NodeKind::place) continue;
      parts.insert(relation.predicate + ' ' + std::to_string(clusters_.find(form)));
      predicates.insert(relation.predicate);
      out.happens_once = out.happens_once || relation.predicate == "hasProduct" || relation.predicate == "hasAcquired";
    }
    if (predicates.size() < 2) return {};
    std::string key = event.subtype;
    for (const std::string& part : parts) key += '\n' + part;
    return key;
  }

 private:
  static void read_figures(const Extraction& record, const Relation& relation, Occurrence& out) {
    if (const auto date = index_of(record.dates, relation.date); date && relation.predicate == "hasDate")
      out.date = day_bounds(record.dates[*date].value);
    if (const auto quantity = index_of(record.quantities, relation.quantity);
        quantity && relation.predicate == "hasAmount") {
      out.amount = value_bounds(record.quantities[*quantity]);
      out.unit = record.quantities[*quantity].unit;
    }
  }

  const Forms& forms_;
  const Clusters& clusters_;
  const std::vector<Extraction>& records_;
};

bool fits(const std::vector<Occurrence>& group, const Occurrence& next) {
  bool confirmed = next.happens_once;
  for (const Occurrence& known : group) {
    const std::optional<bool> same = agree(known, next);
    if (same == false) return false;
    confirmed = confirmed || same == true;
  }
  return confirmed;
}

}  // namespace

std::vector<Decision> match_events(const Forms& forms, const std::vector<Extraction>& records,
                                   const Clusters& clusters) {
  const EventReader reader(forms, clusters, records);
  std::map<std::string, std::vector<std::vector<Occurrence>>> by_key;
  std::vector<Decision> out;
  for (const RecordRef ref : forms.unnamed) {
    Occurrence next;
    const std::string key = reader.read(ref, next);
    if (key.empty()) continue;
    auto& groups = by_key[key];
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const std::vector<Occurrence>& known) { return fits(known, next); });
    if (group == groups.end()) {
      groups.push_back({next});
    } else {
      out.push_back({group->front().ref, ref, MergeRule::same_event, true, {}});
      group->push_back(next);
    }
  }
  return out;
}

}  // namespace pressgraph
