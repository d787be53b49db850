#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pressgraph {

enum class Tense : std::uint8_t { present, past, future, conditional };

/// What a form of a verb may be; forms are often more than one thing (« produit » is present and participle).
struct VerbForms {
  bool finite = false;
  bool participle = false;
  bool gerund = false;
  bool infinitive = false;
  Tense tense = Tense::present;  ///< Of the finite reading.

  bool any() const { return finite || participle || gerund || infinitive; }
  void merge(VerbForms other);
};

/// The inflection of a language's verbs by the ends of their lemmas, as seeds/<lang>/conjugation.tsv gives it.
class Conjugation {
 public:
  /// `table` must outlive the value.
  explicit Conjugation(std::string_view table);

  /// Calls `form` with every form of `lemma` that the table gives. A lemma that no row fits has itself alone.
  void inflect(std::string_view lemma, const std::function<void(std::string, VerbForms)>& form) const;

 private:
  struct Row {
    std::string_view ending;
    bool whole = false;
    std::vector<std::string_view> present, imperfect, past, participle, gerund;
    std::string_view future;
  };
  const Row* row_of(std::string_view lemma) const;
  std::vector<Row> rows_;
};

}  // namespace pressgraph
