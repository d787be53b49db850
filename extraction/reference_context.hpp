#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extraction/descriptions.hpp"
#include "extraction/entities.hpp"
#include "extraction/grammar.hpp"
#include "extraction/quotations.hpp"
#include "extraction/text_map.hpp"

namespace pressgraph {

enum class Number : std::uint8_t { singular, plural };

/// What an expression asks of its referent.
struct ReferenceRequest {
  bool pronoun = false;
  bool latter = false;  ///< « ce dernier »: the last person named.
  char gender = '-';
  Number number = Number::singular;
  std::string noun;                 ///< Head noun, lower case; empty for a pronoun.
  std::vector<Description> senses;  ///< Of the noun.
  std::uint64_t kin = 0;            ///< What other nouns may have presented its referent: DescriptionKin::asks.
  bool definite = true;
  bool owned = false;                ///< « son avocate »: somebody else than the owner.
  bool complement = false;           ///< « le président du tribunal »: told apart by what it belongs to.
  bool phrase = false;               ///< « le chef de l'État »: known with its complement.
  bool anaphoric = false;            ///< « l'ingénieur »: a noun alone behind its definite article.
  std::string_view place;            ///< Where « la start-up chinoise » says that it is from; empty: nowhere.
  std::vector<std::uint32_t> names;  ///< Entities named inside the expression.
  bool of_place = false;             ///< They are places: « le président du Chili » stands far from « Chili ».
};

struct ReferenceCandidate {
  std::uint32_t entity = 0;
  std::uint32_t last_sentence = 0;
  std::uint32_t count = 0;
  std::uint32_t order = 0;  ///< Of its last name, the nearest first.
  bool subject = false;
  bool topic = false;         ///< The person whom the text names most.
  bool described = false;     ///< By the same noun.
  bool kin = false;           ///< By another noun for the same.
  bool other = false;         ///< By a noun for other people.
  bool beside_names = false;  ///< A name of the expression stands beside one of its mentions.
  char gender = '-';
  bool told_gender = false;  ///< The text tells it, not a first name alone.
  std::string_view place;    ///< The place whose adjective stands beside one of its names.
  bool noun_read = false;    ///< A noun that describes it has been looked at: only the nearest tells its gender.
};

/// Gender and number of a pronoun, a clitic's hyphens taken off: « -t-il » is « il ». Nullopt for any other word.
std::optional<std::pair<char, Number>> read_pronoun(std::string_view pronoun);

/// One document as descriptions and pronouns look back over it. Borrows everything.
class ReferenceContext {
 public:
  ReferenceContext(const Document& document, const Entities& entities, const DescriptionNouns& nouns,
                   const TextMap<std::string_view>& demonyms, const Quotations* quotations)
      : document_(document), entities_(entities), nouns_(nouns), demonyms_(demonyms), quotations_(quotations) {}

  ReferenceRequest read(TokenRange expression) const;
  std::vector<ReferenceCandidate> candidates(TokenRange expression, const ReferenceRequest& request) const;
  /// The first of the persons named behind an expression whom the text describes by its noun: « L'ex-maire plaide … »
  /// in a title.
  std::optional<std::uint32_t> named_behind(TokenRange expression, const ReferenceRequest& request) const;
  /// The person of a title, where a description behind it in the lead can mean nobody else whom the text has named.
  std::optional<std::uint32_t> only_person_before(TokenRange expression, const ReferenceRequest& request) const;
  /// "… that the city wanted more. | It has …": whether a place that is only described is the last subject before.
  bool speaks_of_place(std::uint32_t pronoun) const;
  /// Whether the text spoke of « un ingénieur » before « l'ingénieur »: somebody whom it does not name.
  bool introduced(TokenRange expression, const ReferenceRequest& request) const;

 private:
  bool is(std::uint32_t token, WordClass c) const { return document_.word(token).classes[static_cast<std::size_t>(c)]; }
  /// « du | tribunal », « de | la défense », but no name.
  bool is_complement(std::uint32_t i) const {
    if (!is(i, WordClass::of) || entities_.at(i)) return false;
    if (document_.lower(i) == "du" || document_.lower(i) == "des") return !entities_.at(i + 1);
    return is(i + 1, WordClass::definite) && !entities_.at(i + 1) && !entities_.at(i + 2);
  }
  /// The country whose adjective the word is (« chinoise », "Chinese"), or nothing.
  std::string_view place_of(std::uint32_t token) const {
    const std::string_view* found = demonyms_.find(document_.lower(token));
    if (found == nullptr) found = demonyms_.find(document_.surface(token));
    return found == nullptr ? std::string_view{} : *found;
  }
  bool mark(std::uint32_t token) const { return document_.tokens[token].kind == TokenKind::punctuation; }
  bool is_former(TokenRange expression) const;
  void read_demonym(TokenRange expression, ReferenceRequest& out) const;
  void read_phrase(TokenRange expression, ReferenceRequest& out) const;
  void mark_topic(std::vector<ReferenceCandidate>& candidates) const;
  /// Whether a name is the subject of a clause: no preposition before it, its verb behind it.
  bool subject(const Name& name) const;
  void look_around(const Name& name, const ReferenceRequest& request, ReferenceCandidate& candidate) const;
  void look_at(std::uint32_t token, bool apposed, const ReferenceRequest& request, ReferenceCandidate& candidate) const;

  const Document& document_;
  const Entities& entities_;
  const DescriptionNouns& nouns_;
  const TextMap<std::string_view>& demonyms_;
  const Quotations* quotations_;  ///< May be null.
};

}  // namespace pressgraph
