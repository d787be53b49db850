#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ontology/rdf.hpp"

namespace pressgraph {

/// A term of one Dataset, by number.
using TermId = std::uint32_t;

/// A quad whose terms are numbers of one Dataset.
struct EncodedQuad {
  TermId graph = 0;
  TermId subject = 0;
  TermId predicate = 0;
  TermId object = 0;

  friend auto operator<=>(const EncodedQuad&, const EncodedQuad&) = default;
};

enum class QuadOrder {
  unsorted,
  lines,   ///< By subject, predicate, object, graph: the order of canonical N-Quads lines.
  blocks,  ///< By graph, subject, predicate (rdf:type, then labels, then the rest), object: the order of TriG.
  merged,  ///< As blocks, with every named graph merged into the default graph: the order of Turtle. Forgets the
           ///< graphs.
};

/// A set of quads over interned terms: 16 bytes a quad, each distinct term once, as its canonical N-Triples form.
class Dataset {
 public:
  /// Stands for no graph name; its form is empty.
  static constexpr TermId kDefaultGraph = 0;

  Dataset();

  /// Makes room for so many terms and quads, so that adding them moves nothing. A hint: either number may be wrong.
  void reserve(std::size_t terms, std::size_t quads);

  TermId intern(const Iri& iri);
  TermId intern(const Literal& literal);
  TermId intern(const Term& term);
  /// A string, with a language tag in lower case where one is given. The same as by a Literal, and quicker: the strings
  /// of a graph are many. Throws InvalidTerm where `lexical` is not UTF-8.
  TermId intern_string(std::string_view lexical, std::string_view tag = {});
  /// A term by its canonical N-Triples form. The form must be one that append_ntriples() writes.
  TermId intern_form(std::string_view form);

  /// The number of an IRI that is there already.
  std::optional<TermId> find(std::string_view iri) const;
  /// The number of the term with this canonical N-Triples form.
  std::optional<TermId> find_form(std::string_view form) const;

  void add(EncodedQuad quad);
  void add(const Quad& quad);

  /// The term's canonical N-Triples form, valid until the next intern() or sort().
  std::string_view form(TermId id) const;
  /// For an IRI: the form without its angle brackets.
  std::string_view iri_text(TermId id) const;
  bool is_iri(TermId id) const { return form(id).front() == '<'; }
  Quad decode(const EncodedQuad& quad) const;

  const std::vector<EncodedQuad>& quads() const { return quads_; }
  std::size_t term_count() const { return terms_.size(); }
  bool has_named_graphs() const;

  /// Renumbers the terms in the byte order of their forms, sorts the quads and drops repeated ones. Ids taken before
  /// are void.
  void sort(QuadOrder order);

 private:
  struct Extent {
    std::uint64_t offset;
    std::uint32_t size;
  };

  struct Slot {
    std::uint32_t hash = 0;
    TermId id = 0;  ///< 0: free, as the default graph is never looked up.
  };

  /// The slot that holds the form, or the free one where it belongs. `hash` is the form's.
  std::size_t slot_of(std::string_view form, std::uint32_t hash) const;
  void resize_slots(std::size_t size);
  void sort_terms();

  std::string forms_;
  std::vector<Extent> terms_;
  std::vector<Slot> slots_;  ///< Open addressing.
  std::vector<EncodedQuad> quads_;
  QuadOrder order_ = QuadOrder::unsorted;
  std::string scratch_;
};

}  // namespace pressgraph
