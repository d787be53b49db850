#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extraction/extraction.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/link_lexicon.hpp"

namespace pressgraph {

/// The entities of many articles, each with the records' entities that are it and why.
struct Resolution {
  struct Group {
    std::vector<RecordRef> members;   ///< Sorted.
    std::vector<Decision> decisions;  ///< Sorted by left, right.
    std::string label{}, type{};      ///< What the overrides say; empty: by the votes of the members.
  };
  /// An event of one year that belongs to a series.
  struct Edition {
    std::size_t series = 0;  ///< Into `groups`.
    std::optional<std::size_t>
        group;  ///< The group that bears the year in its name; none: only dates tell of the edition.
    int year = 0;
    std::vector<RecordRef> relations;  ///< What articles say of the series that is true of this edition, sorted.
  };
  std::vector<Edition> editions;   ///< Sorted by series, year.
  std::vector<Group> groups;       ///< Sorted by their first member; they cover every entity of every record once.
  std::vector<Decision> doubtful;  ///< Pairs left apart that may be the same.
};

/// Decides which entities are one. `records` must be in the graph's order; see link().
Resolution resolve(const std::vector<Extraction>& records, const LinkLexicon& lexicon);

/// Finds the editions of recurring events: names with a year (« GDC 2025 ») whose series is named too, and the years in
/// which articles date a series. Dates and places then belong to the edition.
std::vector<Resolution::Edition> find_editions(const std::vector<Extraction>& records,
                                               const std::vector<Resolution::Group>& groups,
                                               const LinkLexicon& lexicon);

/// A name of one word, all capitals: it says less than the words it stands for.
bool is_acronym(std::string_view text);

/// What the graph says of one group: type, label and other names by the votes of its members. `name` is left to the
/// caller.
EntityVertex describe(const std::vector<Extraction>& records, const Resolution::Group& group);

}  // namespace pressgraph
