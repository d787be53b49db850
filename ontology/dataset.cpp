#include "ontology/dataset.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// Predicates that lead a subject's block, in this order.
constexpr std::array kLeading = {vocabulary::rdf_type, vocabulary::rdfs_label, vocabulary::skos_alt_label};

/// The number that stands for a predicate in the order of blocks.
std::vector<TermId> predicate_ranks(const Dataset& dataset) {
  std::vector<TermId> ranks(dataset.term_count());
  std::iota(ranks.begin(), ranks.end(), static_cast<TermId>(kLeading.size()));
  for (TermId id = 1; id < dataset.term_count(); ++id) {
    if (!dataset.is_iri(id)) continue;
    const auto leading = std::find(kLeading.begin(), kLeading.end(), dataset.iri_text(id));
    if (leading != kLeading.end()) ranks[id] = static_cast<TermId>(leading - kLeading.begin());
  }
  return ranks;
}

}  // namespace

Dataset::Dataset() : terms_{{0, 0}}, slots_(kFirstSlots, 0) {}

std::string_view Dataset::form(TermId id) const {
  return std::string_view(forms_).substr(terms_[id].offset, terms_[id].size);
}

std::string_view Dataset::iri_text(TermId id) const {
  const std::string_view whole = form(id);
  return whole.substr(1, whole.size() - 2);
}

void Dataset::grow_slots() {
  slots_.assign(slots_.size() * 2, 0);
  for (TermId id = 1; id < terms_.size(); ++id) {
    std::size_t slot = std::hash<std::string_view>{}(form(id)) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = id;
  }
}

std::size_t Dataset::slot_of(std::string_view text) const {
  std::size_t slot = std::hash<std::string_view>{}(text) & (slots_.size() - 1);
  while (slots_[slot] != 0 && form(slots_[slot]) != text) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

TermId Dataset::intern_form(std::string_view text) {
  const std::size_t slot = slot_of(text);
  if (slots_[slot] != 0) return slots_[slot];
  const TermId id = static_cast<TermId>(terms_.size());
  slots_[slot] = id;
  terms_.push_back({forms_.size(), static_cast<std::uint32_t>(text.size())});
  forms_.append(text);
  order_ = QuadOrder::unsorted;
  if (terms_.size() * 2 > slots_.size()) grow_slots();
  return id;
}

std::optional<TermId> Dataset::find(std::string_view iri) const {
  return find_form("<" + std::string(iri) + ">");
}

std::optional<TermId> Dataset::find_form(std::string_view text) const {
  const TermId id = slots_[slot_of(text)];
  return id == 0 ? std::nullopt : std::optional(id);
}

TermId Dataset::intern(const Iri& iri) {
  scratch_.clear();
  append_ntriples(scratch_, iri);
  return intern_form(scratch_);
}

TermId Dataset::intern(const Literal& literal) {
  scratch_.clear();
  append_ntriples(scratch_, literal);
  return intern_form(scratch_);
}

TermId Dataset::intern(const Term& term) {
  return std::visit([&](const auto& value) { return intern(value); }, term);
}

void Dataset::add(EncodedQuad quad) {
  quads_.push_back(quad);
  order_ = QuadOrder::unsorted;
}

void Dataset::add(const Quad& quad) {
  const TermId graph = quad.graph ? intern(*quad.graph) : kDefaultGraph;
  add({graph, intern(quad.subject), intern(quad.predicate), intern(quad.object)});
}

Quad Dataset::decode(const EncodedQuad& quad) const {
  std::optional<Iri> graph;
  if (quad.graph != kDefaultGraph) graph.emplace(std::string(iri_text(quad.graph)));
  return {Iri(std::string(iri_text(quad.subject))), Iri(std::string(iri_text(quad.predicate))),
          parse_ntriples_term(form(quad.object)), std::move(graph)};
}

bool Dataset::has_named_graphs() const {
  return std::any_of(quads_.begin(), quads_.end(), [](const EncodedQuad& quad) { return quad.graph != kDefaultGraph; });
}

void Dataset::sort_terms() {
  const auto by_form = [this](TermId a, TermId b) { return form(a) < form(b); };
  std::vector<TermId> sorted(terms_.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  if (std::is_sorted(sorted.begin(), sorted.end(), by_form)) return;
  std::sort(sorted.begin(), sorted.end(), by_form);
  std::vector<TermId> rank(terms_.size());
  std::vector<Extent> extents(terms_.size());
  for (TermId i = 0; i < sorted.size(); ++i) {
    rank[sorted[i]] = i;
    extents[i] = terms_[sorted[i]];
  }
  terms_ = std::move(extents);
  for (TermId& slot : slots_) slot = rank[slot];
  for (EncodedQuad& quad : quads_)
    quad = {rank[quad.graph], rank[quad.subject], rank[quad.predicate], rank[quad.object]};
}

void Dataset::sort(QuadOrder order) {
  if (order == order_ || order == QuadOrder::unsorted) return;
  sort_terms();
  if (order == QuadOrder::lines) {
    std::sort(quads_.begin(), quads_.end(), [](const EncodedQuad& a, const EncodedQuad& b) {
      return std::tie(a.subject, a.predicate, a.object, a.graph) < std::tie(b.subject, b.predicate, b.object, b.graph);
    });
  } else {
    if (order == QuadOrder::merged)
      for (EncodedQuad& quad : quads_) quad.graph = kDefaultGraph;
    const std::vector<TermId> ranks = predicate_ranks(*this);
    std::sort(quads_.begin(), quads_.end(), [&](const EncodedQuad& a, const EncodedQuad& b) {
      return std::tie(a.graph, a.subject, ranks[a.predicate], a.object) <
             std::tie(b.graph, b.subject, ranks[b.predicate], b.object);
    });
  }
  quads_.erase(std::unique(quads_.begin(), quads_.end()), quads_.end());
  order_ = order;
}

}  // namespace pressgraph
