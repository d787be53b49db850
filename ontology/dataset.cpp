#include "ontology/dataset.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <utility>

#include "ontology/table_hash.hpp"
#include "ontology/vocabulary.hpp"

namespace pressgraph {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// Predicates that lead a subject's block, in this order.
constexpr std::array kLeading = {vocabulary::rdf_type, vocabulary::rdfs_label, vocabulary::skos_alt_label};

/// Numbers predicates by their place in the order of blocks, and back.
class PredicateRanks {
 public:
  explicit PredicateRanks(const Dataset& dataset) {
    for (std::size_t i = 0; i < kLeading.size(); ++i) leading_[i] = dataset.find(kLeading[i]).value_or(kNone);
  }
  TermId rank(TermId predicate) const {
    const auto leading = std::find(leading_.begin(), leading_.end(), predicate);
    return leading == leading_.end() ? predicate + static_cast<TermId>(kLeading.size())
                                     : static_cast<TermId>(leading - leading_.begin());
  }
  TermId predicate(TermId rank) const {
    return rank < kLeading.size() ? leading_[rank] : rank - static_cast<TermId>(kLeading.size());
  }

 private:
  static constexpr TermId kNone = ~TermId{0};
  std::array<TermId, kLeading.size()> leading_{};
};

/// A term with eight bytes of its form, as a number that orders as they do.
struct FormKey {
  std::uint64_t bytes = 0;
  TermId id = 0;
};

/// Sorts terms by the bytes of their forms, eight at a time (multikey quicksort, Bentley and Sedgewick 1997, with wide
/// keys): forms share long beginnings, and comparing numbers side by side in memory touches no form.
class FormSorter {
 public:
  explicit FormSorter(const Dataset& dataset) : dataset_(dataset) {}

  std::vector<FormKey> run() const {
    std::vector<FormKey> keys(dataset_.term_count());
    for (TermId id = 0; id < keys.size(); ++id) keys[id].id = id;
    sort(keys.begin(), keys.end(), 0);
    return keys;
  }

 private:
  using Place = std::vector<FormKey>::iterator;

  /// The keys' forms are equal before `depth`.
  void sort(Place begin, Place end, std::size_t depth) const {
    if (end - begin < 2) return;
    depth += shared_length(begin, end, depth);
    for (Place key = begin; key != end; ++key) key->bytes = bytes_at(key->id, depth);
    std::sort(begin, end, [](const FormKey& a, const FormKey& b) { return a.bytes < b.bytes; });
    for (Place run = begin; run != end;) {
      Place next = run + 1;
      while (next != end && next->bytes == run->bytes) ++next;
      sort(run, next, depth + sizeof(std::uint64_t));
      run = next;
    }
  }

  /// How many bytes from `depth` on all the forms share; 0 for less than a key's, which a sort finds out as quickly.
  /// IRIs share long beginnings: this reads each once instead of once for every eight bytes.
  std::size_t shared_length(Place begin, Place end, std::size_t depth) const {
    const std::string_view first = dataset_.form(begin->id).substr(depth);
    std::size_t shared = first.size();
    const auto shrink = [&](TermId id) {
      const std::string_view other = dataset_.form(id).substr(depth);
      shared = std::min(shared, other.size());
      if (std::memcmp(first.data(), other.data(), shared) == 0) return;
      shared = static_cast<std::size_t>(
          std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(shared), other.begin()).first -
          first.begin());
    };
    shrink((end - 1)->id);
    for (Place key = begin + 1; key != end && shared >= sizeof(std::uint64_t); ++key) shrink(key->id);
    return shared >= sizeof(std::uint64_t) ? shared : 0;
  }

  /// Behind its end a form counts as zeros, which no form holds.
  std::uint64_t bytes_at(TermId id, std::size_t depth) const {
    const std::string_view form = dataset_.form(id);
    std::uint64_t out = 0;
    if (depth + sizeof out <= form.size()) {
      // A plain load, and a swap of bytes where the first is the lowest.
      for (std::size_t i = 0; i < sizeof out; ++i) out = out << 8U | static_cast<unsigned char>(form[depth + i]);
      return out;
    }
    for (std::size_t i = depth; i < form.size(); ++i)
      out |= std::uint64_t{static_cast<unsigned char>(form[i])} << (8 * (sizeof out - 1 - (i - depth)));
    return out;
  }

  const Dataset& dataset_;
};

/// Tables of more slots than it can number are beyond what ids can.
std::uint32_t short_hash(std::string_view text) {
  const std::uint64_t hash = table_hash(text);
  return static_cast<std::uint32_t>(hash ^ hash >> 32U);
}

/// Two numbers as one that orders as the pair.
constexpr std::uint64_t pack(TermId first, TermId second) {
  return std::uint64_t{first} << 32U | second;
}

/// Sorts stably by one id, counting (Knuth, TAOCP 5.2). Every id is less than `bound`.
void sort_by_counting(std::vector<EncodedQuad>& quads, std::size_t bound, TermId EncodedQuad::*id) {
  std::vector<EncodedQuad> sorted(quads.size());
  std::vector<std::uint32_t> places(bound + 1);
  for (const EncodedQuad& quad : quads) ++places[quad.*id + 1];
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  for (const EncodedQuad& quad : quads) sorted[places[quad.*id]++] = quad;
  quads.swap(sorted);
}

