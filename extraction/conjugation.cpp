#include "extraction/conjugation.hpp"

#include "extraction/seeds.hpp"

namespace pressgraph {
namespace {

/// The endings that follow a future stem: tense apart, they are the same for every French verb.
constexpr std::string_view kFuture[] = {"a", "ont", "ons"};
constexpr std::string_view kConditional[] = {"ait", "aient", "ions"};

/// The endings of a cell; a leading comma stands for the empty ending (« rend »).
std::vector<std::string_view> endings(std::string_view cell) {
  std::vector<std::string_view> out = split(cell, ',');
  if (cell.starts_with(',')) out.insert(out.begin(), std::string_view{});
  return out;
}

}  // namespace

void VerbForms::merge(VerbForms other) {
  if (other.finite && !finite) tense = other.tense;
  finite |= other.finite;
  participle |= other.participle;
  gerund |= other.gerund;
  infinitive |= other.infinitive;
}

Conjugation::Conjugation(std::string_view table) {
  read_table(table, true, [&](const TableRow& cells) {
    Row row;
    row.whole = cells[0].starts_with('=');
    row.ending = cells[0].substr(row.whole ? 1 : 0);
    row.present = endings(cells[1]);
    row.imperfect = endings(cells[2]);
    row.past = endings(cells[3]);
    row.future = cells[4];
    row.participle = endings(cells[5]);
    row.gerund = endings(cells[6]);
    rows_.push_back(std::move(row));
  });
}

const Conjugation::Row* Conjugation::row_of(std::string_view lemma) const {
  const Row* best = nullptr;
  for (const Row& row : rows_) {
    if (row.whole ? lemma == row.ending : lemma.ends_with(row.ending))
      if (!best || row.whole || (!best->whole && row.ending.size() > best->ending.size())) best = &row;
  }
  return best;
}

void Conjugation::inflect(std::string_view lemma, const std::function<void(std::string, VerbForms)>& form) const {
  VerbForms infinitive;
  infinitive.infinitive = true;
  form(std::string(lemma), infinitive);
  const Row* row = row_of(lemma);
  if (!row) return;
  const std::string stem = row->whole ? std::string() : std::string(lemma.substr(0, lemma.size() - row->ending.size()));
  const auto finite = [&](const std::string& base, std::string_view ending, Tense tense) {
    VerbForms forms;
    forms.finite = true;
    forms.tense = tense;
    form(base + std::string(ending), forms);
  };
  for (const std::string_view ending : row->present) finite(stem, ending, Tense::present);
  for (const std::string_view ending : row->imperfect) finite(stem, ending, Tense::past);
  for (const std::string_view ending : row->past) finite(stem, ending, Tense::past);
  if (!row->future.empty()) {
    const std::string base = stem + std::string(row->future);
    for (const std::string_view ending : kFuture) finite(base, ending, Tense::future);
    for (const std::string_view ending : kConditional) finite(base, ending, Tense::conditional);
  }
  VerbForms participle;
  participle.participle = true;
  for (const std::string_view ending : row->participle) form(stem + std::string(ending), participle);
  VerbForms gerund;
  gerund.gerund = true;
  for (const std::string_view ending : row->gerund) form(stem + std::string(ending), gerund);
}

}  // namespace pressgraph
