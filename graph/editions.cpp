#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "graph/item_index.hpp"
#include "graph/name_profile.hpp"
#include "graph/resolution.hpp"

namespace pressgraph {
namespace {

/// What holds of one edition, never of the series.
bool tells_of_edition(std::string_view predicate) {
  static constexpr std::array<std::string_view, 5> kPredicates = {"startDate", "endDate", "takesPlaceIn", "locatedIn",
                                                                  "attendance"};
  return std::find(kPredicates.begin(), kPredicates.end(), predicate) != kPredicates.end();
}

bool is_date(std::string_view predicate) {
  return predicate == "startDate" || predicate == "endDate";
}

/// The year of a relation that dates its subject, or 0.
int year_of(const Extraction& record, const Relation& relation) {
  std::string value = relation.object;
  if (const auto date = index_of(record.dates, relation.date)) value = record.dates[*date].value;
  if (value.size() < 4 || !std::all_of(value.begin(), value.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }))
    return 0;
  return std::stoi(value.substr(0, 4));
}

/// One event of the articles by all of its names.
struct Event {
  std::size_t group = 0;
  int year = 0;        ///< In its own name; 0: none.
  std::string series;  ///< The key of its own name without the year.
  bool recurring = false;
  std::set<std::string> keys;
};

Event read_event(const std::vector<Extraction>& records, const Resolution::Group& group, std::size_t index,
                 const LinkLexicon& lexicon) {
  Event event;
  event.group = index;
  for (const RecordRef ref : group.members) {
    const Entity& entity = records[ref.article].entities[ref.item];
    std::set<std::string> names(entity.aliases.begin(), entity.aliases.end());
    for (const Mention& mention : entity.mentions)
      if (mention.kind == MentionKind::name) names.insert(mention.excerpt.surface);
    names.insert(entity.name);
    for (const std::string& name : names) {
      const NameProfile profile = analyze_name(name, NodeKind::event, lexicon);
      event.recurring = event.recurring || profile.recurring || profile.acronym;
      if (profile.year == 0) event.keys.insert(profile.key);
      if (name == entity.name && profile.year != 0 && event.year == 0) {
        event.year = profile.year;
        event.series = profile.series;
      }
    }
  }
  return event;
}

class EditionFinder {
 public:
  EditionFinder(const std::vector<Extraction>& records, const std::vector<Resolution::Group>& groups)
      : records_(records), groups_(groups) {}

  std::vector<Resolution::Edition> run(const LinkLexicon& lexicon) {
    read_events(lexicon);
    for (const Event& event : events_) add_named_edition(event);
    for (std::uint32_t article = 0; article < records_.size(); ++article) read_dates(article);
    std::vector<Resolution::Edition> out;
    for (auto& [key, edition] : editions_) out.push_back(std::move(edition));
    return out;
  }

 private:
  void read_events(const LinkLexicon& lexicon) {
    for (std::size_t index = 0; index < groups_.size(); ++index) {
      const RecordRef first = groups_[index].members.front();
      const Entity& entity = records_[first.article].entities[first.item];
      if (!entity.named || node_kind(entity.type) != NodeKind::event) continue;
      const auto place = events_.size();
      events_.push_back(read_event(records_, groups_[index], index, lexicon));
      for (const RecordRef ref : groups_[index].members) event_of_[{ref.article, ref.item}] = place;
      if (events_.back().year != 0) continue;
      for (const std::string& key : events_.back().keys) series_.try_emplace(key, place);
    }
  }

  /// « GDC 2025 » where an article also names « GDC ».
  void add_named_edition(const Event& event) {
    const auto series = series_.find(event.series);
    if (event.year == 0 || series == series_.end()) return;
    Event& found = events_[series->second];
    found.recurring = true;
    editions_.try_emplace({found.group, event.year}, Resolution::Edition{found.group, event.group, event.year, {}});
  }

  void read_dates(std::uint32_t article) {
    const Extraction& record = records_[article];
    std::map<std::size_t, std::set<int>> years_of;
    const auto dated_event = [&](const Relation& relation) -> const Event* {
      const auto item = index_of(record.entities, relation.subject);
      const auto event = item ? event_of_.find({article, *item}) : event_of_.end();
      if (event == event_of_.end() || !events_[event->second].recurring || events_[event->second].year != 0)
        return nullptr;
      return &events_[event->second];
    };
    for (const Relation& relation : record.relations)
      if (is_date(relation.predicate))
        if (const Event* event = dated_event(relation))
          if (const int year = year_of(record, relation)) years_of[event->group].insert(year);
    if (years_of.empty()) return;
    for (std::uint32_t item = 0; item < record.relations.size(); ++item) {
      const Relation& relation = record.relations[item];
      if (!tells_of_edition(relation.predicate)) continue;
      const Event* event = dated_event(relation);
      if (event == nullptr || !years_of.contains(event->group)) continue;
      const std::set<int>& years = years_of[event->group];
      const int year = is_date(relation.predicate) ? year_of(record, relation) : years.size() == 1 ? *years.begin() : 0;
      if (year == 0) continue;
      const auto edition =
          editions_.try_emplace({event->group, year}, Resolution::Edition{event->group, std::nullopt, year, {}}).first;
      edition->second.relations.push_back({article, item});
    }
  }

  const std::vector<Extraction>& records_;
  const std::vector<Resolution::Group>& groups_;
  std::vector<Event> events_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> event_of_;
  std::unordered_map<std::string, std::size_t> series_;
  std::map<std::pair<std::size_t, int>, Resolution::Edition> editions_;
};

}  // namespace

std::vector<Resolution::Edition> find_editions(const std::vector<Extraction>& records,
                                               const std::vector<Resolution::Group>& groups,
                                               const LinkLexicon& lexicon) {
  return EditionFinder(records, groups).run(lexicon);
}

}  // namespace pressgraph