/// Sorts by subject, predicate, object and graph. Most subjects have a handful of quads.
void sort_by_subject(std::vector<EncodedQuad>& quads, std::size_t bound) {
  sort_by_counting(quads, bound, &EncodedQuad::subject);
  for (auto begin = quads.begin(); begin != quads.end();) {
    const auto end =
        std::find_if(begin, quads.end(), [&](const EncodedQuad& quad) { return quad.subject != begin->subject; });
    std::sort(begin, end, [](const EncodedQuad& a, const EncodedQuad& b) {
      const std::uint64_t first = pack(a.predicate, a.object), second = pack(b.predicate, b.object);
      return first != second ? first < second : a.graph < b.graph;
    });
    begin = end;
  }
}

/// Counting costs a look at every term; where quads are few beside them, comparing is quicker. And 32 bits count them.
bool is_for_counting(std::size_t quads, std::size_t terms) {
  return quads > terms && quads < (std::size_t{1} << 32U);
}

}  // namespace

Dataset::Dataset() : terms_{{0, 0}}, slots_(kFirstSlots) {}

std::string_view Dataset::form(TermId id) const {
  return std::string_view(forms_).substr(terms_[id].offset, terms_[id].size);
}

std::string_view Dataset::iri_text(TermId id) const {
  const std::string_view whole = form(id);
  return whole.substr(1, whole.size() - 2);
}

void Dataset::reserve(std::size_t terms, std::size_t quads) {
  constexpr std::size_t kBytesOfForm = 72;
  forms_.reserve(terms * kBytesOfForm);
  terms_.reserve(terms);
  quads_.reserve(quads);
  std::size_t size = slots_.size();
  while (size < 2 * terms) size *= 2;
  if (size > slots_.size()) resize_slots(size);
}

/// `size` is a power of two.
void Dataset::resize_slots(std::size_t size) {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(size));
  for (const Slot& taken : before) {
    if (taken.id == 0) continue;
    std::size_t slot = taken.hash & (slots_.size() - 1);
    while (slots_[slot].id != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = taken;
  }
}

std::size_t Dataset::slot_of(std::string_view text, std::uint32_t hash) const {
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].id != 0 && (slots_[slot].hash != hash || form(slots_[slot].id) != text))
    slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

TermId Dataset::intern_form(std::string_view text) {
  const std::uint32_t hash = short_hash(text);
  const std::size_t slot = slot_of(text, hash);
  if (slots_[slot].id != 0) return slots_[slot].id;
  const TermId id = static_cast<TermId>(terms_.size());
  slots_[slot] = {hash, id};
  terms_.push_back({forms_.size(), static_cast<std::uint32_t>(text.size())});
  forms_.append(text);
  order_ = QuadOrder::unsorted;
  if (terms_.size() * 2 > slots_.size()) resize_slots(slots_.size() * 2);
  return id;
}

TermId Dataset::intern_string(std::string_view lexical, std::string_view tag) {
  scratch_.clear();
  append_ntriples_string(scratch_, lexical);
  if (!tag.empty()) scratch_.append("@").append(tag);
  return intern_form(scratch_);
}

std::optional<TermId> Dataset::find(std::string_view iri) const {
  return find_form("<" + std::string(iri) + ">");
}

std::optional<TermId> Dataset::find_form(std::string_view text) const {
  const TermId id = slots_[slot_of(text, short_hash(text))].id;
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
  TermId ordered = 1;
  while (ordered < terms_.size() && form(ordered - 1) < form(ordered)) ++ordered;
  if (ordered == terms_.size()) return;
  const std::vector<FormKey> sorted = FormSorter(*this).run();
  std::vector<TermId> rank(terms_.size());
  std::vector<Extent> extents(terms_.size());
  for (TermId i = 0; i < sorted.size(); ++i) {
    rank[sorted[i].id] = i;
    extents[i] = terms_[sorted[i].id];
  }
  terms_ = std::move(extents);
  for (Slot& slot : slots_) slot.id = rank[slot.id];
  for (EncodedQuad& quad : quads_)
    quad = {rank[quad.graph], rank[quad.subject], rank[quad.predicate], rank[quad.object]};
}

void Dataset::sort(QuadOrder order) {
  if (order == order_ || order == QuadOrder::unsorted) return;
  sort_terms();
  const bool counts = is_for_counting(quads_.size(), terms_.size());
  const PredicateRanks ranks(*this);
  const bool lines = order == QuadOrder::lines;
  for (EncodedQuad& quad : quads_) {
    if (order == QuadOrder::merged) quad.graph = kDefaultGraph;
    if (!lines) quad.predicate = ranks.rank(quad.predicate);
  }
  if (counts) {
    sort_by_subject(quads_, terms_.size());
    if (order == QuadOrder::blocks) sort_by_counting(quads_, terms_.size(), &EncodedQuad::graph);
  } else {
    std::sort(quads_.begin(), quads_.end(), [&](const EncodedQuad& a, const EncodedQuad& b) {
      return lines ? std::tie(a.subject, a.predicate, a.object, a.graph) <
                         std::tie(b.subject, b.predicate, b.object, b.graph)
                   : a < b;
    });
  }
  if (!lines)
    for (EncodedQuad& quad : quads_) quad.predicate = ranks.predicate(quad.predicate);
  quads_.erase(std::unique(quads_.begin(), quads_.end()), quads_.end());
  order_ = order;
}

}  // namespace pressgraph
