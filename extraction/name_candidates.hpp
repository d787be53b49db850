#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extraction/gazetteer.hpp"
#include "extraction/name_context.hpp"
#include "extraction/name_type.hpp"

namespace pressgraph {

/// One reason for or against a type, or for or against being a name at all.
struct NameVote {
  std::string_view rule;   ///< Of static storage.
  std::string_view words;  ///< What was met, in the lexicon or a list; may be empty.
  bool typed = true;       ///< False: a vote on being a name.
  NameType type = NameType::person;
  std::int32_t points = 0;
};

/// A span that may be a name, with the votes of every source.
struct NameCandidate {
  TokenRange tokens;
  std::uint32_t form = 0;   ///< Index of its form, see name_forms.hpp.
  bool lower_head = false;  ///< « château de X »: taggers rarely learn that the common noun belongs to the name.
  std::int32_t name_points = 0;
  TypePoints type_points{};  ///< Of all sources but the tagger.
  TypePoints
      tagger_points{};  ///< Of the tagger, apart: it judges equal names alike, so its votes are less new each time.
  std::vector<NameVote> votes;

  void vote(std::string_view rule, std::string_view words, NameType type, std::int32_t points) {
    type_points[static_cast<std::size_t>(type)] += points;
    votes.push_back({rule, words, true, type, points});
  }
  void vote_tagged(NameType type, std::int32_t points) {
    tagger_points[static_cast<std::size_t>(type)] += points;
    votes.push_back({"tagger", {}, true, type, points});
  }
  void vote_name(std::string_view rule, std::int32_t points) {
    name_points += points;
    votes.push_back({rule, {}, false, NameType::person, points});
  }
};

/// The candidates of one document, each span once.
class NameCandidates {
 public:
  std::vector<NameCandidate> list;

  /// The index of the candidate with this span, added where it is new.
  std::uint32_t add(TokenRange tokens);
  /// Puts the list in text order, shorter first.
  void sort();

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> known_;
};

/// Adds every span that capitals, heads and joining words suggest: runs of capitalised words and their parts, «
/// ministère de X », « Conseil de la chose publique », « Marque 10 ».
void add_spans(const NameContext& context, NameCandidates& candidates);

/// Whether the word is written small, unknown to the dictionary, and stands where a common noun would have an article:
/// « kelvio a levé … », « a racheté kelvio pour … », "for kelvio, an app that …".
bool stands_bare(const NameContext& context, std::uint32_t token);

/// Whether the token is a firm's legal form: "Ltd", « SAS », "plc".
bool is_legal_form(const NameContext& context, std::uint32_t token);

/// "Whitlock's | has opened a shop": whether the stretch that ends before `end` ends in a genitive that is the name's own,
/// as a finite verb stands behind it.
bool ends_in_own_genitive(const NameContext& context, std::uint32_t end);

/// Adds, for every span that opens with a noun in apposition (« association | Halte »), what stands behind it.
void add_spans_behind_apposed(const NameContext& context, NameCandidates& candidates);

/// Adds the spans that the lists know.
void add_listed_spans(const std::vector<KnownName>& listed, NameCandidates& candidates);

/// Votes by the lists: known entities by type, less where the name is ambiguous, and first names.
void vote_by_lists(const NameContext& context, const Gazetteer& gazetteer, NameCandidate& candidate);

/// Votes by the words of the span itself: capitals, heads, tails, digits, what stands tied to it.
void vote_by_shape(const NameContext& context, NameCandidate& candidate);

/// Votes by where the span begins and ends: whether it cuts a name in two, or has all that belongs to it.
void vote_by_bounds(const NameContext& context, NameCandidate& candidate);

/// Votes by the words around the span: titles, governing nouns, prepositions, verbs, appositions.
void vote_by_cues(const NameContext& context, NameCandidate& candidate);

}  // namespace pressgraph
