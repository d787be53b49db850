#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extraction/clauses.hpp"

namespace pressgraph {

/// What must accompany a verb for a rule to hold: nouns that head its object (« mettre la main »), or that stand behind
/// a preposition (`sous:contrôle`), or that head its subject (`subject:accord`), or the form of the verb that governs
/// it
/// (`governor:demande`), or that follow a conjunction (`comme:partenaire`). `devant:*` asks for the preposition alone,
/// `task:*` for an infinitive below the verb.
struct Company {
  struct Word {
    std::string_view preposition;  ///< Empty: the object's head.
    std::string_view noun;
  };
  std::vector<Word> words;               ///< One must be there; none: no condition.
  std::vector<std::string_view> barred;  ///< Nouns that may not head the object.

  /// Reads « partenariat,accord », « sous:contrôle » or « !part ».
  static Company parse(std::string_view cell);
  bool holds(const Document& document, const Clauses& clauses, const Predicate& predicate) const;
};

/// The phrases that may fill a slot of a predicate (`subject`, `object`, a preposition's key, or `beside` for the bare
/// noun behind a participle), best first. A passive or a participle has its object where the active has its subject,
/// and its subject behind the agent's preposition.
std::vector<std::uint32_t> slot_phrases(const Clauses& clauses, const Predicate& predicate, std::string_view slot,
                                        const PhraseGrammar& grammar);

/// The phrases behind a preposition after a noun phrase (for `'s`: its possessor), up to the end of its clause.
std::vector<std::uint32_t> complement_phrases(const Clauses& clauses, std::uint32_t phrase, std::string_view slot);

}  // namespace pressgraph
